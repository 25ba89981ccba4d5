/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "clips/rp-frame-size.h"

/* More than this nobody sees from a mat, and what waits in the queue stays within 30 MB, however large the film is. */
#define LONG_SIDE 1280.0
#define SHORT_SIDE 720.0

/**
 * rp_frame_size_fit:
 * @width: of a film's pictures, in its own pixels
 * @height: of a film's pictures, in its own pixels
 * @pixel_width: how wide one of its pixels is, against @pixel_height
 * @pixel_height: how high one of its pixels is
 *
 * Finds the size a picture is handed out in: with square pixels, in its right shape, at most 1280 by 720 pixels, or 720 by
 * 1280 when it is upright. A picture that is small and has square pixels keeps its size; others lose no line to the shape.
 *
 * Returns: the size, each side 1 or more
 */
RpFrameSize
rp_frame_size_fit (guint width, guint height, guint pixel_width, guint pixel_height)
{
  double across = MAX (width, 1);
  double along = MAX (height, 1);
  double shape = pixel_width > 0 && pixel_height > 0 ? (double) pixel_width / pixel_height : 1;
  double scale;

  if (shape > 1)
    across *= shape;
  else
    along /= shape;
  scale = MIN (LONG_SIDE / MAX (across, along), SHORT_SIDE / MIN (across, along));
  scale = MIN (scale, 1);
  return (RpFrameSize){ MAX ((guint) (across * scale + 0.5), 1), MAX ((guint) (along * scale + 0.5), 1) };
}
