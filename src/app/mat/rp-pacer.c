/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-pacer.h"

/**
 * RpPacer:
 *
 * Asks a widget for frames as often as there may be something new to see. A graphics card is asked at every frame of the
 * screen; drawn in software, only when the next frame is due, because each costs. A window out of sight is not asked.
 */

/* Waits shorter than a frame of the screen are not worth a timer. */
#define SHORTEST (12 * G_TIME_SPAN_MILLISECOND)

struct _RpPacer
{
  GObject parent_instance;

  GtkWidget *widget; /* not owned: it owns the pacer */
  RpPacerFunc func;
  gpointer user_data;

  guint tick;
  guint timer;
};

G_DEFINE_FINAL_TYPE (RpPacer, rp_pacer, G_TYPE_OBJECT)

static void ask (RpPacer *self);

static gboolean
is_software (RpPacer *self)
{
  GtkNative *native = gtk_widget_get_native (self->widget);

  return native && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));
}

static gboolean
on_timer (gpointer user_data)
{
  RpPacer *self = user_data;

  self->timer = 0;
  ask (self);

  return G_SOURCE_REMOVE;
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  RpPacer *self = user_data;
  guint tick = self->tick;
  gint64 wait = self->func (self->user_data);

  /* Showing the frame may have stopped or started the pacer. */
  if (self->tick != tick)
    return G_SOURCE_REMOVE;
  if (wait != RP_PACER_DONE && (wait < SHORTEST || !is_software (self)))
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  if (wait != RP_PACER_DONE)
    self->timer = g_timeout_add ((guint) (wait / G_TIME_SPAN_MILLISECOND), on_timer, self);

  return G_SOURCE_REMOVE;
}

static void
ask (RpPacer *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (self->widget, on_tick, self, NULL);
}

static void
rp_pacer_dispose (GObject *object)
{
  rp_pacer_stop (RP_PACER (object));

  G_OBJECT_CLASS (rp_pacer_parent_class)->dispose (object);
}

static void
rp_pacer_class_init (RpPacerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_pacer_dispose;
}

static void
rp_pacer_init (RpPacer *self)
{
}

/**
 * rp_pacer_new:
 * @widget: what is drawn; it must outlive the pacer
 * @func: shows a frame
 * @user_data: for @func
 *
 * Returns: (transfer full): a pacer that asks for nothing yet
 */
RpPacer *
rp_pacer_new (GtkWidget *widget, RpPacerFunc func, gpointer user_data)
{
  RpPacer *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (func, NULL);

  self = g_object_new (RP_TYPE_PACER, NULL);
  self->widget = widget;
  self->func = func;
  self->user_data = user_data;

  return self;
}

/**
 * rp_pacer_start:
 * @self: a pacer
 *
 * Asks for the next frame, and for more until @func says that it is done.
 */
void
rp_pacer_start (RpPacer *self)
{
  g_return_if_fail (RP_IS_PACER (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  ask (self);
}

/**
 * rp_pacer_stop:
 * @self: a pacer
 *
 * Asks for no more frames.
 */
void
rp_pacer_stop (RpPacer *self)
{
  g_return_if_fail (RP_IS_PACER (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
}
