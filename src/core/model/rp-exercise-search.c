/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-exercise-private.h"
#include "base/rp-search.h"
#include "base/rp-strings.h"

static void
append_all (GString *text, const char *const *strings)
{
  for (guint i = 0; strings[i]; i++)
    g_string_append_printf (text, " %s", strings[i]);
}

static char *
make_search_key (RpExercise *self)
{
  g_autoptr (GString) text = g_string_new (self->name);

  append_all (text, rp_strings_or_empty (self->aliases));
  for (guint i = 0; i < self->targets->len; i++)
    {
      const RpTarget *target = g_ptr_array_index (self->targets, i);

      g_string_append_printf (text, " %s", target->text);
    }
  return rp_search_fold (text->str);
}

/**
 * rp_exercise_get_search_key:
 * @self: an exercise
 *
 * Returns: (transfer none): its names and targets as rp_search_fold() leaves them; made once, on any thread
 */
const char *
rp_exercise_get_search_key (RpExercise *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), NULL);

  if (g_once_init_enter (&self->search_key))
    g_once_init_leave (&self->search_key, make_search_key (self));
  return self->search_key;
}

/**
 * rp_exercise_matches:
 * @self: an exercise
 * @query: what the person typed
 *
 * Looks for @query in the name, the other names and the targets, blind to case, accents and the order of words.
 *
 * Returns: %TRUE when every word of @query stands somewhere in them; an empty query matches every exercise
 */
gboolean
rp_exercise_matches (RpExercise *self, const char *query)
{
  g_return_val_if_fail (RP_IS_EXERCISE (self), FALSE);
  g_return_val_if_fail (query, FALSE);

  return rp_search_matches (rp_exercise_get_search_key (self), query);
}
