/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice-list.h"

#include "speech/rp-voice-engine.h"

static void
name_free (gpointer data)
{
  RpVoiceName *name = data;

  g_free (name->language);
  g_free (name->name);
  g_free (name);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const RpVoiceName *first = *(const RpVoiceName *const *) a;
  const RpVoiceName *second = *(const RpVoiceName *const *) b;
  int order = g_strcmp0 (first->language, second->language);

  return order != 0 ? order : g_strcmp0 (first->name, second->name);
}

static GPtrArray *
parse (const char *text)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (name_free);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    {
      g_auto (GStrv) parts = g_strsplit (lines[i], "\t", 2);

      if (parts[0] && parts[1] && *parts[0] && *parts[1])
        {
          RpVoiceName *name = g_new (RpVoiceName, 1);

          *name = (RpVoiceName){ g_strdup (parts[0]), g_strdup (parts[1]) };
          g_ptr_array_add (names, name);
        }
    }
  g_ptr_array_sort (names, compare_names);
  return names;
}

static void
list (GTask *task, gpointer source G_GNUC_UNUSED, gpointer helper, GCancellable *cancellable)
{
  g_autoptr (RpVoiceEngine) engine = rp_voice_engine_new (helper, cancellable);
  GError *error = NULL;
  g_autofree char *text = rp_voice_engine_list (engine, &error);

  if (text)
    g_task_return_pointer (task, parse (text), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * rp_voice_list_voices_async:
 * @helper: (nullable): the path of the helper that speaks, for tests; %NULL for the program's own
 * @cancellable: (nullable): ends the waiting
 * @callback: hears of it
 * @user_data: given to @callback
 *
 * Asks which voices there are.
 */
void
rp_voice_list_voices_async (const char *helper,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, g_strdup (helper), g_free);
  g_task_run_in_thread (task, list);
}

/**
 * rp_voice_list_voices_finish:
 * @result: what the callback got
 * @error: #RpMediaError, or that it was cancelled
 *
 * Returns: (transfer full) (element-type RpVoiceName): the voices by language and name; or %NULL with @error set
 */
GPtrArray *
rp_voice_list_voices_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
