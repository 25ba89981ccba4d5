/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-plan-layout.h"

/* The item being laid out, one step after the other. */
typedef struct
{
  RpPlanLayout *layout;
  const RpPlanSettings *settings;
  RpPlanChanges *changes;
  guint item_index;
  const RpProgramItem *item;
  const RpDose *dose;
  RpSide turns[2];
  guint n_turns;
  gint64 *cadence;
} Builder;

static void
clear_step (gpointer data)
{
  RpStep *step = data;

  g_clear_pointer (&step->phase_ends, g_atomic_rc_box_release);
}

static GArray *
new_steps (guint n_steps)
{
  GArray *steps = g_array_sized_new (FALSE, FALSE, sizeof (RpStep), n_steps);

  g_array_set_clear_func (steps, clear_step);
  return steps;
}

/* The turns of an item share its cadence, and so do layouts that are made from one another. */
static void
append_step_to (GArray *steps, const RpStep *step)
{
  if (step->phase_ends)
    g_atomic_rc_box_acquire (step->phase_ends);
  g_array_append_vals (steps, step, 1);
}

static GArray *
copy_steps (GArray *steps)
{
  GArray *copy = new_steps (steps->len);

  for (guint i = 0; i < steps->len; i++)
    append_step_to (copy, &g_array_index (steps, RpStep, i));
  return copy;
}

static void
list_turns (Builder *builder)
{
  RpSide first = rp_exercise_get_first_side (builder->item->exercise);

  if (first == RP_SIDE_NONE)
    first = RP_SIDE_LEFT;
  builder->n_turns = 1;
  switch (builder->dose->sides)
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

/* A cadence says when each phase of a repetition ends. */
static gint64 *
make_cadence (RpPlanChanges *changes, GPtrArray *phases, const RpDose *dose)
{
  gint64 *cadence = g_atomic_rc_box_alloc (sizeof (gint64) * MAX (phases->len, 1));
  gint64 end = 0;
  guint tempo_index = 0;

  for (guint i = 0; i < phases->len; i++)
    {
      const RpPhase *phase = g_ptr_array_index (phases, i);
      gint64 duration = rp_dose_phase_duration (dose, phase, tempo_index);

      end += rp_plan_changes_scale (changes, phase, duration);
      cadence[i] = end;
      if (phase->kind != RP_PHASE_REST)
        tempo_index++;
    }
  return cadence;
}

static GPtrArray *
make_doses (RpProgram *program, RpPlanChanges *changes)
{
  guint n_items = rp_program_get_n_items (program);
  GPtrArray *doses = g_ptr_array_new_full (n_items, (GDestroyNotify) rp_dose_free);

  for (guint i = 0; i < n_items; i++)
    {
      const RpProgramItem *item = rp_program_get_item (program, i);

      g_ptr_array_add (doses, rp_plan_changes_make_dose (changes, item->exercise, item->dose));
    }
  return doses;
}

static void
append_step (Builder *builder, RpStep *step)
{
  step->item = builder->item_index;
  step->sets = builder->dose->sets;
  step->start = builder->layout->duration;
  builder->layout->duration += step->duration;
  append_step_to (builder->layout->steps, step);
}

static void
append_pause (Builder *builder, RpStepKind kind, guint set, RpSide side, gint64 duration)
{
  RpStep step = { .kind = kind, .set = set, .side = side, .duration = duration };

  if (duration > 0)
    append_step (builder, &step);
}

/* How much a turn is, and how long it takes. Work by time ends with a whole round of its phases, as the words of the dose
 * say: see rp_dose_turn_duration(). */
static void
fill_turn (RpStep *step, const RpDose *dose, guint n_phases, gint64 *cadence)
{
  step->measure = dose->measure;
  step->pace = rp_dose_get_led_pace (dose);
  step->reps = rp_dose_get_turn_reps (dose);
  step->n_phases = n_phases;
  step->phase_ends = cadence;
  step->rep_duration = cadence[n_phases - 1];
  step->duration = rp_dose_turn_duration_at (dose, n_phases, step->rep_duration);
  step->shift = step->ahead = 0;
  rp_step_find_marks (step);
}

static void
append_turn (Builder *builder, guint set, RpSide side)
{
  guint n_phases = rp_exercise_get_phases (builder->item->exercise)->len;
  gboolean in_turn = builder->dose->sides == RP_DOSE_SIDES_ALTERNATING;
  RpStep step = {
    .kind = RP_STEP_WORK,
    .set = set,
    .side = in_turn ? RP_SIDE_NONE : side,
    .first_side = in_turn ? side : RP_SIDE_NONE,
  };

  fill_turn (&step, builder->dose, n_phases, builder->cadence);
  builder->layout->estimate |= step.pace == RP_PACE_OWN;
  append_step (builder, &step);
}

/* Turning back to the first side needs its time even where the dose asks for a shorter rest. */
static void
append_rest (Builder *builder, guint set)
{
  gint64 rest = builder->dose->rest;

  if (builder->n_turns == 2 && rest < builder->settings->side_change)
    append_pause (builder, RP_STEP_SIDE_CHANGE, set, builder->turns[0], builder->settings->side_change);
  else
    append_pause (builder, RP_STEP_REST, set, builder->turns[0], rest);
}

static void
append_item (Builder *builder)
{
  builder->dose = g_ptr_array_index (builder->layout->doses, builder->item_index);
  builder->cadence
      = make_cadence (builder->changes, rp_exercise_get_phases (builder->item->exercise), builder->dose);
  list_turns (builder);

  if (builder->layout->steps->len == 0)
    append_pause (builder, RP_STEP_GET_READY, 1, builder->turns[0], builder->settings->get_ready);
  else
    append_pause (builder, RP_STEP_NEXT, 1, builder->turns[0], builder->settings->next_exercise);

  for (guint set = 1; set <= builder->dose->sets; set++)
    {
      if (set > 1)
        append_rest (builder, set);
      append_turn (builder, set, builder->turns[0]);
      if (builder->n_turns < 2)
        continue;
      append_pause (builder, RP_STEP_SIDE_CHANGE, set, builder->turns[1], builder->settings->side_change);
      append_turn (builder, set, builder->turns[1]);
    }
  g_atomic_rc_box_release (builder->cadence);
}

/**
 * rp_plan_layout_init:
 * @layout: (out caller-allocates): where to put the answer; clear with rp_plan_layout_clear()
 * @program: a program
 * @settings: what the person has set
 * @changes: what the person changed of the program
 *
 * Lays a program out in time: get ready, then for each item its sets, each side in turn, with a rest between sets and
 * none after the last. Nobody is led through what is not installed.
 */
void
rp_plan_layout_init (RpPlanLayout *layout,
                     RpProgram *program,
                     const RpPlanSettings *settings,
                     RpPlanChanges *changes)
{
  Builder builder = { .layout = layout, .settings = settings, .changes = changes };

  *layout = (RpPlanLayout){ .steps = new_steps (0), .doses = make_doses (program, changes) };
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    {
      builder.item_index = i;
      builder.item = rp_program_get_item (program, i);
      if (!rp_exercise_is_missing (builder.item->exercise))
        append_item (&builder);
    }
}

/* Each step from where the one before ends. */
static void
add_up (RpPlanLayout *layout)
{
  layout->duration = 0;
  layout->estimate = FALSE;
  for (guint i = 0; i < layout->steps->len; i++)
    {
      RpStep *step = &g_array_index (layout->steps, RpStep, i);

      step->start = layout->duration;
      layout->duration += step->duration;
      layout->estimate |= step->pace == RP_PACE_OWN;
    }
}

/**
 * rp_plan_layout_init_with:
 * @layout: (out caller-allocates): where to put the answer; clear with rp_plan_layout_clear()
 * @other: a layout
 * @index: index of one of its steps
 * @step: the step to have in its place, with the same repetitions
 *
 * Lays out as @other does, but with @step, and all later ones where it ends.
 */
void
rp_plan_layout_init_with (RpPlanLayout *layout, const RpPlanLayout *other, guint index, const RpStep *step)
{
  g_return_if_fail (index < other->steps->len);
  g_return_if_fail (step->phase_ends == g_array_index (other->steps, RpStep, index).phase_ends);
  g_return_if_fail (step->duration > 0);

  *layout = (RpPlanLayout){ .steps = copy_steps (other->steps), .doses = g_ptr_array_ref (other->doses) };
  g_array_index (layout->steps, RpStep, index) = *step;
  add_up (layout);
}

/* The cadence is made once for the turns of an item, which follow each other. */
static void
change_turns (RpPlanLayout *layout, RpProgram *program, RpPlanChanges *changes, guint from)
{
  gint64 *cadence = NULL;
  guint item = G_MAXUINT;

  for (guint i = from; i < layout->steps->len; i++)
    {
      RpStep *step = &g_array_index (layout->steps, RpStep, i);
      const RpDose *dose = g_ptr_array_index (layout->doses, step->item);
      GPtrArray *phases = rp_exercise_get_phases (rp_program_get_item (program, step->item)->exercise);

      if (step->kind != RP_STEP_WORK)
        continue;
      if (step->item != item)
        {
          g_clear_pointer (&cadence, g_atomic_rc_box_release);
          cadence = make_cadence (changes, phases, dose);
          item = step->item;
        }
      clear_step (step);
      fill_turn (step, dose, phases->len, g_atomic_rc_box_acquire (cadence));
    }
  g_clear_pointer (&cadence, g_atomic_rc_box_release);
}

/**
 * rp_plan_layout_init_changed:
 * @layout: (out caller-allocates): where to put the answer; clear with rp_plan_layout_clear()
 * @other: a layout
 * @program: the program it lays out
 * @changes: what the person changed of it
 * @from: index of a step
 *
 * Lays out as @other does up to @from, and from there on with @changes. No change makes or takes away a step.
 */
void
rp_plan_layout_init_changed (RpPlanLayout *layout,
                             const RpPlanLayout *other,
                             RpProgram *program,
                             RpPlanChanges *changes,
                             guint from)
{
  g_return_if_fail (from < other->steps->len);

  *layout = (RpPlanLayout){ .steps = copy_steps (other->steps), .doses = make_doses (program, changes) };
  change_turns (layout, program, changes, from);
  add_up (layout);
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

  *layout = (RpPlanLayout){ .steps = copy_steps (other->steps), .doses = g_ptr_array_ref (other->doses) };
  step = g_array_index (other->steps, RpStep, turn);
  step = (RpStep){
    .kind = RP_STEP_GET_READY,
    .item = step.item,
    .set = step.set,
    .sets = step.sets,
    .side = rp_step_find_side (&step, 0),
    .duration = get_ready,
  };
  g_array_insert_val (layout->steps, turn, step);
  add_up (layout);
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
  g_clear_pointer (&layout->doses, g_ptr_array_unref);
}
