/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "voice/rp-voice-phrase.h"

G_BEGIN_DECLS

/* A sentence of more letters is for reading. */
#define RP_VOICE_PARTS_LONGEST 240

/**
 * RpVoiceParts:
 * @list: (element-type RpVoicePart): the parts in the order in which they are said
 * @kinds: the kinds that are wanted
 *
 * An announcement in the making: sentences, of which the least important ones go first where there is no time for all.
 */
typedef struct
{
  GArray *list;
  guint kinds;
} RpVoiceParts;

void rp_voice_parts_init (RpVoiceParts *parts, guint kinds);
void rp_voice_parts_clear (RpVoiceParts *parts);
void rp_voice_parts_add (RpVoiceParts *parts, guint kinds, guint rank, const char *text);
void rp_voice_parts_add_brief (RpVoiceParts *parts, guint rank, const char *text);
void rp_voice_parts_make (const RpVoiceParts *parts, GPtrArray *phrases);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RpVoiceParts, rp_voice_parts_clear)

G_END_DECLS
