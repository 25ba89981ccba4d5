/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-exercise-private.h"
#include "packs/rp-pack-loader.h"
#include "plan-fixture.h"
#include "voice-laws.h"

#define N_RANDOM 200
#define N_CHANGED 60

static const char *const programs[]
    = { "daily-clams", "five-for-knee-pain", "four-for-the-hips", "runners-knee", "surgeons-four" };
static const char *const choices[] = { "all", "few", "none" };

static char *
describe (RpVoiceScript *script)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rp_voice_script_get_n_utterances (script); i++)
    {
      const RpUtterance *utterance = rp_voice_script_get_utterance (script, i);

      g_string_append_printf (text, "%d %s\n", (int) (utterance->at / 1000), utterance->text);
    }
  return g_string_free (text, FALSE);
}

static void
test_small (void)
{
  RpDose dose = fixture_dose (1, 3, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = fixture_plan (&dose);
  const RpVoiceChoice all = rp_voice_choice_all ();
  g_autoptr (RpVoiceScript) script = rp_voice_script_new (plan, &all, NULL, NULL);
  g_autofree char *text = describe (script);

  g_assert_cmpstr (text, ==,
                   "60 clamshell. 3 times\n"
                   "10400 Keep hips stacked\n"
                   "12060 hold\n"
                   "14280 lower\n"
                   "16170 1\n"
                   "16620 lift\n"
                   "18560 hold\n"
                   "20780 lower. Do not roll back\n"
                   "22670 2, Last one\n"
                   "25060 hold\n"
                   "27280 lower. Slowly\n"

                   "30300 Done\n");
}

static void
test_few (void)
{
  RpDose dose = fixture_dose (2, 6, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = fixture_plan (&dose);
  const RpVoiceChoice few = rp_voice_choice_few ();
  g_autoptr (RpVoiceScript) script = rp_voice_script_new (plan, &few, NULL, NULL);
  g_autofree char *text = describe (script);

  g_assert_cmpstr (text, ==,
                   "60 clamshell. 6 times. 2 sets\n"
                   "29170 Half-way\n"
                   "42170 Last one\n"
                   "49480 Rest. 45 seconds. Then the last set\n"
                   "113170 Half-way\n"
                   "126170 Last one\n"
                   "133800 Done\n");
}

static void
test_none (void)
{
  RpDose dose = fixture_dose (1, 3, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = fixture_plan (&dose);
  const RpVoiceChoice none = rp_voice_choice_none ();
  g_autoptr (RpVoiceScript) script = rp_voice_script_new (plan, &none, NULL, NULL);
  g_auto (GStrv) texts = rp_voice_script_list_texts (plan, &none);

  g_assert_cmpuint (rp_voice_script_get_n_utterances (script), ==, 0);
  g_assert_cmpuint (g_strv_length (texts), ==, 0);
  g_assert_null (rp_voice_script_find (script, RP_SESSION_NOTICE_STEP, 0, 0, 0));
}

static RpVoiceScript *
script_of_counts (guint reps, RpMeasure measure, gboolean every)
{
  RpDose dose = fixture_dose (1, reps, RP_DOSE_SIDES_BOTH);
  const RpVoiceChoice choice = { RP_VOICE_COUNT, every };
  g_autoptr (RpPlan) plan = NULL;

  rp_dose_set_amount (&dose, measure, reps, reps);
  plan = fixture_plan (&dose);
  return rp_voice_script_new (plan, &choice, NULL, NULL);
}

static void
assert_counts (RpVoiceScript *script, const char *expected)
{
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < rp_voice_script_get_n_utterances (script); i++)
    g_string_append_printf (said, "%s%s", i > 0 ? " " : "", rp_voice_script_get_utterance (script, i)->text);
  g_assert_cmpstr (said->str, ==, expected);
}

/* Every one, or every fifth and the last three; the very last only where the turn does not end with it, for its end has a
 * tone of its own. */
static void
test_counts (void)
{
  g_autoptr (RpVoiceScript) all = script_of_counts (7, RP_MEASURE_REPS, TRUE);
  g_autoptr (RpVoiceScript) some = script_of_counts (19, RP_MEASURE_REPS, FALSE);
  g_autoptr (RpVoiceScript) two = script_of_counts (2, RP_MEASURE_STEPS, FALSE);

  assert_counts (all, "1 2 3 4 5 6");
  assert_counts (some, "5 10 15 17 18");
  assert_counts (two, "1");
}

/* Of as many as one can, those that nobody reckoned with are counted too. */
static void
test_beyond (void)
{
  g_autoptr (RpVoiceScript) every = script_of_counts (0, RP_MEASURE_OPEN, TRUE);
  g_autoptr (RpVoiceScript) fifth = script_of_counts (0, RP_MEASURE_OPEN, FALSE);

  assert_counts (fifth, "5");
  for (guint rep = 1; rep <= 40; rep++)
    {
      const RpUtterance *utterance = rp_voice_script_find (every, RP_SESSION_NOTICE_REP, 1, rep, 0);
      g_autofree char *number = g_strdup_printf ("%u", rep);

      g_assert_nonnull (utterance);
      g_assert_cmpstr (utterance->text, ==, number);
      g_assert_cmpint (utterance->offset, ==, 110 * G_TIME_SPAN_MILLISECOND + RP_VOICE_LEAD);
      utterance = rp_voice_script_find (fifth, RP_SESSION_NOTICE_REP, 1, rep, 0);
      g_assert_true ((utterance != NULL) == (rep % 5 == 0));
    }
}

static void
test_find (void)
{
  RpDose dose = fixture_dose (1, 3, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = fixture_plan (&dose);
  const RpVoiceChoice all = rp_voice_choice_all ();
  g_autoptr (RpVoiceScript) script = rp_voice_script_new (plan, &all, NULL, NULL);
  const RpUtterance *utterance = rp_voice_script_find (script, RP_SESSION_NOTICE_PHASE, 1, 2, 2);
  RpMoment moment;

  g_assert_cmpstr (utterance->text, ==, "lower. Do not roll back");
  g_assert_cmpuint (utterance->kind, ==, RP_VOICE_CUE);
  g_assert_null (rp_voice_script_find (script, RP_SESSION_NOTICE_PHASE, 1, 2, 3));
  g_assert_null (rp_voice_script_find (script, RP_SESSION_NOTICE_PHASE, 0, 2, 2));

  rp_moment_at (plan, 20500 * G_TIME_SPAN_MILLISECOND, &moment);
  g_assert_true (rp_voice_script_find_now (script, RP_SESSION_NOTICE_PHASE, 1, &moment) == utterance);
  g_assert_null (rp_voice_script_find_now (script, RP_SESSION_NOTICE_STEP, 99, &moment));
  rp_moment_at (plan, 16000 * G_TIME_SPAN_MILLISECOND, &moment);
  g_assert_cmpstr (rp_voice_script_find_now (script, RP_SESSION_NOTICE_REP, 1, &moment)->text, ==, "1");
}

static void
assert_choice (RpPlan *plan, const char *id, guint seed)
{
  RpVoiceChoice choice;

  g_assert_true (rp_voice_choice_parse (id, &choice));
  voice_laws_assert (plan, &choice, NULL, NULL);
  voice_laws_assert (plan, &choice, voice_laws_measure, GUINT_TO_POINTER (seed));
}

/* All that is shipped, at each speed, in each choice, with several voices. */
static void
test_programs (gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpPack) pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);
  g_autoptr (RpPlanChanges) changes = rp_plan_changes_new ();

  g_assert_no_error (error);
  for (guint tenths = 5; tenths <= 15; tenths++)
    {
      g_autoptr (RpPlanChanges) other = rp_plan_changes_with_speed (changes, tenths / 10.0);
      g_autoptr (RpPlan) plan = rp_plan_new_changed (rp_pack_find_program (pack, data), NULL, other);

      for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
        assert_choice (plan, choices[i], tenths);
    }
}

/* The next is written as in a pack. */

static gint32
between (GRand *random, gint32 least, gint32 most)
{
  return g_rand_int_range (random, least, most + 1);
}

static char *
random_words (GRand *random, guint most)
{
  static const char *const words[]
      = { "lift", "your", "left", "knee", "slowly", "and", "keep", "12", "stacked." };
  GString *text = g_string_new ("Go");

  for (gint32 i = between (random, 0, (gint32) most); i > 0; i--)
    g_string_append_printf (text, " %s", words[between (random, 0, G_N_ELEMENTS (words) - 1)]);
  return g_string_free (text, FALSE);
}

static void
add_sides (GRand *random, RpExercise *exercise)
{
  exercise->has_sides = TRUE;
  for (int side = RP_SIDE_LEFT; side <= RP_SIDE_RIGHT; side++)
    {
      exercise->side_texts[side].label = random_words (random, 2);
      if (between (random, 0, 1))
        exercise->side_texts[side].now = random_words (random, 3);
      if (between (random, 0, 1))
        exercise->side_texts[side].ready = random_words (random, 9);
    }
}

static RpExercise *
random_exercise (GRand *random)
{
  RpExercise *exercise = rp_exercise_new ();
  gint32 n_phases = between (random, 1, 5);

  exercise->heading.id = g_strdup ("random");
  exercise->heading.name = random_words (random, 4);
  exercise->position_text = random_words (random, 12);
  exercise->first_side = between (random, 0, 1) ? RP_SIDE_LEFT : RP_SIDE_RIGHT;
  if (between (random, 0, 2))
    add_sides (random, exercise);
  for (gint32 i = 0; i < n_phases; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%d", i);

      g_ptr_array_add (exercise->phases, rp_phase_new (id, (RpPhaseKind) between (random, 0, RP_PHASE_REST),
                                                       id, between (random, 1, 40) * G_USEC_PER_SEC / 8));
    }
  for (gint32 i = between (random, 0, 5); i > 0; i--)
    {
      g_autofree char *text = random_words (random, 6);

      g_ptr_array_add (exercise->cues, rp_cue_new ((guint) between (random, 0, n_phases - 1), text));
    }
  return exercise;
}

static RpDose
random_dose (GRand *random, RpExercise *exercise)
{
  RpDose dose
      = fixture_dose ((guint) between (random, 1, 3), (guint) between (random, 1, 30),
                      (RpDoseSides) between (random, 0, exercise->has_sides ? RP_DOSE_SIDES_ALTERNATING : 0));
  RpMeasure measure = (RpMeasure) between (random, 0, RP_MEASURE_OPEN);
  guint amount = measure == RP_MEASURE_OPEN ? 0 : dose.amount * (measure == RP_MEASURE_TIME ? 5 : 1);

  rp_dose_set_amount (&dose, measure, amount, amount);
  dose.rest = between (random, 0, 60) * (gint64) G_USEC_PER_SEC;
  if (between (random, 0, 1))
    dose.hold = between (random, 1, 10) * (gint64) G_USEC_PER_SEC;
  dose.pace = between (random, 0, 3) ? RP_PACE_PACED : RP_PACE_OWN;
  return dose;
}

static RpPlan *
random_plan (GRand *random)
{
  RpPlanSettings settings = { between (random, 0, 15) * (gint64) G_USEC_PER_SEC,
                              between (random, 0, 10) * (gint64) G_USEC_PER_SEC,
                              between (random, 0, 20) * (gint64) G_USEC_PER_SEC };
  g_autoptr (RpPlanChanges) changes = rp_plan_changes_new ();
  g_autoptr (RpPlanChanges) other = rp_plan_changes_with_speed (changes, between (random, 5, 15) / 10.0);
  g_autoptr (RpProgram) program = NULL;

  for (gint32 i = between (random, 1, 3); i > 0; i--)
    {
      g_autoptr (RpExercise) exercise = random_exercise (random);
      RpDose dose = random_dose (random, exercise);

      if (program)
        fixture_add_item (program, exercise, &dose);
      else
        program = fixture_program (exercise, &dose);
    }
  return rp_plan_new_changed (program, &settings, other);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (15);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (RpPlan) plan = random_plan (random);
      RpVoiceChoice choice
          = { (guint) between (random, 0, (1 << RP_VOICE_N_KINDS) - 1), between (random, 0, 1) };

      if (i % 2)
        choice = rp_voice_choice_all ();
      voice_laws_assert (plan, &choice, voice_laws_measure, GUINT_TO_POINTER (i));
    }
}

/* The person changes the plan in the middle, again and again. */
static void
test_changed (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (51);

  for (guint i = 0; i < N_CHANGED; i++)
    {
      g_autoptr (RpPlan) plan = random_plan (random);

      voice_laws_assert_changed (plan, random, voice_laws_measure, GUINT_TO_POINTER (i));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/voice-script/small", test_small);
  g_test_add_func ("/voice-script/few", test_few);
  g_test_add_func ("/voice-script/none", test_none);
  g_test_add_func ("/voice-script/counts", test_counts);
  g_test_add_func ("/voice-script/beyond", test_beyond);
  g_test_add_func ("/voice-script/find", test_find);
  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      g_autofree char *path = g_strconcat ("/voice-script/programs/", programs[i], NULL);

      g_test_add_data_func (path, programs[i], test_programs);
    }
  g_test_add_func ("/voice-script/random", test_random);
  g_test_add_func ("/voice-script/changed", test_changed);
  return g_test_run ();
}
