/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-table.h"

#include "base/rp-words.h"
#include "pages/rp-sheet-strip.h"
#include "pages/rp-sheet-tail.h"

/* The summary: each exercise in one row, with its number, its pictures, its name and its dose. */

/* Points */
#define LINE 0.6
#define RULE 1.5
/* Ems */
#define TABLE_GAP 0.6
#define PADDING 0.35
#define NARROW_PADDING 0.08
#define COLUMN_GAP 1.2
#define NUMBER 1.8
#define PICTURES 12.5
#define PICTURE 4.2
#define HIGHEST 6.0
#define LOWEST 2.6
#define SHRINK 0.93
/* Name and dose stand side by side where the page is this wide. */
#define SIDE_BY_SIDE_FROM 50.0
/* How much of the width the name has then. */
#define NAME 0.3
#define TWO_PICTURES_FROM 40.0

/* A row, whose pictures have no size yet. */
typedef struct
{
  const RpSheetExercise *exercise;
  RpSheetStrip *strip;
  RpSheetBlock *words;
} Row;

static void
row_free (Row *row)
{
  g_clear_pointer (&row->strip, rp_sheet_strip_free);
  g_clear_pointer (&row->words, rp_sheet_block_free);
  g_free (row);
}

/* Whether there is room for the picture of the start too. */
static gboolean
is_wide (const RpSheetFrame *frame)
{
  return frame->width >= TWO_PICTURES_FROM * rp_sheet_typography_get_em (frame->type);
}

/* Above and below a row. */
static double
get_padding (const RpSheetFrame *frame)
{
  return rp_sheet_typography_get_em (frame->type) * (is_wide (frame) ? PADDING : NARROW_PADDING);
}

static double
get_pictures_width (const RpSheetFrame *frame)
{
  return rp_sheet_typography_get_em (frame->type) * (is_wide (frame) ? PICTURES : PICTURE);
}

static RpSheetBox *
set_words (const RpSheetFrame *frame, RpSheetStyle style, double width, const char *text)
{
  return rp_sheet_box_new_text (
      rp_sheet_typography_set (frame->type, style, RP_SHEET_ALIGN_START, width, text), RP_SHEET_ROLE_CELL);
}

/* The dose, and band, weight or support. */
static char *
join_dose (const RpSheetExercise *exercise)
{
  if (!exercise->load)
    return g_strdup (exercise->dose);
  /* Translators: whole sentences, then what to use, which is none: "20 times. Band at both ankles." */
  return g_strdup_printf (_ ("%s %s."), exercise->dose, exercise->load);
}

/* The name, and the dose beside or below it. */
static RpSheetBlock *
make_words (const RpSheetFrame *frame, const RpSheetExercise *exercise, double width)
{
  double em = rp_sheet_typography_get_em (frame->type);
  gboolean beside = frame->width >= SIDE_BY_SIDE_FROM * em;
  double name = beside ? width * NAME : width;
  RpSheetBlock *block = rp_sheet_block_new (width);
  g_autofree char *dose = join_dose (exercise);

  rp_sheet_block_add (block, set_words (frame, RP_SHEET_STYLE_DOSE, name, exercise->name), 0, 0);
  if (beside)
    rp_sheet_block_add (block, set_words (frame, RP_SHEET_STYLE_BODY, width - name - em * COLUMN_GAP, dose),
                        name + em * COLUMN_GAP, em * 0.08);
  else
    rp_sheet_block_add (block, set_words (frame, RP_SHEET_STYLE_BODY, width, dose), 0, block->height);
  return block;
}

static Row *
make_row (const RpSheetFrame *frame, const RpSheetExercise *exercise)
{
  double em = rp_sheet_typography_get_em (frame->type);
  double pictures = get_pictures_width (frame);
  double start = (frame->numbered ? em * NUMBER : 0) + pictures + em * COLUMN_GAP;
  Row *row = g_new0 (Row, 1);

  row->exercise = exercise;
  row->strip = rp_sheet_strip_new (frame->type, frame->album, exercise, pictures,
                                   is_wide (frame) ? RP_SHEET_STRIP_ENDS : RP_SHEET_STRIP_END);
  row->words = make_words (frame, exercise, frame->width - start);
  return row;
}

static double
get_height (const RpSheetFrame *frame, Row *row, double most)
{
  return MAX (rp_sheet_strip_get_height (row->strip, most), row->words->height) + 2 * get_padding (frame);
}

/* The largest pictures with which the rows have room; 0 when they have not even with the smallest. */
static double
fit (const RpSheetFrame *frame, GPtrArray *rows, double room)
{
  double em = rp_sheet_typography_get_em (frame->type);
  double most = em * HIGHEST;

  for (; most > em * LOWEST; most *= SHRINK)
    {
      double height = 0;

      for (guint i = 0; i < rows->len; i++)
        height += get_height (frame, rows->pdata[i], most);
      if (height <= room)
        return most;
    }
  return 0;
}

/* All on one page, or what comes first of the rest, or the rows alone; when not even they, they are as low as they can be. */
static double
fit_page (const RpSheetFrame *frame, RpSheetFlow *flow, GPtrArray *rows, GPtrArray *tail)
{
  double em = rp_sheet_typography_get_em (frame->type);
  double room = rp_sheet_flow_get_room (flow) - em * TABLE_GAP - RULE;
  const double rests[] = { rp_sheet_tail_measure (tail), rp_sheet_tail_measure_first (tail), 0 };

  for (guint i = 0; i < G_N_ELEMENTS (rests); i++)
    {
      double most = fit (frame, rows, room - rests[i]);

      if (most > 0)
        return most;
    }
  return em * LOWEST;
}

static void
add_number (const RpSheetFrame *frame, RpSheetBlock *block, guint number, double y)
{
  double em = rp_sheet_typography_get_em (frame->type);
  g_autofree char *text = g_strdup_printf ("%u", number);
  RpSheetBox *box = set_words (frame, RP_SHEET_STYLE_DOSE, em * (NUMBER - 0.2), text);

  box->ink = RP_SHEET_INK_ACCENT;
  rp_sheet_block_add (block, box, 0, y);
}

/* Everything in the middle of the row's height, and a line below. */
static RpSheetBlock *
place_row (const RpSheetFrame *frame, Row *row, double most)
{
  double em = rp_sheet_typography_get_em (frame->type);
  double height = get_height (frame, row, most);
  double pictures = rp_sheet_strip_get_height (row->strip, most);
  double top = (height - row->words->height) / 2;
  double x = frame->numbered ? em * NUMBER : 0;
  RpSheetBlock *block = rp_sheet_block_new (frame->width);

  if (frame->numbered)
    add_number (frame, block, row->exercise->number, top);
  rp_sheet_block_absorb (block, rp_sheet_strip_make (row->strip, most), x, (height - pictures) / 2);
  x = frame->width - row->words->width;
  rp_sheet_block_absorb (block, g_steal_pointer (&row->words), x, top);
  for (guint i = 0; i < block->boxes->len; i++)
    {
      RpSheetBox *box = block->boxes->pdata[i];

      box->role = RP_SHEET_ROLE_CELL;
      box->row = row->exercise->number;
    }
  rp_sheet_block_add (block, rp_sheet_box_new_rule (frame->width, LINE, RP_SHEET_INK_LINE), 0, height - LINE);
  rp_sheet_block_claim (block, row->exercise->number);
  return block;
}

/**
 * rp_sheet_table_flow:
 * @frame: the sheet
 * @flow: where to put the rows
 * @tail: (element-type RpSheetBlock): what follows them; the pictures leave room for it where they can
 *
 * Puts the exercises of a summary onto pages.
 */
void
rp_sheet_table_flow (const RpSheetFrame *frame, RpSheetFlow *flow, GPtrArray *tail)
{
  GPtrArray *exercises = rp_sheet_get_exercises (frame->sheet);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
  double em = rp_sheet_typography_get_em (frame->type);
  RpSheetBlock *rule = rp_sheet_block_new (frame->width);
  double most;

  for (guint i = 0; i < exercises->len; i++)
    g_ptr_array_add (rows, make_row (frame, exercises->pdata[i]));
  rp_sheet_block_add (rule, rp_sheet_box_new_rule (frame->width, RULE, RP_SHEET_INK_ACCENT), 0, 0);
  rule->space = em * TABLE_GAP;
  rule->keep = TRUE;
  g_ptr_array_add (blocks, rule);
  most = fit_page (frame, flow, rows, tail);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (blocks, place_row (frame, rows->pdata[i], most));
  rp_sheet_flow_add (flow, blocks);
}
