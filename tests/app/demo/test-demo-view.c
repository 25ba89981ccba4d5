/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pixels.h"
#include "demo/rp-demo-view.h"

#define RED 0xffff0000
#define BLUE 0xff0000ff

/* Left half red, right half blue, twice as wide as high. */
static GdkTexture *
create_picture (void)
{
  guint32 *data = g_new (guint32, 200 * 100);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 200 * 100; i++)
    data[i] = i % 200 < 100 ? RED : BLUE;
  bytes = g_bytes_new_take (data, 200 * 100 * sizeof (guint32));

  return gdk_memory_texture_new (200, 100, GDK_MEMORY_DEFAULT, bytes, 200 * sizeof (guint32));
}

static GtkWindow *
show_view (RpDemoView **view)
{
  g_autoptr (GdkTexture) picture = create_picture ();

  *view = RP_DEMO_VIEW (rp_demo_view_new ());
  rp_demo_view_set_paintable (*view, GDK_PAINTABLE (picture));

  return pixels_show (GTK_WIDGET (*view), 400, 400);
}

static void
close_window (GtkWindow *window)
{
  GtkWidget *view = g_object_ref (gtk_window_get_child (window));

  gtk_window_destroy (window);
  g_assert_finalize_object (view);
}

static void
assert_sides (RpDemoView *view, guint32 left, guint32 right)
{
  cairo_surface_t *pixels = pixels_get (GTK_WIDGET (view));

  g_assert_cmphex (pixels_at (pixels, 100, 200), ==, left);
  g_assert_cmphex (pixels_at (pixels, 300, 200), ==, right);
  cairo_surface_destroy (pixels);
}

static void
test_fits_and_crops (void)
{
  RpDemoView *view;
  GtkWindow *window = show_view (&view);
  cairo_surface_t *pixels = pixels_get (GTK_WIDGET (view));

  assert_sides (view, RED, BLUE);
  /* The picture is 400x200 in the middle of 400x400, less two pixels at each edge. */
  g_assert_cmphex (pixels_at (pixels, 100, 101), !=, RED);
  g_assert_cmphex (pixels_at (pixels, 100, 103), ==, RED);
  g_assert_cmphex (pixels_at (pixels, 1, 200), !=, RED);
  g_assert_cmphex (pixels_at (pixels, 397, 200), ==, BLUE);
  g_assert_cmphex (pixels_at (pixels, 398, 200), !=, BLUE);
  cairo_surface_destroy (pixels);
  close_window (window);
}

static void
test_mirrors (void)
{
  RpDemoView *view;
  GtkWindow *window = show_view (&view);

  rp_demo_view_set_mirrored (view, TRUE);
  g_assert_true (rp_demo_view_get_mirrored (view));
  assert_sides (view, BLUE, RED);
  rp_demo_view_set_mirrored (view, FALSE);
  assert_sides (view, RED, BLUE);
  close_window (window);
}

static void
test_turns_at_once_without_animations (void)
{
  RpDemoView *view;
  GtkWindow *window = show_view (&view);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  rp_demo_view_set_mirrored (view, TRUE);
  rp_demo_view_turn (view);
  assert_sides (view, BLUE, RED);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  close_window (window);
}

static void
test_turns_from_what_it_showed (void)
{
  RpDemoView *view;
  GtkWindow *window = show_view (&view);

  rp_demo_view_set_mirrored (view, TRUE);
  rp_demo_view_turn (view);
  assert_sides (view, RED, BLUE);
  close_window (window);
}

static void
test_right_to_left_keeps_sides (void)
{
  RpDemoView *view;
  GtkWindow *window = show_view (&view);

  gtk_widget_set_direction (GTK_WIDGET (view), GTK_TEXT_DIR_RTL);
  pixels_settle (GTK_WIDGET (view));
  assert_sides (view, RED, BLUE);
  close_window (window);
}

static void
test_darkens_in_the_dark (void)
{
  RpDemoView *view;
  GtkWindow *window = show_view (&view);
  AdwStyleManager *manager = adw_style_manager_get_default ();
  cairo_surface_t *pixels;

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  pixels_settle (GTK_WIDGET (view));
  pixels = pixels_get (GTK_WIDGET (view));
  g_assert_true (pixels_near (pixels_at (pixels, 100, 200), 0xffc70000));
  cairo_surface_destroy (pixels);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  close_window (window);
}

/* A tenth darker, whatever the window is. */
static void
test_a_shade_of_its_own (void)
{
  RpDemoView *view;
  GtkWindow *window = show_view (&view);
  cairo_surface_t *pixels;

  g_object_set (view, "shade", 0.1, NULL);
  pixels_settle (GTK_WIDGET (view));
  pixels = pixels_get (GTK_WIDGET (view));
  g_assert_true (pixels_near (pixels_at (pixels, 100, 200), 0xffe60000));
  cairo_surface_destroy (pixels);
  close_window (window);
}

static void
test_keeps_proportions (void)
{
  g_autoptr (GdkTexture) picture = create_picture ();
  GtkWidget *view = g_object_ref_sink (rp_demo_view_new ());
  int natural;

  rp_demo_view_set_paintable (RP_DEMO_VIEW (view), GDK_PAINTABLE (picture));
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 300, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 150);
  g_assert_finalize_object (view);
}

/* A stage of its own shape keeps it, whatever it shows. */
static void
test_stage_ratio (void)
{
  g_autoptr (GdkTexture) picture = create_picture ();
  GtkWidget *view = g_object_ref_sink (g_object_new (RP_TYPE_DEMO_VIEW, "stage-ratio", 1.5, NULL));
  int natural;

  rp_demo_view_set_paintable (RP_DEMO_VIEW (view), GDK_PAINTABLE (picture));
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 300, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 200);
  g_assert_finalize_object (view);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/demo-view/fits-and-crops", test_fits_and_crops);
  g_test_add_func ("/demo-view/mirrors", test_mirrors);
  g_test_add_func ("/demo-view/turns-at-once-without-animations", test_turns_at_once_without_animations);
  g_test_add_func ("/demo-view/turns-from-what-it-showed", test_turns_from_what_it_showed);
  g_test_add_func ("/demo-view/right-to-left-keeps-sides", test_right_to_left_keeps_sides);
  g_test_add_func ("/demo-view/darkens-in-the-dark", test_darkens_in_the_dark);
  g_test_add_func ("/demo-view/shade", test_a_shade_of_its_own);
  g_test_add_func ("/demo-view/keeps-proportions", test_keeps_proportions);
  g_test_add_func ("/demo-view/stage-ratio", test_stage_ratio);

  return g_test_run ();
}
