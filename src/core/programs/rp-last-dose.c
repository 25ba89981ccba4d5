/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-last-dose.h"

/* A pack may be another one by now, and what was given before may be nothing that its exercise can have. */
static gboolean
fits (RpExercise *exercise, const RpDose *dose)
{
  g_autoptr (GPtrArray) misfits
      = rp_dose_find_misfits (dose, rp_exercise_get_phases (exercise), rp_exercise_has_sides (exercise));

  return misfits->len == 0;
}

static const RpDose *
find_in_program (RpProgram *program, RpExercise *exercise)
{
  for (guint i = rp_program_get_n_items (program); i-- > 0;)
    {
      const RpProgramItem *item = rp_program_get_item (program, i);

      if (item->exercise == exercise && item->dose->source == RP_SOURCE_OWN && fits (exercise, item->dose))
        return item->dose;
    }
  return NULL;
}

/**
 * rp_last_dose_find:
 * @exercise: an exercise
 * @programs: a #GListModel of #RpProgram, the one used last first
 *
 * Finds the dose of @exercise that the person gave themselves, nearest to the top of @programs and to the end of the program.
 * What the exercise cannot have any more does not count.
 * It can be handed to rp_line_reader_read() as it is.
 *
 * Returns: (transfer none) (nullable): the dose, as long as the list stays; %NULL when they gave none
 */
const RpDose *
rp_last_dose_find (RpExercise *exercise, gpointer programs)
{
  const RpDose *dose = NULL;

  g_return_val_if_fail (RP_IS_EXERCISE (exercise), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (programs), NULL);

  for (guint i = 0; !dose && i < g_list_model_get_n_items (programs); i++)
    {
      g_autoptr (RpProgram) program = g_list_model_get_item (programs, i);

      dose = find_in_program (program, exercise);
    }
  return dose;
}
