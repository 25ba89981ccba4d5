/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "clips/rp-frame.h"

G_BEGIN_DECLS

/**
 * RP_MIRROR_PICTURE_NEVER:
 *
 * When a picture was taken that there is not.
 */
#define RP_MIRROR_PICTURE_NEVER G_MININT64

/**
 * RpMirrorPicture:
 *
 * The one picture of a camera that is shown, as a paintable: decoded on another thread, one at a time.
 */
#define RP_TYPE_MIRROR_PICTURE (rp_mirror_picture_get_type ())
G_DECLARE_FINAL_TYPE (RpMirrorPicture, rp_mirror_picture, RP, MIRROR_PICTURE, GObject)

RpMirrorPicture *rp_mirror_picture_new (void);
gboolean rp_mirror_picture_want (RpMirrorPicture *self, GBytes *bytes, gint64 time);
void rp_mirror_picture_clear (RpMirrorPicture *self);
RpFrame *rp_mirror_picture_get_frame (RpMirrorPicture *self);
gint64 rp_mirror_picture_get_time (RpMirrorPicture *self);
void rp_mirror_picture_set_flipped (RpMirrorPicture *self, gboolean flipped);
void rp_mirror_picture_set_accelerated (RpMirrorPicture *self, gboolean accelerated);

G_END_DECLS
