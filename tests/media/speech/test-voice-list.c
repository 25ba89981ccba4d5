/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice-list.h"

#include "pipeline/rp-media-error.h"

static void
on_listed (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GPtrArray *
list (const char *helper, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  rp_voice_list_voices_async (helper, NULL, on_listed, &result);
  while (!result)
    g_main_context_iteration (NULL, TRUE);
  return rp_voice_list_voices_finish (result, error);
}

static void
test_own (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names = list (NULL, &error);
  gboolean has_german = FALSE;

  g_assert_no_error (error);
  for (guint i = 0; i < names->len; i++)
    {
      RpVoiceName *name = names->pdata[i];

      has_german = has_german || g_str_equal (name->language, "de");
      g_assert_cmpstr (name->name, !=, "");
      if (i > 0)
        g_assert_cmpstr (((RpVoiceName *) names->pdata[i - 1])->language, <=, name->language);
    }
  g_assert_true (has_german);
}

static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (list ("/nonexistent/voice", &error));
  g_assert_error (error, RP_MEDIA_ERROR, RP_MEDIA_ERROR_VOICE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/voice-list/own", test_own);
  g_test_add_func ("/voice-list/missing", test_missing);
  return g_test_run ();
}
