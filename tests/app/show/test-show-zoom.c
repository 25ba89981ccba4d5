/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show-screen.h"
#include "show/rp-show-zoom.h"

static RpShowPane *
get_pane (ShowScreen *screen)
{
  return rp_show_window_get_pane (screen->window, 0);
}

static GtkWidget *
find_map (ShowScreen *screen)
{
  return find_type (GTK_WIDGET (get_pane (screen)), RP_TYPE_SHOW_MAP);
}

static void
settle (ShowScreen *screen)
{
  pixels_settle (GTK_WIDGET (screen->window));
  pixels_settle (GTK_WIDGET (screen->window));
}

static void
enlarge (ShowScreen *screen, double zoom, double x, double y)
{
  RpShowLook *look = rp_show_get_look (screen->show);

  rp_show_look_set_zoom (look, zoom);
  rp_show_look_set_middle (look, x, y);
  settle (screen);
}

static void
test_only_while_enlarged (ShowScreen *screen, gconstpointer data)
{
  GtkWidget *pane = GTK_WIDGET (get_pane (screen));

  g_assert_null (find_map (screen));
  enlarge (screen, 2, 0.5, 0.5);
  g_assert_nonnull (find_map (screen));
  g_assert_true (gtk_widget_get_mapped (find_map (screen)));
  find_assert_label (pane, "2×");
  enlarge (screen, 1.4142, 0.5, 0.5);
  find_assert_label (pane, "1.4×");
  enlarge (screen, 1, 0.5, 0.5);
  g_assert_null (find_map (screen));
}

/* What the map marks is what is seen, to within a pixel of the pane, however it is asked for. */
static void
test_tells_what_is_seen (ShowScreen *screen, gconstpointer data)
{
  static const struct
  {
    double zoom, x, y;
    gboolean mirrored;
  } looks[] = { { 2, 0.5, 0.5, FALSE },
                { 3, 0.3, 0.7, FALSE },
                { 4, 0, 1, FALSE },
                { 3, 0.3, 0.7, TRUE },
                { 1.19, 0, 0, FALSE } };
  GtkWidget *pane = GTK_WIDGET (get_pane (screen));

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      RpShowMap *map;
      graphene_rect_t area;

      g_object_set (rp_show_get_look (screen->show), "mirrored", looks[i].mirrored, NULL);
      enlarge (screen, looks[i].zoom, looks[i].x, looks[i].y);
      map = RP_SHOW_MAP (find_map (screen));
      g_assert_cmpint (rp_show_pane_get_area (get_pane (screen), &area), ==, looks[i].mirrored);
      g_assert_cmpfloat_with_epsilon (area.origin.x + rp_show_map_get_x (map) * area.size.width,
                                      gtk_widget_get_width (pane) / 2.0, 1.01);
      g_assert_cmpfloat_with_epsilon (area.origin.y + rp_show_map_get_y (map) * area.size.height,
                                      gtk_widget_get_height (pane) / 2.0, 1.01);
    }
}

/* Also in the mirror: the part that the map is moved to is the part that is seen. */
static void
test_the_map_moves_the_picture (ShowScreen *screen, gconstpointer data)
{
  RpShowLook *look = rp_show_get_look (screen->show);
  double x, y;

  enlarge (screen, 4, 0.5, 0.5);
  rp_show_map_set_middle (RP_SHOW_MAP (find_map (screen)), 0.4, 0.6);
  rp_show_look_get_middle (look, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 0.4, 1e-6);
  g_assert_cmpfloat_with_epsilon (y, 0.6, 1e-6);
  g_object_set (look, "mirrored", TRUE, NULL);
  settle (screen);
  g_assert_cmpfloat_with_epsilon (rp_show_map_get_x (RP_SHOW_MAP (find_map (screen))), 0.6, 0.01);
  rp_show_map_set_middle (RP_SHOW_MAP (find_map (screen)), 0.7, 0.6);
  rp_show_look_get_middle (look, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 0.3, 1e-6);
}

static void
get_bounds (ShowScreen *screen, GtkWidget *widget, graphene_rect_t *bounds)
{
  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (get_pane (screen)), bounds));
}

/* In the corner where the line ends, whichever way letters run; the label is never below it. */
static void
test_stands_in_the_corner (ShowScreen *screen, gconstpointer data)
{
  GtkWidget *pane = GTK_WIDGET (get_pane (screen));
  graphene_rect_t map, times, label;

  for (int rtl = 0; rtl < 2; rtl++)
    {
      gtk_widget_set_default_direction (rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      enlarge (screen, 2, 0.5, 0.5);
      rp_show_pane_set_label (get_pane (screen), "One two three four five six seven eight nine ten eleven "
                                                 "twelve thirteen fourteen fifteen sixteen seventeen");
      settle (screen);
      get_bounds (screen, find_map (screen), &map);
      get_bounds (screen, find_class (pane, "show-times"), &times);
      get_bounds (screen, find_class (pane, "show-label"), &label);
      if (rtl)
        g_assert_cmpfloat (map.origin.x, <, gtk_widget_get_width (pane) / 8.0);
      else
        g_assert_cmpfloat (map.origin.x + map.size.width, >, gtk_widget_get_width (pane) * 7 / 8.0);
      g_assert_false (graphene_rect_intersection (&times, &label, NULL));
      g_assert_false (graphene_rect_intersection (&times, &map, NULL));
    }
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* Where there is little room the picture needs it more than the map; how much it is enlarged is still told. */
static void
test_a_small_pane_has_no_map (ShowScreen *screen, gconstpointer data)
{
  gtk_window_set_default_size (GTK_WINDOW (screen->window), 360, 640);
  enlarge (screen, 2, 0.5, 0.5);
  settle (screen);
  g_assert_false (gtk_widget_get_mapped (find_map (screen)));
  find_assert_label (GTK_WIDGET (get_pane (screen)), "2×");
}

/* Around the map the pointer reaches the picture. */
static void
test_lets_the_pointer_through (ShowScreen *screen, gconstpointer data)
{
  GtkWidget *pane = GTK_WIDGET (get_pane (screen));
  GtkWidget *picked;

  enlarge (screen, 2, 0.5, 0.5);
  picked = gtk_widget_pick (pane, gtk_widget_get_width (pane) / 2.0, gtk_widget_get_height (pane) / 2.0,
                            GTK_PICK_DEFAULT);
  g_assert_nonnull (picked);
  g_assert_false (RP_IS_SHOW_ZOOM (picked) || RP_IS_SHOW_MAP (picked));
}

#define ADD(path, function)                                                                                  \
  g_test_add ("/show-zoom/" path, ShowScreen, NULL, show_screen_set_up, function, show_screen_tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = find_init_application (&argc, &argv);

  ADD ("only-while-enlarged", test_only_while_enlarged);
  ADD ("what-is-seen", test_tells_what_is_seen);
  ADD ("map-moves-picture", test_the_map_moves_the_picture);
  ADD ("corner", test_stands_in_the_corner);
  ADD ("small", test_a_small_pane_has_no_map);
  ADD ("pointer", test_lets_the_pointer_through);

  return g_test_run ();
}
