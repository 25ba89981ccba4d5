/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "qr.h"

#include <math.h>
#include <qrencode.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* After the headers that it needs, and that it does not include. */
#include <jpeglib.h>

#define QUIET 4
#define GREY 110
#define WHITE 235
#define BLACK 25
#define QUALITY 80

/* Returns: the colour of a code's paper at a place, counted in modules from its middle; the wall's outside it */
static guint8
get_colour (const QRcode *code, double across, double down, guint8 wall)
{
  double half = code->width / 2.0;
  int x = (int) floor (across + half);
  int y = (int) floor (down + half);

  if (fabs (across) > half + QUIET || fabs (down) > half + QUIET)
    return wall;
  if (x < 0 || y < 0 || x >= code->width || y >= code->width)
    return WHITE;
  return code->data[y * code->width + x] & 1 ? BLACK : WHITE;
}

/**
 * qr_make_wall:
 * @width: pixels
 * @height: pixels
 *
 * Returns: (transfer full): a picture without a code, one byte a pixel
 */
guint8 *
qr_make_wall (guint width, guint height)
{
  guint8 *wall = g_malloc ((gsize) width * height);

  memset (wall, GREY, (gsize) width * height);
  return wall;
}

/**
 * qr_paint:
 * @wall: what to paint on
 * @width: of it, in pixels
 * @height: of it, in pixels
 * @text: what the code says
 * @side: how large a code it is, without its white, in pixels
 * @x: where its middle is
 * @y: where its middle is
 * @turn: by how much it is turned, in radians
 *
 * Holds a code up.
 */
void
qr_paint (guint8 *wall,
          guint width,
          guint height,
          const char *text,
          double side,
          double x,
          double y,
          double turn)
{
  QRcode *code = QRcode_encodeString (text, 0, QR_ECLEVEL_L, QR_MODE_8, 1);
  double scale;

  g_assert_nonnull (code);
  scale = code->width / side;
  for (guint row = 0; row < height; row++)
    for (guint column = 0; column < width; column++)
      {
        double right = column + 0.5 - x;
        double down = row + 0.5 - y;
        guint8 *pixel = &wall[(gsize) row * width + column];

        *pixel = get_colour (code, scale * (right * cos (turn) + down * sin (turn)),
                             scale * (down * cos (turn) - right * sin (turn)), *pixel);
      }
  QRcode_free (code);
}

/**
 * qr_make_jpeg:
 * @wall: a picture
 * @width: of it, in pixels
 * @height: of it, in pixels
 *
 * Returns: (transfer full): the same as a camera sends it
 */
GBytes *
qr_make_jpeg (const guint8 *wall, guint width, guint height)
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
  jpeg.in_color_space = JCS_GRAYSCALE;
  jpeg.input_components = 1;
  jpeg_set_defaults (&jpeg);
  jpeg_set_quality (&jpeg, QUALITY, TRUE);
  jpeg_start_compress (&jpeg, TRUE);
  while (jpeg.next_scanline < height)
    jpeg_write_scanlines (&jpeg, &(JSAMPROW){ (JSAMPROW) wall + (gsize) jpeg.next_scanline * width }, 1);
  jpeg_finish_compress (&jpeg);
  jpeg_destroy_compress (&jpeg);
  bytes = g_bytes_new (data, size);
  free (data);
  return bytes;
}
