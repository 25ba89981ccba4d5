/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-clock.h"

G_DEFINE_INTERFACE (RpClock, rp_clock, G_TYPE_OBJECT)

static void
rp_clock_default_init (RpClockInterface *iface)
{
}

/**
 * rp_clock_now:
 * @self: a clock
 *
 * Returns: both readings, in microseconds from any fixed point
 */
RpInstant
rp_clock_now (RpClock *self)
{
  const RpInstant none = { 0, 0 };

  g_return_val_if_fail (RP_IS_CLOCK (self), none);
  return RP_CLOCK_GET_IFACE (self)->now (self);
}

/**
 * rp_clock_arm:
 * @self: a clock
 * @deadline: absolute monotonic time, in microseconds; one that has passed is due at once
 * @func: (scope async): what to call, once, never from inside this call
 * @user_data: handed to @func
 *
 * Asks for one call at a deadline and forgets the deadline asked for before.
 */
void
rp_clock_arm (RpClock *self, gint64 deadline, RpClockFunc func, gpointer user_data)
{
  g_return_if_fail (RP_IS_CLOCK (self));
  g_return_if_fail (func);
  RP_CLOCK_GET_IFACE (self)->arm (self, deadline, func, user_data);
}

/**
 * rp_clock_disarm:
 * @self: a clock
 *
 * Forgets the deadline, if there is one.
 */
void
rp_clock_disarm (RpClock *self)
{
  g_return_if_fail (RP_IS_CLOCK (self));
  RP_CLOCK_GET_IFACE (self)->disarm (self);
}

/**
 * rp_clock_get_date_time:
 * @self: a clock
 *
 * Returns: (transfer full): the day and the time of day now, as they are where the person is. For what is written down
 *   and shown; a person may set it back, so nothing is measured with it
 */
GDateTime *
rp_clock_get_date_time (RpClock *self)
{
  g_return_val_if_fail (RP_IS_CLOCK (self), NULL);
  return RP_CLOCK_GET_IFACE (self)->get_date_time (self);
}
