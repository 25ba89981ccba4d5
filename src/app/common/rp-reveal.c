/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-reveal.h"

/* What changes now has its new size when the frame after this one begins. */
#define FRAMES 2

static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  guint *n_frames = user_data;
  GtkWidget *view = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *place;
  graphene_rect_t bounds;
  double top, bottom;

  if (++*n_frames < FRAMES || (gtk_widget_get_mapped (widget) && gtk_widget_get_height (widget) == 0))
    return G_SOURCE_CONTINUE;
  if (!view || !gtk_widget_compute_bounds (widget, view, &bounds))
    return G_SOURCE_REMOVE;

  place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (view));
  top = bounds.origin.y;
  bottom = top + bounds.size.height - gtk_widget_get_height (view);
  if (bottom > 0 || top < 0)
    gtk_adjustment_set_value (place, gtk_adjustment_get_value (place) + (top < 0 ? top : MIN (bottom, top)));
  return G_SOURCE_REMOVE;
}

/**
 * rp_reveal_whole:
 * @widget: a widget, in a scrolled window or not
 *
 * Scrolls, once the widget has the size it is about to get, so that all of it is in sight; its head where not all of it can be.
 * The keyboard stays where it is.
 */
void
rp_reveal_whole (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_add_tick_callback (widget, on_frame, g_new0 (guint, 1), g_free);
}
