/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* What the tests of widgets share: showing one, and reading back what it looks like. */

static inline gboolean
pixels_on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  guint *frames = user_data;

  *frames -= 1;

  return *frames > 0;
}

/* Lets two frames go by, so that the widget has its style and its size. */
static inline void
pixels_settle (GtkWidget *widget)
{
  guint frames = 3;

  gtk_widget_add_tick_callback (widget, pixels_on_tick, &frames, NULL);
  while (frames > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* Puts a widget into a window of its own. Returns: (transfer none): the window */
static inline GtkWindow *
pixels_show (GtkWidget *widget, int width, int height)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_decorated (window, FALSE);
  gtk_window_set_default_size (window, width, height);
  gtk_window_set_child (window, widget);
  gtk_window_present (window);
  pixels_settle (GTK_WIDGET (window));

  return window;
}

/* Returns: (transfer full): what a shown widget looks like now */
static inline cairo_surface_t *
pixels_get (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  graphene_point_t corner;

  g_assert_true (gtk_widget_compute_point (widget, parent, graphene_point_zero (), &corner));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-corner.x, -corner.y));
  gtk_widget_snapshot_child (parent, widget, snapshot);
  node = gtk_snapshot_to_node (snapshot);
  if (!node)
    return surface;
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_texture_download (texture, cairo_image_surface_get_data (surface),
                        (gsize) cairo_image_surface_get_stride (surface));
  cairo_surface_mark_dirty (surface);

  return surface;
}

/* Gives every widget the program's own style, as AdwApplication would. */
static inline void
pixels_load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/reprise_app/Reprise/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* Returns: a pixel as 0xaarrggbb */
static inline guint32
pixels_at (cairo_surface_t *surface, int x, int y)
{
  const guchar *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x];
}

/* Returns: whether two pixels are the same for the eye */
static inline gboolean
pixels_near (guint32 a, guint32 b)
{
  for (guint shift = 0; shift < 32; shift += 8)
    if (ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)) > 6)
      return FALSE;

  return TRUE;
}
