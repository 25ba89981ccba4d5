/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-picture.h"

#include <glib/gstdio.h>
#include <string.h>

#define PNG "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
#define SIZE "\xff\xc0\0\x0b\x08\x01\x02\x03\x04\1\1\x11\0"
#define EXIF_BIG                                                                                             \
  "\xff\xe1\0\x22"                                                                                           \
  "Exif\0\0MM\0*\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0"
#define EXIF_LITTLE                                                                                          \
  "\xff\xe1\0\x22"                                                                                           \
  "Exif\0\0II*\0\x08\0\0\0\1\0\x12\x01\3\0\1\0\0\0\3\0\0\0\0\0\0\0"

#define BYTES(text) g_bytes_new_static (text, sizeof (text) - 1)

/* What a file is, its content says. */
static void
test_kind (void)
{
  static const struct
  {
    const char *start;
    gsize size;
    RpPictureKind kind;
  } files[] = {
    { PNG, 16, RP_PICTURE_PNG },
    { "\xff\xd8\xff\xe0", 4, RP_PICTURE_JPEG },
    { "\xff\xd8", 2, RP_PICTURE_OTHER },
    { "PNG", 3, RP_PICTURE_OTHER },
    { "RIFF\1\2\3\4WEBPVP8 ", 16, RP_PICTURE_WEBP },
    { "RIFF\1\2\3\4WAVE", 12, RP_PICTURE_OTHER },
    { "RIFF\1\2\3\4WEB", 11, RP_PICTURE_OTHER },
    { "GIF89a", 6, RP_PICTURE_OTHER },
    { "", 0, RP_PICTURE_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (files[i].start, files[i].size);

      g_assert_cmpint (rp_picture_find_kind (bytes), ==, files[i].kind);
    }
}

static void
assert_header (GBytes *bytes, guint width, guint height, guint turn)
{
  RpPictureHeader header;

  g_assert_true (rp_picture_read_header (bytes, &header));
  g_assert_cmpuint (header.width, ==, width);
  g_assert_cmpuint (header.height, ==, height);
  g_assert_cmpuint (header.turn, ==, turn);
  g_assert_true (rp_picture_lies_on_its_side (&header) == (turn > 4));
}

/* Size and turn stand in the header, whichever way its numbers run and whatever comes before. */
static void
test_header (void)
{
  g_autoptr (GBytes) png = BYTES (PNG "\0\0\x4e\x20\0\0\0\5");
  g_autoptr (GBytes) claim = BYTES (PNG "\xff\xff\xff\xfe\0\1\0\2");
  g_autoptr (GBytes) cut = BYTES (PNG "\xff\xff\xff\xfe\0\1\0");
  RpPictureHeader header;
  g_autoptr (GBytes) plain = BYTES ("\xff\xd8" SIZE);
  g_autoptr (GBytes) sideways = BYTES ("\xff\xd8\xff\xe0\0\4JF\xff" EXIF_BIG SIZE);
  g_autoptr (GBytes) around = BYTES ("\xff\xd8" EXIF_LITTLE "\0\0\xff\xd0" SIZE);

  assert_header (png, 20000, 5, 1);
  assert_header (claim, 0xfffffffe, 0x10002, 1);
  g_assert_false (rp_picture_read_header (cut, &header));
  assert_header (plain, 0x0304, 0x0102, 1);
  assert_header (sideways, 0x0304, 0x0102, 6);
  assert_header (around, 0x0304, 0x0102, 3);
}

/* Nothing is read behind the end, wherever the file ends and whatever one of its bytes says. */
static void
test_damaged (void)
{
  static const char good[] = "\xff\xd8" EXIF_BIG SIZE;
  RpPictureHeader header;

  for (gsize size = 0; size < sizeof good - 1; size++)
    {
      g_autofree char *copy = g_memdup2 (good, MAX (size, 1));
      g_autoptr (GBytes) cut = g_bytes_new_take (g_steal_pointer (&copy), size);

      g_assert_false (rp_picture_read_header (cut, &header));
    }
  for (gsize at = 0; at < sizeof good - 1; at++)
    for (guint value = 0; value < 256; value++)
      {
        char *copy = g_memdup2 (good, sizeof good - 1);
        g_autoptr (GBytes) bent = g_bytes_new_take (copy, sizeof good - 1);

        copy[at] = (char) value;
        rp_picture_read_header (bent, &header);
        g_assert_cmpuint (header.turn, >=, 1);
        g_assert_cmpuint (header.turn, <=, 8);
      }
}

static void
assert_refused (const char *data, gsize size, int code, const char *why)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  RpPictureHeader header;

  g_assert_false (rp_picture_check (bytes, &header, &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_nonnull (strstr (error->message, why));
}

/* A picture is refused by its header, in a sentence. */
static void
test_check (void)
{
  g_autoptr (GBytes) most = BYTES (PNG "\0\0\x27\x10\0\0\x0f\xa0");
  RpPictureHeader header;

  g_assert_true (rp_picture_check (most, &header, NULL));
  assert_refused (PNG "\0\0\x27\x10\0\0\x0f\xa1", 24, G_IO_ERROR_MESSAGE_TOO_LARGE, "40 million pixels");
  assert_refused (PNG "\xff\xff\xff\xff\xff\xff\xff\xff", 24, G_IO_ERROR_MESSAGE_TOO_LARGE,
                  "40 million pixels");
  assert_refused (PNG "\0\0\0\0\0\0\0\1", 24, G_IO_ERROR_INVALID_DATA, "damaged");
  assert_refused (PNG, 16, G_IO_ERROR_INVALID_DATA, "damaged");
  assert_refused ("RIFF\1\2\3\4WEBPVP8 ", 16, G_IO_ERROR_NOT_SUPPORTED, "WebP");
  assert_refused ("GIF89a", 6, G_IO_ERROR_NOT_SUPPORTED, "neither a JPEG nor a PNG");
}

/* A file that is too long, or no file, is not read. */
static void
test_load (void)
{
  g_autofree char *folder = g_dir_make_tmp ("reprise-picture-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "picture.png", NULL);
  g_autofree char *long_text = g_strnfill (RP_PICTURE_MAX_BYTES + 1, ' ');
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) place = g_file_new_for_path (folder);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (rp_picture_load (file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (rp_picture_load (place, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, long_text, RP_PICTURE_MAX_BYTES + 1, NULL));
  g_assert_null (rp_picture_load (file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, long_text, RP_PICTURE_MAX_BYTES, NULL));
  bytes = rp_picture_load (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, RP_PICTURE_MAX_BYTES);
  g_remove (path);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture/kind", test_kind);
  g_test_add_func ("/picture/header", test_header);
  g_test_add_func ("/picture/damaged", test_damaged);
  g_test_add_func ("/picture/check", test_check);
  g_test_add_func ("/picture/load", test_load);

  return g_test_run ();
}
