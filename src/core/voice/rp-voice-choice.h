/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "voice/rp-voice-kind.h"

G_BEGIN_DECLS

/**
 * RpVoiceChoice:
 * @kinds: (type RpVoiceKind): what is said, as flags
 * @every_count: whether every repetition is counted aloud; else every fifth, and the last three
 *
 * What somebody wants to hear.
 */
typedef struct
{
  guint kinds;
  gboolean every_count;
} RpVoiceChoice;

RpVoiceChoice rp_voice_choice_all (void);
RpVoiceChoice rp_voice_choice_few (void);
RpVoiceChoice rp_voice_choice_none (void);
gboolean rp_voice_choice_equal (const RpVoiceChoice *a, const RpVoiceChoice *b);
gboolean rp_voice_choice_parse (const char *id, RpVoiceChoice *choice);
const char *rp_voice_choice_get_id (const RpVoiceChoice *choice);
GStrv rp_voice_choice_dup_kinds (const RpVoiceChoice *choice);
void rp_voice_choice_set_kinds (RpVoiceChoice *choice, const char *const *ids);

G_END_DECLS
