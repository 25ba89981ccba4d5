/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sketch/rp-stroke.h"

#include <math.h>

G_DEFINE_BOXED_TYPE (RpStroke, rp_stroke, rp_stroke_ref, rp_stroke_unref)

/**
 * rp_stroke_new:
 * @kind: what it is
 * @colour: index of its colour
 * @width: how wide, in heights of the picture, more than 0
 * @phase: index of the one phase that it is shown in, or %RP_STROKE_ALWAYS
 * @points: (array length=n_points): what it goes through
 * @n_points: how many; at least as many as rp_stroke_count_points() says
 *
 * Returns: (transfer full): a new stroke; a level line is made level
 */
RpStroke *
rp_stroke_new (RpStrokeKind kind,
               guint colour,
               double width,
               int phase,
               const RpStrokePoint *points,
               guint n_points)
{
  RpStroke *self;

  g_return_val_if_fail (points && n_points >= rp_stroke_count_points (kind), NULL);
  g_return_val_if_fail (width > 0, NULL);

  self = g_rc_box_new0 (RpStroke);
  self->kind = kind;
  self->colour = colour;
  self->width = width;
  self->phase = phase;
  self->points = g_array_sized_new (FALSE, FALSE, sizeof (RpStrokePoint), n_points);
  g_array_append_vals (self->points, points, n_points);
  if (kind == RP_STROKE_LEVEL)
    g_array_index (self->points, RpStrokePoint, 1).y = points[0].y;
  return self;
}

/**
 * rp_stroke_ref:
 * @self: a stroke
 *
 * Returns: (transfer full): the same stroke
 */
RpStroke *
rp_stroke_ref (RpStroke *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  RpStroke *self = data;

  g_array_unref (self->points);
}

/**
 * rp_stroke_unref:
 * @self: (transfer full): a stroke
 *
 * Lets go of a stroke.
 */
void
rp_stroke_unref (RpStroke *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * rp_stroke_count_points:
 * @kind: what is drawn
 *
 * Returns: how many points it needs; only a pen may give more
 */
guint
rp_stroke_count_points (RpStrokeKind kind)
{
  if (kind == RP_STROKE_PEN)
    return 1;
  return kind == RP_STROKE_ANGLE ? 3 : 2;
}

static const RpStrokePoint *
get_point (const RpStroke *self, guint i)
{
  return &g_array_index (self->points, RpStrokePoint, i);
}

/**
 * rp_stroke_get_degrees:
 * @self: an angle
 *
 * Returns: the angle between its two arms as they are in the picture, in degrees from 0 to 180; true of a body only where
 *   both arms lie in a plane that faces the camera
 */
double
rp_stroke_get_degrees (const RpStroke *self)
{
  const RpStrokePoint *a, *corner, *b;
  double degrees;

  g_return_val_if_fail (self && self->kind == RP_STROKE_ANGLE, 0);

  a = get_point (self, 0);
  corner = get_point (self, 1);
  b = get_point (self, 2);
  degrees = (atan2 (a->y - corner->y, a->x - corner->x) - atan2 (b->y - corner->y, b->x - corner->x)) * 180
            / G_PI;
  degrees = fabs (degrees);
  return degrees > 180 ? 360 - degrees : degrees;
}

static double
get_distance_to (const RpStrokePoint *a, const RpStrokePoint *b, double x, double y)
{
  double dx = b->x - a->x;
  double dy = b->y - a->y;
  double length = dx * dx + dy * dy;
  double along = length > 0 ? ((x - a->x) * dx + (y - a->y) * dy) / length : 0;

  along = CLAMP (along, 0, 1);
  return hypot (a->x + along * dx - x, a->y + along * dy - y);
}

/**
 * rp_stroke_get_distance:
 * @self: a stroke
 * @x: a point of the picture, in its heights
 * @y: likewise
 *
 * Returns: how far the point is from the nearest of its lines, in heights of the picture
 */
double
rp_stroke_get_distance (const RpStroke *self, double x, double y)
{
  double least;

  g_return_val_if_fail (self, 0);

  least = get_distance_to (get_point (self, 0), get_point (self, 0), x, y);
  for (guint i = 1; i < self->points->len; i++)
    least = MIN (least, get_distance_to (get_point (self, i - 1), get_point (self, i), x, y));
  return least;
}
