/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RP_SOUND_LEAST_RATE:
 *
 * The fewest samples a second that a sound may have.
 */
#define RP_SOUND_LEAST_RATE 8000

/**
 * RP_SOUND_MOST_RATE:
 *
 * The most samples a second that a sound may have.
 */
#define RP_SOUND_MOST_RATE 192000

/**
 * RpSound:
 *
 * Samples of one channel, ready to be heard. Never changes, so any thread may hold it.
 */
#define RP_TYPE_SOUND (rp_sound_get_type ())
typedef struct _RpSound RpSound;

GType rp_sound_get_type (void) G_GNUC_CONST;
RpSound *rp_sound_new_take (gint16 *samples, gsize n_samples, guint rate);
RpSound *rp_sound_ref (RpSound *self);
void rp_sound_unref (RpSound *self);
const gint16 *rp_sound_get_samples (RpSound *self, gsize *n_samples);
guint rp_sound_get_rate (RpSound *self);
gint64 rp_sound_get_duration (RpSound *self);
RpSound *rp_sound_trim (RpSound *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSound, rp_sound_unref)

G_END_DECLS
