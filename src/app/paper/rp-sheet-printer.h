/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pages/rp-sheet-pages.h"

G_BEGIN_DECLS

#define RP_TYPE_SHEET_PRINTER (rp_sheet_printer_get_type ())
G_DECLARE_FINAL_TYPE (RpSheetPrinter, rp_sheet_printer, RP, SHEET_PRINTER, GtkPrintOperation)

RpSheetPrinter *rp_sheet_printer_new (RpSheet *sheet, const RpSheetSettings *settings);
gboolean rp_sheet_printer_has_room (const char *folder);
void rp_sheet_printer_recall (RpSheetPrinter *self, const char *path);
gboolean rp_sheet_printer_remember (RpSheetPrinter *self, const char *path, GError **error);

G_END_DECLS
