/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpStrokeKind:
 * @RP_STROKE_PEN: a line drawn by hand
 * @RP_STROKE_LINE: a straight line between two points
 * @RP_STROKE_ARROW: a straight line that points to its second point
 * @RP_STROKE_LEVEL: a level line, as long as from its first point to its second
 * @RP_STROKE_ANGLE: the angle at the second of three points
 *
 * What a person draws on a picture.
 */
typedef enum
{
  RP_STROKE_PEN,
  RP_STROKE_LINE,
  RP_STROKE_ARROW,
  RP_STROKE_LEVEL,
  RP_STROKE_ANGLE,
} RpStrokeKind;

/**
 * RP_STROKE_ALWAYS:
 *
 * The phase of what is shown in every phase.
 */
#define RP_STROKE_ALWAYS (-1)

/**
 * RpStrokePoint:
 * @x: from the picture's left edge, in heights of the picture, so that angles are true
 * @y: from its upper edge, in heights of the picture
 * @pressure: how hard the pen was pressed, from 0 to 1; 1 for a mouse
 *
 * A point of the picture, as it was filmed: neither mirrored nor enlarged.
 */
typedef struct
{
  double x;
  double y;
  double pressure;
} RpStrokePoint;

/**
 * RpStroke:
 * @kind: what it is
 * @colour: index of its colour
 * @width: how wide, in heights of the picture
 * @phase: index of the one phase that it is shown in, or %RP_STROKE_ALWAYS
 * @points: (element-type RpStrokePoint): what it goes through, in the order of drawing
 *
 * One thing drawn on a picture. Immutable.
 */
typedef struct
{
  RpStrokeKind kind;
  guint colour;
  double width;
  int phase;
  GArray *points;
} RpStroke;

#define RP_TYPE_STROKE (rp_stroke_get_type ())

GType rp_stroke_get_type (void);
RpStroke *rp_stroke_new (RpStrokeKind kind,
                         guint colour,
                         double width,
                         int phase,
                         const RpStrokePoint *points,
                         guint n_points);
RpStroke *rp_stroke_ref (RpStroke *self);
void rp_stroke_unref (RpStroke *self);
guint rp_stroke_count_points (RpStrokeKind kind);
double rp_stroke_get_degrees (const RpStroke *self);
double rp_stroke_get_distance (const RpStroke *self, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpStroke, rp_stroke_unref)

G_END_DECLS
