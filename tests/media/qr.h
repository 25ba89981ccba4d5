/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a camera sees that a QR code is held up to: codes on a wall of grey. */

guint8 *qr_make_wall (guint width, guint height);
void qr_paint (guint8 *wall,
               guint width,
               guint height,
               const char *text,
               double side,
               double x,
               double y,
               double turn);
GBytes *qr_make_jpeg (const guint8 *wall, guint width, guint height);

G_END_DECLS
