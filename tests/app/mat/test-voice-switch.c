/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-settings.h"
#include "mat/rp-voice-switch.h"
#include "status.h"

typedef struct
{
  GSettings *settings;
  RpVoiceSwitch *control;
  Status status;
} Fixture;

/* With a screen reader, if there is data. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->settings = rp_settings_new ();
  status_init (&fixture->status, data != NULL);
  fixture->control = rp_voice_switch_new (fixture->settings);
  while (rp_voice_switch_get_hushed (fixture->control) != (data != NULL))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_settings_reset (fixture->settings, "voice");
  g_settings_reset (fixture->settings, "voice-kinds");
  g_settings_reset (fixture->settings, "voice-every-count");
  status_clear (&fixture->status);
  g_assert_finalize_object (fixture->control);
  g_object_unref (fixture->settings);
}

static void
assert_mode (Fixture *fixture, const char *expected)
{
  g_autofree char *mode = g_settings_get_string (fixture->settings, "voice");

  g_assert_cmpstr (mode, ==, expected);
}

static void
assert_on (Fixture *fixture, gboolean on, gboolean hushed)
{
  g_assert_cmpint (rp_voice_switch_get_on (fixture->control), ==, on);
  g_assert_cmpint (rp_voice_switch_get_hushed (fixture->control), ==, hushed);
}

/* By itself it is on; a press mutes it for good, another lets it be as before. */
static void
test_mutes (Fixture *fixture, gconstpointer data)
{
  assert_on (fixture, TRUE, FALSE);
  rp_voice_switch_set_on (fixture->control, FALSE);
  assert_on (fixture, FALSE, FALSE);
  assert_mode (fixture, "off");
  rp_voice_switch_set_on (fixture->control, TRUE);
  assert_on (fixture, TRUE, FALSE);
  assert_mode (fixture, "auto");
}

/* Nobody is talked over; who wants both gets both. */
static void
test_a_screen_reader (Fixture *fixture, gconstpointer data)
{
  assert_on (fixture, FALSE, TRUE);
  rp_voice_switch_set_on (fixture->control, TRUE);
  assert_on (fixture, TRUE, FALSE);
  assert_mode (fixture, "on");
  rp_voice_switch_set_on (fixture->control, FALSE);
  assert_on (fixture, FALSE, TRUE);
  assert_mode (fixture, "auto");
}

static void
on_changed (RpVoiceSwitch *control, GParamSpec *pspec, guint *n)
{
  *n += 1;
}

/* One that starts in the middle of a session is not talked over either. */
static void
test_it_comes_and_goes (Fixture *fixture, gconstpointer data)
{
  guint n = 0;

  g_signal_connect (fixture->control, "notify::on", G_CALLBACK (on_changed), &n);
  status_set (&fixture->status, TRUE);
  while (rp_voice_switch_get_on (fixture->control))
    g_main_context_iteration (NULL, TRUE);
  assert_on (fixture, FALSE, TRUE);
  status_set (&fixture->status, FALSE);
  while (!rp_voice_switch_get_on (fixture->control))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n, ==, 2);
  g_settings_set_string (fixture->settings, "voice", "off");
  assert_on (fixture, FALSE, FALSE);
  g_assert_cmpuint (n, ==, 3);
}

static void
choose (Fixture *fixture, const char *id)
{
  const char *const kinds[] = { id, NULL };

  g_settings_set_strv (fixture->settings, "voice-kinds", kinds);
}

static void
assert_kinds (Fixture *fixture, const char *expected)
{
  g_auto (GStrv) kinds = g_settings_get_strv (fixture->settings, "voice-kinds");

  g_assert_cmpstr (kinds[0], ==, expected);
}

/* A voice that has nothing to say is off; whoever switches it on hears all there is. */
static void
test_nothing_to_say (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "none");
  assert_on (fixture, FALSE, FALSE);
  choose (fixture, "few");
  assert_on (fixture, TRUE, FALSE);
  choose (fixture, "none");
  rp_voice_switch_set_on (fixture->control, TRUE);
  assert_on (fixture, TRUE, FALSE);
  assert_kinds (fixture, "all");
  assert_mode (fixture, "auto");
  rp_voice_switch_set_on (fixture->control, FALSE);
  choose (fixture, "none");
  rp_voice_switch_set_on (fixture->control, TRUE);
  assert_on (fixture, TRUE, FALSE);
  assert_kinds (fixture, "all");
}

/* It is not a screen reader that makes it silent. */
static void
test_nothing_to_say_beside_a_reader (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "none");
  assert_on (fixture, FALSE, FALSE);
  rp_voice_switch_set_on (fixture->control, TRUE);
  assert_on (fixture, TRUE, FALSE);
  assert_mode (fixture, "on");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func, reader) g_test_add (path, Fixture, GINT_TO_POINTER (reader), set_up, func, tear_down)
  ADD ("/voice-switch/mutes", test_mutes, FALSE);
  ADD ("/voice-switch/a-screen-reader", test_a_screen_reader, TRUE);
  ADD ("/voice-switch/it-comes-and-goes", test_it_comes_and_goes, FALSE);
  ADD ("/voice-switch/nothing-to-say", test_nothing_to_say, FALSE);
  ADD ("/voice-switch/nothing-to-say-beside-a-reader", test_nothing_to_say_beside_a_reader, TRUE);

  return g_test_run ();
}
