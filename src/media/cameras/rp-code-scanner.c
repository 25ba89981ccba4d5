/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cameras/rp-code-scanner.h"

#include <zbar.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (zbar_image_t, zbar_image_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (zbar_image_scanner_t, zbar_image_scanner_destroy)

/* How bright a pixel is, near enough for black on white: an eighth of blue, five of green, two of red */
static guint8
get_brightness (guint32 pixel)
{
  return (guint8) (((pixel & 0xFF) + 5 * (pixel >> 8 & 0xFF) + 2 * (pixel >> 16 & 0xFF)) / 8);
}

/* Returns: (transfer full): one byte a pixel, without gaps */
static guint8 *
make_grey (RpFrame *frame)
{
  gsize width = rp_frame_get_width (frame);
  guint height = rp_frame_get_height (frame);
  guint8 *grey = g_malloc (MAX (width * height, 1));

  for (guint y = 0; y < height; y++)
    {
      const guint32 *row = rp_frame_get_row (frame, y);

      for (gsize x = 0; x < width; x++)
        grey[y * width + x] = get_brightness (row[x]);
    }
  return grey;
}

/* Stripes are not looked for: of those no code of ours is made, and any fence looks like some. What was read is told to nobody
 * else on the desktop. */
static zbar_image_scanner_t *
make_scanner (void)
{
  zbar_image_scanner_t *scanner = zbar_image_scanner_create ();

  zbar_image_scanner_request_dbus (scanner, 0);
  zbar_image_scanner_set_config (scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0);
  zbar_image_scanner_set_config (scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1);
  return scanner;
}

/* Text that can be shown, whatever is in the code */
static char *
dup_text (const zbar_symbol_t *symbol)
{
  gsize size = zbar_symbol_get_data_length (symbol);

  return g_utf8_make_valid (zbar_symbol_get_data (symbol), (gssize) MIN (size, RP_CODE_SCANNER_MOST_BYTES));
}

/**
 * rp_code_scanner_read:
 * @frame: a picture
 *
 * Looks for QR codes in a picture, however they are turned. Takes some hundredths of a second, so it belongs to a thread that
 * may wait; any number may look at once.
 *
 * Returns: (transfer full) (array zero-terminated=1): the texts of the codes, as UTF-8, no more and no longer than the bounds
 *   above; empty when there is none. What they say comes from anybody
 */
GStrv
rp_code_scanner_read (RpFrame *frame)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  g_autofree guint8 *grey = NULL;
  g_autoptr (zbar_image_scanner_t) scanner = make_scanner ();
  g_autoptr (zbar_image_t) image = zbar_image_create ();
  const zbar_symbol_t *symbol;
  gulong size;

  g_return_val_if_fail (frame, NULL);

  grey = make_grey (frame);
  size = (gulong) rp_frame_get_width (frame) * rp_frame_get_height (frame);
  zbar_image_set_format (image, zbar_fourcc ('Y', '8', '0', '0'));
  zbar_image_set_size (image, rp_frame_get_width (frame), rp_frame_get_height (frame));
  zbar_image_set_data (image, grey, size, NULL);
  zbar_scan_image (scanner, image);
  symbol = zbar_image_first_symbol (image);
  for (guint n = 0; symbol && n < RP_CODE_SCANNER_MOST_CODES; symbol = zbar_symbol_next (symbol))
    if (zbar_symbol_get_type (symbol) == ZBAR_QRCODE)
      {
        g_autofree char *text = dup_text (symbol);

        g_strv_builder_add (texts, text);
        n++;
      }
  return g_strv_builder_end (texts);
}
