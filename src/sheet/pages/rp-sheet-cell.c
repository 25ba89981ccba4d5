/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-cell.h"

#include "base/rp-words.h"
#include "pages/rp-sheet-name.h"

/* Points */
#define MILLIMETRE (72 / 25.4)
/* The line above an exercise, and what is free below it. */
#define RULE 1.25
#define RULE_GAP (1.3 * MILLIMETRE)
/* Between columns, and between parts one below the other. */
#define COLUMN_GAP (3.5 * MILLIMETRE)
#define GAP (1.2 * MILLIMETRE)
#define SPREAD_GAP (8 * MILLIMETRE)
/* Ems: between pictures and steps alone. */
#define BESIDE_GAP 0.8
/* Ems: lines that are longer are lost on the way back. */
#define LONGEST 36.0

/* An exercise from top to bottom: what is above its pictures as wide as it is; what is above them in their column; the
 * pictures; what is beside both; and what is below all of that. */
struct _RpSheetCell
{
  RpSheetCellPlan plan;
  const RpSheetFrame *frame;
  const RpSheetExercise *exercise;
  RpSheetFigures *figures; /* (nullable): without pictures, words take their room */
  RpSheetBlock *top;
  RpSheetBlock *left;
  RpSheetBlock *right;
  RpSheetBlock *bottom;
  char *extra; /* (nullable): what to use and to mind, when the sentence has no room for it */
  double x;    /* where @right begins */
};

static gboolean
tells (RpSheetCell *self, RpSheetParts part)
{
  return (self->plan.parts & part) != 0;
}

static void
add (RpSheetBlock *block, RpSheetBlock *part, double space)
{
  if (!part)
    return;
  part->space = space;
  rp_sheet_block_add_part (block, part);
}

static void
add_all (RpSheetBlock *block, GPtrArray *parts, double space)
{
  for (guint i = 0; i < parts->len; i++)
    add (block, parts->pdata[i], i == 0 ? space : ((RpSheetBlock *) parts->pdata[i])->space);
  g_ptr_array_set_free_func (parts, NULL);
}

static double
get_longest (RpSheetCell *self, double width)
{
  return MIN (width, LONGEST * rp_sheet_typography_get_em (self->frame->type));
}

/* A sheet of one exercise bears its name already. */
static RpSheetBlock *
make_name (RpSheetCell *self, const char *name, double width)
{
  if (!self->frame->numbered && g_strcmp0 (name, rp_sheet_get_title (self->frame->sheet)) == 0)
    return NULL;
  return rp_sheet_name_make (self->frame, self->exercise->number, name, width);
}

static RpSheetBlock *
make_boxes (RpSheetCell *self, double width)
{
  if (!tells (self, RP_SHEET_PART_BOXES))
    return NULL;
  return rp_sheet_dose_make (self->frame->type, self->exercise->boxes, width, self->plan.dose);
}

/* What to use and to mind stands behind the sentence where one line holds all of it. */
static RpSheetBlock *
make_sentence (RpSheetCell *self, double width)
{
  gboolean fits = FALSE;
  RpSheetBlock *block;

  self->extra = rp_sheet_paragraphs_join_load (self->exercise, self->plan.parts);
  block = rp_sheet_paragraphs_make_sentence (self->frame->type, self->exercise, self->extra, width, &fits);
  if (fits)
    g_clear_pointer (&self->extra, g_free);
  return block;
}

static RpSheetBlock *
make_extra (RpSheetCell *self, double width)
{
  if (!self->extra)
    return NULL;
  return rp_sheet_block_new_text (rp_sheet_typography_set (self->frame->type, RP_SHEET_STYLE_BODY,
                                                           RP_SHEET_ALIGN_START, width, self->extra),
                                  RP_SHEET_ROLE_PARAGRAPH, 0);
}

static void
add_steps (RpSheetCell *self, RpSheetBlock *block, double width, double space)
{
  g_autoptr (GPtrArray) steps = NULL;

  if (!tells (self, RP_SHEET_PART_STEPS))
    return;
  steps = rp_sheet_paragraphs_make_steps (self->frame->type, self->exercise, width);
  add_all (block, steps, space);
}

static RpSheetBlock *
make_think (RpSheetCell *self, double width)
{
  return tells (self, RP_SHEET_PART_CUES)
             ? rp_sheet_paragraphs_make_think (self->frame->type, self->exercise, width)
             : NULL;
}

/* Where it is felt, what is easier and harder, and its care. */
static void
add_others (RpSheetCell *self, RpSheetBlock *block, double width)
{
  RpSheetParts parts = RP_SHEET_PART_FELT | RP_SHEET_PART_LADDER | RP_SHEET_PART_CARE | RP_SHEET_PART_SOURCE;
  g_autoptr (GPtrArray) others
      = rp_sheet_paragraphs_new (self->frame->type, self->exercise, self->plan.parts & parts, width);

  for (guint i = 0; i < others->len; i++)
    add (block, others->pdata[i], GAP);
  g_ptr_array_set_free_func (others, NULL);
}

/* The care, which runs below the boxes as the cues do. */
static RpSheetBlock *
make_care (RpSheetCell *self, double width)
{
  RpSheetBlock *block = rp_sheet_block_new_parts (width, 0);

  add_others (self, block, width);
  if (block->parts->len > 0)
    return block;
  rp_sheet_block_free (block);
  return NULL;
}

/* Beside the boxes as long as there are any, and below them as wide as both. */
static void
add_below (RpSheetCell *self,
           RpSheetBlock *right,
           RpSheetBlock *(*make) (RpSheetCell *self, double width),
           double narrow,
           double wide,
           double end)
{
  double y = right->height + GAP;
  RpSheetBlock *block = make (self, y >= end ? wide : narrow);

  if (block)
    rp_sheet_block_absorb (right, block, 0, y);
}

/* Steps beside the boxes; those below them may be wider. */
static void
add_grid_steps (RpSheetCell *self, RpSheetBlock *right, double narrow, double wide, double end)
{
  RpSheetTypography *type = self->frame->type;
  g_autoptr (GPtrArray) steps = rp_sheet_paragraphs_make_steps (type, self->exercise, narrow);
  g_autoptr (GPtrArray) others
      = self->plan.wide_steps ? rp_sheet_paragraphs_make_steps (type, self->exercise, wide) : NULL;
  double y = right->height + GAP / 3;

  for (guint i = 0; i < steps->len && tells (self, RP_SHEET_PART_STEPS); i++)
    {
      const RpSheetBlock *step = others && y >= end ? others->pdata[i] : steps->pdata[i];

      rp_sheet_block_absorb (right, rp_sheet_block_copy (step), 0, y);
      y = right->height;
    }
}

/* The sentence above steps and boxes, and what is below them. */
static RpSheetBlock *
make_grid_right (RpSheetCell *self, double width)
{
  double narrow = width - self->plan.boxes - COLUMN_GAP;
  double wide = get_longest (self, width);
  RpSheetBlock *right = rp_sheet_block_new (width);
  RpSheetBlock *boxes = make_boxes (self, self->plan.boxes);
  double y, end;

  rp_sheet_block_absorb (right, make_sentence (self, width), 0, 0);
  y = right->height + GAP / 3;
  end = y + (boxes ? boxes->height : 0);
  add_grid_steps (self, right, narrow, wide, end);
  add_below (self, right, make_think, narrow, wide, end);
  add_below (self, right, make_care, narrow, wide, end);
  if (boxes)
    rp_sheet_block_absorb (right, boxes, width - self->plan.boxes, y);
  return right;
}

static void
set_grid (RpSheetCell *self)
{
  double column = self->figures ? self->plan.pictures : self->plan.width;

  self->x = self->figures ? column + COLUMN_GAP : 0;
  self->right = make_grid_right (self, self->plan.width - self->x);
  self->left = rp_sheet_block_new_parts (column, 0);
  add (self->left, make_name (self, self->exercise->name, column), 0);
  add (self->left, make_extra (self, column), 0);
}

/* The pictures' column is gone with the pictures: name and extra words stand above the sentence. */
static void
set_grid_bare (RpSheetCell *self)
{
  set_grid (self);
  self->top = g_steal_pointer (&self->left);
}

/* A caption at the end of pictures that have no more room than they need is no part of the first step. */
static double
get_column_gap (RpSheetCell *self)
{
  return MAX (COLUMN_GAP, rp_sheet_typography_get_em (self->frame->type) * BESIDE_GAP);
}

/* What is above the pictures where boxes run across. */
static void
set_beside (RpSheetCell *self)
{
  double width = self->plan.width;

  self->x = self->figures ? self->plan.pictures + get_column_gap (self) : 0;
  self->top = rp_sheet_block_new_parts (width, 0);
  add (self->top, make_name (self, self->exercise->name, width), 0);
  add (self->top, make_boxes (self, width), GAP / 2);
  add (self->top, make_sentence (self, width), GAP / 2);
  add (self->top, make_extra (self, width), 0);
  self->right = rp_sheet_block_new_parts (width - self->x, 0);
  add_steps (self, self->right, width - self->x, 0);
  self->bottom = rp_sheet_block_new_parts (width, 0);
  add (self->bottom, make_think (self, get_longest (self, width)), GAP);
  add_others (self, self->bottom, get_longest (self, width));
}

/* Two columns of words: what to do and to think of, and all else. */
static RpSheetBlock *
make_spread (RpSheetCell *self)
{
  double width = (self->plan.width - SPREAD_GAP) / 2;
  RpSheetBlock *both = rp_sheet_block_new (self->plan.width);
  RpSheetBlock *first = rp_sheet_block_new_parts (width, 0);
  RpSheetBlock *second = rp_sheet_block_new_parts (width, 0);

  add_steps (self, first, width, 0);
  add (first, make_think (self, width), GAP);
  add_others (self, second, width);
  rp_sheet_block_absorb (both, first, 0, 0);
  rp_sheet_block_absorb (both, second, width + SPREAD_GAP, 0);
  return both;
}

static void
set_stack (RpSheetCell *self)
{
  double width = self->plan.width;

  self->top = rp_sheet_block_new_parts (width, 0);
  add (self->top, make_name (self, self->exercise->name, width), 0);
  self->bottom = rp_sheet_block_new_parts (width, 0);
  add (self->bottom, make_boxes (self, width), GAP);
  add (self->bottom, make_sentence (self, width), GAP);
  add (self->bottom, make_extra (self, width), 0);
  if (self->plan.form == RP_SHEET_FORM_SPREAD)
    {
      add (self->bottom, make_spread (self), GAP);
      return;
    }
  add_steps (self, self->bottom, width, GAP);
  add (self->bottom, make_think (self, get_longest (self, width)), GAP);
  add_others (self, self->bottom, get_longest (self, width));
}

static void
make_figures (RpSheetCell *self)
{
  self->figures = rp_sheet_figures_new (self->frame->type, self->frame->album, self->exercise,
                                        self->plan.pictures, self->plan.figures);
}

static void
set_figures (RpSheetCell *self)
{
  if (!tells (self, RP_SHEET_PART_PICTURES))
    return;
  make_figures (self);
  if (self->plan.fit > 0)
    {
      self->plan.pictures = rp_sheet_figures_get_width (self->figures, self->plan.fit);
      rp_sheet_figures_free (self->figures);
      make_figures (self);
    }
  if (rp_sheet_figures_is_empty (self->figures))
    g_clear_pointer (&self->figures, rp_sheet_figures_free);
}

/**
 * rp_sheet_cell_new:
 * @frame: the sheet, which must outlive the cell
 * @exercise: the exercise, likewise
 * @plan: how to lay it out
 *
 * Returns: (transfer full): the exercise, set
 */
RpSheetCell *
rp_sheet_cell_new (const RpSheetFrame *frame, const RpSheetExercise *exercise, const RpSheetCellPlan *plan)
{
  RpSheetCell *self = g_new0 (RpSheetCell, 1);

  self->plan = *plan;
  self->frame = frame;
  self->exercise = exercise;
  set_figures (self);
  switch (plan->form)
    {
    case RP_SHEET_FORM_GRID:
      if (self->figures)
        set_grid (self);
      else
        set_grid_bare (self);
      break;
    case RP_SHEET_FORM_BESIDE:
      set_beside (self);
      break;
    case RP_SHEET_FORM_STACK:
    case RP_SHEET_FORM_SPREAD:
    default:
      set_stack (self);
    }
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
  g_clear_pointer (&self->figures, rp_sheet_figures_free);
  g_clear_pointer (&self->top, rp_sheet_block_free);
  g_clear_pointer (&self->left, rp_sheet_block_free);
  g_clear_pointer (&self->right, rp_sheet_block_free);
  g_clear_pointer (&self->bottom, rp_sheet_block_free);
  g_free (self->extra);
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
 * rp_sheet_cell_get_most:
 * @self: a cell
 *
 * Returns: the largest scale at which its pictures have room, in millimetres for each metre of a body; %G_MAXDOUBLE when they
 *   have none
 */
double
rp_sheet_cell_get_most (RpSheetCell *self)
{
  return self->figures ? rp_sheet_figures_get_most (self->figures) : G_MAXDOUBLE;
}

static double
get_block_height (const RpSheetBlock *block)
{
  return block ? block->height : 0;
}

/* Below something that is there. */
static double
get_gap (double height)
{
  return height > 0 ? GAP : 0;
}

static double
get_left_height (RpSheetCell *self, double scale)
{
  double left = get_block_height (self->left);

  return self->figures ? left + get_gap (left) / 2 + rp_sheet_figures_get_height (self->figures, scale)
                       : left;
}

static double
get_middle_height (RpSheetCell *self, double scale)
{
  return MAX (get_left_height (self, scale), get_block_height (self->right));
}

/**
 * rp_sheet_cell_get_height:
 * @self: a cell
 * @scale: of its pictures, in millimetres for each metre of a body
 *
 * Returns: how high it becomes, in points, with the line above it
 */
double
rp_sheet_cell_get_height (RpSheetCell *self, double scale)
{
  double top = get_block_height (self->top);
  double middle = get_middle_height (self, scale);
  double bottom = get_block_height (self->bottom);

  top += middle > 0 ? get_gap (top) : 0;
  return RULE + RULE_GAP + top + middle + (bottom > 0 ? get_gap (top + middle) : 0) + bottom;
}

/* The line, the name and what is above the pictures; the pictures; and what is beside them. */
static RpSheetBlock *
make_head (RpSheetCell *self, double scale, double slack)
{
  RpSheetBlock *block = rp_sheet_block_new (self->plan.width);
  double top = get_block_height (self->top);
  double left = get_block_height (self->left);
  double middle = get_middle_height (self, scale);
  double y = RULE + RULE_GAP;

  rp_sheet_block_add (block, rp_sheet_box_new_rule (self->plan.width, RULE, RP_SHEET_INK_ACCENT), 0, 0);
  if (self->top)
    rp_sheet_block_absorb (block, g_steal_pointer (&self->top), 0, y);
  y += top + (middle > 0 ? get_gap (top) : 0);
  if (self->left)
    rp_sheet_block_absorb (block, g_steal_pointer (&self->left), 0, y);
  if (self->figures)
    rp_sheet_block_absorb (block, rp_sheet_figures_make (self->figures, scale, slack), 0,
                           y + left + get_gap (left) / 2);
  if (self->right)
    rp_sheet_block_absorb (block, g_steal_pointer (&self->right), self->x, y);
  block->height = y + middle + slack;
  return block;
}

static RpSheetBlock *
make_again (RpSheetCell *self)
{
  RpSheetBlock *block = rp_sheet_block_new (self->plan.width);
  /* Translators: the name of an exercise, on its next page */
  g_autofree char *name = g_strdup_printf (_ ("%s (continued)"), self->exercise->name);

  rp_sheet_block_add (block, rp_sheet_box_new_rule (self->plan.width, RULE, RP_SHEET_INK_ACCENT), 0, 0);
  rp_sheet_block_absorb (block,
                         rp_sheet_name_make (self->frame, self->exercise->number, name, self->plan.width), 0,
                         RULE + RULE_GAP);
  return block;
}

/**
 * rp_sheet_cell_get_head:
 * @self: a cell
 * @scale: of its pictures, in millimetres for each metre of a body
 *
 * Returns: how far down its pictures reach, in points, where its words stand below them and the pictures may have more room
 *   than they need; 0 for any other cell
 */
double
rp_sheet_cell_get_head (RpSheetCell *self, double scale)
{
  double top = get_block_height (self->top);

  if (!self->figures || self->left || self->right)
    return 0;
  return RULE + RULE_GAP + top + get_gap (top) + rp_sheet_figures_get_height (self->figures, scale);
}

/**
 * rp_sheet_cell_make:
 * @self: a cell, which is used up
 * @scale: of its pictures, in millimetres for each metre of a body
 * @slack: how much more room its pictures have, in points; for a cell of which rp_sheet_cell_get_head() knows
 *
 * Returns: (transfer full): the exercise as a block, which can be divided below its pictures
 */
RpSheetBlock *
rp_sheet_cell_make (RpSheetCell *self, double scale, double slack)
{
  RpSheetBlock *block = rp_sheet_block_new_parts (self->plan.width, 0);
  RpSheetBlock *head = make_head (self, scale, slack);
  g_autoptr (RpSheetBlock) bottom = g_steal_pointer (&self->bottom);
  double gap = get_gap (head->height - RULE - RULE_GAP);

  head->keep = bottom && bottom->parts->len > 0;
  rp_sheet_block_add_part (block, head);
  for (guint i = 0; bottom && i < bottom->parts->len; i++)
    {
      RpSheetBlock *part = bottom->parts->pdata[i];

      part->space = i == 0 ? gap : part->space;
      rp_sheet_block_add_part (block, part);
    }
  if (bottom)
    g_ptr_array_set_free_func (bottom->parts, NULL);
  block->again = make_again (self);
  rp_sheet_block_claim (block, self->exercise->number);
  return block;
}
