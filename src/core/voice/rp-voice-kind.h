/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpVoiceKind:
 * @RP_VOICE_EXERCISE: the exercise to come: its name, how much of it, how it begins
 * @RP_VOICE_SIDE: whose turn it is, and turning over
 * @RP_VOICE_EQUIPMENT: what to fetch for the exercise to come
 * @RP_VOICE_COUNT: repetitions as they are counted
 * @RP_VOICE_PHASE: the word of a phase as it begins
 * @RP_VOICE_CUE: a reminder at its phase
 * @RP_VOICE_HALF_WAY: half of a turn is done
 * @RP_VOICE_LAST: the last repetition comes
 * @RP_VOICE_REST: a rest, and how long it is
 * @RP_VOICE_NEXT: what comes after a rest
 * @RP_VOICE_TIME_LEFT: a turn by time is nearly over
 * @RP_VOICE_DONE: the session is done
 *
 * What a thing is that a session says; each kind can be switched off.
 */
typedef enum
{
  RP_VOICE_EXERCISE = 1 << 0,
  RP_VOICE_SIDE = 1 << 1,
  RP_VOICE_EQUIPMENT = 1 << 2,
  RP_VOICE_COUNT = 1 << 3,
  RP_VOICE_PHASE = 1 << 4,
  RP_VOICE_CUE = 1 << 5,
  RP_VOICE_HALF_WAY = 1 << 6,
  RP_VOICE_LAST = 1 << 7,
  RP_VOICE_REST = 1 << 8,
  RP_VOICE_NEXT = 1 << 9,
  RP_VOICE_TIME_LEFT = 1 << 10,
  RP_VOICE_DONE = 1 << 11,
} RpVoiceKind;

/* How many kinds there are; the first one is 1 << 0. */
#define RP_VOICE_N_KINDS 12

const char *rp_voice_kind_get_id (RpVoiceKind kind);
guint rp_voice_kind_parse (const char *id);

G_END_DECLS
