/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "find.h"
#include "pixels.h"
#include "common/rp-settings.h"
#include "show-sample.h"
#include "show/rp-show-window.h"

/* What the tests of the clinic's screen as a window share: the window with a program of one exercise or of several. */

typedef struct
{
  ShowSample sample; /* its own show is not the window's */
  GSettings *settings;
  RpPosterLoader *loader;
  RpShowWindow *window;
  RpShow *show; /* borrowed from the window */
  RpShowOrder *order;
} ShowScreen;

static inline void
show_screen_set_up (ShowScreen *screen, gconstpointer data)
{
  g_autoptr (RpProgram) program = NULL;

  show_sample_set_up (&screen->sample, data);
  screen->settings = rp_settings_new ();
  screen->loader = rp_poster_loader_new (G_MAXSIZE);
  screen->window
      = g_object_ref (rp_show_window_new (GTK_APPLICATION (g_application_get_default ()), screen->settings,
                                          RP_CLOCK (screen->sample.clock), screen->loader));
  screen->show = rp_show_window_get_show (screen->window);
  screen->order = rp_show_window_get_order (screen->window);
  program = rp_program_new_for_exercise (screen->sample.reach);
  rp_show_window_show_program (screen->window, program, 0);
  gtk_window_set_default_size (GTK_WINDOW (screen->window), 1280, 720);
  gtk_window_present (GTK_WINDOW (screen->window));
  pixels_settle (GTK_WIDGET (screen->window));
}

static inline void
show_screen_tear_down (ShowScreen *screen, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (screen->window));
  while (gtk_application_get_windows (GTK_APPLICATION (g_application_get_default ())))
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (screen->window);
  g_object_unref (screen->loader);
  g_object_unref (screen->settings);
  show_sample_tear_down (&screen->sample, data);
}

/* Several exercises, in order. Returns: (transfer full) */
static inline RpProgram *
show_screen_find_program (ShowScreen *screen)
{
  GListModel *programs = rp_pack_get_programs (screen->sample.pack);

  for (guint i = 0; i < g_list_model_get_n_items (programs); i++)
    {
      g_autoptr (RpProgram) program = g_list_model_get_item (programs, i);

      if (rp_program_get_n_items (program) > 2)
        return g_steal_pointer (&program);
    }
  g_assert_not_reached ();
}

static inline void
show_screen_do (ShowScreen *screen, const char *action, const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (screen->window), action,
                                  target ? g_variant_new_string (target) : NULL);
}

static inline gboolean
show_screen_can (ShowScreen *screen, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (screen->window), action);
}
