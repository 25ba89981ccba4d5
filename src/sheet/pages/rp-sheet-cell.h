/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-block.h"
#include "pages/rp-sheet-frame.h"
#include "pages/rp-sheet-paragraphs.h"

G_BEGIN_DECLS

/**
 * RpSheetForm:
 * @RP_SHEET_FORM_STACK: pictures, and all words below them
 * @RP_SHEET_FORM_SPREAD: pictures, the dose below them, and the other words in two columns
 * @RP_SHEET_FORM_BESIDE: pictures at the start, words at the end
 * @RP_SHEET_FORM_MORE: words below a small heading
 */
typedef enum
{
  RP_SHEET_FORM_STACK,
  RP_SHEET_FORM_SPREAD,
  RP_SHEET_FORM_BESIDE,
  RP_SHEET_FORM_MORE,
} RpSheetForm;

/**
 * RpSheetCellPlan:
 * @width: how wide pictures and words are together, in points
 * @form: where pictures and words lie
 * @share: how much of the width pictures have that stand beside words, from 0 to 1
 * @upright: the same for pictures of people who stand
 * @parts: what is told
 * @listed: %TRUE for steps one below the other
 */
typedef struct
{
  double width;
  RpSheetForm form;
  double share;
  double upright;
  RpSheetParts parts;
  gboolean listed;
} RpSheetCellPlan;

/**
 * RpSheetCell:
 *
 * An exercise on the page: its name, pictures and words, set for a width; only the size of the pictures is open. Pictures
 * stand at the left and words at the right until the page is mirrored.
 */
typedef struct _RpSheetCell RpSheetCell;

RpSheetCell *
rp_sheet_cell_new (const RpSheetFrame *frame, const RpSheetExercise *exercise, const RpSheetCellPlan *plan);
void rp_sheet_cell_free (RpSheetCell *self);
const RpSheetExercise *rp_sheet_cell_get_exercise (RpSheetCell *self);
gboolean rp_sheet_cell_is_empty (RpSheetCell *self);
double rp_sheet_cell_get_heading (RpSheetCell *self);
double rp_sheet_cell_get_pictures (RpSheetCell *self, double most);
double rp_sheet_cell_get_rest (RpSheetCell *self, double most);
RpSheetBlock *rp_sheet_cell_make (RpSheetCell *self, double most, double heading, double pictures);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetCell, rp_sheet_cell_free)

G_END_DECLS
