/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-wall.h"

#include "pages/rp-sheet-dose.h"
#include "pages/rp-sheet-figures.h"
#include "pages/rp-sheet-name.h"
#include "pages/rp-sheet-stop.h"
#include "words/rp-dose-box.h"

/* Points */
#define MILLIMETRE (72 / 25.4)
#define GUTTER (8 * MILLIMETRE)
#define GAP (2 * MILLIMETRE)
#define RULE 1.4
#define THICK_RULE 2.8
/* Heights are sums. */
#define SLACK 0.5
/* Ems: a column that is narrower breaks its lines too often; between title and how often. */
#define NARROWEST 11.0
#define HEAD_GAP 1.0
#define MOST_COLUMNS 3
/* For one page, they may be so narrow, and so many. */
#define TIGHTEST 8.5
#define MOST_TIGHT 4
/* Millimetres for each metre of a body, and the steps between them. */
#define MOST 48.0
#define LEAST 12.0
#define STEP 0.5

/* A place on the wall: an exercise, or when to stop. */
typedef struct
{
  const RpSheetExercise *exercise; /* (nullable) */
  RpSheetFigures *figures;         /* (nullable) */
  RpSheetBlock *name;              /* or what there is without pictures */
  RpSheetBlock *dose;              /* (nullable) */
} Place;

typedef struct
{
  const RpSheetFrame *frame;
  guint columns;
  double width;      /* of a column, in points */
  GPtrArray *places; /* of Place */
} Wall;

static void
place_free (Place *place)
{
  g_clear_pointer (&place->figures, rp_sheet_figures_free);
  g_clear_pointer (&place->name, rp_sheet_block_free);
  g_clear_pointer (&place->dose, rp_sheet_block_free);
  g_free (place);
}

/* "Left 20": the number is what the eye must find; no line ends between both. */
static void
add_box (const Wall *self, RpSheetPhrase *phrase, const RpDoseBox *box)
{
  g_autofree char *text = rp_dose_box_read (box);
  double width = rp_sheet_typography_measure (self->frame->type, RP_SHEET_STYLE_RANGE, text);
  guint start;

  if (rp_sheet_phrase_get_length (phrase) > 0)
    rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, "  ");
  start = rp_sheet_phrase_get_length (phrase);
  rp_sheet_phrase_add (phrase, box->value ? RP_SHEET_STYLE_BODY : RP_SHEET_STYLE_STRONG, box->name);
  if (box->value)
    {
      rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, " ");
      rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_RANGE, box->value);
    }
  if (box->unit)
    {
      rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, " ");
      rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, box->unit);
    }
  if (width < self->width)
    rp_sheet_phrase_hold (phrase, start);
}

static RpSheetBlock *
set_text (const Wall *self, RpSheetPhrase *phrase)
{
  return rp_sheet_block_new_text (
      rp_sheet_typography_set_phrase (self->frame->type, RP_SHEET_STYLE_BODY, self->width, phrase),
      RP_SHEET_ROLE_PARAGRAPH, 0);
}

/* The numbers of the dose, and below them what to use. */
static RpSheetBlock *
make_dose (const Wall *self, const RpSheetExercise *exercise)
{
  RpSheetBlock *block = rp_sheet_block_new_parts (self->width, 0);
  g_autoptr (RpSheetPhrase) boxes = rp_sheet_phrase_new ();
  g_autoptr (RpSheetPhrase) load = rp_sheet_phrase_new ();

  for (guint i = 0; exercise->boxes && i < exercise->boxes->len; i++)
    add_box (self, boxes, exercise->boxes->pdata[i]);
  if (rp_sheet_phrase_get_length (boxes) > 0)
    rp_sheet_block_add_part (block, set_text (self, boxes));
  if (exercise->load)
    {
      rp_sheet_phrase_add (load, RP_SHEET_STYLE_BODY, exercise->load);
      rp_sheet_block_add_part (block, set_text (self, load));
    }
  return block;
}

static void
add_exercise (Wall *self, const RpSheetExercise *exercise)
{
  Place *place = g_new0 (Place, 1);

  place->exercise = exercise;
  place->figures = rp_sheet_figures_new (self->frame->type, self->frame->album, exercise, self->width,
                                         RP_SHEET_FIGURES_CENTRED);
  if (rp_sheet_figures_is_empty (place->figures))
    g_clear_pointer (&place->figures, rp_sheet_figures_free);
  place->name = rp_sheet_name_make (self->frame, exercise->number, exercise->name, self->width);
  place->dose = make_dose (self, exercise);
  g_ptr_array_add (self->places, place);
}

/* When to stop has the place behind the last exercise, or the width of the page below all of them. */
static void
add_stop (Wall *self)
{
  Place *place;
  gboolean below = self->places->len % self->columns == 0;

  if (!rp_sheet_stop_is_needed (self->frame))
    return;
  place = g_new0 (Place, 1);
  place->name = rp_sheet_stop_make_wall (self->frame, below ? self->frame->width : self->width);
  g_ptr_array_add (self->places, place);
}

static double
get_height (const Place *place, double scale)
{
  double figures = place->figures ? rp_sheet_figures_get_height (place->figures, scale) + GAP : 0;

  return place->name->height + figures + (place->dose ? place->dose->height + GAP + RULE : 0);
}

static guint
count_rows (const Wall *self)
{
  return (self->places->len + self->columns - 1) / self->columns;
}

static double
get_row_height (const Wall *self, guint row, double scale)
{
  double height = 0;

  for (guint i = row * self->columns; i < MIN ((row + 1) * self->columns, self->places->len); i++)
    height = MAX (height, get_height (self->places->pdata[i], scale));
  return height;
}

static double
get_all_height (const Wall *self, double scale)
{
  double height = 0;

  for (guint row = 0; row < count_rows (self); row++)
    height += get_row_height (self, row, scale) + GAP;
  return height;
}

static void
set_columns (Wall *self, guint columns)
{
  GPtrArray *exercises = rp_sheet_get_exercises (self->frame->sheet);

  self->columns = columns;
  self->width = (self->frame->width + GUTTER) / columns - GUTTER;
  g_ptr_array_set_size (self->places, 0);
  for (guint i = 0; i < exercises->len; i++)
    add_exercise (self, exercises->pdata[i]);
  add_stop (self);
}

/* Whether a row is higher than a page, even with the smallest pictures. */
static gboolean
is_too_high (const Wall *self, double page)
{
  for (guint row = 0; row < count_rows (self); row++)
    if (get_row_height (self, row, LEAST) + GAP > page)
      return TRUE;
  return FALSE;
}

/* Whether one more column may stand on the page. */
static gboolean
has_column (const Wall *self)
{
  double em = rp_sheet_typography_get_em (self->frame->type);
  guint columns = self->columns + 1;

  return columns <= MOST_TIGHT && columns <= rp_sheet_get_exercises (self->frame->sheet)->len
         && (self->frame->width + GUTTER) / columns - GUTTER >= TIGHTEST * em;
}

/* As many columns as words and rows allow, and more of them where all has one page then. */
static void
wall_init (Wall *self, const RpSheetFrame *frame, double page, double room)
{
  guint n = rp_sheet_get_exercises (frame->sheet)->len;
  double em = rp_sheet_typography_get_em (frame->type);
  double most = (frame->width + GUTTER) / (NARROWEST * em + GUTTER);
  guint usual;

  self->frame = frame;
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify) place_free);
  set_columns (self, (guint) CLAMP (most, 1, MIN (MOST_COLUMNS, n)));
  while (self->columns > 1 && is_too_high (self, page))
    set_columns (self, self->columns - 1);
  usual = self->columns;
  while (get_all_height (self, LEAST) > room && has_column (self))
    set_columns (self, self->columns + 1);
  if (get_all_height (self, LEAST) > room && self->columns > usual)
    set_columns (self, usual);
}

/* The largest scale at which everything is on one page; the smallest where that is not enough. */
static double
find_scale (const Wall *self, double room)
{
  double most = MOST;

  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = self->places->pdata[i];

      if (place->figures)
        most = MIN (most, rp_sheet_figures_get_most (place->figures));
    }
  for (double scale = most; scale > LEAST; scale -= STEP)
    if (get_all_height (self, scale) <= room)
      return scale;
  return MIN (LEAST, most);
}

/* The name above, the dose on the line below, and the pictures in the middle between both. */
static RpSheetBlock *
make_place (const Wall *self, Place *place, double scale, double height)
{
  double top = place->name->height;
  double bottom = height - RULE - GAP / 2;
  RpSheetBlock *block;

  if (!place->exercise)
    return g_steal_pointer (&place->name);
  block = rp_sheet_block_new (place->name->width);
  bottom -= place->dose->height;
  rp_sheet_block_absorb (block, g_steal_pointer (&place->name), 0, 0);
  if (place->figures)
    rp_sheet_block_absorb (
        block,
        rp_sheet_figures_make (place->figures, scale,
                               bottom - top - rp_sheet_figures_get_height (place->figures, scale)),
        0, top);
  rp_sheet_block_absorb (block, g_steal_pointer (&place->dose), 0, bottom);
  rp_sheet_block_add (block, rp_sheet_box_new_rule (self->width, RULE, RP_SHEET_INK_TEXT), 0, height - RULE);
  rp_sheet_block_claim (block, place->exercise->number);
  return block;
}

/* Rows share what is free on the page. */
static void
flow_rows (const Wall *self, RpSheetFlow *flow)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
  double room = rp_sheet_flow_get_room (flow) - SLACK;
  double scale = find_scale (self, room);
  double spare = MAX (0, room - get_all_height (self, scale)) / count_rows (self);

  for (guint row = 0; row < count_rows (self); row++)
    {
      double height = get_row_height (self, row, scale) + spare;
      RpSheetBlock *block = rp_sheet_block_new (self->frame->width);

      block->space = GAP;
      for (guint i = row * self->columns; i < MIN ((row + 1) * self->columns, self->places->len); i++)
        rp_sheet_block_absorb (block, make_place (self, self->places->pdata[i], scale, height),
                               (i % self->columns) * (self->width + GUTTER), 0);
      g_ptr_array_add (blocks, block);
    }
  rp_sheet_flow_add (flow, blocks);
}

static PangoLayout *
set_often (const RpSheetFrame *frame, double width)
{
  GPtrArray *facts = rp_sheet_get_facts (frame->sheet);

  for (guint i = 0; i < facts->len; i++)
    {
      const RpSheetFact *fact = facts->pdata[i];

      if (fact->kind == RP_SHEET_FACT_FREQUENCY)
        return rp_sheet_typography_set (frame->type, RP_SHEET_STYLE_BODY, RP_SHEET_ALIGN_START, width,
                                        fact->text);
    }
  return NULL;
}

static double
measure (PangoLayout *layout)
{
  PangoRectangle line;

  pango_layout_get_extents (layout, NULL, &line);
  return pango_units_to_double (line.width) + 0.5;
}

/* The title, and how often at the end of its line where that has room, above a line. */
static RpSheetBlock *
make_head (const RpSheetFrame *frame)
{
  RpSheetBlock *block = rp_sheet_block_new (frame->width);
  const char *title = rp_sheet_get_title (frame->sheet);
  g_autoptr (PangoLayout) one = set_often (frame, -1);
  double end = one ? measure (one) + HEAD_GAP * rp_sheet_typography_get_em (frame->type) : 0;
  gboolean beside
      = rp_sheet_typography_measure (frame->type, RP_SHEET_STYLE_TITLE, title) + end + 0.5 <= frame->width;
  double width = beside ? frame->width - end : frame->width;
  PangoLayout *layout
      = rp_sheet_typography_set (frame->type, RP_SHEET_STYLE_TITLE, RP_SHEET_ALIGN_START, width, title);
  double base = pango_units_to_double (pango_layout_get_baseline (layout));

  rp_sheet_block_add (block, rp_sheet_box_new_text (layout, RP_SHEET_ROLE_TITLE), 0, 0);
  if (one && beside)
    {
      PangoLayout *often = set_often (frame, measure (one));

      rp_sheet_block_add (block, rp_sheet_box_new_text (often, RP_SHEET_ROLE_PARAGRAPH),
                          frame->width - measure (one),
                          base - pango_units_to_double (pango_layout_get_baseline (often)));
    }
  else if (one)
    rp_sheet_block_add (block,
                        rp_sheet_box_new_text (set_often (frame, frame->width), RP_SHEET_ROLE_PARAGRAPH), 0,
                        block->height);
  rp_sheet_block_add (block, rp_sheet_box_new_rule (frame->width, THICK_RULE, RP_SHEET_INK_ACCENT), 0,
                      block->height + GAP / 2);
  return block;
}

/**
 * rp_sheet_wall_flow:
 * @frame: the sheet
 * @flow: where to put it
 *
 * Puts a summary onto one page where that has room for it.
 */
void
rp_sheet_wall_flow (const RpSheetFrame *frame, RpSheetFlow *flow)
{
  GPtrArray *head = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
  Wall self;

  g_ptr_array_add (head, make_head (frame));
  rp_sheet_flow_add (flow, head);
  wall_init (&self, frame, rp_sheet_flow_get_page_room (flow), rp_sheet_flow_get_room (flow) - SLACK);
  flow_rows (&self, flow);
  g_ptr_array_unref (self.places);
}
