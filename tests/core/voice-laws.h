/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "voice/rp-voice-script.h"

G_BEGIN_DECLS

/* What must hold for all that a session says, whatever the program, the choice and the voice. */

/* Leads a session through @plan beside its script: each thing that is said is found when the session tells of it, once;
 * it begins in time, is over before the next tone and within its step, and never lies over another. */
void
voice_laws_assert (RpPlan *plan, const RpVoiceChoice *choice, RpVoiceLengthFunc length, gpointer user_data);

/* The same while the person changes speed, hold, count and pace in the middle: from each change on, all is said as the
 * script of the changed plan says. */
void voice_laws_assert_changed (RpPlan *plan, GRand *random, RpVoiceLengthFunc length, gpointer user_data);

/* A voice of its own for each seed: it takes from half to twice as long as is reckoned. A #RpVoiceLengthFunc. */
gint64 voice_laws_measure (const char *text, gpointer seed);

G_END_DECLS
