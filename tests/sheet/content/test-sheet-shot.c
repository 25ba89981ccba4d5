/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-shot.h"

static RpSheetShot *
make_shot (guint width, guint height, guint8 grey, const char *caption)
{
  gsize size = (gsize) width * height * 3;
  guint8 *pixels = g_malloc (size);
  g_autoptr (GBytes) bytes = NULL;

  for (gsize i = 0; i < size; i++)
    pixels[i] = grey;
  bytes = g_bytes_new_take (pixels, size);
  return rp_sheet_shot_new (1, width, height, bytes, caption);
}

static void
test_value (void)
{
  g_autoptr (RpSheetShot) shot = make_shot (4, 2, 9, "  Like\nthis ");
  g_autoptr (RpSheetShot) same = rp_sheet_shot_ref (shot);

  g_assert_cmpuint (same->item, ==, 1);
  g_assert_cmpuint (same->width, ==, 4);
  g_assert_cmpuint (same->height, ==, 2);
  g_assert_cmpstr (same->caption, ==, "Like this");
}

/* The same picture has the same id, whatever stands below it; another or one of another shape has not. */
static void
test_ids (void)
{
  g_autoptr (RpSheetShot) shot = make_shot (4, 2, 9, NULL);
  g_autoptr (RpSheetShot) again = make_shot (4, 2, 9, "Words");
  g_autoptr (RpSheetShot) upright = make_shot (2, 4, 9, NULL);
  g_autoptr (RpSheetShot) other = make_shot (4, 2, 8, NULL);

  g_assert_null (shot->caption);
  g_assert_cmpstr (shot->id, ==, again->id);
  g_assert_cmpstr (shot->id, !=, upright->id);
  g_assert_cmpstr (shot->id, !=, other->id);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-shot/value", test_value);
  g_test_add_func ("/sheet-shot/ids", test_ids);
  return g_test_run ();
}
