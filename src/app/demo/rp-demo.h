/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "model/rp-clip.h"
#include "pipeline/rp-media-error.h"

G_BEGIN_DECLS

/**
 * RpDemo:
 *
 * A clip as a picture that follows a clock: whoever shows it says, at every tick, where in the clip the exercise is.
 */
#define RP_TYPE_DEMO (rp_demo_get_type ())
G_DECLARE_FINAL_TYPE (RpDemo, rp_demo, RP, DEMO, GObject)

RpDemo *rp_demo_new (void);
void rp_demo_set_clip (RpDemo *self, const RpClip *clip);
void rp_demo_swap_clip (RpDemo *self, const RpClip *clip);
void rp_demo_set_poster (RpDemo *self, GdkTexture *poster);
void rp_demo_set_active (RpDemo *self, gboolean active);
gboolean rp_demo_get_active (RpDemo *self);
void rp_demo_set_accelerated (RpDemo *self, gboolean accelerated);
gboolean rp_demo_show (RpDemo *self, const RpClipPass *pass, guint lap, gint64 position);
gboolean rp_demo_wait (RpDemo *self, gint64 timeout);
const GError *rp_demo_get_error (RpDemo *self);
const char *rp_demo_get_trouble (RpDemo *self);
gboolean rp_demo_get_playing (RpDemo *self);
gboolean rp_demo_get_waiting (RpDemo *self);
gboolean rp_demo_get_ground (RpDemo *self, GdkRGBA *colour);

G_END_DECLS
