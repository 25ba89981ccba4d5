/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-sketch-area.h"

/**
 * rp_sketch_area_place:
 * @self: where the picture lies
 * @point: a point of the picture
 *
 * Returns: where that point is, in pixels
 */
graphene_point_t
rp_sketch_area_place (const RpSketchArea *self, const RpStrokePoint *point)
{
  double x = point->x * self->height;

  return GRAPHENE_POINT_INIT ((float) (self->x + (self->mirrored ? self->width - x : x)),
                              (float) (self->y + point->y * self->height));
}

/**
 * rp_sketch_area_find:
 * @self: where the picture lies; it has a height
 * @x: a place, in pixels
 * @y: likewise
 * @pressure: how hard the pen is pressed, from 0 to 1
 *
 * Returns: the point of the picture that is there; the nearest one, if none is
 */
RpStrokePoint
rp_sketch_area_find (const RpSketchArea *self, double x, double y, double pressure)
{
  double across = CLAMP (x - self->x, 0, self->width);

  return (RpStrokePoint){
    .x = (self->mirrored ? self->width - across : across) / self->height,
    .y = CLAMP (y - self->y, 0, self->height) / self->height,
    .pressure = pressure,
  };
}
