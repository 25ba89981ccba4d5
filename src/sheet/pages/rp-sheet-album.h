/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pictures/rp-sheet-qr.h"
#include "pictures/rp-sheet-image.h"

G_BEGIN_DECLS

/**
 * RpSheetAlbum:
 *
 * The pictures, the logo and the code of a sheet: each is made once, and what cannot be made becomes a warning.
 */
typedef struct _RpSheetAlbum RpSheetAlbum;

RpSheetAlbum *rp_sheet_album_new (RpSheetAlbum *before);
void rp_sheet_album_free (RpSheetAlbum *self);
RpSheetImage *rp_sheet_album_get_picture (RpSheetAlbum *self, const char *uri);
RpSheetImage *rp_sheet_album_get_shot (RpSheetAlbum *self, const RpSheetShot *shot);
RpSheetImage *rp_sheet_album_get_logo (RpSheetAlbum *self, const char *path);
const RpSheetQr *rp_sheet_album_get_code (RpSheetAlbum *self, const char *text);
void rp_sheet_album_warn (RpSheetAlbum *self, const char *sentence);
const char *const *rp_sheet_album_get_warnings (RpSheetAlbum *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetAlbum, rp_sheet_album_free)

G_END_DECLS
