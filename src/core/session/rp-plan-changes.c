/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-plan-changes.h"

/* Speeds are kept in tenths, so that steps up and down lead back to where they began. */
#define PLAIN_SPEED 10
#define SLOWEST 5
#define FASTEST 15
/* What is read may have been written by anybody. */
#define MOST_EXERCISES 1000
#define LONGEST_PATH 512
#define EXERCISE_TYPE "(suuuuuu)"
#define VARIANT_TYPE "(ua" EXERCISE_TYPE ")"

struct _RpPlanChanges
{
  gatomicrefcount ref_count;
  guint speed;
  GHashTable *exercises; /* path → RpPlanChange; only what is changed is in it */
};

G_DEFINE_BOXED_TYPE (RpPlanChanges, rp_plan_changes, rp_plan_changes_ref, rp_plan_changes_unref)

static gboolean
changes_nothing (const RpPlanChange *change)
{
  return change->hold == 0 && change->wait == RP_PLAN_WAIT_AS_DOSE && change->amount == 0;
}

/* Where no amount is said, neither is what it is of. */
static RpPlanChange *
copy_change (const RpPlanChange *change)
{
  RpPlanChange *copy = g_memdup2 (change, sizeof *change);

  if (copy->amount == 0)
    {
      copy->measure = RP_MEASURE_REPS;
      copy->min = copy->max = 0;
    }
  return copy;
}

static gboolean
change_the_same (const RpPlanChange *a, const RpPlanChange *b)
{
  return a->hold == b->hold && a->wait == b->wait && a->amount == b->amount && a->measure == b->measure
         && a->min == b->min && a->max == b->max;
}

static void
put (RpPlanChanges *self, const char *path, const RpPlanChange *change)
{
  if (changes_nothing (change))
    g_hash_table_remove (self->exercises, path);
  else
    g_hash_table_replace (self->exercises, g_strdup (path), copy_change (change));
}

/**
 * rp_plan_changes_new:
 *
 * Returns: (transfer full): changes that change nothing
 */
RpPlanChanges *
rp_plan_changes_new (void)
{
  RpPlanChanges *self = g_new0 (RpPlanChanges, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->speed = PLAIN_SPEED;
  self->exercises = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * rp_plan_changes_ref:
 * @self: changes
 *
 * Returns: (transfer full): @self
 */
RpPlanChanges *
rp_plan_changes_ref (RpPlanChanges *self)
{
  g_return_val_if_fail (self, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * rp_plan_changes_unref:
 * @self: (transfer full): changes
 *
 * Gives up a reference.
 */
void
rp_plan_changes_unref (RpPlanChanges *self)
{
  g_return_if_fail (self);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->exercises);
  g_free (self);
}

/**
 * rp_plan_changes_is_plain:
 * @self: changes
 *
 * Returns: %TRUE when nothing is changed: all is as the program says
 */
gboolean
rp_plan_changes_is_plain (RpPlanChanges *self)
{
  g_return_val_if_fail (self, TRUE);
  return self->speed == PLAIN_SPEED && g_hash_table_size (self->exercises) == 0;
}

/**
 * rp_plan_changes_equal:
 * @self: changes
 * @other: changes
 *
 * Returns: %TRUE when both change the same
 */
gboolean
rp_plan_changes_equal (RpPlanChanges *self, RpPlanChanges *other)
{
  GHashTableIter iter;
  gpointer path, change;

  g_return_val_if_fail (self && other, FALSE);

  if (self->speed != other->speed
      || g_hash_table_size (self->exercises) != g_hash_table_size (other->exercises))
    return FALSE;
  g_hash_table_iter_init (&iter, self->exercises);
  while (g_hash_table_iter_next (&iter, &path, &change))
    {
      const RpPlanChange *b = g_hash_table_lookup (other->exercises, path);

      if (!b || !change_the_same (change, b))
        return FALSE;
    }
  return TRUE;
}

/**
 * rp_plan_changes_get_speed:
 * @self: changes
 *
 * Returns: how fast movements are led, 1 as the program says, %RP_PLAN_CHANGES_SLOWEST to %RP_PLAN_CHANGES_FASTEST
 */
double
rp_plan_changes_get_speed (RpPlanChanges *self)
{
  g_return_val_if_fail (self, 1);
  return self->speed / (double) PLAIN_SPEED;
}

/**
 * rp_plan_changes_get:
 * @self: changes
 * @path: the PACK/ID of an exercise
 * @change: (out): what is changed of it; all 0 where nothing is
 *
 * Says what is changed of an exercise.
 */
void
rp_plan_changes_get (RpPlanChanges *self, const char *path, RpPlanChange *change)
{
  const RpPlanChange *found;

  g_return_if_fail (self && path && change);

  found = g_hash_table_lookup (self->exercises, path);
  *change = found ? *found : (RpPlanChange){ 0 };
}

static RpPlanChanges *
copy (RpPlanChanges *self)
{
  RpPlanChanges *other = rp_plan_changes_new ();
  GHashTableIter iter;
  gpointer path, change;

  other->speed = self->speed;
  g_hash_table_iter_init (&iter, self->exercises);
  while (g_hash_table_iter_next (&iter, &path, &change))
    put (other, path, change);
  return other;
}

static guint
fit_speed (double speed)
{
  /* What is no number at all changes nothing. */
  if (!(speed >= RP_PLAN_CHANGES_SLOWEST))
    return speed < RP_PLAN_CHANGES_SLOWEST ? SLOWEST : PLAIN_SPEED;
  return (guint) (MIN (speed, RP_PLAN_CHANGES_FASTEST) * PLAIN_SPEED + 0.5);
}

/**
 * rp_plan_changes_with_speed:
 * @self: changes
 * @speed: how fast movements are led; brought within bounds, and to the nearest tenth
 *
 * Returns: (transfer full): changes like @self with that speed
 */
RpPlanChanges *
rp_plan_changes_with_speed (RpPlanChanges *self, double speed)
{
  RpPlanChanges *other;

  g_return_val_if_fail (self, NULL);

  other = copy (self);
  other->speed = fit_speed (speed);
  return other;
}

/**
 * rp_plan_changes_with:
 * @self: changes
 * @path: the PACK/ID of an exercise
 * @change: what to change of it
 *
 * Returns: (transfer full): changes like @self with that change
 */
RpPlanChanges *
rp_plan_changes_with (RpPlanChanges *self, const char *path, const RpPlanChange *change)
{
  RpPlanChanges *other;

  g_return_val_if_fail (self && path && change, NULL);

  other = copy (self);
  put (other, path, change);
  return other;
}

/**
 * rp_plan_changes_to_variant:
 * @self: changes
 *
 * Returns: (transfer floating): them to be kept; the same for equal changes
 */
GVariant *
rp_plan_changes_to_variant (RpPlanChanges *self)
{
  g_autoptr (GList) paths = NULL;
  GVariantBuilder builder;

  g_return_val_if_fail (self, NULL);

  paths = g_list_sort (g_hash_table_get_keys (self->exercises), (GCompareFunc) g_strcmp0);
  g_variant_builder_init (&builder, G_VARIANT_TYPE (VARIANT_TYPE));
  g_variant_builder_add (&builder, "u", self->speed);
  g_variant_builder_open (&builder, G_VARIANT_TYPE ("a" EXERCISE_TYPE));
  for (GList *l = paths; l; l = l->next)
    {
      const RpPlanChange *change = g_hash_table_lookup (self->exercises, l->data);

      g_variant_builder_add (&builder, EXERCISE_TYPE, l->data, change->hold, (guint) change->wait,
                             change->amount, (guint) change->measure, change->min, change->max);
    }
  g_variant_builder_close (&builder);
  return g_variant_builder_end (&builder);
}

static void
read_exercise (RpPlanChanges *self, const char *path, const RpPlanChange *change)
{
  RpPlanChange read = *change;

  if (*path == '\0' || strlen (path) > LONGEST_PATH || g_hash_table_size (self->exercises) >= MOST_EXERCISES)
    return;
  if (read.hold > RP_PLAN_CHANGES_MAX_HOLD)
    read.hold = 0;
  if (read.wait > RP_PLAN_WAIT_OFF)
    read.wait = RP_PLAN_WAIT_AS_DOSE;
  if (read.amount > MAX (RP_DOSE_MAX_REPS, RP_DOSE_MAX_SECONDS) || read.amount < read.min
      || read.amount > read.max)
    read.amount = 0;
  put (self, path, &read);
}

/**
 * rp_plan_changes_from_variant:
 * @variant: what rp_plan_changes_to_variant() said once, or anything else
 *
 * Reads what was kept. Whatever is out of bounds changes nothing.
 *
 * Returns: (transfer full): the changes
 */
RpPlanChanges *
rp_plan_changes_from_variant (GVariant *variant)
{
  RpPlanChanges *self = rp_plan_changes_new ();
  g_autoptr (GVariantIter) iter = NULL;
  RpPlanChange change;
  const char *path;
  guint speed;

  g_return_val_if_fail (variant, self);

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE (VARIANT_TYPE)))
    return self;
  g_variant_get (variant, VARIANT_TYPE, &speed, &iter);
  if (speed >= SLOWEST && speed <= FASTEST)
    self->speed = speed;
  while (g_variant_iter_next (iter, "(&suuuuuu)", &path, &change.hold, &change.wait, &change.amount,
                              &change.measure, &change.min, &change.max))
    read_exercise (self, path, &change);
  return self;
}

/* A hold that somebody asks for stands over the tempo of the dose. */
static void
set_hold (RpDose *dose, GPtrArray *phases, gint64 hold)
{
  guint tempo_index = 0;

  for (guint i = 0; i < phases->len; i++)
    {
      const RpPhase *phase = g_ptr_array_index (phases, i);

      if (phase->kind == RP_PHASE_REST)
        continue;
      if (phase->kind == RP_PHASE_HOLD)
        {
          dose->hold = hold;
          if (tempo_index < dose->n_tempo)
            dose->tempo[tempo_index] = hold;
        }
      tempo_index++;
    }
}

static gboolean
is_said_for (const RpPlanChange *change, const RpDose *dose)
{
  if (change->amount == 0 || dose->measure == RP_MEASURE_OPEN)
    return FALSE;
  return change->max == 0
         || (change->measure == dose->measure && change->min == dose->min && change->max == dose->max);
}

/**
 * rp_plan_changes_make_dose:
 * @self: changes
 * @exercise: an exercise
 * @dose: a dose of it
 *
 * Says how much of the exercise the person does. What the dose leaves no choice of stays: an amount beyond its range is
 * brought into it, one that was said for another dose does not count, and only what is counted can be done at one's own pace.
 *
 * Returns: (transfer full): a dose like @dose, changed
 */
RpDose *
rp_plan_changes_make_dose (RpPlanChanges *self, RpExercise *exercise, const RpDose *dose)
{
  RpDose *changed;
  RpPlanChange change;

  g_return_val_if_fail (self, NULL);
  g_return_val_if_fail (RP_IS_EXERCISE (exercise), NULL);
  g_return_val_if_fail (dose, NULL);

  changed = rp_dose_copy (dose);
  rp_plan_changes_get (self, rp_exercise_get_path (exercise), &change);
  if (change.hold > 0)
    set_hold (changed, rp_exercise_get_phases (exercise), change.hold * (gint64) G_USEC_PER_SEC);
  if (is_said_for (&change, dose))
    changed->amount = CLAMP (change.amount, dose->min, dose->max);
  if (change.wait != RP_PLAN_WAIT_AS_DOSE)
    changed->pace = change.wait == RP_PLAN_WAIT_ON ? RP_PACE_OWN : RP_PACE_PACED;
  return changed;
}

/**
 * rp_plan_changes_scale:
 * @self: changes
 * @phase: a phase
 * @duration: how long it takes at the program's speed, in microseconds
 *
 * Says how long a phase takes at the person's speed. Only what moves goes at another speed: a hold is told in seconds and
 * keeps them, and so does a rest.
 *
 * Returns: microseconds
 */
gint64
rp_plan_changes_scale (RpPlanChanges *self, const RpPhase *phase, gint64 duration)
{
  g_return_val_if_fail (self && phase, duration);

  if (phase->kind == RP_PHASE_HOLD || phase->kind == RP_PHASE_REST)
    return duration;
  return (duration * PLAIN_SPEED + self->speed / 2) / self->speed;
}
