/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

/* Private to the media layer: of all that a camera offers, what to ask it for. */

GPtrArray *rp_camera_format_choose (GstCaps *offered);
gboolean rp_camera_format_is_jpeg (GstCaps *caps);

G_END_DECLS
