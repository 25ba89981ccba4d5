/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-simulated-clock.h"

struct _RpSimulatedClock
{
  GObject parent_instance;

  RpInstant now;
  gint64 deadline;
  RpClockFunc func;
  gpointer user_data;

  /* Owned references */
  GDateTime *start; /* the day and the time of day when boot time stood at 0 */
};

static void rp_simulated_clock_clock_init (RpClockInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RpSimulatedClock,
                               rp_simulated_clock,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (RP_TYPE_CLOCK, rp_simulated_clock_clock_init))

static RpInstant
rp_simulated_clock_now (RpClock *clock)
{
  return RP_SIMULATED_CLOCK (clock)->now;
}

static void
rp_simulated_clock_arm (RpClock *clock, gint64 deadline, RpClockFunc func, gpointer user_data)
{
  RpSimulatedClock *self = RP_SIMULATED_CLOCK (clock);

  self->deadline = deadline;
  self->func = func;
  self->user_data = user_data;
}

static void
rp_simulated_clock_disarm (RpClock *clock)
{
  RP_SIMULATED_CLOCK (clock)->func = NULL;
}

/* It goes on while the machine sleeps. */
static GDateTime *
rp_simulated_clock_get_date_time (RpClock *clock)
{
  RpSimulatedClock *self = RP_SIMULATED_CLOCK (clock);

  return g_date_time_add (self->start, self->now.boottime);
}

static void
rp_simulated_clock_clock_init (RpClockInterface *iface)
{
  iface->now = rp_simulated_clock_now;
  iface->arm = rp_simulated_clock_arm;
  iface->disarm = rp_simulated_clock_disarm;
  iface->get_date_time = rp_simulated_clock_get_date_time;
}

static void
rp_simulated_clock_finalize (GObject *object)
{
  g_clear_pointer (&RP_SIMULATED_CLOCK (object)->start, g_date_time_unref);

  G_OBJECT_CLASS (rp_simulated_clock_parent_class)->finalize (object);
}

static void
rp_simulated_clock_class_init (RpSimulatedClockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_simulated_clock_finalize;
}

static void
rp_simulated_clock_init (RpSimulatedClock *self)
{
  self->start = g_date_time_new_utc (2026, 1, 1, 8, 0, 0);
}

/* Both readings move together: the machine is awake. */
static void
move_to (RpSimulatedClock *self, gint64 monotonic)
{
  gint64 step = MAX (monotonic - self->now.monotonic, 0);

  self->now.monotonic += step;
  self->now.boottime += step;
}

static void
fire (RpSimulatedClock *self)
{
  RpClockFunc func = g_steal_pointer (&self->func);

  func (self->user_data);
}

/**
 * rp_simulated_clock_new:
 *
 * Returns: (transfer full): a clock that stands at 0, at eight in the morning of the first of January 2026, UTC
 */
RpSimulatedClock *
rp_simulated_clock_new (void)
{
  return g_object_new (RP_TYPE_SIMULATED_CLOCK, NULL);
}

/**
 * rp_simulated_clock_advance:
 * @self: a simulated clock
 * @microseconds: how far, 0 or more
 *
 * Lets time pass. Every deadline on the way is met exactly when it is due.
 */
void
rp_simulated_clock_advance (RpSimulatedClock *self, gint64 microseconds)
{
  gint64 target;

  g_return_if_fail (RP_IS_SIMULATED_CLOCK (self));
  g_return_if_fail (microseconds >= 0);

  target = self->now.monotonic + microseconds;
  while (self->func && self->deadline <= target)
    {
      move_to (self, self->deadline);
      fire (self);
    }
  move_to (self, target);
}

/**
 * rp_simulated_clock_run_next:
 * @self: a simulated clock
 * @lateness: by how many microseconds the deadline is missed, 0 or more
 *
 * Jumps to the deadline, plus @lateness, and meets it.
 *
 * Returns: %FALSE when no deadline is armed
 */
gboolean
rp_simulated_clock_run_next (RpSimulatedClock *self, gint64 lateness)
{
  g_return_val_if_fail (RP_IS_SIMULATED_CLOCK (self), FALSE);
  g_return_val_if_fail (lateness >= 0, FALSE);

  if (!self->func)
    return FALSE;

  move_to (self, self->deadline + lateness);
  fire (self);
  return TRUE;
}

/**
 * rp_simulated_clock_suspend:
 * @self: a simulated clock
 * @microseconds: how long the machine sleeps, 0 or more
 *
 * Sends the machine to sleep and wakes it: only the boot-time reading moves.
 */
void
rp_simulated_clock_suspend (RpSimulatedClock *self, gint64 microseconds)
{
  g_return_if_fail (RP_IS_SIMULATED_CLOCK (self));
  g_return_if_fail (microseconds >= 0);

  self->now.boottime += microseconds;
}

/**
 * rp_simulated_clock_set_date_time:
 * @self: a simulated clock
 * @now: the day and the time of day that it is now
 *
 * Sets the day and the time of day, as a person may; the other readings stay.
 */
void
rp_simulated_clock_set_date_time (RpSimulatedClock *self, GDateTime *now)
{
  g_return_if_fail (RP_IS_SIMULATED_CLOCK (self));
  g_return_if_fail (now);

  g_date_time_unref (self->start);
  self->start = g_date_time_add (now, -self->now.boottime);
}
