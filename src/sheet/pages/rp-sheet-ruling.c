/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-ruling.h"

/* A row of the log: its words, the lines around the places to write in, and what is filled in already. */

/* Points */
#define LINE RP_SHEET_RULING_LINE
#define THICK 1.6
/* Ems */
#define PADDING RP_SHEET_RULING_PADDING
#define TIGHT 0.15
#define PLANNED_GAP 0.6
#define ROW 1.5
#define LINE_OF_ROW 1.3
/* More lines in a row have no room: then it is only higher. */
#define MOST_LINES 3

/**
 * rp_sheet_ruling_has_halves:
 * @self: a ruling
 *
 * Returns: %TRUE when some columns have a half for each side
 */
gboolean
rp_sheet_ruling_has_halves (const RpSheetRuling *self)
{
  return self->log->first != RP_SIDE_NONE;
}

/**
 * rp_sheet_ruling_get_letter:
 * @self: a ruling with halves
 * @half: 0 or 1
 *
 * Returns: (transfer none): the letter of its side
 */
const char *
rp_sheet_ruling_get_letter (const RpSheetRuling *self, guint half)
{
  return rp_sheet_log_get_letter (half == 0 ? self->log->first : rp_side_other (self->log->first));
}

/**
 * rp_sheet_ruling_measure:
 * @self: a ruling
 * @style: what the text is
 * @text: the text
 *
 * Returns: how wide a box must be for the text to stand on one line, in points
 */
double
rp_sheet_ruling_measure (const RpSheetRuling *self, RpSheetStyle style, const char *text)
{
  return rp_sheet_typography_measure (self->frame->type, style, text) + 0.1;
}

/**
 * rp_sheet_ruling_measure_planned:
 * @self: a ruling
 * @row: an exercise
 *
 * Returns: how wide its planned sets are with what is free before them, in points
 */
double
rp_sheet_ruling_measure_planned (const RpSheetRuling *self, const RpSheetLogRow *row)
{
  return rp_sheet_ruling_measure (self, RP_SHEET_STYLE_BODY, row->planned) + PLANNED_GAP * self->em;
}

/**
 * rp_sheet_ruling_count_lines:
 * @self: a ruling
 *
 * Returns: how many lines high a row of an exercise is: one for each time of the day, as far as there is room
 */
guint
rp_sheet_ruling_count_lines (const RpSheetRuling *self)
{
  return MIN (self->log->times, MOST_LINES);
}

/**
 * rp_sheet_ruling_get_height:
 * @self: a ruling
 * @n_lines: how many lines are written in the row
 * @single: how high it is with one, in ems; 0 for as usual
 *
 * Returns: how high such a row is, in points
 */
double
rp_sheet_ruling_get_height (const RpSheetRuling *self, guint n_lines, double single)
{
  return self->em * (n_lines > 1 ? n_lines * LINE_OF_ROW : single > 0 ? single : ROW);
}

/**
 * rp_sheet_ruling_begin:
 * @self: a ruling
 * @height: how high it is at least, in points
 *
 * Returns: (transfer full): a row without anything in it yet
 */
RpSheetBlock *
rp_sheet_ruling_begin (RpSheetRuling *self, double height)
{
  RpSheetBlock *block = rp_sheet_block_new (self->frame->width);

  self->row++;
  block->height = height;
  return block;
}

/**
 * rp_sheet_ruling_set:
 * @self: a ruling
 * @style: what the text is
 * @align: where it lies
 * @width: how wide, in points
 * @text: the text
 *
 * Returns: (transfer full): a text of the row
 */
RpSheetBox *
rp_sheet_ruling_set (const RpSheetRuling *self,
                     RpSheetStyle style,
                     RpSheetAlign align,
                     double width,
                     const char *text)
{
  RpSheetBox *box = rp_sheet_box_new_text (
      rp_sheet_typography_set (self->frame->type, style, align, width, text), RP_SHEET_ROLE_CELL);

  box->row = self->row;
  return box;
}

/**
 * rp_sheet_ruling_place:
 * @block: a row
 * @box: (transfer full): a text
 * @x: where it begins, in points
 * @y: where its part of the row begins, in points
 * @height: how high that part is, in points
 *
 * Puts a text into the middle of a part of the row's height.
 */
void
rp_sheet_ruling_place (RpSheetBlock *block, RpSheetBox *box, double x, double y, double height)
{
  rp_sheet_block_add (block, box, x, y + MAX (0, (height - box->height) / 2));
}

/**
 * rp_sheet_ruling_add_label:
 * @self: a ruling
 * @block: a row
 * @style: what the text is
 * @text: the text
 * @room: how wide it may be, in points
 *
 * Says what the row is for; it becomes higher where that is long.
 */
void
rp_sheet_ruling_add_label (const RpSheetRuling *self,
                           RpSheetBlock *block,
                           RpSheetStyle style,
                           const char *text,
                           double room)
{
  RpSheetBox *box = rp_sheet_ruling_set (self, style, RP_SHEET_ALIGN_START, room, text);

  box->role = RP_SHEET_ROLE_COLUMN_TITLE;
  block->height = MAX (block->height, box->height + TIGHT * self->em);
  rp_sheet_ruling_place (block, box, 0, 0, block->height);
}

/**
 * rp_sheet_ruling_add_exercise:
 * @self: a ruling
 * @block: a row
 * @style: what the text is
 * @text: what the row is for
 * @row: the exercise
 *
 * Says what the row is for, and at the end how many sets are asked for.
 */
void
rp_sheet_ruling_add_exercise (const RpSheetRuling *self,
                              RpSheetBlock *block,
                              RpSheetStyle style,
                              const char *text,
                              const RpSheetLogRow *row)
{
  double width = rp_sheet_ruling_measure (self, RP_SHEET_STYLE_BODY, row->planned);
  double padding = PADDING * self->em;
  RpSheetBox *planned
      = rp_sheet_ruling_set (self, RP_SHEET_STYLE_BODY, RP_SHEET_ALIGN_END, width, row->planned);

  rp_sheet_ruling_add_label (self, block, style, text,
                             self->label - padding - rp_sheet_ruling_measure_planned (self, row));
  rp_sheet_ruling_place (block, planned, self->label - padding - width, 0, block->height);
}

/**
 * rp_sheet_ruling_add_value:
 * @self: a ruling
 * @block: a row
 * @value: (nullable): what is known already; nothing is added without it
 * @x: where its place begins, in points behind the words
 * @width: how wide that is, in points
 * @y: where its part of the row begins, in points
 * @height: how high that part is, in points
 *
 * Fills a place in.
 */
void
rp_sheet_ruling_add_value (const RpSheetRuling *self,
                           RpSheetBlock *block,
                           const char *value,
                           double x,
                           double width,
                           double y,
                           double height)
{
  RpSheetStyle style = RP_SHEET_STYLE_STRONG;

  if (!value)
    return;
  if (rp_sheet_ruling_measure (self, style, value) > width)
    style = RP_SHEET_STYLE_SMALL_STRONG;
  rp_sheet_ruling_place (block, rp_sheet_ruling_set (self, style, RP_SHEET_ALIGN_CENTRE, width, value),
                         self->label + x, y, height);
}

/**
 * rp_sheet_ruling_add_bottom:
 * @self: a ruling
 * @block: a row
 * @dotted: %TRUE when the next row belongs to it
 *
 * Draws the line below a row.
 */
void
rp_sheet_ruling_add_bottom (const RpSheetRuling *self, RpSheetBlock *block, gboolean dotted)
{
  double x = dotted ? self->label : 0;
  double width = self->frame->width - x;

  rp_sheet_block_add (block,
                      dotted ? rp_sheet_box_new_dots (width, LINE, RP_SHEET_INK_LINE)
                             : rp_sheet_box_new_rule (width, LINE, RP_SHEET_INK_LINE),
                      x, block->height - LINE);
}

/**
 * rp_sheet_ruling_add_columns:
 * @self: a ruling
 * @block: a row
 *
 * Draws the lines between the places to write in.
 */
void
rp_sheet_ruling_add_columns (const RpSheetRuling *self, RpSheetBlock *block)
{
  for (guint i = 0; i < self->columns; i++)
    {
      gboolean thick = i > 0 && self->log->group > 0 && i % self->log->group == 0;
      double width = thick ? THICK : LINE;
      RpSheetBox *line
          = rp_sheet_box_new_rule (width, block->height, thick ? RP_SHEET_INK_TEXT : RP_SHEET_INK_LINE);

      rp_sheet_block_add (block, line, self->label + i * self->column - width / 2, 0);
    }
}

/**
 * rp_sheet_ruling_add_halves:
 * @self: a ruling
 * @block: a row
 *
 * Divides each place into two halves.
 */
void
rp_sheet_ruling_add_halves (const RpSheetRuling *self, RpSheetBlock *block)
{
  for (guint i = 0; i < self->columns; i++)
    rp_sheet_block_add (block, rp_sheet_box_new_dots (LINE, block->height, RP_SHEET_INK_LINE),
                        self->label + (i + 0.5) * self->column - LINE / 2, 0);
}

/**
 * rp_sheet_ruling_add_bands:
 * @self: a ruling
 * @block: a row of an exercise
 * @n: how many parts one above the other it has, each for all times of a day
 *
 * Divides the row's height, unless there are more times a day than lines.
 */
void
rp_sheet_ruling_add_bands (const RpSheetRuling *self, RpSheetBlock *block, guint n)
{
  guint bands = n * (self->log->times <= MOST_LINES ? self->log->times : 1);

  for (guint i = 1; i < bands; i++)
    rp_sheet_block_add (block,
                        rp_sheet_box_new_dots (self->frame->width - self->label, LINE, RP_SHEET_INK_LINE),
                        self->label, i * block->height / bands);
}

/**
 * rp_sheet_ruling_add_letters:
 * @self: a ruling with halves
 * @block: a row
 * @align: where they lie in their halves
 * @height: how high the part of the row is in which they stand, in points
 * @filled: one bit for each half that is filled in and needs none
 *
 * Adds the letter of its side to each half. All but the first two are left out when the page is read aloud.
 */
void
rp_sheet_ruling_add_letters (RpSheetRuling *self,
                             RpSheetBlock *block,
                             RpSheetAlign align,
                             double height,
                             guint filled)
{
  double half = self->column / 2;
  double indent = align == RP_SHEET_ALIGN_START ? PADDING * self->em : 0;

  for (guint i = 0; i < 2 * self->columns; i++)
    {
      RpSheetBox *box;

      if ((filled >> i & 1) != 0)
        continue;
      box = rp_sheet_ruling_set (self, RP_SHEET_STYLE_SMALL, align, half - indent,
                                 rp_sheet_ruling_get_letter (self, i % 2));

      if (self->told || i > 1)
        box->role = RP_SHEET_ROLE_NONE;
      rp_sheet_ruling_place (block, box, self->label + i * half + indent, 0, height);
    }
  self->told = TRUE;
}
