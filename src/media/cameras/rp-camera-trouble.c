/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cameras/rp-camera-trouble.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * rp_camera_trouble_new_missing:
 * @name: the camera
 * @package: what Debian calls the package that brings what is missing
 *
 * Returns: (transfer full): %RP_MEDIA_ERROR_DECODER, as a sentence
 */
GError *
rp_camera_trouble_new_missing (const char *name, const char *package)
{
  return g_error_new (
      RP_MEDIA_ERROR, RP_MEDIA_ERROR_DECODER,
      _ ("The camera “%s” cannot be shown, because a part of GStreamer is missing. Install the "
         "package %s, then start Reprise again."),
      name, package);
}

/**
 * rp_camera_trouble_new:
 * @name: (nullable): the camera; %NULL when there is none
 * @code: what is wrong
 *
 * Returns: (transfer full): the sentence that belongs to @code
 */
GError *
rp_camera_trouble_new (const char *name, RpMediaError code)
{
  switch ((int) code)
    {
    case RP_MEDIA_ERROR_NO_CAMERA:
      return g_error_new_literal (
          RP_MEDIA_ERROR, (int) code,
          _ ("There is no camera. Plug one in, or switch on the one that is built in."));
    case RP_MEDIA_ERROR_REFUSED:
      return g_error_new (RP_MEDIA_ERROR, (int) code,
                          _ ("Reprise may not use the camera “%s”. Allow it in the settings of your system, "
                             "under privacy, then choose the camera again."),
                          name);
    case RP_MEDIA_ERROR_BUSY:
      return g_error_new (RP_MEDIA_ERROR, (int) code,
                          _ ("The camera “%s” is in use by another program. Close that program, then choose "
                             "the camera again."),
                          name);
    case RP_MEDIA_ERROR_GONE:
      return g_error_new (
          RP_MEDIA_ERROR, (int) code,
          _ ("The camera “%s” was unplugged, or has stopped. Plug it in again, then choose it "
             "again."),
          name);
    case RP_MEDIA_ERROR_NOT_FOUND:
      return g_error_new (
          RP_MEDIA_ERROR, (int) code,
          _ ("The camera “%s” is not there any more. Plug it in again, then choose it again."), name);
    case RP_MEDIA_ERROR_STALLED:
      return g_error_new (RP_MEDIA_ERROR, (int) code,
                          _ ("The camera “%s” is on, but no picture comes. Unplug it, plug it in again, then "
                             "choose it again."),
                          name);
    case RP_MEDIA_ERROR_DECODER:
      return rp_camera_trouble_new_missing (name, "gstreamer1.0-plugins-good");
    default:
      return g_error_new (
          RP_MEDIA_ERROR, RP_MEDIA_ERROR_DAMAGED,
          _ ("The camera “%s” did not start. Unplug it, plug it in again, then choose it again."), name);
    }
}

/* What the system said is in the details, in the person's language. */
static gboolean
names_errno (const char *details, int number)
{
  return details && strstr (details, g_strerror (number));
}

/* Of the many words for a camera that cannot be had, the system's own say most. */
static RpMediaError
classify (const GError *error, const char *details)
{
  if (names_errno (details, EACCES) || names_errno (details, EPERM)
      || g_error_matches (error, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_NOT_AUTHORIZED))
    return RP_MEDIA_ERROR_REFUSED;
  if (names_errno (details, EBUSY) || g_error_matches (error, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_BUSY)
      || g_error_matches (error, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_SETTINGS))
    return RP_MEDIA_ERROR_BUSY;
  if (names_errno (details, ENODEV) || names_errno (details, ENOENT)
      || g_error_matches (error, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_NOT_FOUND))
    return RP_MEDIA_ERROR_NOT_FOUND;
  if (g_error_matches (error, GST_CORE_ERROR, GST_CORE_ERROR_MISSING_PLUGIN))
    return RP_MEDIA_ERROR_DECODER;
  return RP_MEDIA_ERROR_DAMAGED;
}

/**
 * rp_camera_trouble_from_message:
 * @name: the camera
 * @message: anything a pipeline says before the first picture
 *
 * Returns: (transfer full) (nullable): why no picture will come, or %NULL when @message is no reason
 */
GError *
rp_camera_trouble_from_message (const char *name, GstMessage *message)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *details = NULL;

  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS)
    return rp_camera_trouble_new (name, RP_MEDIA_ERROR_DAMAGED);
  if (GST_MESSAGE_TYPE (message) != GST_MESSAGE_ERROR)
    return NULL;
  gst_message_parse_error (message, &error, &details);
  g_debug ("camera %s: %s (%s)", name, error->message, details);
  return rp_camera_trouble_new (name, classify (error, details));
}
