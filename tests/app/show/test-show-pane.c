/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show-screen.h"

static RpShowPane *
get_pane (ShowScreen *screen)
{
  return rp_show_window_get_pane (screen->window, 0);
}

static void
test_the_picture_fills_the_pane (ShowScreen *screen, gconstpointer data)
{
  RpShowPane *pane = get_pane (screen);
  graphene_rect_t area;

  g_assert_false (rp_show_pane_get_area (pane, &area));
  g_assert_cmpfloat_with_epsilon (area.size.width / area.size.height, 128. / 72., 0.02);
  g_assert_true (ABS (area.size.width - gtk_widget_get_width (GTK_WIDGET (pane))) < 1
                 || ABS (area.size.height - gtk_widget_get_height (GTK_WIDGET (pane))) < 1);
}

/* Twice as large, its middle stays; looked at elsewhere, it never leaves a gap. */
static void
test_enlarged (ShowScreen *screen, gconstpointer data)
{
  RpShowPane *pane = get_pane (screen);
  RpShowLook *look = rp_show_get_look (screen->show);
  float width = (float) gtk_widget_get_width (GTK_WIDGET (pane));
  graphene_rect_t before, after;

  rp_show_pane_get_area (pane, &before);
  rp_show_look_set_zoom (look, 2);
  rp_show_pane_get_area (pane, &after);
  g_assert_cmpfloat_with_epsilon (after.size.width, 2 * before.size.width, 2);
  g_assert_cmpfloat_with_epsilon (after.origin.x + after.size.width / 2,
                                  before.origin.x + before.size.width / 2, 2);
  rp_show_look_set_zoom (look, 4);
  rp_show_look_set_middle (look, 0, 0);
  rp_show_pane_get_area (pane, &after);
  g_assert_cmpfloat (after.origin.x, <=, MAX (before.origin.x * 4, 1));
  rp_show_look_set_middle (look, 1, 1);
  rp_show_pane_get_area (pane, &after);
  g_assert_cmpfloat (after.origin.x + after.size.width, >, width / 2);
}

static void
count (guint *n)
{
  *n += 1;
}

/* In the mirror the same part of the body stays in sight, and whoever draws over it hears of it. */
static void
test_mirrored (ShowScreen *screen, gconstpointer data)
{
  RpShowPane *pane = get_pane (screen);
  RpShowLook *look = rp_show_get_look (screen->show);
  float width = (float) gtk_widget_get_width (GTK_WIDGET (pane));
  graphene_rect_t before, after;
  guint told = 0;

  rp_show_look_set_zoom (look, 3);
  rp_show_look_set_middle (look, 0.25, 0.5);
  pixels_settle (GTK_WIDGET (pane));
  rp_show_pane_get_area (pane, &before);
  g_signal_connect_swapped (pane, "area-changed", G_CALLBACK (count), &told);
  g_object_set (look, "mirrored", TRUE, NULL);
  pixels_settle (GTK_WIDGET (pane));
  pixels_settle (GTK_WIDGET (pane));
  g_assert_cmpuint (told, >, 0);
  g_assert_true (rp_show_pane_get_area (pane, &after));
  g_assert_cmpfloat_with_epsilon (after.origin.x + after.size.width, width - before.origin.x, 2);
}

static void
test_something_lies_over_it (ShowScreen *screen, gconstpointer data)
{
  RpShowPane *pane = get_pane (screen);
  GtkWidget *overlay = gtk_drawing_area_new ();

  rp_show_pane_add_overlay (pane, overlay);
  pixels_settle (GTK_WIDGET (pane));
  g_assert_cmpint (gtk_widget_get_width (overlay), ==, gtk_widget_get_width (GTK_WIDGET (pane)));
  g_assert_cmpint (gtk_widget_get_height (overlay), ==, gtk_widget_get_height (GTK_WIDGET (pane)));
}

static void
test_label_and_mark (ShowScreen *screen, gconstpointer data)
{
  RpShowPane *pane = get_pane (screen);

  find_assert_label (GTK_WIDGET (pane), "Reach");
  g_assert_null (find_icon (GTK_WIDGET (pane), "object-select-symbolic"));
  show_screen_do (screen, "pair", "fault");
  g_assert_nonnull (find_icon (GTK_WIDGET (pane), "object-select-symbolic"));
  g_assert_nonnull (
      find_icon (GTK_WIDGET (rp_show_window_get_pane (screen->window, 1)), "window-close-symbolic"));
}

#define ADD(path, function)                                                                                  \
  g_test_add ("/show-pane/" path, ShowScreen, NULL, show_screen_set_up, function, show_screen_tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = find_init_application (&argc, &argv);

  ADD ("area", test_the_picture_fills_the_pane);
  ADD ("enlarged", test_enlarged);
  ADD ("mirrored", test_mirrored);
  ADD ("overlay", test_something_lies_over_it);
  ADD ("label", test_label_and_mark);

  return g_test_run ();
}
