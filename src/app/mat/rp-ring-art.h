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
 * RpRingArt:
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
} RpRingArt;

double rp_ring_art_get_stroke (const RpRingArt *art);
double rp_ring_art_get_radius (const RpRingArt *art);
double rp_ring_art_get_head_radius (const RpRingArt *art);
gint64 rp_ring_art_get_duration (const RpRingArt *art);
double rp_ring_art_get_angle (const RpRingArt *art, gint64 elapsed);
void rp_ring_art_get_point (const RpRingArt *art, gint64 elapsed, double *x, double *y);
void rp_ring_art_draw_ahead (const RpRingArt *art, cairo_t *cr);
void rp_ring_art_draw_done (const RpRingArt *art, cairo_t *cr, gint64 from, gint64 to);
cairo_surface_t *rp_ring_art_render (const RpRingArt *art, gboolean ahead, gint64 done);
cairo_surface_t *rp_ring_art_copy (const RpRingArt *art, cairo_surface_t *surface);
cairo_surface_t *rp_ring_art_render_head (const RpRingArt *art, int *size);

G_END_DECLS
