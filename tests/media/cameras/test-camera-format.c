/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cameras/rp-camera-format.h"

typedef struct
{
  const char *offered;
  const char *first;
  gboolean two; /* whether the other kind comes after it */
} Case;

static const Case cases[] = {
  { "image/jpeg, width=1280, height=720, framerate={ 30/1, 60/1, 15/1 }; "
    "video/x-raw, format=YUY2, width=1280, height=720, framerate=10/1",
    "image/jpeg, width=1280, height=720, framerate=30/1", TRUE },
  { "image/jpeg, width=1920, height=1080, framerate=30/1; image/jpeg, width=640, height=480, framerate=30/1; "
    "image/jpeg, width=1280, height=720, framerate=30/1",
    "image/jpeg, width=1280, height=720, framerate=30/1", FALSE },
  { "video/x-raw, format=YUY2, width=1280, height=720, framerate=5/1; "
    "video/x-raw, format=YUY2, width=640, height=480, framerate=30/1",
    "video/x-raw, width=640, height=480, framerate=30/1", FALSE },
  { "video/x-raw, format=NV12, width=[ 2, 4000 ], height=[ 2, 3000 ], framerate=[ 1/1, 120/1 ]",
    "video/x-raw, width=1280, height=720, framerate=30/1", FALSE },
  { "image/jpeg, width=320, height=240, framerate=15/1; "
    "video/x-raw, format=I420, width=1280, height=720, framerate=30/1",
    "video/x-raw, width=1280, height=720, framerate=30/1", TRUE },
  { "image/jpeg, width=641, height=481, framerate=60/1", "image/jpeg, width=641, height=481, framerate=60/1",
    FALSE },
  { "image/jpeg, width=1920, height=1080, framerate=15/2",
    "image/jpeg, width=1920, height=1080, framerate=15/2", FALSE },
  { "image/jpeg, width=1280, height=720", "image/jpeg, width=1280, height=720", FALSE },
  { "video/x-raw(memory:DMABuf), format=YUY2, width=1280, height=720, framerate=30/1; "
    "video/x-raw, format=YUY2, width=320, height=240, framerate=30/1",
    "video/x-raw, width=320, height=240, framerate=30/1", FALSE },
};

static void
test_choice (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GstCaps) offered = gst_caps_from_string (cases[i].offered);
      g_autoptr (GstCaps) first = gst_caps_from_string (cases[i].first);
      g_autoptr (GPtrArray) wishes = rp_camera_format_choose (offered);
      g_autofree char *got = gst_caps_to_string (g_ptr_array_index (wishes, 0));

      g_test_message ("%s", got);
      g_assert_true (gst_caps_is_equal (g_ptr_array_index (wishes, 0), first));
      g_assert_cmpuint (wishes->len, ==, cases[i].two ? 2 : 1);
    }
}

/* A camera that does not say what it has, or only what nobody knows, is asked for usual things. */
static void
test_usual (void)
{
  g_autoptr (GstCaps) any = gst_caps_new_any ();
  g_autoptr (GstCaps) other = gst_caps_from_string ("video/x-h264, width=1280, height=720");
  g_autoptr (GPtrArray) wishes = rp_camera_format_choose (any);
  g_autoptr (GPtrArray) others = rp_camera_format_choose (other);
  g_autoptr (GstCaps) raw = gst_caps_from_string ("video/x-raw, format=YUY2, width=800, height=600");

  g_assert_cmpuint (wishes->len, ==, 1);
  g_assert_cmpuint (others->len, ==, 1);
  g_assert_true (rp_camera_format_is_jpeg (g_ptr_array_index (wishes, 0)));
  g_assert_true (gst_caps_can_intersect (g_ptr_array_index (wishes, 0), raw));
  g_assert_false (rp_camera_format_is_jpeg (raw));
}

int
main (int argc, char *argv[])
{
  gst_init (NULL, NULL);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/camera-format/choice", test_choice);
  g_test_add_func ("/camera-format/usual", test_usual);
  return g_test_run ();
}
