/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-exercise.h"
#include "model/rp-exercise-private.h"
#include "base/rp-strings.h"

/**
 * RpExercise:
 *
 * One exercise of a pack: how it is done, its phases, cues, dose and clips. Immutable once loaded.
 */
G_DEFINE_FINAL_TYPE (RpExercise, rp_exercise, G_TYPE_OBJECT)

static void
free_side_text (RpSideText *text)
{
  g_free (text->label);
  g_free (text->now);
  g_free (text->ready);
}

static void
rp_exercise_finalize (GObject *object)
{
  RpExercise *self = RP_EXERCISE (object);

  rp_heading_clear (&self->heading);
  g_strfreev (self->aliases);
  g_free (self->position_text);
  g_ptr_array_unref (self->equipment);
  g_ptr_array_unref (self->targets);
  g_strfreev (self->steps);
  for (guint i = 0; i < G_N_ELEMENTS (self->side_texts); i++)
    free_side_text (&self->side_texts[i]);
  g_ptr_array_unref (self->phases);
  g_ptr_array_unref (self->cues);
  g_free (self->felt);
  g_free (self->purpose);
  g_strfreev (self->mistakes);
  g_free (self->easier.exercise);
  g_free (self->easier.text);
  g_free (self->harder.exercise);
  g_free (self->harder.text);
  g_strfreev (self->precautions);
  g_strfreev (self->notes);
  rp_dose_free (self->dose);
  rp_frequency_free (self->frequency);
  g_free (self->poster);
  g_ptr_array_unref (self->drawings);
  g_ptr_array_unref (self->clips);
  g_strfreev (self->credits);
  g_strfreev (self->stop_rules);
  g_strfreev (self->before_rules);
  g_clear_pointer (&self->why, rp_why_unref);
  g_free (self->search_key);

  G_OBJECT_CLASS (rp_exercise_parent_class)->finalize (object);
}

static void
rp_exercise_class_init (RpExerciseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rp_exercise_finalize;
  rp_heading_install (object_class, G_STRUCT_OFFSET (RpExercise, heading));
}

static void
rp_exercise_init (RpExercise *self)
{
  self->position = RP_POSITION_STANDING;
  self->first_side = RP_SIDE_NONE;
  self->equipment = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_equipment_free);
  self->targets = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_target_free);
  self->phases = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_phase_free);
  self->cues = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_cue_free);
  self->drawings = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_drawing_free);
  self->clips = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_clip_free);
}

/**
 * rp_exercise_new:
 *
 * Returns: (transfer full): an empty exercise for a reader to fill
 */
RpExercise *
rp_exercise_new (void)
{
  return g_object_new (RP_TYPE_EXERCISE, NULL);
}

/**
 * rp_exercise_is_missing:
 * @self: an exercise
 *
 * Returns: %TRUE when it only stands for one that is not installed
 */
gboolean
rp_exercise_is_missing (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), FALSE);

  return self->missing;
}

/**
 * rp_exercise_get_id:
 * @self: an exercise
 *
 * Returns: (transfer none): its id inside its pack
 */
const char *
rp_exercise_get_id (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return self->heading.id;
}

/**
 * rp_exercise_get_path:
 * @self: an exercise
 *
 * Returns: (transfer none): "PACK/ID", which tells it from one of the same id in another pack; its id alone when it is
 *   in no pack
 */
const char *
rp_exercise_get_path (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return rp_heading_get_path (&self->heading);
}

/**
 * rp_exercise_get_name:
 * @self: an exercise
 *
 * Returns: (transfer none): its name, translated
 */
const char *
rp_exercise_get_name (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return self->heading.name;
}

/**
 * rp_exercise_get_words:
 * @self: an exercise
 *
 * Returns: (transfer none) (nullable): the language in which our own words stand beside its texts, for rp_words_begin(); as
 *   rp_pack_get_words() of its pack
 */
const RpLanguage *
rp_exercise_get_words (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return self->words;
}

/**
 * rp_exercise_get_aliases:
 * @self: an exercise
 *
 * Returns: (transfer none) (array zero-terminated=1): other names people know it by, translated; may be empty
 */
const char *const *
rp_exercise_get_aliases (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return rp_strings_or_empty (self->aliases);
}

/**
 * rp_exercise_get_summary:
 * @self: an exercise
 *
 * Returns: (transfer none): what it is, in one sentence, translated
 */
const char *
rp_exercise_get_summary (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return self->heading.summary;
}

/**
 * rp_exercise_get_position:
 * @self: an exercise
 *
 * Returns: how the person lies, kneels or stands
 */
RpPosition
rp_exercise_get_position (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), RP_POSITION_STANDING);

  return self->position;
}

/**
 * rp_exercise_get_position_text:
 * @self: an exercise
 *
 * Returns: (transfer none): how to take that position, in one sentence, translated
 */
const char *
rp_exercise_get_position_text (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return self->position_text;
}

/**
 * rp_exercise_get_bears_weight:
 * @self: an exercise
 *
 * Returns: %TRUE when a leg carries the body, which a sore knee may not like
 */
gboolean
rp_exercise_get_bears_weight (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), FALSE);

  return self->bears_weight;
}

/**
 * rp_exercise_get_equipment:
 * @self: an exercise
 *
 * Returns: (transfer none) (element-type RpEquipment): what is needed; may be empty
 */
GPtrArray *
rp_exercise_get_equipment (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return self->equipment;
}

/**
 * rp_exercise_get_targets:
 * @self: an exercise
 *
 * Returns: (transfer none) (element-type RpTarget): the muscles that work
 */
GPtrArray *
rp_exercise_get_targets (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return self->targets;
}

/**
 * rp_exercise_get_steps:
 * @self: an exercise
 *
 * Returns: (transfer none) (array zero-terminated=1): how to do it, in order, translated
 */
const char *const *
rp_exercise_get_steps (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return rp_strings_or_empty (self->steps);
}

/**
 * rp_exercise_get_phases:
 * @self: an exercise
 *
 * Returns: (transfer none) (element-type RpPhase): the parts of a repetition, in order, at least one
 */
GPtrArray *
rp_exercise_get_phases (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return self->phases;
}

/**
 * rp_exercise_get_cues:
 * @self: an exercise
 *
 * Returns: (transfer none) (element-type RpCue): reminders, each bound to a phase; may be empty
 */
GPtrArray *
rp_exercise_get_cues (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return self->cues;
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
 * rp_exercise_get_felt:
 * @self: an exercise
 *
 * Returns: (transfer none) (nullable): where it should be felt, translated
 */
const char *
rp_exercise_get_felt (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return self->felt;
}

/**
 * rp_exercise_get_purpose:
 * @self: an exercise
 *
 * Returns: (transfer none) (nullable): what it is good for, translated
 */
const char *
rp_exercise_get_purpose (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return self->purpose;
}

/**
 * rp_exercise_get_mistakes:
 * @self: an exercise
 *
 * Returns: (transfer none) (array zero-terminated=1): common mistakes that are told in words only, translated; may be
 *   empty. The others are the faults of the cues
 */
const char *const *
rp_exercise_get_mistakes (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return rp_strings_or_empty (self->mistakes);
}

/**
 * rp_exercise_get_notes:
 * @self: an exercise
 *
 * Returns: (transfer none) (array zero-terminated=1): what else there is to know, such as another way it is taught, translated
 */
const char *const *
rp_exercise_get_notes (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return rp_strings_or_empty (self->notes);
}

/**
 * rp_exercise_get_easier:
 * @self: an exercise
 *
 * Returns: (transfer none) (nullable): an easier way
 */
const RpVariant *
rp_exercise_get_easier (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return self->easier.text ? &self->easier : NULL;
}

/**
 * rp_exercise_get_harder:
 * @self: an exercise
 *
 * Returns: (transfer none) (nullable): a harder way
 */
const RpVariant *
rp_exercise_get_harder (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return self->harder.text ? &self->harder : NULL;
}

/**
 * rp_exercise_get_precautions:
 * @self: an exercise
 *
 * Returns: (transfer none) (array zero-terminated=1): when to take care, translated; may be empty
 */
const char *const *
rp_exercise_get_precautions (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return rp_strings_or_empty (self->precautions);
}

/**
 * rp_exercise_get_dose:
 * @self: an exercise
 *
 * Returns: (transfer none): how much of it where no program says otherwise
 */
const RpDose *
rp_exercise_get_dose (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return self->dose;
}

/**
 * rp_exercise_get_frequency:
 * @self: an exercise
 *
 * Returns: (transfer none) (nullable): how often; rp_frequency_words_sentence() says it
 */
const RpFrequency *
rp_exercise_get_frequency (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return self->frequency;
}

/**
 * rp_exercise_get_credits:
 * @self: an exercise
 *
 * Returns: (transfer none) (array zero-terminated=1): sources and makers; may be empty
 */
const char *const *
rp_exercise_get_credits (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return rp_strings_or_empty (self->credits);
}

/**
 * rp_exercise_get_clips:
 * @self: an exercise
 *
 * Returns: (transfer none) (element-type RpClip): its clips; may be empty
 */
GPtrArray *
rp_exercise_get_clips (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return self->clips;
}

/**
 * rp_exercise_get_default_clip:
 * @self: an exercise
 *
 * Returns: (transfer none) (nullable): the clip to show first, %NULL when there is none
 */
const RpClip *
rp_exercise_get_default_clip (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return self->clips->len > 0 ? g_ptr_array_index (self->clips, 0) : NULL;
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

/**
 * rp_exercise_get_poster:
 * @self: an exercise
 *
 * Returns: (transfer none) (nullable): URI of a still picture
 */
const char *
rp_exercise_get_poster (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return self->poster;
}

/**
 * rp_exercise_get_drawings:
 * @self: an exercise
 *
 * Returns: (transfer none) (element-type RpDrawing): its pictures for paper, first those without a load, in the order of the
 *   repetition; may be empty. rp_drawing_choose() finds those of a dose
 */
GPtrArray *
rp_exercise_get_drawings (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  return self->drawings;
}

/**
 * rp_exercise_get_side_text:
 * @self: an exercise
 * @side: a side
 *
 * Returns: (transfer none): what to say of the side; its texts are %NULL for %RP_SIDE_NONE and for an exercise
 *   without sides
 */
const RpSideText *
rp_exercise_get_side_text (RpExercise *self, RpSide side)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);
  g_return_val_if_fail ((guint) side < G_N_ELEMENTS (self->side_texts), NULL);

  return &self->side_texts[side];
}

/**
 * rp_exercise_get_first_side:
 * @self: an exercise
 *
 * Returns: the side whose turn comes first, %RP_SIDE_NONE for an exercise without sides
 */
RpSide
rp_exercise_get_first_side (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), RP_SIDE_NONE);

  return self->first_side;
}

/**
 * rp_exercise_has_sides:
 * @self: an exercise
 *
 * Returns: %TRUE when each side can work on its own, %FALSE when both always work at once
 */
gboolean
rp_exercise_has_sides (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), FALSE);

  return self->has_sides;
}
