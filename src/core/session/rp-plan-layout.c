/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-plan-layout.h"

/* The item being laid out, one step after the other. */
typedef struct
{
  RpPlanLayout *layout;
  const RpPlanSettings *settings;
  guint item_index;
  const RpProgramItem *item;
  RpSide turns[2];
  guint n_turns;
  gint64 *cadence;
  guint n_phases;
} Builder;

static void
list_turns (Builder *builder)
{
  RpSide first = rp_exercise_get_first_side (builder->item->exercise);

  if (first == RP_SIDE_NONE)
    first = RP_SIDE_LEFT;
  builder->n_turns = 1;
  switch (builder->item->dose->sides)
    {
    case RP_DOSE_SIDES_EACH:
      builder->turns[0] = first;
      builder->turns[1] = rp_side_other (builder->turns[0]);
      builder->n_turns = 2;
      break;
    case RP_DOSE_SIDES_ALTERNATING:
      builder->turns[0] = first;
      break;
    case RP_DOSE_SIDES_LEFT:
      builder->turns[0] = RP_SIDE_LEFT;
      break;
    case RP_DOSE_SIDES_RIGHT:
      builder->turns[0] = RP_SIDE_RIGHT;
      break;
    case RP_DOSE_SIDES_BOTH:
    default:
      builder->turns[0] = RP_SIDE_NONE;
      break;
    }
}

/* A cadence says when each phase of a repetition ends; all turns of an item share one. */
static void
make_cadence (Builder *builder)
{
  GPtrArray *phases = rp_exercise_get_phases (builder->item->exercise);
  gint64 end = 0;
  guint tempo_index = 0;

  builder->n_phases = phases->len;
  builder->cadence = g_new (gint64, phases->len);
  for (guint i = 0; i < phases->len; i++)
    {
      const RpPhase *phase = g_ptr_array_index (phases, i);

      end += rp_dose_phase_duration (builder->item->dose, phase, tempo_index);
      builder->cadence[i] = end;
      if (phase->kind != RP_PHASE_REST)
        tempo_index++;
    }
  g_ptr_array_add (builder->layout->cadences, builder->cadence);
}

static void
append_step (Builder *builder, RpStep *step)
{
  step->item = builder->item_index;
  step->sets = builder->item->dose->sets;
  step->start = builder->layout->duration;
  builder->layout->duration += step->duration;
  g_array_append_val (builder->layout->steps, *step);
}

static void
append_pause (Builder *builder, RpStepKind kind, guint set, RpSide side, gint64 duration)
{
  RpStep step = { .kind = kind, .set = set, .side = side, .duration = duration };

  if (duration > 0)
    append_step (builder, &step);
}

/* Work by time ends with a whole round of its phases, as the words of the dose say: see rp_dose_turn_duration(). */
static void
append_turn (Builder *builder, guint set, RpSide side)
{
  const RpDose *dose = builder->item->dose;
  gint64 rep_duration = builder->cadence[builder->n_phases - 1];
  gboolean in_turn = dose->sides == RP_DOSE_SIDES_ALTERNATING;
  RpStep step = {
    .kind = RP_STEP_WORK,
    .set = set,
    .side = in_turn ? RP_SIDE_NONE : side,
    .first_side = in_turn ? side : RP_SIDE_NONE,
    .duration = rp_dose_turn_duration (dose, rp_exercise_get_phases (builder->item->exercise)),
    .measure = dose->measure,
    .pace = rp_dose_get_led_pace (dose),
    .reps = rp_dose_get_turn_reps (dose),
    .rep_duration = rep_duration,
    .n_phases = builder->n_phases,
    .phase_ends = builder->cadence,
  };

  rp_step_find_marks (&step);
  builder->layout->estimate |= step.pace == RP_PACE_OWN;
  append_step (builder, &step);
}

/* Turning back to the first side needs its time even where the dose asks for a shorter rest. */
static void
append_rest (Builder *builder, guint set)
{
  gint64 rest = builder->item->dose->rest;

  if (builder->n_turns == 2 && rest < builder->settings->side_change)
    append_pause (builder, RP_STEP_SIDE_CHANGE, set, builder->turns[0], builder->settings->side_change);
  else
    append_pause (builder, RP_STEP_REST, set, builder->turns[0], rest);
}

static void
append_item (Builder *builder)
{
  list_turns (builder);
  make_cadence (builder);

  if (builder->layout->steps->len == 0)
    append_pause (builder, RP_STEP_GET_READY, 1, builder->turns[0], builder->settings->get_ready);
  else
    append_pause (builder, RP_STEP_NEXT, 1, builder->turns[0], builder->settings->next_exercise);

  for (guint set = 1; set <= builder->item->dose->sets; set++)
    {
      if (set > 1)
        append_rest (builder, set);
      append_turn (builder, set, builder->turns[0]);
      if (builder->n_turns < 2)
        continue;
      append_pause (builder, RP_STEP_SIDE_CHANGE, set, builder->turns[1], builder->settings->side_change);
      append_turn (builder, set, builder->turns[1]);
    }
}

/**
 * rp_plan_layout_init:
 * @layout: (out caller-allocates): where to put the answer; clear with rp_plan_layout_clear()
 * @program: a program
 * @settings: what the person has set
 *
 * Lays a program out in time: get ready, then for each item its sets, each side in turn, with a rest between sets and
 * none after the last. Nobody is led through what is not installed.
 */
void
rp_plan_layout_init (RpPlanLayout *layout, RpProgram *program, const RpPlanSettings *settings)
{
  Builder builder = { .layout = layout, .settings = settings };

  *layout = (RpPlanLayout){
    .steps = g_array_new (FALSE, FALSE, sizeof (RpStep)),
    .cadences = g_ptr_array_new_with_free_func (g_free),
  };
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    {
      builder.item_index = i;
      builder.item = rp_program_get_item (program, i);
      if (!rp_exercise_is_missing (builder.item->exercise))
        append_item (&builder);
    }
}

/**
 * rp_plan_layout_init_extended:
 * @layout: (out caller-allocates): where to put the answer; clear with rp_plan_layout_clear()
 * @other: a layout
 * @step: index of one of its steps
 * @extra: microseconds to add to it, 0 or more
 *
 * Lays out as @other does, but with @step longer and all later ones later.
 */
void
rp_plan_layout_init_extended (RpPlanLayout *layout, const RpPlanLayout *other, guint step, gint64 extra)
{
  g_return_if_fail (step < other->steps->len);
  g_return_if_fail (extra >= 0);

  *layout = (RpPlanLayout){
    .steps = g_array_copy (other->steps),
    .cadences = g_ptr_array_ref (other->cadences),
    .duration = other->duration + extra,
    .estimate = other->estimate,
  };
  g_array_index (layout->steps, RpStep, step).duration += extra;
  for (guint i = step + 1; i < layout->steps->len; i++)
    g_array_index (layout->steps, RpStep, i).start += extra;
}

/**
 * rp_plan_layout_init_led_in:
 * @layout: (out caller-allocates): where to put the answer; clear with rp_plan_layout_clear()
 * @other: a layout
 * @turn: index of one of its turns
 * @get_ready: microseconds to get into place, more than 0
 *
 * Lays out as @other does, but with a step to get ready before @turn, and all later ones later.
 */
void
rp_plan_layout_init_led_in (RpPlanLayout *layout, const RpPlanLayout *other, guint turn, gint64 get_ready)
{
  RpStep step;

  g_return_if_fail (turn < other->steps->len);
  g_return_if_fail (get_ready > 0);

  rp_plan_layout_init_extended (layout, other, turn, 0);
  layout->duration += get_ready;
  for (guint i = turn; i < layout->steps->len; i++)
    g_array_index (layout->steps, RpStep, i).start += get_ready;
  step = g_array_index (other->steps, RpStep, turn);
  step = (RpStep){
    .kind = RP_STEP_GET_READY,
    .item = step.item,
    .set = step.set,
    .sets = step.sets,
    .side = rp_step_find_side (&step, 0),
    .start = step.start,
    .duration = get_ready,
  };
  g_array_insert_val (layout->steps, turn, step);
}

/**
 * rp_plan_layout_clear:
 * @layout: a layout
 *
 * Frees what it holds.
 */
void
rp_plan_layout_clear (RpPlanLayout *layout)
{
  g_clear_pointer (&layout->steps, g_array_unref);
  g_clear_pointer (&layout->cadences, g_ptr_array_unref);
}
