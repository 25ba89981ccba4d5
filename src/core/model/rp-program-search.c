/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-program-search.h"

#include "base/rp-search.h"
#include "model/rp-exercise-search.h"
#include "model/rp-program-private.h"

static char *
make_search_key (RpProgram *program)
{
  g_autoptr (GString) key = g_string_new (NULL);
  g_autofree char *name = rp_search_fold (program->heading.name);

  g_string_append (key, name);
  for (guint i = 0; i < program->items->len; i++)
    {
      const RpProgramItem *item = g_ptr_array_index (program->items, i);

      g_string_append_printf (key, " %s", rp_exercise_search_get_key (item->exercise));
    }
  return g_string_free (g_steal_pointer (&key), FALSE);
}

/**
 * rp_program_search_matches:
 * @program: a program
 * @query: what the person typed
 *
 * Looks for @query in the program's name and in all that its exercises are searched by, blind to case, accents and the
 * order of words.
 *
 * Returns: %TRUE when every word of @query stands somewhere in them; an empty query matches every program
 */
gboolean
rp_program_search_matches (RpProgram *program, const char *query)
{
  g_return_val_if_fail (RP_IS_PROGRAM (program), FALSE);
  g_return_val_if_fail (query, FALSE);

  if (g_once_init_enter (&program->search_key))
    g_once_init_leave (&program->search_key, make_search_key (program));
  return rp_search_matches (program->search_key, query);
}
