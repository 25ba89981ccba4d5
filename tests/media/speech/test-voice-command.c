/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice-command.h"

#include "pipeline/rp-media-error.h"

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
  g_test_add_data_func ("/voice-command/sleep", " x sleep", test_bad);
  g_test_add_func ("/voice-command/no-program", test_no_program);
  return g_test_run ();
}
