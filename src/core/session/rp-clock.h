/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpInstant:
 * @monotonic: microseconds that stand still while the machine sleeps (CLOCK_MONOTONIC)
 * @boottime: microseconds that go on while the machine sleeps (CLOCK_BOOTTIME)
 *
 * One reading of a clock. The difference between the two grows only by sleep, which is how a suspend is noticed.
 */
typedef struct
{
  gint64 monotonic;
  gint64 boottime;
} RpInstant;

#define RP_TYPE_CLOCK (rp_clock_get_type ())
G_DECLARE_INTERFACE (RpClock, rp_clock, RP, CLOCK, GObject)

/**
 * RpClockFunc:
 * @user_data: what was given to rp_clock_arm()
 *
 * Called once when a deadline has passed, on the thread that armed it.
 */
typedef void (*RpClockFunc) (gpointer user_data);

/**
 * RpClockInterface:
 * @now: reads the clock
 * @arm: asks for one call at or after an absolute monotonic time; replaces what was asked before
 * @disarm: takes the request back
 * @get_date_time: reads the day and the time of day, as they are where the person is
 *
 * Time as the session sees it: injected, so that forty minutes can be tested in milliseconds.
 */
struct _RpClockInterface
{
  GTypeInterface parent_iface;

  RpInstant (*now) (RpClock *self);
  void (*arm) (RpClock *self, gint64 deadline, RpClockFunc func, gpointer user_data);
  void (*disarm) (RpClock *self);
  GDateTime *(*get_date_time) (RpClock *self);
};

RpInstant rp_clock_now (RpClock *self);
void rp_clock_arm (RpClock *self, gint64 deadline, RpClockFunc func, gpointer user_data);
void rp_clock_disarm (RpClock *self);
GDateTime *rp_clock_get_date_time (RpClock *self);

G_END_DECLS
