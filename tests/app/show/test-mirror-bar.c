/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-mirror-bar.h"

#include "common/rp-settings.h"
#include "find.h"
#include "pipeline/rp-worker.h"
#include "pixels.h"
#include "readable.h"
#include "session/rp-system-clock.h"
#include "standin.h"

#include <glib/gstdio.h>

#define LONG ((gint64) 60 * G_USEC_PER_SEC)

typedef struct
{
  const char *folder; /* of the stand-in cameras */
  RpFrameRing *ring;
  RpMirror *mirror;
  RpCameraFinder *finder;
  GSettings *settings;
  GtkWindow *window;
  RpMirrorBar *bar;
} Fixture;

static void
plug_in (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.camera", fixture->folder, name);
  g_autofree char *text
      = g_strdup_printf ("[camera]\nname=%s\ncaps=image/jpeg, width=320, height=180, framerate=30/1\n", name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
plug_out (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.camera", fixture->folder, name);

  g_assert_no_errno (g_unlink (path));
}

static void
start (Fixture *fixture)
{
  fixture->finder = rp_camera_finder_new ();
  rp_mirror_bar_set_mirror (fixture->bar, fixture->mirror, fixture->finder, fixture->settings);
  rp_mirror_bar_set_active (fixture->bar, TRUE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpClock) clock = RP_CLOCK (rp_system_clock_new ());

  fixture->folder = g_getenv ("RP_STANDIN_CAMERAS");
  fixture->ring = rp_frame_ring_new (RP_FRAME_RING_BYTES);
  fixture->mirror = rp_mirror_new (clock, fixture->ring);
  fixture->settings = rp_settings_new ();
  g_settings_reset (fixture->settings, "mirror-camera");
  fixture->window = GTK_WINDOW (g_object_ref_sink (gtk_window_new ()));
  fixture->bar = RP_MIRROR_BAR (rp_mirror_bar_new ());
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->bar));
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *file;

  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (GTK_WIDGET (fixture->window));
  g_assert_cmpint (rp_mirror_get_state (fixture->mirror), ==, RP_MIRROR_OFF);
  g_assert_finalize_object (fixture->mirror);
  g_assert_finalize_object (fixture->finder);
  g_object_unref (fixture->settings);
  rp_frame_ring_unref (fixture->ring);
  g_assert_true (rp_worker_drain (LONG));
  while ((file = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (fixture->folder, file, NULL);

      g_assert_no_errno (g_unlink (path));
    }
}

static void
wait_for (Fixture *fixture, RpMirrorState state)
{
  while (rp_mirror_get_state (fixture->mirror) != state)
    {
      g_main_context_iteration (NULL, TRUE);
      rp_mirror_tick (fixture->mirror);
    }
}

static char *
get_name (Fixture *fixture)
{
  g_autoptr (RpCameraSource) source = NULL;

  g_object_get (fixture->mirror, "source", &source, NULL);
  return source ? g_strdup (rp_camera_source_get_name (source)) : NULL;
}

static void
assert_camera (Fixture *fixture, const char *expected)
{
  g_autofree char *name = get_name (fixture);

  g_assert_cmpstr (name, ==, expected);
}

static gboolean
is_camera (Fixture *fixture, const char *expected)
{
  g_autofree char *name = get_name (fixture);

  return g_strcmp0 (name, expected) == 0;
}

static gboolean
is_delay_button (GtkWidget *widget, gconstpointer data)
{
  GVariant *target;

  if (!GTK_IS_TOGGLE_BUTTON (widget))
    return FALSE;
  target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));
  return target && g_variant_get_uint32 (target) == GPOINTER_TO_UINT (data);
}

static GtkWidget *
find_delay (Fixture *fixture, guint seconds)
{
  GtkWidget *button = find_widget (GTK_WIDGET (fixture->bar), is_delay_button, GUINT_TO_POINTER (seconds));

  g_assert_nonnull (button);
  return button;
}

static guint
get_delay (Fixture *fixture)
{
  guint delay = 0;

  g_object_get (fixture->mirror, "delay", &delay, NULL);
  return delay;
}

static void
assert_delay (Fixture *fixture, guint expected)
{
  static const guint delays[] = { 0, 5, 10, 20 };

  g_assert_cmpuint (get_delay (fixture), ==, expected);
  for (guint i = 0; i < G_N_ELEMENTS (delays); i++)
    g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_delay (fixture, delays[i])))
                   == (delays[i] == expected));
}

/* Tab reaches each button, and activating it is what its key does. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  static const guint delays[] = { 0, 5, 10, 20 };

  start (fixture);
  assert_delay (fixture, 5);
  for (guint i = 0; i < G_N_ELEMENTS (delays); i++)
    {
      g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->bar), GTK_DIR_TAB_FORWARD));
      g_assert_true (gtk_window_get_focus (fixture->window) == find_delay (fixture, delays[i]));
      gtk_widget_activate (gtk_window_get_focus (fixture->window));
      /* GTK shows the button pressed for a moment first. */
      while (get_delay (fixture) != delays[i])
        g_main_context_iteration (NULL, TRUE);
      assert_delay (fixture, delays[i]);
    }
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (fixture->bar), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window),
                                         find_type (GTK_WIDGET (fixture->bar), GTK_TYPE_MENU_BUTTON)));
  g_action_group_activate_action (rp_mirror_bar_get_actions (fixture->bar), "delay",
                                  g_variant_new_uint32 (10));
  assert_delay (fixture, 10);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "No delay", "5 seconds late", "10 seconds late", "20 seconds late" };
  static const guint delays[] = { 0, 5, 10, 20 };

  start (fixture);
  gtk_test_accessible_assert_role (fixture->bar, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (fixture->bar, GTK_ACCESSIBLE_PROPERTY_LABEL, "Delayed mirror");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_test_accessible_assert_property (find_delay (fixture, delays[i]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         names[i]);
  gtk_test_accessible_assert_property (find_type (GTK_WIDGET (fixture->bar), GTK_TYPE_MENU_BUTTON),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Choose a camera");
  find_assert_label (GTK_WIDGET (fixture->bar), "Show me late by");
}

/* It takes the one that comes. What it says meanwhile stands on the picture: see test-mirror-note.c. */
static void
test_no_camera (Fixture *fixture, gconstpointer data)
{
  start (fixture);
  wait_for (fixture, RP_MIRROR_FAILED);
  plug_in (fixture, "Front");
  rp_mirror_set_delay (fixture->mirror, 0);
  wait_for (fixture, RP_MIRROR_LIVE);
  assert_camera (fixture, "Front");
  rp_mirror_bar_set_active (fixture->bar, FALSE);
  g_assert_cmpint (rp_mirror_get_state (fixture->mirror), ==, RP_MIRROR_OFF);
}

static void
choose (Fixture *fixture, const char *name)
{
  GListModel *list = G_LIST_MODEL (fixture->finder);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (RpCameraSource) source = g_list_model_get_item (list, i);

      if (g_str_equal (rp_camera_source_get_name (source), name))
        g_action_group_activate_action (rp_mirror_bar_get_actions (fixture->bar), "camera",
                                        g_variant_new_string (rp_camera_source_get_id (source)));
    }
}

/* The one chosen is remembered, whichever comes first. */
static void
test_choice (Fixture *fixture, gconstpointer data)
{
  g_autofree char *id = NULL;

  plug_in (fixture, "Front");
  plug_in (fixture, "Side");
  start (fixture);
  wait_for (fixture, RP_MIRROR_FILLING);
  choose (fixture, "Side");
  assert_camera (fixture, "Side");
  choose (fixture, "Front");
  choose (fixture, "Side");
  wait_for (fixture, RP_MIRROR_FILLING);
  id = g_settings_get_string (fixture->settings, "mirror-camera");
  g_assert_cmpstr (id, !=, "");
  rp_mirror_bar_set_active (fixture->bar, FALSE);
  assert_camera (fixture, NULL);
  rp_mirror_bar_set_active (fixture->bar, TRUE);
  assert_camera (fixture, "Side");
}

/* Another camera does not take the place of one that is gone; the same one does when it is back, but not of what is frozen. */
static void
test_back (Fixture *fixture, gconstpointer data)
{
  plug_in (fixture, "Side");
  start (fixture);
  rp_mirror_set_delay (fixture->mirror, 0);
  wait_for (fixture, RP_MIRROR_LIVE);
  choose (fixture, "Side");
  wait_for (fixture, RP_MIRROR_LIVE);
  plug_out (fixture, "Side");
  wait_for (fixture, RP_MIRROR_GONE);
  g_assert_nonnull (rp_mirror_get_trouble (fixture->mirror));
  while (g_list_model_get_n_items (G_LIST_MODEL (fixture->finder)) > 0)
    g_main_context_iteration (NULL, TRUE);
  plug_in (fixture, "Front");
  while (g_list_model_get_n_items (G_LIST_MODEL (fixture->finder)) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (rp_mirror_get_state (fixture->mirror), ==, RP_MIRROR_GONE);
  rp_mirror_set_frozen (fixture->mirror, TRUE);
  plug_in (fixture, "Side");
  while (g_list_model_get_n_items (G_LIST_MODEL (fixture->finder)) < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (rp_mirror_get_state (fixture->mirror), ==, RP_MIRROR_FROZEN);
  rp_mirror_set_frozen (fixture->mirror, FALSE);
  wait_for (fixture, RP_MIRROR_LIVE);
  g_assert_true (is_camera (fixture, "Side"));
}

/* Everything can be read in the narrowest window, the longest trouble too. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  g_autofree char *faults = NULL;

  gtk_window_set_default_size (fixture->window, 360, 300);
  start (fixture);
  wait_for (fixture, RP_MIRROR_FAILED);
  for (guint i = 0; i < 4; i++)
    pixels_settle (GTK_WIDGET (fixture->bar));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->bar)), <=, 360);
  faults = readable_find_faults (GTK_WIDGET (fixture->bar));
  g_assert_cmpstr (faults, ==, "");
}

#define ADD(name) g_test_add ("/mirror-bar/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  int status;

  g_setenv ("RP_STANDIN_CAMERAS", folder, TRUE);
  find_init (&argc, &argv);
  gst_init (NULL, NULL);
  standin_register ();
  ADD (keyboard);
  ADD (names);
  ADD (no_camera);
  ADD (choice);
  ADD (back);
  ADD (narrow);
  status = g_test_run ();
  g_assert_no_errno (g_rmdir (folder));
  return status;
}
