/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-words.h"
#include "words/rp-spoken-words.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_plain (void)
{
  assert_text (rp_spoken_words_plain (NULL), "");
  assert_text (rp_spoken_words_plain (" Lie\n  down.\t"), "Lie down.");
  assert_text (rp_spoken_words_plain ("\u2068Left leg\u2069\u200e first"), "Left leg first");
}

static void
test_join (void)
{
  assert_text (rp_spoken_words_join ((const char *const[]){ "Right leg", "Turn over.", NULL }),
               "Right leg. Turn over.");
  assert_text (rp_spoken_words_join ((const char *const[]){ "Turn over.", "", "Rest", NULL }),
               "Turn over. Rest");
  assert_text (rp_spoken_words_join ((const char *const[]){ "Hold?", "Yes", NULL }), "Hold? Yes");
  /* With a stop it would be the tenth. */
  assert_text (rp_spoken_words_join ((const char *const[]){ "10", "Half-way", NULL }), "10, Half-way");
  assert_text (rp_spoken_words_join ((const char *const[]){ NULL }), "");
}

static void
test_first_sentence (void)
{
  const char *rest;

  assert_text (rp_spoken_words_first_sentence ("Turn over. Lie on your left side.", &rest), "Turn over.");
  g_assert_cmpstr (rest, ==, "Lie on your left side.");
  assert_text (rp_spoken_words_first_sentence ("You need: a mat. And 2.5 kg.", &rest), "You need: a mat.");
  g_assert_cmpstr (rest, ==, "And 2.5 kg.");
  assert_text (rp_spoken_words_first_sentence ("Lie down", &rest), "Lie down");
  g_assert_cmpstr (rest, ==, "");
}

static void
test_duration (void)
{
  assert_text (rp_spoken_words_duration (0), "0 seconds");
  assert_text (rp_spoken_words_duration (SECOND), "one second");
  assert_text (rp_spoken_words_duration (45 * SECOND + 400000), "45 seconds");
  assert_text (rp_spoken_words_duration (59 * SECOND + 600000), "one minute");
  assert_text (rp_spoken_words_duration (90 * SECOND), "one minute 30 seconds");
  assert_text (rp_spoken_words_duration (120 * SECOND), "2 minutes");
  assert_text (rp_spoken_words_duration (3600 * SECOND + 65 * SECOND), "one hour one minute");
  assert_text (rp_spoken_words_time_left (30 * SECOND), "30 seconds left");
}

static void
test_amount (void)
{
  RpStep turn = { .kind = RP_STEP_WORK, .measure = RP_MEASURE_REPS, .reps = 20 };

  assert_text (rp_spoken_words_amount (&turn), "20 times");
  turn.reps = 1;
  assert_text (rp_spoken_words_amount (&turn), "once");
  turn.reps = 20;
  turn.first_side = RP_SIDE_LEFT;
  assert_text (rp_spoken_words_amount (&turn), "10 times on each side");
  turn.reps = 2;
  assert_text (rp_spoken_words_amount (&turn), "once on each side");
  turn = (RpStep){ .kind = RP_STEP_WORK, .measure = RP_MEASURE_STEPS, .reps = 10 };
  assert_text (rp_spoken_words_amount (&turn), "10 steps");
  turn = (RpStep){ .kind = RP_STEP_WORK, .measure = RP_MEASURE_OPEN };
  assert_text (rp_spoken_words_amount (&turn), "as many as you can");
  turn = (RpStep){ .kind = RP_STEP_WORK, .measure = RP_MEASURE_TIME, .duration = 90 * SECOND };
  assert_text (rp_spoken_words_amount (&turn), "one minute 30 seconds");
}

static void
test_phrases (void)
{
  assert_text (rp_spoken_words_sets (1), "one set");
  assert_text (rp_spoken_words_sets (3), "3 sets");
  assert_text (rp_spoken_words_set (2, 3), "Then set 2 of 3");
  assert_text (rp_spoken_words_set (3, 3), "Then the last set");
  assert_text (rp_spoken_words_next ("Clamshell"), "Next: Clamshell");
  assert_text (rp_spoken_words_begins ("Left leg"), "Left leg first");
  assert_text (rp_spoken_words_count (7), "7");
}

/* The words of the catalogue as it is shipped. A single one is a word, for a voice would say the figure as it is counted. */
static void
test_german (void)
{
  RpStep turn = { .kind = RP_STEP_WORK, .measure = RP_MEASURE_REPS, .reps = 1 };
  RpWords words;

  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("RP_TEST_CATALOGUES"));
  words = rp_words_begin (rp_language_find ("de"));
  assert_text (rp_spoken_words_amount (&turn), "einmal");
  turn.reps = 12;
  assert_text (rp_spoken_words_amount (&turn), "12 Mal");
  assert_text (rp_spoken_words_duration (61 * SECOND), "eine Minute eine Sekunde");
  assert_text (rp_spoken_words_time_left (30 * SECOND), "Noch 30 Sekunden");
  assert_text (rp_spoken_words_set (2, 3), "Dann Satz 2 von 3");
  assert_text (rp_spoken_words_next ("Muschel"), "Als Nächstes: Muschel");
  assert_text (rp_spoken_words_begins ("Linkes Bein"), "Linkes Bein zuerst");
  g_assert_cmpstr (rp_spoken_words_half_way (), ==, "Die Hälfte");
  rp_words_end (&words);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spoken-words/plain", test_plain);
  g_test_add_func ("/spoken-words/join", test_join);
  g_test_add_func ("/spoken-words/first-sentence", test_first_sentence);
  g_test_add_func ("/spoken-words/duration", test_duration);
  g_test_add_func ("/spoken-words/amount", test_amount);
  g_test_add_func ("/spoken-words/phrases", test_phrases);
  g_test_add_func ("/spoken-words/german", test_german);
  return g_test_run ();
}
