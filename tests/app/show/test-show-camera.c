/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-camera.h"

#include "pipeline/rp-worker.h"
#include "show-screen.h"
#include "show/rp-mirror-bar.h"
#include "show/rp-mirror-note.h"
#include "show/rp-sketch-view.h"
#include "standin.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#define LONG ((gint64) 60 * G_USEC_PER_SEC)

static char *path; /* of the stand-in camera */

static void
set_up (ShowScreen *screen, gconstpointer data)
{
  g_assert_true (g_file_set_contents (path,
                                      "[camera]\nname=Front\n"
                                      "caps=image/jpeg, width=320, height=180, framerate=30/1\n",
                                      -1, NULL));
  show_screen_set_up (screen, data);
}

/* Whether its light is on. */
static gboolean
is_on (void)
{
  int lock = open (path, O_RDONLY | O_CLOEXEC);
  gboolean on = lock >= 0 && flock (lock, LOCK_EX | LOCK_NB) != 0;

  close (lock);
  return on;
}

/* Waits until it is off; a thread switches it. */
static void
wait_for_off (void)
{
  while (is_on ())
    g_main_context_iteration (NULL, FALSE);
}

static void
tear_down (ShowScreen *screen, gconstpointer data)
{
  show_screen_tear_down (screen, data);
  g_assert_true (rp_worker_drain (LONG));
  g_assert_false (is_on ());
  g_assert_no_errno (g_unlink (path));
}

static GtkWidget *
get_pane (ShowScreen *screen, guint picture)
{
  return GTK_WIDGET (rp_show_window_get_pane (screen->window, picture));
}

static GdkPaintable *
get_picture (ShowScreen *screen, guint picture)
{
  return rp_show_pane_get_paintable (rp_show_window_get_pane (screen->window, picture));
}

static RpMirrorState
get_state (ShowScreen *screen, guint picture)
{
  g_assert_true (RP_IS_MIRROR (get_picture (screen, picture)));
  return rp_mirror_get_state (RP_MIRROR (get_picture (screen, picture)));
}

/* Waits for the camera, which is the second picture. */
static void
see (ShowScreen *screen)
{
  while (gdk_paintable_get_intrinsic_width (get_picture (screen, 1)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

/* On as long as it is seen, and not a moment longer. */
static void
test_on_and_off (ShowScreen *screen, gconstpointer data)
{
  g_assert_null (find_type (GTK_WIDGET (screen->window), RP_TYPE_MIRROR_BAR));
  show_screen_do (screen, "mirror", NULL);
  see (screen);
  g_assert_true (is_on ());
  g_assert_nonnull (find_type (GTK_WIDGET (screen->window), RP_TYPE_MIRROR_BAR));
  show_screen_do (screen, "blank", NULL);
  wait_for_off ();
  g_assert_cmpint (get_state (screen, 1), ==, RP_MIRROR_OFF);
  show_screen_do (screen, "blank", NULL);
  see (screen);
  g_assert_true (is_on ());
  show_screen_do (screen, "mirror", NULL);
  wait_for_off ();
  g_assert_cmpint (rp_show_get_pair (screen->show), ==, RP_SHOW_ALONE);
  g_assert_null (find_type (GTK_WIDGET (screen->window), RP_TYPE_MIRROR_BAR));
  show_screen_do (screen, "pair", "mirror");
  see (screen);
  gtk_widget_set_visible (GTK_WIDGET (screen->window), FALSE);
  wait_for_off ();
  gtk_window_present (GTK_WINDOW (screen->window));
  see (screen);
  g_assert_true (is_on ());
}

/* What is drawn is on this picture. */
static void
assert_drawn_on (ShowScreen *screen, guint picture, const char *expected)
{
  GtkWidget *view = find_type (get_pane (screen, picture), RP_TYPE_SKETCH_VIEW);
  g_autofree char *key = NULL;

  g_object_get (view, "picture", &key, NULL);
  g_assert_cmpstr (key, ==, expected);
}

/* The demo stays in its place and says that it is the right way; the camera says whose picture it is. */
static void
test_beside (ShowScreen *screen, gconstpointer data)
{
  show_screen_do (screen, "mirror", NULL);
  find_assert_label (get_pane (screen, 0), "Like this");
  find_assert_label (get_pane (screen, 1), "You");
  see (screen);
  pixels_settle (GTK_WIDGET (screen->window));
  g_assert_null (find_label (get_pane (screen, 1), "You"));
  g_assert_nonnull (find_icon (get_pane (screen, 1), "camera-photo-symbolic"));
  gtk_test_accessible_assert_property (get_pane (screen, 1), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "You, 5 seconds late");
  g_assert_null (find_type (get_pane (screen, 0), RP_TYPE_MIRROR_NOTE));
  g_assert_nonnull (find_type (get_pane (screen, 1), RP_TYPE_MIRROR_NOTE));
  g_assert_false (show_screen_can (screen, "nudge-forward"));
  assert_drawn_on (screen, 1, "camera");
  show_screen_do (screen, "swapped", NULL);
  g_assert_true (RP_IS_MIRROR (get_picture (screen, 0)));
  g_assert_nonnull (find_type (get_pane (screen, 0), RP_TYPE_MIRROR_NOTE));
  find_assert_label (get_pane (screen, 1), "Like this");
  assert_drawn_on (screen, 0, "camera");
}

static gboolean
is_frozen (ShowScreen *screen)
{
  gboolean frozen = FALSE;

  g_object_get (get_picture (screen, 1), "frozen", &frozen, NULL);
  return frozen;
}

static void
test_freeze (ShowScreen *screen, gconstpointer data)
{
  RpPlayback *playback = rp_show_get_playback (screen->show);
  gint64 position;

  show_screen_do (screen, "mirror", NULL);
  see (screen);
  show_screen_do (screen, "playing", NULL);
  g_assert_true (is_frozen (screen));
  show_screen_do (screen, "playing", NULL);
  g_assert_false (is_frozen (screen));
  /* A step is one of the camera's pictures. */
  show_screen_do (screen, "step-back", NULL);
  g_assert_true (is_frozen (screen));
  g_assert_false (rp_playback_get_playing (playback));
  position = rp_playback_get_position (playback, NULL, NULL);
  show_screen_do (screen, "dot", NULL);
  show_screen_do (screen, "step-forward", NULL);
  g_assert_cmpint (rp_playback_get_position (playback, NULL, NULL), ==, position);
  /* Another delay has the mirror go on, and the demo stand. */
  g_action_group_activate_action (G_ACTION_GROUP (screen->window), "late", g_variant_new_uint32 (10));
  g_assert_false (is_frozen (screen));
  g_assert_false (rp_playback_get_playing (playback));
  /* The other way round are both or none. */
  show_screen_do (screen, "mirrored", NULL);
  pixels_settle (GTK_WIDGET (screen->window));
  g_assert_true (
      rp_show_pane_get_area (rp_show_window_get_pane (screen->window, 1), &(graphene_rect_t){ 0 }));
}

/* Without a picture the demo is what steps: the show goes on. */
static void
test_no_camera (ShowScreen *screen, gconstpointer data)
{
  RpPlayback *playback = rp_show_get_playback (screen->show);
  gint64 position;

  g_assert_no_errno (g_unlink (path));
  show_screen_do (screen, "mirror", NULL);
  while (get_state (screen, 1) != RP_MIRROR_FAILED)
    g_main_context_iteration (NULL, TRUE);
  find_assert_label (get_pane (screen, 1), rp_mirror_get_trouble (RP_MIRROR (get_picture (screen, 1))));
  show_screen_do (screen, "playing", NULL);
  position = rp_playback_get_position (playback, NULL, NULL);
  show_screen_do (screen, "step-forward", NULL);
  g_assert_cmpint (rp_playback_get_position (playback, NULL, NULL), >, position);
  /* The camera that comes is taken. */
  g_assert_true (g_file_set_contents (path,
                                      "[camera]\nname=Front\n"
                                      "caps=image/jpeg, width=320, height=180, framerate=30/1\n",
                                      -1, NULL));
  see (screen);
}

#define ADD(name) g_test_add ("/show-camera/" #name, ShowScreen, NULL, set_up, test_##name, tear_down)

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  g_autoptr (GtkApplication) application = NULL;
  int status;

  path = g_build_filename (folder, "front.camera", NULL);
  g_setenv ("RP_STANDIN_CAMERAS", folder, TRUE);
  application = find_init_application (&argc, &argv);
  gst_init (NULL, NULL);
  standin_register ();
  ADD (on_and_off);
  ADD (beside);
  ADD (freeze);
  ADD (no_camera);
  status = g_test_run ();
  g_assert_no_errno (g_rmdir (folder));
  g_free (path);
  return status;
}
