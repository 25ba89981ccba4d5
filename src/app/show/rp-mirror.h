/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "cameras/rp-camera-source.h"
#include "cameras/rp-frame-ring.h"
#include "session/rp-clock.h"

G_BEGIN_DECLS

/**
 * RpMirrorState:
 * @RP_MIRROR_OFF: the camera is off, and there is no picture
 * @RP_MIRROR_OPENING: the camera is being switched on
 * @RP_MIRROR_FILLING: pictures come, and none is old enough yet; the oldest stands
 * @RP_MIRROR_LIVE: what was to be seen so many seconds ago
 * @RP_MIRROR_FROZEN: one instant, which can be moved
 * @RP_MIRROR_FAILED: the camera gives no picture; rp_mirror_get_trouble() says why
 * @RP_MIRROR_GONE: the camera has stopped; the last picture stands
 */
typedef enum
{
  RP_MIRROR_OFF,
  RP_MIRROR_OPENING,
  RP_MIRROR_FILLING,
  RP_MIRROR_LIVE,
  RP_MIRROR_FROZEN,
  RP_MIRROR_FAILED,
  RP_MIRROR_GONE,
} RpMirrorState;

GType rp_mirror_state_get_type (void);
#define RP_TYPE_MIRROR_STATE (rp_mirror_state_get_type ())

/**
 * RP_MIRROR_DELAY:
 *
 * By how many seconds it is late at first.
 */
#define RP_MIRROR_DELAY 5

/**
 * RP_MIRROR_MOST_DELAY:
 *
 * By how many seconds it can be late.
 */
#define RP_MIRROR_MOST_DELAY 20

/**
 * RP_MIRROR_KEEP:
 *
 * For how many seconds a picture is kept at most, while it is not frozen.
 */
#define RP_MIRROR_KEEP 30

/**
 * RpMirror:
 *
 * A camera that shows late what it sees, as a picture. Which picture that is follows from the clock, the delay and nothing
 * else. Nothing is written to a disk; closing it forgets all.
 */
#define RP_TYPE_MIRROR (rp_mirror_get_type ())
G_DECLARE_FINAL_TYPE (RpMirror, rp_mirror, RP, MIRROR, GObject)

RpMirror *rp_mirror_new (RpClock *clock, RpFrameRing *ring);
void rp_mirror_open (RpMirror *self, RpCameraSource *source);
void rp_mirror_close (RpMirror *self);
gboolean rp_mirror_tick (RpMirror *self);
void rp_mirror_set_accelerated (RpMirror *self, gboolean accelerated);
void rp_mirror_set_delay (RpMirror *self, guint seconds);
void rp_mirror_set_frozen (RpMirror *self, gboolean frozen);
void rp_mirror_scrub (RpMirror *self, double seconds);
void rp_mirror_step (RpMirror *self, int pictures);
RpMirrorState rp_mirror_get_state (RpMirror *self);
const char *rp_mirror_get_trouble (RpMirror *self);
gint64 rp_mirror_get_age (RpMirror *self);
guint rp_mirror_get_wait (RpMirror *self);

G_END_DECLS
