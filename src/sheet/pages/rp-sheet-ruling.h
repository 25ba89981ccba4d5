/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/rp-sheet-block.h"
#include "pages/rp-sheet-frame.h"

G_BEGIN_DECLS

/**
 * RP_SHEET_RULING_LINE:
 *
 * How thick most lines are, in points.
 */
#define RP_SHEET_RULING_LINE 0.6

/**
 * RP_SHEET_RULING_PADDING:
 *
 * How much is free between words and lines, in ems.
 */
#define RP_SHEET_RULING_PADDING 0.4

/**
 * RpSheetRuling:
 * @frame: the sheet
 * @log: its log
 * @em: the size of running text, in points
 * @label: how wide the words of the rows are, in points
 * @columns: how many places to write in stand behind them
 * @column: how wide one of them is, in points
 * @row: number of the row that was begun last, from 1
 * @told: %TRUE once the letters of the sides need not be read out any more
 *
 * How the rows of a log are ruled.
 */
typedef struct
{
  const RpSheetFrame *frame;
  const RpSheetLog *log;
  double em;
  double label;
  guint columns;
  double column;
  guint row;
  gboolean told;
} RpSheetRuling;

gboolean rp_sheet_ruling_has_halves (const RpSheetRuling *self);
const char *rp_sheet_ruling_get_letter (const RpSheetRuling *self, guint half);
double rp_sheet_ruling_measure (const RpSheetRuling *self, RpSheetStyle style, const char *text);
double rp_sheet_ruling_measure_planned (const RpSheetRuling *self, const RpSheetLogRow *row);
guint rp_sheet_ruling_count_lines (const RpSheetRuling *self);
double rp_sheet_ruling_get_height (const RpSheetRuling *self, guint n_lines, double single);
RpSheetBlock *rp_sheet_ruling_begin (RpSheetRuling *self, double height);
RpSheetBox *rp_sheet_ruling_set (const RpSheetRuling *self,
                                 RpSheetStyle style,
                                 RpSheetAlign align,
                                 double width,
                                 const char *text);
void rp_sheet_ruling_place (RpSheetBlock *block, RpSheetBox *box, double x, double y, double height);
void rp_sheet_ruling_add_label (const RpSheetRuling *self,
                                RpSheetBlock *block,
                                RpSheetStyle style,
                                const char *text,
                                double room);
void rp_sheet_ruling_add_exercise (const RpSheetRuling *self,
                                   RpSheetBlock *block,
                                   RpSheetStyle style,
                                   const char *text,
                                   const RpSheetLogRow *row);
void rp_sheet_ruling_add_value (const RpSheetRuling *self,
                                RpSheetBlock *block,
                                const char *value,
                                double x,
                                double width,
                                double y,
                                double height);
void rp_sheet_ruling_add_bottom (const RpSheetRuling *self, RpSheetBlock *block, gboolean dotted);
void rp_sheet_ruling_add_columns (const RpSheetRuling *self, RpSheetBlock *block);
void rp_sheet_ruling_add_halves (const RpSheetRuling *self, RpSheetBlock *block);
void rp_sheet_ruling_add_bands (const RpSheetRuling *self, RpSheetBlock *block, guint n);
void rp_sheet_ruling_add_letters (RpSheetRuling *self,
                                  RpSheetBlock *block,
                                  RpSheetAlign align,
                                  double height,
                                  guint filled);

G_END_DECLS
