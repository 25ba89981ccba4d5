/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-more.h"

#include "base/rp-words.h"
#include "pages/rp-sheet-name.h"
#include "pages/rp-sheet-section.h"

/* What had no room beside the pictures: exercises one below the other in columns that end at about the same height. */

/* Points */
#define LINE 0.6
/* Ems */
#define GUTTER 1.8
#define NARROWEST 17.0
#define LINE_GAP 0.5
#define EXERCISE_GAP 0.4
#define MOST_COLUMNS 2

/* What has a place here by itself, and not only for want of room. */
#define OWN (RP_SHEET_PART_CARE | RP_SHEET_PART_FELT | RP_SHEET_PART_LADDER)

struct _RpSheetMore
{
  GPtrArray *blocks;     /* of RpSheetBlock, one for each exercise; those that were placed are gone */
  RpSheetBlock *heading; /* (nullable): until it was placed */
  double above;          /* how much room the heading takes, in points */
  guint columns;
  double width; /* of a column */
  double gutter;
  double gap; /* between two exercises */
};

/* How many exercises have room in columns so high. */
static guint
fill (const RpSheetMore *self, guint first, double height)
{
  guint n = first;

  for (guint i = 0; i < self->columns; i++)
    {
      double used = 0;

      for (; n < self->blocks->len; n++)
        {
          const RpSheetBlock *block = self->blocks->pdata[n];
          double more = block->height + (used > 0 ? self->gap : 0);

          if (used + more > height)
            break;
          used += more;
        }
    }
  return n - first;
}

/* How high the columns must be for so many exercises. */
static double
balance (const RpSheetMore *self, guint first, guint n, double most)
{
  double height = 0;

  for (guint i = first; i < first + n; i++)
    height += ((const RpSheetBlock *) self->blocks->pdata[i])->height / self->columns;
  while (height < most && fill (self, first, height) < n)
    height += 1;
  return MIN (height, most);
}

static RpSheetBlock *
place (const RpSheetMore *self, guint first, guint n, double height)
{
  RpSheetBlock *all = rp_sheet_block_new (self->columns * (self->width + self->gutter) - self->gutter);
  double x = 0, y = 0;

  for (guint i = first; i < first + n; i++)
    {
      RpSheetBlock *block = g_steal_pointer (&self->blocks->pdata[i]);
      double below;

      if (y > 0 && y + block->height > height + 0.01)
        {
          x += self->width + self->gutter;
          y = 0;
        }
      below = y + block->height + self->gap;
      rp_sheet_block_absorb (all, block, x, y);
      y = below;
    }
  return all;
}

/* Adds a word and what it names, and ends the sentence. */
static void
add_sentence (RpSheetPhrase *phrase, RpSheetWord word, const char *text)
{
  static const char *const ends[] = { ".", "!", "?", "\u2026", "\u3002", "\u061f" };
  gboolean ended = FALSE;
  g_autofree char *sentence = NULL;

  if (!text)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    ended = ended || g_str_has_suffix (text, ends[i]);
  /* Translators: the last of the short reminders, as a sentence */
  sentence = ended ? g_strdup (text) : g_strdup_printf (_ ("%s."), text);
  if (rp_sheet_phrase_get_length (phrase) > 0)
    rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, " ");
  rp_sheet_phrase_add_label (phrase, RP_SHEET_STYLE_BODY, rp_sheet_words_get (word));
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, sentence);
}

static void
add_phrase (const RpSheetFrame *frame, RpSheetBlock *block, RpSheetPhrase *phrase)
{
  if (rp_sheet_phrase_get_length (phrase) > 0)
    rp_sheet_block_add_part (
        block, rp_sheet_block_new_text (
                   rp_sheet_typography_set_phrase (frame->type, RP_SHEET_STYLE_BODY, block->width, phrase),
                   RP_SHEET_ROLE_PARAGRAPH, 0));
}

static void
add_line (const RpSheetFrame *frame, RpSheetBlock *block, RpSheetWord word, const char *text)
{
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();

  add_sentence (phrase, word, text);
  add_phrase (frame, block, phrase);
}

/* An easier and a harder way are read together. */
static void
add_ladder (const RpSheetFrame *frame, RpSheetBlock *block, const RpSheetExercise *exercise)
{
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();

  add_sentence (phrase, RP_SHEET_WORD_EASIER, exercise->easier);
  add_sentence (phrase, RP_SHEET_WORD_HARDER, exercise->harder);
  add_phrase (frame, block, phrase);
}

/* Returns: (nullable): its number and name, and what is told of it; %NULL when that is nothing */
static RpSheetBlock *
make_exercise (const RpSheetFrame *frame, const RpSheetExercise *exercise, RpSheetParts parts, double width)
{
  g_autoptr (RpSheetBlock) block = rp_sheet_block_new_parts (width, 0);
  g_autoptr (GPtrArray) others
      = rp_sheet_paragraphs_new (frame->type, exercise, parts & ~(RpSheetParts) OWN, width);
  RpSheetBlock *name = rp_sheet_name_make_small (frame, exercise->number, exercise->name, width);

  name->keep = TRUE;
  rp_sheet_block_add_part (block, name);
  for (guint i = 0; i < others->len; i++)
    {
      ((RpSheetBlock *) others->pdata[i])->space = 0;
      rp_sheet_block_add_part (block, others->pdata[i]);
    }
  g_ptr_array_set_free_func (others, NULL);
  if ((parts & RP_SHEET_PART_CARE) != 0)
    add_line (frame, block, RP_SHEET_WORD_CARE, exercise->care);
  if ((parts & RP_SHEET_PART_FELT) != 0)
    add_line (frame, block, RP_SHEET_WORD_FELT, exercise->felt);
  if ((parts & RP_SHEET_PART_LADDER) != 0)
    add_ladder (frame, block, exercise);
  rp_sheet_block_claim (block, exercise->number);
  return block->parts->len > 1 ? g_steal_pointer (&block) : NULL;
}

static void
free_block (gpointer block)
{
  if (block)
    rp_sheet_block_free (block);
}

static GPtrArray *
make_blocks (const RpSheetFrame *frame, RpSheetParts parts, double width)
{
  GPtrArray *exercises = rp_sheet_get_exercises (frame->sheet);
  GPtrArray *blocks = g_ptr_array_new_with_free_func (free_block);

  for (guint i = 0; i < exercises->len; i++)
    {
      RpSheetBlock *block = make_exercise (frame, exercises->pdata[i], parts, width);

      if (block)
        g_ptr_array_add (blocks, block);
    }
  return blocks;
}

/* As many exercises as the rest of the page takes; one that is higher than a page is divided. Returns how many. */
static guint
flow_some (RpSheetMore *self, RpSheetFlow *flow, guint first)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
  double above = (self->heading ? self->above : 0) + self->gap;
  double room = rp_sheet_flow_get_room (flow) - above;
  guint n = fill (self, first, room);
  RpSheetBlock *block;

  if (n == 0 && rp_sheet_flow_break (flow))
    {
      room = rp_sheet_flow_get_room (flow) - above;
      n = fill (self, first, room);
    }
  if (n > 0)
    block = place (self, first, n, balance (self, first, n, room));
  else
    block = g_steal_pointer (&self->blocks->pdata[first]);
  block->space = self->gap;
  if (self->heading)
    g_ptr_array_add (blocks, g_steal_pointer (&self->heading));
  g_ptr_array_add (blocks, block);
  rp_sheet_flow_add (flow, blocks);
  return MAX (n, 1);
}

/* The same by arithmetic. */
static guint
put_some (const RpSheetMore *self, RpSheetFill *pages, guint first)
{
  double above = (first == 0 ? self->above : 0) + self->gap;
  guint n = fill (self, first, pages->left - above);

  if (n == 0 && !rp_sheet_fill_is_empty (pages))
    {
      rp_sheet_fill_turn (pages);
      n = fill (self, first, pages->left - above);
    }
  rp_sheet_fill_put (pages, 0,
                     above
                         + (n > 0 ? balance (self, first, n, pages->left - above)
                                  : ((const RpSheetBlock *) self->blocks->pdata[first])->height));
  return MAX (n, 1);
}

static double
find_highest (GPtrArray *blocks)
{
  double highest = 0;

  for (guint i = 0; i < blocks->len; i++)
    highest = MAX (highest, ((const RpSheetBlock *) blocks->pdata[i])->height);
  return highest;
}

/* A line, and the heading below it. */
static RpSheetBlock *
make_heading (const RpSheetFrame *frame)
{
  RpSheetBlock *block = rp_sheet_block_new (frame->width);
  double gap = rp_sheet_typography_get_em (frame->type) * LINE_GAP;

  rp_sheet_block_add (block, rp_sheet_box_new_rule (frame->width, LINE, RP_SHEET_INK_TEXT), 0, 0);
  rp_sheet_block_absorb (block, rp_sheet_section_make_heading (frame, RP_SHEET_WORD_MORE, frame->width, 0), 0,
                         gap);
  block->space = rp_sheet_section_get_gap (frame);
  block->keep = TRUE;
  return block;
}

/* Columns of a width that reads well; fewer and wider ones where an exercise would be higher than its page. */
static void
set_columns (RpSheetMore *self, const RpSheetFrame *frame, RpSheetParts parts, double most)
{
  double em = rp_sheet_typography_get_em (frame->type);
  double column = (NARROWEST + GUTTER) * em;

  self->columns = (guint) CLAMP ((frame->width + GUTTER * em) / column, 1, MOST_COLUMNS) + 1;
  self->gutter = GUTTER * em;
  self->gap = em * EXERCISE_GAP;
  do
    {
      g_clear_pointer (&self->blocks, g_ptr_array_unref);
      self->columns--;
      self->width = (frame->width + self->gutter) / self->columns - self->gutter;
      self->blocks = make_blocks (frame, parts, self->width);
    }
  while (self->columns > 1 && find_highest (self->blocks) > most);
}

/**
 * rp_sheet_more_new:
 * @frame: the sheet
 * @parts: what is to be told of each exercise
 * @page: how high an empty page is, in points
 *
 * Returns: (transfer full): what the places of the exercises had no room for, set
 */
RpSheetMore *
rp_sheet_more_new (const RpSheetFrame *frame, RpSheetParts parts, double page)
{
  RpSheetMore *self = g_new0 (RpSheetMore, 1);

  self->heading = make_heading (frame);
  self->above = self->heading->space + self->heading->height;
  set_columns (self, frame, parts,
               page - self->above - rp_sheet_typography_get_em (frame->type) * EXERCISE_GAP);
  return self;
}

/**
 * rp_sheet_more_free:
 * @self: more
 *
 * Lets go of it.
 */
void
rp_sheet_more_free (RpSheetMore *self)
{
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->heading, rp_sheet_block_free);
  g_free (self);
}

/**
 * rp_sheet_more_put:
 * @self: more
 * @fill: pages
 *
 * Fills pages as rp_sheet_more_flow() would.
 */
void
rp_sheet_more_put (const RpSheetMore *self, RpSheetFill *fill)
{
  for (guint i = 0; i < self->blocks->len;)
    i += put_some (self, fill, i);
}

/**
 * rp_sheet_more_flow:
 * @self: more, which is used up
 * @flow: where to put it
 *
 * Tells of each exercise what its place on the page had no room for.
 */
void
rp_sheet_more_flow (RpSheetMore *self, RpSheetFlow *flow)
{
  for (guint i = 0; i < self->blocks->len;)
    i += flow_some (self, flow, i);
}
