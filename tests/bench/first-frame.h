/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* Ends a program as soon as its window has painted a frame that shows what is waited for. */

typedef gboolean (*FirstFrameFunc) (GtkWindow *window);

static inline void
first_frame_after_paint (GdkFrameClock *clock, GtkWindow *window)
{
  FirstFrameFunc shows = (FirstFrameFunc) g_object_get_data (G_OBJECT (window), "first-frame-shows");

  /* At once: how a program ends is not measured. */
  if (shows (window))
    _exit (0);
}

static inline void
first_frame_realized (GtkWidget *window, gpointer user_data)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (first_frame_after_paint),
                    window);
}

static inline void
first_frame_added (GtkApplication *application, GtkWindow *window, gpointer shows)
{
  g_object_set_data (G_OBJECT (window), "first-frame-shows", shows);
  g_signal_connect (window, "realize", G_CALLBACK (first_frame_realized), NULL);
}

static inline void
first_frame_watch (GtkApplication *application, FirstFrameFunc shows)
{
  g_signal_connect (application, "window-added", G_CALLBACK (first_frame_added), (gpointer) shows);
}
