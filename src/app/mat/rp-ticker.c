/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-ticker.h"

/**
 * RpTicker:
 *
 * Asks a widget for frames as often as there may be something new to see. A graphics card is asked at every frame of the
 * screen; drawn in software, only when the next frame is due, because each costs. A window out of sight is not asked.
 */

/* Waits shorter than a frame of the screen are not worth a timer. */
#define SHORTEST (12 * G_TIME_SPAN_MILLISECOND)

struct _RpTicker
{
  GObject parent_instance;

  GtkWidget *widget; /* not owned: it owns the ticker */
  RpTickerFunc func;
  gpointer user_data;

  guint tick;
  guint timer;
};

G_DEFINE_FINAL_TYPE (RpTicker, rp_ticker, G_TYPE_OBJECT)

static void ask (RpTicker *self);

static gboolean
is_software (RpTicker *self)
{
  GtkNative *native = gtk_widget_get_native (self->widget);

  return native && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));
}

static gboolean
on_timer (gpointer user_data)
{
  RpTicker *self = user_data;

  self->timer = 0;
  ask (self);

  return G_SOURCE_REMOVE;
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  RpTicker *self = user_data;
  guint tick = self->tick;
  gint64 wait = self->func (self->user_data);

  /* Showing the frame may have stopped or started the ticker. */
  if (self->tick != tick)
    return G_SOURCE_REMOVE;
  if (wait != RP_TICKER_DONE && (wait < SHORTEST || !is_software (self)))
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  if (wait != RP_TICKER_DONE)
    self->timer = g_timeout_add ((guint) (wait / G_TIME_SPAN_MILLISECOND), on_timer, self);

  return G_SOURCE_REMOVE;
}

static void
ask (RpTicker *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (self->widget, on_tick, self, NULL);
}

static void
rp_ticker_dispose (GObject *object)
{
  rp_ticker_stop (RP_TICKER (object));

  G_OBJECT_CLASS (rp_ticker_parent_class)->dispose (object);
}

static void
rp_ticker_class_init (RpTickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_ticker_dispose;
}

static void
rp_ticker_init (RpTicker *self)
{
}

/**
 * rp_ticker_new:
 * @widget: what is drawn; it must outlive the ticker
 * @func: shows a frame
 * @user_data: for @func
 *
 * Returns: (transfer full): a ticker that asks for nothing yet
 */
RpTicker *
rp_ticker_new (GtkWidget *widget, RpTickerFunc func, gpointer user_data)
{
  RpTicker *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (func, NULL);

  self = g_object_new (RP_TYPE_TICKER, NULL);
  self->widget = widget;
  self->func = func;
  self->user_data = user_data;

  return self;
}

/**
 * rp_ticker_start:
 * @self: a ticker
 *
 * Asks for the next frame, and for more until @func says that it is done.
 */
void
rp_ticker_start (RpTicker *self)
{
  g_return_if_fail (RP_IS_TICKER (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  ask (self);
}

/**
 * rp_ticker_stop:
 * @self: a ticker
 *
 * Asks for no more frames.
 */
void
rp_ticker_stop (RpTicker *self)
{
  g_return_if_fail (RP_IS_TICKER (self));

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
}
