/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-block.h"
#include "layout/rp-sheet-typography.h"
#include "content/rp-sheet.h"

G_BEGIN_DECLS

/**
 * RpSheetParts:
 * @RP_SHEET_PART_PICTURES: its pictures and their captions
 * @RP_SHEET_PART_DOSE: how much
 * @RP_SHEET_PART_SOURCE: where the dose is from
 * @RP_SHEET_PART_LOAD: band, weight or support
 * @RP_SHEET_PART_NOTE: what the program says of it
 * @RP_SHEET_PART_STEPS: what to do
 * @RP_SHEET_PART_CUES: what to think of
 * @RP_SHEET_PART_FELT: where it should be felt
 * @RP_SHEET_PART_LADDER: an easier and a harder way
 * @RP_SHEET_PART_CARE: its precautions
 * @RP_SHEET_PART_ALL: everything
 * @RP_SHEET_PART_BOXES: how much, once more in boxes
 *
 * What is told of an exercise in one place.
 */
typedef enum
{
  RP_SHEET_PART_PICTURES = 1 << 0,
  RP_SHEET_PART_DOSE = 1 << 1,
  RP_SHEET_PART_SOURCE = 1 << 2,
  RP_SHEET_PART_LOAD = 1 << 3,
  RP_SHEET_PART_NOTE = 1 << 4,
  RP_SHEET_PART_STEPS = 1 << 5,
  RP_SHEET_PART_CUES = 1 << 6,
  RP_SHEET_PART_FELT = 1 << 7,
  RP_SHEET_PART_LADDER = 1 << 8,
  RP_SHEET_PART_CARE = 1 << 9,
  RP_SHEET_PART_ALL = (1 << 10) - 1,
  RP_SHEET_PART_BOXES = 1 << 10,
} RpSheetParts;

void rp_sheet_paragraphs_add_led (GPtrArray *blocks,
                                  RpSheetTypography *type,
                                  RpSheetStyle style,
                                  double width,
                                  double space,
                                  const char *word,
                                  const char *text);
void rp_sheet_paragraphs_add (GPtrArray *blocks,
                              RpSheetTypography *type,
                              RpSheetStyle style,
                              double width,
                              double space,
                              const char *text);
char *rp_sheet_paragraphs_join_load (const RpSheetExercise *exercise, RpSheetParts parts);
RpSheetBlock *rp_sheet_paragraphs_make_sentence (RpSheetTypography *type,
                                                 const RpSheetExercise *exercise,
                                                 const char *extra,
                                                 double width,
                                                 gboolean *fits);
GPtrArray *
rp_sheet_paragraphs_make_steps (RpSheetTypography *type, const RpSheetExercise *exercise, double width);
RpSheetBlock *
rp_sheet_paragraphs_make_think (RpSheetTypography *type, const RpSheetExercise *exercise, double width);
GPtrArray *rp_sheet_paragraphs_new (RpSheetTypography *type,
                                    const RpSheetExercise *exercise,
                                    RpSheetParts parts,
                                    double width);

G_END_DECLS
