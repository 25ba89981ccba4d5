/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-box.h"

G_BEGIN_DECLS

/**
 * RpSheetTags:
 *
 * The structure of a page in a PDF: sections, headings, lists, tables, figures, and an outline. Does nothing elsewhere.
 */
typedef struct _RpSheetTags RpSheetTags;

RpSheetTags *rp_sheet_tags_new (cairo_t *cr);
void rp_sheet_tags_free (RpSheetTags *self);
gboolean rp_sheet_tags_is_figure (const RpSheetBox *box);
void rp_sheet_tags_begin (RpSheetTags *self, GPtrArray *boxes, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetTags, rp_sheet_tags_free)

G_END_DECLS
