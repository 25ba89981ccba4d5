/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-fetch-words.h"

#include "base/rp-words.h"
#include "words/rp-equipment-words.h"
#include "words/rp-load-words.h"

static const RpProgramItem *
get_item (RpPlan *plan, const RpStep *step)
{
  return rp_program_get_item (rp_plan_get_program (plan), step->item);
}

/* What is done before the exercise of a step, or NULL when that is the first. */
static const RpProgramItem *
find_item_before (RpPlan *plan, guint index)
{
  const RpStep *step = rp_plan_get_step (plan, index);

  while (index-- > 0)
    {
      const RpStep *before = rp_plan_get_step (plan, index);

      if (before->kind == RP_STEP_WORK && before->item != step->item)
        return get_item (plan, before);
    }
  return NULL;
}

/* Whether a thing is at hand because the exercise before was done with it, not only might have been. */
static gboolean
is_at_hand (const RpProgramItem *before, const RpEquipment *thing)
{
  GPtrArray *equipment = before ? rp_exercise_get_equipment (before->exercise) : NULL;

  for (guint i = 0; equipment && i < equipment->len; i++)
    {
      const RpEquipment *other = g_ptr_array_index (equipment, i);

      if (g_str_equal (other->item, thing->item)
          && (!other->optional || thing->optional || before->dose->load))
        return TRUE;
    }
  return FALSE;
}

/* "a mat, a band if you like": what must be fetched beside the load, which has words of its own. */
static char *
list_things (const RpProgramItem *item, const RpProgramItem *before, gboolean *known)
{
  GPtrArray *equipment = rp_exercise_get_equipment (item->exercise);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < equipment->len; i++)
    {
      const RpEquipment *thing = g_ptr_array_index (equipment, i);
      const char *word = rp_equipment_words_name (thing, RP_WORD_NEED_INSIDE);
      g_autofree char *optional = NULL;

      if (is_at_hand (before, thing) || (item->dose->load && rp_equipment_words_is_load (thing)))
        continue;
      if (word == thing->text)
        *known = FALSE;
      else if (thing->optional)
        word = optional = g_strdup_printf (_ ("%s if you like"), word);
      if (line->len > 0)
        g_string_append (line, _ (", "));
      g_string_append (line, word);
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* "Band just above your knees", unless the exercise before had the same. */
static char *
tell_load (const RpProgramItem *item, const RpProgramItem *before)
{
  g_autofree char *line = rp_load_words_line (item->dose->load);
  g_autofree char *last = before ? rp_load_words_line (before->dose->load) : NULL;

  return line && g_strcmp0 (line, last) != 0 ? g_steal_pointer (&line) : NULL;
}

/**
 * rp_fetch_words_line:
 * @plan: a plan
 * @step: index of a step of it
 *
 * Before an exercise, says what must be fetched for it that the one before was not done with: "You need a mat. Band just
 * above your knees."
 *
 * Returns: (transfer full): whole sentences; empty where there is nothing to fetch, and in every other step
 */
char *
rp_fetch_words_line (RpPlan *plan, guint step)
{
  const RpProgramItem *item, *before;
  g_autofree char *things = NULL;
  g_autofree char *load = NULL;
  g_autofree char *need = NULL;
  gboolean known = TRUE;
  RpStepKind kind;

  g_return_val_if_fail (plan, NULL);
  g_return_val_if_fail (step < rp_plan_get_n_steps (plan), NULL);

  kind = rp_plan_get_step (plan, step)->kind;
  if (kind != RP_STEP_GET_READY && kind != RP_STEP_NEXT)
    return g_strdup ("");

  item = get_item (plan, rp_plan_get_step (plan, step));
  before = find_item_before (plan, step);
  things = list_things (item, before, &known);
  load = tell_load (item, before);
  if (*things)
    /* Translators: things to fetch, with an article: "a mat, a band"; the second way is for words that have none */
    need = g_strdup_printf (known ? _ ("You need %s.") : _ ("You need: %s."), things);
  if (!load)
    return need ? g_steal_pointer (&need) : g_strdup ("");
  if (!need)
    return g_strdup_printf (_ ("You need: %s."), load);

  /* Translators: a whole sentence, then what else: "You need a mat. Band just above your knees." */
  return g_strdup_printf (_ ("%s %s."), need, load);
}
