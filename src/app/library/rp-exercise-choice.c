/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library/rp-exercise-choice.h"

/**
 * RpExerciseChoice:
 *
 * Exercises that a person chooses one after the other, to do something with all of them. It knows no cards: what is chosen
 * stays so while others are looked for, and in the order it was chosen in.
 */
struct _RpExerciseChoice
{
  GObject parent_instance;

  GPtrArray *exercises; /* of RpExercise */
  gboolean on;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpExerciseChoice, rp_exercise_choice, G_TYPE_OBJECT)

static void
rp_exercise_choice_finalize (GObject *object)
{
  RpExerciseChoice *self = RP_EXERCISE_CHOICE (object);

  g_ptr_array_unref (self->exercises);

  G_OBJECT_CLASS (rp_exercise_choice_parent_class)->finalize (object);
}

static void
rp_exercise_choice_class_init (RpExerciseChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_exercise_choice_finalize;

  /**
   * RpExerciseChoice::changed:
   *
   * Something else is chosen, or choosing began or ended.
   */
  signals[CHANGED] = g_signal_new ("changed", RP_TYPE_EXERCISE_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
rp_exercise_choice_init (RpExerciseChoice *self)
{
  self->exercises = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * rp_exercise_choice_new:
 *
 * Returns: (transfer full): a choice of nothing, that has not begun
 */
RpExerciseChoice *
rp_exercise_choice_new (void)
{
  return g_object_new (RP_TYPE_EXERCISE_CHOICE, NULL);
}

/**
 * rp_exercise_choice_is_on:
 * @self: a choice
 *
 * Returns: whether the person is choosing
 */
gboolean
rp_exercise_choice_is_on (RpExerciseChoice *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE_CHOICE (self), FALSE);

  return self->on;
}

/**
 * rp_exercise_choice_set_on:
 * @self: a choice
 * @on: whether the person is choosing
 *
 * Begins, or ends and forgets what was chosen.
 */
void
rp_exercise_choice_set_on (RpExerciseChoice *self, gboolean on)
{
  g_return_if_fail (RP_IS_EXERCISE_CHOICE (self));

  if (self->on == on)
    return;
  self->on = on;
  g_ptr_array_set_size (self->exercises, 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * rp_exercise_choice_toggle:
 * @self: a choice
 * @exercise: an exercise
 *
 * Chooses it as the last one, or no longer; begins if need be.
 */
void
rp_exercise_choice_toggle (RpExerciseChoice *self, RpExercise *exercise)
{
  guint number;

  g_return_if_fail (RP_IS_EXERCISE_CHOICE (self));
  g_return_if_fail (RP_IS_EXERCISE (exercise));

  number = rp_exercise_choice_find (self, exercise);
  if (number > 0)
    g_ptr_array_remove_index (self->exercises, number - 1);
  else
    g_ptr_array_add (self->exercises, g_object_ref (exercise));
  self->on = TRUE;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * rp_exercise_choice_find:
 * @self: a choice
 * @exercise: an exercise
 *
 * Returns: as which one it was chosen, from 1; 0 when it was not
 */
guint
rp_exercise_choice_find (RpExerciseChoice *self, RpExercise *exercise)
{
  g_return_val_if_fail (RP_IS_EXERCISE_CHOICE (self), 0);
  g_return_val_if_fail (RP_IS_EXERCISE (exercise), 0);

  for (guint i = 0; i < self->exercises->len; i++)
    if (g_str_equal (rp_exercise_get_path (g_ptr_array_index (self->exercises, i)),
                     rp_exercise_get_path (exercise)))
      return i + 1;
  return 0;
}

/**
 * rp_exercise_choice_get_exercises:
 * @self: a choice
 *
 * Returns: (transfer none) (element-type RpExercise): what is chosen, in the order it was chosen in
 */
GPtrArray *
rp_exercise_choice_get_exercises (RpExerciseChoice *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE_CHOICE (self), NULL);

  return self->exercises;
}
