/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-fit-over.h"

/* What a desktop without shadows draws around a window. */
#define BORDER 12

/**
 * rp_fit_over:
 * @window: a window with a question
 * @page: all that is in it, which scrolls there
 * @width: how wide it likes to be, in pixels
 * @parent: the window that it is asked over
 *
 * Shows the question, as high as its words need and @parent has room for; over a small window it is as large as that.
 */
void
rp_fit_over (GtkWindow *window, GtkWidget *page, int width, GtkWindow *parent)
{
  int least, needed, room_width, room_height;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (GTK_IS_WINDOW (parent));

  room_width = gtk_widget_get_width (GTK_WIDGET (parent));
  room_height = gtk_widget_get_height (GTK_WIDGET (parent));
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (page, GTK_ORIENTATION_VERTICAL, MAX (least, width - BORDER), NULL, &needed, NULL, NULL);
  if (room_width > 0 && room_width < width + BORDER)
    gtk_window_set_default_size (window, room_width, room_height);
  else
    gtk_window_set_default_size (window, width,
                                 room_height > 0 ? MIN (needed + BORDER, room_height) : needed + BORDER);
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
