/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice-engine.h"

#include "pipeline/rp-media-error.h"
#include "speech/rp-voice-wire.h"

#include <glib/gstdio.h>

static RpVoiceEngine *
make_engine (const char *way)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "media", "standin-voice", NULL);

  g_setenv ("RP_STANDIN_VOICE", way, TRUE);
  return rp_voice_engine_new (program, NULL);
}

/* The engine that the program speaks with: whole sentences in their own languages, at their own speed. */
static void
test_own (void)
{
  g_autoptr (RpVoiceEngine) engine = rp_voice_engine_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RpSound) slow
      = rp_voice_engine_say (engine, "de_DE", NULL, 100, "Noch dreißig Sekunden.", &error);
  g_autoptr (RpSound) fast = rp_voice_engine_say (engine, "de", NULL, 220, "Noch dreißig Sekunden.", &error);
  g_autofree char *voices = rp_voice_engine_list (engine, &error);

  g_assert_no_error (error);
  g_assert_cmpint (rp_sound_get_duration (fast), >, G_USEC_PER_SEC / 2);
  g_assert_cmpint (rp_sound_get_duration (slow), >, rp_sound_get_duration (fast) * 3 / 2);
  g_assert_cmpint (rp_sound_get_duration (slow), <, 5 * G_USEC_PER_SEC);
  g_assert_nonnull (strstr (voices, "de\tGerman\n"));
}

/* Samples of an engine that has said nothing before, for what was said changes them a little */
static GBytes *
speak (const char *name)
{
  g_autoptr (RpVoiceEngine) engine = rp_voice_engine_new (NULL, NULL);
  g_autoptr (RpSound) sound = rp_voice_engine_say (engine, "en", name, 160, "Turn over, please", NULL);
  gsize n = 0;
  const gint16 *samples = rp_sound_get_samples (sound, &n);

  return g_bytes_new (samples, n * sizeof *samples);
}

/* The voice of a name is another, where it speaks the language. */
static void
test_name (void)
{
  g_autoptr (GBytes) plain = speak (NULL);
  g_autoptr (GBytes) american = speak ("English (America)");
  g_autoptr (GBytes) german = speak ("German");
  g_autoptr (GBytes) unknown = speak ("Nobody");

  g_assert_false (g_bytes_equal (plain, american));
  g_assert_true (g_bytes_equal (plain, german));
  g_assert_true (g_bytes_equal (plain, unknown));
}

static void
test_no_voice (void)
{
  g_autoptr (RpVoiceEngine) engine = rp_voice_engine_new (NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (rp_voice_engine_say (engine, "xx", NULL, 160, "Last one", &error));
  g_assert_error (error, RP_MEDIA_ERROR, RP_MEDIA_ERROR_VOICE);
  g_assert_nonnull (strstr (error->message, "speaks the language"));
}

static void
test_good (void)
{
  g_autoptr (RpVoiceEngine) engine = make_engine ("good");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (RpSound) sound = rp_voice_engine_say (engine, "en", NULL, 160, "Last one..", &error);

      g_assert_no_error (error);
      g_assert_cmpint (rp_sound_get_duration (sound), ==, 699954);
      rp_voice_engine_rest (engine);
    }
}

/* Whatever a helper does, there is an answer or a sentence, and no later text waits for it. */
static void
test_bad (gconstpointer way)
{
  g_autoptr (RpVoiceEngine) engine = make_engine (way);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;
  gint64 begin;

  g_assert_null (rp_voice_engine_say (engine, "en", NULL, 160, "Last one", &error));
  g_assert_error (error, RP_MEDIA_ERROR, RP_MEDIA_ERROR_VOICE);
  g_assert_nonnull (strstr (error->message, "There is no voice"));
  begin = g_get_monotonic_time ();
  g_assert_null (rp_voice_engine_say (engine, "en", NULL, 160, "Rest", &again));
  g_assert_cmpstr (again->message, ==, error->message);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, G_USEC_PER_SEC);
}

/* One that goes on after its answer is found out at the next question, and again after it was started anew. */
static void
test_flood (void)
{
  g_autoptr (RpVoiceEngine) engine = make_engine ("flood");
  g_autoptr (GError) error = NULL;
  guint n_texts = 0;

  while (!error && n_texts < 5)
    {
      g_autoptr (RpSound) sound = rp_voice_engine_say (engine, "en", NULL, 160, "Last one", &error);

      n_texts++;
    }
  g_assert_error (error, RP_MEDIA_ERROR, RP_MEDIA_ERROR_VOICE);
}

/* One that failed once is started again. */
static void
test_once (void)
{
  g_autofree char *folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "died", NULL);
  g_autofree char *way = g_strconcat ("once ", path, NULL);
  g_autoptr (RpVoiceEngine) engine = make_engine (way);
  g_autoptr (GError) error = NULL;
  g_autoptr (RpSound) sound = rp_voice_engine_say (engine, "en", NULL, 160, "Last one", &error);

  g_assert_no_error (error);
  g_assert_nonnull (sound);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_rmdir (folder);
}

/* What cannot be said is silence, and no trouble. */
static void
test_mute (void)
{
  g_autoptr (RpVoiceEngine) engine = make_engine ("mute");
  g_autoptr (GError) error = NULL;
  g_autoptr (RpSound) sound = rp_voice_engine_say (engine, "en", NULL, 160, "Last one", &error);

  g_assert_no_error (error);
  g_assert_cmpint (rp_sound_get_duration (sound), ==, 0);
}

/* So is what is too long, and the next text is said. */
static void
test_long_text (void)
{
  g_autoptr (RpVoiceEngine) engine = make_engine ("good");
  g_autofree char *text = g_strnfill (RP_VOICE_MOST_TEXT + 1, 'a');
  g_autoptr (GError) error = NULL;
  g_autoptr (RpSound) silent = rp_voice_engine_say (engine, "en", NULL, 160, text, &error);
  g_autoptr (RpSound) sound = rp_voice_engine_say (engine, "en", NULL, 160, "Last one", &error);

  g_assert_no_error (error);
  g_assert_cmpint (rp_sound_get_duration (silent), ==, 0);
  g_assert_cmpint (rp_sound_get_duration (sound), >, 0);
}

static void
test_missing (void)
{
  g_autoptr (RpVoiceEngine) engine = rp_voice_engine_new ("/nonexistent/voice", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (rp_voice_engine_list (engine, &error));
  g_assert_error (error, RP_MEDIA_ERROR, RP_MEDIA_ERROR_VOICE);
}

/* Nobody waits for one that is of no use any more. */
static void
test_cancel (void)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "media", "standin-voice", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (RpVoiceEngine) engine = NULL;

  g_setenv ("RP_STANDIN_VOICE", "sleep", TRUE);
  engine = rp_voice_engine_new (program, cancellable);
  g_cancellable_cancel (cancellable);
  g_assert_null (rp_voice_engine_say (engine, "en", NULL, 160, "Last one", NULL));
}

int
main (int argc, char *argv[])
{
  static const char *const ways[] = { "sleep", "die", "long", "half", "garbage", "none" };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/voice-engine/own", test_own);
  g_test_add_func ("/voice-engine/name", test_name);
  g_test_add_func ("/voice-engine/no-voice", test_no_voice);
  g_test_add_func ("/voice-engine/good", test_good);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *path = g_strconcat ("/voice-engine/bad/", ways[i], NULL);

      g_test_add_data_func (path, ways[i], test_bad);
    }
  g_test_add_func ("/voice-engine/flood", test_flood);
  g_test_add_func ("/voice-engine/once", test_once);
  g_test_add_func ("/voice-engine/mute", test_mute);
  g_test_add_func ("/voice-engine/long-text", test_long_text);
  g_test_add_func ("/voice-engine/missing", test_missing);
  g_test_add_func ("/voice-engine/cancel", test_cancel);
  return g_test_run ();
}
