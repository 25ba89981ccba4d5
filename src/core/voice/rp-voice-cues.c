/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "voice/rp-voice-cues.h"

/* So often a cue is said in a row, ... */
#define AT_FIRST 2
/* ... and then one cue each so many repetitions. */
#define LATER 3

/* A repetition as it begins: with its first phase or, where the person counts, as the one before is counted. */
static guint
get_rep (const RpVoiceBeat *beat)
{
  return beat->notice == RP_SESSION_NOTICE_REP ? beat->rep + 1 : beat->rep;
}

static gboolean
may_say (const RpVoiceBeat *beat)
{
  if (!beat->moment.cue)
    return FALSE;
  return beat->notice == RP_SESSION_NOTICE_PHASE
         || (beat->notice == RP_SESSION_NOTICE_REP && beat->moment.step->pace == RP_PACE_OWN);
}

/* What was said in a turn. */
typedef struct
{
  GHashTable *counts; /* how often, by the cue's text */
  guint last;         /* in which repetition, 0 for none */
} Said;

static guint
count (const Said *said, const RpVoiceBeat *beat)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (said->counts, beat->moment.cue));
}

static gboolean
is_due (const Said *said, const RpVoiceBeat *beat)
{
  return count (said, beat) < AT_FIRST || get_rep (beat) - said->last >= LATER;
}

static void
say (Said *said, RpVoiceBeat *beat)
{
  if (!beat || !is_due (said, beat))
    return;
  beat->says_cue = TRUE;
  said->last = get_rep (beat);
  g_hash_table_insert (said->counts, (gpointer) beat->moment.cue, GUINT_TO_POINTER (count (said, beat) + 1));
}

/**
 * rp_voice_cues_mark:
 * @beats: (element-type RpVoiceBeat): what a session tells in one turn, in order
 *
 * Decides which cues are said. The screen shows one at each phase, again and again; a voice says one a repetition, the one
 * it has said least: each one twice, and then one every third repetition.
 */
void
rp_voice_cues_mark (GArray *beats)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  Said said = { counts, 0 };
  RpVoiceBeat *wanted = NULL;

  g_return_if_fail (beats);

  for (guint i = 0; i < beats->len; i++)
    {
      RpVoiceBeat *beat = &g_array_index (beats, RpVoiceBeat, i);

      if (!may_say (beat))
        continue;
      if (wanted && get_rep (wanted) != get_rep (beat))
        {
          say (&said, wanted);
          wanted = NULL;
        }
      if (!wanted || count (&said, beat) < count (&said, wanted))
        wanted = beat;
    }
  say (&said, wanted);
}
