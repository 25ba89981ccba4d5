/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cameras/rp-camera-portal.h"

#include "cameras/rp-camera-finder.h"
#include "cameras/rp-camera.h"
#include "pipeline/rp-worker.h"

#include <glib/gstdio.h>
#include <gst/gst.h>
#include <sys/stat.h>

#define LONG ((gint64) 60 * G_USEC_PER_SEC)
#define PYTHON "/usr/bin/python3"
#define TICK 10 /* milliseconds */

/* A desktop of its own on a bus of its own; the answers are the parameters of the stand-in. */
typedef struct
{
  GSubprocess *desktop;
} Fixture;

static void
on_tick (gpointer data)
{
  *(gboolean *) data = TRUE;
}

static void
go_on (void)
{
  gboolean over = FALSE;

  g_timeout_add_once (TICK, on_tick, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_running (void)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) reply
      = g_dbus_connection_call_sync (bus, "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
                                     "org.freedesktop.DBus.Properties", "Get",
                                     g_variant_new ("(ss)", "org.freedesktop.portal.Camera", "version"), NULL,
                                     G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, NULL);

  return reply != NULL;
}

static void
set_up (Fixture *fixture, gconstpointer parameters)
{
  g_autofree char *template
      = g_test_build_filename (G_TEST_DIST, "media", "cameras", "camera-portal.py", NULL);
  g_autoptr (GError) error = NULL;

  fixture->desktop = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, PYTHON, "-m", "dbusmock",
                                       "--session", "-t", template, "-p", parameters, NULL);
  g_assert_no_error (error);
  while (!is_running ())
    go_on ();
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_true (rp_worker_drain (LONG));
  g_subprocess_force_exit (fixture->desktop);
  g_subprocess_wait (fixture->desktop, NULL, NULL);
  g_clear_object (&fixture->desktop);
  while (is_running ())
    go_on ();
}

/* The person says yes: what comes is a descriptor. */
static void
test_yes (Fixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  struct stat about;
  int remote;

  g_assert_true (rp_camera_portal_is_present ());
  remote = rp_camera_portal_ask ("Front", cancellable, &error);
  g_assert_no_error (error);
  g_assert_no_errno (fstat (remote, &about));
  g_assert_true (g_close (remote, NULL));
}

/* The person says no. */
static void
test_no (Fixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (rp_camera_portal_ask ("Front", cancellable, &error), ==, -1);
  g_assert_error (error, RP_MEDIA_ERROR, RP_MEDIA_ERROR_REFUSED);
}

/* There is no camera to hand out. */
static void
test_none (Fixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (rp_camera_portal_is_present ());
  g_assert_cmpint (rp_camera_portal_ask ("Front", cancellable, &error), ==, -1);
  g_assert_error (error, RP_MEDIA_ERROR, RP_MEDIA_ERROR_NOT_FOUND);
}

static gpointer
cancel_soon (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return NULL;
}

/* The person says nothing, and the question is taken back. */
static void
test_silence (Fixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);

  g_assert_cmpint (rp_camera_portal_ask ("Front", cancellable, &error), ==, -1);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
}

static gboolean
has_pipewire (void)
{
  g_autoptr (GstElementFactory) factory = gst_element_factory_find ("pipewiresrc");

  return factory != NULL;
}

/* Refused when it is opened: the camera says so. Without PipeWire's part, it says what to install. */
static void
test_camera (Fixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (RpFrameRing) ring = rp_frame_ring_new (RP_FRAME_RING_BYTES);
  g_autoptr (RpCamera) camera = rp_camera_new (ring);
  g_autoptr (RpCameraSource) source = rp_camera_portal_new_source ();

  rp_camera_open (camera, source);
  while (rp_camera_get_state (camera) == RP_CAMERA_OPENING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (rp_camera_get_state (camera), ==, RP_CAMERA_FAILED);
  g_assert_error (rp_camera_get_error (camera), RP_MEDIA_ERROR,
                  (has_pipewire () ? RP_MEDIA_ERROR_REFUSED : RP_MEDIA_ERROR_DECODER));
}

/* Where no device is seen, the desktop's camera is listed. */
static void
test_listed (Fixture *fixture G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (RpCameraFinder) finder = rp_camera_finder_new ();
  g_autoptr (RpCameraSource) first = NULL;

  while (!rp_camera_finder_is_ready (finder))
    g_main_context_iteration (NULL, TRUE);
  first = g_list_model_get_item (G_LIST_MODEL (finder), 0);
  g_assert_nonnull (first);
  if (g_strcmp0 (rp_camera_source_get_id (first), "portal") != 0)
    g_test_skip ("this machine has a camera of its own");
}

int
main (int argc, char *argv[])
{
  g_autoptr (GTestDBus) bus = NULL;
  int result;

  gst_init (NULL, NULL);
  g_test_init (&argc, &argv, NULL);
  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);
  g_test_add ("/camera-portal/yes", Fixture, "{\"answer\": 0}", set_up, test_yes, tear_down);
  g_test_add ("/camera-portal/no", Fixture, "{\"answer\": 1}", set_up, test_no, tear_down);
  g_test_add ("/camera-portal/none", Fixture, "{\"present\": false}", set_up, test_none, tear_down);
  g_test_add ("/camera-portal/silence", Fixture, "{}", set_up, test_silence, tear_down);
  g_test_add ("/camera-portal/camera", Fixture, "{\"answer\": 1}", set_up, test_camera, tear_down);
  g_test_add ("/camera-portal/listed", Fixture, "{\"answer\": 0}", set_up, test_listed, tear_down);
  result = g_test_run ();
  g_test_dbus_down (bus);
  return result;
}
