/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-cell.h"

#include "base/rp-words.h"
#include "pages/rp-sheet-name.h"
#include "pages/rp-sheet-strip.h"

/* Ems */
#define PICTURE_GAP 0.5
#define NOTES_GAP 0.2
#define COLUMN_GAP 1.6

struct _RpSheetCell
{
  RpSheetCellPlan plan;
  const RpSheetExercise *exercise;
  double em;
  RpSheetBlock *heading;
  RpSheetBlock *again;
  RpSheetStrip *strip;  /* (nullable) */
  RpSheetBlock *across; /* what stands above the columns; may be empty */
  RpSheetBlock *columns[2];
};

static RpSheetBlock *
make_heading (RpSheetCell *self, const RpSheetFrame *frame, const char *name)
{
  if (self->plan.form == RP_SHEET_FORM_MORE)
    return rp_sheet_name_make_small (frame, self->exercise->number, name, self->plan.width);
  return rp_sheet_name_make (frame, self->exercise->number, name, self->plan.width);
}

/* A sheet of one exercise bears its name already. */
static void
set_heading (RpSheetCell *self, const RpSheetFrame *frame)
{
  const char *name = self->exercise->name;
  /* Translators: the name of an exercise, on its next page */
  g_autofree char *continued = g_strdup_printf (_ ("%s (continued)"), name);
  gboolean titled = !frame->numbered && g_strcmp0 (name, rp_sheet_get_title (frame->sheet)) == 0;

  self->heading = titled ? rp_sheet_block_new (self->plan.width) : make_heading (self, frame, name);
  self->again = make_heading (self, frame, continued);
}

static double
get_text_width (RpSheetCell *self)
{
  double width = self->plan.width;

  if (self->plan.form == RP_SHEET_FORM_BESIDE && self->strip)
    return width * (1 - self->plan.share) - self->em * COLUMN_GAP;
  return self->plan.form == RP_SHEET_FORM_SPREAD ? (width - self->em * COLUMN_GAP) / 2 : width;
}

/* The higher of two columns when @n blocks stand in the first. */
static double
measure_division (GPtrArray *blocks, guint n)
{
  double heights[2] = { 0 };

  for (guint i = 0; i < blocks->len; i++)
    {
      const RpSheetBlock *block = blocks->pdata[i];

      heights[i >= n] += block->height + (i > 0 && i != n ? block->space : 0);
    }
  return MAX (heights[0], heights[1]);
}

/* Where two columns become most alike. */
static guint
find_division (GPtrArray *blocks)
{
  guint best = blocks->len;

  for (guint i = blocks->len; i > 0; i--)
    if (measure_division (blocks, i) < measure_division (blocks, best))
      best = i;
  return best;
}

static void
set_columns (RpSheetCell *self, GPtrArray *blocks)
{
  double width = get_text_width (self);
  guint division = self->plan.form == RP_SHEET_FORM_SPREAD ? find_division (blocks) : blocks->len;

  for (guint i = 0; i < 2; i++)
    self->columns[i] = rp_sheet_block_new_parts (width, self->em * PICTURE_GAP);
  for (guint i = 0; i < blocks->len; i++)
    rp_sheet_block_add_part (self->columns[i >= division], blocks->pdata[i]);
  g_ptr_array_set_free_func (blocks, NULL);
}

static void
set_words (RpSheetCell *self, const RpSheetFrame *frame)
{
  RpSheetParts across = RP_SHEET_PART_DOSE | RP_SHEET_PART_SOURCE | RP_SHEET_PART_LOAD | RP_SHEET_PART_NOTE
                        | RP_SHEET_PART_BOXES;
  g_autoptr (GPtrArray) above = NULL;
  g_autoptr (GPtrArray) below = NULL;

  if (self->plan.form != RP_SHEET_FORM_SPREAD)
    across = 0;
  above = rp_sheet_paragraphs_new (frame->type, self->exercise, self->plan.parts & across, FALSE,
                                   self->plan.width);
  below = rp_sheet_paragraphs_new (frame->type, self->exercise, self->plan.parts & ~across, self->plan.listed,
                                   get_text_width (self));
  self->across = rp_sheet_block_new_parts (self->plan.width, self->em * PICTURE_GAP);
  for (guint i = 0; i < above->len; i++)
    rp_sheet_block_add_part (self->across, above->pdata[i]);
  g_ptr_array_set_free_func (above, NULL);
  set_columns (self, below);
}

/* Pictures that stand side by side, because they are high, may have more room than those that lie. */
static void
set_pictures (RpSheetCell *self, const RpSheetFrame *frame)
{
  RpSheetStripKind kind
      = self->plan.form == RP_SHEET_FORM_BESIDE ? RP_SHEET_STRIP_COLUMN : RP_SHEET_STRIP_ROW;
  double width = self->plan.width * (kind == RP_SHEET_STRIP_COLUMN ? self->plan.share : 1);

  self->strip = rp_sheet_strip_new (frame->type, frame->album, self->exercise, width, kind);
  if (kind == RP_SHEET_STRIP_ROW || rp_sheet_strip_is_column (self->strip))
    return;
  rp_sheet_strip_free (self->strip);
  self->plan.share = self->plan.upright;
  self->strip = rp_sheet_strip_new (frame->type, frame->album, self->exercise,
                                    self->plan.width * self->plan.share, kind);
}

/**
 * rp_sheet_cell_new:
 * @frame: the sheet
 * @exercise: the exercise, which must outlive the cell
 * @plan: what to tell of it, and where
 *
 * Returns: (transfer full): the exercise, set
 */
RpSheetCell *
rp_sheet_cell_new (const RpSheetFrame *frame, const RpSheetExercise *exercise, const RpSheetCellPlan *plan)
{
  RpSheetCell *self = g_new0 (RpSheetCell, 1);

  self->plan = *plan;
  self->exercise = exercise;
  self->em = rp_sheet_typography_get_em (frame->type);
  if ((plan->parts & RP_SHEET_PART_PICTURES) != 0 && exercise->pictures->len > 0)
    set_pictures (self, frame);
  set_heading (self, frame);
  set_words (self, frame);
  return self;
}

/**
 * rp_sheet_cell_free:
 * @self: a cell
 *
 * Lets go of it.
 */
void
rp_sheet_cell_free (RpSheetCell *self)
{
  g_clear_pointer (&self->heading, rp_sheet_block_free);
  g_clear_pointer (&self->again, rp_sheet_block_free);
  g_clear_pointer (&self->strip, rp_sheet_strip_free);
  g_clear_pointer (&self->across, rp_sheet_block_free);
  g_clear_pointer (&self->columns[0], rp_sheet_block_free);
  g_clear_pointer (&self->columns[1], rp_sheet_block_free);
  g_free (self);
}

/**
 * rp_sheet_cell_get_exercise:
 * @self: a cell
 *
 * Returns: (transfer none): its exercise
 */
const RpSheetExercise *
rp_sheet_cell_get_exercise (RpSheetCell *self)
{
  return self->exercise;
}

/**
 * rp_sheet_cell_is_empty:
 * @self: a cell
 *
 * Returns: %TRUE when there is nothing in it but a name
 */
gboolean
rp_sheet_cell_is_empty (RpSheetCell *self)
{
  return !self->strip && self->across->parts->len == 0 && self->columns[0]->parts->len == 0;
}

/**
 * rp_sheet_cell_get_heading:
 * @self: a cell
 *
 * Returns: how high its name is with the line above, in points
 */
double
rp_sheet_cell_get_heading (RpSheetCell *self)
{
  return self->heading->height;
}

/**
 * rp_sheet_cell_get_pictures:
 * @self: a cell
 * @most: how high its pictures may be, in points
 *
 * Returns: how high its pictures become, in points
 */
double
rp_sheet_cell_get_pictures (RpSheetCell *self, double most)
{
  return self->strip ? rp_sheet_strip_get_height (self->strip, most) : 0;
}

static double
get_words_height (RpSheetCell *self)
{
  double across = self->across->height;

  if (across > 0)
    across += self->columns[0]->parts->len > 0 ? self->em * PICTURE_GAP : 0;
  return across + MAX (self->columns[0]->height, self->columns[1]->height);
}

/* Below a name; a sheet of one exercise has none. */
static double
get_gap (RpSheetCell *self, double heading)
{
  if (self->plan.form == RP_SHEET_FORM_MORE)
    return self->em * NOTES_GAP;
  return heading > 0 ? self->em * PICTURE_GAP : 0;
}

/**
 * rp_sheet_cell_get_rest:
 * @self: a cell
 * @pictures: how high the pictures of its row are, in points
 *
 * Returns: how high everything below its name is, in points
 */
double
rp_sheet_cell_get_rest (RpSheetCell *self, double pictures)
{
  double words = get_words_height (self);
  double gap = get_gap (self, self->heading->height);

  if (self->plan.form == RP_SHEET_FORM_BESIDE)
    return gap + MAX (pictures, words);
  return gap + pictures + (pictures > 0 && words > 0 ? self->em * PICTURE_GAP : 0) + words;
}

/* The name, and the pictures standing on one line with those of the row. */
static RpSheetBlock *
make_top (RpSheetCell *self, double most, double heading, double pictures)
{
  RpSheetBlock *top = rp_sheet_block_new (self->plan.width);
  double gap = pictures > 0 ? get_gap (self, heading) : 0;
  double own = rp_sheet_cell_get_pictures (self, most);

  rp_sheet_block_absorb (top, g_steal_pointer (&self->heading), 0, 0);
  if (self->strip)
    rp_sheet_block_absorb (top, rp_sheet_strip_make (self->strip, most), 0, heading + gap + pictures - own);
  top->height = heading + gap + pictures;
  top->keep = TRUE;
  return top;
}

/* Between the top and the first words. */
static double
get_first_space (RpSheetCell *self)
{
  return self->strip ? self->em * PICTURE_GAP : get_gap (self, 1);
}

static RpSheetBlock *
make_stack (RpSheetCell *self, RpSheetBlock *top)
{
  RpSheetBlock *block = rp_sheet_block_new_parts (self->plan.width, 0);
  RpSheetBlock *words = self->columns[0];

  rp_sheet_block_add_part (block, top);
  for (guint i = 0; i < words->parts->len; i++)
    {
      RpSheetBlock *part = words->parts->pdata[i];

      part->space = i == 0 ? get_first_space (self) : part->space;
      rp_sheet_block_add_part (block, part);
    }
  g_ptr_array_set_free_func (words->parts, NULL);
  block->again = g_steal_pointer (&self->again);
  return block;
}

static RpSheetBlock *
make_beside (RpSheetCell *self, RpSheetBlock *top, double heading)
{
  RpSheetBlock *block = rp_sheet_block_new (self->plan.width);
  double x = self->plan.width - self->columns[0]->width;

  rp_sheet_block_absorb (block, top, 0, 0);
  rp_sheet_block_absorb (block, g_steal_pointer (&self->columns[0]), x, heading + get_gap (self, heading));
  return block;
}

static RpSheetBlock *
make_spread (RpSheetCell *self, RpSheetBlock *top)
{
  RpSheetBlock *block = rp_sheet_block_new (self->plan.width);
  double x = self->plan.width - self->columns[1]->width;
  double y = top->height + self->em * PICTURE_GAP;

  rp_sheet_block_absorb (block, top, 0, 0);
  if (self->across->height > 0)
    {
      double height = self->across->height;

      rp_sheet_block_absorb (block, g_steal_pointer (&self->across), 0, y);
      y += height + self->em * PICTURE_GAP;
    }
  rp_sheet_block_absorb (block, g_steal_pointer (&self->columns[0]), 0, y);
  rp_sheet_block_absorb (block, g_steal_pointer (&self->columns[1]), x, y);
  return block;
}

/**
 * rp_sheet_cell_make:
 * @self: a cell, which is used up
 * @most: how high its pictures may be, in points
 * @heading: how high the names of its row are, in points
 * @pictures: how high the pictures of its row are, in points; its own stand on the same ground
 *
 * Returns: (transfer full): the exercise as a block; one whose words stand below its pictures can be divided
 */
RpSheetBlock *
rp_sheet_cell_make (RpSheetCell *self, double most, double heading, double pictures)
{
  RpSheetBlock *top = make_top (self, most, heading, pictures);
  RpSheetBlock *block;

  if (self->plan.form == RP_SHEET_FORM_BESIDE)
    block = make_beside (self, top, heading);
  else if (self->plan.form == RP_SHEET_FORM_SPREAD)
    block = make_spread (self, top);
  else
    block = make_stack (self, top);
  rp_sheet_block_claim (block, self->exercise->number);
  return block;
}
