/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "content/rp-sheet-shot.h"

G_BEGIN_DECLS

/* From what is on a screen to what is on paper. */

RpSheetShot *rp_paper_texture_take (GdkTexture *texture, guint item, const char *caption);

G_END_DECLS
