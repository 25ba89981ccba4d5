/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-plan-private.h"

/* Lays a program out in time, one step after the other. */

typedef struct
{
  RpPlan *plan;
  const RpPlanSettings *settings;
  guint item_index;
  const RpProgramItem *item;
  RpSide turns[2];
  guint n_turns;
  gint64 *cadence;
  guint n_phases;
} Layout;

static void
list_turns (Layout *layout)
{
  RpSide first = rp_exercise_get_first_side (layout->item->exercise);

  layout->n_turns = 1;
  switch (layout->item->dose->sides)
    {
    case RP_DOSE_SIDES_EACH:
      layout->turns[0] = first == RP_SIDE_NONE ? RP_SIDE_LEFT : first;
      layout->turns[1] = rp_side_other (layout->turns[0]);
      layout->n_turns = 2;
      break;
    case RP_DOSE_SIDES_LEFT:
      layout->turns[0] = RP_SIDE_LEFT;
      break;
    case RP_DOSE_SIDES_RIGHT:
      layout->turns[0] = RP_SIDE_RIGHT;
      break;
    case RP_DOSE_SIDES_BOTH:
    default:
      layout->turns[0] = RP_SIDE_NONE;
      break;
    }
}

/* A cadence says when each phase of a repetition ends; all turns of an item share one. */
static void
make_cadence (Layout *layout)
{
  GPtrArray *phases = rp_exercise_get_phases (layout->item->exercise);
  gint64 end = 0;
  guint tempo_index = 0;

  layout->n_phases = phases->len;
  layout->cadence = g_new (gint64, phases->len);
  for (guint i = 0; i < phases->len; i++)
    {
      const RpPhase *phase = g_ptr_array_index (phases, i);

      end += rp_dose_phase_duration (layout->item->dose, phase, tempo_index);
      layout->cadence[i] = end;
      if (phase->kind != RP_PHASE_REST)
        tempo_index++;
    }
  g_ptr_array_add (layout->plan->cadences, layout->cadence);
}

static void
append_step (Layout *layout, RpStep *step)
{
  step->item = layout->item_index;
  step->sets = layout->item->dose->sets;
  step->start = layout->plan->duration;
  layout->plan->duration += step->duration;
  g_array_append_val (layout->plan->steps, *step);
}

static void
append_pause (Layout *layout, RpStepKind kind, guint set, RpSide side, gint64 duration)
{
  RpStep step = { .kind = kind, .set = set, .side = side, .duration = duration };

  if (duration > 0)
    append_step (layout, &step);
}

static void
append_turn (Layout *layout, guint set, RpSide side)
{
  const RpDose *dose = layout->item->dose;
  gint64 rep_duration = layout->cadence[layout->n_phases - 1];
  gboolean timed = dose->measure == RP_MEASURE_TIME;
  RpStep step = {
    .kind = RP_STEP_WORK,
    .set = set,
    .side = side,
    .duration = timed ? dose->amount * G_USEC_PER_SEC : dose->amount * rep_duration,
    .measure = dose->measure,
    .pace = timed ? RP_PACE_PACED : dose->pace,
    .reps = timed ? 0 : dose->amount,
    .rep_duration = rep_duration,
    .n_phases = layout->n_phases,
    .phase_ends = layout->cadence,
  };

  layout->plan->estimate |= step.pace == RP_PACE_OWN;
  append_step (layout, &step);
}

/* Turning back to the first side needs its time even where the dose asks for a shorter rest. */
static void
append_rest (Layout *layout, guint set)
{
  gint64 rest = layout->item->dose->rest;

  if (layout->n_turns == 2 && rest < layout->settings->side_change)
    append_pause (layout, RP_STEP_SIDE_CHANGE, set, layout->turns[0], layout->settings->side_change);
  else
    append_pause (layout, RP_STEP_REST, set, layout->turns[0], rest);
}

static void
append_item (Layout *layout)
{
  list_turns (layout);
  make_cadence (layout);

  if (layout->item_index == 0)
    append_pause (layout, RP_STEP_GET_READY, 1, layout->turns[0], layout->settings->get_ready);
  else
    append_pause (layout, RP_STEP_NEXT, 1, layout->turns[0], layout->settings->next_exercise);

  for (guint set = 1; set <= layout->item->dose->sets; set++)
    {
      if (set > 1)
        append_rest (layout, set);
      append_turn (layout, set, layout->turns[0]);
      if (layout->n_turns < 2)
        continue;
      append_pause (layout, RP_STEP_SIDE_CHANGE, set, layout->turns[1], layout->settings->side_change);
      append_turn (layout, set, layout->turns[1]);
    }
}

/*< private >
 * rp_plan_lay_out:
 * @self: an empty plan with its program
 * @settings: what the person has set
 *
 * Fills the plan: get ready, then for each item its sets, each side in turn, with a rest between sets and none after
 * the last.
 */
void
rp_plan_lay_out (RpPlan *self, const RpPlanSettings *settings)
{
  Layout layout = { .plan = self, .settings = settings };

  for (guint i = 0; i < rp_program_get_n_items (self->program); i++)
    {
      layout.item_index = i;
      layout.item = rp_program_get_item (self->program, i);
      append_item (&layout);
    }
}
