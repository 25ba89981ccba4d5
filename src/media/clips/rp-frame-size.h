/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpFrameSize:
 * @width: in pixels
 * @height: in pixels
 *
 * How large a picture is that is handed out.
 */
typedef struct
{
  guint width;
  guint height;
} RpFrameSize;

RpFrameSize rp_frame_size_fit (guint width, guint height, guint pixel_width, guint pixel_height);

G_END_DECLS
