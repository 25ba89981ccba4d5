/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-pain-words.h"

#include "base/rp-words.h"

#include <glib/gi18n-lib.h>

static void
test_numbers (void)
{
  const RpPainBand some = { 4, 5, NULL };
  const RpPainBand one = { 10, 10, NULL };
  g_autofree char *several = rp_pain_words_numbers (&some);
  g_autofree char *single = rp_pain_words_numbers (&one);

  g_assert_cmpstr (several, ==, "4 to 5");
  g_assert_cmpstr (single, ==, "10");
}

static void
test_lines (void)
{
  g_autoptr (RpPainRules) rules = rp_pain_rules_new_usual ();
  g_auto (GStrv) lines = rp_pain_words_lines (rules);
  g_auto (GStrv) noted = NULL;

  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_cmpstr (lines[0], ==, "0 to 3: Carry on as planned.");
  g_assert_true (g_str_has_prefix (lines[2], "6 to 10: "));
  rp_pain_rules_set_note (rules, "Call me on Monday.");
  noted = rp_pain_words_lines (rules);
  g_assert_cmpuint (g_strv_length (noted), ==, 4);
  g_assert_cmpstr (noted[3], ==, "Call me on Monday.");
  g_assert_null (rp_pain_words_lines (NULL));
}

/* A program in German says it in German. */
static void
test_german (void)
{
  g_autoptr (RpPainRules) rules = rp_pain_rules_new ("Weiter wie geplant.");
  g_auto (GStrv) lines = NULL;
  RpWords words;

  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("RP_TEST_CATALOGUES"));
  words = rp_words_begin (rp_language_find ("de"));
  lines = rp_pain_words_lines (rules);
  rp_words_end (&words);
  g_assert_cmpstr (lines[0], ==, "0 bis 10: Weiter wie geplant.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pain-words/numbers", test_numbers);
  g_test_add_func ("/pain-words/lines", test_lines);
  g_test_add_func ("/pain-words/german", test_german);
  return g_test_run ();
}
