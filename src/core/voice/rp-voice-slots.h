/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "voice/rp-voice-choice.h"
#include "voice/rp-voice-run.h"

G_BEGIN_DECLS

/**
 * RpVoiceSlot:
 * @beat: what the session tells
 * @phrases: (element-type RpVoicePhrase): the ways to say it, see rp_voice_phrases_new(); never empty
 * @start: when it begins, in microseconds since the plan began
 * @latest: until when it may be put off, where it would begin while something else is said
 * @end: when it must be over: the next tone, or the step's end
 * @next: when something else may be said, not later than @end
 * @beyond: whether it belongs to a repetition that nobody reckoned with, of as many as one can: its times mean nothing
 *
 * A place where something may be said.
 */
typedef struct
{
  RpVoiceBeat beat;
  GPtrArray *phrases;
  gint64 start;
  gint64 latest;
  gint64 end;
  gint64 next;
  gboolean beyond;
} RpVoiceSlot;

GArray *rp_voice_slots_new (RpPlan *plan, const RpVoiceChoice *choice, guint step);
gint64 rp_voice_slots_reckon (const char *text);

G_END_DECLS
