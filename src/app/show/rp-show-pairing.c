/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-pairing.h"

G_DEFINE_ENUM_TYPE (RpShowPair,
                    rp_show_pair,
                    G_DEFINE_ENUM_VALUE (RP_SHOW_ALONE, "alone"),
                    G_DEFINE_ENUM_VALUE (RP_SHOW_FAULT, "fault"),
                    G_DEFINE_ENUM_VALUE (RP_SHOW_CAMERAS, "cameras"),
                    G_DEFINE_ENUM_VALUE (RP_SHOW_SIDES, "sides"),
                    G_DEFINE_ENUM_VALUE (RP_SHOW_EXERCISES, "exercises"),
                    G_DEFINE_ENUM_VALUE (RP_SHOW_MIRROR, "mirror"))

/**
 * rp_show_pairing_find_fault:
 * @exercise: an exercise
 *
 * Returns: (transfer none) (nullable): the first mistake that there is a clip of
 */
const RpFault *
rp_show_pairing_find_fault (RpExercise *exercise)
{
  GPtrArray *cues;

  g_return_val_if_fail (RP_IS_EXERCISE (exercise), NULL);

  cues = rp_exercise_get_cues (exercise);
  for (guint i = 0; i < cues->len; i++)
    {
      const RpCue *cue = g_ptr_array_index (cues, i);

      if (cue->fault && cue->fault->clip)
        return cue->fault;
    }
  return NULL;
}

/**
 * rp_show_pairing_find_camera:
 * @exercise: an exercise
 * @camera: (nullable): one of its clips
 *
 * Returns: (transfer none) (nullable): the next of its clips after that, round and round; %NULL when there is no other
 */
const RpClip *
rp_show_pairing_find_camera (RpExercise *exercise, const RpClip *camera)
{
  GPtrArray *clips;
  guint place = 0;

  g_return_val_if_fail (RP_IS_EXERCISE (exercise), NULL);

  clips = rp_exercise_get_clips (exercise);
  if (clips->len < 2 || !g_ptr_array_find (clips, camera, &place))
    return NULL;
  return g_ptr_array_index (clips, (place + 1) % clips->len);
}

/**
 * rp_show_pairing_can:
 * @pair: what to show together
 * @lead: the picture that leads
 * @other: (nullable): another exercise
 *
 * Returns: whether there is a second picture for it
 */
gboolean
rp_show_pairing_can (RpShowPair pair, const RpShowPicture *lead, RpExercise *other)
{
  g_return_val_if_fail (lead && lead->exercise, FALSE);

  if (!lead->clip)
    return pair == RP_SHOW_ALONE || pair == RP_SHOW_MIRROR;
  switch (pair)
    {
    case RP_SHOW_FAULT:
      return rp_show_pairing_find_fault (lead->exercise) != NULL;
    case RP_SHOW_CAMERAS:
      return rp_show_pairing_find_camera (lead->exercise, lead->clip) != NULL;
    case RP_SHOW_SIDES:
      return lead->side != RP_SIDE_NONE;
    case RP_SHOW_EXERCISES:
      return other != NULL;
    case RP_SHOW_MIRROR:
    case RP_SHOW_ALONE:
    default:
      return TRUE;
    }
}

/**
 * rp_show_pairing_get_other:
 * @pair: what is shown together, one for which there is a second picture
 * @lead: the picture that leads
 * @fault: (nullable): the mistake chosen
 * @exercise: (nullable): the other exercise chosen
 * @other: (out caller-allocates): the picture beside the one that leads, or that may take its place
 */
void
rp_show_pairing_get_other (RpShowPair pair,
                           const RpShowPicture *lead,
                           const RpFault *fault,
                           RpExercise *exercise,
                           RpShowPicture *other)
{
  g_return_if_fail (lead && lead->exercise && other);

  *other = *lead;
  switch (pair)
    {
    case RP_SHOW_CAMERAS:
      other->clip = rp_show_pairing_find_camera (lead->exercise, lead->clip);
      other->side = rp_show_picture_find_side (other->clip);
      break;
    case RP_SHOW_SIDES:
      other->side = rp_side_other (lead->side);
      break;
    case RP_SHOW_EXERCISES:
      other->exercise = exercise;
      other->clip = rp_exercise_get_default_clip (exercise);
      other->side = rp_show_picture_find_side (other->clip);
      break;
    case RP_SHOW_MIRROR:
      *other = (RpShowPicture){ .exercise = lead->exercise, .mirror = TRUE };
      break;
    case RP_SHOW_ALONE:
    case RP_SHOW_FAULT:
    default:
      other->fault = fault;
      other->clip = fault ? fault->clip : lead->clip;
      break;
    }
}

/**
 * rp_show_pairing_find_cue:
 * @exercise: an exercise
 * @phase: index of the phase it is in
 * @lap: how many times it has been played
 * @fault: (nullable): the mistake that one of the pictures shows
 *
 * Finds what to say: beside a mistake always what prevents it, otherwise what belongs to the phase, its cues in turn.
 *
 * Returns: (transfer none) (nullable): the cue
 */
const RpCue *
rp_show_pairing_find_cue (RpExercise *exercise, guint phase, guint lap, const RpFault *fault)
{
  g_autoptr (GPtrArray) here = g_ptr_array_new ();
  GPtrArray *cues;

  g_return_val_if_fail (RP_IS_EXERCISE (exercise), NULL);

  cues = rp_exercise_get_cues (exercise);
  for (guint i = 0; i < cues->len; i++)
    {
      const RpCue *cue = g_ptr_array_index (cues, i);

      if (fault && cue->fault == fault)
        return cue;
      if (cue->phase == phase)
        g_ptr_array_add (here, (gpointer) cue);
    }
  return here->len > 0 ? g_ptr_array_index (here, lap % here->len) : NULL;
}
