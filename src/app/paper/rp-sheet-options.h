/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "content/rp-sheet-settings.h"

G_BEGIN_DECLS

#define RP_TYPE_SHEET_OPTIONS (rp_sheet_options_get_type ())
G_DECLARE_FINAL_TYPE (RpSheetOptions, rp_sheet_options, RP, SHEET_OPTIONS, GtkWidget)

GtkWidget *rp_sheet_options_new (void);
void rp_sheet_options_set_settings (RpSheetOptions *self, GSettings *settings, GDateTime *today);
RpSheetSettings *rp_sheet_options_get_sheet_settings (RpSheetOptions *self);

G_END_DECLS
