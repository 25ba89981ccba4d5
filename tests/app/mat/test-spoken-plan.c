/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-spoken-plan.h"
#include "spoken.h"

typedef struct
{
  Led led;
  GSettings *settings;
  RpSpokenPlan *spoken;
} Fixture;

/* The data is the command that speaks. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  led_init (&fixture->led, "daily-clams", FALSE);
  fixture->settings = spoken_settings (data);
  fixture->spoken = rp_spoken_plan_new (fixture->settings);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->spoken);
  spoken_settings_clear (fixture->settings);
  led_clear (&fixture->led);
}

static const RpUtterance *
find_first (Fixture *fixture)
{
  RpMoment moment;

  rp_moment_at (fixture->led.plan, 0, &moment);
  return rp_spoken_plan_find (fixture->spoken, RP_SESSION_NOTICE_STEP, 0, &moment);
}

static void
prepare (Fixture *fixture)
{
  rp_spoken_plan_set_plan (fixture->spoken, fixture->led.plan);
  while (!rp_spoken_plan_is_prepared (fixture->spoken))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_is_ready_before_it_is_said (Fixture *fixture, gconstpointer data)
{
  const RpUtterance *first;
  g_autoptr (RpSound) sound = NULL;

  g_assert_true (rp_spoken_plan_get_on (fixture->spoken));
  g_assert_null (find_first (fixture));
  prepare (fixture);
  first = find_first (fixture);
  g_assert_nonnull (first);
  sound = rp_spoken_plan_find_sound (fixture->spoken, first->text);
  g_assert_nonnull (sound);
  /* The script is laid out with the lengths that phrases really have. */
  g_assert_cmpint (first->until - first->at, ==, rp_sound_get_duration (sound));
  g_assert_null (rp_spoken_plan_find_sound (fixture->spoken, "No session says this."));
}

/* What is switched off says nothing at once; what is switched on says it again. */
static void
test_switched (Fixture *fixture, gconstpointer data)
{
  const char *const none[] = { "none", NULL };

  prepare (fixture);
  g_settings_set_string (fixture->settings, "voice", "off");
  g_assert_false (rp_spoken_plan_get_on (fixture->spoken));
  g_assert_null (find_first (fixture));
  g_settings_set_string (fixture->settings, "voice", "on");
  g_assert_nonnull (find_first (fixture));
  g_settings_set_strv (fixture->settings, "voice-kinds", none);
  g_assert_false (rp_spoken_plan_get_on (fixture->spoken));
  g_settings_reset (fixture->settings, "voice-kinds");
  g_assert_true (rp_spoken_plan_get_on (fixture->spoken));
  g_assert_nonnull (find_first (fixture));
}

/* Other things to say, from the next one on. */
static void
test_chosen (Fixture *fixture, gconstpointer data)
{
  const char *const done[] = { "done", NULL };

  prepare (fixture);
  g_settings_set_strv (fixture->settings, "voice-kinds", done);
  g_assert_true (rp_spoken_plan_get_on (fixture->spoken));
  g_assert_null (find_first (fixture));
}

static void
on_trouble (RpSpokenPlan *spoken, GParamSpec *pspec, guint *n)
{
  *n += 1;
}

static void
test_trouble (Fixture *fixture, gconstpointer data)
{
  guint n = 0;

  g_signal_connect (fixture->spoken, "notify::trouble", G_CALLBACK (on_trouble), &n);
  rp_spoken_plan_set_plan (fixture->spoken, fixture->led.plan);
  while (!rp_spoken_plan_get_trouble (fixture->spoken))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n, ==, 1);
  g_settings_set_string (fixture->settings, "voice", "off");
  g_assert_null (rp_spoken_plan_get_trouble (fixture->spoken));
  g_assert_cmpuint (n, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func, command) g_test_add (path, Fixture, command, set_up, func, tear_down)
  ADD ("/spoken-plan/is-ready-before-it-is-said", test_is_ready_before_it_is_said, NULL);
  ADD ("/spoken-plan/switched", test_switched, NULL);
  ADD ("/spoken-plan/chosen", test_chosen, NULL);
  ADD ("/spoken-plan/trouble", test_trouble, "false");

  return g_test_run ();
}
