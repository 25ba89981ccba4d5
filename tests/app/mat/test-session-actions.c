/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "led.h"
#include "mat/rp-session-actions.h"

typedef struct
{
  Led led;
  GSimpleActionGroup *group;
  RpSessionActions *actions;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  led_init (&fixture->led, "surgeons-four", data != NULL);
  fixture->group = g_simple_action_group_new ();
  fixture->actions = rp_session_actions_new ();
  rp_session_actions_install (fixture->actions, G_ACTION_MAP (fixture->group));
  rp_session_actions_set_session (fixture->actions, fixture->led.session);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->group);
  g_assert_finalize_object (fixture->actions);
  led_clear (&fixture->led);
}

static void
activate (Fixture *fixture, const char *name)
{
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->group), name));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->group), name, NULL);
}

static void
assert_enabled (Fixture *fixture, const char *name, gboolean enabled)
{
  if (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->group), name) != enabled)
    g_error ("%s is %s", name, enabled ? "disabled" : "enabled");
}

static void
assert_word (Fixture *fixture, const char *name, const char *expected)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (fixture->group), name);

  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, expected);
}

static void
assert_rep (Fixture *fixture, gint32 expected)
{
  g_autoptr (GVariant) state
      = g_action_group_get_action_state (G_ACTION_GROUP (fixture->group), "session.rep");

  g_assert_cmpint (g_variant_get_int32 (state), ==, expected);
}

static void
test_idle (Fixture *fixture, gconstpointer data)
{
  assert_word (fixture, "session.state", "idle");
  assert_enabled (fixture, "session.pause", FALSE);
  assert_enabled (fixture, "session.skip", FALSE);
  assert_enabled (fixture, "session.stop", FALSE);
}

static void
test_follows_time (Fixture *fixture, gconstpointer data)
{
  led_send (&fixture->led, RP_SESSION_START);
  assert_word (fixture, "session.state", "running");
  assert_word (fixture, "session.step", "get-ready");
  assert_enabled (fixture, "session.extend", TRUE);
  led_advance (&fixture->led, 10.1);
  assert_word (fixture, "session.step", "work");
  assert_word (fixture, "session.side", "left");
  assert_word (fixture, "session.phase", "raise");
  assert_rep (fixture, 1);
  assert_enabled (fixture, "session.extend", FALSE);
  assert_enabled (fixture, "session.count", FALSE);
  led_advance (&fixture->led, 8);
  assert_rep (fixture, 2);
}

static void
test_verbs (Fixture *fixture, gconstpointer data)
{
  led_send (&fixture->led, RP_SESSION_START);
  activate (fixture, "session.skip");
  assert_word (fixture, "session.step", "work");
  activate (fixture, "session.pause");
  assert_word (fixture, "session.state", "paused");
  activate (fixture, "session.pause");
  assert_word (fixture, "session.state", "running");
  activate (fixture, "session.skip");
  assert_word (fixture, "session.step", "side-change");
  assert_word (fixture, "session.side", "right");
  activate (fixture, "session.extend");
  led_advance (&fixture->led, 14);
  assert_word (fixture, "session.step", "side-change");
  activate (fixture, "session.back");
  activate (fixture, "session.back");
  assert_word (fixture, "session.step", "work");
  assert_word (fixture, "session.side", "left");
  activate (fixture, "session.stop");
  assert_word (fixture, "session.state", "stopped");
  assert_enabled (fixture, "session.pause", FALSE);
}

static void
test_own_pace (Fixture *fixture, gconstpointer data)
{
  led_send (&fixture->led, RP_SESSION_START);
  activate (fixture, "session.skip");
  assert_word (fixture, "session.state", "waiting");
  assert_enabled (fixture, "session.uncount", FALSE);
  activate (fixture, "session.count");
  assert_rep (fixture, 2);
  activate (fixture, "session.uncount");
  assert_rep (fixture, 1);
}

static gint64
get_left (Fixture *fixture)
{
  return rp_plan_get_duration (rp_session_get_plan (fixture->led.session))
         - rp_session_get_elapsed (fixture->led.session);
}

static void
test_own_speed (Fixture *fixture, gconstpointer data)
{
  gint64 usual;

  assert_enabled (fixture, "session.slower", FALSE);
  led_send (&fixture->led, RP_SESSION_START);
  usual = get_left (fixture);
  assert_enabled (fixture, "session.plain", FALSE);
  for (guint i = 0; i < 5; i++)
    activate (fixture, "session.slower");
  assert_enabled (fixture, "session.slower", FALSE);
  g_assert_cmpint (get_left (fixture), >, usual);
  for (guint i = 0; i < 10; i++)
    activate (fixture, "session.faster");
  assert_enabled (fixture, "session.faster", FALSE);
  g_assert_cmpint (get_left (fixture), <, usual);
  activate (fixture, "session.plain");
  g_assert_cmpint (get_left (fixture), ==, usual);
}

static void
assert_waits (Fixture *fixture, gboolean expected)
{
  g_autoptr (GVariant) state
      = g_action_group_get_action_state (G_ACTION_GROUP (fixture->group), "session.wait");

  g_assert_cmpint (g_variant_get_boolean (state), ==, expected);
}

/* The switch tells it of the turn to come too. */
static void
test_wait_for_me (Fixture *fixture, gconstpointer data)
{
  led_send (&fixture->led, RP_SESSION_START);
  assert_waits (fixture, FALSE);
  activate (fixture, "session.wait");
  assert_waits (fixture, TRUE);
  activate (fixture, "session.skip");
  assert_word (fixture, "session.state", "waiting");
  activate (fixture, "session.wait");
  assert_waits (fixture, FALSE);
  assert_word (fixture, "session.state", "running");
}

static void
test_longer_hold (Fixture *fixture, gconstpointer data)
{
  gint64 usual;

  led_send (&fixture->led, RP_SESSION_START);
  usual = get_left (fixture);
  activate (fixture, "session.hold-longer");
  g_assert_cmpint (get_left (fixture), >, usual);
  activate (fixture, "session.hold-shorter");
  g_assert_cmpint (get_left (fixture), ==, usual);
}

static void
test_nobody_can_set_what_only_tells (Fixture *fixture, gconstpointer data)
{
  assert_enabled (fixture, "session.state", FALSE);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->group), "session.state", NULL);
  assert_word (fixture, "session.state", "idle");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func, own) g_test_add (path, Fixture, GINT_TO_POINTER (own), set_up, func, tear_down)
  ADD ("/session-actions/idle", test_idle, FALSE);
  ADD ("/session-actions/follows-time", test_follows_time, FALSE);
  ADD ("/session-actions/verbs", test_verbs, FALSE);
  ADD ("/session-actions/own-pace", test_own_pace, TRUE);
  ADD ("/session-actions/own-speed", test_own_speed, FALSE);
  ADD ("/session-actions/wait-for-me", test_wait_for_me, FALSE);
  ADD ("/session-actions/longer-hold", test_longer_hold, FALSE);
  ADD ("/session-actions/nobody-can-set-what-only-tells", test_nobody_can_set_what_only_tells, FALSE);

  return g_test_run ();
}
