/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "jpeg.h"

#include "barcode.h"

#include <stdio.h>
#include <stdlib.h>

/* After the headers that it needs, and that it does not include. */
#include <jpeglib.h>

#define QUALITY 85
#define MARK_TABLES 0xC4
#define MARK_SCAN 0xDA

static const struct
{
  J_COLOR_SPACE space;
  int channels;
} forms[] = {
  [JPEG_COLOUR] = { JCS_YCbCr, 3 },
  [JPEG_BARE] = { JCS_YCbCr, 3 },
  [JPEG_GREY] = { JCS_GRAYSCALE, 1 },
  [JPEG_INKS] = { JCS_CMYK, 4 },
};

static void
write_rows (struct jpeg_compress_struct *jpeg, guint number)
{
  g_autofree guint8 *luma = g_malloc (BARCODE_WIDTH * BARCODE_HEIGHT);
  g_autofree guint8 *row = g_malloc0 ((gsize) jpeg->image_width * 4);
  gsize channels = (gsize) jpeg->input_components;

  barcode_paint (luma, BARCODE_WIDTH, number);
  for (gsize x = 0; x < jpeg->image_width; x++)
    for (gsize i = 0; i < channels; i++)
      row[x * channels + i] = i == 0 ? luma[x * BARCODE_WIDTH / jpeg->image_width] : 128;
  while (jpeg->next_scanline < jpeg->image_height)
    jpeg_write_scanlines (jpeg, &(JSAMPROW){ row }, 1);
}

/* Leaves the segments of Huffman tables out. */
static GBytes *
strip (GBytes *bytes)
{
  g_autoptr (GByteArray) bare = g_byte_array_new ();
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  gsize at = 2;

  g_byte_array_append (bare, data, 2);
  while (data[at + 1] != MARK_SCAN)
    {
      guint length = 2 + ((guint) data[at + 2] << 8 | data[at + 3]);

      if (data[at + 1] != MARK_TABLES)
        g_byte_array_append (bare, data + at, length);
      at += length;
    }
  g_byte_array_append (bare, data + at, (guint) (size - at));
  g_bytes_unref (bytes);
  return g_byte_array_free_to_bytes (g_steal_pointer (&bare));
}

/**
 * jpeg_make:
 * @kind: how it is written
 * @width: pixels
 * @height: pixels
 * @number: which picture it is, less than 4096; shown as bars across its whole width
 *
 * Returns: (transfer full): the JPEG
 */
GBytes *
jpeg_make (JpegKind kind, guint width, guint height, guint number)
{
  struct jpeg_compress_struct jpeg = { 0 };
  struct jpeg_error_mgr errors;
  unsigned char *data = NULL;
  unsigned long size = 0;
  GBytes *bytes;

  jpeg.err = jpeg_std_error (&errors);
  jpeg_create_compress (&jpeg);
  jpeg_mem_dest (&jpeg, &data, &size);
  jpeg.image_width = width;
  jpeg.image_height = height;
  jpeg.in_color_space = forms[kind].space;
  jpeg.input_components = forms[kind].channels;
  jpeg_set_defaults (&jpeg);
  jpeg_set_quality (&jpeg, QUALITY, TRUE);
  jpeg_start_compress (&jpeg, TRUE);
  write_rows (&jpeg, number);
  jpeg_finish_compress (&jpeg);
  jpeg_destroy_compress (&jpeg);
  bytes = g_bytes_new (data, size);
  free (data);
  return kind == JPEG_BARE ? strip (bytes) : bytes;
}

/**
 * jpeg_read_number:
 * @row: a row of a decoded picture, as #RpFrame has them
 * @width: pixels
 *
 * Returns: which picture it is, or -1 when it shows none
 */
int
jpeg_read_number (const guint32 *row, guint width)
{
  guint32 usual[BARCODE_WIDTH];

  for (guint x = 0; x < BARCODE_WIDTH; x++)
    usual[x] = row[(2 * x + 1) * width / (2 * BARCODE_WIDTH)];
  return barcode_read (usual, NULL);
}
