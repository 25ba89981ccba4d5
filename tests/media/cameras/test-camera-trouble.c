/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cameras/rp-camera-trouble.h"

#include <errno.h>

/* Each sentence names the camera, and says what to do. */
static void
test_sentences (void)
{
  static const RpMediaError codes[]
      = { RP_MEDIA_ERROR_REFUSED, RP_MEDIA_ERROR_BUSY,    RP_MEDIA_ERROR_GONE,   RP_MEDIA_ERROR_NOT_FOUND,
          RP_MEDIA_ERROR_STALLED, RP_MEDIA_ERROR_DECODER, RP_MEDIA_ERROR_DAMAGED };
  g_autoptr (GError) none = rp_camera_trouble_new (NULL, RP_MEDIA_ERROR_NO_CAMERA);
  g_autoptr (GError) missing = rp_camera_trouble_new_missing ("Front", "gstreamer1.0-pipewire");

  g_assert_error (missing, RP_MEDIA_ERROR, RP_MEDIA_ERROR_DECODER);
  g_assert_nonnull (strstr (missing->message, "gstreamer1.0-pipewire"));
  g_assert_error (none, RP_MEDIA_ERROR, RP_MEDIA_ERROR_NO_CAMERA);
  g_assert_true (g_str_has_suffix (none->message, "."));
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) error = rp_camera_trouble_new ("Front", codes[i]);

      g_assert_error (error, RP_MEDIA_ERROR, (int) codes[i]);
      g_assert_nonnull (strstr (error->message, "“Front”"));
      g_assert_true (g_str_has_suffix (error->message, "."));
    }
}

static void
assert_tells (int code, const char *details, RpMediaError expected)
{
  g_autoptr (GError) cause = g_error_new_literal (GST_RESOURCE_ERROR, code, "Could not open device.");
  g_autoptr (GstMessage) message = gst_message_new_error (NULL, cause, details);
  g_autoptr (GError) error = rp_camera_trouble_from_message ("Front", message);

  g_assert_error (error, RP_MEDIA_ERROR, (int) expected);
}

/* Drivers have many words for the same; the system's own decide. */
static void
test_reasons (void)
{
  g_autofree char *refused = g_strdup_printf ("v4l2_calls.c(621): system error: %s", g_strerror (EACCES));
  g_autofree char *busy = g_strdup_printf ("Call to S_FMT failed: %s", g_strerror (EBUSY));
  g_autofree char *gone = g_strdup_printf ("system error: %s", g_strerror (ENODEV));
  g_autoptr (GstMessage) other = gst_message_new_state_dirty (NULL);
  g_autoptr (GstMessage) end = gst_message_new_eos (NULL);
  g_autoptr (GError) ended = rp_camera_trouble_from_message ("Front", end);

  assert_tells (GST_RESOURCE_ERROR_OPEN_READ_WRITE, refused, RP_MEDIA_ERROR_REFUSED);
  assert_tells (GST_RESOURCE_ERROR_NOT_AUTHORIZED, NULL, RP_MEDIA_ERROR_REFUSED);
  assert_tells (GST_RESOURCE_ERROR_OPEN_READ_WRITE, busy, RP_MEDIA_ERROR_BUSY);
  assert_tells (GST_RESOURCE_ERROR_BUSY, NULL, RP_MEDIA_ERROR_BUSY);
  assert_tells (GST_RESOURCE_ERROR_SETTINGS, "Buffer pool activation failed", RP_MEDIA_ERROR_BUSY);
  assert_tells (GST_RESOURCE_ERROR_OPEN_READ_WRITE, gone, RP_MEDIA_ERROR_NOT_FOUND);
  assert_tells (GST_RESOURCE_ERROR_NOT_FOUND, NULL, RP_MEDIA_ERROR_NOT_FOUND);
  assert_tells (GST_RESOURCE_ERROR_FAILED, "streaming stopped", RP_MEDIA_ERROR_DAMAGED);
  g_assert_null (rp_camera_trouble_from_message ("Front", other));
  g_assert_error (ended, RP_MEDIA_ERROR, RP_MEDIA_ERROR_DAMAGED);
}

int
main (int argc, char *argv[])
{
  gst_init (NULL, NULL);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/camera-trouble/sentences", test_sentences);
  g_test_add_func ("/camera-trouble/reasons", test_reasons);
  return g_test_run ();
}
