/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-system-clock.h"

#include <time.h>

struct _RpSystemClock
{
  GObject parent_instance;

  /* Owned references */
  GSource *source;

  RpClockFunc func;
  gpointer user_data;
};

static void rp_system_clock_clock_init (RpClockInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RpSystemClock,
                               rp_system_clock,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (RP_TYPE_CLOCK, rp_system_clock_clock_init))

static gboolean
dispatch_source (GSource *source, GSourceFunc callback, gpointer user_data)
{
  g_source_set_ready_time (source, -1);
  return callback (user_data);
}

static GSourceFuncs source_funcs = {
  .dispatch = dispatch_source,
};

static gboolean
on_ready (gpointer user_data)
{
  g_autoptr (RpSystemClock) self = g_object_ref (user_data);
  RpClockFunc func = g_steal_pointer (&self->func);

  if (func)
    func (self->user_data);
  return G_SOURCE_CONTINUE;
}

static gint64
read_boottime (void)
{
  struct timespec time = { 0 };

  clock_gettime (CLOCK_BOOTTIME, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static RpInstant
rp_system_clock_now (RpClock *clock)
{
  return (RpInstant){ g_get_monotonic_time (), read_boottime () };
}

static void
rp_system_clock_arm (RpClock *clock, gint64 deadline, RpClockFunc func, gpointer user_data)
{
  RpSystemClock *self = RP_SYSTEM_CLOCK (clock);

  self->func = func;
  self->user_data = user_data;
  g_source_set_ready_time (self->source, MAX (deadline, 0));
}

static void
rp_system_clock_disarm (RpClock *clock)
{
  RpSystemClock *self = RP_SYSTEM_CLOCK (clock);

  self->func = NULL;
  g_source_set_ready_time (self->source, -1);
}

static GDateTime *
rp_system_clock_get_date_time (RpClock *clock)
{
  return g_date_time_new_now_local ();
}

static void
rp_system_clock_clock_init (RpClockInterface *iface)
{
  iface->now = rp_system_clock_now;
  iface->arm = rp_system_clock_arm;
  iface->disarm = rp_system_clock_disarm;
  iface->get_date_time = rp_system_clock_get_date_time;
}

static void
rp_system_clock_dispose (GObject *object)
{
  RpSystemClock *self = RP_SYSTEM_CLOCK (object);

  if (self->source)
    g_source_destroy (self->source);
  g_clear_pointer (&self->source, g_source_unref);

  G_OBJECT_CLASS (rp_system_clock_parent_class)->dispose (object);
}

static void
rp_system_clock_class_init (RpSystemClockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_system_clock_dispose;
}

static void
rp_system_clock_init (RpSystemClock *self)
{
  g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();

  self->source = g_source_new (&source_funcs, sizeof (GSource));
  g_source_set_static_name (self->source, "[reprise] session deadline");
  g_source_set_priority (self->source, G_PRIORITY_HIGH);
  g_source_set_callback (self->source, on_ready, self, NULL);
  g_source_attach (self->source, context);
}

/**
 * rp_system_clock_new:
 *
 * Returns: (transfer full): a clock whose deadlines are met by the thread-default main context of the caller
 */
RpClock *
rp_system_clock_new (void)
{
  return g_object_new (RP_TYPE_SYSTEM_CLOCK, NULL);
}
