/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "led.h"
#include "pixels.h"
#include "common/rp-settings.h"
#include "mat/rp-session-actions.h"

/* A led session in a window that has its actions, as in the program. */

typedef struct
{
  Led led;
  GSettings *settings;
  RpSessionActions *actions;
  GtkWindow *window;
} LedWindow;

static inline void
led_window_init (LedWindow *self, const char *program, gboolean own_pace)
{
  led_init (&self->led, program, own_pace);
  self->settings = rp_settings_new ();
  self->window = g_object_new (GTK_TYPE_APPLICATION_WINDOW, NULL);
  self->actions = rp_session_actions_new ();
  rp_session_actions_install (self->actions, G_ACTION_MAP (self->window));
  rp_session_actions_set_session (self->actions, self->led.session);
}

/* Takes the page. */
static inline void
led_window_show (LedWindow *self, GtkWidget *page, int width, int height)
{
  gtk_window_set_default_size (self->window, width, height);
  gtk_window_set_child (self->window, page);
  gtk_window_present (self->window);
  pixels_settle (page);
}

/* The tear-down of a test: the page goes with its window, and nothing else stays behind. */
static inline void
led_window_clear (LedWindow *self, gconstpointer data)
{
  GtkWidget *page = g_object_ref (gtk_window_get_child (self->window));

  rp_session_actions_set_session (self->actions, NULL);
  gtk_window_destroy (self->window);
  g_assert_finalize_object (page);
  g_assert_finalize_object (self->actions);
  g_object_unref (self->settings);
  led_clear (&self->led);
}
