/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-exercise-search.h"

#include "base/rp-search.h"
#include "base/rp-strings.h"
#include "model/rp-exercise-private.h"

static void
append_all (GString *text, const char *const *strings)
{
  for (guint i = 0; strings[i]; i++)
    g_string_append_printf (text, " %s", strings[i]);
}

static char *
make_search_key (RpExercise *exercise)
{
  g_autoptr (GString) text = g_string_new (exercise->heading.name);

  append_all (text, rp_strings_or_empty (exercise->aliases));
  for (guint i = 0; i < exercise->targets->len; i++)
    {
      const RpTarget *target = g_ptr_array_index (exercise->targets, i);

      g_string_append_printf (text, " %s", target->text);
    }
  return rp_search_fold (text->str);
}

/**
 * rp_exercise_search_get_key:
 * @exercise: an exercise
 *
 * Returns: (transfer none): its names and targets as rp_search_fold() leaves them; made once, on any thread
 */
const char *
rp_exercise_search_get_key (RpExercise *exercise)
{
  g_return_val_if_fail (RP_IS_EXERCISE (exercise), NULL);

  if (g_once_init_enter (&exercise->search_key))
    g_once_init_leave (&exercise->search_key, make_search_key (exercise));
  return exercise->search_key;
}
