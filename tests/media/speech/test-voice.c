/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice.h"

#include "pipeline/rp-worker.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define LONG (60 * (gint64) G_USEC_PER_SEC)

typedef struct
{
  char *helper;
  char *folder;
} Fixture;

static void
set_up (Fixture *f, gconstpointer unused G_GNUC_UNUSED)
{
  f->helper = g_test_build_filename (G_TEST_BUILT, "media", "standin-voice", NULL);
  f->folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  g_setenv ("RP_STANDIN_VOICE", "good", TRUE);
}

static guint
count_files (Fixture *f, gboolean remove)
{
  g_autoptr (GDir) dir = g_dir_open (f->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      n++;
      if (remove)
        g_unlink (path);
    }
  return n;
}

static void
tear_down (Fixture *f, gconstpointer unused G_GNUC_UNUSED)
{
  count_files (f, TRUE);
  g_rmdir (f->folder);
  g_free (f->folder);
  g_free (f->helper);
}

static RpVoice *
make_voice (Fixture *f, const char *way, guint rate)
{
  RpVoiceSetup setup
      = { .helper = f->helper, .language = "en", .name = "", .rate = rate, .cache_folder = f->folder };

  g_setenv ("RP_STANDIN_VOICE", way, TRUE);
  return rp_voice_new (&setup);
}

static void
count (guint *n)
{
  ++*n;
}

static void
wait_prepared (RpVoice *voice)
{
  while (!rp_voice_get_prepared (voice))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_gone (RpVoice *voice)
{
  g_assert_finalize_object (voice);
  g_assert_true (rp_worker_drain (LONG));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
test_prepare (Fixture *f, gconstpointer unused G_GNUC_UNUSED)
{
  static const char *const texts[] = { "Left leg", "Rest", NULL };
  static const char *const others[] = { "Rest", "Last one", NULL };
  RpVoice *voice = make_voice (f, "good", 160);
  g_autoptr (RpSound) sound = NULL;
  guint n_prepared = 0;

  g_signal_connect_swapped (voice, "prepared", G_CALLBACK (count), &n_prepared);
  g_assert_null (rp_voice_find (voice, "Rest"));
  g_assert_cmpint (rp_voice_get_length (voice, "Rest"), ==, -1);
  rp_voice_prepare (voice, texts);
  wait_prepared (voice);
  g_assert_cmpuint (n_prepared, ==, 1);
  g_assert_null (rp_voice_get_trouble (voice));
  /* Without the silence around it */
  g_assert_cmpint (rp_voice_get_length (voice, "Rest"), ==, 80000);
  sound = rp_voice_find (voice, "Left leg");
  g_assert_cmpint (rp_sound_get_duration (sound), ==, 160000);

  rp_voice_prepare (voice, others);
  g_assert_false (rp_voice_get_prepared (voice));
  g_assert_cmpint (rp_voice_get_length (voice, "Rest"), ==, 80000);
  g_assert_cmpint (rp_voice_get_length (voice, "Left leg"), ==, -1);
  wait_prepared (voice);
  g_assert_cmpint (rp_voice_get_length (voice, "Last one"), ==, 160000);
  rp_voice_prepare (voice, others);
  wait_prepared (voice);
  g_assert_cmpuint (n_prepared, ==, 3);
  assert_gone (voice);
}

/* What was made once is there without the helper, for the same way of speaking. */
static void
test_kept (Fixture *f, gconstpointer unused G_GNUC_UNUSED)
{
  static const char *const texts[] = { "Left leg", "Rest", NULL };
  RpVoice *voice = make_voice (f, "good", 160);

  rp_voice_prepare (voice, texts);
  wait_prepared (voice);
  assert_gone (voice);
  g_assert_cmpuint (count_files (f, FALSE), ==, 2);

  voice = make_voice (f, "die", 160);
  rp_voice_prepare (voice, texts);
  wait_prepared (voice);
  g_assert_null (rp_voice_get_trouble (voice));
  g_assert_cmpint (rp_voice_get_length (voice, "Left leg"), ==, 160000);
  assert_gone (voice);

  voice = make_voice (f, "good", 200);
  rp_voice_prepare (voice, texts);
  wait_prepared (voice);
  assert_gone (voice);
  g_assert_cmpuint (count_files (f, FALSE), ==, 4);
}

/* Whatever the helper does, the main thread never waits, the trouble is told once, and what there was is still there. */
static void
test_trouble (Fixture *f, gconstpointer way)
{
  static const char *const few[] = { "Rest", NULL };
  static const char *const texts[] = { "Left leg", "Rest", "Last one", NULL };
  RpVoice *voice = make_voice (f, "good", 160);
  guint n_told = 0;
  gint64 begin;

  rp_voice_prepare (voice, few);
  wait_prepared (voice);
  g_signal_connect_swapped (voice, "notify::trouble", G_CALLBACK (count), &n_told);
  g_setenv ("RP_STANDIN_VOICE", way, TRUE);
  for (guint i = 0; i < 2; i++)
    {
      begin = g_get_monotonic_time ();
      rp_voice_prepare (voice, texts);
      g_assert_null (rp_voice_find (voice, "Left leg"));
      g_assert_cmpint (g_get_monotonic_time () - begin, <, G_USEC_PER_SEC);
      wait_prepared (voice);
    }
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_nonnull (strstr (rp_voice_get_trouble (voice), "There is no voice"));
  g_assert_cmpint (rp_voice_get_length (voice, "Rest"), ==, 80000);
  g_assert_cmpint (rp_voice_get_length (voice, "Left leg"), ==, -1);
  assert_gone (voice);
}

/* A voice that goes while its helper stands still waits for nothing. */
static void
test_leave (Fixture *f, gconstpointer unused G_GNUC_UNUSED)
{
  static const char *const texts[] = { "Left leg", NULL };
  RpVoice *voice = make_voice (f, "sleep", 160);

  rp_voice_prepare (voice, texts);
  assert_gone (voice);
  assert_gone (make_voice (f, "good", 160));
}

static void
test_command (Fixture *f, gconstpointer unused G_GNUC_UNUSED)
{
  static const char *const texts[] = { "Left leg", NULL };
  g_autofree char *command = g_strconcat (f->helper, " {language} wav", NULL);
  RpVoiceSetup setup = {
    .command = command, .language = "en", .rate = 160, .cache_folder = f->folder, .helper = "/nonexistent"
  };
  RpVoice *voice = rp_voice_new (&setup);

  rp_voice_prepare (voice, texts);
  wait_prepared (voice);
  g_assert_null (rp_voice_get_trouble (voice));
  g_assert_cmpint (rp_voice_get_length (voice, "Left leg"), >, 150000);
  assert_gone (voice);
}

/* What cannot be said is asked for again the next time. */
static void
test_mute (Fixture *f, gconstpointer unused G_GNUC_UNUSED)
{
  static const char *const texts[] = { "Left leg", NULL };
  RpVoice *voice = make_voice (f, "mute", 160);

  rp_voice_prepare (voice, texts);
  wait_prepared (voice);
  g_assert_null (rp_voice_get_trouble (voice));
  assert_gone (voice);
  g_assert_cmpuint (count_files (f, FALSE), ==, 0);

  voice = make_voice (f, "good", 160);
  rp_voice_prepare (voice, texts);
  wait_prepared (voice);
  g_assert_cmpint (rp_voice_get_length (voice, "Left leg"), ==, 160000);
  assert_gone (voice);
}

/* What fails after something else was wanted is no trouble of that. */
static void
test_meanwhile (Fixture *f, gconstpointer unused G_GNUC_UNUSED)
{
  static const char *const bad[] = { "Bad", "Rest", NULL };
  static const char *const good[] = { "Left leg", NULL };
  g_autofree char *begun = g_build_filename (f->folder, "begun", NULL);
  g_autofree char *go_on = g_build_filename (f->folder, "go-on", NULL);
  g_autofree char *command
      = g_strdup_printf ("sh -c 'read -r t; if [ \"$t\" = Bad ]; then : >%s; read -r x <%s; exit 1; fi; "
                         "printf %%s \"$t\" | \"%s\" x wav'",
                         begun, go_on, f->helper);
  RpVoiceSetup setup = { .command = command, .language = "en", .rate = 160, .cache_folder = f->folder };
  RpVoice *voice = rp_voice_new (&setup);

  g_assert_cmpint (mkfifo (begun, 0600), ==, 0);
  g_assert_cmpint (mkfifo (go_on, 0600), ==, 0);
  rp_voice_prepare (voice, bad);
  /* Each waits for the other side. */
  close (g_open (begun, O_RDONLY, 0));
  rp_voice_prepare (voice, good);
  close (g_open (go_on, O_WRONLY, 0));
  wait_prepared (voice);
  g_assert_null (rp_voice_get_trouble (voice));
  g_assert_cmpint (rp_voice_get_length (voice, "Left leg"), >, 150000);
  assert_gone (voice);
}

int
main (int argc, char *argv[])
{
  static const char *const ways[] = { "sleep", "die", "long", "garbage", "none" };

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/voice/prepare", Fixture, NULL, set_up, test_prepare, tear_down);
  g_test_add ("/voice/kept", Fixture, NULL, set_up, test_kept, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *path = g_strconcat ("/voice/trouble/", ways[i], NULL);

      g_test_add (path, Fixture, ways[i], set_up, test_trouble, tear_down);
    }
  g_test_add ("/voice/leave", Fixture, NULL, set_up, test_leave, tear_down);
  g_test_add ("/voice/mute", Fixture, NULL, set_up, test_mute, tear_down);
  g_test_add ("/voice/meanwhile", Fixture, NULL, set_up, test_meanwhile, tear_down);
  g_test_add ("/voice/command", Fixture, NULL, set_up, test_command, tear_down);
  return g_test_run ();
}
