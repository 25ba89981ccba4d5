/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "voice/rp-voice-steps.h"

#include "voice/rp-voice-parts.h"
#include "words/rp-fetch-words.h"
#include "words/rp-moment-words.h"
#include "words/rp-spoken-words.h"

/* What goes first where there is no time for all: the lowest. */
enum
{
  DETAIL = 1,
  PACE,
  SETS,
  SET,
  AMOUNT,
  LOAD,
  NOTE,
  PLACE,
  FETCH,
  TURN_OVER,
  SIDE,
  HEAD,
};

static const RpProgramItem *
get_item (RpPlan *plan, const RpVoiceBeat *beat)
{
  return rp_program_get_item (rp_plan_get_program (plan), rp_plan_get_step (plan, beat->step)->item);
}

/* The turn that begins with this step, or comes after it. */
static const RpStep *
get_turn (RpPlan *plan, guint index)
{
  const RpStep *step = rp_plan_get_step (plan, index);
  guint next;

  if (step->kind == RP_STEP_WORK)
    return step;
  next = rp_plan_find_turn (plan, index);
  return next == G_MAXUINT ? NULL : rp_plan_get_step (plan, next);
}

static void
add_side (RpVoiceParts *parts, const RpVoiceBeat *beat, const RpStep *turn)
{
  const RpSideText *side = rp_exercise_get_side_text (beat->moment.exercise, beat->moment.side);
  g_autofree char *begins = NULL;

  if (!side || !side->label)
    return;
  if (turn->first_side != RP_SIDE_NONE)
    begins = rp_spoken_words_begins (side->label);
  rp_voice_parts_add (parts, RP_VOICE_SIDE, SIDE, begins ? begins : side->label);
}

/* How to get into place: what matters is in the first sentence. */
static void
add_place (RpVoiceParts *parts, const RpVoiceBeat *beat, guint kinds, guint rank)
{
  const RpSideText *side = rp_exercise_get_side_text (beat->moment.exercise, beat->moment.side);
  const char *text
      = side && side->ready ? side->ready : rp_exercise_get_position_text (beat->moment.exercise);
  g_autofree char *plain = NULL;
  g_autofree char *first = NULL;
  const char *rest;

  if (!text)
    return;
  plain = rp_spoken_words_plain (text);
  first = rp_spoken_words_first_sentence (plain, &rest);
  rp_voice_parts_add (parts, kinds, rank, first);
  rp_voice_parts_add (parts, kinds, DETAIL, rest);
}

static void
add_amount (RpVoiceParts *parts, const RpStep *turn)
{
  g_autofree char *amount = rp_spoken_words_amount (turn);
  g_autofree char *sets = rp_spoken_words_sets (turn->sets);

  rp_voice_parts_add (parts, RP_VOICE_EXERCISE, AMOUNT, amount);
  if (turn->sets > 1)
    rp_voice_parts_add (parts, RP_VOICE_EXERCISE, SETS, sets);
  if (turn->pace == RP_PACE_OWN)
    rp_voice_parts_add (parts, RP_VOICE_EXERCISE, PACE, rp_spoken_words_own_pace ());
}

static void
add_exercise (RpVoiceParts *parts, RpPlan *plan, const RpVoiceBeat *beat, const RpStep *turn)
{
  const char *name = rp_exercise_get_name (beat->moment.exercise);
  g_autofree char *next = rp_spoken_words_next (name);
  gboolean is_next = beat->moment.step->kind == RP_STEP_NEXT && (parts->kinds & RP_VOICE_NEXT);

  rp_voice_parts_add (parts, RP_VOICE_EXERCISE | RP_VOICE_NEXT, HEAD, is_next ? next : name);
  if (is_next)
    rp_voice_parts_add_brief (parts, HEAD, name);
  add_side (parts, beat, turn);
  add_amount (parts, turn);
  rp_voice_parts_add (parts, RP_VOICE_EXERCISE, NOTE, get_item (plan, beat)->note);
}

/* What must be fetched: each sentence by itself, for the first says what it is. */
static void
add_fetch (RpVoiceParts *parts, RpPlan *plan, const RpVoiceBeat *beat)
{
  g_autofree char *line = rp_fetch_words_line (plan, beat->step);
  g_autofree char *plain = rp_spoken_words_plain (line);
  const char *rest;
  g_autofree char *first = rp_spoken_words_first_sentence (plain, &rest);

  rp_voice_parts_add (parts, RP_VOICE_EQUIPMENT, FETCH, first);
  rp_voice_parts_add (parts, RP_VOICE_EQUIPMENT, LOAD, rest);
}

/* Between two exercises, or before the first. */
static void
tell_exercise (RpVoiceParts *parts, RpPlan *plan, const RpVoiceBeat *beat, const RpStep *turn)
{
  add_exercise (parts, plan, beat, turn);
  add_fetch (parts, plan, beat);
  add_place (parts, beat, RP_VOICE_EXERCISE, PLACE);
}

static void
add_set (RpVoiceParts *parts, const RpStep *turn)
{
  g_autofree char *set = rp_spoken_words_set (turn->set, turn->sets);

  if (turn->set > 1)
    rp_voice_parts_add (parts, RP_VOICE_NEXT, SET, set);
}

static void
tell_side (RpVoiceParts *parts, RpPlan *plan, const RpVoiceBeat *beat, const RpStep *turn)
{
  const RpSideText *side = rp_exercise_get_side_text (beat->moment.exercise, beat->moment.side);
  g_autofree char *now = rp_moment_words_phase (&beat->moment, RP_SESSION_RUNNING);

  if (beat->moment.step->kind == RP_STEP_WORK)
    rp_voice_parts_add (parts, RP_VOICE_SIDE, HEAD,
                        side && side->now ? side->now
                        : side            ? side->label
                                          : NULL);
  else
    rp_voice_parts_add (parts, RP_VOICE_SIDE, HEAD, now);
  rp_voice_parts_add_brief (parts, HEAD, side ? side->label : NULL);
  add_place (parts, beat, RP_VOICE_SIDE, TURN_OVER);
  /* Back to the first side: another set. */
  if (beat->moment.step_index > 0 && get_turn (plan, beat->moment.step_index - 1)->set < turn->set)
    add_set (parts, turn);
}

static void
tell_rest (RpVoiceParts *parts, RpPlan *plan, const RpVoiceBeat *beat, const RpStep *turn)
{
  const RpSideText *side = rp_exercise_get_side_text (beat->moment.exercise, beat->moment.side);
  g_autofree char *duration = rp_spoken_words_duration (beat->moment.step->duration);

  rp_voice_parts_add (parts, RP_VOICE_REST, HEAD, rp_spoken_words_rest ());
  rp_voice_parts_add (parts, RP_VOICE_REST, AMOUNT, duration);
  add_set (parts, turn);
  add_side (parts, beat, turn);
  if (side && side->ready)
    add_place (parts, beat, RP_VOICE_SIDE, PLACE);
}

/* A turn is told in the pause before it; only where there is none, it tells itself. */
static void
tell_turn (RpVoiceParts *parts, RpPlan *plan, const RpVoiceBeat *beat, const RpStep *turn)
{
  const RpStep *before = beat->step > 0 ? rp_plan_get_step (plan, beat->step - 1) : NULL;

  if (before && before->kind != RP_STEP_WORK)
    return;
  if (!before || before->item != turn->item)
    add_exercise (parts, plan, beat, turn);
  else if (before->side != turn->side)
    tell_side (parts, plan, beat, turn);
  else
    add_set (parts, turn);
}

/* By the kind of the step. */
static void (*const tells[]) (RpVoiceParts *parts, RpPlan *plan, const RpVoiceBeat *beat, const RpStep *turn)
    = {
        [RP_STEP_GET_READY] = tell_exercise, [RP_STEP_WORK] = tell_turn,
        [RP_STEP_SIDE_CHANGE] = tell_side,   [RP_STEP_REST] = tell_rest,
        [RP_STEP_NEXT] = tell_exercise,
      };

/**
 * rp_voice_steps_tell:
 * @plan: a plan
 * @choice: what somebody wants to hear
 * @beat: a step of it begins
 * @phrases: (element-type RpVoicePhrase): where to append the ways to say what comes, the longest first
 *
 * Says what must be known before a turn.
 */
void
rp_voice_steps_tell (RpPlan *plan, const RpVoiceChoice *choice, const RpVoiceBeat *beat, GPtrArray *phrases)
{
  const RpStep *turn = get_turn (plan, beat->step);
  g_auto (RpVoiceParts) parts = { NULL };

  if (!turn)
    return;
  rp_voice_parts_init (&parts, choice->kinds);
  tells[beat->moment.step->kind](&parts, plan, beat, turn);
  rp_voice_parts_make (&parts, phrases);
}

/**
 * rp_voice_steps_tell_late:
 * @choice: what somebody wants to hear
 * @beat: a second of a countdown
 * @phrases: (element-type RpVoicePhrase): where to append it
 *
 * While the sides are changed there may be time for a word such as “Turn over.” only between the last seconds; it is said
 * there if it was not said before.
 */
void
rp_voice_steps_tell_late (const RpVoiceChoice *choice, const RpVoiceBeat *beat, GPtrArray *phrases)
{
  const RpSideText *side = rp_exercise_get_side_text (beat->moment.exercise, beat->moment.side);
  g_autofree char *ready = NULL;
  g_autofree char *first = NULL;
  const char *rest;

  if (beat->moment.step->kind != RP_STEP_SIDE_CHANGE || !side || !side->ready
      || !(choice->kinds & RP_VOICE_SIDE))
    return;
  ready = rp_spoken_words_plain (side->ready);
  first = rp_spoken_words_first_sentence (ready, &rest);
  g_ptr_array_add (phrases, rp_voice_phrase_new (RP_VOICE_SIDE, RP_VOICE_WEIGHT_WORD,
                                                 (const char *const[]){ first, NULL }));
}
