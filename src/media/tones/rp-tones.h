/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tones/rp-tone.h"

G_BEGIN_DECLS

/**
 * RpTones:
 *
 * The tones of a session: made, not recorded, and never in the way of anything.
 */
#define RP_TYPE_TONES (rp_tones_get_type ())
G_DECLARE_FINAL_TYPE (RpTones, rp_tones, RP, TONES, GObject)

RpTones *rp_tones_new (const char *sink);
void rp_tones_play (RpTones *self, RpTone tone);
double rp_tones_get_volume (RpTones *self);
void rp_tones_set_volume (RpTones *self, double volume);
gboolean rp_tones_get_enabled (RpTones *self);
void rp_tones_set_enabled (RpTones *self, gboolean enabled);
gboolean rp_tones_get_available (RpTones *self);
const char *rp_tones_get_trouble (RpTones *self);
gboolean rp_tones_wait_idle (RpTones *self, gint64 timeout);

G_END_DECLS
