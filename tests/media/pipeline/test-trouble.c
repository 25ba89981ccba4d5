/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pipeline/rp-trouble.h"

#include <gst/pbutils/pbutils.h>

#define URI "resource:///clips/leg%20lift.webm"

/* Each sentence names the clip as a person would, and says what to do. */
static void
test_sentences (void)
{
  static const RpMediaError codes[]
      = { RP_MEDIA_ERROR_NOT_FOUND,   RP_MEDIA_ERROR_DECODER, RP_MEDIA_ERROR_DAMAGED,
          RP_MEDIA_ERROR_NO_PICTURES, RP_MEDIA_ERROR_SHORT,   RP_MEDIA_ERROR_SEEK,
          RP_MEDIA_ERROR_FAR,         RP_MEDIA_ERROR_LATE,    RP_MEDIA_ERROR_STALLED };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) error = rp_trouble_new (URI, codes[i]);

      g_assert_error (error, RP_MEDIA_ERROR, (int) codes[i]);
      g_assert_nonnull (strstr (error->message, "“leg lift.webm”"));
      g_assert_true (g_str_has_suffix (error->message, "."));
    }
}

static void
assert_tells (GQuark domain, int code, RpMediaError expected)
{
  g_autoptr (GError) cause = g_error_new_literal (domain, code, "Internal data stream error.");
  g_autoptr (GstMessage) message = gst_message_new_error (NULL, cause, "streaming stopped");
  g_autoptr (GError) error = rp_trouble_from_message (URI, message);

  g_assert_error (error, RP_MEDIA_ERROR, (int) expected);
  g_assert_null (strstr (error->message, "Internal"));
}

static void
test_errors (void)
{
  g_autoptr (GstMessage) end = gst_message_new_eos (NULL);

  assert_tells (GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_NOT_FOUND, RP_MEDIA_ERROR_NOT_FOUND);
  assert_tells (GST_STREAM_ERROR, GST_STREAM_ERROR_CODEC_NOT_FOUND, RP_MEDIA_ERROR_DECODER);
  assert_tells (GST_STREAM_ERROR, GST_STREAM_ERROR_DECODE, RP_MEDIA_ERROR_DAMAGED);
  assert_tells (GST_STREAM_ERROR, GST_STREAM_ERROR_TYPE_NOT_FOUND, RP_MEDIA_ERROR_NO_PICTURES);
  assert_tells (GST_STREAM_ERROR, GST_STREAM_ERROR_WRONG_TYPE, RP_MEDIA_ERROR_NO_PICTURES);
  g_assert_null (rp_trouble_from_message (URI, end));
}

/* What GStreamer says, in one error, of the streams that it left. */
static void
assert_left (const char *details, RpMediaError expected)
{
  g_autoptr (GError) cause
      = g_error_new_literal (GST_CORE_ERROR, GST_CORE_ERROR_MISSING_PLUGIN, "A plug-in is missing.");
  g_autoptr (GstMessage) message = gst_message_new_error (NULL, cause, details);
  g_autoptr (GError) error = rp_trouble_from_message (URI, message);

  g_assert_error (error, RP_MEDIA_ERROR, (int) expected);
}

/* Nobody asks for sound: that it is not played is no reason, unless there is nothing else. */
static void
test_sound_alone (void)
{
  assert_left ("Missing decoder: Opus (audio/x-opus, rate=(int)48000)", RP_MEDIA_ERROR_NO_PICTURES);
  assert_left ("Missing decoder: Opus (audio/x-opus)\nMissing decoder: H.264 (video/x-h264)",
               RP_MEDIA_ERROR_DECODER);
}

static GError *
miss (const char *media_type)
{
  g_autoptr (GstElement) element = gst_object_ref_sink (gst_element_factory_make ("fakesink", NULL));
  g_autoptr (GstCaps) caps = gst_caps_new_empty_simple (media_type);
  g_autoptr (GstMessage) message = gst_missing_decoder_message_new (element, caps);

  return rp_trouble_from_message (URI, message);
}

/* A decoder is known by its package; one that is for sound is not missed. */
static void
test_missing (void)
{
  g_autoptr (GError) known = miss ("video/x-vp9");
  g_autoptr (GError) unknown = miss ("video/x-never-heard-of");

  g_assert_error (known, RP_MEDIA_ERROR, RP_MEDIA_ERROR_DECODER);
  g_assert_nonnull (strstr (known->message, "gstreamer1.0-plugins-good"));
  g_assert_error (unknown, RP_MEDIA_ERROR, RP_MEDIA_ERROR_DECODER);
  g_assert_nonnull (strstr (unknown->message, "a GStreamer package"));
  g_assert_null (miss ("audio/x-vorbis"));
}

static gboolean
find (const char *media_type, char **what, const char **package)
{
  g_autoptr (GstElement) element = gst_object_ref_sink (gst_element_factory_make ("fakesink", NULL));
  g_autoptr (GstCaps) caps = gst_caps_new_empty_simple (media_type);
  g_autoptr (GstMessage) message = gst_missing_decoder_message_new (element, caps);

  return rp_trouble_find_missing (message, what, package);
}

/* What a film is coded as, and what brings a decoder. */
static void
test_find_missing (void)
{
  g_autoptr (GstMessage) end = gst_message_new_eos (NULL);
  g_autofree char *h265 = NULL;
  g_autofree char *unknown = NULL;
  g_autofree char *none = NULL;
  const char *package;

  g_assert_true (find ("video/x-h265", &h265, &package));
  g_assert_nonnull (strstr (h265, "H.265"));
  g_assert_cmpstr (package, ==, "gstreamer1.0-libav");
  g_assert_true (find ("video/x-never-heard-of", &unknown, &package));
  g_assert_null (package);
  g_assert_false (find ("audio/x-vorbis", &none, &package));
  g_assert_false (rp_trouble_find_missing (end, &none, &package));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gst_init (&argc, &argv);
  g_test_add_func ("/trouble/sentences", test_sentences);
  g_test_add_func ("/trouble/errors", test_errors);
  g_test_add_func ("/trouble/sound-alone", test_sound_alone);
  g_test_add_func ("/trouble/missing", test_missing);
  g_test_add_func ("/trouble/find-missing", test_find_missing);
  return g_test_run ();
}
