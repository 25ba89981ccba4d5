/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo/rp-demo-view.h"
#include "demo/rp-drawing-strip.h"
#include "find.h"
#include "pixels.h"
#include "sample.h"

static guint
count_pictures (GtkWidget *strip)
{
  guint n = 0;

  for (GtkWidget *figure = gtk_widget_get_first_child (strip); figure;
       figure = gtk_widget_get_next_sibling (figure))
    {
      GtkWidget *view = find_type (figure, RP_TYPE_DEMO_VIEW);

      n += rp_demo_view_get_paintable (RP_DEMO_VIEW (view)) != NULL;
    }
  return n;
}

/* Each drawing has its word below it, and all are as wide as one another, however little room there is. */
static void
test_shows_drawings (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  g_autoptr (RpPosterLoader) loader = rp_poster_loader_new (G_MAXSIZE);
  GtkWidget *strip = g_object_ref (rp_drawing_strip_new ());
  GtkWindow *window = pixels_show (strip, 340, 300);
  GtkWidget *first, *last;

  rp_drawing_strip_set_exercise (RP_DRAWING_STRIP (strip), rp_pack_find_exercise (pack, "lateral-band-walk"),
                                 loader);
  while (count_pictures (strip) < 3)
    g_main_context_iteration (NULL, TRUE);
  pixels_settle (strip);
  first = gtk_widget_get_first_child (strip);
  last = gtk_widget_get_last_child (strip);
  find_assert_label (first, "Start");
  g_assert_nonnull (find_type (last, GTK_TYPE_LABEL));
  g_assert_cmpint (ABS (gtk_widget_get_width (first) - gtk_widget_get_width (last)), <=, 1);
  g_assert_cmpint (gtk_widget_get_height (find_type (last, RP_TYPE_DEMO_VIEW)), >=, 50);

  rp_drawing_strip_set_exercise (RP_DRAWING_STRIP (strip), rp_pack_find_exercise (pack, "clamshell"), loader);
  while (count_pictures (strip) < 2)
    g_main_context_iteration (NULL, TRUE);
  find_assert_label (strip, "Lift");
  gtk_window_destroy (window);
  g_assert_finalize_object (strip);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/drawing-strip/shows-drawings", test_shows_drawings);

  return g_test_run ();
}
