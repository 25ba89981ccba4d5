/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-tally-words.h"

static void
assert_done (RpTally tally, const char *expected)
{
  g_autofree char *words = rp_tally_words_done (&tally);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_done (void)
{
  assert_done ((RpTally){ .planned = 16, .done = 12 }, "12 of 16");
  assert_done ((RpTally){ .side = RP_SIDE_LEFT, .planned = 16, .done = 12 }, "left 12 of 16");
  assert_done ((RpTally){ .side = RP_SIDE_RIGHT, .planned = 16, .done = 16, .repeated = 4 },
               "right 16 of 16 and 4 again");
  assert_done ((RpTally){ .measure = RP_MEASURE_TIME, .planned = 120, .done = 90 }, "1:30 of 2:00");
}

/* As many as one can, and what nobody asked for, have no number to reach. */
static void
test_open (void)
{
  assert_done ((RpTally){ .measure = RP_MEASURE_OPEN, .done = 12 }, "12");
  assert_done ((RpTally){ .side = RP_SIDE_LEFT, .done = 12 }, "left 12");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tally-words/done", test_done);
  g_test_add_func ("/tally-words/open", test_open);
  return g_test_run ();
}
