/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cameras/rp-camera-portal.h"

#include "cameras/rp-camera-source-private.h"
#include "cameras/rp-camera-trouble.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <libportal/portal.h>

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_CAMERA "org.freedesktop.portal.Camera"

/* How long a desktop may think about a question that needs no person; milliseconds */
#define PATIENCE 5000

/* A person is asked. Everything belongs to the thread that waits. */
typedef struct
{
  XdpPortal *portal;
  gboolean answered;
  GError *error; /* NULL for yes */
} Question;

static gboolean
read_presence (GVariant *reply)
{
  g_autoptr (GVariant) value = NULL;

  g_variant_get (reply, "(v)", &value);
  return g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN) && g_variant_get_boolean (value);
}

/**
 * rp_camera_portal_is_present:
 *
 * Asks the desktop, on a thread that may wait. libportal would ask the same, but without end, and warn where there is no
 * portal.
 *
 * Returns: whether it has a camera to hand out
 */
gboolean
rp_camera_portal_is_present (void)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) reply = NULL;

  if (!bus)
    return FALSE;
  reply = g_dbus_connection_call_sync (bus, PORTAL_NAME, PORTAL_PATH, "org.freedesktop.DBus.Properties",
                                       "Get", g_variant_new ("(ss)", PORTAL_CAMERA, "IsCameraPresent"),
                                       G_VARIANT_TYPE ("(v)"), G_DBUS_CALL_FLAGS_NONE, PATIENCE, NULL, NULL);
  return reply && read_presence (reply);
}

static void
on_answer (GObject *portal, GAsyncResult *result, gpointer user_data)
{
  Question *question = user_data;

  question->answered = TRUE;
  xdp_portal_access_camera_finish (XDP_PORTAL (portal), result, &question->error);
}

static gboolean
on_cancelled (GCancellable *cancellable G_GNUC_UNUSED, gpointer inner)
{
  g_cancellable_cancel (inner);
  return G_SOURCE_REMOVE;
}

/* Waits as long as the person thinks. libportal takes a question back on the thread that asks for it, so it gets a cancellable
 * that only this thread cancels. */
static void
wait_for_answer (Question *question, GMainContext *context, GCancellable *cancellable)
{
  g_autoptr (GCancellable) inner = g_cancellable_new ();
  g_autoptr (GSource) source = g_cancellable_source_new (cancellable);

  g_source_set_callback (source, G_SOURCE_FUNC (on_cancelled), inner, NULL);
  g_source_attach (source, context);
  xdp_portal_access_camera (question->portal, NULL, XDP_CAMERA_FLAG_NONE, inner, on_answer, question);
  while (!question->answered)
    g_main_context_iteration (context, TRUE);
  g_source_destroy (source);
}

/* What libportal has under way ends here, or its connection would never be let go: answers come in order, so one that is waited
 * for brings those before it. */
static void
settle (GMainContext *context)
{
  rp_camera_portal_is_present ();
  while (g_main_context_iteration (context, FALSE))
    ;
}

static int
finish (Question *question, const char *name, GCancellable *cancellable, GError **error)
{
  int remote;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return -1;
  if (question->error)
    {
      g_debug ("camera %s: %s", name, question->error->message);
      g_propagate_error (error, rp_camera_trouble_new (name, RP_MEDIA_ERROR_REFUSED));
      return -1;
    }
  remote = xdp_portal_open_pipewire_remote_for_camera (question->portal);
  if (remote < 0)
    g_propagate_error (error, rp_camera_trouble_new (name, RP_MEDIA_ERROR_DAMAGED));
  return remote;
}

/**
 * rp_camera_portal_ask:
 * @name: the camera, as people read it
 * @cancellable: takes the question back
 * @error: %RP_MEDIA_ERROR_NOT_FOUND, %RP_MEDIA_ERROR_REFUSED or %RP_MEDIA_ERROR_DAMAGED; %G_IO_ERROR_CANCELLED
 *
 * Asks the person for leave, on a thread that may wait: as long as they think, or no time at all if they answered before.
 *
 * Returns: the descriptor of PipeWire's end of the camera, to be closed; -1 with an error
 */
int
rp_camera_portal_ask (const char *name, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  Question question = { 0 };
  int remote;

  if (!rp_camera_portal_is_present ())
    {
      g_propagate_error (error, rp_camera_trouble_new (name, RP_MEDIA_ERROR_NOT_FOUND));
      return -1;
    }
  g_main_context_push_thread_default (context);
  question.portal = xdp_portal_new ();
  wait_for_answer (&question, context, cancellable);
  remote = finish (&question, name, cancellable, error);
  settle (context);
  g_clear_object (&question.portal);
  g_clear_error (&question.error);
  g_main_context_pop_thread_default (context);
  return remote;
}

static void
close_remote (gpointer data)
{
  g_close (GPOINTER_TO_INT (data), NULL);
}

/* PipeWire's element makes a copy of the descriptor when it is opened, so that it is kept as long as the element. */
static GstElement *
make_element (gpointer name, GstCaps **offered G_GNUC_UNUSED, GCancellable *cancellable, GError **error)
{
  g_autoptr (GstElement) element = gst_element_factory_make ("pipewiresrc", NULL);
  int remote;

  if (!element)
    {
      g_propagate_error (error, rp_camera_trouble_new_missing (name, "gstreamer1.0-pipewire"));
      return NULL;
    }
  gst_object_ref_sink (element);
  remote = rp_camera_portal_ask (name, cancellable, error);
  if (remote < 0)
    return NULL;
  g_object_set (element, "fd", remote, NULL);
  g_object_set_data_full (G_OBJECT (element), "rp-remote", GINT_TO_POINTER (remote), close_remote);
  g_object_force_floating (G_OBJECT (element));
  return g_steal_pointer (&element);
}

/**
 * rp_camera_portal_new_source:
 *
 * Returns: (transfer full): the camera that the desktop hands out; the person is asked when it is opened
 */
RpCameraSource *
rp_camera_portal_new_source (void)
{
  const char *name = _ ("Camera");

  return rp_camera_source_new ("portal", name, make_element, g_strdup (name), g_free);
}
