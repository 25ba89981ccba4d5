/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gst/gst.h>

#include "pipeline/rp-media-error.h"

G_BEGIN_DECLS

/* Private to the media layer: what a pipeline says, turned into sentences for a person. */

GError *rp_trouble_from_message (const char *uri, GstMessage *message);
gboolean rp_trouble_find_missing (GstMessage *message, char **what, const char **package);
GError *rp_trouble_new (const char *uri, RpMediaError code);

G_END_DECLS
