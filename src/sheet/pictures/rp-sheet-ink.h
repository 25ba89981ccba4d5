/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Pictures of a screen made fit for little ink. Private to the sheet layer. */

guint8 *rp_sheet_ink_lighten (const guint8 *rgb, guint *width, guint *height);

G_END_DECLS
