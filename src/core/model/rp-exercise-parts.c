/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-exercise-private.h"

/**
 * rp_equipment_free:
 * @equipment: (transfer full): a piece of equipment
 *
 * Frees it and its texts.
 */
void
rp_equipment_free (RpEquipment *equipment)
{
  g_free (equipment->item);
  g_free (equipment->text);
  g_free (equipment);
}

/**
 * rp_target_free:
 * @target: (transfer full): a target
 *
 * Frees it and its texts.
 */
void
rp_target_free (RpTarget *target)
{
  g_free (target->muscle);
  g_free (target->text);
  g_free (target);
}

/**
 * rp_exercise_find_fault:
 * @self: an exercise
 * @id: a fault's id
 *
 * Returns: (transfer none) (nullable): the fault, %NULL when no cue has one of that id
 */
const RpFault *
rp_exercise_find_fault (RpExercise *self, const char *id)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);
  g_return_val_if_fail (id, NULL);

  for (guint i = 0; i < self->cues->len; i++)
    {
      const RpCue *cue = g_ptr_array_index (self->cues, i);

      if (cue->fault && g_str_equal (cue->fault->id, id))
        return cue->fault;
    }
  return NULL;
}

/**
 * rp_exercise_find_clip:
 * @self: an exercise
 * @id: a clip's id
 *
 * Returns: (transfer none) (nullable): the clip, %NULL when there is none of that id
 */
const RpClip *
rp_exercise_find_clip (RpExercise *self, const char *id)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);
  g_return_val_if_fail (id, NULL);

  for (guint i = 0; i < self->clips->len; i++)
    {
      const RpClip *clip = g_ptr_array_index (self->clips, i);

      if (g_str_equal (clip->id, id))
        return clip;
    }
  return NULL;
}
