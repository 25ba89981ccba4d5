/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cameras/rp-camera-finder.h"

#include "cameras/rp-camera.h"
#include "pipeline/rp-worker.h"
#include "standin.h"

#include <glib/gstdio.h>

#define LONG ((gint64) 60 * G_USEC_PER_SEC)
#define CAPS "caps=image/jpeg, width=320, height=180, framerate=30/1\n"

typedef struct
{
  const char *folder;
  RpCameraFinder *finder;
} Fixture;

static void
plug_in (Fixture *fixture, const char *file, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, file, NULL);
  g_autofree char *text = g_strdup_printf ("[camera]\nname=%s\n" CAPS, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
plug_out (Fixture *fixture, const char *file)
{
  g_autofree char *path = g_build_filename (fixture->folder, file, NULL);

  g_assert_no_errno (g_unlink (path));
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->folder = g_getenv ("RP_STANDIN_CAMERAS");
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *file;

  g_assert_finalize_object (fixture->finder);
  g_assert_true (rp_worker_drain (LONG));
  while ((file = g_dir_read_name (dir)))
    plug_out (fixture, file);
}

/* The machine that runs this may have cameras of its own. */
static RpCameraSource *
find (Fixture *fixture, const char *name)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->finder));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RpCameraSource) source = g_list_model_get_item (G_LIST_MODEL (fixture->finder), i);

      if (g_strcmp0 (rp_camera_source_get_name (source), name) == 0)
        return source;
    }
  return NULL;
}

static RpCameraSource *
wait_for (Fixture *fixture, const char *name)
{
  while (!find (fixture, name))
    g_main_context_iteration (NULL, TRUE);
  return find (fixture, name);
}

static void
wait_without (Fixture *fixture, const char *name)
{
  while (find (fixture, name))
    g_main_context_iteration (NULL, TRUE);
}

static void
start (Fixture *fixture)
{
  fixture->finder = rp_camera_finder_new ();
  g_assert_false (rp_camera_finder_is_ready (fixture->finder));
  while (!rp_camera_finder_is_ready (fixture->finder))
    g_main_context_iteration (NULL, TRUE);
}

static void
count_change (GListModel *model G_GNUC_UNUSED,
              guint position G_GNUC_UNUSED,
              guint n_gone,
              guint n_come,
              gpointer balance)
{
  *(int *) balance += (int) n_come - (int) n_gone;
}

/* What was there at first is there once the list is ready. */
static void
test_there (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  RpCameraSource *front;

  plug_in (fixture, "a.camera", "Front");
  plug_in (fixture, "b.camera", "Side");
  start (fixture);
  front = find (fixture, "Front");
  g_assert_nonnull (front);
  g_assert_nonnull (find (fixture, "Side"));
  g_assert_true (rp_camera_finder_find (fixture->finder, rp_camera_source_get_id (front)) == front);
  g_assert_nonnull (rp_camera_finder_find (fixture->finder, "no such camera"));
  g_assert_nonnull (rp_camera_finder_find (fixture->finder, NULL));
  g_assert_cmpint (g_list_model_get_item_type (G_LIST_MODEL (fixture->finder)), ==, RP_TYPE_CAMERA_SOURCE);
}

/* Plugged in and out, and in again: the same camera by its id, and each change told. */
static void
test_changes (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *id = NULL;
  int balance = 0;
  int at_first;

  start (fixture);
  at_first = (int) g_list_model_get_n_items (G_LIST_MODEL (fixture->finder));
  g_signal_connect (fixture->finder, "items-changed", G_CALLBACK (count_change), &balance);
  plug_in (fixture, "a.camera", "Front");
  id = g_strdup (rp_camera_source_get_id (wait_for (fixture, "Front")));
  plug_in (fixture, "b.camera", "Side");
  wait_for (fixture, "Side");
  plug_out (fixture, "a.camera");
  wait_without (fixture, "Front");
  g_assert_nonnull (find (fixture, "Side"));
  plug_in (fixture, "a.camera", "Front");
  g_assert_cmpstr (rp_camera_source_get_id (wait_for (fixture, "Front")), ==, id);
  g_assert_cmpint (at_first + balance, ==, (int) g_list_model_get_n_items (G_LIST_MODEL (fixture->finder)));
  g_signal_handlers_disconnect_by_func (fixture->finder, count_change, &balance);
}

/* What is found can be opened, is gone when it is plugged out, and opens again. */
static void
test_opens (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (RpFrameRing) ring = rp_frame_ring_new (RP_FRAME_RING_BYTES);
  g_autoptr (RpCamera) camera = rp_camera_new (ring);

  start (fixture);
  for (guint i = 0; i < 2; i++)
    {
      plug_in (fixture, "a.camera", "Front");
      rp_camera_open (camera, wait_for (fixture, "Front"));
      while (rp_camera_get_state (camera) != RP_CAMERA_OPEN)
        g_main_context_iteration (NULL, TRUE);
      plug_out (fixture, "a.camera");
      while (rp_camera_get_state (camera) != RP_CAMERA_GONE)
        g_main_context_iteration (NULL, TRUE);
      wait_without (fixture, "Front");
    }
}

/* Letting go at once, before anything was found. */
static void
test_hurry (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->finder = rp_camera_finder_new ();
  g_assert_finalize_object (fixture->finder);
  fixture->finder = rp_camera_finder_new ();
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  int result;

  g_setenv ("RP_STANDIN_CAMERAS", folder, TRUE);
  gst_init (NULL, NULL);
  standin_register ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/camera-finder/there", Fixture, NULL, set_up, test_there, tear_down);
  g_test_add ("/camera-finder/changes", Fixture, NULL, set_up, test_changes, tear_down);
  g_test_add ("/camera-finder/opens", Fixture, NULL, set_up, test_opens, tear_down);
  g_test_add ("/camera-finder/hurry", Fixture, NULL, set_up, test_hurry, tear_down);
  result = g_test_run ();
  g_rmdir (folder);
  return result;
}
