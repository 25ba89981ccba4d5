/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "led.h"
#include "mat/rp-session-readout.h"
#include "words/rp-moment-words.h"
#include "words/rp-remark-words.h"

typedef struct
{
  Led led;
  RpSessionReadout *readout;
  guint told;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  led_init (&fixture->led, "surgeons-four", data != NULL);
  fixture->readout = rp_session_readout_new ();
  fixture->told = 0;
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

/* As a template reads it. */
static void
assert_text (Fixture *fixture, const char *property, const char *expected)
{
  g_autofree char *text = NULL;

  g_object_get (fixture->readout, property, &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

/* Whoever asks in code and whoever binds a property hear the same. */
static void
assert_look (Fixture *fixture, RpSessionView view, RpTint tint, RpTint cue_tint, gboolean paused)
{
  RpSessionReadout *readout = fixture->readout;
  RpSessionView bound_view;
  RpTint bound_tint, bound_cue_tint;
  gboolean bound_paused;

  g_object_get (readout, "view", &bound_view, "tint", &bound_tint, "cue-tint", &bound_cue_tint, "paused",
                &bound_paused, NULL);
  g_assert_cmpint (bound_view, ==, view);
  g_assert_cmpint (bound_tint, ==, tint);
  g_assert_cmpint (bound_cue_tint, ==, cue_tint);
  g_assert_cmpint (bound_paused, ==, paused);
  g_assert_cmpint (rp_session_readout_get_view (readout), ==, view);
  g_assert_cmpint (rp_session_readout_get_tint (readout), ==, tint);
  g_assert_cmpint (rp_session_readout_get_cue_tint (readout), ==, cue_tint);
  g_assert_cmpint (rp_session_readout_get_paused (readout), ==, paused);
}

static void
test_get_ready (Fixture *fixture, gconstpointer data)
{
  led_send (&fixture->led, RP_SESSION_START);
  led_advance (&fixture->led, 3.3);
  update (fixture);
  assert_look (fixture, RP_SESSION_VIEW_BETWEEN, RP_TINT_WAIT, RP_TINT_WAIT, FALSE);
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
  assert_text (fixture, "fetch", "You need a mat.");
  assert_text (fixture, "standing",
               "Get ready. Side leg raise. Left leg, 10 times. You need a mat. Lie on your right side.");
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
  assert_look (fixture, RP_SESSION_VIEW_LED, RP_TINT_LIFT, RP_TINT_LIFT, FALSE);
  assert_text (fixture, "side", "Left leg");
  assert_text (fixture, "set", "Set <b>1</b> of 2");
  assert_text (fixture, "phase", "Raise");
  assert_text (fixture, "seconds", "2");
  assert_text (fixture, "count", "1");
  assert_text (fixture, "unit", "of <b>10</b>");
  assert_text (fixture, "value", "Raise, 1 of 10, Left leg");
  assert_text (fixture, "next-name", "Right leg");
  assert_text (fixture, "next-line", "Right leg, 10 times");
  assert_text (fixture, "fetch", "");
  assert_text (fixture, "standing", "1 of 10, Left leg, set 1 of 2");
  g_assert_cmpstr (rp_session_readout_get_standing (fixture->readout), ==, "1 of 10, Left leg, set 1 of 2");
  assert_text (fixture, "main-label", "Pause");
}

static void
test_pause_keeps_everything_but_the_word (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 0.4);
  led_send (&fixture->led, RP_SESSION_PAUSE);
  update (fixture);
  assert_look (fixture, RP_SESSION_VIEW_LED, RP_TINT_LIFT, RP_TINT_LIFT, TRUE);
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
  before = g_strdup (rp_session_readout_get_cue (fixture->readout));
  led_advance (&fixture->led, 0.3);
  update (fixture);
  rp_session_get_moment (fixture->led.session, &moment);
  g_assert_cmpint (moment.phase->kind, ==, RP_PHASE_REST);
  assert_text (fixture, "phase", "Rest");
  assert_text (fixture, "cue", before);
  assert_look (fixture, RP_SESSION_VIEW_LED, RP_TINT_REST, RP_TINT_LOWER, FALSE);
}

/* In timed work, what is told stands in the place of the cue for a while, which then comes back. */
static void
test_remarks (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  RpMoment moment;

  led_clear (&fixture->led);
  led_init_timed (&fixture->led, "surgeons-four", 120);
  led_start_turn (&fixture->led);
  rp_session_get_moment (fixture->led.session, &moment);
  rp_simulated_clock_advance (fixture->led.clock, moment.step_remaining - RP_STEP_TIME_LEFT - 1);
  update (fixture);
  before = g_strdup (rp_session_readout_get_cue (fixture->readout));
  g_assert_cmpstr (before, !=, "30 seconds left");
  rp_simulated_clock_advance (fixture->led.clock, 1);
  update (fixture);
  assert_text (fixture, "cue", "30 seconds left");
  rp_simulated_clock_advance (fixture->led.clock, RP_REMARK_SHOWN);
  update (fixture);
  rp_session_get_moment (fixture->led.session, &moment);
  assert_text (fixture, "cue", moment.cue ? moment.cue : moment.phase->label);
}

/* Five seconds before the other side. */
static void
test_what_comes_is_near (Fixture *fixture, gconstpointer data)
{
  gboolean near = TRUE;
  RpMoment moment;
  RpSide side;

  led_start_turn (&fixture->led);
  update (fixture);
  g_object_get (fixture->readout, "next-near", &near, "next-side", &side, NULL);
  g_assert_false (near);
  g_assert_cmpint (side, ==, RP_SIDE_RIGHT);
  rp_session_get_moment (fixture->led.session, &moment);
  rp_simulated_clock_advance (fixture->led.clock, moment.step_remaining - 5 * G_USEC_PER_SEC);
  update (fixture);
  g_object_get (fixture->readout, "next-near", &near, NULL);
  g_assert_true (near);
  g_assert_true (rp_session_readout_get_next (fixture->readout)->exercise == moment.exercise);
}

/* Some presses between two pictures: the words are those of the plan that is led now. */
static void
test_follows_changes (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *expected = NULL;

      update (fixture);
      for (guint j = 0; j < 3; j++)
        led_send (&fixture->led, i % 2 ? RP_SESSION_FASTER : RP_SESSION_SLOWER);
      update (fixture);
      expected = rp_moment_words_time_left (rp_session_get_plan (fixture->led.session),
                                            rp_session_get_elapsed (fixture->led.session));
      assert_text (fixture, "time-left", expected);
    }
}

static void
test_own_pace (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  led_send (&fixture->led, RP_SESSION_COUNT);
  led_advance (&fixture->led, 1);
  led_send (&fixture->led, RP_SESSION_COUNT);
  update (fixture);
  g_assert_cmpint (rp_session_readout_get_view (fixture->readout), ==, RP_SESSION_VIEW_OWN);
  assert_text (fixture, "count", "2");
  assert_text (fixture, "seconds", "");
}

/* No number to reach: once something is counted, the person says when that is all. */
static void
test_as_many_as_one_can (Fixture *fixture, gconstpointer data)
{
  led_clear (&fixture->led);
  led_init_open (&fixture->led, "surgeons-four");
  led_start_turn (&fixture->led);
  update (fixture);
  g_assert_cmpint (rp_session_readout_get_view (fixture->readout), ==, RP_SESSION_VIEW_OWN);
  assert_text (fixture, "count", "0");
  assert_text (fixture, "unit", "as many as you can");
  assert_text (fixture, "other-label", "Skip");
  led_send (&fixture->led, RP_SESSION_COUNT);
  update (fixture);
  assert_text (fixture, "count", "1");
  assert_text (fixture, "other-label", "That is all");
  assert_text (fixture, "other-action", "win.session.skip");
  led_send (&fixture->led, RP_SESSION_SKIP);
  update (fixture);
  assert_text (fixture, "other-label", "Pause");
}

/* Nothing large changes its colour more than three times a second, so that nothing blinks, even for those who go fast. */
static void
test_nothing_blinks (Fixture *fixture, gconstpointer data)
{
  gint64 changes[4] = { 0 };
  guint n_changes = 0;

  led_start_turn (&fixture->led);
  for (guint i = 0; i < 5; i++)
    led_send (&fixture->led, RP_SESSION_FASTER);
  for (guint i = 0; i < 40 * 60; i++)
    {
      RpTint before = rp_session_readout_get_cue_tint (fixture->readout);

      led_advance (&fixture->led, 0.025);
      update (fixture);
      if (rp_session_readout_get_cue_tint (fixture->readout) == before)
        continue;
      changes[n_changes % 4] = rp_session_get_elapsed (fixture->led.session);
      if (++n_changes >= 4)
        g_assert_cmpint (changes[(n_changes - 1) % 4] - changes[n_changes % 4], >, G_USEC_PER_SEC);
    }
  g_assert_cmpuint (n_changes, >, 20);
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

static void
on_told (Fixture *fixture)
{
  /* All of the new phase is there, whatever told of it. */
  assert_look (fixture, RP_SESSION_VIEW_LED, RP_TINT_LIFT, RP_TINT_LIFT, FALSE);
  assert_text (fixture, "side", "Left leg");
  assert_text (fixture, "phase", "Raise");
  assert_text (fixture, "seconds", "2");
  assert_text (fixture, "main-label", "Pause");
  fixture->told++;
}

static void
test_nobody_sees_half_of_a_change (Fixture *fixture, gconstpointer data)
{
  static const char *const told[] = { "notify::view",    "notify::tint", "notify::cue-tint",  "notify::side",
                                      "notify::seconds", "notify::cue",  "notify::main-label" };

  led_send (&fixture->led, RP_SESSION_START);
  update (fixture);
  led_skip_to (&fixture->led, RP_STEP_WORK);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    g_signal_connect_swapped (fixture->readout, told[i], G_CALLBACK (on_told), fixture);
  update (fixture);
  g_assert_cmpuint (fixture->told, ==, G_N_ELEMENTS (told));
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
  ADD ("/session-readout/remarks", test_remarks, FALSE);
  ADD ("/session-readout/what-comes-is-near", test_what_comes_is_near, FALSE);
  ADD ("/session-readout/follows-changes", test_follows_changes, FALSE);
  ADD ("/session-readout/own-pace", test_own_pace, TRUE);
  ADD ("/session-readout/as-many-as-one-can", test_as_many_as_one_can, FALSE);
  ADD ("/session-readout/nothing-blinks", test_nothing_blinks, FALSE);
  ADD ("/session-readout/notifies-only-changes", test_notifies_only_changes, FALSE);
  ADD ("/session-readout/nobody-sees-half-of-a-change", test_nobody_sees_half_of_a_change, FALSE);

  return g_test_run ();
}
