/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-box.h"

G_BEGIN_DECLS

/**
 * RpSheetBlock:
 * @width: how wide it is
 * @height: how high it is, without @space
 * @space: to leave free above it, except at the top of a page
 * @keep: %TRUE when what follows must begin on the same page
 * @flows: %TRUE when it may be divided wherever that is needed; %FALSE when only if it is higher than a page
 * @boxes: (element-type RpSheetBox): what it shows, with places inside the block
 * @text: (nullable) (transfer none): the one of @boxes whose lines may be divided
 * @parts: (nullable) (element-type RpSheetBlock): what it consists of, one below the other; stands for @boxes when they
 *    have to be divided, or when there are none
 * @again: (nullable): what is repeated above the rest when the parts are divided
 *
 * Boxes that belong together, before they have a place on a page. All measures are in points; places inside of it count
 * from its own upper left corner, downwards and to the right, not mirrored yet.
 */
typedef struct _RpSheetBlock RpSheetBlock;

struct _RpSheetBlock
{
  double width;
  double height;
  double space;
  gboolean keep;
  gboolean flows;
  GPtrArray *boxes;
  RpSheetBox *text;
  GPtrArray *parts;
  RpSheetBlock *again;
};

RpSheetBlock *rp_sheet_block_new (double width);
RpSheetBlock *rp_sheet_block_new_text (PangoLayout *layout, RpSheetRole role, double space);
RpSheetBlock *rp_sheet_block_new_parts (double width, double space);
RpSheetBlock *rp_sheet_block_copy (const RpSheetBlock *block);
void rp_sheet_block_free (RpSheetBlock *block);
RpSheetBox *rp_sheet_block_add (RpSheetBlock *self, RpSheetBox *box, double x, double y);
void rp_sheet_block_add_part (RpSheetBlock *self, RpSheetBlock *part);
void rp_sheet_block_absorb (RpSheetBlock *self, RpSheetBlock *other, double x, double y);
void rp_sheet_block_claim (RpSheetBlock *self, guint exercise);
double rp_sheet_block_get_least (const RpSheetBlock *self, double page);
RpSheetBlock *rp_sheet_block_split (RpSheetBlock *self, double height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetBlock, rp_sheet_block_free)

G_END_DECLS
