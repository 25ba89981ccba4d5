/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-block.h"
#include "pages/rp-sheet-dose.h"
#include "pages/rp-sheet-figures.h"
#include "pages/rp-sheet-frame.h"
#include "pages/rp-sheet-paragraphs.h"

G_BEGIN_DECLS

/**
 * RpSheetForm:
 * @RP_SHEET_FORM_GRID: name and pictures; beside them the sentence, steps and what to think of, and at the end the boxes
 * @RP_SHEET_FORM_BESIDE: name, boxes and sentence; below them pictures beside the steps, and then all else
 * @RP_SHEET_FORM_STACK: name, pictures, boxes and words, one below the other
 * @RP_SHEET_FORM_SPREAD: the same, the words in two columns
 *
 * Where the parts of an exercise lie.
 */
typedef enum
{
  RP_SHEET_FORM_GRID,
  RP_SHEET_FORM_BESIDE,
  RP_SHEET_FORM_STACK,
  RP_SHEET_FORM_SPREAD,
} RpSheetForm;

/**
 * RpSheetCellPlan:
 * @form: where its parts lie
 * @dose: how its boxes stand to each other
 * @figures: how its pictures do
 * @parts: what is told
 * @width: how wide all of it is, in points
 * @pictures: how wide the pictures may be, in points
 * @boxes: how wide the column of boxes is in the form that has one, in points
 * @fit: the scale at which the pictures beside steps have no more room than they need, in millimetres for each metre of a
 *   body; 0 when they have all of @pictures
 * @wide_steps: %TRUE when steps below the boxes are as wide as both
 *
 * How an exercise is laid out.
 */
typedef struct
{
  RpSheetForm form;
  RpSheetDoseForm dose;
  RpSheetFiguresFlags figures;
  RpSheetParts parts;
  double width;
  double pictures;
  double boxes;
  double fit;
  gboolean wide_steps;
} RpSheetCellPlan;

/**
 * RpSheetCell:
 *
 * An exercise on the page, set for a width; only the scale of its pictures is open. Everything lies as it does from left to
 * right until the page is mirrored.
 */
typedef struct _RpSheetCell RpSheetCell;

RpSheetCell *
rp_sheet_cell_new (const RpSheetFrame *frame, const RpSheetExercise *exercise, const RpSheetCellPlan *plan);
void rp_sheet_cell_free (RpSheetCell *self);
const RpSheetExercise *rp_sheet_cell_get_exercise (RpSheetCell *self);
double rp_sheet_cell_get_most (RpSheetCell *self);
double rp_sheet_cell_get_height (RpSheetCell *self, double scale);
double rp_sheet_cell_get_head (RpSheetCell *self, double scale);
RpSheetBlock *rp_sheet_cell_make (RpSheetCell *self, double scale, double slack);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetCell, rp_sheet_cell_free)

G_END_DECLS
