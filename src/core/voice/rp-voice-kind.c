/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "voice/rp-voice-kind.h"

/* In the order of the bits. */
static const char *const ids[RP_VOICE_N_KINDS] = {
  "exercise", "side", "equipment", "count", "phase",     "cue",
  "half-way", "last", "rest",      "next",  "time-left", "done",
};

/**
 * rp_voice_kind_get_id:
 * @kind: one kind
 *
 * Returns: (transfer none): its name in settings and on the command line; not translated
 */
const char *
rp_voice_kind_get_id (RpVoiceKind kind)
{
  for (guint i = 0; i < RP_VOICE_N_KINDS; i++)
    if (kind == 1u << i)
      return ids[i];
  g_return_val_if_reached (NULL);
}

/**
 * rp_voice_kind_parse:
 * @id: a name, which may come from anywhere
 *
 * Returns: the #RpVoiceKind with this id, or 0 when there is none
 */
guint
rp_voice_kind_parse (const char *id)
{
  g_return_val_if_fail (id, 0);

  for (guint i = 0; i < RP_VOICE_N_KINDS; i++)
    if (g_str_equal (ids[i], id))
      return 1u << i;
  return 0;
}
