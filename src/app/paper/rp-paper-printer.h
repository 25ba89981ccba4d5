/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pages/rp-sheet-pages.h"

G_BEGIN_DECLS

#define RP_TYPE_PAPER_PRINTER (rp_paper_printer_get_type ())
G_DECLARE_FINAL_TYPE (RpPaperPrinter, rp_paper_printer, RP, PAPER_PRINTER, GtkPrintOperation)

RpPaperPrinter *rp_paper_printer_new (RpSheet *sheet, const RpSheetSettings *settings);
gboolean rp_paper_printer_get_paper (RpPaperPrinter *self, RpSheetPaper *paper, gboolean *landscape);
gboolean rp_paper_printer_has_room (const char *folder);
void rp_paper_printer_recall (RpPaperPrinter *self, const char *path);
gboolean rp_paper_printer_remember (RpPaperPrinter *self, const char *path, GError **error);

G_END_DECLS
