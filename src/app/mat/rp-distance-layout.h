/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <graphene.h>

#include "mat/rp-session-readout.h"

G_BEGIN_DECLS

/**
 * RP_DISTANCE_LEAST:
 *
 * Side and phase are set no smaller than this share of the view's height.
 */
#define RP_DISTANCE_LEAST 0.08

/**
 * RP_DISTANCE_LEAST_COUNT:
 *
 * Nor is the repetition smaller than this.
 */
#define RP_DISTANCE_LEAST_COUNT 0.25

/**
 * RpDistanceWords:
 * @view: how the session looks
 * @has_seconds: whether the phase's seconds stand beside it
 * @side_lines: how many lines the side needs in rp_distance_layout_get_room() when it is as small as it may be
 * @phase_lines: likewise for the phase, which may have fewer pixels, by rp_distance_layout_get_phase_room()
 * @phase_width: how wide the longest of these lines is, in pixels
 *
 * What the words need.
 */
typedef struct
{
  RpSessionView view;
  gboolean has_seconds;
  guint side_lines;
  guint phase_lines;
  double phase_width;
} RpDistanceWords;

/**
 * RpDistanceLayout:
 * @unit: how many pixels a pixel of the mockup is, which is 1080 high
 * @portrait: whether all lies below one another
 * @picture: the move
 * @band: the cue
 * @side: whose turn it is
 * @phase: the phase
 * @seconds: what is left of it
 * @ring: the ring, or the disc that is counted on
 * @foot: the ground of all that is below
 * @set: which set it is
 * @bar: the whole session; as high as a segment of it
 * @next: what comes next
 * @inset: how far the cue keeps from both ends of its band, in pixels
 * @side_size: how large letters would like to be there, in pixels; they shrink to fit, and never grow
 * @phase_size: likewise
 * @seconds_size: likewise
 * @band_size: likewise
 * @foot_size: likewise
 *
 * Where everything lies that is to be read from three metres away. Distances are in pixels, from the upper left.
 */
typedef struct
{
  double unit;
  gboolean portrait;
  graphene_rect_t picture;
  graphene_rect_t band;
  graphene_rect_t side;
  graphene_rect_t phase;
  graphene_rect_t seconds;
  graphene_rect_t ring;
  graphene_rect_t foot;
  graphene_rect_t set;
  graphene_rect_t bar;
  graphene_rect_t next;
  double inset;
  double side_size;
  double phase_size;
  double seconds_size;
  double band_size;
  double foot_size;
} RpDistanceLayout;

double rp_distance_layout_get_least (int height);
double rp_distance_layout_get_room (int width, int height);
double rp_distance_layout_get_phase_room (int width, int height, gboolean has_seconds);
void rp_distance_layout_init (RpDistanceLayout *self, int width, int height, const RpDistanceWords *words);
gboolean rp_distance_layout_is_same (const RpDistanceLayout *a, const RpDistanceLayout *b);
void rp_distance_layout_mirror (RpDistanceLayout *self, int width);

G_END_DECLS
