/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-program-releases.h"

#include "model/rp-exercise-private.h"
#include "model/rp-program-private.h"

/* NULL for one that is in no pack that is here. */
static char *
tell (const RpExercise *exercise)
{
  g_autofree char *pack = rp_heading_dup_pack (&exercise->heading);

  return pack && exercise->release > 0 ? g_strdup_printf ("%s %u", pack, exercise->release) : NULL;
}

/**
 * rp_program_releases_list:
 * @program: a program
 *
 * Returns: (transfer full) (nullable): the id of each pack that its exercises are from, and which release of it that is, in the
 *   order of the program: "hips-and-knees 3, ankles 1"; %NULL when they are in no pack that is here
 */
char *
rp_program_releases_list (RpProgram *program)
{
  g_autoptr (GPtrArray) packs = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  for (guint i = 0; i < program->items->len; i++)
    {
      const RpProgramItem *item = g_ptr_array_index (program->items, i);
      g_autofree char *pack = tell (item->exercise);

      if (pack && !g_ptr_array_find_with_equal_func (packs, pack, g_str_equal, NULL))
        g_ptr_array_add (packs, g_steal_pointer (&pack));
    }
  if (packs->len == 0)
    return NULL;
  g_ptr_array_add (packs, NULL);
  return g_strjoinv (", ", (GStrv) packs->pdata);
}
