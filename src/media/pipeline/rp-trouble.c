/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pipeline/rp-trouble.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <gst/pbutils/pbutils.h>
#include <string.h>

/* Which of Debian's packages decodes what our packs may hold. */
static const struct
{
  const char *media_type;
  const char *package;
} packages[] = {
  { "video/x-vp8", "gstreamer1.0-plugins-good" },     { "video/x-vp9", "gstreamer1.0-plugins-good" },
  { "video/webm", "gstreamer1.0-plugins-good" },      { "video/x-matroska", "gstreamer1.0-plugins-good" },
  { "video/quicktime", "gstreamer1.0-plugins-good" }, { "video/x-theora", "gstreamer1.0-plugins-base" },
  { "application/ogg", "gstreamer1.0-plugins-base" }, { "video/x-h264", "gstreamer1.0-libav" },
  { "video/x-h265", "gstreamer1.0-libav" },           { "video/mpeg", "gstreamer1.0-libav" },
  { "video/x-h263", "gstreamer1.0-libav" },           { "video/x-prores", "gstreamer1.0-libav" },
  { "video/x-av1", "gstreamer1.0-plugins-bad" },
};

static const char *
find_package (const char *media_type)
{
  for (guint i = 0; i < G_N_ELEMENTS (packages); i++)
    if (g_strcmp0 (packages[i].media_type, media_type) == 0)
      return packages[i].package;
  return NULL;
}

static char *
get_name (const char *uri)
{
  g_autofree char *base = g_path_get_basename (uri);
  char *plain = g_uri_unescape_string (base, NULL);

  return plain ? plain : g_steal_pointer (&base);
}

/* A missing-plugin message carries the caps that found no decoder, in its field "detail". */
static const GstCaps *
get_missing_caps (GstMessage *message)
{
  const GstStructure *structure = gst_message_get_structure (message);
  const GValue *detail = structure ? gst_structure_get_value (structure, "detail") : NULL;
  const GstCaps *caps;

  if (!detail || !GST_VALUE_HOLDS_CAPS (detail))
    return NULL;
  caps = gst_value_get_caps (detail);
  return caps && !gst_caps_is_empty (caps) && !gst_caps_is_any (caps) ? caps : NULL;
}

static const char *
get_missing_media_type (GstMessage *message)
{
  const GstCaps *caps = get_missing_caps (message);

  return caps ? gst_structure_get_name (gst_caps_get_structure (caps, 0)) : NULL;
}

static GError *
say_missing (const char *uri, GstMessage *message)
{
  const char *package = find_package (get_missing_media_type (message));
  g_autofree char *name = get_name (uri);
  g_autofree char *what = gst_missing_plugin_message_get_description (message);

  if (!package)
    return g_error_new (
        RP_MEDIA_ERROR, RP_MEDIA_ERROR_DECODER,
        _ ("The clip “%s” cannot be played: “%s” is missing. Install a GStreamer package that brings "
           "it, then start Reprise again."),
        name, what);
  return g_error_new (
      RP_MEDIA_ERROR, RP_MEDIA_ERROR_DECODER,
      _ ("The clip “%s” cannot be played: “%s” is missing. Install the package %s, then start "
         "Reprise again."),
      name, what, package);
}

/**
 * rp_trouble_new:
 * @uri: the clip
 * @code: what is wrong, other than a missing decoder or sound
 *
 * Returns: (transfer full): the sentence that belongs to @code
 */
GError *
rp_trouble_new (const char *uri, RpMediaError code)
{
  g_autofree char *name = get_name (uri);

  switch (code)
    {
    case RP_MEDIA_ERROR_NOT_FOUND:
      return g_error_new (RP_MEDIA_ERROR, code,
                          _ ("The clip “%s” is not in its pack. Install the pack again."), name);
    case RP_MEDIA_ERROR_NO_PICTURES:
      return g_error_new (RP_MEDIA_ERROR, code,
                          _ ("The clip “%s” holds no pictures. Install its pack again, or ask the author of "
                             "the pack for the film."),
                          name);
    case RP_MEDIA_ERROR_SHORT:
      return g_error_new (RP_MEDIA_ERROR, code,
                          _ ("The clip “%s” ends too early: its film is shorter than its marks say. Install "
                             "its pack again, or ask the author of the pack for the whole film."),
                          name);
    case RP_MEDIA_ERROR_SEEK:
      return g_error_new (
          RP_MEDIA_ERROR, code,
          _ ("The clip “%s” cannot be played in a loop, because its pack stores it compressed. Ask the "
             "author of the pack to store clips as they are."),
          name);
    case RP_MEDIA_ERROR_FAR:
      return g_error_new (RP_MEDIA_ERROR, code,
                          _ ("The clip “%s” is too slow to be shown in time, because its film has too few "
                             "key frames. Ask the author of the pack to put a key frame at each mark."),
                          name);
    case RP_MEDIA_ERROR_LATE:
      return g_error_new (
          RP_MEDIA_ERROR, code,
          _ ("The pictures of the clip “%s” come late, because this computer is too slow for its "
             "film. Ask the author of the pack for a smaller one."),
          name);
    case RP_MEDIA_ERROR_STALLED:
      return g_error_new (RP_MEDIA_ERROR, code,
                          _ ("The clip “%s” stopped while it was being read. Open the exercise again."),
                          name);
    case RP_MEDIA_ERROR_DECODER:
      return g_error_new (
          RP_MEDIA_ERROR, code,
          _ ("The clip “%s” cannot be played, because a decoder is missing. Install the package "
             "gstreamer1.0-plugins-good, then start Reprise again."),
          name);
    case RP_MEDIA_ERROR_DAMAGED:
    case RP_MEDIA_ERROR_SOUND:
    case RP_MEDIA_ERROR_VOICE:
    case RP_MEDIA_ERROR_NO_CAMERA:
    case RP_MEDIA_ERROR_REFUSED:
    case RP_MEDIA_ERROR_BUSY:
    case RP_MEDIA_ERROR_GONE:
    default:
      return g_error_new (RP_MEDIA_ERROR, RP_MEDIA_ERROR_DAMAGED,
                          _ ("The clip “%s” is damaged. Install its pack again."), name);
    }
}

static RpMediaError
classify (const GError *error)
{
  if (g_error_matches (error, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_NOT_FOUND)
      || g_error_matches (error, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_OPEN_READ))
    return RP_MEDIA_ERROR_NOT_FOUND;
  if (g_error_matches (error, GST_CORE_ERROR, GST_CORE_ERROR_MISSING_PLUGIN)
      || g_error_matches (error, GST_STREAM_ERROR, GST_STREAM_ERROR_CODEC_NOT_FOUND))
    return RP_MEDIA_ERROR_DECODER;
  if (g_error_matches (error, GST_STREAM_ERROR, GST_STREAM_ERROR_TYPE_NOT_FOUND)
      || g_error_matches (error, GST_STREAM_ERROR, GST_STREAM_ERROR_WRONG_TYPE))
    return RP_MEDIA_ERROR_NO_PICTURES;
  return RP_MEDIA_ERROR_DAMAGED;
}

static gboolean
is_about_pictures (GstMessage *message)
{
  const char *media_type = get_missing_media_type (message);

  return !media_type || !(g_str_has_prefix (media_type, "audio/") || g_str_has_prefix (media_type, "text/"));
}

/* Where only sound was found, GStreamer speaks of a decoder that is missing, for nobody asked for sound. It lists the kinds of
 * the streams that it left, each in brackets. */
static gboolean
is_sound_alone (RpMediaError code, const char *details)
{
  return code == RP_MEDIA_ERROR_DECODER && details && strstr (details, "(audio/")
         && !strstr (details, "(video/");
}

/**
 * rp_trouble_find_missing:
 * @message: anything a pipeline says
 * @what: (out) (transfer full) (nullable): how the pictures are coded that nothing here can decode, for a person
 * @package: (out) (transfer none) (nullable): Debian's package that brings a decoder for them, where that is known
 *
 * For whoever has a film of their own and not a clip of a pack.
 *
 * Returns: whether @message tells that a decoder for pictures is missing
 */
gboolean
rp_trouble_find_missing (GstMessage *message, char **what, const char **package)
{
  const GstCaps *caps = gst_is_missing_plugin_message (message) ? get_missing_caps (message) : NULL;

  *what = NULL;
  *package = NULL;
  if (!caps || !is_about_pictures (message))
    return FALSE;
  *what = gst_pb_utils_get_codec_description (caps);
  *package = find_package (get_missing_media_type (message));
  return TRUE;
}

/**
 * rp_trouble_from_message:
 * @uri: the clip
 * @message: anything a pipeline says
 *
 * Returns: (transfer full) (nullable): why the clip will not play, or %NULL when @message is no reason
 */
GError *
rp_trouble_from_message (const char *uri, GstMessage *message)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *details = NULL;
  RpMediaError code;

  if (gst_is_missing_plugin_message (message))
    return is_about_pictures (message) ? say_missing (uri, message) : NULL;
  if (GST_MESSAGE_TYPE (message) != GST_MESSAGE_ERROR)
    return NULL;
  gst_message_parse_error (message, &error, &details);
  g_debug ("%s: %s (%s)", uri, error->message, details);
  code = classify (error);
  return rp_trouble_new (uri, is_sound_alone (code, details) ? RP_MEDIA_ERROR_NO_PICTURES : code);
}
