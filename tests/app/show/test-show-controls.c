/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show-screen.h"

static GtkWidget *
get_controls (ShowScreen *screen)
{
  return GTK_WIDGET (rp_show_window_get_controls (screen->window));
}

static void
set_room (ShowScreen *screen, int width)
{
  rp_show_controls_set_room (RP_SHOW_CONTROLS (get_controls (screen)), width, 0);
}

static void
test_says_what_it_does (ShowScreen *screen, gconstpointer data)
{
  GtkWidget *controls = get_controls (screen);

  set_room (screen, 2400);
  find_assert_label (controls, "Freeze");
  show_screen_do (screen, "frozen", NULL);
  find_assert_label (controls, "Frozen");
  find_assert_label (controls, "Loop “Out”");
  set_room (screen, 900);
  g_assert_null (find_label (controls, "Frozen"));
}

static void
add_menu (GHashTable *found, GMenuModel *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      char *name = NULL;

      if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &name))
        g_hash_table_add (found, name);
      if (section)
        add_menu (found, section);
    }
}

/* Everything that a pointer can do in what is seen of @widget. */
static void
add_reachable (GHashTable *found, GtkWidget *widget)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)))
    add_menu (found, gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)));
  if (GTK_IS_ACTIONABLE (widget) && gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)))
    g_hash_table_add (found, g_strdup (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget))));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    add_reachable (found, child);
}

static void
assert_reachable (ShowScreen *screen)
{
  static const char *const actions[]
      = { "win.frozen",   "win.step-back", "win.step-forward", "win.speed",      "win.looping",
          "win.mirrored", "win.zoom-in",   "win.zoom-out",     "win.pair",       "win.fault",
          "win.camera",   "win.swapped",   "win.stacked",      "win.nudge-back", "win.nudge-forward",
          "win.previous", "win.next",      "win.leave",        "win.cue",        "win.blank",
          "win.hints",    "sketch.tool",   "sketch.colour",    "sketch.undo",    "sketch.clear" };
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  add_reachable (found, get_controls (screen));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (!g_hash_table_contains (found, actions[i]))
      g_error ("%s cannot be reached by pointer", actions[i]);
}

/* Two pictures, in the middle of a program: there is no more to show than that. */
static void
show_most (ShowScreen *screen)
{
  g_autoptr (RpProgram) program = show_screen_find_program (screen);

  rp_show_window_show_program (screen->window, program, 1);
  show_screen_do (screen, "pair", "fault");
}

static void
check_rooms (ShowScreen *screen, int narrowest)
{
  GtkWidget *row = find_class (get_controls (screen), "show-row");

  show_most (screen);
  for (int width = narrowest; width < 2600; width += 61)
    {
      int least = 0;

      set_room (screen, width);
      gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, width);
      assert_reachable (screen);
    }
}

/* A phone is 360 wide, ten of which are beside the row at either end. */
static void
test_nothing_is_cut (ShowScreen *screen, gconstpointer data)
{
  gtk_window_set_default_size (GTK_WINDOW (screen->window), 360, 720);
  pixels_settle (GTK_WIDGET (screen->window));
  pixels_settle (GTK_WIDGET (screen->window));
  check_rooms (screen, 340);
}

static void
test_nothing_is_cut_with_large_text (ShowScreen *screen, gconstpointer data)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (screen->window));

  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_window_set_default_size (GTK_WINDOW (screen->window), 360, 720);
  pixels_settle (GTK_WIDGET (screen->window));
  pixels_settle (GTK_WIDGET (screen->window));
  check_rooms (screen, 340);
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
}

/* On a phone there are two rows, large enough to be hit. */
static void
test_two_rows_on_a_phone (ShowScreen *screen, gconstpointer data)
{
  GtkWidget *row = find_class (get_controls (screen), "show-row");

  gtk_window_set_default_size (GTK_WINDOW (screen->window), 360, 720);
  show_most (screen);
  for (int i = 0; i < 4; i++)
    pixels_settle (GTK_WIDGET (screen->window));
  g_assert_cmpint (gtk_widget_get_height (row), <, 3 * 44);
  g_assert_cmpint (gtk_widget_get_width (find_action (row, "win.frozen")), >=, 44);
  g_assert_cmpint (gtk_widget_get_height (find_action (row, "win.frozen")), >=, 44);
}

/* What has the keyboard keeps it when there is other room. */
static void
test_keeps_the_keyboard (ShowScreen *screen, gconstpointer data)
{
  GtkWidget *leave;

  set_room (screen, 500);
  leave = find_action (get_controls (screen), "win.leave");
  gtk_widget_grab_focus (leave);
  set_room (screen, 480);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (screen->window)) == leave);
}

static void
test_two_pictures_can_be_nudged (ShowScreen *screen, gconstpointer data)
{
  GtkWidget *controls = GTK_WIDGET (rp_show_window_get_controls (screen->window));

  g_assert_null (find_label (controls, "In step"));
  show_screen_do (screen, "pair", "cameras");
  find_assert_label (controls, "In step");
  show_screen_do (screen, "nudge-back", NULL);
  show_screen_do (screen, "nudge-back", NULL);
  find_assert_label (controls, "−2");
  g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (find_label (controls, "−2")),
                                                     GTK_ACCESSIBLE_PROPERTY_LABEL, "2 pictures behind"));
}

/* Held, it nudges on; the action itself is what a held key repeats. */
static void
test_a_held_nudge_goes_on (ShowScreen *screen, gconstpointer data)
{
  GtkWidget *button;
  int offset = 0;

  show_screen_do (screen, "pair", "cameras");
  button = find_action (get_controls (screen), "win.nudge-forward");
  g_signal_emit_by_name (find_controller_of (button, GTK_TYPE_GESTURE_LONG_PRESS), "pressed", 5., 5.);
  while (offset < 5)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (screen->show, "offset", &offset, NULL);
    }
  g_signal_emit_by_name (find_controller_of (button, GTK_TYPE_GESTURE_LONG_PRESS), "end", NULL);
  /* It is kept while they are paired, whatever else changes. */
  show_screen_do (screen, "swapped", NULL);
  show_screen_do (screen, "turn", NULL);
  show_screen_do (screen, "mirrored", NULL);
  show_screen_do (screen, "looping", NULL);
  g_object_get (screen->show, "offset", &offset, NULL);
  g_assert_cmpint (offset, >=, 5);
  show_screen_do (screen, "pair", "alone");
  g_object_get (screen->show, "offset", &offset, NULL);
  g_assert_cmpint (offset, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = find_init_application (&argc, &argv);

  pixels_load_style ();
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/io/github/reprise_app/Reprise/icons");

#define ADD(path, function)                                                                                  \
  g_test_add ("/show-controls/" path, ShowScreen, NULL, show_screen_set_up, function, show_screen_tear_down)
  ADD ("words", test_says_what_it_does);
  ADD ("nothing-cut", test_nothing_is_cut);
  ADD ("nothing-cut-large-text", test_nothing_is_cut_with_large_text);
  ADD ("phone", test_two_rows_on_a_phone);
  ADD ("keyboard", test_keeps_the_keyboard);
  ADD ("nudge", test_two_pictures_can_be_nudged);
  ADD ("held", test_a_held_nudge_goes_on);

  return g_test_run ();
}
