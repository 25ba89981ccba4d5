/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "led.h"
#include "mat/rp-session-sounds.h"
#include "voice/rp-voice-tone.h"

static void
assert_tone (RpSessionNotice notice, RpStepKind step, RpTone expected)
{
  RpTone tone;

  g_assert_true (rp_session_sounds_find (notice, step, &tone));
  g_assert_cmpint (tone, ==, expected);
}

static void
assert_quiet (RpSessionNotice notice, RpStepKind step)
{
  RpTone tone;

  g_assert_false (rp_session_sounds_find (notice, step, &tone));
}

static void
test_tones (void)
{
  assert_tone (RP_SESSION_NOTICE_COUNTDOWN, RP_STEP_GET_READY, RP_TONE_READY);
  assert_tone (RP_SESSION_NOTICE_STEP, RP_STEP_WORK, RP_TONE_REST_END);
  assert_tone (RP_SESSION_NOTICE_STEP, RP_STEP_SIDE_CHANGE, RP_TONE_SIDE);
  assert_tone (RP_SESSION_NOTICE_STEP, RP_STEP_REST, RP_TONE_REST_START);
  assert_tone (RP_SESSION_NOTICE_STEP, RP_STEP_NEXT, RP_TONE_REST_START);
  assert_tone (RP_SESSION_NOTICE_REP, RP_STEP_WORK, RP_TONE_COUNT);
  assert_tone (RP_SESSION_NOTICE_HOLD_END, RP_STEP_WORK, RP_TONE_HOLD_END);
  assert_tone (RP_SESSION_NOTICE_HALF_WAY, RP_STEP_WORK, RP_TONE_HALF_WAY);
  assert_tone (RP_SESSION_NOTICE_TIME_LEFT, RP_STEP_WORK, RP_TONE_TIME_LEFT);
  assert_tone (RP_SESSION_NOTICE_DONE, RP_STEP_WORK, RP_TONE_DONE);
  assert_quiet (RP_SESSION_NOTICE_STEP, RP_STEP_GET_READY);
  assert_quiet (RP_SESSION_NOTICE_PHASE, RP_STEP_WORK);
  assert_quiet (RP_SESSION_NOTICE_TURN_END, RP_STEP_WORK);
  assert_quiet (RP_SESSION_NOTICE_SLEPT, RP_STEP_WORK);
}

/* What is said begins behind the tone: the core has how long each sounds, and this holds it to what is heard. */
static void
test_words_wait_for_tones (void)
{
  for (guint notice = 0; notice <= RP_SESSION_NOTICE_DONE; notice++)
    for (guint step = 0; step <= RP_STEP_NEXT; step++)
      {
        RpTone tone;
        gboolean heard = rp_session_sounds_find (notice, step, &tone);

        g_assert_cmpint (rp_voice_tone_get_length (notice, step), ==,
                         heard ? rp_tone_get_duration (tone) : 0);
      }
}

/* A whole session is heard without a sound device, and nothing stays behind. */
static void
test_a_session (void)
{
  RpTones *tones = rp_tones_new ("fakesink");
  RpSessionSounds *sounds = rp_session_sounds_new (tones);
  Led led;

  led_init (&led, "daily-clams", FALSE);
  rp_session_sounds_set_session (sounds, led.session);
  led_start_turn (&led);
  led_advance (&led, 600);
  g_assert_cmpint (rp_session_get_state (led.session), ==, RP_SESSION_FINISHED);
  rp_session_sounds_set_session (sounds, NULL);
  led_clear (&led);
  g_assert_finalize_object (sounds);
  g_assert_finalize_object (tones);
}

static void
on_trouble (RpSessionSounds *sounds, const char *sentence, guint *n)
{
  g_assert_nonnull (strstr (sentence, "No sound: "));
  *n += 1;
}

/* Each session tells once that it cannot be heard, however many tones are asked for. */
static void
test_trouble_is_told_once (void)
{
  RpTones *tones = rp_tones_new ("fakesink state-error=null-to-ready");
  RpSessionSounds *sounds = rp_session_sounds_new (tones);
  guint n = 0;
  Led led;

  led_init (&led, "daily-clams", FALSE);
  g_signal_connect (sounds, "trouble", G_CALLBACK (on_trouble), &n);
  rp_session_sounds_set_session (sounds, led.session);
  while (n == 0)
    g_main_context_iteration (NULL, TRUE);
  led_start_turn (&led);
  led_advance (&led, 600);
  rp_tones_set_enabled (tones, FALSE);
  rp_tones_set_enabled (tones, TRUE);
  while (rp_tones_get_available (tones))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n, ==, 1);

  rp_session_sounds_set_session (sounds, NULL);
  g_assert_cmpuint (n, ==, 1);
  rp_session_sounds_set_session (sounds, led.session);
  g_assert_cmpuint (n, ==, 2);
  rp_session_sounds_set_session (sounds, NULL);
  led_clear (&led);
  g_assert_finalize_object (sounds);
  g_assert_finalize_object (tones);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session-sounds/tones", test_tones);
  g_test_add_func ("/session-sounds/words-wait-for-tones", test_words_wait_for_tones);
  g_test_add_func ("/session-sounds/trouble-is-told-once", test_trouble_is_told_once);
  g_test_add_func ("/session-sounds/a-session", test_a_session);

  return g_test_run ();
}
