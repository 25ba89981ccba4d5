/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A test clip whose every frame carries its own number, as a row of black and white bars. */

#define BARCODE_FPS 30
#define BARCODE_FRAMES 180
#define BARCODE_WIDTH 320
#define BARCODE_HEIGHT 180

void barcode_paint (guint8 *luma, gsize stride, guint number);
int barcode_read (const guint32 *row, gboolean *mirrored);
guint barcode_frame_at (gint64 position);
char *barcode_get_uri (void);
char *barcode_write_damaged (const char *folder, const char *name, gsize length, guint n_flips);

G_END_DECLS
