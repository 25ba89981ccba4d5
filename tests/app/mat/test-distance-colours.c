/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-distance-colours.h"

#include <math.h>

#define LEAST 7.

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const GdkRGBA *colour)
{
  return 0.2126 * linear (colour->red) + 0.7152 * linear (colour->green) + 0.0722 * linear (colour->blue);
}

static void
assert_contrast (const GdkRGBA *top, const GdkRGBA *ground, const char *what, guint tint)
{
  GdkRGBA seen = { top->red * top->alpha + ground->red * (1 - top->alpha),
                   top->green * top->alpha + ground->green * (1 - top->alpha),
                   top->blue * top->alpha + ground->blue * (1 - top->alpha), 1 };
  double a = luminance (&seen);
  double b = luminance (ground);
  double ratio = (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);

  if (ratio < LEAST)
    g_error ("%s %u has a contrast of %.2f", what, tint, ratio);
}

/* Everything that is read has seven to one, in both looks. */
static void
test_contrast (gconstpointer high_contrast)
{
  const RpDistanceColours *colours = rp_distance_colours_get (high_contrast != NULL);

  assert_contrast (&colours->text, &colours->ground, "text", 0);
  assert_contrast (&colours->dim, &colours->ground, "dim", 0);
  assert_contrast (&colours->text, &colours->disc, "disc", 0);
  for (guint i = 0; i < RP_N_TINTS; i++)
    {
      assert_contrast (&colours->phase[i], &colours->ground, "phase", i);
      assert_contrast (&colours->cue[i], &colours->band[i], "cue", i);
    }
}

/* What the ring and the bar write in, on the same ground. */
static void
test_palette (gconstpointer high_contrast)
{
  const RpPalette *palette = rp_palette_get (TRUE, high_contrast != NULL);
  const RpDistanceColours *colours = rp_distance_colours_get (high_contrast != NULL);

  assert_contrast (&palette->foreground, &colours->ground, "count", 0);
  assert_contrast (&palette->dim, &colours->ground, "unit", 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/distance-colours/contrast/usual", NULL, test_contrast);
  g_test_add_data_func ("/distance-colours/contrast/high", "high", test_contrast);
  g_test_add_data_func ("/distance-colours/palette/usual", NULL, test_palette);
  g_test_add_data_func ("/distance-colours/palette/high", "high", test_palette);

  return g_test_run ();
}
