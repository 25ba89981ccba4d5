/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line-words.h"

#include "base/rp-words.h"
#include "rp-test-catalogue.h"

static void
test_match (void)
{
  g_autoptr (RpLineWords) words = rp_line_words_new ();
  static const char *const own[] = { "at", "your", "own", "pace", "left", NULL };
  static const char *const each[] = { "each", "side", NULL };
  static const char *const hold[] = { "h", NULL };
  static const char *const none[] = { NULL };

  g_assert_cmpuint (rp_line_words_match (words, RP_LINE_WORD_OWN_PACE, own), ==, 4);
  g_assert_cmpuint (rp_line_words_match (words, RP_LINE_WORD_OWN_PACE, own + 2), ==, 2);
  g_assert_cmpuint (rp_line_words_match (words, RP_LINE_WORD_OWN_PACE, own + 3), ==, 0);
  g_assert_cmpuint (rp_line_words_match (words, RP_LINE_WORD_EACH, each), ==, 2);
  g_assert_cmpuint (rp_line_words_match (words, RP_LINE_WORD_HOLD, hold), ==, 1);
  g_assert_cmpuint (rp_line_words_match (words, RP_LINE_WORD_REST, hold), ==, 0);
  g_assert_cmpuint (rp_line_words_match (words, RP_LINE_WORD_HOLD, none), ==, 0);
  g_assert_true (rp_line_words_knows (words, "at"));
  g_assert_false (rp_line_words_knows (words, "pace"));
}

static void
test_suggest (void)
{
  g_autoptr (RpLineWords) words = rp_line_words_new ();
  RpLineWord word = RP_LINE_WORD_FILLER;

  g_assert_cmpstr (rp_line_words_suggest (words, "hodl", &word), ==, "hold");
  g_assert_cmpint (word, ==, RP_LINE_WORD_HOLD);
  g_assert_cmpstr (rp_line_words_suggest (words, "tem", NULL), ==, "tempo");
  g_assert_cmpstr (rp_line_words_suggest (words, "yelow", NULL), ==, "yellow");
  g_assert_cmpstr (rp_line_words_suggest (words, "rigth", NULL), ==, "right");
  g_assert_null (rp_line_words_suggest (words, "zebra", NULL));
  g_assert_null (rp_line_words_suggest (words, "q", NULL));
}

/* Another language is written and read, and English is still read. */
static void
test_language (void)
{
  static const char *const texts[] = { "typed line\004hold|holds|holding|h", "halten|Halte|hält",
                                       "typed line\004left|left side|left only|"
                                       "left side only|left leg|left arm|only left|l",
                                       "links|nur links", NULL };
  static const char *const halt[] = { "halt", NULL };
  static const char *const left[] = { "nur", "links", NULL };
  static const char *const english[] = { "hold", NULL };
  const RpLanguage *german;
  g_autoptr (RpLineWords) words = NULL;

  rp_test_catalogue_install ("de", texts);
  german = rp_language_find ("de");
  {
    g_auto (RpWords) effect = rp_words_begin (german);

    words = rp_line_words_new ();
  }
  g_assert_cmpstr (rp_line_words_get (words, RP_LINE_WORD_HOLD), ==, "halten");
  g_assert_cmpstr (rp_line_words_get (words, RP_LINE_WORD_REST), ==, "rest");
  g_assert_cmpuint (rp_line_words_match (words, RP_LINE_WORD_HOLD, halt), ==, 1);
  g_assert_cmpuint (rp_line_words_match (words, RP_LINE_WORD_LEFT, left), ==, 2);
  g_assert_cmpuint (rp_line_words_match (words, RP_LINE_WORD_HOLD, english), ==, 1);
  g_assert_cmpstr (rp_line_words_suggest (words, "haltne", NULL), ==, "halten");
  rp_test_catalogue_clear ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line-words/match", test_match);
  g_test_add_func ("/line-words/suggest", test_suggest);
  g_test_add_func ("/line-words/language", test_language);
  return g_test_run ();
}
