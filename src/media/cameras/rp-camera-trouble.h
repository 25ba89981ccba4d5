/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gst/gst.h>

#include "pipeline/rp-media-error.h"

G_BEGIN_DECLS

/* Private to the media layer: what a camera's pipeline says, turned into sentences for a person. */

GError *rp_camera_trouble_new (const char *name, RpMediaError code);
GError *rp_camera_trouble_new_missing (const char *name, const char *package);
GError *rp_camera_trouble_from_message (const char *name, GstMessage *message);

G_END_DECLS
