/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout/rp-sheet-stopwatch.h"

#include "session/rp-system-clock.h"

/**
 * rp_sheet_stopwatch_start:
 *
 * Returns: the time now, in microseconds of the system's monotonic clock; on any thread
 */
gint64
rp_sheet_stopwatch_start (void)
{
  g_autoptr (RpClock) clock = rp_system_clock_new ();

  return rp_clock_now (clock).monotonic;
}

/**
 * rp_sheet_stopwatch_get_milliseconds:
 * @start: from rp_sheet_stopwatch_start()
 *
 * Returns: how many milliseconds have passed since then
 */
double
rp_sheet_stopwatch_get_milliseconds (gint64 start)
{
  return (double) (rp_sheet_stopwatch_start () - start) / 1000;
}
