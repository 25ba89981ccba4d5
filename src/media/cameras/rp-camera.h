/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "cameras/rp-camera-source.h"
#include "cameras/rp-frame-ring.h"
#include "pipeline/rp-media-error.h"

G_BEGIN_DECLS

/**
 * RpCameraState:
 * @RP_CAMERA_CLOSED: it is off
 * @RP_CAMERA_OPENING: it is being switched on; a person may be asked for leave first
 * @RP_CAMERA_OPEN: pictures come
 * @RP_CAMERA_FAILED: none came, and none will; rp_camera_get_error() says why
 * @RP_CAMERA_GONE: it was unplugged, or has stopped; what came before is still there
 */
typedef enum
{
  RP_CAMERA_CLOSED,
  RP_CAMERA_OPENING,
  RP_CAMERA_OPEN,
  RP_CAMERA_FAILED,
  RP_CAMERA_GONE,
} RpCameraState;

GType rp_camera_state_get_type (void);
#define RP_TYPE_CAMERA_STATE (rp_camera_state_get_type ())

/**
 * RpCamera:
 *
 * Fills a ring with the pictures of a camera, as long as it is wanted. Nothing is written to a disk.
 */
#define RP_TYPE_CAMERA (rp_camera_get_type ())
G_DECLARE_FINAL_TYPE (RpCamera, rp_camera, RP, CAMERA, GObject)

RpCamera *rp_camera_new (RpFrameRing *ring);
void rp_camera_open (RpCamera *self, RpCameraSource *source);
void rp_camera_close (RpCamera *self);
RpCameraState rp_camera_get_state (RpCamera *self);
const GError *rp_camera_get_error (RpCamera *self);
RpCameraSource *rp_camera_get_source (RpCamera *self);
RpFrameRing *rp_camera_get_ring (RpCamera *self);
guint rp_camera_get_n_broken (RpCamera *self);

G_END_DECLS
