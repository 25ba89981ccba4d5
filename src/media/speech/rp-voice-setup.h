/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RP_VOICE_LEAST_RATE:
 *
 * The fewest words a minute.
 */
#define RP_VOICE_LEAST_RATE 80

/**
 * RP_VOICE_MOST_RATE:
 *
 * The most words a minute.
 */
#define RP_VOICE_MOST_RATE 400

/**
 * RpVoiceSetup:
 * @helper: (nullable): the path of the helper that speaks, for tests; %NULL for the program's own
 * @command: (nullable): a command of the person's own in its place, as rp_voice_command_say() tells; "" is none
 * @language: the language of the texts, as "de" or "en_GB"
 * @name: (nullable): the voice that is wanted, of rp_voice_list_voices_async(); "" for any that speaks the language
 * @rate: words a minute, %RP_VOICE_LEAST_RATE to %RP_VOICE_MOST_RATE
 * @cache_folder: (nullable): where phrases are kept, for tests; %NULL for the program's own
 *
 * Who speaks, and how.
 */
typedef struct
{
  const char *helper;
  const char *command;
  const char *language;
  const char *name;
  guint rate;
  const char *cache_folder;
} RpVoiceSetup;

RpVoiceSetup *rp_voice_setup_copy (const RpVoiceSetup *self);
void rp_voice_setup_free (RpVoiceSetup *self);
char *rp_voice_setup_dup_key (const RpVoiceSetup *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpVoiceSetup, rp_voice_setup_free)

G_END_DECLS
