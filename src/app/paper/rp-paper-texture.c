/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/rp-paper-texture.h"

/* What shines through shows paper. */
static void
put_pixel (guint8 *to, guint32 pixel)
{
  guint white = 0xFF - (pixel >> 24);

  to[0] = (guint8) MIN ((pixel >> 16 & 0xFF) + white, 0xFF);
  to[1] = (guint8) MIN ((pixel >> 8 & 0xFF) + white, 0xFF);
  to[2] = (guint8) MIN ((pixel & 0xFF) + white, 0xFF);
}

/**
 * rp_paper_texture_take:
 * @texture: a picture
 * @item: which exercise of the program it is of, from 0
 * @caption: (nullable): a few words to stand under it
 *
 * Returns: (transfer full) (nullable): the picture for a sheet; %NULL when it is larger than paper takes
 */
RpSheetShot *
rp_paper_texture_take (GdkTexture *texture, guint item, const char *caption)
{
  g_autofree guint32 *pixels = NULL;
  g_autoptr (GBytes) bytes = NULL;
  guint8 *rgb;
  guint width, height;
  gsize n;

  g_return_val_if_fail (GDK_IS_TEXTURE (texture), NULL);

  width = (guint) gdk_texture_get_width (texture);
  height = (guint) gdk_texture_get_height (texture);
  if (width > RP_SHEET_SHOT_MAX_SIDE || height > RP_SHEET_SHOT_MAX_SIDE)
    return NULL;
  n = (gsize) width * height;
  pixels = g_new (guint32, n);
  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * sizeof (guint32));
  rgb = g_malloc (n * 3);
  for (gsize i = 0; i < n; i++)
    put_pixel (rgb + i * 3, pixels[i]);
  bytes = g_bytes_new_take (rgb, n * 3);
  return rp_sheet_shot_new (item, width, height, bytes, caption);
}
