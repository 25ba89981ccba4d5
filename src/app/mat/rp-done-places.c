/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-done-places.h"

#include "base/rp-words.h"
#include "session/rp-tally.h"

static char *
format_place (const char *name, RpSide side)
{
  if (side == RP_SIDE_LEFT)
    /* Translators: where it hurt: an exercise, done with the left side */
    return g_strdup_printf (_ ("%s, left"), name);
  if (side == RP_SIDE_RIGHT)
    /* Translators: where it hurt: an exercise, done with the right side */
    return g_strdup_printf (_ ("%s, right"), name);
  return g_strdup (name);
}

static void
add_places (GStrvBuilder *places, RpSession *session, guint item)
{
  static const RpSide sides[] = { RP_SIDE_NONE, RP_SIDE_LEFT, RP_SIDE_RIGHT };
  RpExercise *exercise
      = rp_program_get_item (rp_plan_get_program (rp_session_get_plan (session)), item)->exercise;
  g_auto (RpWords) words = rp_words_begin (rp_exercise_get_words (exercise));

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *place = NULL;
      RpTally tally;

      if (!rp_tally_add_up (session, item, sides[i], &tally))
        continue;
      place = format_place (rp_exercise_get_name (exercise), sides[i]);
      g_strv_builder_add (places, place);
    }
}

static gboolean
has_item_before (RpProgram *program, guint item)
{
  for (guint i = 0; i < item; i++)
    if (rp_program_get_item (program, i)->exercise == rp_program_get_item (program, item)->exercise)
      return TRUE;
  return FALSE;
}

/**
 * rp_done_places_list:
 * @session: a session
 *
 * Returns: (transfer full) (array zero-terminated=1): each exercise with each side that worked, once, in the order of the
 *   program: "Clamshell, left"; in the words of its pack
 */
GStrv
rp_done_places_list (RpSession *session)
{
  g_autoptr (GStrvBuilder) places = g_strv_builder_new ();
  RpProgram *program;

  g_return_val_if_fail (RP_IS_SESSION (session), NULL);

  program = rp_plan_get_program (rp_session_get_plan (session));
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    if (!has_item_before (program, i))
      add_places (places, session, i);
  return g_strv_builder_end (places);
}
