/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "layout/rp-sheet-chart.h"
#include "pictures/rp-sheet-qr.h"
#include "pictures/rp-sheet-image.h"

G_BEGIN_DECLS

/**
 * RpSheetBoxKind:
 * @RP_SHEET_BOX_TEXT: lines of text
 * @RP_SHEET_BOX_PICTURE: a drawing of an exercise
 * @RP_SHEET_BOX_RULE: a line, lying or upright
 * @RP_SHEET_BOX_FRAME: a thin line around what stands in it, with round corners
 * @RP_SHEET_BOX_CODE: the code for a camera
 * @RP_SHEET_BOX_LOGO: the clinic's logo
 * @RP_SHEET_BOX_CHART: the lines of a chart
 */
typedef enum
{
  RP_SHEET_BOX_TEXT,
  RP_SHEET_BOX_PICTURE,
  RP_SHEET_BOX_RULE,
  RP_SHEET_BOX_FRAME,
  RP_SHEET_BOX_CODE,
  RP_SHEET_BOX_LOGO,
  RP_SHEET_BOX_CHART,
} RpSheetBoxKind;

/**
 * RpSheetInk:
 * @RP_SHEET_INK_TEXT: black
 * @RP_SHEET_INK_LINE: grey, for thin lines
 * @RP_SHEET_INK_ACCENT: teal on a sheet in colour, else black
 * @RP_SHEET_INK_STOP: red on a sheet in colour, else black
 */
typedef enum
{
  RP_SHEET_INK_TEXT,
  RP_SHEET_INK_LINE,
  RP_SHEET_INK_ACCENT,
  RP_SHEET_INK_STOP,
} RpSheetInk;

/**
 * RpSheetRole:
 * @RP_SHEET_ROLE_NONE: decoration, or what repeats on every page
 * @RP_SHEET_ROLE_TITLE: the title of the sheet
 * @RP_SHEET_ROLE_HEADING: what heads a part
 * @RP_SHEET_ROLE_PARAGRAPH: running text
 * @RP_SHEET_ROLE_FIGURE: a picture
 * @RP_SHEET_ROLE_CAPTION: what is written under a picture
 * @RP_SHEET_ROLE_NUMBER: the number of an item of a list
 * @RP_SHEET_ROLE_ITEM: its text
 * @RP_SHEET_ROLE_COLUMN_TITLE: what heads a column or a row of a table
 * @RP_SHEET_ROLE_CELL: what stands in a table
 *
 * What a box is for a screen reader.
 */
typedef enum
{
  RP_SHEET_ROLE_NONE,
  RP_SHEET_ROLE_TITLE,
  RP_SHEET_ROLE_HEADING,
  RP_SHEET_ROLE_PARAGRAPH,
  RP_SHEET_ROLE_FIGURE,
  RP_SHEET_ROLE_CAPTION,
  RP_SHEET_ROLE_NUMBER,
  RP_SHEET_ROLE_ITEM,
  RP_SHEET_ROLE_COLUMN_TITLE,
  RP_SHEET_ROLE_CELL,
} RpSheetRole;

/**
 * RpSheetBox:
 * @kind: what is drawn
 * @role: what it is for a screen reader
 * @ink: its colour
 * @x: of its left edge
 * @y: of its upper edge
 * @width: how wide it is, never less than 0
 * @height: how high it is, never less than 0
 * @exercise: number of the exercise it belongs to; 0 for none
 * @row: what stands beside each other and is read as one (number and name, the cells of a row of a table) has the same
 *    number here, from 1; 0 for what stands alone
 * @layout: (nullable): its text, whose own measures are in Pango units, %PANGO_SCALE of them to a point
 * @first_line: where in @layout the box begins, when the text is divided between pages
 * @n_lines: how many lines of it; 0 for all
 * @dotted: %TRUE for a line of dots
 * @alt: (nullable): what a picture shows
 * @image: (nullable) (transfer none): the picture, which the pages keep
 * @mirrored: %TRUE when the picture is drawn the other way round
 * @code: (nullable) (transfer none): the code, likewise
 * @chart: (nullable): the lines
 *
 * A thing with a place on the page. Boxes stand in reading order.
 *
 * All measures are in points, of which an inch has 72. @y grows downwards, @x to the right. As long as a box lies in a
 * block, both count from the block's upper left corner, and everything is laid out from left to right, whatever the
 * language. #RpSheetFlow makes them count from the upper left corner of the paper, margins included. At the very end
 * #RpSheetPages mirrors @x, when the language runs from right to left: what rp_sheet_pages_get_boxes() gives and the
 * painter draws is mirrored already; what is inside of a box, its text and its picture, is not mirrored by that.
 */
typedef struct
{
  RpSheetBoxKind kind;
  RpSheetRole role;
  RpSheetInk ink;
  double x;
  double y;
  double width;
  double height;
  guint exercise;
  guint row;
  PangoLayout *layout;
  int first_line;
  int n_lines;
  gboolean dotted;
  char *alt;
  RpSheetImage *image;
  gboolean mirrored;
  const RpSheetQr *code;
  RpSheetChart *chart;
} RpSheetBox;

RpSheetBox *rp_sheet_box_new_text (PangoLayout *layout, RpSheetRole role);
RpSheetBox *rp_sheet_box_new_rule (double width, double height, RpSheetInk ink);
RpSheetBox *rp_sheet_box_new_dots (double width, double height, RpSheetInk ink);
RpSheetBox *rp_sheet_box_new_frame (double width, double height, RpSheetInk ink);
RpSheetBox *rp_sheet_box_new_picture (RpSheetImage *image, double width, double height, const char *alt);
RpSheetBox *rp_sheet_box_new_code (const RpSheetQr *code, double size, const char *alt);
RpSheetBox *rp_sheet_box_new_chart (RpSheetChart *chart, gboolean mirrored, const char *alt);
RpSheetBox *rp_sheet_box_copy (const RpSheetBox *box);
void rp_sheet_box_free (RpSheetBox *box);
char *rp_sheet_box_get_text (const RpSheetBox *box);
gboolean rp_sheet_box_is_joined (const RpSheetBox *box, const RpSheetBox *next);
int rp_sheet_box_count_lines (const RpSheetBox *box);
void rp_sheet_box_set_lines (RpSheetBox *box, int first_line, int n_lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetBox, rp_sheet_box_free)

G_END_DECLS
