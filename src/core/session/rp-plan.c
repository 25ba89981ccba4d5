/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-plan.h"

#include "session/rp-plan-layout.h"

struct _RpPlan
{
  gatomicrefcount ref_count;

  /* Owned references */
  RpProgram *program;
  RpPlanChanges *changes;

  RpPlanLayout layout;
  guint fresh; /* from this step on all is laid out by the changes, without a trace of earlier ones */
};

G_DEFINE_BOXED_TYPE (RpPlan, rp_plan, rp_plan_ref, rp_plan_unref)

/* The caller lays it out. */
static RpPlan *
rp_plan_new_empty (RpProgram *program, RpPlanChanges *changes)
{
  RpPlan *self = g_new0 (RpPlan, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->program = g_object_ref (program);
  self->changes = changes ? rp_plan_changes_ref (changes) : rp_plan_changes_new ();
  return self;
}

/**
 * rp_plan_new:
 * @program: a program; what is not installed of it is passed over
 * @settings: (nullable): what the person has set, or %NULL for %RP_PLAN_SETTINGS_DEFAULT
 *
 * Lays a program out in time, as it says.
 *
 * Returns: (transfer full): a plan; without a step when there is nothing to lead through
 */
RpPlan *
rp_plan_new (RpProgram *program, const RpPlanSettings *settings)
{
  return rp_plan_new_changed (program, settings, NULL);
}

/**
 * rp_plan_new_changed:
 * @program: a program; what is not installed of it is passed over
 * @settings: (nullable): what the person has set, or %NULL for %RP_PLAN_SETTINGS_DEFAULT
 * @changes: (nullable): what the person changed of the program, or %NULL for nothing
 *
 * Lays a program out in time, as the person does it.
 *
 * Returns: (transfer full): a plan; without a step when there is nothing to lead through
 */
RpPlan *
rp_plan_new_changed (RpProgram *program, const RpPlanSettings *settings, RpPlanChanges *changes)
{
  static const RpPlanSettings defaults = RP_PLAN_SETTINGS_DEFAULT;
  RpPlan *self;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  self = rp_plan_new_empty (program, changes);
  rp_plan_layout_init (&self->layout, program, settings ? settings : &defaults, self->changes);
  return self;
}

/**
 * rp_plan_ref:
 * @self: a plan
 *
 * Returns: (transfer full): @self
 */
RpPlan *
rp_plan_ref (RpPlan *self)
{
  g_return_val_if_fail (self, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * rp_plan_unref:
 * @self: (transfer full): a plan
 *
 * Gives up a reference.
 */
void
rp_plan_unref (RpPlan *self)
{
  g_return_if_fail (self);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_object (&self->program);
  g_clear_pointer (&self->changes, rp_plan_changes_unref);
  rp_plan_layout_clear (&self->layout);
  g_free (self);
}

/**
 * rp_plan_extend:
 * @self: a plan
 * @step: index of a step
 * @extra: microseconds to add to it, 0 or more
 *
 * Returns: (transfer full): a plan like @self in which @step takes longer and all later ones start later
 */
RpPlan *
rp_plan_extend (RpPlan *self, guint step, gint64 extra)
{
  RpStep longer;

  g_return_val_if_fail (self, NULL);
  g_return_val_if_fail (step < self->layout.steps->len, NULL);
  g_return_val_if_fail (extra >= 0, NULL);

  longer = *rp_plan_get_step (self, step);
  longer.duration += extra;
  return rp_plan_with_step (self, step, &longer);
}

/**
 * rp_plan_with_step:
 * @self: a plan
 * @index: index of a step
 * @step: the step to have in its place; it starts where that did, and has its repetitions
 *
 * Returns: (transfer full): a plan like @self with that step, and all later ones where it ends
 */
RpPlan *
rp_plan_with_step (RpPlan *self, guint index, const RpStep *step)
{
  RpPlan *copy;

  g_return_val_if_fail (self && step, NULL);
  g_return_val_if_fail (index < self->layout.steps->len, NULL);

  copy = rp_plan_new_empty (self->program, self->changes);
  rp_plan_layout_init_with (&copy->layout, &self->layout, index, step);
  copy->fresh = step->kind == RP_STEP_WORK ? MAX (self->fresh, index + 1) : self->fresh;
  return copy;
}

/**
 * rp_plan_lead_in:
 * @self: a plan
 * @turn: index of a turn
 * @get_ready: microseconds to get into place; 0 leaves the step out
 *
 * Returns: (transfer full): a plan like @self with a step to get ready right before @turn, where there is none yet
 */
RpPlan *
rp_plan_lead_in (RpPlan *self, guint turn, gint64 get_ready)
{
  RpPlan *copy;

  g_return_val_if_fail (self, NULL);
  g_return_val_if_fail (turn < self->layout.steps->len, NULL);
  g_return_val_if_fail (rp_plan_get_step (self, turn)->kind == RP_STEP_WORK, NULL);
  g_return_val_if_fail (get_ready >= 0, NULL);

  if (get_ready == 0 || (turn > 0 && rp_plan_get_step (self, turn - 1)->kind == RP_STEP_GET_READY))
    return rp_plan_ref (self);
  copy = rp_plan_new_empty (self->program, self->changes);
  rp_plan_layout_init_led_in (&copy->layout, &self->layout, turn, get_ready);
  copy->fresh = self->fresh + (self->fresh > turn);
  return copy;
}

/**
 * rp_plan_change:
 * @self: a plan
 * @changes: what the person changed of the program
 * @from: index of a step
 *
 * Returns: (transfer full): a plan like @self up to @from, and from there on with @changes; rests that were made longer
 *   stay so
 */
RpPlan *
rp_plan_change (RpPlan *self, RpPlanChanges *changes, guint from)
{
  RpPlan *copy;

  g_return_val_if_fail (self && changes, NULL);
  g_return_val_if_fail (from < self->layout.steps->len, NULL);

  copy = rp_plan_new_empty (self->program, changes);
  rp_plan_layout_init_changed (&copy->layout, &self->layout, self->program, changes, from);
  copy->fresh = from;
  return copy;
}

/**
 * rp_plan_is_fresh:
 * @self: a plan
 * @from: index of a step
 *
 * Returns: %TRUE when all from @from on is as it is laid out by the plan's changes; %FALSE when it was begun before one
 */
gboolean
rp_plan_is_fresh (RpPlan *self, guint from)
{
  g_return_val_if_fail (self, TRUE);
  return from >= self->fresh;
}

/**
 * rp_plan_get_changes:
 * @self: a plan
 *
 * Returns: (transfer none): what the person changed of the program
 */
RpPlanChanges *
rp_plan_get_changes (RpPlan *self)
{
  g_return_val_if_fail (self, NULL);
  return self->changes;
}

/**
 * rp_plan_get_dose:
 * @self: a plan
 * @item: index of an item of its program
 *
 * Returns: (transfer none): the item's dose with what the person changed of it
 */
const RpDose *
rp_plan_get_dose (RpPlan *self, guint item)
{
  g_return_val_if_fail (self, NULL);
  g_return_val_if_fail (item < self->layout.doses->len, NULL);
  return g_ptr_array_index (self->layout.doses, item);
}

/**
 * rp_plan_get_program:
 * @self: a plan
 *
 * Returns: (transfer none): the program it lays out
 */
RpProgram *
rp_plan_get_program (RpPlan *self)
{
  g_return_val_if_fail (self, NULL);
  return self->program;
}

/**
 * rp_plan_get_duration:
 * @self: a plan
 *
 * Returns: how long the whole plan takes, in microseconds
 */
gint64
rp_plan_get_duration (RpPlan *self)
{
  g_return_val_if_fail (self, 0);
  return self->layout.duration;
}

/**
 * rp_plan_is_estimate:
 * @self: a plan
 *
 * Returns: %TRUE when some turn goes at the person's own pace, so that its times are a guess
 */
gboolean
rp_plan_is_estimate (RpPlan *self)
{
  g_return_val_if_fail (self, FALSE);
  return self->layout.estimate;
}

/**
 * rp_plan_get_n_steps:
 * @self: a plan
 *
 * Returns: how many steps it has; none when there is nothing to lead through, and a session needs one
 */
guint
rp_plan_get_n_steps (RpPlan *self)
{
  g_return_val_if_fail (self, 0);
  return self->layout.steps->len;
}

/**
 * rp_plan_get_step:
 * @self: a plan
 * @index: which step, less than rp_plan_get_n_steps()
 *
 * Returns: (transfer none): the step
 */
const RpStep *
rp_plan_get_step (RpPlan *self, guint index)
{
  g_return_val_if_fail (self, NULL);
  g_return_val_if_fail (index < self->layout.steps->len, NULL);
  return &g_array_index (self->layout.steps, RpStep, index);
}

/**
 * rp_plan_find_step:
 * @self: a plan
 * @elapsed: microseconds since the plan began; clamped to the plan
 *
 * Returns: index of the step under way; where one ends and another begins, the one that begins
 */
guint
rp_plan_find_step (RpPlan *self, gint64 elapsed)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self, 0);

  high = self->layout.steps->len;
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->layout.steps, RpStep, middle).start <= elapsed)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * rp_plan_find_turn:
 * @self: a plan
 * @after: index of a step, or %G_MAXUINT to start before the first
 *
 * Returns: index of the first turn after @after, or %G_MAXUINT when none is left
 */
guint
rp_plan_find_turn (RpPlan *self, guint after)
{
  g_return_val_if_fail (self, G_MAXUINT);

  for (guint i = after == G_MAXUINT ? 0 : after + 1; i < self->layout.steps->len; i++)
    if (g_array_index (self->layout.steps, RpStep, i).kind == RP_STEP_WORK)
      return i;
  return G_MAXUINT;
}

/**
 * rp_plan_find_nth_turn:
 * @self: a plan
 * @nth: how many turns come before it
 *
 * Returns: index of that turn, or %G_MAXUINT when there are not so many
 */
guint
rp_plan_find_nth_turn (RpPlan *self, guint nth)
{
  guint turn;

  g_return_val_if_fail (self, G_MAXUINT);

  turn = rp_plan_find_turn (self, G_MAXUINT);
  for (guint i = 0; i < nth && turn != G_MAXUINT; i++)
    turn = rp_plan_find_turn (self, turn);
  return turn;
}

/**
 * rp_plan_count_turns:
 * @self: a plan
 * @before: index of a step, or how many steps there are
 *
 * Returns: how many of the steps before it are turns
 */
guint
rp_plan_count_turns (RpPlan *self, guint before)
{
  guint n_turns = 0;

  g_return_val_if_fail (self, 0);
  g_return_val_if_fail (before <= self->layout.steps->len, 0);

  for (guint i = 0; i < before; i++)
    n_turns += g_array_index (self->layout.steps, RpStep, i).kind == RP_STEP_WORK;
  return n_turns;
}

/**
 * rp_plan_find_last_turn:
 * @self: a plan
 * @step: index of a step
 *
 * Returns: index of @step if it is a turn, else of the last turn before it, or %G_MAXUINT when there is none
 */
guint
rp_plan_find_last_turn (RpPlan *self, guint step)
{
  g_return_val_if_fail (self, G_MAXUINT);
  g_return_val_if_fail (step < self->layout.steps->len, G_MAXUINT);

  for (guint i = step + 1; i-- > 0;)
    if (g_array_index (self->layout.steps, RpStep, i).kind == RP_STEP_WORK)
      return i;
  return G_MAXUINT;
}

/**
 * rp_plan_find_set:
 * @self: a plan
 * @step: index of a step
 *
 * Returns: index of the first step of the same set: the pause before its first turn, if there is one
 */
guint
rp_plan_find_set (RpPlan *self, guint step)
{
  const RpStep *inside;

  g_return_val_if_fail (self, 0);
  g_return_val_if_fail (step < self->layout.steps->len, 0);

  inside = rp_plan_get_step (self, step);
  for (; step > 0; step--)
    {
      const RpStep *before = rp_plan_get_step (self, step - 1);

      if (before->item != inside->item || before->set != inside->set)
        break;
    }
  return step;
}

static gint64
next_phase_end (const RpStep *step, gint64 inside)
{
  gint64 inside_rep;

  rp_step_find_round (step, inside, &inside_rep);
  for (guint i = 0; i < step->n_phases; i++)
    if (step->phase_ends[i] > inside_rep)
      return inside + step->phase_ends[i] - inside_rep;
  return step->duration;
}

/* In a turn something happens where a phase ends, and at its marks; repetitions and the turn end with their last phase. */
static gint64
next_in_turn (const RpStep *step, gint64 inside)
{
  gint64 next = MIN (next_phase_end (step, inside), step->duration);

  if (step->half_way > inside)
    next = MIN (next, step->half_way);
  if (step->time_left > inside)
    next = MIN (next, step->time_left);
  return next;
}

/* Before a turn the last three seconds are counted down. */
static gint64
next_in_pause (const RpStep *step, gint64 inside)
{
  gint64 left = (step->duration - inside - 1) / G_USEC_PER_SEC;

  return step->duration - (gint64) CLAMP (left, 0, 3) * G_USEC_PER_SEC;
}

/**
 * rp_plan_next_boundary:
 * @self: a plan
 * @elapsed: microseconds since the plan began, 0 or more
 *
 * Returns: the first time after @elapsed at which a phase, a repetition, a countdown second or a step ends, or at
 *   which a mark of a turn lies; %G_MAXINT64 at the end of the plan
 */
gint64
rp_plan_next_boundary (RpPlan *self, gint64 elapsed)
{
  const RpStep *step;
  gint64 inside;

  g_return_val_if_fail (self, G_MAXINT64);
  g_return_val_if_fail (elapsed >= 0, G_MAXINT64);

  if (elapsed >= self->layout.duration)
    return G_MAXINT64;

  step = rp_plan_get_step (self, rp_plan_find_step (self, elapsed));
  inside = elapsed - step->start;
  return step->start
         + (step->kind == RP_STEP_WORK ? next_in_turn (step, inside) : next_in_pause (step, inside));
}
