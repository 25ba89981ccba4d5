/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout/rp-sheet-stopwatch.h"

/* It counts from its start, in thousandths of a second. */
static void
test_milliseconds (void)
{
  gint64 start = rp_sheet_stopwatch_start ();

  g_assert_cmpfloat (rp_sheet_stopwatch_get_milliseconds (start), >=, 0);
  g_assert_cmpfloat (rp_sheet_stopwatch_get_milliseconds (start - 7 * G_USEC_PER_SEC), >=, 7000);
  g_assert_cmpfloat (rp_sheet_stopwatch_get_milliseconds (start + 7 * G_USEC_PER_SEC), <, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-stopwatch/milliseconds", test_milliseconds);
  return g_test_run ();
}
