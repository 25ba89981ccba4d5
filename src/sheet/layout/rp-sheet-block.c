/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout/rp-sheet-block.h"

/* Boxes that belong together, before they have a place on a page. */

/* So many lines of a paragraph stay together, before and after the end of a page. */
#define LINES_TOGETHER 2

/**
 * rp_sheet_block_new:
 * @width: how wide it is, in points
 *
 * Returns: (transfer full): a block with nothing in it
 */
RpSheetBlock *
rp_sheet_block_new (double width)
{
  RpSheetBlock *self = g_new0 (RpSheetBlock, 1);

  self->width = width;
  self->boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_box_free);
  return self;
}

/**
 * rp_sheet_block_new_text:
 * @layout: (transfer full): a paragraph
 * @role: what it is
 * @space: to leave free above it, in points
 *
 * Returns: (transfer full): a block with the paragraph, which may be divided between its lines
 */
RpSheetBlock *
rp_sheet_block_new_text (PangoLayout *layout, RpSheetRole role, double space)
{
  RpSheetBox *box = rp_sheet_box_new_text (layout, role);
  RpSheetBlock *self = rp_sheet_block_new (box->width);

  self->space = space;
  self->text = rp_sheet_block_add (self, box, 0, 0);
  self->flows = TRUE;
  return self;
}

/**
 * rp_sheet_block_new_parts:
 * @width: how wide it is, in points
 * @space: to leave free above it, in points
 *
 * Returns: (transfer full): a block to put other blocks in, one below the other
 */
RpSheetBlock *
rp_sheet_block_new_parts (double width, double space)
{
  RpSheetBlock *self = rp_sheet_block_new (width);

  self->space = space;
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
  return self;
}

/**
 * rp_sheet_block_copy:
 * @block: a block without parts
 *
 * Returns: (transfer full): another one like it, for the next page
 */
RpSheetBlock *
rp_sheet_block_copy (const RpSheetBlock *block)
{
  RpSheetBlock *copy = rp_sheet_block_new (block->width);

  copy->height = block->height;
  copy->space = block->space;
  copy->keep = block->keep;
  for (guint i = 0; i < block->boxes->len; i++)
    g_ptr_array_add (copy->boxes, rp_sheet_box_copy (block->boxes->pdata[i]));
  return copy;
}

/**
 * rp_sheet_block_free:
 * @block: a block
 *
 * Lets go of it and of what is in it.
 */
void
rp_sheet_block_free (RpSheetBlock *block)
{
  g_clear_pointer (&block->boxes, g_ptr_array_unref);
  g_clear_pointer (&block->parts, g_ptr_array_unref);
  g_clear_pointer (&block->again, rp_sheet_block_free);
  g_free (block);
}

/**
 * rp_sheet_block_add:
 * @self: a block
 * @box: (transfer full): a box
 * @x: from the left edge of the block to that of the box, in points, whatever the language
 * @y: from the upper edge of the block down to that of the box, in points
 *
 * Puts a box into the block, which grows if it must.
 *
 * Returns: (transfer none): the box
 */
RpSheetBox *
rp_sheet_block_add (RpSheetBlock *self, RpSheetBox *box, double x, double y)
{
  box->x = x;
  box->y = y;
  self->height = MAX (self->height, y + box->height);
  g_ptr_array_add (self->boxes, box);
  return box;
}

/**
 * rp_sheet_block_add_part:
 * @self: a block with parts
 * @part: (transfer full): the next of them
 *
 * Puts a block below those that are there.
 */
void
rp_sheet_block_add_part (RpSheetBlock *self, RpSheetBlock *part)
{
  g_return_if_fail (self->parts);

  self->height += part->height + (self->parts->len > 0 ? part->space : 0);
  g_ptr_array_add (self->parts, part);
}

static void
absorb_boxes (RpSheetBlock *self, RpSheetBlock *other, double x, double y)
{
  for (guint i = 0; i < other->boxes->len; i++)
    {
      RpSheetBox *box = other->boxes->pdata[i];

      rp_sheet_block_add (self, box, x + box->x, y + box->y);
    }
  g_ptr_array_set_free_func (other->boxes, NULL);
}

/**
 * rp_sheet_block_absorb:
 * @self: a block
 * @other: (transfer full): another one
 * @x: from the left edge of the first one to that of the other, in points
 * @y: from the upper edge of the first one down to that of the other, in points; its space is not added
 *
 * Puts all that is in a block into another one; it is not divided any more.
 */
void
rp_sheet_block_absorb (RpSheetBlock *self, RpSheetBlock *other, double x, double y)
{
  g_autoptr (RpSheetBlock) owned = other;
  double below = y;

  self->height = MAX (self->height, y + other->height);
  absorb_boxes (self, other, x, y);
  for (guint i = 0; other->parts && i < other->parts->len; i++)
    {
      RpSheetBlock *part = other->parts->pdata[i];
      double height = part->height;

      below += i > 0 ? part->space : 0;
      rp_sheet_block_absorb (self, part, x, below);
      below += height;
    }
  if (other->parts)
    g_ptr_array_set_free_func (other->parts, NULL);
}

/**
 * rp_sheet_block_claim:
 * @self: a block
 * @exercise: number of an exercise
 *
 * Says of every box of the block which exercise it belongs to.
 */
void
rp_sheet_block_claim (RpSheetBlock *self, guint exercise)
{
  for (guint i = 0; i < self->boxes->len; i++)
    ((RpSheetBox *) self->boxes->pdata[i])->exercise = exercise;
  for (guint i = 0; self->parts && i < self->parts->len; i++)
    rp_sheet_block_claim (self->parts->pdata[i], exercise);
  if (self->again)
    rp_sheet_block_claim (self->again, exercise);
}

/* How high the first lines of a paragraph are that must stay together. */
static double
get_least_of_text (const RpSheetBlock *self)
{
  int n_lines = rp_sheet_box_count_lines (self->text);
  g_autoptr (RpSheetBox) head = NULL;

  if (n_lines < 2 * LINES_TOGETHER)
    return self->height;
  head = rp_sheet_box_copy (self->text);
  rp_sheet_box_set_lines (head, self->text->first_line, LINES_TOGETHER);
  return self->text->y + head->height;
}

static double
get_least_of_parts (const RpSheetBlock *self, double page)
{
  double least = 0;
  guint i = 0;

  for (; i < self->parts->len; i++)
    {
      const RpSheetBlock *part = self->parts->pdata[i];

      least += i > 0 ? part->space : 0;
      if (!part->keep)
        return least + rp_sheet_block_get_least (part, page);
      least += part->height;
    }
  return least;
}

/**
 * rp_sheet_block_get_least:
 * @self: a block
 * @page: how high a page is, in points; what is higher has to be divided, whether it may be or not
 *
 * Returns: how much of it must stand on one page at least when it begins there, in points
 */
double
rp_sheet_block_get_least (const RpSheetBlock *self, double page)
{
  if (!self->flows && self->height <= page)
    return self->height;
  if (self->parts)
    return get_least_of_parts (self, page);
  return self->text ? get_least_of_text (self) : self->height;
}

/* How many lines of the text fit, none of them left alone; 0 when too few. */
static int
count_fitting (const RpSheetBlock *self, double height)
{
  int n_lines = rp_sheet_box_count_lines (self->text);
  g_autoptr (RpSheetBox) head = rp_sheet_box_copy (self->text);
  int fitting = n_lines - LINES_TOGETHER;

  for (; fitting >= LINES_TOGETHER; fitting--)
    {
      rp_sheet_box_set_lines (head, self->text->first_line, fitting);
      if (self->text->y + head->height <= height)
        return fitting;
    }
  return 0;
}

/**
 * rp_sheet_block_split:
 * @self: a block with text
 * @height: how much room there is below the block's upper edge, in points
 *
 * Divides a paragraph between two of its lines. The block keeps the lines that fit, and all that is not text.
 *
 * Returns: (transfer full) (nullable): the lines that do not fit; %NULL when it cannot be divided there
 */
RpSheetBlock *
rp_sheet_block_split (RpSheetBlock *self, double height)
{
  RpSheetBox *text = self->text;
  RpSheetBox *rest;
  RpSheetBlock *block;
  int n_lines, fitting;

  g_return_val_if_fail (text, NULL);

  n_lines = rp_sheet_box_count_lines (text);
  fitting = count_fitting (self, height);
  if (fitting == 0)
    return NULL;
  rest = rp_sheet_box_copy (text);
  rp_sheet_box_set_lines (rest, text->first_line + fitting, n_lines - fitting);
  rp_sheet_box_set_lines (text, text->first_line, fitting);
  self->height = text->y + text->height;
  block = rp_sheet_block_new (self->width);
  block->keep = self->keep;
  block->flows = self->flows;
  block->text = rp_sheet_block_add (block, rest, text->x, 0);
  return block;
}
