/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-writer.h"

#include "model/rp-exercise-private.h"
#include "model/rp-program-private.h"
#include "programs/rp-code-slim.h"
#include "programs/rp-code.h"

#include <string.h>

static char *
find_home (RpProgram *program)
{
  const RpProgramItem *first = g_ptr_array_index (program->items, 0);

  return rp_heading_dup_pack (&first->exercise->heading);
}

/**
 * rp_code_writer_can_write:
 * @program: a program
 *
 * Returns: %TRUE when all the program's exercises are of packs, and here, so that a code can name them
 */
gboolean
rp_code_writer_can_write (RpProgram *program)
{
  g_return_val_if_fail (RP_IS_PROGRAM (program), FALSE);

  for (guint i = 0; i < program->items->len; i++)
    {
      RpExercise *exercise = ((const RpProgramItem *) g_ptr_array_index (program->items, i))->exercise;
      g_autofree char *pack = rp_heading_dup_pack (&exercise->heading);

      if (!pack || rp_exercise_is_missing (exercise))
        return FALSE;
    }
  return program->items->len > 0;
}

/**
 * rp_code_writer_write:
 * @pack: (nullable): the pack of the program's exercises, or of most of them; %NULL when it is not at hand
 * @program: a program
 *
 * Writes a program as one line of text: its doses, the ids of its exercises, and those of its words that @pack does not have
 * for the same program, exercise or the one it is a copy of. What exercises say is not written either. Whoever reads the code
 * needs their packs. The same program and pack always give the same code.
 *
 * Returns: (transfer full) (nullable): the code, a valid URI; %NULL when it would have more than %RP_CODE_MAX_BYTES, the
 *   program more than %RP_CODE_MAX_ITEMS, or rp_code_writer_can_write() says no
 */
char *
rp_code_writer_write (RpPack *pack, RpProgram *program)
{
  g_autofree char *home = NULL;
  g_autofree char *digits = NULL;
  g_autofree char *code = NULL;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  if (!rp_code_writer_can_write (program) || program->items->len > RP_CODE_MAX_ITEMS)
    return NULL;
  home = pack ? g_strdup (rp_pack_get_id (pack)) : find_home (program);
  digits = rp_code_slim_write (pack, home, program);
  code = g_strdup_printf (RP_CODE_HEAD "%u?%s", RP_CODE_NEWEST, digits);
  return strlen (code) <= RP_CODE_MAX_BYTES ? g_steal_pointer (&code) : NULL;
}
