/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pipeline/rp-reporter.h"

/* Any thread; constant but for the reference, which the main thread alone follows */
struct _RpReporter
{
  GWeakRef object;
  RpReportFunc func;
  GMainContext *context;
};

typedef struct
{
  RpReporter *from;
  int state;
  GError *error;
} Report;

static void
report_free (gpointer data)
{
  Report *report = data;

  rp_reporter_unref (report->from);
  g_clear_error (&report->error);
  g_free (report);
}

static gboolean
on_report (gpointer data)
{
  Report *report = data;
  g_autoptr (GObject) object = g_weak_ref_get (&report->from->object);

  if (object)
    report->from->func (object, report->from, report->state, g_steal_pointer (&report->error));
  return G_SOURCE_REMOVE;
}

static void
reporter_clear (gpointer data)
{
  RpReporter *self = data;

  g_weak_ref_clear (&self->object);
  g_main_context_unref (self->context);
}

/**
 * rp_reporter_new:
 * @object: (type GObject): whom is told; it is not kept alive
 * @func: how
 *
 * Returns: (transfer full): a way to @object, in the caller's main context
 */
RpReporter *
rp_reporter_new (gpointer object, RpReportFunc func)
{
  RpReporter *self;

  g_return_val_if_fail (G_IS_OBJECT (object) && func, NULL);

  self = g_atomic_rc_box_new0 (RpReporter);
  g_weak_ref_init (&self->object, object);
  self->func = func;
  self->context = g_main_context_ref_thread_default ();
  return self;
}

/**
 * rp_reporter_ref:
 * @self: a reporter
 *
 * Returns: (transfer full): @self
 */
RpReporter *
rp_reporter_ref (RpReporter *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * rp_reporter_unref:
 * @self: (transfer full): a reporter
 *
 * Gives up a reference, from any thread. What was told is still heard.
 */
void
rp_reporter_unref (RpReporter *self)
{
  g_atomic_rc_box_release_full (self, reporter_clear);
}

/**
 * rp_reporter_tell:
 * @self: a reporter
 * @state: what the object takes it for
 * @error: (transfer full) (nullable): what is wrong
 *
 * Tells from any thread, and does not wait. Reports are heard in their order.
 */
void
rp_reporter_tell (RpReporter *self, int state, GError *error)
{
  Report *report = g_new (Report, 1);
  g_autoptr (GSource) source = g_idle_source_new ();

  *report = (Report){ rp_reporter_ref (self), state, error };
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_report, report, report_free);
  g_source_attach (source, self->context);
}
