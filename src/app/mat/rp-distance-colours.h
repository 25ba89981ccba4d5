/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/rp-palette.h"

G_BEGIN_DECLS

/**
 * RpDistanceColours:
 * @ground: behind everything
 * @text: words
 * @dim: second words
 * @line: between the foot and what is above it
 * @disc: what is counted on, under @text
 * @phase: (array fixed-size=5): for each tint, its word
 * @band: (array fixed-size=5): for each tint, the ground of its cue
 * @cue: (array fixed-size=5): for each tint, its cue
 *
 * The colours of what is to be read from three metres away: dark whatever the person has chosen for the window, and words
 * at 7 : 1 at least.
 */
typedef struct
{
  GdkRGBA ground;
  GdkRGBA text;
  GdkRGBA dim;
  GdkRGBA line;
  GdkRGBA disc;
  GdkRGBA phase[RP_N_TINTS];
  GdkRGBA band[RP_N_TINTS];
  GdkRGBA cue[RP_N_TINTS];
} RpDistanceColours;

const RpDistanceColours *rp_distance_colours_get (gboolean high_contrast);
const RpDistanceColours *rp_distance_colours_get_current (void);

G_END_DECLS
