/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpCameraSource:
 *
 * One camera that can be chosen: an id to remember it by and a name to read. Immutable, and safe between threads. Naming a
 * camera does not switch it on.
 */
#define RP_TYPE_CAMERA_SOURCE (rp_camera_source_get_type ())
G_DECLARE_FINAL_TYPE (RpCameraSource, rp_camera_source, RP, CAMERA_SOURCE, GObject)

const char *rp_camera_source_get_id (RpCameraSource *self);
const char *rp_camera_source_get_name (RpCameraSource *self);

G_END_DECLS
