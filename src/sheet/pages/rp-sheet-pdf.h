/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/rp-sheet-pages.h"

G_BEGIN_DECLS

void rp_sheet_pdf_describe (RpSheetPages *pages, cairo_surface_t *pdf);
void rp_sheet_pdf_begin (cairo_t *cr);
void rp_sheet_pdf_end (cairo_t *cr);
gboolean rp_sheet_pdf_write (RpSheetPages *pages, cairo_write_func_t write, gpointer closure);
gboolean rp_sheet_pdf_save (RpSheetPages *pages, const char *path, GError **error);

G_END_DECLS
