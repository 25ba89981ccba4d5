/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-mirror-picture.h"

#include "find.h"
#include "mirror-sample.h"

static void
wait_for (RpMirrorPicture *picture, gint64 time)
{
  while (rp_mirror_picture_get_time (picture) != time)
    g_main_context_iteration (NULL, TRUE);
}

static RpMirrorPicture *
show (guint number)
{
  RpMirrorPicture *picture = rp_mirror_picture_new ();
  g_autoptr (GBytes) bytes = jpeg_make (JPEG_COLOUR, MIRROR_WIDTH, MIRROR_HEIGHT, number);

  g_assert_true (rp_mirror_picture_want (picture, bytes, 1));
  wait_for (picture, 1);
  g_assert_false (rp_mirror_picture_want (picture, bytes, 1));
  return picture;
}

/* Either way round, by cairo and by the graphics card's way. */
static void
test_drawn (void)
{
  g_autoptr (RpMirrorPicture) picture = show (1234);
  GdkPaintable *paintable = GDK_PAINTABLE (picture);

  g_assert_cmpint (gdk_paintable_get_intrinsic_width (paintable), ==, MIRROR_WIDTH);
  g_assert_cmpint (gdk_paintable_get_intrinsic_height (paintable), ==, MIRROR_HEIGHT);
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (GdkPaintable) image = NULL;

      rp_mirror_picture_set_flipped (picture, (i & 1) != 0);
      rp_mirror_picture_set_accelerated (picture, (i & 2) != 0);
      g_assert_cmpint (mirror_read (paintable, (i & 1) != 0), ==, 1234);
      g_assert_cmpint (
          jpeg_read_number (rp_frame_get_row (rp_mirror_picture_get_frame (picture), 0), MIRROR_WIDTH), ==,
          1234);
      image = gdk_paintable_get_current_image (paintable);
      g_assert_cmpint (mirror_read (image, (i & 1) != 0), ==, 1234);
    }
}

/* What cannot be decoded leaves what is shown, and is not tried at every frame. */
static void
test_damaged (void)
{
  g_autoptr (RpMirrorPicture) picture = show (77);
  g_autoptr (GBytes) damaged = g_bytes_new_static ("no picture", 10);
  g_autoptr (GBytes) bytes = jpeg_make (JPEG_GREY, MIRROR_WIDTH, MIRROR_HEIGHT, 78);

  g_assert_true (rp_mirror_picture_want (picture, damaged, 2));
  while (rp_mirror_picture_want (picture, damaged, 2))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (mirror_read (GDK_PAINTABLE (picture), FALSE), ==, 77);
  g_assert_true (rp_mirror_picture_want (picture, bytes, 3));
  wait_for (picture, 3);
  g_assert_cmpint (mirror_read (GDK_PAINTABLE (picture), FALSE), ==, 78);
}

/* What was on its way does not come after all was forgotten. */
static void
test_clear (void)
{
  g_autoptr (RpMirrorPicture) picture = show (5);
  g_autoptr (GBytes) late = jpeg_make (JPEG_COLOUR, MIRROR_WIDTH, MIRROR_HEIGHT, 6);
  g_autoptr (GBytes) next = jpeg_make (JPEG_COLOUR, MIRROR_WIDTH, MIRROR_HEIGHT, 7);

  g_assert_true (rp_mirror_picture_want (picture, late, 2));
  rp_mirror_picture_clear (picture);
  g_assert_cmpint (mirror_read (GDK_PAINTABLE (picture), FALSE), ==, -1);
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (GDK_PAINTABLE (picture)), ==, 0);
  g_assert_null (rp_mirror_picture_get_frame (picture));
  g_assert_true (rp_mirror_picture_want (picture, next, 3));
  while (rp_mirror_picture_get_time (picture) != 3)
    {
      g_assert_cmpint (rp_mirror_picture_get_time (picture), ==, RP_MIRROR_PICTURE_NEVER);
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_cmpint (mirror_read (GDK_PAINTABLE (picture), FALSE), ==, 7);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  g_test_add_func ("/mirror-picture/drawn", test_drawn);
  g_test_add_func ("/mirror-picture/damaged", test_damaged);
  g_test_add_func ("/mirror-picture/clear", test_clear);
  return g_test_run ();
}
