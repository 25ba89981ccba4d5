/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "show/rp-sketch-bar.h"
#include "show/rp-sketch-tools.h"

typedef struct
{
  RpSketchbook *book;
  RpSketchTools *tools;
  GtkWidget *bar;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = rp_sketchbook_new ();
  fixture->tools = rp_sketch_tools_new (fixture->book);
  fixture->bar = g_object_ref_sink (rp_sketch_bar_new ());
  gtk_widget_insert_action_group (fixture->bar, "sketch", rp_sketch_tools_get_actions (fixture->tools));
  fixture->window = pixels_show (fixture->bar, GPOINTER_TO_INT (data), 100);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->bar);
  g_assert_finalize_object (fixture->tools);
  g_assert_finalize_object (fixture->book);
}

static gboolean
is_button (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget);
}

/* Returns: (transfer full): the buttons that can be seen */
static GPtrArray *
find_buttons (GtkWidget *root)
{
  GPtrArray *buttons = g_ptr_array_new ();

  if (is_button (root) && gtk_widget_get_child_visible (root))
    g_ptr_array_add (buttons, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child && !is_button (root);
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child))
      g_ptr_array_extend_and_steal (buttons, find_buttons (child));
  return buttons;
}

static GtkWidget *
find_tooltip (GPtrArray *buttons, const char *part)
{
  for (guint i = 0; i < buttons->len; i++)
    if (strstr (gtk_widget_get_tooltip_text (g_ptr_array_index (buttons, i)), part))
      return g_ptr_array_index (buttons, i);
  return NULL;
}

/* Everything is at hand, large enough to be hit, and named. */
static void
test_wide (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) buttons = find_buttons (fixture->bar);

  g_assert_cmpuint (buttons->len, ==, 16);
  for (guint i = 0; i < buttons->len; i++)
    {
      GtkWidget *button = g_ptr_array_index (buttons, i);

      g_assert_cmpint (gtk_widget_get_height (button), >=, 44);
      g_assert_cmpint (gtk_widget_get_width (button), >=, 44);
      g_assert_true (
          gtk_test_accessible_has_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL));
    }
  g_assert_nonnull (find_tooltip (buttons, "(P)"));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (find_tooltip (buttons, "(A)")), "in the picture"));
}

static void
test_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) buttons = find_buttons (fixture->bar);
  GtkWidget *pen = find_tooltip (buttons, "(P)"), *undo = find_tooltip (buttons, "(Z)");
  RpStrokePoint point = { 0.5, 0.5, 1 };
  g_autoptr (RpStroke) dot = rp_stroke_new (RP_STROKE_PEN, 0, 0.1, RP_STROKE_ALWAYS, &point, 1);

  g_signal_emit_by_name (pen, "clicked");
  g_assert_cmpint (rp_sketch_tools_get_tool (fixture->tools), ==, RP_SKETCH_TOOL_PEN);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (pen)));
  g_signal_emit_by_name (pen, "clicked");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (pen)));
  g_signal_emit_by_name (find_tooltip (buttons, "(3)"), "clicked");
  g_assert_cmpuint (rp_sketch_tools_get_colour (fixture->tools), ==, 2);
  g_assert_false (gtk_widget_get_sensitive (undo));
  rp_sketchbook_add (fixture->book, "picture", dot);
  g_assert_true (gtk_widget_get_sensitive (undo));
}

/* With less room there are fewer buttons, down to one that has everything. */
static void
test_folds (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) buttons = find_buttons (fixture->bar);

  g_assert_cmpuint (buttons->len, <, 16);
  g_assert_nonnull (find_type (fixture->bar, GTK_TYPE_MENU_BUTTON));
  for (guint i = 0; i < buttons->len; i++)
    g_assert_cmpint (gtk_widget_get_height (g_ptr_array_index (buttons, i)), >=, 44);
  g_assert_cmpint (gtk_widget_get_width (fixture->bar), <=, GPOINTER_TO_INT (data));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  pixels_load_style ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/io/github/reprise_app/Reprise/icons");
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);

#define ADD(path, width, func)                                                                               \
  g_test_add ("/sketch-bar/" path, Fixture, GINT_TO_POINTER (width), set_up, func, tear_down)
  ADD ("wide", 1200, test_wide);
  ADD ("follows", 1200, test_follows);
  ADD ("folds", 560, test_folds);
  ADD ("folds-more", 300, test_folds);
  ADD ("folds-most", 60, test_folds);

  return g_test_run ();
}
