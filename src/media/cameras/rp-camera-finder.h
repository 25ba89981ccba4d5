/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "cameras/rp-camera-source.h"

G_BEGIN_DECLS

/**
 * RpCameraFinder:
 *
 * The cameras that there are, as a list of #RpCameraSource that follows what is plugged in and out. Looking for cameras
 * switches none on.
 */
#define RP_TYPE_CAMERA_FINDER (rp_camera_finder_get_type ())
G_DECLARE_FINAL_TYPE (RpCameraFinder, rp_camera_finder, RP, CAMERA_FINDER, GObject)

RpCameraFinder *rp_camera_finder_new (void);
gboolean rp_camera_finder_is_ready (RpCameraFinder *self);
RpCameraSource *rp_camera_finder_find (RpCameraFinder *self, const char *id);

G_END_DECLS
