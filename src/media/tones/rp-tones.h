/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tones/rp-sound.h"
#include "tones/rp-tone.h"

G_BEGIN_DECLS

/**
 * RpTones:
 *
 * What is heard of a session: tones, which are made, not recorded, and phrases. Never in the way of anything.
 */
#define RP_TYPE_TONES (rp_tones_get_type ())
G_DECLARE_FINAL_TYPE (RpTones, rp_tones, RP, TONES, GObject)

RpTones *rp_tones_new (const char *sink);
void rp_tones_play (RpTones *self, RpTone tone);
void rp_tones_say (RpTones *self, RpSound *phrase, gint64 at);
void rp_tones_hush (RpTones *self);
double rp_tones_get_volume (RpTones *self);
void rp_tones_set_volume (RpTones *self, double volume);
void rp_tones_set_enabled (RpTones *self, gboolean enabled);
void rp_tones_set_speaking (RpTones *self, gboolean speaking);
gboolean rp_tones_get_available (RpTones *self);
const char *rp_tones_get_trouble (RpTones *self);
gboolean rp_tones_wait_idle (RpTones *self, gint64 timeout);

G_END_DECLS
