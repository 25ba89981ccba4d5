/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cameras/rp-still.h"
#include "jpeg.h"
#include "pipeline/rp-media-error.h"

static gboolean
is_whole (GBytes *bytes)
{
  gsize size = 0;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  return rp_still_is_whole (data, size);
}

static void
assert_shows (GBytes *bytes, guint width, guint height, int number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpFrame) frame = rp_still_decode (bytes, &error);

  g_assert_no_error (error);
  g_assert_true (is_whole (bytes));
  g_assert_cmpuint (rp_frame_get_width (frame), ==, width);
  g_assert_cmpuint (rp_frame_get_height (frame), ==, height);
  g_assert_cmpint (jpeg_read_number (rp_frame_get_row (frame, height / 2), width), ==, number);
}

static void
assert_refused (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rp_still_decode (bytes, &error));
  g_assert_error (error, RP_MEDIA_ERROR, RP_MEDIA_ERROR_DAMAGED);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

/* As it came where it is not too high, else smaller by eighths. */
static void
test_sizes (void)
{
  const struct
  {
    guint width, height, width_out, height_out;
  } sizes[] = {
    { 1280, 720, 1280, 720 },  { 640, 480, 640, 480 },   { 641, 481, 641, 481 },   { 353, 287, 353, 287 },
    { 1920, 1080, 1200, 675 }, { 160, 1, 160, 1 },       { 1281, 721, 1121, 631 }, { 720, 1280, 360, 640 },
    { 4000, 3000, 500, 375 },  { 5120, 720, 2560, 360 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) bytes = jpeg_make (JPEG_COLOUR, sizes[i].width, sizes[i].height, i + 1);

      assert_shows (bytes, sizes[i].width_out, sizes[i].height_out, (int) i + 1);
    }
}

/* Grey, and with the tables left out that everybody knows. */
static void
test_kinds (void)
{
  g_autoptr (GBytes) grey = jpeg_make (JPEG_GREY, 319, 239, 77);
  g_autoptr (GBytes) bare = jpeg_make (JPEG_BARE, 640, 360, 78);
  g_autoptr (GBytes) inks = jpeg_make (JPEG_INKS, 640, 360, 79);

  assert_shows (grey, 319, 239, 77);
  assert_shows (bare, 640, 360, 78);
  assert_refused (inks);
}

/* Filled up before or after the end, as cameras do whose pictures are all of one length. */
static void
test_filled (void)
{
  g_autoptr (GBytes) good = jpeg_make (JPEG_COLOUR, 320, 180, 5);
  g_autoptr (GByteArray) after = g_byte_array_new ();
  g_autoptr (GByteArray) before = g_byte_array_new ();
  g_autoptr (GBytes) filled = NULL;
  const guint8 nothing[64] = { 0 };
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (good, &size);

  g_byte_array_append (after, data, (guint) size);
  g_byte_array_append (after, nothing, sizeof nothing);
  filled = g_byte_array_free_to_bytes (g_steal_pointer (&after));
  assert_shows (filled, 320, 180, 5);
  g_clear_pointer (&filled, g_bytes_unref);

  g_byte_array_append (before, data, (guint) size - 2);
  g_byte_array_append (before, nothing, 3);
  g_byte_array_append (before, data + size - 2, 2);
  filled = g_byte_array_free_to_bytes (g_steal_pointer (&before));
  assert_shows (filled, 320, 180, 5);
}

/* Cut anywhere, it is refused, not filled up with grey. */
static void
test_cut (void)
{
  g_autoptr (GBytes) good = jpeg_make (JPEG_COLOUR, 320, 180, 5);
  gsize size = g_bytes_get_size (good);

  for (gsize length = 0; length < size; length += 1 + length / 7)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (good, 0, length);

      g_assert_false (is_whole (cut));
      assert_refused (cut);
    }
}

/* Wrong bytes in between: a picture or a refusal, never the end of the program. */
static void
test_spoilt (void)
{
  g_autoptr (GBytes) good = jpeg_make (JPEG_COLOUR, 320, 180, 5);
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (good, &size);
  guint n_refused = 0;

  for (gsize at = 0; at < size; at += 3)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) spoilt = NULL;
      g_autoptr (RpFrame) frame = NULL;

      copy[at] ^= 0x5A;
      spoilt = g_bytes_new (copy, size);
      frame = rp_still_decode (spoilt, NULL);
      n_refused += frame == NULL;
    }
  g_assert_cmpuint (n_refused, >, 0);
}

/* A size that nobody's camera has costs no memory. */
static void
test_huge (void)
{
  g_autoptr (GBytes) good = jpeg_make (JPEG_COLOUR, 320, 180, 5);
  gsize size = 0;
  g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (good, NULL), g_bytes_get_size (good));
  g_autoptr (GBytes) huge = NULL;

  size = g_bytes_get_size (good);
  for (gsize at = 0; at + 8 < size; at++)
    if (copy[at] == 0xFF && copy[at + 1] == 0xC0)
      memset (copy + at + 5, 0xFE, 4);
  huge = g_bytes_new (copy, size);
  assert_refused (huge);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/still/sizes", test_sizes);
  g_test_add_func ("/still/kinds", test_kinds);
  g_test_add_func ("/still/filled", test_filled);
  g_test_add_func ("/still/cut", test_cut);
  g_test_add_func ("/still/spoilt", test_spoilt);
  g_test_add_func ("/still/huge", test_huge);
  return g_test_run ();
}
