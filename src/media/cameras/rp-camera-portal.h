/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "cameras/rp-camera-source.h"

G_BEGIN_DECLS

/* Private to the media layer: the camera that a desktop hands out, after asking the person. Where a program is confined, there
 * is no other. */

gboolean rp_camera_portal_is_present (void);
int rp_camera_portal_ask (const char *name, GCancellable *cancellable, GError **error);
RpCameraSource *rp_camera_portal_new_source (void);

G_END_DECLS
