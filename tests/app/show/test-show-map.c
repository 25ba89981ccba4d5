/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "show/rp-show-map.h"

#define RED 0xffff0000

static GdkTexture *
create_picture (void)
{
  guint32 *data = g_new (guint32, 100 * 100);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 100 * 100; i++)
    data[i] = RED;
  bytes = g_bytes_new_take (data, 100 * 100 * sizeof (guint32));
  return gdk_memory_texture_new (100, 100, GDK_MEMORY_DEFAULT, bytes, 100 * sizeof (guint32));
}

typedef struct
{
  RpShowMap *map;
  GtkWindow *window;
  guint notified;
} Fixture;

static void
on_notify (RpShowMap *map, GParamSpec *pspec, Fixture *fixture)
{
  fixture->notified++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkTexture) picture = create_picture ();

  fixture->notified = 0;
  fixture->map = RP_SHOW_MAP (g_object_ref_sink (rp_show_map_new ()));
  g_object_set (fixture->map, "paintable", picture, "zoom", 2., "ratio", 1., NULL);
  g_signal_connect (fixture->map, "notify::x", G_CALLBACK (on_notify), fixture);
  fixture->window = pixels_show (GTK_WIDGET (fixture->map), 200, 200);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->map);
}

static void
assert_middle (Fixture *fixture, double x, double y)
{
  g_assert_cmpfloat_with_epsilon (rp_show_map_get_x (fixture->map), x, 1e-3);
  g_assert_cmpfloat_with_epsilon (rp_show_map_get_y (fixture->map), y, 1e-3);
}

/* It is there only while something is hidden. */
static void
test_only_enlarged (Fixture *fixture, gconstpointer data)
{
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->map)));
  rp_show_map_set_zoom (fixture->map, 1);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->map)));
}

/* Nor is there a map of a camera that is not there. */
static void
test_only_of_something (void)
{
  g_autoptr (GdkTexture) picture = create_picture ();
  GtkWidget *map = g_object_ref_sink (rp_show_map_new ());

  rp_show_map_set_zoom (RP_SHOW_MAP (map), 2);
  g_assert_false (gtk_widget_get_visible (map));
  rp_show_map_set_paintable (RP_SHOW_MAP (map), GDK_PAINTABLE (picture));
  g_assert_true (gtk_widget_get_visible (map));
  rp_show_map_set_paintable (RP_SHOW_MAP (map), NULL);
  g_assert_false (gtk_widget_get_visible (map));
  g_assert_finalize_object (map);
}

/* The frame never leaves the picture, and is as wide as what is seen. */
static void
test_stays_inside (Fixture *fixture, gconstpointer data)
{
  assert_middle (fixture, 0.5, 0.5);
  rp_show_map_set_middle (fixture->map, 0, 1);
  assert_middle (fixture, 0.25, 0.75);
  rp_show_map_set_zoom (fixture->map, 4);
  rp_show_map_set_middle (fixture->map, 0, 1);
  assert_middle (fixture, 0.125, 0.875);
  /* A wide place shows a square picture to both its sides. */
  rp_show_map_set_ratio (fixture->map, 4);
  assert_middle (fixture, 0.5, 0.875);
  /* A high one shows it from top to bottom. */
  rp_show_map_set_ratio (fixture->map, 0.25);
  rp_show_map_set_middle (fixture->map, 0, 1);
  assert_middle (fixture, 0.125, 0.5);
}

/* What is not seen is dark, what is seen is as it is. */
static void
test_looks (Fixture *fixture, gconstpointer data)
{
  cairo_surface_t *pixels = pixels_get (GTK_WIDGET (fixture->map));

  g_assert_cmphex (pixels_at (pixels, 100, 100), ==, RED);
  g_assert_false (pixels_near (pixels_at (pixels, 20, 20), RED));
  g_assert_true (pixels_near (pixels_at (pixels, 52, 100), 0xffffffff));
  cairo_surface_destroy (pixels);
}

static gpointer
find_controller (Fixture *fixture, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->map));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

static void
test_drag (Fixture *fixture, gconstpointer data)
{
  GtkGesture *drag = find_controller (fixture, GTK_TYPE_GESTURE_DRAG);

  g_signal_emit_by_name (drag, "drag-begin", 80., 120.);
  assert_middle (fixture, 0.4, 0.6);
  g_signal_emit_by_name (drag, "drag-update", 40., 0.);
  assert_middle (fixture, 0.6, 0.6);
  g_assert_cmpuint (fixture->notified, ==, 2);
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  GtkEventController *keys = find_controller (fixture, GTK_TYPE_EVENT_CONTROLLER_KEY);
  gboolean handled;

  g_signal_emit_by_name (keys, "key-pressed", GDK_KEY_Left, 0, 0, &handled);
  g_assert_true (handled);
  assert_middle (fixture, 0.45, 0.5);
  g_signal_emit_by_name (keys, "key-pressed", GDK_KEY_Down, 0, 0, &handled);
  assert_middle (fixture, 0.45, 0.55);
  g_signal_emit_by_name (keys, "key-pressed", GDK_KEY_a, 0, 0, &handled);
  g_assert_false (handled);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add ("/show-map/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("only-enlarged", test_only_enlarged);
  g_test_add_func ("/show-map/only-of-something", test_only_of_something);
  ADD ("stays-inside", test_stays_inside);
  ADD ("looks", test_looks);
  ADD ("drag", test_drag);
  ADD ("keys", test_keys);

  return g_test_run ();
}
