/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gst/app/app.h>

G_BEGIN_DECLS

void rp_app_sink_start (GstAppSink *sink, GstElement *pipeline, guint most);
void rp_app_sink_stop (GstAppSink *sink, GstElement *pipeline);

G_END_DECLS
