/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "voice/rp-voice-phrases.h"

#include "base/rp-words.h"
#include "voice/rp-voice-parts.h"
#include "voice/rp-voice-steps.h"
#include "words/rp-spoken-words.h"

#include <string.h>

/* Half-way is worth saying from so many repetitions on. */
#define HALF_WAY_FROM 6
/* Where not every count is said: each so many, and the last ones. */
#define COUNT_EACH 5
#define COUNT_LAST 3
/* A pause inside a repetition is named from this length on. */
#define LONG_REST (2 * G_USEC_PER_SEC)
/* Where the sides take turns this slowly, each change is told for its own sake. */
#define LONG_ROUND (5 * G_USEC_PER_SEC)

/* A pack may come from anybody; nobody listens to an endless sentence. */
static gboolean
is_sayable (const char *text)
{
  return g_utf8_strlen (text, -1) <= RP_VOICE_PARTS_LONGEST;
}

static void
add (GPtrArray *phrases, RpVoiceKind kind, RpVoiceWeight weight, const char *first, const char *second)
{
  g_autofree char *before = rp_spoken_words_plain (first);
  g_autofree char *after = rp_spoken_words_plain (second);
  const char *const parts[] = { before, after, NULL };

  if ((*before || *after) && is_sayable (before) && is_sayable (after))
    g_ptr_array_add (phrases, rp_voice_phrase_new (kind, weight, parts));
}

/* Where the sides take turns, a repetition begins with its side. */
static const char *
get_side (const RpVoiceBeat *beat)
{
  const RpSideText *side = rp_exercise_get_side_text (beat->moment.exercise, beat->moment.side);

  if (beat->moment.step->first_side == RP_SIDE_NONE || beat->phase > 0)
    return NULL;
  return side ? side->label : NULL;
}

static void
tell_phase (const RpVoiceChoice *choice, const RpVoiceBeat *beat, GPtrArray *phrases)
{
  const RpPhase *phase = beat->moment.phase;
  const char *side = get_side (beat);
  const char *word = NULL;
  gboolean change = side && (choice->kinds & RP_VOICE_SIDE) && beat->rep > 1
                    && beat->moment.step->rep_duration >= LONG_ROUND;

  if (change || (side && (choice->kinds & RP_VOICE_PHASE)))
    word = side;
  else if ((choice->kinds & RP_VOICE_PHASE)
           && (phase->kind != RP_PHASE_REST || beat->moment.phase_duration >= LONG_REST))
    word = phase->label;

  if (beat->says_cue && (choice->kinds & RP_VOICE_CUE))
    {
      if (word)
        add (phrases, RP_VOICE_CUE, RP_VOICE_WEIGHT_WORD, word, beat->moment.cue);
      add (phrases, RP_VOICE_CUE, RP_VOICE_WEIGHT_WORD, beat->moment.cue, NULL);
    }
  if (word)
    add (phrases, change ? RP_VOICE_SIDE : RP_VOICE_PHASE,
         change ? RP_VOICE_WEIGHT_WORD : RP_VOICE_WEIGHT_PHASE, word, NULL);
}

static gboolean
is_counted (const RpVoiceChoice *choice, const RpStep *step, guint done)
{
  if (!(choice->kinds & RP_VOICE_COUNT))
    return FALSE;
  if (choice->every_count || done % COUNT_EACH == 0)
    return TRUE;
  return step->reps > 0 && done + COUNT_LAST > step->reps;
}

/* What there is to say of a count beside the number. */
static const char *
find_mark (const RpVoiceChoice *choice, const RpStep *step, guint done, RpVoiceKind *kind)
{
  if (step->reps > 1 && done + 1 == step->reps && (choice->kinds & RP_VOICE_LAST))
    {
      *kind = RP_VOICE_LAST;
      return rp_spoken_words_last ();
    }
  if (step->reps >= HALF_WAY_FROM && done == (step->reps + 1) / 2 && (choice->kinds & RP_VOICE_HALF_WAY))
    {
      *kind = RP_VOICE_HALF_WAY;
      return rp_spoken_words_half_way ();
    }
  return NULL;
}

static void
tell_rep (RpPlan *plan, const RpVoiceChoice *choice, const RpVoiceBeat *beat, GPtrArray *phrases)
{
  const RpStep *step = rp_plan_get_step (plan, beat->step);
  gboolean counted = is_counted (choice, step, beat->rep);
  g_autofree char *number = rp_spoken_words_count (beat->rep);
  const char *cue = beat->says_cue && (choice->kinds & RP_VOICE_CUE) ? beat->moment.cue : NULL;
  RpVoiceKind kind = RP_VOICE_COUNT;
  const char *mark = find_mark (choice, step, beat->rep, &kind);

  if (mark && counted)
    add (phrases, kind, RP_VOICE_WEIGHT_WORD, number, mark);
  if (mark)
    add (phrases, kind, RP_VOICE_WEIGHT_WORD, mark, NULL);
  if (cue && !mark)
    add (phrases, RP_VOICE_CUE, counted ? RP_VOICE_WEIGHT_COUNT : RP_VOICE_WEIGHT_WORD,
         counted ? number : NULL, cue);
  if (counted)
    add (phrases, RP_VOICE_COUNT, RP_VOICE_WEIGHT_COUNT, number, NULL);
}

static void
tell_mark (const RpVoiceChoice *choice, const RpVoiceBeat *beat, GPtrArray *phrases)
{
  g_autofree char *left = rp_spoken_words_time_left (beat->moment.step_remaining);

  if (beat->notice == RP_SESSION_NOTICE_HALF_WAY && (choice->kinds & RP_VOICE_HALF_WAY))
    add (phrases, RP_VOICE_HALF_WAY, RP_VOICE_WEIGHT_WORD, rp_spoken_words_half_way (), NULL);
  if (beat->notice == RP_SESSION_NOTICE_TIME_LEFT && (choice->kinds & RP_VOICE_TIME_LEFT))
    add (phrases, RP_VOICE_TIME_LEFT, RP_VOICE_WEIGHT_WORD, left, NULL);
  if (beat->notice == RP_SESSION_NOTICE_DONE && (choice->kinds & RP_VOICE_DONE))
    add (phrases, RP_VOICE_DONE, RP_VOICE_WEIGHT_WORD, rp_spoken_words_done (), NULL);
}

static void
drop_endless (GPtrArray *phrases)
{
  for (guint i = phrases->len; i > 0; i--)
    {
      const RpVoicePhrase *phrase = g_ptr_array_index (phrases, i - 1);

      if (strlen (phrase->text) > RP_VOICE_PHRASES_MAX_BYTES)
        g_ptr_array_remove_index (phrases, i - 1);
    }
}

/**
 * rp_voice_phrases_new:
 * @plan: a plan
 * @choice: what somebody wants to hear
 * @beat: what the session tells
 *
 * Looks for words for it, in the language of the program.
 *
 * Returns: (transfer full) (element-type RpVoicePhrase): the ways to say it, from the one that is best to the one that is
 *   better than nothing, so that no weight is more than the one before it, and none is longer than
 *   %RP_VOICE_PHRASES_MAX_BYTES; empty where nothing is said
 */
GPtrArray *
rp_voice_phrases_new (RpPlan *plan, const RpVoiceChoice *choice, const RpVoiceBeat *beat)
{
  g_auto (RpWords) words = rp_words_begin (rp_program_get_words (rp_plan_get_program (plan)));
  GPtrArray *phrases = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_voice_phrase_free);

  switch (beat->notice)
    {
    case RP_SESSION_NOTICE_STEP:
      rp_voice_steps_tell (plan, choice, beat, phrases);
      break;
    case RP_SESSION_NOTICE_PHASE:
      tell_phase (choice, beat, phrases);
      break;
    case RP_SESSION_NOTICE_REP:
      tell_rep (plan, choice, beat, phrases);
      break;
    case RP_SESSION_NOTICE_HALF_WAY:
    case RP_SESSION_NOTICE_TIME_LEFT:
    case RP_SESSION_NOTICE_DONE:
      tell_mark (choice, beat, phrases);
      break;
    case RP_SESSION_NOTICE_COUNTDOWN:
      rp_voice_steps_tell_late (choice, beat, phrases);
      break;
    case RP_SESSION_NOTICE_HOLD_END:
    case RP_SESSION_NOTICE_TURN_END:
    case RP_SESSION_NOTICE_SLEPT:
    default:
      break;
    }
  drop_endless (phrases);
  return phrases;
}
