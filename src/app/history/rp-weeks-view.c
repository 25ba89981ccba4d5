/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-weeks-view.h"

#include "common/rp-palette.h"
#include "words/rp-history-words.h"

#include <math.h>

/**
 * RpWeeksView:
 *
 * How often something was done in each week, as squares: full, half, and empty where more was asked for.
 */

/* In heights of words. */
#define SQUARE 0.9
#define SPACE 0.25
#define GAP 1.2
#define LINE_GAP 0.6
#define PER_LINE 7
#define EDGE 2
#define RADIUS 3

struct _RpWeeksView
{
  GtkWidget parent_instance;

  RpWeeks *weeks; /* owned (nullable) */

  guint asked; /* times a week; 0 where nobody knows */
};

/* How the weeks lie, at a width. */
typedef struct
{
  double text;    /* height of words */
  double square;  /* with the space beside it */
  double block_w; /* of a week */
  double block_h;
  double column; /* from a week to the one beside it */
  guint n_columns;
  guint n;     /* how many weeks are shown */
  guint first; /* the first of them */
} Lie;

G_DEFINE_FINAL_TYPE (RpWeeksView, rp_weeks_view, GTK_TYPE_WIDGET)

static guint
count_squares (RpWeeksView *self, guint index)
{
  return MAX (rp_weeks_get_week (self->weeks, index).n_marks, self->asked);
}

static PangoLayout *
make_label (RpWeeksView *self, guint index)
{
  RpWeek week = rp_weeks_get_week (self->weeks, index);
  g_autofree char *words = rp_history_words_week (week.first);

  return gtk_widget_create_pango_layout (GTK_WIDGET (self), words);
}

static void
measure_blocks (RpWeeksView *self, Lie *lie)
{
  guint most = 1;
  int label_w = 0;
  int label_h = 0;

  for (guint i = lie->first; i < lie->first + lie->n; i++)
    {
      g_autoptr (PangoLayout) label = make_label (self, i);
      int width;

      pango_layout_get_pixel_size (label, &width, &label_h);
      label_w = MAX (label_w, width);
      most = MAX (most, count_squares (self, i));
    }
  lie->text = label_h;
  lie->square = round (label_h * (SQUARE + SPACE));
  lie->block_w = MAX (MIN (most, PER_LINE) * lie->square, label_w);
  lie->block_h = (double) ((most - 1) / PER_LINE + 1) * lie->square + label_h;
}

static gboolean
find_lie (RpWeeksView *self, double width, Lie *lie)
{
  guint n = self->weeks ? rp_weeks_get_n_weeks (self->weeks) : 0;
  double step;

  if (n == 0)
    return FALSE;
  *lie = (Lie){ .n = MIN (n, RP_WEEKS_VIEW_MOST) };
  lie->first = n - lie->n;
  measure_blocks (self, lie);
  step = lie->block_w + lie->text * GAP;
  lie->n_columns = (guint) CLAMP ((width + lie->text * GAP) / step, 1, lie->n);
  /* The last one of a full line ends where the line does. */
  lie->column = lie->n_columns > 1 ? (width - lie->block_w) / (lie->n_columns - 1) : step;
  lie->column = MIN (lie->column, lie->block_w + lie->text * GAP * 3);
  return TRUE;
}

static double
find_height (const Lie *lie)
{
  guint lines = (lie->n - 1) / lie->n_columns + 1;

  return lines * lie->block_h + (lines - 1) * lie->text * LINE_GAP;
}

static void
rp_weeks_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  Lie lie;

  *minimum = *natural = 0;
  if (!find_lie (RP_WEEKS_VIEW (widget), for_size > 0 ? for_size : 300, &lie))
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = (int) ceil (lie.block_w);
  else
    *minimum = *natural = (int) ceil (find_height (&lie));
}

static GtkSizeRequestMode
rp_weeks_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Where a week's block is; @index counts from the first one that is shown. */
static void
find_block (RpWeeksView *self, const Lie *lie, guint index, graphene_rect_t *block)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double x = index % lie->n_columns * lie->column;
  double y = (double) (index / lie->n_columns) * (lie->block_h + lie->text * LINE_GAP);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (widget) - x - lie->block_w;
  graphene_rect_init (block, (float) floor (x), (float) floor (y), (float) lie->block_w,
                      (float) lie->block_h);
}

static void
append_square (GtkSnapshot *snapshot, const RpPalette *palette, const graphene_rect_t *area, RpDoneMark mark)
{
  GskRoundedRect shape;
  const GdkRGBA *edge = mark == RP_DONE_MARK_NONE ? &palette->done[RP_TINT_REST] : &palette->fill;
  const GdkRGBA colours[4] = { *edge, *edge, *edge, *edge };
  const float widths[4] = { EDGE, EDGE, EDGE, EDGE };
  graphene_rect_t half = *area;

  gsk_rounded_rect_init_from_rect (&shape, area, RADIUS);
  half.size.width /= 2;
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  if (mark == RP_DONE_MARK_DONE)
    gtk_snapshot_append_color (snapshot, edge, area);
  else if (mark == RP_DONE_MARK_PART)
    gtk_snapshot_append_color (snapshot, palette->outlined ? edge : &palette->ahead[RP_TINT_LIFT], &half);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &shape, widths, colours);
}

static void
append_week (RpWeeksView *self, GtkSnapshot *snapshot, const Lie *lie, guint index)
{
  const RpPalette *palette = rp_palette_get_for (GTK_WIDGET (self));
  RpWeek week = rp_weeks_get_week (self->weeks, lie->first + index);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  g_autoptr (PangoLayout) label = make_label (self, lie->first + index);
  float side = (float) round (lie->text * SQUARE);
  graphene_rect_t block;
  int width;

  find_block (self, lie, index, &block);
  for (guint i = 0; i < count_squares (self, lie->first + index); i++)
    {
      float along = (float) (i % PER_LINE * lie->square);
      float x = rtl ? block.origin.x + block.size.width - along - side : block.origin.x + along;
      float y = block.origin.y + (float) (i / PER_LINE * lie->square);

      append_square (snapshot, palette, &GRAPHENE_RECT_INIT (x, y, side, side),
                     i < week.n_marks ? week.marks[i] : RP_DONE_MARK_NONE);
    }
  pango_layout_get_pixel_size (label, &width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot,
      &GRAPHENE_POINT_INIT (rtl ? block.origin.x + block.size.width - (float) width : block.origin.x,
                            block.origin.y + block.size.height - (float) lie->text));
  gtk_snapshot_append_layout (snapshot, label, &palette->dim);
  gtk_snapshot_restore (snapshot);
}

static void
rp_weeks_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RpWeeksView *self = RP_WEEKS_VIEW (widget);
  Lie lie;

  if (!find_lie (self, gtk_widget_get_width (widget), &lie))
    return;
  for (guint i = 0; i < lie.n; i++)
    append_week (self, snapshot, &lie, i);
}

static void
rp_weeks_view_dispose (GObject *object)
{
  g_clear_object (&RP_WEEKS_VIEW (object)->weeks);

  G_OBJECT_CLASS (rp_weeks_view_parent_class)->dispose (object);
}

static void
rp_weeks_view_class_init (RpWeeksViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_weeks_view_dispose;

  widget_class->measure = rp_weeks_view_measure;
  widget_class->get_request_mode = rp_weeks_view_get_request_mode;
  widget_class->snapshot = rp_weeks_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "weeksview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rp_weeks_view_init (RpWeeksView *self)
{
}

/**
 * rp_weeks_view_new:
 *
 * Returns: (transfer floating): a view of no week
 */
GtkWidget *
rp_weeks_view_new (void)
{
  return g_object_new (RP_TYPE_WEEKS_VIEW, NULL);
}

/**
 * rp_weeks_view_set_weeks:
 * @self: a view
 * @weeks: the weeks
 * @asked: how many times a week were asked for; 0 where nobody knows
 * @sentence: what they say, for those who do not see them
 *
 * Draws other weeks: the newest %RP_WEEKS_VIEW_MOST.
 */
void
rp_weeks_view_set_weeks (RpWeeksView *self, RpWeeks *weeks, guint asked, const char *sentence)
{
  g_return_if_fail (RP_IS_WEEKS_VIEW (self));
  g_return_if_fail (RP_IS_WEEKS (weeks));
  g_return_if_fail (sentence);

  g_set_object (&self->weeks, weeks);
  self->asked = asked;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * rp_weeks_view_get_n_shown:
 * @self: a view
 *
 * Returns: how many weeks are drawn
 */
guint
rp_weeks_view_get_n_shown (RpWeeksView *self)
{
  Lie lie;

  g_return_val_if_fail (RP_IS_WEEKS_VIEW (self), 0);

  return find_lie (self, gtk_widget_get_width (GTK_WIDGET (self)), &lie) ? lie.n : 0;
}

/**
 * rp_weeks_view_find:
 * @self: a view that has its size
 * @index: which of the weeks that are drawn
 * @squares: (out caller-allocates): where its squares are
 * @words: (out caller-allocates): where its days are said
 *
 * Finds the place of a week.
 */
void
rp_weeks_view_find (RpWeeksView *self, guint index, graphene_rect_t *squares, graphene_rect_t *words)
{
  graphene_rect_t block;
  Lie lie;

  g_return_if_fail (RP_IS_WEEKS_VIEW (self));
  g_return_if_fail (squares && words);
  g_return_if_fail (find_lie (self, gtk_widget_get_width (GTK_WIDGET (self)), &lie) && index < lie.n);

  find_block (self, &lie, index, &block);
  *squares = block;
  squares->size.height -= (float) lie.text;
  *words = block;
  words->origin.y += squares->size.height;
  words->size.height = (float) lie.text;
}
