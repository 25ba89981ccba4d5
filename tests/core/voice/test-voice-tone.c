/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "voice/rp-voice-tone.h"

/* What is said waits for the tone, so none may be long; that the table is that of the tones is tested where both are seen. */
static void
test_short (void)
{
  for (int notice = RP_SESSION_NOTICE_STEP; notice <= RP_SESSION_NOTICE_DONE; notice++)
    for (int step = RP_STEP_GET_READY; step <= RP_STEP_NEXT; step++)
      {
        gint64 length = rp_voice_tone_get_length ((RpSessionNotice) notice, (RpStepKind) step);

        g_assert_cmpint (length, >=, 0);
        g_assert_cmpint (length, <=, 750 * G_TIME_SPAN_MILLISECOND);
      }
}

static void
test_silent (void)
{
  g_assert_cmpint (rp_voice_tone_get_length (RP_SESSION_NOTICE_PHASE, RP_STEP_WORK), ==, 0);
  g_assert_cmpint (rp_voice_tone_get_length (RP_SESSION_NOTICE_STEP, RP_STEP_GET_READY), ==, 0);
  g_assert_cmpint (rp_voice_tone_get_length (RP_SESSION_NOTICE_STEP, RP_STEP_REST), >, 0);
  g_assert_cmpint (rp_voice_tone_get_length (RP_SESSION_NOTICE_REP, RP_STEP_WORK), >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/voice-tone/short", test_short);
  g_test_add_func ("/voice-tone/silent", test_silent);
  return g_test_run ();
}
