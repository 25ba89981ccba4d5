/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "voice/rp-voice-cues.h"

/* One letter for each cue that is said, by repetition; a repetition without one is a point. @shown: the cues that are shown,
 * one letter for each phase and "-" for none, repetitions apart by a space. */
static void
assert_said (const char *shown, const char *expected)
{
  static const char *const cues[] = { "a", "b", "c" };
  static const RpStep step = { .kind = RP_STEP_WORK };
  g_autoptr (GArray) beats = g_array_new (FALSE, FALSE, sizeof (RpVoiceBeat));
  g_autoptr (GString) said = g_string_new (NULL);
  guint rep = 1;

  for (const char *p = shown; *p; p++)
    {
      RpVoiceBeat beat = { .notice = RP_SESSION_NOTICE_PHASE, .rep = rep };

      beat.moment.step = &step;
      if (*p == ' ')
        {
          rep++;
          continue;
        }
      if (*p != '-')
        beat.moment.cue = cues[*p - 'a'];
      g_array_append_val (beats, beat);
    }
  rp_voice_cues_mark (beats);
  for (guint i = 1; i <= rep; i++)
    {
      gsize before = said->len;

      for (guint k = 0; k < beats->len; k++)
        {
          const RpVoiceBeat *beat = &g_array_index (beats, RpVoiceBeat, k);

          if (beat->rep == i && beat->says_cue)
            g_string_append (said, beat->moment.cue);
        }
      if (said->len == before)
        g_string_append_c (said, '.');
    }
  g_assert_cmpstr (said->str, ==, expected);
}

static void
test_alone (void)
{
  assert_said ("a- a- a- a- a- a- a- a- a-", "aa..a..a.");
}

static void
test_in_turn (void)
{
  assert_said ("ab ab ab ab ab ab ab ab ab ab", "abab..a..b");
  assert_said ("abc abc abc", "abc");
}

/* What the screen shows in turn is said as it is shown. */
static void
test_alternating (void)
{
  assert_said ("a b a b a b a b", "abab..a.");
}

static void
test_none (void)
{
  assert_said ("- - -", "...");
  assert_said ("-", ".");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/voice-cues/alone", test_alone);
  g_test_add_func ("/voice-cues/in-turn", test_in_turn);
  g_test_add_func ("/voice-cues/alternating", test_alternating);
  g_test_add_func ("/voice-cues/none", test_none);
  return g_test_run ();
}
