/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "clips/rp-frame.h"

/* Two rows of two, with two pixels of padding in between */
static const guint32 pixels[2][4] = {
  { 0xff102030, 0xff405060, 0, 0 },
  { 0xff708090, 0xffa0b0c0, 0, 0 },
};

static RpFrame *
make_frame (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (pixels, sizeof pixels);

  return rp_frame_new (bytes, 2, 2, sizeof pixels[0]);
}

/* The picture is what was given, not a copy of it. */
static void
test_pixels (void)
{
  g_autoptr (RpFrame) frame = make_frame ();

  g_assert_cmpuint (rp_frame_get_width (frame), ==, 2);
  g_assert_cmpuint (rp_frame_get_height (frame), ==, 2);
  g_assert_cmpuint (rp_frame_get_stride (frame), ==, sizeof pixels[0]);
  g_assert_true (g_bytes_get_data (rp_frame_get_pixels (frame), NULL) == pixels);
  g_assert_true (rp_frame_get_row (frame, 1) == pixels[1]);
}

/* The padding between rows is not part of the picture. */
static void
test_equal (void)
{
  guint32 other[2][3] = { { pixels[0][0], pixels[0][1], 1 }, { pixels[1][0], pixels[1][1], 2 } };
  g_autoptr (RpFrame) frame = make_frame ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (other, sizeof other);
  g_autoptr (RpFrame) same = rp_frame_new (bytes, 2, 2, sizeof other[0]);
  g_autoptr (RpFrame) smaller = rp_frame_new (bytes, 2, 1, sizeof other[0]);

  g_assert_true (rp_frame_equal (frame, same));
  g_assert_false (rp_frame_equal (frame, smaller));
  other[1][1]++;
  g_assert_false (rp_frame_equal (frame, same));
}

static void
test_release (void)
{
  gboolean freed = FALSE;
  g_autoptr (GBytes) bytes
      = g_bytes_new_with_free_func (pixels, sizeof pixels, (GDestroyNotify) g_atomic_int_inc, &freed);
  RpFrame *frame = rp_frame_new (bytes, 2, 2, sizeof pixels[0]);

  g_clear_pointer (&bytes, g_bytes_unref);
  rp_frame_ref (frame);
  rp_frame_unref (frame);
  g_assert_false (freed);
  rp_frame_unref (frame);
  g_assert_true (freed);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frame/pixels", test_pixels);
  g_test_add_func ("/frame/equal", test_equal);
  g_test_add_func ("/frame/release", test_release);
  return g_test_run ();
}
