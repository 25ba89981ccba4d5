/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "led.h"
#include "mat/rp-session-readout.h"

typedef struct
{
  Led led;
  RpSessionReadout *readout;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  led_init (&fixture->led, "surgeons-four", data != NULL);
  fixture->readout = rp_session_readout_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->readout);
  led_clear (&fixture->led);
}

static gboolean
update (Fixture *fixture)
{
  RpMoment moment;

  rp_session_get_moment (fixture->led.session, &moment);

  return rp_session_readout_update (fixture->readout, fixture->led.session, &moment);
}

static void
assert_text (Fixture *fixture, const char *property, const char *expected)
{
  g_assert_cmpstr (rp_session_readout_get_text (fixture->readout, property), ==, expected);
}

static void
test_get_ready (Fixture *fixture, gconstpointer data)
{
  led_send (&fixture->led, RP_SESSION_START);
  led_advance (&fixture->led, 3.3);
  update (fixture);
  g_assert_cmpint (rp_session_readout_get_view (fixture->readout), ==, RP_SESSION_VIEW_BETWEEN);
  assert_text (fixture, "title", "The surgeon's four");
  assert_text (fixture, "subtitle", "Exercise 1 of 4: Side leg raise");
  assert_text (fixture, "side", "Get ready");
  assert_text (fixture, "phase", "Side leg raise");
  assert_text (fixture, "seconds", "");
  assert_text (fixture, "count", "7");
  assert_text (fixture, "unit", "seconds");
  assert_text (fixture, "cue", "Lie on your right side.");
  assert_text (fixture, "next-detail", "Left leg, 10 times");
  assert_text (fixture, "time-done", "0:03 done");
  assert_text (fixture, "main-label", "Start now");
  assert_text (fixture, "main-action", "win.session.skip");
  assert_text (fixture, "other-action", "win.session.pause");
}

static void
test_turn (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 0.4);
  update (fixture);
  g_assert_cmpint (rp_session_readout_get_view (fixture->readout), ==, RP_SESSION_VIEW_LED);
  g_assert_cmpint (rp_session_readout_get_tint (fixture->readout), ==, RP_TINT_LIFT);
  assert_text (fixture, "side", "Left leg");
  assert_text (fixture, "set", "Set <b>1</b> of 2");
  assert_text (fixture, "phase", "Raise");
  assert_text (fixture, "seconds", "2");
  assert_text (fixture, "count", "1");
  assert_text (fixture, "unit", "of <b>10</b>");
  assert_text (fixture, "value", "Raise, 1 of 10, Left leg");
  assert_text (fixture, "next-name", "Right leg");
  assert_text (fixture, "next-line", "Right leg, 10 times");
  assert_text (fixture, "main-label", "Pause");
}

static void
test_pause_keeps_everything_but_the_word (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 0.4);
  led_send (&fixture->led, RP_SESSION_PAUSE);
  update (fixture);
  g_assert_true (rp_session_readout_get_paused (fixture->readout));
  assert_text (fixture, "phase", "Paused");
  assert_text (fixture, "count", "1");
  assert_text (fixture, "main-label", "Go on");
  led_send (&fixture->led, RP_SESSION_SKIP);
  led_send (&fixture->led, RP_SESSION_RESUME);
  update (fixture);
  g_assert_false (rp_session_readout_get_paused (fixture->readout));
  assert_text (fixture, "main-label", "Start now");
}

static void
test_side_change (Fixture *fixture, gconstpointer data)
{
  RpMoment moment;

  led_start_turn (&fixture->led);
  rp_session_get_moment (fixture->led.session, &moment);
  led_advance (&fixture->led, (double) moment.step_remaining / G_USEC_PER_SEC + 1);
  update (fixture);
  assert_text (fixture, "side", "Change sides");
  assert_text (fixture, "phase", "Now the right leg");
  assert_text (fixture, "cue", "Turn over. Lie on your left side.");
  assert_text (fixture, "caption", "Left leg done");
  assert_text (fixture, "caption-detail", "10 of 10");
}

/* The 0.5 s rest at the end of a repetition keeps the cue of the phase before. */
static void
test_short_phase_keeps_cue (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  RpMoment moment;

  led_start_turn (&fixture->led);
  rp_session_get_moment (fixture->led.session, &moment);
  led_advance (&fixture->led, (double) moment.step->rep_duration / G_USEC_PER_SEC - 0.6);
  update (fixture);
  before = g_strdup (rp_session_readout_get_text (fixture->readout, "cue"));
  led_advance (&fixture->led, 0.3);
  update (fixture);
  rp_session_get_moment (fixture->led.session, &moment);
  g_assert_cmpint (moment.phase->kind, ==, RP_PHASE_REST);
  assert_text (fixture, "phase", "Rest");
  assert_text (fixture, "cue", before);
  g_assert_cmpint (rp_session_readout_get_cue_tint (fixture->readout), ==, RP_TINT_LOWER);
}

static void
test_own_pace (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  led_send (&fixture->led, RP_SESSION_COUNT);
  led_send (&fixture->led, RP_SESSION_COUNT);
  update (fixture);
  g_assert_cmpint (rp_session_readout_get_view (fixture->readout), ==, RP_SESSION_VIEW_OWN);
  assert_text (fixture, "count", "2");
  assert_text (fixture, "seconds", "");
  g_assert_true (g_str_has_prefix (rp_session_readout_get_text (fixture->readout, "time-left"), "about "));
}

static void
count_notify (guint *count)
{
  *count += 1;
}

static void
test_notifies_only_changes (Fixture *fixture, gconstpointer data)
{
  guint phases = 0;
  guint seconds = 0;

  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 0.1);
  g_assert_true (update (fixture));
  g_signal_connect_swapped (fixture->readout, "notify::phase", G_CALLBACK (count_notify), &phases);
  g_signal_connect_swapped (fixture->readout, "notify::seconds", G_CALLBACK (count_notify), &seconds);
  led_advance (&fixture->led, 0.1);
  g_assert_false (update (fixture));
  led_advance (&fixture->led, 1);
  g_assert_true (update (fixture));
  g_assert_cmpuint (phases, ==, 0);
  g_assert_cmpuint (seconds, ==, 1);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, func, own) g_test_add (path, Fixture, GINT_TO_POINTER (own), set_up, func, tear_down)
  ADD ("/session-readout/get-ready", test_get_ready, FALSE);
  ADD ("/session-readout/turn", test_turn, FALSE);
  ADD ("/session-readout/pause-keeps-everything", test_pause_keeps_everything_but_the_word, FALSE);
  ADD ("/session-readout/side-change", test_side_change, FALSE);
  ADD ("/session-readout/short-phase-keeps-cue", test_short_phase_keeps_cue, FALSE);
  ADD ("/session-readout/own-pace", test_own_pace, TRUE);
  ADD ("/session-readout/notifies-only-changes", test_notifies_only_changes, FALSE);

  return g_test_run ();
}
