/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-history-draft.h"

#include "session/rp-plan.h"
#include "words/rp-load-words.h"

#define MINUTE (60 * G_USEC_PER_SEC)

/**
 * rp_history_draft_new:
 *
 * Returns: (transfer full): a session added by hand, of which nothing is known yet
 */
RpPastSession *
rp_history_draft_new (void)
{
  g_autofree char *uid = rp_past_session_make_uid ();
  RpPastSession *draft = rp_past_session_new (uid, "");

  draft->by_hand = TRUE;
  return draft;
}

static RpPastTurn *
make_turn (const RpPastSession *draft, RpExercise *exercise, RpSide side)
{
  RpPastTurn *turn = g_new0 (RpPastTurn, 1);

  turn->exercise = g_strdup (rp_exercise_get_id (exercise));
  turn->name = g_strdup (rp_exercise_get_name (exercise));
  turn->set = 1;
  turn->side = side;
  turn->own_pace = TRUE;
  turn->time = draft->began;
  return turn;
}

static void
add_step (RpPastSession *draft, RpProgram *program, const RpStep *step)
{
  const RpProgramItem *item = rp_program_get_item (program, step->item);
  RpPastTurn *turn = make_turn (draft, item->exercise, step->side);

  turn->item = step->item;
  turn->set = step->set;
  turn->measure = step->measure;
  turn->planned = rp_step_get_planned (step);
  turn->done = turn->planned;
  turn->load = item->dose->load ? rp_load_words_line (item->dose->load) : NULL;
  g_ptr_array_add (draft->turns, turn);
}

/**
 * rp_history_draft_set_program:
 * @draft: a session
 * @program: (nullable): the program that was done; %NULL where it was none
 *
 * Fills in all that the program asks for, to be corrected.
 */
void
rp_history_draft_set_program (RpPastSession *draft, RpProgram *program)
{
  const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  g_autoptr (RpPlan) plan = NULL;

  g_return_if_fail (draft);

  g_ptr_array_set_size (draft->turns, 0);
  g_free (draft->program);
  draft->program = g_strdup (program ? rp_program_get_id (program) : "");
  g_free (draft->name);
  draft->name = g_strdup (program ? rp_program_get_name (program) : NULL);
  draft->asked_turns = 0;
  draft->asked_exercises = program ? rp_program_get_n_items (program) : 0;
  if (!program)
    return;
  plan = rp_plan_new (program, &settings);
  for (guint i = rp_plan_find_turn (plan, G_MAXUINT); i != G_MAXUINT; i = rp_plan_find_turn (plan, i))
    add_step (draft, program, rp_plan_get_step (plan, i));
  draft->asked_turns = draft->turns->len;
}

static guint
find_next_item (const RpPastSession *draft)
{
  guint next = 0;

  for (guint i = 0; i < draft->turns->len; i++)
    next = MAX (next, ((const RpPastTurn *) g_ptr_array_index (draft->turns, i))->item + 1);
  return next;
}

/**
 * rp_history_draft_add_exercise:
 * @draft: a session
 * @exercise: what was done too
 *
 * Adds one set of it on each side, of which nothing is said yet.
 */
void
rp_history_draft_add_exercise (RpPastSession *draft, RpExercise *exercise)
{
  RpMeasure measure;
  guint item;

  g_return_if_fail (draft);
  g_return_if_fail (RP_IS_EXERCISE (exercise));

  item = find_next_item (draft);
  measure = rp_exercise_get_dose (exercise) ? rp_exercise_get_dose (exercise)->measure : RP_MEASURE_REPS;
  for (guint side = RP_SIDE_NONE; side <= RP_SIDE_RIGHT; side++)
    {
      RpPastTurn *turn;

      if ((side == RP_SIDE_NONE) == rp_exercise_has_sides (exercise))
        continue;
      turn = make_turn (draft, exercise, (RpSide) side);
      turn->item = item;
      turn->measure = measure;
      g_ptr_array_add (draft->turns, turn);
    }
}

/**
 * rp_history_draft_set_times:
 * @draft: a session
 * @began: when it began
 * @minutes: how long it took; 0 where that is not known
 * @written: when it is written down, microseconds since the epoch
 *
 * Says when it was; turns that nobody timed are then too.
 */
void
rp_history_draft_set_times (RpPastSession *draft, GDateTime *began, guint minutes, gint64 written)
{
  g_return_if_fail (draft);
  g_return_if_fail (began);

  draft->began = rp_fact_time_new (began, written);
  draft->ended = minutes > 0 ? draft->began.at + minutes * MINUTE : 0;
  for (guint i = 0; i < draft->turns->len; i++)
    {
      RpPastTurn *turn = g_ptr_array_index (draft->turns, i);

      if (!turn->uid)
        turn->time = draft->began;
    }
}
