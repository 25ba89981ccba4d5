/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-distance-colours.h"

#include <adwaita.h>

#define RGBA(hex, a)                                                                                         \
  {                                                                                                          \
    ((hex) >> 16 & 0xff) / 255.f, ((hex) >> 8 & 0xff) / 255.f, ((hex) &0xff) / 255.f, (a)                    \
  }
#define RGB(hex) RGBA (hex, 1.f)

#define GROUND RGB (0x161819)
#define WHITE RGB (0xffffff)
#define INK RGB (0x2b1d00)

/* By tint: lift, hold, lower, rest, wait. */
static const RpDistanceColours usual = {
  .ground = GROUND,
  .text = WHITE,
  .dim = RGBA (0xffffff, 0.78f),
  .line = RGBA (0xffffff, 0.12f),
  .disc = RGB (0x0f5f68),
  .phase = { RGB (0x6cc5cd), RGB (0xf7c04a), RGB (0x6cc5cd), WHITE, RGB (0x6cc5cd) },
  .band = { RGB (0x0f5f68), RGB (0xf2b01e), RGB (0x33575c), RGB (0x4a4a4a), RGB (0x2f3a3c) },
  .cue = { WHITE, INK, WHITE, WHITE, WHITE },
};

static const RpDistanceColours contrast = {
  .ground = GROUND,
  .text = WHITE,
  .dim = WHITE,
  .line = RGBA (0xffffff, 0.5f),
  .disc = RGB (0x0b5057),
  .phase = { RGB (0x8fe0e7), RGB (0xffd67a), RGB (0x8fe0e7), WHITE, RGB (0x8fe0e7) },
  .band = { RGB (0x0b5057), RGB (0xf2b01e), RGB (0x2a484c), RGB (0x3a3a3a), RGB (0x000000) },
  .cue = { WHITE, RGB (0x000000), WHITE, WHITE, WHITE },
};

/**
 * rp_distance_colours_get:
 * @high_contrast: whether more contrast was asked for
 *
 * Returns: (transfer none): the colours
 */
const RpDistanceColours *
rp_distance_colours_get (gboolean high_contrast)
{
  return high_contrast ? &contrast : &usual;
}

/**
 * rp_distance_colours_get_current:
 *
 * Returns: (transfer none): the colours for what the person has chosen
 */
const RpDistanceColours *
rp_distance_colours_get_current (void)
{
  return rp_distance_colours_get (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()));
}
