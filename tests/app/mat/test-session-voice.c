/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-session-voice.h"
#include "spoken.h"
#include "voice/rp-voice-script.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

typedef struct
{
  Led led;
  GSettings *settings;
  RpSessionVoice *voice;
  gint64 began;
  GString *said;
} Fixture;

static void
add_line (GString *said, gint64 at, const char *text)
{
  g_string_append_printf (said, "%" G_GINT64_FORMAT " %s\n", at, text);
}

static void
on_says (RpSessionVoice *voice, const char *text, gint64 at, Fixture *fixture)
{
  add_line (fixture->said, at - fixture->began, text);
}

/* The data says whether it is at the person's own pace. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  led_init (&fixture->led, "daily-clams", data != NULL);
  fixture->settings = spoken_settings (NULL);
  fixture->said = g_string_new (NULL);
  fixture->began = rp_clock_now (RP_CLOCK (fixture->led.clock)).monotonic;
  fixture->voice = rp_session_voice_new (fixture->settings);
  g_signal_connect (fixture->voice, "says", G_CALLBACK (on_says), fixture);
  rp_session_voice_set_session (fixture->voice, fixture->led.session, NULL);
}

static void
wait_until_prepared (Fixture *fixture)
{
  while (!rp_session_voice_is_prepared (fixture->voice))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rp_session_voice_set_session (fixture->voice, NULL, NULL);
  g_assert_finalize_object (fixture->voice);
  g_string_free (fixture->said, TRUE);
  spoken_settings_clear (fixture->settings);
  led_clear (&fixture->led);
}

/* All that the script has is said, each thing at its place, however late the session is told of the time. */
static void
test_says_all_in_its_place (Fixture *fixture, gconstpointer data)
{
  RpVoiceChoice all = rp_voice_choice_all ();
  g_autoptr (RpVoiceScript) script = rp_voice_script_new (fixture->led.plan, &all, NULL, NULL);
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < rp_voice_script_get_n_utterances (script); i++)
    {
      const RpUtterance *utterance = rp_voice_script_get_utterance (script, i);

      add_line (expected, utterance->at, utterance->text);
    }
  wait_until_prepared (fixture);
  g_assert_true (rp_session_send (fixture->led.session, RP_SESSION_START, NULL));
  while (rp_session_get_state (fixture->led.session) == RP_SESSION_RUNNING)
    g_assert_true (rp_simulated_clock_run_next (fixture->led.clock, 7 * G_TIME_SPAN_MILLISECOND));
  g_assert_cmpint (rp_voice_script_get_n_utterances (script), >, 10);
  g_assert_cmpstr (fixture->said->str, ==, expected->str);
}

/* From the next phrase on it keeps to another speed, however the plan was laid out before. */
static void
test_follows_another_speed (Fixture *fixture, gconstpointer data)
{
  RpVoiceChoice all = rp_voice_choice_all ();
  g_autoptr (RpVoiceScript) script = NULL;
  g_autoptr (GString) expected = g_string_new (NULL);
  const gint64 changed = 12 * G_USEC_PER_SEC;
  const gint64 end = 60 * G_USEC_PER_SEC;

  wait_until_prepared (fixture);
  g_assert_true (rp_session_send (fixture->led.session, RP_SESSION_START, NULL));
  led_advance (&fixture->led, 12);
  g_assert_true (rp_session_send (fixture->led.session, RP_SESSION_SLOWER, NULL));
  wait_until_prepared (fixture);
  g_string_truncate (fixture->said, 0);
  led_advance (&fixture->led, 48);
  script = rp_voice_script_new (rp_session_get_plan (fixture->led.session), &all, NULL, NULL);
  for (guint i = 0; i < rp_voice_script_get_n_utterances (script); i++)
    {
      const RpUtterance *utterance = rp_voice_script_get_utterance (script, i);

      if (utterance->at - utterance->offset > changed && utterance->at - utterance->offset <= end)
        add_line (expected, utterance->at, utterance->text);
    }
  g_assert_cmpuint (expected->len, >, 0);
  g_assert_cmpstr (fixture->said->str, ==, expected->str);
}

/* At the person's own pace a count is said when it is counted. */
static void
test_counts_at_own_pace (Fixture *fixture, gconstpointer data)
{
  wait_until_prepared (fixture);
  led_start_turn (&fixture->led);
  g_string_truncate (fixture->said, 0);
  led_advance (&fixture->led, 30);
  g_assert_cmpstr (fixture->said->str, ==, "");
  g_assert_true (rp_session_send (fixture->led.session, RP_SESSION_COUNT, NULL));
  g_assert_nonnull (strstr (fixture->said->str, " 1"));
}

/* Muted in the middle of a session it is silent, and speaks again when it may. */
static void
test_muted (Fixture *fixture, gconstpointer data)
{
  wait_until_prepared (fixture);
  g_assert_true (rp_session_send (fixture->led.session, RP_SESSION_START, NULL));
  g_assert_cmpuint (fixture->said->len, >, 0);
  g_settings_set_string (fixture->settings, "voice", "off");
  g_string_truncate (fixture->said, 0);
  led_advance (&fixture->led, 60);
  g_assert_cmpstr (fixture->said->str, ==, "");
  g_settings_set_string (fixture->settings, "voice", "on");
  wait_until_prepared (fixture);
  led_advance (&fixture->led, 60);
  g_assert_cmpuint (fixture->said->len, >, 0);
}

/* Nothing is said until open_gate(); what was said through another gate does not count. */
static char *
close_gate (Fixture *fixture, const char *name)
{
  char *gate = g_build_filename (g_get_user_cache_dir (), name, NULL);
  g_autofree char *command = spoken_command (gate);
  const char *const kinds[] = { "exercise", NULL };

  g_assert_cmpint (mkfifo (gate, 0600), ==, 0);
  g_settings_set_strv (fixture->settings, "voice-kinds", kinds);
  g_settings_set_string (fixture->settings, "voice-command", command);
  return gate;
}

static void
open_gate (const char *gate)
{
  int file = g_open (gate, O_RDWR, 0);

  g_assert_cmpint (g_unlink (gate), ==, 0);
  g_assert_true (g_close (file, NULL));
}

/* What a session begins with is heard as soon as it is ready, if it is over before the countdown. */
static void
test_late (Fixture *fixture, gconstpointer data)
{
  g_autofree char *gate = close_gate (fixture, "late");

  g_assert_true (rp_session_send (fixture->led.session, RP_SESSION_START, NULL));
  led_advance (&fixture->led, 2);
  g_assert_cmpstr (fixture->said->str, ==, "");
  open_gate (gate);
  while (fixture->said->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_str_has_prefix (fixture->said->str, "2000000 Clamshell."));
}

static void
test_too_late (Fixture *fixture, gconstpointer data)
{
  g_autofree char *gate = close_gate (fixture, "too-late");

  g_assert_true (rp_session_send (fixture->led.session, RP_SESSION_START, NULL));
  led_advance (&fixture->led, 6.9);
  open_gate (gate);
  wait_until_prepared (fixture);
  g_assert_cmpstr (fixture->said->str, ==, "");
}

static void
on_trouble (RpSessionVoice *voice, const char *sentence, guint *n)
{
  g_assert_true (g_str_has_suffix (sentence, "."));
  *n += 1;
}

/* Somebody who was told once is not told in each session. */
static void
test_trouble_is_told_once (void)
{
  GSettings *settings = spoken_settings ("false");
  RpSessionVoice *voice = rp_session_voice_new (settings);
  guint n = 0;
  Led led;

  led_init (&led, "daily-clams", FALSE);
  g_signal_connect (voice, "trouble", G_CALLBACK (on_trouble), &n);
  rp_session_voice_set_session (voice, led.session, NULL);
  while (n == 0)
    g_main_context_iteration (NULL, TRUE);
  g_settings_set_string (settings, "voice", "off");
  g_settings_set_string (settings, "voice", "on");
  while (!rp_session_voice_get_trouble (voice))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n, ==, 1);
  rp_session_voice_set_session (voice, NULL, NULL);
  g_assert_finalize_object (voice);
  led_clear (&led);
  spoken_settings_clear (settings);
}

/* What cannot be heard does not look as if it could; that is told with the tones. */
static void
test_no_sound_device (void)
{
  GSettings *settings = spoken_settings (NULL);
  RpSessionVoice *voice = rp_session_voice_new (settings);
  RpTones *tones = rp_tones_new ("fakesink state-error=null-to-ready");
  guint n = 0;
  Led led;

  led_init (&led, "daily-clams", FALSE);
  g_signal_connect (voice, "trouble", G_CALLBACK (on_trouble), &n);
  rp_session_voice_set_session (voice, led.session, tones);
  while (!rp_session_voice_get_trouble (voice))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (rp_session_voice_get_trouble (voice), ==, rp_tones_get_trouble (tones));
  g_assert_cmpuint (n, ==, 0);
  rp_session_voice_set_session (voice, NULL, NULL);
  g_assert_null (rp_session_voice_get_trouble (voice));
  g_assert_finalize_object (voice);
  g_assert_finalize_object (tones);
  led_clear (&led);
  spoken_settings_clear (settings);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func, own) g_test_add (path, Fixture, GINT_TO_POINTER (own), set_up, func, tear_down)
  ADD ("/session-voice/says-all-in-its-place", test_says_all_in_its_place, FALSE);
  ADD ("/session-voice/follows-another-speed", test_follows_another_speed, FALSE);
  ADD ("/session-voice/counts-at-own-pace", test_counts_at_own_pace, TRUE);
  ADD ("/session-voice/late", test_late, FALSE);
  ADD ("/session-voice/too-late", test_too_late, FALSE);
  ADD ("/session-voice/muted", test_muted, FALSE);
  g_test_add_func ("/session-voice/no-sound-device", test_no_sound_device);
  g_test_add_func ("/session-voice/trouble-is-told-once", test_trouble_is_told_once);

  return g_test_run ();
}
