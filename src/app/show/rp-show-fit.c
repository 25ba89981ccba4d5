/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-fit.h"

#include <math.h>

/* Width by height while nothing is known of the picture. */
#define FALLBACK_RATIO (16. / 9.)

/* Where the whole picture lies in a room of this size. */
static void
fit_whole (const RpShowFit *fit, double width, double height, graphene_rect_t *area)
{
  double ratio = fit->ratio > 0 ? fit->ratio : FALLBACK_RATIO;
  double across = MIN (width, height * ratio);
  double down = MIN (height, width / ratio);

  graphene_rect_init (area, (float) ((width - across) / 2), (float) ((height - down) / 2), (float) across,
                      (float) down);
}

/* The middle of what is seen, of which no more than @seen can be: what is whole stands in the middle. */
static double
hold (double middle, double seen)
{
  double half = MIN (seen, 1) / 2;

  return CLAMP (middle, half, 1 - half);
}

/**
 * rp_show_fit_get_view:
 * @fit: a picture in a room
 * @view: (out caller-allocates): where what shows the picture whole lies in the room, in pixels
 *
 * The middle of what is looked at is in the middle, without a gap at an edge.
 */
void
rp_show_fit_get_view (const RpShowFit *fit, GtkAllocation *view)
{
  graphene_rect_t area;
  double x, y;

  g_return_if_fail (fit && view);

  view->width = (int) round (fit->width * fit->zoom);
  view->height = (int) round (fit->height * fit->zoom);
  fit_whole (fit, view->width, view->height, &area);
  x = hold (fit->mirrored ? 1 - fit->x : fit->x, fit->width / MAX (1, area.size.width));
  y = hold (fit->y, fit->height / MAX (1, area.size.height));
  x = fit->width / 2.0 - area.origin.x - x * area.size.width;
  y = fit->height / 2.0 - area.origin.y - y * area.size.height;
  view->x = CLAMP ((int) round (x), (int) fit->width - view->width, 0);
  view->y = CLAMP ((int) round (y), (int) fit->height - view->height, 0);
}

/**
 * rp_show_fit_get_area:
 * @fit: a picture in a room
 * @area: (out caller-allocates): where the whole picture lies in the room, in pixels
 */
void
rp_show_fit_get_area (const RpShowFit *fit, graphene_rect_t *area)
{
  GtkAllocation view;

  g_return_if_fail (fit && area);

  rp_show_fit_get_view (fit, &view);
  fit_whole (fit, view.width, view.height, area);
  area->origin.x += (float) view.x;
  area->origin.y += (float) view.y;
}

/**
 * rp_show_fit_get_middle:
 * @fit: a picture in a room
 * @x: (out): the middle of what is seen, 0 to 1, in the picture as it was filmed
 * @y: (out): likewise down
 *
 * At an edge there may be less to see than is asked for; this is what there is.
 */
void
rp_show_fit_get_middle (const RpShowFit *fit, double *x, double *y)
{
  graphene_rect_t area;

  g_return_if_fail (fit && x && y);

  rp_show_fit_get_area (fit, &area);
  *x = (fit->width / 2 - area.origin.x) / MAX (1, area.size.width);
  *y = (fit->height / 2 - area.origin.y) / MAX (1, area.size.height);
  if (fit->mirrored)
    *x = 1 - *x;
}
