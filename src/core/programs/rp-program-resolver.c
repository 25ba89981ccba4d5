/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-program-resolver.h"

#include "model/rp-exercise-missing.h"
#include "model/rp-exercise-private.h"
#include "model/rp-program-private.h"

#include <glib/gi18n-lib.h>

/* Returns: (transfer none) (nullable): the packs hold it */
static RpExercise *
find_exercise (GListModel *packs, RpExercise *exercise)
{
  g_autofree char *id = rp_heading_dup_pack (&exercise->heading);

  for (guint i = 0; id && i < g_list_model_get_n_items (packs); i++)
    {
      g_autoptr (RpPack) pack = g_list_model_get_item (packs, i);

      if (g_strcmp0 (rp_pack_get_id (pack), id) == 0)
        return rp_pack_find_exercise (pack, exercise->heading.id);
    }
  return NULL;
}

static GPtrArray *
find_misfits (const RpDose *dose, RpExercise *exercise)
{
  return rp_dose_find_misfits (dose, rp_exercise_get_phases (exercise), rp_exercise_has_sides (exercise));
}

static gboolean
fits (const RpDose *dose, RpExercise *exercise)
{
  g_autoptr (GPtrArray) misfits = find_misfits (dose, exercise);

  return misfits->len == 0;
}

/* A pack may have changed since the dose was given. What makes no sense any more is left to the exercise, one thing after the
 * other; sets, amount, rest and load stay. */
static void
fit_dose (RpDose *dose, RpExercise *exercise)
{
  if (!rp_exercise_has_sides (exercise))
    dose->sides = RP_DOSE_SIDES_BOTH;
  if (!fits (dose, exercise))
    dose->n_tempo = 0;
  if (!fits (dose, exercise))
    dose->hold = RP_DOSE_NATURAL;
}

static RpProgramItem *
resolve_item (const RpProgramItem *item, GListModel *packs)
{
  RpExercise *found = find_exercise (packs, item->exercise);
  g_autofree char *pack = rp_heading_dup_pack (&item->exercise->heading);
  g_autoptr (RpExercise) missing = NULL;
  RpProgramItem *resolved;

  if (!found && pack)
    missing = rp_exercise_missing_new (pack, item->exercise->heading.id, item->exercise->heading.name);
  resolved = rp_program_item_new (found ? found : missing ? missing : item->exercise, item->dose, item->note);
  rp_program_item_set_ways (resolved, item->easier, item->harder);
  if (found && !fits (resolved->dose, found))
    fit_dose (resolved->dose, found);
  return resolved;
}

/* Whether the packs have for a line just what it has. */
static gboolean
is_settled (const RpProgramItem *item, GListModel *packs)
{
  RpExercise *found = find_exercise (packs, item->exercise);

  return found ? found == item->exercise : rp_exercise_is_missing (item->exercise);
}

/**
 * rp_program_resolver_run:
 * @program: a program of one's own
 * @packs: a list of #RpPack
 *
 * Gives each line the exercise that its pack has now. One that no pack has stays in the program as missing, with the name it
 * had. A dose that does not fit the exercise any more is made to fit; rp_program_resolver_find_misfits() says where.
 *
 * Returns: (transfer full): the program with these exercises; @program itself when it has them
 */
RpProgram *
rp_program_resolver_run (RpProgram *program, GListModel *packs)
{
  RpProgram *resolved;
  gboolean settled = TRUE;

  g_return_val_if_fail (RP_IS_PROGRAM (program) && G_IS_LIST_MODEL (packs), NULL);

  for (guint i = 0; i < program->items->len; i++)
    settled = settled && is_settled (g_ptr_array_index (program->items, i), packs);
  if (settled)
    return g_object_ref (program);

  resolved = rp_program_copy (program);
  g_ptr_array_set_size (resolved->items, 0);
  for (guint i = 0; i < program->items->len; i++)
    g_ptr_array_add (resolved->items, resolve_item (g_ptr_array_index (program->items, i), packs));
  return resolved;
}

/**
 * rp_program_resolver_find_misfits:
 * @program: a program as it was read, before rp_program_resolver_run()
 * @packs: a list of #RpPack
 *
 * Looks for doses that the exercises cannot have now, as when a pack has changed.
 *
 * Returns: (transfer full) (element-type utf8): a sentence for each such line; empty when all fit
 */
GPtrArray *
rp_program_resolver_find_misfits (RpProgram *program, GListModel *packs)
{
  GPtrArray *sentences;

  g_return_val_if_fail (RP_IS_PROGRAM (program) && G_IS_LIST_MODEL (packs), NULL);

  sentences = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < program->items->len; i++)
    {
      const RpProgramItem *item = g_ptr_array_index (program->items, i);
      RpExercise *found = find_exercise (packs, item->exercise);
      g_autoptr (GPtrArray) misfits = found ? find_misfits (item->dose, found) : NULL;

      if (misfits && misfits->len > 0)
        g_ptr_array_add (sentences,
                         g_strdup_printf (_ ("The dose of “%s” does not fit it as it is installed: %s"),
                                          rp_exercise_get_name (found),
                                          (const char *) g_ptr_array_index (misfits, 0)));
    }
  return sentences;
}
