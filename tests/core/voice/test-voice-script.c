/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-fixture.h"
#include "voice/rp-voice-script.h"

static char *
describe (RpVoiceScript *script)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rp_voice_script_get_n_utterances (script); i++)
    {
      const RpUtterance *utterance = rp_voice_script_get_utterance (script, i);

      g_string_append_printf (text, "%" G_GINT64_FORMAT " %s\n", utterance->at / 1000, utterance->text);
    }
  return g_string_free (text, FALSE);
}

static void
test_small (void)
{
  RpDose dose = fixture_dose (1, 2, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = fixture_plan (&dose);
  const RpVoiceChoice few = rp_voice_choice_few ();
  g_autoptr (RpVoiceScript) script = rp_voice_script_new (plan, &few, NULL, NULL);
  g_autofree char *text = describe (script);

  g_assert_cmpstr (text, ==, "60 clamshell. 2 times.\n16170 Last one.\n23800 Done.\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/voice-script/small", test_small);
  return g_test_run ();
}
