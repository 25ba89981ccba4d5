/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-fixture.h"
#include "voice/rp-voice-phrase.h"
#include "voice/rp-voice-slots.h"

/* Against what eSpeak NG takes at 175 words a minute, to a quarter. */
static void
test_reckon (void)
{
  static const struct
  {
    const char *text;
    double seconds;
  } cases[] = {
    { "7", 0.43 },
    { "17", 0.61 },
    { "Hold", 0.42 },
    { "Keep hips stacked", 1.06 },
    { "Now the right leg. Turn over.", 1.90 },
    { "Rest. 30 seconds. Then the last set. Left leg.", 3.87 },
    { "Clamshell. Left leg. 20 times. Lie on your right side.", 4.20 },
    { "Jetzt das rechte Bein", 1.20 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double reckoned = (double) rp_voice_slots_reckon (cases[i].text) / SECOND;

      g_assert_cmpfloat (reckoned, >, cases[i].seconds * 0.75);
      g_assert_cmpfloat (reckoned, <, cases[i].seconds * 1.25);
    }
}

/* "at+start..end:phrases", in milliseconds, for each slot of a turn. */
static char *
describe (guint kinds)
{
  RpDose dose = fixture_dose (1, 2, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = fixture_plan (&dose);
  const RpVoiceChoice choice = { kinds, TRUE };
  g_autoptr (GArray) slots = rp_voice_slots_new (plan, &choice, 1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < slots->len; i++)
    {
      const RpVoiceSlot *slot = &g_array_index (slots, RpVoiceSlot, i);
      const RpVoicePhrase *first = g_ptr_array_index (slot->phrases, 0);

      g_string_append_printf (text, "%s%d+%d..%d %s", i > 0 ? ", " : "", (int) (slot->beat.at / 1000),
                              (int) ((slot->start - slot->beat.at) / 1000), (int) (slot->end / 1000),
                              first->text);
    }
  return g_string_free (text, FALSE);
}

/* After its own tone, before the next one: holds end with one, and repetitions. */
static void
test_room (void)
{
  g_autofree char *phases = describe (RP_VOICE_PHASE);
  g_autofree char *counts = describe (RP_VOICE_COUNT | RP_VOICE_DONE);

  g_assert_cmpstr (
      phases, ==,
      "10000+400..14000 lift, 12000+60..14000 hold, 14000+280..16000 lower, 16500+60..20500 lift, "
      "18500+60..20500 hold, 20500+280..22500 lower");
  g_assert_cmpstr (counts, ==, "16000+170..20500 1, 22500+170..23000 2, 23000+800..33000 Done");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/voice-slots/reckon", test_reckon);
  g_test_add_func ("/voice-slots/room", test_room);
  return g_test_run ();
}
