/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "common/rp-palette.h"

G_BEGIN_DECLS

/**
 * RP_RING_MAX_ARCS:
 *
 * The most arcs a lap is cut into.
 */
#define RP_RING_MAX_ARCS 16

/**
 * RpRingArc:
 * @end: when it ends, in microseconds from the start of the lap
 * @tint: what it is for
 *
 * One arc of the ring; it starts where the one before ends.
 */
typedef struct
{
  gint64 end;
  RpTint tint;
} RpRingArc;

/**
 * RpRingPicture:
 * @arcs: the lap
 * @n_arcs: how many arcs it has, 1 to %RP_RING_MAX_ARCS
 * @size: the ring's diameter in pixels
 * @scale: device pixels for each of them
 * @palette: (transfer none): the colours
 *
 * All that the ring's picture depends on, but the time.
 */
typedef struct
{
  RpRingArc arcs[RP_RING_MAX_ARCS];
  guint n_arcs;
  int size;
  int scale;
  const RpPalette *palette;
} RpRingPicture;

double rp_ring_picture_get_stroke (const RpRingPicture *picture);
double rp_ring_picture_get_radius (const RpRingPicture *picture);
double rp_ring_picture_get_head_radius (const RpRingPicture *picture);
gint64 rp_ring_picture_get_duration (const RpRingPicture *picture);
double rp_ring_picture_get_angle (const RpRingPicture *picture, gint64 elapsed);
void rp_ring_picture_get_point (const RpRingPicture *picture, gint64 elapsed, double *x, double *y);
void rp_ring_picture_draw_ahead (const RpRingPicture *picture, cairo_t *cr);
void rp_ring_picture_draw_done (const RpRingPicture *picture, cairo_t *cr, gint64 from, gint64 to);
cairo_surface_t *rp_ring_picture_render (const RpRingPicture *picture, gboolean ahead, gint64 done);
cairo_surface_t *rp_ring_picture_copy (const RpRingPicture *picture, cairo_surface_t *surface);
cairo_surface_t *rp_ring_picture_render_head (const RpRingPicture *picture, int *size);

G_END_DECLS
