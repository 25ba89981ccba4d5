/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sketch/rp-stroke.h"

#include <graphene.h>

G_BEGIN_DECLS

/**
 * RpSketchArea:
 * @x: left edge of the whole picture
 * @y: its upper edge
 * @width: its width; may reach beyond what is seen
 * @height: its height
 * @mirrored: whether it is shown the other way round
 * @seen: what can be seen; words are kept inside it
 * @line: what the width 1 of a line is: the height of the picture while it is not enlarged, so that a line has the same
 *   width close up
 * @unit: what words and handles are measured in: the 1080th part of the window's height, or less where it is narrow
 *
 * Where a picture lies on a screen or on paper, in its pixels.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
  gboolean mirrored;
  graphene_rect_t seen;
  double line;
  double unit;
} RpSketchArea;

graphene_point_t rp_sketch_area_place (const RpSketchArea *self, const RpStrokePoint *point);
RpStrokePoint rp_sketch_area_find (const RpSketchArea *self, double x, double y, double pressure);

G_END_DECLS
