/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-pain-words.h"

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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pain-words/numbers", test_numbers);
  return g_test_run ();
}
