/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-jpeg.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

/* After the headers that it needs, and that it does not include. */
#include <jpeglib.h>

/* Nobody sends a picture in more instalments; a file that does so wants to be decoded for hours. */
#define MOST_SCANS 64

/* Good enough for paper; half as large as what cannot be told from the picture. */
#define QUALITY 80

/* Writes one JPEG; libjpeg leaves by a jump. */
typedef struct
{
  struct jpeg_compress_struct jpeg;
  struct jpeg_error_mgr errors;
  unsigned char *data;
  unsigned long size;
  jmp_buf back;
} Writer;

/* Reads one JPEG; likewise. */
typedef struct
{
  struct jpeg_decompress_struct jpeg;
  struct jpeg_error_mgr errors;
  struct jpeg_progress_mgr progress;
  jmp_buf back;
} Reader;

/* Where rows go. */
typedef struct
{
  guint8 *grey;
  cairo_surface_t *surface;
  RpSheetSilhouette *silhouette;
} Target;

/* Owns nothing while libjpeg works, for it may not come back from there. */
typedef void (*Work) (Reader *reader, const Target *target);

static void
leave (j_common_ptr jpeg)
{
  longjmp (((Reader *) jpeg->client_data)->back, 1);
}

/* Trouble is counted, not printed. */
static void
keep_silent (j_common_ptr jpeg G_GNUC_UNUSED)
{
}

static void
limit_scans (j_common_ptr jpeg)
{
  if (((j_decompress_ptr) jpeg)->input_scan_number > MOST_SCANS)
    leave (jpeg);
}

static gboolean
try_to (Reader *reader, GBytes *bytes, Work work, const Target *target)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (setjmp (reader->back) != 0)
    return FALSE;
  jpeg_create_decompress (&reader->jpeg);
  reader->jpeg.progress = &reader->progress;
  jpeg_mem_src (&reader->jpeg, data, size);
  jpeg_read_header (&reader->jpeg, TRUE);
  if (work)
    work (reader, target);
  return reader->errors.num_warnings == 0;
}

/* Finish with reader_clear(). */
static gboolean
reader_run (Reader *reader, GBytes *bytes, Work work, const Target *target)
{
  reader->jpeg.err = jpeg_std_error (&reader->errors);
  reader->jpeg.client_data = reader;
  reader->errors.error_exit = leave;
  reader->errors.output_message = keep_silent;
  reader->progress.progress_monitor = limit_scans;
  return g_bytes_get_size (bytes) > 0 && try_to (reader, bytes, work, target);
}

static void
reader_clear (Reader *reader)
{
  jpeg_destroy_decompress (&reader->jpeg);
}

static gboolean
run (GBytes *bytes, Work work, const Target *target)
{
  Reader reader = { 0 };
  gboolean good = reader_run (&reader, bytes, work, target);

  reader_clear (&reader);
  return good;
}

/**
 * rp_sheet_jpeg_get_size:
 * @bytes: a JPEG
 * @width: (out): pixels
 * @height: (out): pixels
 * @channels: (out): how many values a pixel has
 *
 * Reads no more than the header.
 *
 * Returns: %FALSE when it does not say how large it is
 */
gboolean
rp_sheet_jpeg_get_size (GBytes *bytes, guint *width, guint *height, guint *channels)
{
  Reader reader = { 0 };
  gboolean good;

  g_return_val_if_fail (bytes && width && height && channels, FALSE);

  good = reader_run (&reader, bytes, NULL, NULL);
  *width = reader.jpeg.image_width;
  *height = reader.jpeg.image_height;
  *channels = (guint) reader.jpeg.num_components;
  reader_clear (&reader);
  return good;
}

static JSAMPARRAY
make_row (Reader *reader)
{
  return reader->jpeg.mem->alloc_sarray (
      (j_common_ptr) &reader->jpeg, JPOOL_IMAGE,
      reader->jpeg.output_width * (JDIMENSION) reader->jpeg.output_components, 1);
}

/* Grey, or the first value of those that come first in them; what is mixed otherwise counts as ink. */
static gboolean
says_how_light (const Reader *reader)
{
  return reader->jpeg.jpeg_color_space == JCS_GRAYSCALE || reader->jpeg.jpeg_color_space == JCS_YCbCr;
}

static void
note_row (const Reader *reader, const guint8 *from, RpSheetSilhouette *silhouette)
{
  guint row = reader->jpeg.output_scanline - 1;
  guint n = MIN (reader->jpeg.output_width, rp_sheet_silhouette_get_columns (silhouette));
  guint8 *to;

  if (row >= rp_sheet_silhouette_get_rows (silhouette))
    return;
  to = rp_sheet_silhouette_get_row (silhouette, row);
  for (guint i = 0; i < n; i++, from += reader->jpeg.output_components)
    to[i] = *from;
}

static void
look_through (Reader *reader, const Target *target)
{
  gboolean noted = target->silhouette && says_how_light (reader);
  JSAMPARRAY row;

  reader->jpeg.scale_num = 1;
  reader->jpeg.scale_denom = RP_SHEET_SILHOUETTE_CELL;
  reader->jpeg.out_color_space = reader->jpeg.jpeg_color_space;
  jpeg_start_decompress (&reader->jpeg);
  row = make_row (reader);
  while (reader->jpeg.output_scanline < reader->jpeg.output_height)
    {
      jpeg_read_scanlines (&reader->jpeg, row, 1);
      if (noted)
        note_row (reader, row[0], target->silhouette);
    }
  jpeg_finish_decompress (&reader->jpeg);
}

/**
 * rp_sheet_jpeg_check:
 * @bytes: a JPEG; look at its size first
 * @silhouette: (nullable): of that size; is filled
 *
 * Reads every code of the picture to its end, for a printer would be given the same bytes, and fills up with rubbish what
 * it cannot read. What this does not notice, decoding the pixels would not either: bytes that are wrong, but make sense.
 *
 * Returns: %FALSE when anything in it is missing or wrong
 */
gboolean
rp_sheet_jpeg_check (GBytes *bytes, RpSheetSilhouette *silhouette)
{
  g_return_val_if_fail (bytes, FALSE);

  return run (bytes, look_through, &(Target){ .silhouette = silhouette });
}

static void
read_grey (Reader *reader, const Target *target)
{
  gsize width;

  reader->jpeg.out_color_space = JCS_GRAYSCALE;
  jpeg_start_decompress (&reader->jpeg);
  width = reader->jpeg.output_width;
  while (reader->jpeg.output_scanline < reader->jpeg.output_height)
    {
      JSAMPROW row = target->grey + reader->jpeg.output_scanline * width;

      jpeg_read_scanlines (&reader->jpeg, &row, 1);
    }
  jpeg_finish_decompress (&reader->jpeg);
}

/**
 * rp_sheet_jpeg_decode_grey:
 * @bytes: a JPEG of one or three channels; look at its size first
 *
 * Returns: (transfer full) (nullable): one byte a pixel; %NULL when it is damaged
 */
guint8 *
rp_sheet_jpeg_decode_grey (GBytes *bytes)
{
  g_autofree guint8 *grey = NULL;
  guint width = 0;
  guint height = 0;
  guint channels = 0;

  g_return_val_if_fail (bytes, NULL);

  if (!rp_sheet_jpeg_get_size (bytes, &width, &height, &channels))
    return NULL;
  grey = g_malloc ((gsize) width * height);
  return run (bytes, read_grey, &(Target){ .grey = grey }) ? g_steal_pointer (&grey) : NULL;
}

/* Inks are as a rule written the other way round, by the program whose mark the file then bears. */
static guint32
mix_inks (const Reader *reader, const guint8 *inks)
{
  guint turn = reader->jpeg.saw_Adobe_marker ? 0 : 0xFF;
  guint32 colour = 0;

  for (guint i = 0; i < 3; i++)
    colour = colour << 8 | (inks[i] ^ turn) * (inks[3] ^ turn) / 0xFF;
  return colour;
}

static void
put_row (const Reader *reader, const guint8 *from, guint32 *to)
{
  guint channels = (guint) reader->jpeg.output_components;

  for (guint x = 0; x < reader->jpeg.output_width; x++, from += channels)
    to[x] = channels == 4 ? mix_inks (reader, from)
                          : (guint32) from[0] << 16 | (guint32) from[1] << 8 | from[2];
}

static void
read_colours (Reader *reader, const Target *target)
{
  guint8 *pixels = cairo_image_surface_get_data (target->surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (target->surface);
  JSAMPARRAY row;

  reader->jpeg.out_color_space = reader->jpeg.num_components == 4 ? JCS_CMYK : JCS_RGB;
  jpeg_start_decompress (&reader->jpeg);
  row = make_row (reader);
  while (reader->jpeg.output_scanline < reader->jpeg.output_height)
    {
      guint8 *to = pixels + reader->jpeg.output_scanline * stride;

      jpeg_read_scanlines (&reader->jpeg, row, 1);
      put_row (reader, row[0], (guint32 *) (gpointer) to);
    }
  jpeg_finish_decompress (&reader->jpeg);
}

/**
 * rp_sheet_jpeg_decode:
 * @bytes: a JPEG; look at its size first
 *
 * Returns: (transfer full) (nullable): an image surface, %CAIRO_FORMAT_RGB24; %NULL when it is damaged
 */
cairo_surface_t *
rp_sheet_jpeg_decode (GBytes *bytes)
{
  cairo_surface_t *surface;
  guint width = 0;
  guint height = 0;
  guint channels = 0;

  g_return_val_if_fail (bytes, NULL);

  if (!rp_sheet_jpeg_get_size (bytes, &width, &height, &channels))
    return NULL;
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS
      && run (bytes, read_colours, &(Target){ .surface = surface }))
    {
      cairo_surface_mark_dirty (surface);
      return surface;
    }
  cairo_surface_destroy (surface);
  return NULL;
}

static void
leave_writer (j_common_ptr jpeg)
{
  longjmp (((Writer *) jpeg->client_data)->back, 1);
}

/* Owns nothing, for libjpeg may not come back. */
static gboolean
write_grey (Writer *writer, const guint8 *grey, guint width, guint height)
{
  if (setjmp (writer->back) != 0)
    return FALSE;
  jpeg_create_compress (&writer->jpeg);
  jpeg_mem_dest (&writer->jpeg, &writer->data, &writer->size);
  writer->jpeg.image_width = width;
  writer->jpeg.image_height = height;
  writer->jpeg.input_components = 1;
  writer->jpeg.in_color_space = JCS_GRAYSCALE;
  jpeg_set_defaults (&writer->jpeg);
  writer->jpeg.optimize_coding = TRUE;
  jpeg_set_quality (&writer->jpeg, QUALITY, TRUE);
  jpeg_start_compress (&writer->jpeg, TRUE);
  while (writer->jpeg.next_scanline < height)
    {
      JSAMPROW row = (JSAMPROW) grey + (gsize) writer->jpeg.next_scanline * width;

      jpeg_write_scanlines (&writer->jpeg, &row, 1);
    }
  jpeg_finish_compress (&writer->jpeg);
  return TRUE;
}

/**
 * rp_sheet_jpeg_encode_grey:
 * @grey: one byte a pixel, row after row without a gap
 * @width: pixels
 * @height: pixels
 *
 * Returns: (transfer full) (nullable): a JPEG of one channel; %NULL when it is too large for one, or there is no memory
 */
GBytes *
rp_sheet_jpeg_encode_grey (const guint8 *grey, guint width, guint height)
{
  Writer writer = { 0 };
  GBytes *bytes = NULL;

  g_return_val_if_fail (grey, NULL);

  writer.jpeg.err = jpeg_std_error (&writer.errors);
  writer.jpeg.client_data = &writer;
  writer.errors.error_exit = leave_writer;
  writer.errors.output_message = keep_silent;
  if (write_grey (&writer, grey, width, height))
    bytes = g_bytes_new (writer.data, writer.size);
  jpeg_destroy_compress (&writer.jpeg);
  free (writer.data);
  return bytes;
}
