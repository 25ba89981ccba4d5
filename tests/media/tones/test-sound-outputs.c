/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tones/rp-sound-outputs.h"

#include "outputs.h"
#include "pipeline/rp-worker.h"
#include "tones/rp-tones.h"

#include <glib/gstdio.h>

/* What this machine itself has to be heard by is of no interest. */
#define NO_OTHERS                                                                                            \
  "pulsesink:NONE,pipewiresink:NONE,alsasink:NONE,jackaudiosink:NONE,openalsink:NONE,osssink:NONE,"          \
  "oss4sink:NONE,pulsedeviceprovider:NONE,pipewiredeviceprovider:NONE,alsadeviceprovider:NONE"

#define LONG (30 * (gint64) G_USEC_PER_SEC)

static void
plug (const char *name, gboolean in)
{
  g_autofree char *file = g_strconcat (name, ".output", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("RP_STANDIN_OUTPUTS"), file, NULL);

  if (in)
    g_assert_true (g_file_set_contents (path, "", 0, NULL));
  else
    g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
on_change (gboolean nobody, gpointer queue)
{
  g_async_queue_push (queue, GINT_TO_POINTER (nobody ? 1 : 2));
}

/* What comes and goes is told; a device that is made up is none. */
static void
test_changes (void)
{
  g_autoptr (GAsyncQueue) queue = g_async_queue_new ();
  RpSoundOutputs *outputs;

  plug ("auto_null", TRUE);
  outputs = rp_sound_outputs_new (on_change, g_async_queue_ref (queue), (GDestroyNotify) g_async_queue_unref);
  g_assert_cmpint (GPOINTER_TO_INT (g_async_queue_pop (queue)), ==, 1);
  plug ("headphones", TRUE);
  g_assert_cmpint (GPOINTER_TO_INT (g_async_queue_pop (queue)), ==, 2);
  plug ("headphones", FALSE);
  g_assert_cmpint (GPOINTER_TO_INT (g_async_queue_pop (queue)), ==, 1);
  rp_sound_outputs_free (outputs);
  g_assert_true (rp_worker_drain (LONG));
  plug ("auto_null", FALSE);
}

static void
wait_for (RpTones *tones, gboolean available)
{
  while (rp_tones_get_available (tones) != available)
    g_main_context_iteration (NULL, TRUE);
}

static gsize
count_heard (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("RP_STANDIN_OUTPUTS"), "heard", NULL);
  GStatBuf info;

  return g_stat (path, &info) == 0 ? (gsize) info.st_size : 0;
}

/* Tones follow: no device is told, one that comes is used at once, and when it goes that is told too. */
static void
test_tones (void)
{
  RpTones *tones = rp_tones_new (NULL);

  wait_for (tones, FALSE);
  g_assert_nonnull (strstr (rp_tones_get_trouble (tones), "no sound device was found"));
  for (guint i = 0; i < 2; i++)
    {
      gsize before = count_heard ();

      plug ("headphones", TRUE);
      wait_for (tones, TRUE);
      rp_tones_play (tones, RP_TONE_COUNT);
      g_assert_true (rp_tones_wait_idle (tones, LONG));
      g_assert_cmpuint (count_heard (), >, before);
      plug ("headphones", FALSE);
      wait_for (tones, FALSE);
    }
  /* A sound server makes one up, which plays to nobody. */
  plug ("headphones", TRUE);
  plug ("auto_null", TRUE);
  wait_for (tones, TRUE);
  plug ("headphones", FALSE);
  wait_for (tones, FALSE);
  g_assert_nonnull (strstr (rp_tones_get_trouble (tones), "no sound device was found"));
  g_assert_finalize_object (tones);
  g_assert_true (rp_worker_drain (LONG));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  plug ("auto_null", FALSE);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  g_autofree char *heard = g_build_filename (folder, "heard", NULL);
  int status;

  g_test_init (&argc, &argv, NULL);
  g_setenv ("RP_STANDIN_OUTPUTS", folder, TRUE);
  g_setenv ("GST_PLUGIN_FEATURE_RANK", NO_OTHERS, TRUE);
  gst_init (&argc, &argv);
  outputs_register ();
  g_test_add_func ("/sound-outputs/changes", test_changes);
  g_test_add_func ("/sound-outputs/tones", test_tones);
  status = g_test_run ();
  g_unlink (heard);
  g_rmdir (folder);
  return status;
}
