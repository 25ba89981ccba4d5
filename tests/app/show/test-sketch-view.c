/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "show/rp-sketch-view.h"

#define WIDTH 600
#define HEIGHT 400
#define KEY "picture"
#define YELLOW 0xfff9d262

typedef struct
{
  RpSketchbook *book;
  RpSketchTools *tools;
  RpSketchView *view;
  GtkWidget *below;
  GtkWidget *overlay;
  GtkWindow *window;
  char *said;
} Fixture;

static void
on_measured (RpSketchView *view, const char *text, Fixture *fixture)
{
  g_free (fixture->said);
  fixture->said = g_strdup (text);
}

/* A picture of 400x400 in the middle of a view of 600x400. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = rp_sketchbook_new ();
  fixture->tools = rp_sketch_tools_new (fixture->book);
  fixture->view = RP_SKETCH_VIEW (
      g_object_ref_sink (g_object_new (RP_TYPE_SKETCH_VIEW, "sketchbook", fixture->book, "tools",
                                       fixture->tools, "picture", KEY, "phase", 1, NULL)));
  rp_sketch_view_set_area (fixture->view, 100, 0, 400, 400, FALSE);
  g_signal_connect (fixture->view, "measured", G_CALLBACK (on_measured), fixture);
  fixture->overlay = gtk_overlay_new ();
  fixture->below = gtk_drawing_area_new ();
  gtk_overlay_set_child (GTK_OVERLAY (fixture->overlay), fixture->below);
  gtk_overlay_add_overlay (GTK_OVERLAY (fixture->overlay), GTK_WIDGET (fixture->view));
  fixture->window = pixels_show (fixture->overlay, WIDTH, HEIGHT);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->view);
  g_assert_finalize_object (fixture->tools);
  g_assert_finalize_object (fixture->book);
  g_free (fixture->said);
}

static void
add (Fixture *fixture, RpStrokeKind kind, int phase, double x, double y, double to_x, double to_y)
{
  RpStrokePoint points[] = { { x, y, 1 }, { to_x, to_y, 1 } };
  g_autoptr (RpStroke) stroke = rp_stroke_new (kind, 0, 0.03, phase, points, 2);

  rp_sketchbook_add (fixture->book, KEY, stroke);
}

/* Returns how many of the pixels of a column or row from a place on are yellow, and where the first one is */
static guint
measure (Fixture *fixture, int x, int y, int dx, int dy, int *first)
{
  cairo_surface_t *pixels;
  guint n = 0;

  pixels_settle (GTK_WIDGET (fixture->view));
  pixels = pixels_get (GTK_WIDGET (fixture->view));
  *first = -1;
  for (int i = 0; x + i * dx < WIDTH && y + i * dy < HEIGHT; i++)
    if (pixels_near (pixels_at (pixels, x + i * dx, y + i * dy), YELLOW))
      {
        n++;
        if (*first < 0)
          *first = i;
      }
  cairo_surface_destroy (pixels);
  return n;
}

static void
assert_line_at (Fixture *fixture, int middle)
{
  int first;
  guint width = measure (fixture, 0, 200, 1, 0, &first);

  g_assert_cmpint (ABS (first + (int) width / 2 - middle), <=, 1);
  g_assert_cmpuint (width, >=, 10);
  g_assert_cmpuint (width, <=, 13);
}

/* The line is where it was drawn, as wide as it was: plain, mirrored, enlarged and moved. */
static void
test_stays_in_its_place (Fixture *fixture, gconstpointer data)
{
  add (fixture, RP_STROKE_LINE, RP_STROKE_ALWAYS, 0.25, 0.1, 0.25, 0.9);
  assert_line_at (fixture, 200);
  rp_sketch_view_set_area (fixture->view, 100, 0, 400, 400, TRUE);
  assert_line_at (fixture, 400);
  rp_sketch_view_set_area (fixture->view, -100, -300, 800, 800, FALSE);
  assert_line_at (fixture, 100);
  rp_sketch_view_set_area (fixture->view, -300, -100, 800, 800, TRUE);
  assert_line_at (fixture, 300);
}

static void
test_is_clipped (Fixture *fixture, gconstpointer data)
{
  int first;

  add (fixture, RP_STROKE_LINE, RP_STROKE_ALWAYS, -0.2, 0.5, 0.5, 0.5);
  g_assert_cmpuint (measure (fixture, 0, 200, 1, 0, &first), >, 150);
  g_assert_cmpint (first, ==, 100);
}

static void
test_phases (Fixture *fixture, gconstpointer data)
{
  int first;

  add (fixture, RP_STROKE_LINE, 2, 0.25, 0.1, 0.25, 0.9);
  g_assert_cmpuint (measure (fixture, 0, 200, 1, 0, &first), ==, 0);
  rp_sketch_view_set_phase (fixture->view, 2);
  g_assert_cmpuint (measure (fixture, 0, 200, 1, 0, &first), >, 0);
  rp_sketch_view_set_picture (fixture->view, "other");
  g_assert_cmpuint (measure (fixture, 0, 200, 1, 0, &first), ==, 0);
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  GActionGroup *actions = rp_sketch_tools_get_actions (fixture->tools);
  int first;

  add (fixture, RP_STROKE_LINE, RP_STROKE_ALWAYS, 0.25, 0.1, 0.25, 0.9);
  add (fixture, RP_STROKE_LINE, RP_STROKE_ALWAYS, 0.75, 0.1, 0.75, 0.9);
  g_assert_cmpuint (measure (fixture, 0, 200, 1, 0, &first), >, 20);
  g_action_group_activate_action (actions, "undo", NULL);
  assert_line_at (fixture, 200);
  g_action_group_activate_action (actions, "undo", NULL);
  g_assert_cmpuint (measure (fixture, 0, 200, 1, 0, &first), ==, 0);
  g_action_group_activate_action (actions, "redo", NULL);
  assert_line_at (fixture, 200);
}

static void
assert_hit (Fixture *fixture, gpointer widget)
{
  pixels_settle (fixture->overlay);
  g_assert_true (gtk_widget_pick (fixture->overlay, 300, 200, GTK_PICK_DEFAULT) == widget);
}

/* With an empty hand, the picture itself is dragged. */
static void
test_lets_through (Fixture *fixture, gconstpointer data)
{
  assert_hit (fixture, fixture->below);
  g_assert_false (rp_sketch_view_press_key (fixture->view, GDK_KEY_Left, 0));
  rp_sketch_tools_set_tool (fixture->tools, RP_SKETCH_TOOL_PEN);
  assert_hit (fixture, fixture->view);
  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (fixture->view)));
  rp_sketch_tools_set_tool (fixture->tools, RP_SKETCH_TOOL_NONE);
  assert_hit (fixture, fixture->below);
  g_assert_false (gtk_widget_get_focusable (GTK_WIDGET (fixture->view)));
}

static void
press_key (Fixture *fixture, guint key, guint times)
{
  while (times-- > 0)
    g_assert_true (rp_sketch_view_press_key (fixture->view, key, 0));
}

/* An angle is said once, when it is done; its degrees stand beside it, white on black. */
static void
test_angle (Fixture *fixture, gconstpointer data)
{
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_ROLE_IMG);
  rp_sketch_tools_set_tool (fixture->tools, RP_SKETCH_TOOL_ANGLE);
  press_key (fixture, GDK_KEY_Up, 14);
  press_key (fixture, GDK_KEY_Return, 1);
  press_key (fixture, GDK_KEY_Down, 14);
  press_key (fixture, GDK_KEY_Return, 1);
  g_assert_null (fixture->said);
  press_key (fixture, GDK_KEY_Left, 14);
  press_key (fixture, GDK_KEY_Return, 1);
  g_assert_cmpstr (fixture->said, ==, "90 degrees");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "90 degrees");
}

/* The cross of the keys is large, white with a dark edge. */
static void
test_cross (Fixture *fixture, gconstpointer data)
{
  cairo_surface_t *pixels;
  guint white = 0;

  rp_sketch_tools_set_tool (fixture->tools, RP_SKETCH_TOOL_PEN);
  press_key (fixture, GDK_KEY_Return, 1);
  pixels_settle (GTK_WIDGET (fixture->view));
  pixels = pixels_get (GTK_WIDGET (fixture->view));
  for (int x = 200; x < 400; x++)
    white += pixels_near (pixels_at (pixels, x, 200), 0xffffffff);
  g_assert_cmpuint (white, >, 35);
  cairo_surface_destroy (pixels);
}

/* Over the corner of an angle, the view says what the number is worth. */
static void
test_tooltip (Fixture *fixture, gconstpointer data)
{
  RpStrokePoint points[] = { { 0.5, 0.1, 1 }, { 0.5, 0.5, 1 }, { 0.9, 0.5, 1 } };
  g_autoptr (RpStroke) stroke = rp_stroke_new (RP_STROKE_ANGLE, 0, 0.03, RP_STROKE_ALWAYS, points, 3);
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown;

  rp_sketchbook_add (fixture->book, KEY, stroke);
  g_signal_emit_by_name (fixture->view, "query-tooltip", 310, 210, FALSE, tooltip, &shown);
  g_assert_true (shown);
  g_signal_emit_by_name (fixture->view, "query-tooltip", 120, 390, FALSE, tooltip, &shown);
  g_assert_false (shown);
}

static void
assert_cursor (Fixture *fixture, double x, double y, const char *name)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "motion", x, y);
    }
  g_assert_cmpstr (gdk_cursor_get_name (gtk_widget_get_cursor (GTK_WIDGET (fixture->view))), ==, name);
}

/* A point that can be moved shows it; one that will be set is set by a cross. */
static void
test_cursor (Fixture *fixture, gconstpointer data)
{
  RpStrokePoint points[] = { { 0.5, 0.1, 1 }, { 0.5, 0.5, 1 }, { 0.9, 0.5, 1 } };
  g_autoptr (RpStroke) stroke = rp_stroke_new (RP_STROKE_ANGLE, 0, 0.03, RP_STROKE_ALWAYS, points, 3);

  rp_sketchbook_add (fixture->book, KEY, stroke);
  rp_sketch_tools_set_tool (fixture->tools, RP_SKETCH_TOOL_ANGLE);
  assert_cursor (fixture, 200, 300, "crosshair");
  assert_cursor (fixture, 301, 201, "grab");
  rp_sketch_tools_set_tool (fixture->tools, RP_SKETCH_TOOL_PEN);
  assert_cursor (fixture, 301, 201, "crosshair");
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);

#define ADD(path, func) g_test_add ("/sketch-view/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("stays-in-its-place", test_stays_in_its_place);
  ADD ("is-clipped", test_is_clipped);
  ADD ("phases", test_phases);
  ADD ("undo", test_undo);
  ADD ("lets-through", test_lets_through);
  ADD ("angle", test_angle);
  ADD ("cross", test_cross);
  ADD ("tooltip", test_tooltip);
  ADD ("cursor", test_cursor);

  return g_test_run ();
}
