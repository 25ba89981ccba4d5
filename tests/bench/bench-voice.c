/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice.h"

#include "packs/rp-pack-loader.h"
#include "pipeline/rp-worker.h"
#include "voice/rp-voice-script.h"

#include <glib/gstdio.h>
#include <stdlib.h>

/*
 * How long it takes until all that the longest programs say can be heard, with nothing kept from before and then with
 * everything. Whoever starts a session has ten seconds to get ready.
 */
#define PROGRAM "five-for-knee-pain"
#define MOST_SECONDS 2.

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static GStrv
list_texts (gint64 *duration)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpPack) pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);
  const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  const RpVoiceChoice all = rp_voice_choice_all ();
  g_autoptr (RpPlan) plan = NULL;

  g_assert_no_error (error);
  plan = rp_plan_new (rp_pack_find_program (pack, PROGRAM), &settings);
  *duration = rp_plan_get_duration (plan);
  return rp_voice_script_list_texts (plan, &all);
}

/* Returns: how many seconds it took */
static double
prepare (const char *folder, const char *const *texts, double *spoken)
{
  RpVoiceSetup setup = { .language = "en", .rate = 160, .cache_folder = folder };
  g_autoptr (RpVoice) voice = rp_voice_new (&setup);
  gint64 begin = g_get_monotonic_time ();
  double took;

  rp_voice_prepare (voice, texts);
  while (!rp_voice_get_prepared (voice))
    g_main_context_iteration (NULL, TRUE);
  took = (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC;
  g_assert_cmpstr (rp_voice_get_trouble (voice), ==, NULL);
  *spoken = 0;
  for (guint i = 0; texts[i]; i++)
    *spoken += (double) rp_voice_get_length (voice, texts[i]) / G_USEC_PER_SEC;
  return took;
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  gint64 duration = 0;
  g_auto (GStrv) texts = list_texts (&duration);
  double spoken = 0;
  double made = prepare (folder, (const char *const *) texts, &spoken);
  double kept = prepare (folder, (const char *const *) texts, &spoken);

  g_print ("voice: %u phrases of %.0f s, for a program of %.0f min, made in %.2f s (at most %.0f), found "
           "again in %.2f s\n",
           g_strv_length (texts), spoken, (double) duration / 60 / G_USEC_PER_SEC, made, MOST_SECONDS, kept);
  rp_worker_drain (G_USEC_PER_SEC);
  remove_folder (folder);
  return made <= MOST_SECONDS ? EXIT_SUCCESS : EXIT_FAILURE;
}
