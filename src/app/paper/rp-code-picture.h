/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pictures/rp-sheet-qr.h"

G_BEGIN_DECLS

#define RP_TYPE_CODE_PICTURE (rp_code_picture_get_type ())
G_DECLARE_FINAL_TYPE (RpCodePicture, rp_code_picture, RP, CODE_PICTURE, GtkWidget)

GtkWidget *rp_code_picture_new (void);
void rp_code_picture_set_code (RpCodePicture *self, RpSheetQr *code);

G_END_DECLS
