/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "cameras/rp-camera-finder.h"
#include "show/rp-mirror.h"

G_BEGIN_DECLS

#define RP_TYPE_MIRROR_BAR (rp_mirror_bar_get_type ())
G_DECLARE_FINAL_TYPE (RpMirrorBar, rp_mirror_bar, RP, MIRROR_BAR, GtkWidget)

GtkWidget *rp_mirror_bar_new (void);
void
rp_mirror_bar_set_mirror (RpMirrorBar *self, RpMirror *mirror, RpCameraFinder *finder, GSettings *settings);
void rp_mirror_bar_set_active (RpMirrorBar *self, gboolean active);
gboolean rp_mirror_bar_get_active (RpMirrorBar *self);
GActionGroup *rp_mirror_bar_get_actions (RpMirrorBar *self);

G_END_DECLS
