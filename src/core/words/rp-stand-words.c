/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-stand-words.h"

#include "base/rp-direction.h"
#include "base/rp-words.h"

/* A space at which no line ends. */
#define FIRM_SPACE "\u00a0"

/* Takes @words; none are passed over. Where the line has to be broken, no dot begins one and no "4 of 10" falls apart. */
static void
add (GString *line, char *words)
{
  g_autofree char *owned = words;
  g_auto (GStrv) parts = g_strsplit (owned ? owned : "", " ", -1);
  g_autofree char *firm = g_strjoinv (FIRM_SPACE, parts);
  g_autofree char *kept = rp_direction_keep (firm);

  if (owned)
    g_string_append_printf (line, "%s%s", line->len > 0 ? FIRM_SPACE "· " : "", kept);
}

/* As the session shows it: the repetition at hand or, at the person's own pace, those done. */
static char *
say_amount (const RpStep *step, guint amount)
{
  guint n_led = step->pace == RP_PACE_OWN ? 0 : 1;
  guint seconds = (guint) (rp_step_find_place (step, amount) / G_USEC_PER_SEC);

  if (amount == 0)
    return NULL;
  if (step->measure == RP_MEASURE_OPEN)
    /* Translators: how many repetitions were done, where there is no number to reach */
    return g_strdup_printf (C_ ("repetitions", "%u done"), amount);
  if (rp_step_counts_reps (step))
    return g_strdup_printf (_ ("%u of %u"), MIN (amount + n_led, step->reps), step->reps);
  if (seconds == 0)
    return NULL;
  /* Translators: how many seconds of a turn were done, of how many */
  return g_strdup_printf (ngettext ("%u of %u second", "%u of %u seconds", rp_step_get_planned (step)),
                          seconds, rp_step_get_planned (step));
}

/**
 * rp_stand_words_line:
 * @plan: a plan
 * @stand: where a session of its program was broken off; it has as many turns as @plan
 *
 * Returns: (transfer full): where it would go on: "Exercise 3 of 5 · Set 2 of 3 · Left leg · 4 of 10"
 */
char *
rp_stand_words_line (RpPlan *plan, const RpSessionStand *stand)
{
  RpProgram *program;
  const RpStep *step;
  RpExercise *exercise;
  const RpSideText *side;
  GString *line = g_string_new (NULL);

  g_return_val_if_fail (plan && stand, NULL);

  program = rp_plan_get_program (plan);
  step = rp_plan_get_step (plan, rp_plan_find_nth_turn (plan, stand->turn));
  exercise = rp_program_get_item (program, step->item)->exercise;
  side = rp_exercise_get_side_text (exercise, step->side);
  add (line, g_strdup_printf (_ ("Exercise %u of %u"), step->item + 1, rp_program_get_n_items (program)));
  if (step->sets > 1)
    /* Translators: which set of how many */
    add (line, g_strdup_printf (_ ("Set %u of %u"), step->set, step->sets));
  if (side)
    add (line, g_strdup (side->label));
  add (line, say_amount (step, stand->amount));
  return rp_direction_settle (g_string_free (line, FALSE));
}
