/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-settings.h"
#include "mat/rp-voice-settings.h"

static void
assert_choice (GSettings *settings, const RpVoiceChoice *expected)
{
  RpVoiceChoice choice;

  rp_voice_settings_get_choice (settings, &choice);
  g_assert_cmphex (choice.kinds, ==, expected->kinds);
  g_assert_cmpint (choice.every_count, ==, expected->every_count);
}

static void
assert_kept (GSettings *settings, const RpVoiceChoice *choice, const char *id)
{
  g_auto (GStrv) ids = NULL;

  rp_voice_settings_set_choice (settings, choice);
  assert_choice (settings, choice);
  ids = g_settings_get_strv (settings, "voice-kinds");
  g_assert_cmpint (g_strv_length (ids) == 1 && g_strcmp0 (ids[0], id) == 0, ==, id != NULL);
}

static void
test_choice (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();
  RpVoiceChoice all = rp_voice_choice_all ();
  RpVoiceChoice few = rp_voice_choice_few ();
  RpVoiceChoice none = rp_voice_choice_none ();
  RpVoiceChoice fifths = { all.kinds, FALSE };
  RpVoiceChoice own = { RP_VOICE_SIDE | RP_VOICE_DONE, TRUE };
  const char *const odd[] = { "side", "song", "all", NULL };

  assert_choice (settings, &all);
  assert_kept (settings, &few, "few");
  assert_kept (settings, &none, "none");
  assert_kept (settings, &fifths, NULL);
  assert_kept (settings, &own, NULL);
  assert_kept (settings, &all, "all");
  /* Settings may come from anywhere. */
  g_settings_set_strv (settings, "voice-kinds", odd);
  own.kinds = RP_VOICE_SIDE;
  assert_choice (settings, &own);
  g_settings_reset (settings, "voice-kinds");
  g_settings_reset (settings, "voice-every-count");
}

static void
test_what_changes_phrases (void)
{
  g_assert_true (rp_voice_settings_is_about_phrases ("voice-rate"));
  g_assert_true (rp_voice_settings_is_about_phrases ("voice-kinds"));
  g_assert_false (rp_voice_settings_is_about_phrases ("voice"));
  g_assert_false (rp_voice_settings_is_about_phrases ("tones"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/voice-settings/choice", test_choice);
  g_test_add_func ("/voice-settings/what-changes-phrases", test_what_changes_phrases);

  return g_test_run ();
}
