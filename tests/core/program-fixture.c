/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "program-fixture.h"

#include "base/rp-id.h"
#include "base/rp-text.h"
#include "model/rp-exercise-missing.h"
#include "programs/rp-program-edit.h"

/* Words that a file, a line or a page could stumble over. */
static const char *const words[] = {
  "knee",
  "over",
  "<note>",
  "&amp;",
  "]]>",
  "“slowly”",
  "Übung",
  "膝",
  "\342\200\217ركبة",
  "a\302\240b",
  "\"",
  "'",
  "\n\t",
  "  ",
  "\001",
  "\357\277\277",
  "3 × 12",
  "😀",
  "-",
  "{",
  "e\314\201",
  "\342\200\256",
  "%s",
  "--",
};

/* Nothing to see, once in a while. */
char *
program_fixture_text (GRand *random)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (gint n = g_rand_int_range (random, 0, 12); n > 0; n--)
    {
      g_string_append (text, words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
      if (g_rand_boolean (random))
        g_string_append_c (text, ' ');
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static guint
pick (GRand *random, guint from, guint to)
{
  return (guint) g_rand_int_range (random, (gint32) from, (gint32) to + 1);
}

static gint64
pick_tenths (GRand *random, guint from, guint to)
{
  return (gint64) pick (random, from, to) * (G_USEC_PER_SEC / 10);
}

static void
set_amount (GRand *random, RpDose *dose)
{
  RpMeasure measure = (RpMeasure) pick (random, RP_MEASURE_REPS, RP_MEASURE_OPEN);
  guint most = measure == RP_MEASURE_TIME ? RP_DOSE_MAX_SECONDS : RP_DOSE_MAX_REPS;
  guint min = pick (random, 1, most);

  rp_dose_set_amount (dose, measure, min, g_rand_boolean (random) ? min : pick (random, min, most));
}

static RpLoad *
make_load (GRand *random)
{
  g_autofree char *text = program_fixture_text (random);
  const char *beside = g_rand_boolean (random) ? text : NULL;

  switch (pick (random, 0, 3))
    {
    case 0:
      return rp_load_new_weight (RP_LOAD_UNIT_KG, pick (random, 1, RP_LOAD_MAX_WEIGHT), beside);
    case 1:
      return rp_load_new_weight (RP_LOAD_UNIT_LB, pick (random, 1, RP_LOAD_MAX_WEIGHT), beside);
    case 2:
      return rp_load_new_band ((RpBand) pick (random, RP_BAND_TAN, RP_BAND_WHITE), beside);
    default:
      return rp_load_new_words (text);
    }
}

RpFrequency *
program_fixture_frequency (GRand *random)
{
  RpFrequencyKind kind = (RpFrequencyKind) pick (random, RP_FREQUENCY_WORDS, RP_FREQUENCY_DAYS);
  g_autofree char *text = program_fixture_text (random);
  RpFrequency *frequency = rp_frequency_new (
      kind, kind == RP_FREQUENCY_WORDS || g_rand_boolean (random) ? text : NULL, RP_SOURCE_OWN);

  if (kind == RP_FREQUENCY_A_DAY)
    frequency->times = pick (random, 1, RP_FREQUENCY_MAX_A_DAY);
  if (kind == RP_FREQUENCY_A_WEEK)
    frequency->times = pick (random, 1, RP_FREQUENCY_MAX_A_WEEK);
  if (kind == RP_FREQUENCY_DAYS)
    frequency->days = pick (random, 1, RP_FREQUENCY_ALL_DAYS);
  return frequency;
}

static void
set_tempo (GRand *random, RpDose *dose, RpExercise *exercise)
{
  GPtrArray *phases = rp_exercise_get_phases (exercise);

  for (guint i = 0; i < phases->len; i++)
    {
      if (((const RpPhase *) g_ptr_array_index (phases, i))->kind != RP_PHASE_REST)
        dose->tempo[dose->n_tempo++] = pick_tenths (random, 10, 100);
    }
}

static void
set_times (GRand *random, RpDose *dose, RpExercise *exercise)
{
  GPtrArray *phases = rp_exercise_get_phases (exercise);

  dose->rest = pick_tenths (random, 0, 6000);
  if (pick (random, 0, 2) == 0)
    set_tempo (random, dose, exercise);
  for (guint i = 0; i < phases->len; i++)
    {
      if (((const RpPhase *) g_ptr_array_index (phases, i))->kind == RP_PHASE_HOLD && g_rand_boolean (random))
        dose->hold = pick_tenths (random, 3, 1200);
    }
}

/* One that fits the exercise. */
RpDose *
program_fixture_dose (GRand *random, RpExercise *exercise)
{
  RpDose *dose = rp_dose_new ();
  g_autofree char *text = program_fixture_text (random);
  g_autofree char *from = rp_text_dup_tidy (text);

  dose->sets = pick (random, 1, RP_DOSE_MAX_SETS);
  set_amount (random, dose);
  set_times (random, dose, exercise);
  if (rp_exercise_has_sides (exercise))
    dose->sides = (RpDoseSides) pick (random, RP_DOSE_SIDES_BOTH, RP_DOSE_SIDES_ALTERNATING);
  if (dose->measure != RP_MEASURE_OPEN)
    dose->pace = g_rand_boolean (random) ? RP_PACE_OWN : RP_PACE_PACED;
  if (g_rand_boolean (random))
    dose->load = make_load (random);
  rp_dose_set_source (dose, (RpSource) pick (random, RP_SOURCE_DEFAULT, RP_SOURCE_OWN), from);
  return dose;
}

RpPainRules *
program_fixture_pain_rules (GRand *random)
{
  RpPainRules *rules = rp_pain_rules_new_usual ();

  for (guint n = pick (random, 0, 8); n > 0; n--)
    {
      g_autofree char *text = program_fixture_text (random);

      switch (pick (random, 0, 4))
        {
        case 0:
          rp_pain_rules_split (rules, pick (random, 0, RP_PAIN_MAX + 1), text);
          break;
        case 1:
          rp_pain_rules_remove (rules, pick (random, 0, 4));
          break;
        case 2:
          rp_pain_rules_set_end (rules, pick (random, 0, 4), pick (random, 0, RP_PAIN_MAX + 1));
          break;
        case 3:
          rp_pain_rules_set_note (rules, text);
          break;
        default:
          rp_pain_rules_set_text (rules, pick (random, 0, 4), text);
        }
    }
  return rules;
}

static RpExercise *
pick_exercise (GRand *random, RpPack *pack)
{
  GListModel *exercises = rp_pack_get_exercises (pack);
  guint n = g_list_model_get_n_items (exercises);
  guint index = pick (random, 0, n);
  g_autofree char *text = program_fixture_text (random);
  g_autofree char *name = rp_text_dup_tidy (text);

  return index < n ? g_list_model_get_item (exercises, index)
                   : rp_exercise_missing_new ("not-here", "lost-one", name);
}

static RpProgram *
edit_text (GRand *random, RpProgram *program)
{
  g_autofree char *text = program_fixture_text (random);
  g_autoptr (RpFrequency) frequency = program_fixture_frequency (random);

  switch (pick (random, 0, 4))
    {
    case 0:
      return rp_program_edit_set_name (program, text);
    case 1:
      return rp_program_edit_set_summary (program, text);
    case 2:
      return rp_program_edit_set_frequency (program, frequency);
    case 3:
      return rp_program_edit_set_author (program, text);
    default:
      return rp_program_edit_set_note (program, pick (random, 0, rp_program_get_n_items (program)), text);
    }
}

static RpProgram *
add (GRand *random, RpProgram *program, RpPack *pack)
{
  g_autoptr (RpExercise) exercise = pick_exercise (random, pack);
  g_autoptr (RpDose) dose = program_fixture_dose (random, exercise);
  g_autofree char *note = program_fixture_text (random);

  return rp_program_edit_add (program, pick (random, 0, 10), exercise, g_rand_boolean (random) ? dose : NULL,
                              note);
}

/* Of any exercise, so that it often does not fit. */
static RpProgram *
edit_dose (GRand *random, RpProgram *program, RpPack *pack)
{
  g_autoptr (RpExercise) exercise = pick_exercise (random, pack);
  g_autoptr (RpDose) dose = program_fixture_dose (random, exercise);
  guint chosen[] = { pick (random, 0, 4), pick (random, 0, 8), pick (random, 0, 99) };

  if (g_rand_boolean (random))
    return rp_program_edit_apply_dose (program, chosen, G_N_ELEMENTS (chosen), dose, NULL);
  return rp_program_edit_set_dose (program, chosen[0], dose);
}

RpProgram *
program_fixture_edit (GRand *random, RpProgram *program, RpPack *pack)
{
  g_autoptr (RpPainRules) rules = NULL;
  guint n = rp_program_get_n_items (program);

  switch (pick (random, 0, 9))
    {
    case 0:
    case 1:
      return edit_text (random, program);
    case 2:
      rules = program_fixture_pain_rules (random);
      return rp_program_edit_set_pain_rules (program, g_rand_boolean (random) ? rules : NULL);
    case 3:
      return rp_program_edit_remove (program, pick (random, 0, n));
    case 4:
      return rp_program_edit_move (program, pick (random, 0, n), pick (random, 0, n));
    case 5:
      return rp_program_edit_copy_item (program, pick (random, 0, n));
    case 6:
    case 7:
      return edit_dose (random, program, pack);
    default:
      return add (random, program, pack);
    }
}

/* One's own, or a copy of one of the pack, edited a few times. */
RpProgram *
program_fixture_program (GRand *random, RpPack *pack)
{
  g_autoptr (RpProgram) packed = g_list_model_get_item (rp_pack_get_programs (pack), 0);
  RpProgram *program = g_rand_boolean (random) ? rp_program_edit_new ("Knee, week 2")
                                               : rp_program_edit_make_own (packed, NULL);

  for (guint n = pick (random, 0, 30); n > 0; n--)
    {
      RpProgram *next = program_fixture_edit (random, program, pack);

      g_object_unref (program);
      program = next;
    }
  return program;
}

static void
check_text (const char *text)
{
  g_autofree char *tidy = rp_text_dup_tidy (text);

  g_assert_cmpstr (text, ==, tidy);
}

static void
check_pain_rules (const RpPainRules *rules)
{
  guint next = 0;

  for (guint i = 0; i < rules->n_bands; i++)
    {
      g_assert_cmpuint (rules->bands[i].from, ==, next);
      g_assert_cmpuint (rules->bands[i].to, >=, next);
      g_assert_nonnull (rules->bands[i].text);
      check_text (rules->bands[i].text);
      next = rules->bands[i].to + 1;
    }
  g_assert_cmpuint (next, ==, RP_PAIN_MAX + 1);
  check_text (rules->note);
}

static void
check_item (const RpProgramItem *item)
{
  RpExercise *exercise = item->exercise;
  g_autoptr (GPtrArray) misfits = NULL;

  check_text (item->note);
  if (item->dose->load)
    {
      check_text (item->dose->load->words);
      g_assert_true (item->dose->load->words || item->dose->load->unit != RP_LOAD_UNIT_NONE);
    }
  g_assert_cmpuint (item->dose->amount, >=, item->dose->min);
  g_assert_cmpuint (item->dose->amount, <=, item->dose->max);
  if (rp_exercise_is_missing (exercise))
    return;
  misfits = rp_dose_find_misfits (item->dose, rp_exercise_get_phases (exercise),
                                  rp_exercise_has_sides (exercise));
  g_assert_cmpuint (misfits->len, ==, 0);
}

void
program_fixture_check (RpProgram *program)
{
  g_assert_true (rp_id_is_valid (rp_program_get_id (program)));
  g_assert_nonnull (rp_program_get_name (program));
  check_text (rp_program_get_name (program));
  check_text (rp_program_get_summary (program));
  if (rp_program_get_frequency (program))
    check_text (rp_program_get_frequency (program)->words);
  check_text (rp_program_get_author (program));
  if (rp_program_get_pain_rules (program))
    check_pain_rules (rp_program_get_pain_rules (program));
  g_assert_cmpuint (rp_program_get_n_items (program), <=, RP_PROGRAM_MAX_ITEMS);
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    check_item (rp_program_get_item (program, i));
}
