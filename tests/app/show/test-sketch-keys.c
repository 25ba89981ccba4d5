/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "show/rp-sketch-keys.h"
#include "show/rp-sketch-tools.h"

/* Presses the first shortcut for a key; returns whether it did something */
static gboolean
press (GtkWidget *widget, GtkShortcutController *keys, guint key)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (keys)); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (keys), i);
      GtkKeyvalTrigger *trigger = GTK_KEYVAL_TRIGGER (gtk_shortcut_get_trigger (shortcut));

      if (gtk_keyval_trigger_get_keyval (trigger) == key)
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                             gtk_shortcut_get_arguments (shortcut));
    }
  return FALSE;
}

/* Each key does what the bar says of it. */
static void
test_keys (void)
{
  g_autoptr (RpSketchbook) book = rp_sketchbook_new ();
  g_autoptr (RpSketchTools) tools = rp_sketch_tools_new (book);
  static const struct
  {
    guint key;
    RpSketchTool tool;
  } tool_keys[] = {
    { GDK_KEY_p, RP_SKETCH_TOOL_PEN },   { GDK_KEY_i, RP_SKETCH_TOOL_LINE },
    { GDK_KEY_r, RP_SKETCH_TOOL_ARROW }, { GDK_KEY_h, RP_SKETCH_TOOL_LEVEL },
    { GDK_KEY_a, RP_SKETCH_TOOL_ANGLE }, { GDK_KEY_e, RP_SKETCH_TOOL_ERASER },
    { GDK_KEY_e, RP_SKETCH_TOOL_NONE },
  };
  GtkShortcutController *keys = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());
  GtkWidget *widget = gtk_drawing_area_new ();
  GtkWindow *window;
  RpStrokePoint point = { 0.5, 0.5, 1 };
  g_autoptr (RpStroke) dot = rp_stroke_new (RP_STROKE_PEN, 0, 0.1, RP_STROKE_ALWAYS, &point, 1);

  rp_sketch_keys_add (keys);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (keys));
  gtk_widget_insert_action_group (widget, "sketch", rp_sketch_tools_get_actions (tools));
  window = pixels_show (widget, 100, 100);
  for (guint i = 0; i < G_N_ELEMENTS (tool_keys); i++)
    {
      g_assert_true (press (widget, keys, tool_keys[i].key));
      g_assert_cmpint (rp_sketch_tools_get_tool (tools), ==, tool_keys[i].tool);
    }
  g_assert_true (press (widget, keys, GDK_KEY_3));
  g_assert_cmpuint (rp_sketch_tools_get_colour (tools), ==, 2);
  g_assert_true (press (widget, keys, GDK_KEY_1));
  g_assert_cmpuint (rp_sketch_tools_get_colour (tools), ==, 0);
  g_assert_true (press (widget, keys, GDK_KEY_w));
  g_assert_cmpuint (rp_sketch_tools_get_width (tools), ==, 2);
  g_assert_true (press (widget, keys, GDK_KEY_o));
  g_assert_true (rp_sketch_tools_get_only_phase (tools));
  rp_sketchbook_add (book, "picture", dot);
  rp_sketch_tools_set_pictures (tools, (const char *const[]){ "picture", NULL });
  g_assert_true (press (widget, keys, GDK_KEY_Delete));
  g_assert_cmpuint (rp_sketchbook_get_n_strokes (book, "picture"), ==, 0);
  g_assert_true (press (widget, keys, GDK_KEY_z));
  g_assert_cmpuint (rp_sketchbook_get_n_strokes (book, "picture"), ==, 1);
  g_assert_true (press (widget, keys, GDK_KEY_y));
  g_assert_cmpuint (rp_sketchbook_get_n_strokes (book, "picture"), ==, 0);
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  g_test_add_func ("/sketch-keys/keys", test_keys);
  return g_test_run ();
}
