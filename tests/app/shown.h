/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "barcode.h"

#include <gdk/gdk.h>

/* Returns: which frame of the barcode clip a texture shows, or -1 */
static inline int
shown_number (GdkTexture *texture, gboolean *mirrored)
{
  g_autofree guint32 *pixels = g_new (guint32, BARCODE_WIDTH * BARCODE_HEIGHT);

  gdk_texture_download (texture, (guint8 *) pixels, BARCODE_WIDTH * 4);
  return barcode_read (pixels + BARCODE_WIDTH * (BARCODE_HEIGHT / 2), mirrored);
}
