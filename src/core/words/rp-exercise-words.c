/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-exercise-words.h"

#include "base/rp-words.h"

#include <string.h>

static const char *const position_ids[] = {
  [RP_POSITION_SIDE_LYING] = "side-lying", [RP_POSITION_SUPINE] = "supine",
  [RP_POSITION_PRONE] = "prone",           [RP_POSITION_ALL_FOURS] = "all-fours",
  [RP_POSITION_STANDING] = "standing",     [RP_POSITION_SITTING] = "sitting",
  [RP_POSITION_KNEELING] = "kneeling",     [RP_POSITION_HANGING] = "hanging",
  [RP_POSITION_OTHER] = "other",
};

/**
 * rp_exercise_words_position_id:
 * @position: how the person lies, kneels or stands
 *
 * Returns: (transfer none): what to call it in code, the same in every language
 */
const char *
rp_exercise_words_position_id (RpPosition position)
{
  g_return_val_if_fail ((guint) position < G_N_ELEMENTS (position_ids), "");

  return position_ids[position];
}

/**
 * rp_exercise_words_position:
 * @position: how the person lies, kneels or stands
 *
 * Returns: (transfer none): a few translated words for it
 */
const char *
rp_exercise_words_position (RpPosition position)
{
  switch (position)
    {
    case RP_POSITION_SIDE_LYING:
      return _ ("On your side");
    case RP_POSITION_SUPINE:
      return _ ("On your back");
    case RP_POSITION_PRONE:
      return _ ("Face down");
    case RP_POSITION_ALL_FOURS:
      return _ ("On hands and knees");
    case RP_POSITION_STANDING:
      return _ ("Standing");
    case RP_POSITION_SITTING:
      return _ ("Sitting");
    case RP_POSITION_KNEELING:
      return _ ("Kneeling");
    case RP_POSITION_HANGING:
      return _ ("Hanging");
    case RP_POSITION_OTHER:
      /* Translators: a position of the body that is none of the others in the list */
      return _ ("Another way");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * rp_exercise_words_aliases:
 * @aliases: (array zero-terminated=1): other names of an exercise
 *
 * Returns: (transfer full) (nullable): "also called clams, clamshells", or %NULL when there is no other name
 */
char *
rp_exercise_words_aliases (const char *const *aliases)
{
  g_autofree char *names = NULL;

  g_return_val_if_fail (aliases, NULL);

  if (!aliases[0])
    return NULL;
  names = g_strjoinv (_ (", "), (GStrv) aliases);
  /* Translators: other names of an exercise, under its name */
  return g_strdup_printf (_ ("also called %s"), names);
}

/* The word of the phase that moves as the @nth one does, counted from 0. */
static const char *
find_moving_phase (RpExercise *exercise, guint nth)
{
  GPtrArray *phases = rp_exercise_get_phases (exercise);

  for (guint i = 0; i < phases->len; i++)
    {
      const RpPhase *phase = g_ptr_array_index (phases, i);

      if ((phase->kind == RP_PHASE_LIFT || phase->kind == RP_PHASE_LOWER) && nth-- == 0)
        return phase->label;
    }
  return NULL;
}

static gboolean
has_middle (RpExercise *exercise)
{
  GPtrArray *drawings = rp_exercise_get_drawings (exercise);

  for (guint i = 0; i < drawings->len; i++)
    if (((const RpDrawing *) g_ptr_array_index (drawings, i))->place == RP_DRAWING_MIDDLE)
      return TRUE;
  return FALSE;
}

/**
 * rp_exercise_words_drawing:
 * @exercise: an exercise
 * @place: the moment that a drawing of it shows
 *
 * A step sideways ends in another place and has two words; anything else goes as far as its first word says, and back.
 *
 * Returns: (transfer none) (nullable): what stands below the drawing; %NULL where no phase has a word for it
 */
const char *
rp_exercise_words_drawing (RpExercise *exercise, RpDrawingPlace place)
{
  gboolean travels;

  g_return_val_if_fail (RP_IS_EXERCISE (exercise), NULL);

  travels = rp_exercise_get_dose (exercise)->measure == RP_MEASURE_STEPS && has_middle (exercise);
  switch (place)
    {
    case RP_DRAWING_START:
      /* Translators: under a drawing of how a repetition begins */
      return C_ ("drawing", "Start");
    case RP_DRAWING_MIDDLE:
      /* Translators: under a drawing of a moment between start and end */
      return travels ? find_moving_phase (exercise, 0) : _ ("On the way");
    case RP_DRAWING_END:
    default:
      return find_moving_phase (exercise, travels ? 1 : 0);
    }
}

/**
 * rp_exercise_words_missing:
 * @exercise: an exercise
 *
 * Returns: (transfer full) (nullable): that it is not installed, and what to do, as a sentence; %NULL when it is
 */
char *
rp_exercise_words_missing (RpExercise *exercise)
{
  const char *path;
  g_autofree char *pack = NULL;

  g_return_val_if_fail (RP_IS_EXERCISE (exercise), NULL);

  if (!rp_exercise_is_missing (exercise))
    return NULL;
  path = rp_exercise_get_path (exercise);
  pack = g_strndup (path, strcspn (path, "/"));
  return g_strdup_printf (
      /* Translators: %s is the short name of a pack, such as hips-and-knees */
      _ ("This exercise is not installed here. It is in the pack “%s”: install that to see how it is done."),
      pack);
}
