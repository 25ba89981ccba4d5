/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "led.h"
#include "pixels.h"
#include "mat/rp-session-readout.h"

/* A widget that follows a led session, in a window of its own. */

typedef struct
{
  Led led;
  RpSessionReadout *readout;
  GtkWidget *widget;
  GtkWindow *window;
} LedWidget;

/* Makes a session of a program and a readout for it; the widget comes with led_widget_show(). */
static inline void
led_widget_init (LedWidget *self, const char *program, gboolean own_pace)
{
  led_init (&self->led, program, own_pace);
  self->readout = rp_session_readout_new ();
}

/* Takes the widget. */
static inline void
led_widget_show (LedWidget *self, GtkWidget *widget, int width, int height)
{
  self->widget = g_object_ref (widget);
  self->window = pixels_show (widget, width, height);
}

/* The tear-down of a test: nothing stays behind. */
static inline void
led_widget_clear (LedWidget *self, gconstpointer data)
{
  gtk_window_destroy (self->window);
  g_assert_finalize_object (self->widget);
  g_assert_finalize_object (self->readout);
  led_clear (&self->led);
}

/* Finds the session's moment and puts it into words. */
static inline void
led_widget_read (LedWidget *self, RpMoment *moment)
{
  rp_session_get_moment (self->led.session, moment);
  rp_session_readout_update (self->readout, self->led.session, moment);
}
