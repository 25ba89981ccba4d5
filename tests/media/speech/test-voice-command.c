/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice-command.h"

#include "pipeline/rp-media-error.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static RpSound *
say (const char *words, GError **error)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "media", "standin-voice", NULL);
  g_autofree char *quoted = g_shell_quote (program);
  g_autofree char *command = g_strconcat (quoted, words, NULL);

  return rp_voice_command_say (command, "en", 160, "Ten letter", NULL, error);
}

/* It gets the text, and what it answers with is heard. */
static void
test_good (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpSound) sound = say (" {language} wav", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rp_sound_get_rate (sound), ==, 22050);
  g_assert_cmpint (rp_sound_get_duration (sound), >, 690000);
  g_assert_cmpint (rp_sound_get_duration (sound), <, 710000);
}

/* Words have their places taken by what they stand for: the stand-in's way is its second word. */
static void
test_places (void)
{
  g_autoptr (RpSound) sound = NULL;
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "media", "standin-voice", NULL);
  g_autofree char *command = g_strconcat (program, " '{rate}' '{language}'", NULL);

  sound = rp_voice_command_say (command, "wav", 160, "Ten letter", NULL, NULL);
  g_assert_nonnull (sound);
}

static void
test_bad (gconstpointer words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (say (words, &error));
  g_assert_error (error, RP_MEDIA_ERROR, RP_MEDIA_ERROR_VOICE);
  g_assert_nonnull (strstr (error->message, "the command"));
}

static RpSound *
run (const char *script, GCancellable *cancellable)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "media", "standin-voice", NULL);
  g_autofree char *quoted = g_shell_quote (script);
  g_autofree char *command = g_strdup_printf ("sh -c %s sh '%s'", quoted, program);

  return rp_voice_command_say (command, "en", 160, "Ten letter", cancellable, NULL);
}

/* Half a sound is none: it must say that all went well. */
static void
test_status (void)
{
  g_autoptr (RpSound) sound = run ("\"$1\" x wav; exit 0", NULL);

  g_assert_nonnull (sound);
  g_assert_null (run ("\"$1\" x wav; exit 1", NULL));
  g_assert_null (run ("\"$1\" x wav; kill -KILL $$", NULL));
}

/* One that rests while another works for it, and loads a large voice, is awaited. */
static void
test_slow (void)
{
  g_autoptr (RpSound) sound = run ("sleep 2.5; \"$1\" x wav; exit 0", NULL);

  g_assert_nonnull (sound);
}

/* Who works for it, once it runs; sees when it is gone */
static int pipe_end;

static gpointer
cancel_when_it_runs (gpointer cancellable)
{
  GPollFD polled = { .fd = pipe_end, .events = G_IO_IN };

  g_poll (&polled, 1, -1);
  g_cancellable_cancel (cancellable);
  return NULL;
}

/* Nobody waits for one that is of no use any more, and what it started goes with it. */
static void
test_cancel (void)
{
  g_autofree char *folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "runs", NULL);
  g_autofree char *script = g_strdup_printf ("(echo; exec \"$1\" x sleep) 3>&1 >%s & wait", path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GPollFD polled = { .events = G_IO_IN };
  GThread *thread;
  char byte;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  polled.fd = pipe_end = g_open (path, O_RDONLY | O_NONBLOCK, 0);
  thread = g_thread_new ("cancel", cancel_when_it_runs, cancellable);
  g_assert_null (run (script, cancellable));
  g_thread_join (thread);
  g_assert_cmpint (read (pipe_end, &byte, 1), ==, 1);
  g_assert_cmpint (g_poll (&polled, 1, 10000), ==, 1);
  g_assert_cmpint (read (pipe_end, &byte, 1), ==, 0);
  close (pipe_end);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_no_program (void)
{
  static const char *const commands[] = { "/nonexistent/piper", "'", "true", "" };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rp_voice_command_say (commands[i], "en", 160, "Rest", NULL, &error));
      g_assert_error (error, RP_MEDIA_ERROR, RP_MEDIA_ERROR_VOICE);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/voice-command/good", test_good);
  g_test_add_func ("/voice-command/places", test_places);
  g_test_add_data_func ("/voice-command/flood", " x garbage", test_bad);
  g_test_add_func ("/voice-command/status", test_status);
  g_test_add_func ("/voice-command/slow", test_slow);
  g_test_add_func ("/voice-command/cancel", test_cancel);
  g_test_add_func ("/voice-command/no-program", test_no_program);
  return g_test_run ();
}
