/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-exercise-words.h"

#include "base/rp-words.h"

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
