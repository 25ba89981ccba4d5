/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/rp-tool-still.h"

#include "pictures/rp-sheet-image.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In a TIFF directory: the entry that says how a picture is turned, its size, and what is upright. */
#define EXIF_ORIENTATION 0x0112
#define EXIF_ENTRY 12
#define EXIF_UPRIGHT 1

/* Bytes of a file, and where a reader stands in them. */
typedef struct
{
  const guint8 *data;
  gsize size;
  gboolean little;
} Bytes;

/* How a kind of picture begins. */
static const struct
{
  const char *name;
  const char *ending; /* %NULL for what a pack cannot hold */
  gsize offset;
  gsize length;
  const char *magic;
} kinds[] = {
  { "PNG", ".png", 0, 8, "\x89PNG\r\n\x1a\n" },
  { "JPEG", ".jpg", 0, 3, "\xff\xd8\xff" },
  { "WebP", NULL, 8, 4, "WEBP" },
  { "GIF", NULL, 0, 4, "GIF8" },
  { "HEIC", NULL, 4, 8, "ftypheic" },
  { "HEIC", NULL, 4, 8, "ftypmif1" },
  { "AVIF", NULL, 4, 8, "ftypavif" },
  { "TIFF", NULL, 0, 4, "II*\0" },
  { "TIFF", NULL, 0, 4, "MM\0*" },
  { "BMP", NULL, 0, 2, "BM" },
  { "SVG", NULL, 0, 4, "<svg" },
};

/* Returns the place in the table, or what lies behind it. */
static guint
find_kind (const Bytes *bytes)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (bytes->size >= kinds[i].offset + kinds[i].length
        && memcmp (bytes->data + kinds[i].offset, kinds[i].magic, kinds[i].length) == 0)
      break;
  return i;
}

/* A number of two or four bytes; 0 for what lies outside. */
static guint32
number_at (const Bytes *bytes, gsize offset, guint length)
{
  guint32 number = 0;

  if (offset > bytes->size || bytes->size - offset < length)
    return 0;
  for (guint i = 0; i < length; i++)
    number = number << 8 | bytes->data[offset + (bytes->little ? length - 1 - i : i)];
  return number;
}

static guint
read_exif (const guint8 *data, gsize size)
{
  Bytes bytes = { data, size, size > 0 && data[0] == 'I' };
  gsize directory = number_at (&bytes, 4, 4);
  guint n = number_at (&bytes, directory, 2);

  for (guint i = 0; i < n && directory + 2 + (gsize) i * EXIF_ENTRY < size; i++)
    {
      gsize entry = directory + 2 + (gsize) i * EXIF_ENTRY;

      if (number_at (&bytes, entry, 2) == EXIF_ORIENTATION)
        return number_at (&bytes, entry + 8, 2);
    }
  return EXIF_UPRIGHT;
}

/* Segments of a JPEG follow one another until the picture itself begins. */
static guint
find_orientation (const Bytes *bytes)
{
  gsize offset = 2;

  while (offset + 4 <= bytes->size && bytes->data[offset] == 0xff && bytes->data[offset + 1] != 0xda)
    {
      gsize length = number_at (bytes, offset + 2, 2);
      const guint8 *segment = bytes->data + offset + 4;

      if (length < 2 || offset + 2 + length > bytes->size)
        break;
      if (bytes->data[offset + 1] == 0xe1 && length >= 2 + 6 + 8 && memcmp (segment, "Exif\0", 6) == 0)
        return read_exif (segment + 6, length - 2 - 6);
      offset += 2 + length;
    }
  return EXIF_UPRIGHT;
}

static void
wrong (RpProblems *problems, const char *file, char *text)
{
  rp_problems_add (problems, RP_CORE_ERROR_MEANING, file, 0, text);
  g_free (text);
}

static void
warn (RpProblems *problems, const char *file, char *text)
{
  rp_problems_warn (problems, file, 0, text);
  g_free (text);
}

static void
check_picture (RpProblems *problems, const char *file, const char *uri, const Bytes *bytes, guint kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpSheetImage) image = rp_sheet_image_new_drawing (uri, &error);
  guint orientation = g_str_equal (kinds[kind].name, "JPEG") ? find_orientation (bytes) : EXIF_UPRIGHT;

  if (!image)
    wrong (problems, file, g_strdup (error->message));
  if (!g_str_has_suffix (file, kinds[kind].ending))
    warn (problems, file,
          g_strdup_printf (_ ("The picture is %s, but its name does not say so. Let the name end in “%s”."),
                           kinds[kind].name, kinds[kind].ending));
  if (orientation > EXIF_UPRIGHT && orientation <= 8)
    warn (problems, file,
          g_strdup_printf (_ ("The picture lies on its side or mirrored, and only a note in it (EXIF, %u) "
                              "turns it. Save it upright, without the note."),
                           orientation));
}

/**
 * rp_tool_still_check:
 * @problems: where to report
 * @file: the still's file, as the pack names it
 * @uri: where it lies
 *
 * Opens a still and reports what is not as it should be: as an error what cannot be shown and printed, as a warning what may
 * look wrong. What kind of picture it is, its content says.
 */
void
rp_tool_still_check (RpProblems *problems, const char *file, const char *uri)
{
  g_autoptr (GFile) place = g_file_new_for_uri (uri);
  g_autoptr (GBytes) content = g_file_load_bytes (place, NULL, NULL, NULL);
  Bytes bytes = { 0 };
  guint kind;

  if (content)
    bytes.data = g_bytes_get_data (content, &bytes.size);
  kind = find_kind (&bytes);
  if (kind < G_N_ELEMENTS (kinds) && kinds[kind].ending)
    check_picture (problems, file, uri, &bytes, kind);
  else if (kind < G_N_ELEMENTS (kinds))
    wrong (problems, file,
           g_strdup_printf (_ ("The picture is %s. Save it as JPEG or PNG."), kinds[kind].name));
  else if (bytes.size == 0)
    wrong (problems, file, g_strdup (_ ("The file is empty. Put a JPEG or PNG picture there.")));
  else
    wrong (problems, file, g_strdup (_ ("This is no picture. Save it as JPEG or PNG.")));
}
