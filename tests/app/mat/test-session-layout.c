/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pixels.h"
#include "mat/rp-distance-view.h"
#include "mat/rp-session-layout.h"

typedef struct
{
  GtkWidget *layout;
  GtkWidget *demo;
  GtkWidget *band;
  GtkWidget *panel;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->layout = g_object_ref (rp_session_layout_new ());
  fixture->demo = gtk_label_new (NULL);
  fixture->band = gtk_label_new (NULL);
  fixture->panel = gtk_label_new (NULL);
  gtk_widget_set_size_request (fixture->band, -1, 84);
  gtk_widget_set_size_request (fixture->panel, -1, 200);
  g_object_set (fixture->layout, "demo", fixture->demo, "band", fixture->band, "panel", fixture->panel, NULL);
  fixture->window = pixels_show (fixture->layout, 1200, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->layout);
}

static void
assert_at (Fixture *fixture, GtkWidget *child, int x, int y, int width, int height)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, fixture->layout, &bounds));
  g_assert_cmpint ((int) bounds.origin.x, ==, x);
  g_assert_cmpint ((int) bounds.origin.y, ==, y);
  g_assert_cmpint ((int) bounds.size.width, ==, width);
  g_assert_cmpint ((int) bounds.size.height, ==, height);
}

static void
test_two_thirds (Fixture *fixture, gconstpointer data)
{
  assert_at (fixture, fixture->demo, 0, 0, 800, 616);
  assert_at (fixture, fixture->band, 0, 616, 800, 84);
  assert_at (fixture, fixture->panel, 800, 0, 400, 700);
}

static void
test_right_to_left (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_direction (fixture->layout, GTK_TEXT_DIR_RTL);
  pixels_settle (fixture->layout);
  assert_at (fixture, fixture->demo, 400, 0, 800, 616);
  assert_at (fixture, fixture->panel, 0, 0, 400, 700);
}

static void
test_stacked (Fixture *fixture, gconstpointer data)
{
  rp_session_layout_set_stacked (RP_SESSION_LAYOUT (fixture->layout), TRUE);
  pixels_settle (fixture->layout);
  /* The demo takes half of the height at most. */
  assert_at (fixture, fixture->demo, 0, 0, 1200, 354);
  assert_at (fixture, fixture->band, 0, 354, 1200, 84);
  assert_at (fixture, fixture->panel, 0, 438, 1200, 262);
}

/* Seen from afar, the demo lies where the view leaves room, and nothing else is there. */
static void
test_distance (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpSessionReadout) readout = rp_session_readout_new ();
  GtkWidget *far = rp_distance_view_new (readout);
  GtkAllocation picture;

  g_object_set (fixture->layout, "far", far, NULL);
  g_assert_false (gtk_widget_get_visible (far));
  rp_session_layout_set_distance (RP_SESSION_LAYOUT (fixture->layout), TRUE);
  pixels_settle (fixture->layout);
  rp_distance_view_find_picture (RP_DISTANCE_VIEW (far), 1200, 700, &picture);
  assert_at (fixture, far, 0, 0, 1200, 700);
  assert_at (fixture, fixture->demo, picture.x, picture.y, picture.width, picture.height);
  g_assert_false (gtk_widget_get_visible (fixture->band) || gtk_widget_get_visible (fixture->panel));
  rp_session_layout_set_distance (RP_SESSION_LAYOUT (fixture->layout), FALSE);
  pixels_settle (fixture->layout);
  test_two_thirds (fixture, data);
}

/* Steps to read get more than that, as far as the panel can spare it. */
static void
test_stacked_steps (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *steps = gtk_label_new (NULL);

  gtk_widget_set_size_request (steps, -1, 2000);
  g_object_set (scroller, "propagate-natural-height", TRUE, "child", steps, NULL);
  g_object_set (fixture->layout, "demo", scroller, NULL);
  rp_session_layout_set_stacked (RP_SESSION_LAYOUT (fixture->layout), TRUE);
  pixels_settle (fixture->layout);
  assert_at (fixture, scroller, 0, 0, 1200, 416);
  assert_at (fixture, fixture->band, 0, 416, 1200, 84);
  assert_at (fixture, fixture->panel, 0, 500, 1200, 200);
  gtk_widget_set_size_request (steps, -1, 380);
  pixels_settle (fixture->layout);
  assert_at (fixture, scroller, 0, 0, 1200, 380);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/session-layout/two-thirds", test_two_thirds);
  ADD ("/session-layout/right-to-left", test_right_to_left);
  ADD ("/session-layout/stacked", test_stacked);
  ADD ("/session-layout/distance", test_distance);
  ADD ("/session-layout/stacked-steps", test_stacked_steps);

  return g_test_run ();
}
