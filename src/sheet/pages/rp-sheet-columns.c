/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-columns.h"

/* Points */
#define MILLIMETRE (72 / 25.4)
#define GUTTER (8 * MILLIMETRE)
/* Between the columns of one exercise. */
#define GAP (3.5 * MILLIMETRE)
/* Larger letters have more ways to share a page. */
#define BIGGER 13.0
#define LARGE 16.0
/* Ems */
/* A column that is narrower breaks its lines too often. */
#define NARROWEST 19.0
/* Pictures, words and boxes stand side by side from here on; pictures and steps from here on. */
#define GRID_FROM 36.0
#define BESIDE_FROM 24.0
/* Words in two columns need as much. */
#define SPREAD_FROM 36.0
/* In the grid: pictures, and boxes, which are wider where a number has room beside its name then. Words have the rest, but no
 * more than reads well. */
#define PICTURES 12.25
#define BOXES 7.05
#define MOST_BOXES 7.8
#define WORDS 29.0
/* Pictures have room side by side from here on. */
#define ROW_FROM 18.0
/* How much of the width pictures have beside steps alone. */
#define SHARE 0.36
#define WIDE_SHARE 0.45
/* A caption stands near its picture, and not at the end of a wide column. */
#define STACK_SHARE 0.68

#define WHAT_TO_DO                                                                                           \
  (RP_SHEET_PART_PICTURES | RP_SHEET_PART_BOXES | RP_SHEET_PART_DOSE | RP_SHEET_PART_LOAD                    \
   | RP_SHEET_PART_NOTE | RP_SHEET_PART_CUES)
#define EXTRAS (RP_SHEET_PART_FELT | RP_SHEET_PART_LADDER | RP_SHEET_PART_SOURCE)

/* One way of sharing the page: for so many exercises, on a page that stands or lies. Of several, the search takes the best. */
typedef struct
{
  RpSheetDensity density;
  gboolean wide;
  guint columns;
  guint rows;
  RpSheetForm form;
  RpSheetDoseForm dose;
  RpSheetFiguresFlags figures;
  RpSheetParts parts;
  RpSheetParts behind;
  double least;
  double most;
  guint extra;
  double from; /* only for letters so large, in points */
} Layout;

#define CAPTIONS RP_SHEET_FIGURES_CAPTIONS
#define ROW RP_SHEET_FIGURES_ROW
#define FOLD RP_SHEET_FIGURES_FOLD
#define BIG (CAPTIONS | FOLD | RP_SHEET_FIGURES_CENTRED)
#define ACROSS RP_SHEET_DOSE_ACROSS
#define STACKED RP_SHEET_DOSE_STACKED
#define COLUMNS RP_SHEET_DOSE_COLUMNS
#define SHORT (WHAT_TO_DO | RP_SHEET_PART_CARE)
#define FULL (SHORT | RP_SHEET_PART_STEPS)

static const Layout layouts[] = {
  { RP_SHEET_ONE, FALSE, 1, 1, RP_SHEET_FORM_SPREAD, ACROSS, BIG, FULL | EXTRAS, 0, 18, 100, 1 },
  { RP_SHEET_ONE, TRUE, 1, 1, RP_SHEET_FORM_SPREAD, ACROSS, BIG, FULL | EXTRAS, 0, 18, 100, 1 },
  { RP_SHEET_ONE, FALSE, 1, 1, RP_SHEET_FORM_STACK, ACROSS, BIG, FULL, EXTRAS, 18, 100, 1, LARGE },
  { RP_SHEET_ONE, FALSE, 1, 1, RP_SHEET_FORM_BESIDE, ACROSS, CAPTIONS, FULL, EXTRAS, 18, 48, 0, LARGE },
  { RP_SHEET_ONE, TRUE, 1, 1, RP_SHEET_FORM_GRID, STACKED, CAPTIONS, FULL, EXTRAS, 18, 48, 0, LARGE },
  { RP_SHEET_ONE, TRUE, 1, 1, RP_SHEET_FORM_BESIDE, ACROSS, CAPTIONS, FULL, EXTRAS, 18, 48, 0, LARGE },
  { RP_SHEET_TWO, FALSE, 1, 2, RP_SHEET_FORM_SPREAD, ACROSS, BIG, FULL | EXTRAS, 0, 26, 100, 0 },
  { RP_SHEET_TWO, FALSE, 1, 2, RP_SHEET_FORM_BESIDE, ACROSS, CAPTIONS, FULL, EXTRAS, 26, 48, 0 },
  { RP_SHEET_TWO, TRUE, 2, 1, RP_SHEET_FORM_STACK, ACROSS, CAPTIONS | FOLD, FULL, EXTRAS, 24, 48, 0 },
  { RP_SHEET_TWO, TRUE, 1, 2, RP_SHEET_FORM_GRID, STACKED, CAPTIONS, FULL, EXTRAS, 26, 48, 0, BIGGER },
  { RP_SHEET_FOUR, FALSE, 1, 4, RP_SHEET_FORM_GRID, STACKED, CAPTIONS, FULL, EXTRAS, 18, 48, 0 },
  { RP_SHEET_FOUR, TRUE, 1, 4, RP_SHEET_FORM_GRID, STACKED, CAPTIONS, FULL, EXTRAS, 18, 48, 0 },
  { RP_SHEET_SIX, FALSE, 2, 3, RP_SHEET_FORM_STACK, COLUMNS, ROW, SHORT, RP_SHEET_PART_SOURCE, 16, 48, 0 },
  { RP_SHEET_SIX, FALSE, 1, 6, RP_SHEET_FORM_GRID, STACKED, CAPTIONS, SHORT, RP_SHEET_PART_SOURCE, 16, 48, 0,
    BIGGER },
  { RP_SHEET_SIX, TRUE, 3, 2, RP_SHEET_FORM_STACK, COLUMNS, ROW, SHORT, RP_SHEET_PART_SOURCE, 16, 48, 0 },
  { RP_SHEET_SIX, TRUE, 1, 6, RP_SHEET_FORM_GRID, STACKED, CAPTIONS, SHORT, RP_SHEET_PART_SOURCE, 16, 48, 0,
    LARGE },
};

/* With large letters, pictures beside steps may have only as much room as they need at one of these scales. */
static const double fits[] = { 28, 26, 24, 22, 20, 18 };

/* Returns: (nullable): one of the ways; how many there are is taken off the index when it is none of them */
static const Layout *
find_layout (const RpSheetFrame *frame, guint *index)
{
  gboolean wide = frame->width > frame->height;
  double em = rp_sheet_typography_get_em (frame->type);

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    if (layouts[i].density == frame->density && layouts[i].wide == wide && em >= layouts[i].from
        && (*index)-- == 0)
      return &layouts[i];
  return NULL;
}

static double
get_column (const RpSheetColumns *columns, double width)
{
  return (width + columns->gutter) / columns->columns - columns->gutter;
}

/* Where letters are too large for the columns, there are fewer columns, and as many rows as fit. */
static void
set_columns (RpSheetColumns *columns, const Layout *layout, double width, double em)
{
  columns->gutter = GUTTER;
  columns->columns = layout->columns;
  while (columns->columns > 1 && get_column (columns, width) < NARROWEST * em)
    columns->columns--;
  columns->rows = (layout->rows * layout->columns + columns->columns - 1) / columns->columns;
  columns->plan.width = get_column (columns, width);
}

/* Wide enough for a number beside its name, on all of the sheet. */
static double
find_boxes (const RpSheetFrame *frame, double em)
{
  GPtrArray *exercises = rp_sheet_get_exercises (frame->sheet);
  double widest = BOXES * em;

  for (guint i = 0; i < exercises->len; i++)
    widest = MAX (widest,
                  rp_sheet_dose_measure (frame->type, ((const RpSheetExercise *) exercises->pdata[i])->boxes,
                                         RP_SHEET_DOSE_STACKED, MOST_BOXES * em));
  return widest;
}

/* Pictures have their share, and what words do not need of a wide page. */
static void
set_grid (RpSheetCellPlan *plan, const RpSheetFrame *frame, double em)
{
  double words;

  plan->boxes = find_boxes (frame, em);
  plan->pictures = PICTURES * em;
  words = plan->width - plan->boxes - plan->pictures - 2 * GAP;
  plan->pictures += MAX (words - WORDS * em, 0);
  if (plan->pictures >= ROW_FROM * em)
    plan->figures |= RP_SHEET_FIGURES_ROW;
}

/* What does not fit into the width is laid out one below the other. */
static void
set_form (RpSheetCellPlan *plan, const RpSheetFrame *frame)
{
  double em = rp_sheet_typography_get_em (frame->type);
  double ems = plan->width / em;

  plan->pictures = plan->width;
  if (plan->form == RP_SHEET_FORM_GRID && ems < GRID_FROM)
    {
      plan->form = ems >= BESIDE_FROM ? RP_SHEET_FORM_BESIDE : RP_SHEET_FORM_STACK;
      plan->dose = RP_SHEET_DOSE_ACROSS;
    }
  if (plan->form == RP_SHEET_FORM_SPREAD && ems < SPREAD_FROM)
    plan->form = ems >= BESIDE_FROM ? RP_SHEET_FORM_BESIDE : RP_SHEET_FORM_STACK;
  if (plan->form == RP_SHEET_FORM_GRID)
    set_grid (plan, frame, em);
  if (plan->form == RP_SHEET_FORM_BESIDE)
    {
      plan->pictures = (ems >= GRID_FROM ? WIDE_SHARE : SHARE) * plan->width;
      plan->figures &= CAPTIONS;
    }
  if (plan->form == RP_SHEET_FORM_STACK && (plan->figures & (ROW | RP_SHEET_FIGURES_FOLD)) == 0)
    plan->pictures *= STACK_SHARE;
}

/* With the width of all columns, parts stand side by side. */
static void
set_alone (RpSheetColumns *columns, double width)
{
  columns->alone = columns->plan;
  columns->alone.width = width;
  if (columns->columns == 1)
    return;
  columns->alone.form = RP_SHEET_FORM_GRID;
  columns->alone.dose = STACKED;
}

static void
fill (RpSheetColumns *columns, const RpSheetFrame *frame, const Layout *layout)
{
  double em = rp_sheet_typography_get_em (frame->type);
  gboolean alone = rp_sheet_get_exercises (frame->sheet)->len == 1;

  *columns = (RpSheetColumns){ .least = layout->least, .most = layout->most, .behind = layout->behind };
  columns->plan = (RpSheetCellPlan){
    .form = layout->form, .dose = layout->dose, .figures = layout->figures, .parts = layout->parts
  };
  set_columns (columns, layout, frame->width, em);
  set_alone (columns, frame->width);
  set_form (&columns->plan, frame);
  set_form (&columns->alone, frame);
  if (alone && layout->from == 0)
    {
      columns->plan.parts |= columns->behind;
      columns->alone.parts |= columns->behind;
      columns->behind = 0;
    }
  columns->extra = alone ? 0 : layout->extra;
  columns->spare = !alone && (columns->plan.parts & RP_SHEET_PART_CARE) != 0;
}

/**
 * rp_sheet_columns_init:
 * @columns: (out caller-allocates): columns to fill
 * @frame: the sheet
 * @index: which of the ways that there are, from 0
 *
 * Divides the page among as many exercises as were asked for. A sheet of one exercise tells all of it in one place.
 *
 * Returns: %FALSE when there are no more ways
 */
gboolean
rp_sheet_columns_init (RpSheetColumns *columns, const RpSheetFrame *frame, guint index)
{
  const Layout *layout = find_layout (frame, &index);
  guint first = 0;

  if (layout)
    {
      fill (columns, frame, layout);
      return TRUE;
    }
  layout = find_layout (frame, &first);
  if (!layout || index >= G_N_ELEMENTS (fits) || fits[index] < layout->least)
    return FALSE;
  fill (columns, frame, layout);
  if (columns->spare)
    {
      columns->behind |= columns->plan.parts & EXTRAS;
      columns->plan.parts &= ~(RpSheetParts) EXTRAS;
    }
  columns->plan.fit = columns->alone.fit = fits[index];
  return columns->plan.form == RP_SHEET_FORM_BESIDE && layout->form != RP_SHEET_FORM_BESIDE;
}
