/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-ink.h"

/* Halved while it stays at least so wide: what a printer shows of a picture as wide as a page's half, and some more. */
#define ENOUGH_WIDTH 1000

/* A ground darker than this is not paper. */
#define DARKEST_GROUND 96

/* What is this near to the ground becomes white, in levels. */
#define NEAR_GROUND 10

/* Colours stronger than this are of a pen or a warm spot: light or not, they are to be seen. */
#define STRONG_COLOUR 125

static guint8
get_grey (const guint8 *pixel)
{
  guint most = MAX (pixel[0], MAX (pixel[1], pixel[2]));
  guint least = MIN (pixel[0], MIN (pixel[1], pixel[2]));
  guint grey = (pixel[0] * 54u + pixel[1] * 183u + pixel[2] * 19u) / 256;
  guint colour = most - least;

  if (colour > STRONG_COLOUR)
    grey = grey * (255 - MIN (colour - STRONG_COLOUR, 100) * 2) / 255;
  return (guint8) grey;
}

/* The mean of a block of pixels of the greys. */
static guint8 *
shrink (const guint8 *grey, guint width, guint height, guint factor)
{
  guint small_width = MAX (width / factor, 1);
  guint small_height = MAX (height / factor, 1);
  guint8 *small = g_malloc ((gsize) small_width * small_height);

  for (guint y = 0; y < small_height; y++)
    for (guint x = 0; x < small_width; x++)
      {
        guint bottom = MIN ((y + 1) * factor, height);
        guint right = MIN ((x + 1) * factor, width);
        guint sum = 0;

        for (guint row = y * factor; row < bottom; row++)
          for (guint column = x * factor; column < right; column++)
            sum += grey[(gsize) row * width + column];
        small[(gsize) y * small_width + x] = (guint8) (sum / ((bottom - y * factor) * (right - x * factor)));
      }
  return small;
}

/* The middle one of the greys along the edge, where a picture's ground is. */
static guint
find_ground (const guint8 *grey, guint width, guint height)
{
  guint counts[256] = { 0 };
  guint seen = 0;
  guint half = width + height;
  guint level = 0;

  for (guint x = 0; x < width; x++)
    {
      counts[grey[x]]++;
      counts[grey[(gsize) (height - 1) * width + x]]++;
    }
  for (guint y = 0; y < height; y++)
    {
      counts[grey[(gsize) y * width]]++;
      counts[grey[(gsize) y * width + width - 1]]++;
    }
  for (level = 0; level < 255 && seen + counts[level] < half; level++)
    seen += counts[level];
  return level;
}

/* White from the ground on; below, as much lighter as the ground becomes; black stays black. */
static void
fill_levels (guint8 *levels, guint ground)
{
  guint white = MAX (ground, DARKEST_GROUND) - NEAR_GROUND;

  for (guint i = 0; i < 256; i++)
    levels[i] = (guint8) MIN (i * 255 / white, 255);
}

/**
 * rp_sheet_ink_lighten:
 * @rgb: three bytes a pixel, row after row without a gap
 * @width: (inout): in pixels; what the result has
 * @height: (inout): likewise
 *
 * Greys a picture: its ground becomes white, so that the body and the lines are what is printed. Lines of a light but strong
 * colour become dark. What no printer shows is left out. The same picture gives the same bytes.
 *
 * Returns: (transfer full): one byte a pixel
 */
guint8 *
rp_sheet_ink_lighten (const guint8 *rgb, guint *width, guint *height)
{
  g_autofree guint8 *grey = NULL;
  guint8 levels[256];
  guint8 *small;
  guint factor = 1;
  gsize n;

  g_return_val_if_fail (rgb && width && height && *width > 0 && *height > 0, NULL);

  n = (gsize) *width * *height;
  grey = g_malloc (n);
  for (gsize i = 0; i < n; i++)
    grey[i] = get_grey (rgb + i * 3);
  while (*width / (factor * 2) >= ENOUGH_WIDTH)
    factor *= 2;
  small = shrink (grey, *width, *height, factor);
  *width = MAX (*width / factor, 1);
  *height = MAX (*height / factor, 1);
  fill_levels (levels, find_ground (small, *width, *height));
  n = (gsize) *width * *height;
  for (gsize i = 0; i < n; i++)
    small[i] = levels[small[i]];
  return small;
}
