/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpSoundOutputs:
 *
 * A watch on the sound devices that come and go, as far as the system tells.
 */
typedef struct _RpSoundOutputs RpSoundOutputs;

/**
 * RpSoundOutputsFunc:
 * @nobody: whether it is known that no device is there
 * @user_data: what was given with it
 *
 * Hears that something may have come or gone, on a thread of the watch, which may be held up for a moment.
 */
typedef void (*RpSoundOutputsFunc) (gboolean nobody, gpointer user_data);

RpSoundOutputs *rp_sound_outputs_new (RpSoundOutputsFunc func, gpointer user_data, GDestroyNotify destroy);
void rp_sound_outputs_free (RpSoundOutputs *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSoundOutputs, rp_sound_outputs_free)

G_END_DECLS
