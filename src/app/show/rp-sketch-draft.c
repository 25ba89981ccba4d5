/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-sketch-draft.h"

#include <math.h>

/* Steps of the direction of a straight line. */
#define STEP (G_PI / 12)
/* How often a line by hand is evened out: this takes the trembling out of a few grains and leaves what is meant. */
#define SMOOTHINGS 6
/* What is left out of a line by hand is this near to what stays, in grains and in pressure; and how many at once. */
#define THIN 0.08
#define PRESSURE_NEAR 0.03
#define LONGEST 60
/* A line by hand of more points than this is drawn coarser. */
#define MAX_POINTS 20000

struct _RpSketchDraft
{
  RpStrokeKind kind;
  double near;  /* a move of less is none, in heights of the picture */
  double grain; /* how far apart the points of a line by hand are, likewise */

  GArray *set;         /* of RpStrokePoint: the points that are set; all of a line by hand */
  RpStrokePoint loose; /* where the pointer is */
  gboolean has_loose;  /* whether it is known */
};

/**
 * rp_sketch_draft_new:
 * @kind: what is drawn
 * @near: how far the pointer must move for a drag, in heights of the picture; less is a tap
 * @grain: how fine a line by hand is, likewise
 *
 * Returns: (transfer full): a draft without a point
 */
RpSketchDraft *
rp_sketch_draft_new (RpStrokeKind kind, double near, double grain)
{
  RpSketchDraft *self;

  g_return_val_if_fail (near >= 0 && grain > 0, NULL);

  self = g_new0 (RpSketchDraft, 1);
  self->kind = kind;
  self->near = near;
  self->grain = grain;
  self->set = g_array_new (FALSE, FALSE, sizeof (RpStrokePoint));
  return self;
}

/**
 * rp_sketch_draft_free:
 * @self: (transfer full): a draft
 *
 * Lets go of a draft.
 */
void
rp_sketch_draft_free (RpSketchDraft *self)
{
  g_array_unref (self->set);
  g_free (self);
}

/**
 * rp_sketch_draft_get_kind:
 * @self: a draft
 *
 * Returns: what is drawn
 */
RpStrokeKind
rp_sketch_draft_get_kind (const RpSketchDraft *self)
{
  g_return_val_if_fail (self, RP_STROKE_PEN);

  return self->kind;
}

static const RpStrokePoint *
get_last (const RpSketchDraft *self)
{
  return &g_array_index (self->set, RpStrokePoint, self->set->len - 1);
}

static double
get_distance (const RpStrokePoint *a, const RpStrokePoint *b)
{
  return hypot (a->x - b->x, a->y - b->y);
}

/* Turns a straight line into the nearest of the directions that go by steps, and keeps its length. */
static RpStrokePoint
turn (const RpSketchDraft *self, const RpStrokePoint *point, gboolean steps)
{
  RpStrokePoint turned = *point;
  const RpStrokePoint *from;
  double length, angle;

  if (!steps || self->set->len == 0 || (self->kind != RP_STROKE_LINE && self->kind != RP_STROKE_ARROW))
    return turned;
  from = get_last (self);
  length = get_distance (from, point);
  angle = round (atan2 (point->y - from->y, point->x - from->x) / STEP) * STEP;
  turned.x = from->x + length * cos (angle);
  turned.y = from->y + length * sin (angle);
  return turned;
}

static gboolean
is_whole (const RpSketchDraft *self)
{
  return self->kind != RP_STROKE_PEN && self->set->len >= rp_stroke_count_points (self->kind);
}

/**
 * rp_sketch_draft_press:
 * @self: a draft
 * @point: where the pointer is pressed
 * @steps: whether a straight line goes by steps of 15 degrees
 *
 * Sets the first point; a later one is set when it is let go.
 */
void
rp_sketch_draft_press (RpSketchDraft *self, const RpStrokePoint *point, gboolean steps)
{
  g_return_if_fail (self && point);

  if (self->set->len == 0)
    g_array_append_vals (self->set, point, 1);
  rp_sketch_draft_move (self, point, steps);
}

/**
 * rp_sketch_draft_move:
 * @self: a draft
 * @point: where the pointer is now
 * @steps: whether a straight line goes by steps of 15 degrees
 *
 * Follows the pointer; a line by hand goes on to there.
 */
void
rp_sketch_draft_move (RpSketchDraft *self, const RpStrokePoint *point, gboolean steps)
{
  double grain = self->grain * (self->set->len < MAX_POINTS ? 1 : 10);

  g_return_if_fail (self && point);

  self->loose = turn (self, point, steps);
  self->has_loose = TRUE;
  if (self->kind == RP_STROKE_PEN && self->set->len > 0 && get_distance (get_last (self), point) >= grain)
    g_array_append_vals (self->set, point, 1);
}

/**
 * rp_sketch_draft_release:
 * @self: a draft
 * @point: where the pointer is let go
 * @steps: whether a straight line goes by steps of 15 degrees
 *
 * Sets a point, unless the pointer was only tapped to set the first one, or stands on the one before.
 *
 * Returns: whether it is finished
 */
gboolean
rp_sketch_draft_release (RpSketchDraft *self, const RpStrokePoint *point, gboolean steps)
{
  g_return_val_if_fail (self && point, FALSE);

  rp_sketch_draft_move (self, point, steps);
  if (self->kind == RP_STROKE_PEN)
    {
      if (self->set->len > 1 && get_distance (get_last (self), point) > 0)
        g_array_append_vals (self->set, point, 1);
      return self->set->len > 0;
    }
  if (self->set->len == 0 || get_distance (get_last (self), &self->loose) > self->near)
    g_array_append_vals (self->set, &self->loose, 1);
  return is_whole (self);
}

/**
 * rp_sketch_draft_drop:
 * @self: a draft
 *
 * Takes back the point that was set last; a line by hand goes wholly.
 *
 * Returns: whether there was one
 */
gboolean
rp_sketch_draft_drop (RpSketchDraft *self)
{
  g_return_val_if_fail (self, FALSE);

  if (self->set->len == 0)
    return FALSE;
  g_array_set_size (self->set, self->kind == RP_STROKE_PEN ? 0 : self->set->len - 1);
  return TRUE;
}

/**
 * rp_sketch_draft_get_n_set:
 * @self: a draft
 *
 * Returns: how many points are set
 */
guint
rp_sketch_draft_get_n_set (const RpSketchDraft *self)
{
  g_return_val_if_fail (self, 0);

  return self->set->len;
}

/**
 * rp_sketch_draft_get_set:
 * @self: a draft
 * @i: which of its points
 *
 * Returns: (transfer none): a point that is set
 */
const RpStrokePoint *
rp_sketch_draft_get_set (const RpSketchDraft *self, guint i)
{
  g_return_val_if_fail (self && i < self->set->len, NULL);

  return &g_array_index (self->set, RpStrokePoint, i);
}

/* Returns: (transfer full): points as far apart as the grain on the same line, its ends among them */
static GArray *
space (const RpSketchDraft *self)
{
  GArray *spaced = g_array_new (FALSE, FALSE, sizeof (RpStrokePoint));

  g_array_append_val (spaced, g_array_index (self->set, RpStrokePoint, 0));
  for (guint i = 1; i < self->set->len; i++)
    {
      const RpStrokePoint *a = &g_array_index (self->set, RpStrokePoint, i - 1);
      const RpStrokePoint *b = &g_array_index (self->set, RpStrokePoint, i);
      guint n = (guint) CLAMP (get_distance (a, b) / self->grain, 1, 1000);

      for (guint j = 1; j < n; j++)
        {
          double part = (double) j / n;
          RpStrokePoint point = { a->x + (b->x - a->x) * part, a->y + (b->y - a->y) * part,
                                  a->pressure + (b->pressure - a->pressure) * part };

          g_array_append_val (spaced, point);
        }
      g_array_append_vals (spaced, b, 1);
    }
  return spaced;
}

/* Every point but the ends goes half way to the middle of its neighbours. */
static void
smooth (GArray *points)
{
  RpStrokePoint *p = &g_array_index (points, RpStrokePoint, 0);
  RpStrokePoint before = p[0];

  for (guint i = 1; i + 1 < points->len; i++)
    {
      RpStrokePoint here = p[i];

      p[i].x = here.x / 2 + (before.x + p[i + 1].x) / 4;
      p[i].y = here.y / 2 + (before.y + p[i + 1].y) / 4;
      p[i].pressure = here.pressure / 2 + (before.pressure + p[i + 1].pressure) / 4;
      before = here;
    }
}

/* Whether a line straight from one point to another passes close by all between, in place and in pressure. */
static gboolean
is_straight (const RpStrokePoint *p, guint from, guint to, double near)
{
  double dx = p[to].x - p[from].x, dy = p[to].y - p[from].y;
  double length = hypot (dx, dy);

  for (guint i = from + 1; i < to; i++)
    {
      double part = (double) (i - from) / (to - from);
      double x = p[i].x - p[from].x, y = p[i].y - p[from].y;
      double away = length > near ? fabs (x * dy - y * dx) / length : hypot (x, y);
      double pressure = p[from].pressure + (p[to].pressure - p[from].pressure) * part;

      if (away > near || fabs (p[i].pressure - pressure) > PRESSURE_NEAR)
        return FALSE;
    }
  return TRUE;
}

/* Returns: (transfer full): the points that are needed for the same line */
static GArray *
thin (GArray *points, double near)
{
  const RpStrokePoint *p = &g_array_index (points, RpStrokePoint, 0);
  GArray *few = g_array_new (FALSE, FALSE, sizeof (RpStrokePoint));
  guint from = 0;

  g_array_append_vals (few, p, 1);
  while (from + 1 < points->len)
    {
      guint to = from + 1;

      while (to + 1 < points->len && to - from < LONGEST && is_straight (p, from, to + 1, near))
        to++;
      g_array_append_vals (few, p + to, 1);
      from = to;
    }
  return few;
}

static RpStroke *
make_pen (const RpSketchDraft *self, guint colour, double width, int phase)
{
  g_autoptr (GArray) points = NULL;
  g_autoptr (GArray) few = NULL;

  if (self->set->len == 0)
    return NULL;
  points = space (self);
  for (guint i = 0; i < SMOOTHINGS; i++)
    smooth (points);
  few = thin (points, self->grain * THIN);
  return rp_stroke_new (RP_STROKE_PEN, colour, width, phase, &g_array_index (few, RpStrokePoint, 0),
                        few->len);
}

/**
 * rp_sketch_draft_make:
 * @self: a draft
 * @colour: index of its colour
 * @width: how wide, in heights of the picture
 * @phase: index of the one phase that it is shown in, or %RP_STROKE_ALWAYS
 *
 * Makes what there would be if the pointer were let go now: of an angle with one point set, its first arm.
 *
 * Returns: (transfer full) (nullable): a stroke, or %NULL as long as there is too little
 */
RpStroke *
rp_sketch_draft_make (const RpSketchDraft *self, guint colour, double width, int phase)
{
  RpStrokePoint points[4];
  guint n;
  guint needed;

  g_return_val_if_fail (self, NULL);

  if (self->kind == RP_STROKE_PEN)
    return make_pen (self, colour, width, phase);
  needed = rp_stroke_count_points (self->kind);
  for (n = 0; n < MIN (self->set->len, needed); n++)
    points[n] = g_array_index (self->set, RpStrokePoint, n);
  if (n > 0 && n < needed && self->has_loose && get_distance (&points[n - 1], &self->loose) > self->near)
    points[n++] = self->loose;
  if (n < 2)
    return NULL;
  return rp_stroke_new (n < needed ? RP_STROKE_LINE : self->kind, colour, width, phase, points, n);
}
