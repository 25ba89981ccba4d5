/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "voice/rp-voice-choice.h"

static void
test_kinds (void)
{
  g_assert_cmpstr (rp_voice_kind_get_id (RP_VOICE_EXERCISE), ==, "exercise");
  g_assert_cmpstr (rp_voice_kind_get_id (RP_VOICE_DONE), ==, "done");
  for (guint i = 0; i < RP_VOICE_N_KINDS; i++)
    g_assert_cmpuint (rp_voice_kind_parse (rp_voice_kind_get_id (1u << i)), ==, 1u << i);
  g_assert_cmpuint (rp_voice_kind_parse ("song"), ==, 0);
}

static void
test_ready (void)
{
  static const char *const ids[] = { "all", "few", "none" };
  RpVoiceChoice choice;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_true (rp_voice_choice_parse (ids[i], &choice));
      g_assert_cmpstr (rp_voice_choice_get_id (&choice), ==, ids[i]);
    }
  g_assert_false (rp_voice_choice_parse ("some", &choice));

  choice = rp_voice_choice_all ();
  g_assert_cmpuint (choice.kinds, ==, (1u << RP_VOICE_N_KINDS) - 1);
  g_assert_true (choice.every_count);
  choice = rp_voice_choice_none ();
  g_assert_cmpuint (choice.kinds, ==, 0);
  choice = rp_voice_choice_few ();
  g_assert_false (choice.kinds & (RP_VOICE_COUNT | RP_VOICE_PHASE | RP_VOICE_CUE));
  g_assert_true (choice.kinds & RP_VOICE_SIDE);
}

/* A choice of a person's own goes into the settings and back. */
static void
test_own (void)
{
  static const char *const kept[] = { "side", "song", "done", NULL };
  RpVoiceChoice choice = rp_voice_choice_all ();
  RpVoiceChoice other;
  g_auto (GStrv) kinds = NULL;

  rp_voice_choice_set_kinds (&choice, kept);
  g_assert_cmpuint (choice.kinds, ==, RP_VOICE_SIDE | RP_VOICE_DONE);
  g_assert_null (rp_voice_choice_get_id (&choice));
  kinds = rp_voice_choice_dup_kinds (&choice);
  g_assert_cmpuint (g_strv_length (kinds), ==, 2);
  g_assert_cmpstr (kinds[0], ==, "side");
  g_assert_cmpstr (kinds[1], ==, "done");

  /* How counts are said is all the same where they are not. */
  other = choice;
  other.every_count = FALSE;
  g_assert_true (rp_voice_choice_equal (&choice, &other));
  choice.kinds |= RP_VOICE_COUNT;
  g_assert_false (rp_voice_choice_equal (&choice, &other));
  other.kinds |= RP_VOICE_COUNT;
  g_assert_false (rp_voice_choice_equal (&choice, &other));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/voice-choice/kinds", test_kinds);
  g_test_add_func ("/voice-choice/ready", test_ready);
  g_test_add_func ("/voice-choice/own", test_own);
  return g_test_run ();
}
