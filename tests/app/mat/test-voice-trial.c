/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-voice-trial.h"
#include "pipeline/rp-worker.h"
#include "spoken.h"

#include <glib/gstdio.h>

static gboolean
is_filled (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 && status.st_size > 0;
}

/* Returns: whether nothing holds a device or a voice, so that no thread works for them */
static gboolean
is_let_go (void)
{
  return rp_worker_drain (0);
}

/* It is heard with the sound device, and with tones switched off too; then the device is let go, and heard again. */
static void
test_is_heard (void)
{
  GSettings *settings = spoken_settings (NULL);
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "heard", NULL);
  g_autofree char *sink = g_strdup_printf ("filesink location=%s", path);
  RpVoiceTrial *trial;

  g_setenv ("REPRISE_SOUND_SINK", sink, TRUE);
  g_settings_set_boolean (settings, "tones", FALSE);
  trial = rp_voice_trial_new (settings);
  for (guint i = 0; i < 2; i++)
    {
      rp_voice_trial_say (trial, "Can you hear me?");
      g_assert_false (is_let_go ());
      while (!is_filled (path))
        g_main_context_iteration (NULL, FALSE);
      while (!is_let_go ())
        g_main_context_iteration (NULL, FALSE);
      g_unlink (path);
    }
  g_settings_reset (settings, "tones");
  g_assert_finalize_object (trial);
  spoken_settings_clear (settings);
}

static void
on_trouble (RpVoiceTrial *trial, const char *sentence, guint *n)
{
  g_assert_true (g_str_has_suffix (sentence, "."));
  *n += 1;
}

/* Each press tells why nothing is heard. */
static void
test_trouble (void)
{
  GSettings *settings = spoken_settings ("false");
  RpVoiceTrial *trial = rp_voice_trial_new (settings);
  guint n = 0;

  g_setenv ("REPRISE_SOUND_SINK", "fakesink", TRUE);
  g_signal_connect (trial, "trouble", G_CALLBACK (on_trouble), &n);
  for (guint i = 1; i <= 2; i++)
    {
      rp_voice_trial_say (trial, "Can you hear me?");
      while (n < i)
        g_main_context_iteration (NULL, TRUE);
    }
  g_assert_finalize_object (trial);
  spoken_settings_clear (settings);
}

/* There may be no tones that could be off. */
static void
on_no_sound (RpVoiceTrial *trial, const char *sentence, guint *n)
{
  g_assert_true (g_str_has_prefix (sentence, "No sound: no sound device was found."));
  *n += 1;
}

/* Told at each press; then the device is not waited for any more. */
static void
test_no_sound_device (void)
{
  GSettings *settings = spoken_settings (NULL);
  RpVoiceTrial *trial = rp_voice_trial_new (settings);
  guint n = 0;

  g_setenv ("REPRISE_SOUND_SINK", "fakesink state-error=null-to-ready", TRUE);
  g_signal_connect (trial, "trouble", G_CALLBACK (on_no_sound), &n);
  for (guint i = 1; i <= 2; i++)
    {
      rp_voice_trial_say (trial, "Can you hear me?");
      while (n < i)
        g_main_context_iteration (NULL, TRUE);
      while (!is_let_go ())
        g_main_context_iteration (NULL, FALSE);
    }
  g_assert_finalize_object (trial);
  spoken_settings_clear (settings);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/voice-trial/is-heard", test_is_heard);
  g_test_add_func ("/voice-trial/trouble", test_trouble);
  g_test_add_func ("/voice-trial/no-sound-device", test_no_sound_device);

  return g_test_run ();
}
