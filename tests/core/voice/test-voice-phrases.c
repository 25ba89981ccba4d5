/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-exercise-private.h"
#include "model/rp-program-private.h"
#include "packs/rp-pack-loader.h"
#include "plan-fixture.h"
#include "voice/rp-voice-cues.h"
#include "voice/rp-voice-phrases.h"

#include <libintl.h>
#include <string.h>

/* A program of the built-in pack, laid out. */
typedef struct
{
  RpPack *pack;
  RpPlan *plan;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);
  g_assert_no_error (error);
  fixture->plan = rp_plan_new (rp_pack_find_program (fixture->pack, data), NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rp_plan_unref (fixture->plan);
  g_object_unref (fixture->pack);
}

/* All ways to say what a step tells, or one of its notices, apart by a line. */
static char *
tell (RpPlan *plan, guint kinds, guint step, RpSessionNotice notice, guint rep, guint phase)
{
  const RpVoiceChoice choice = { kinds, TRUE };
  g_autoptr (GArray) beats = rp_voice_run_step (plan, step);
  GString *text = g_string_new (NULL);

  rp_voice_cues_mark (beats);
  for (guint i = 0; i < beats->len; i++)
    {
      const RpVoiceBeat *beat = &g_array_index (beats, RpVoiceBeat, i);
      g_autoptr (GPtrArray) phrases = NULL;

      if (beat->notice != notice || beat->rep != rep || beat->phase != phase)
        continue;
      phrases = rp_voice_phrases_new (plan, &choice, beat);
      for (guint k = 0; k < phrases->len; k++)
        g_string_append_printf (text, "%s%s", k > 0 ? "\n" : "", ((RpVoicePhrase *) phrases->pdata[k])->text);
      break;
    }
  return g_string_free (text, FALSE);
}

/* Takes the text. */
static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static guint
find (RpPlan *plan, RpStepKind kind, guint item)
{
  guint i = 0;

  while (rp_plan_get_step (plan, i)->kind != kind || rp_plan_get_step (plan, i)->item != item)
    i++;
  return i;
}

static char *
tell_step (Fixture *fixture, guint kinds, RpStepKind kind, guint item)
{
  return tell (fixture->plan, kinds, find (fixture->plan, kind, item), RP_SESSION_NOTICE_STEP, 0, 0);
}

#define ALL ((1u << RP_VOICE_N_KINDS) - 1)

/* What matters least goes first; the name is the last. */
static void
test_exercise (Fixture *fixture, gconstpointer data)
{
  assert_text (tell_step (fixture, ALL, RP_STEP_GET_READY, 0),
               "Side leg raise. Left leg. 10 times. 2 sets. You need a mat. Lie on your right side.\n"
               "Side leg raise. Left leg. 10 times. You need a mat. Lie on your right side.\n"
               "Side leg raise. Left leg. You need a mat. Lie on your right side.\n"
               "Side leg raise. Left leg. You need a mat.\n"
               "Side leg raise. Left leg\n"
               "Side leg raise");
  assert_text (tell_step (fixture, RP_VOICE_EQUIPMENT, RP_STEP_GET_READY, 0), "You need a mat.");
  assert_text (tell_step (fixture, RP_VOICE_CUE, RP_STEP_GET_READY, 0), "");
}

static void
test_next (Fixture *fixture, gconstpointer data)
{
  assert_text (tell_step (fixture, RP_VOICE_NEXT, RP_STEP_NEXT, 1), "Next: Clamshell\nClamshell");
  assert_text (
      tell_step (fixture, RP_VOICE_EXERCISE | RP_VOICE_EQUIPMENT, RP_STEP_NEXT, 3),
      "Single-leg squat. 8 times. 2 sets. Keep it shallow. You need a chair or wall. Stand on your left "
      "leg.\n"
      "Single-leg squat. 8 times. Keep it shallow. You need a chair or wall. Stand on your left leg.\n"
      "Single-leg squat. Keep it shallow. You need a chair or wall. Stand on your left leg.\n"
      "Single-leg squat. You need a chair or wall. Stand on your left leg.\n"
      "Single-leg squat. You need a chair or wall.\n"
      "Single-leg squat");
}

static void
test_side (Fixture *fixture, gconstpointer data)
{
  guint change = find (fixture->plan, RP_STEP_SIDE_CHANGE, 0);

  assert_text (tell_step (fixture, ALL, RP_STEP_SIDE_CHANGE, 0),
               "Now the right leg. Turn over. Lie on your left side.\n"
               "Right leg. Turn over. Lie on your left side.\n"
               "Now the right leg. Turn over.\n"
               "Right leg. Turn over.\n"
               "Now the right leg\n"
               "Right leg");
  assert_text (tell (fixture->plan, ALL, change, RP_SESSION_NOTICE_COUNTDOWN, 3, 0), "Turn over.");
  assert_text (tell (fixture->plan, ALL & ~RP_VOICE_SIDE, change, RP_SESSION_NOTICE_COUNTDOWN, 3, 0), "");
  assert_text (tell (fixture->plan, ALL, 0, RP_SESSION_NOTICE_COUNTDOWN, 3, 0), "");
}

static void
test_rest (Fixture *fixture, gconstpointer data)
{
  assert_text (tell_step (fixture, RP_VOICE_REST, RP_STEP_REST, 0), "Rest. 30 seconds\nRest");
  assert_text (tell_step (fixture, RP_VOICE_REST | RP_VOICE_NEXT | RP_VOICE_SIDE, RP_STEP_REST, 0),
               "Rest. 30 seconds. Then the last set. Left leg. Lie on your right side.\n"
               "Rest. 30 seconds. Left leg. Lie on your right side.\n"
               "Rest. Left leg. Lie on your right side.\n"
               "Rest. Left leg\n"
               "Rest");
}

/* What was told in the pause is not told again. */
static void
test_turn (Fixture *fixture, gconstpointer data)
{
  const RpPlanSettings none = { 0, 0, 0 };
  g_autoptr (RpPlan) bare = rp_plan_new (rp_plan_get_program (fixture->plan), &none);

  assert_text (tell_step (fixture, ALL, RP_STEP_WORK, 0), "");
  assert_text (tell (bare, RP_VOICE_EXERCISE | RP_VOICE_SIDE, 0, RP_SESSION_NOTICE_STEP, 0, 0),
               "Side leg raise. Left leg. 10 times. 2 sets\n"
               "Side leg raise. Left leg. 10 times\n"
               "Side leg raise. Left leg\n"
               "Side leg raise");
  assert_text (tell (bare, RP_VOICE_EXERCISE, 1, RP_SESSION_NOTICE_STEP, 0, 0), "");
  assert_text (tell (bare, RP_VOICE_SIDE, 1, RP_SESSION_NOTICE_STEP, 0, 0),
               "Now the right leg. Turn over. Lie on your left side.\n"
               "Right leg. Turn over. Lie on your left side.\n"
               "Now the right leg. Turn over.\n"
               "Right leg. Turn over.\n"
               "Now the right leg\n"
               "Right leg");
}

static void
test_inside (Fixture *fixture, gconstpointer data)
{
  assert_text (tell (fixture->plan, ALL, 1, RP_SESSION_NOTICE_PHASE, 1, 0),
               "Raise. Toes forward, not up\nToes forward, not up\nRaise");
  assert_text (tell (fixture->plan, RP_VOICE_CUE, 1, RP_SESSION_NOTICE_PHASE, 1, 0), "Toes forward, not up");
  assert_text (tell (fixture->plan, RP_VOICE_PHASE, 1, RP_SESSION_NOTICE_PHASE, 1, 0), "Raise");
  /* A short pause in a repetition is for the number. */
  assert_text (tell (fixture->plan, ALL, 1, RP_SESSION_NOTICE_PHASE, 1, 3), "");
  assert_text (tell (fixture->plan, ALL, 1, RP_SESSION_NOTICE_REP, 4, 0), "4");
  assert_text (tell (fixture->plan, ALL, 1, RP_SESSION_NOTICE_REP, 5, 0), "5, Half-way\nHalf-way\n5");
  assert_text (tell (fixture->plan, ALL, 1, RP_SESSION_NOTICE_REP, 9, 0), "9, Last one\nLast one\n9");
  assert_text (tell (fixture->plan, RP_VOICE_LAST, 1, RP_SESSION_NOTICE_REP, 9, 0), "Last one");
  assert_text (tell (fixture->plan, RP_VOICE_LAST, 1, RP_SESSION_NOTICE_REP, 8, 0), "");
}

static void
name_sides (RpExercise *exercise)
{
  exercise->has_sides = TRUE;
  exercise->side_texts[RP_SIDE_LEFT].label = g_strdup ("Left leg");
  exercise->side_texts[RP_SIDE_RIGHT].label = g_strdup ("Right leg");
}

static RpPlan *
plan_of (const RpDose *dose, gboolean sides)
{
  g_autoptr (RpExercise) exercise = fixture_exercise ("march", NULL);
  g_autoptr (RpProgram) program = NULL;

  if (sides)
    name_sides (exercise);
  program = fixture_program (exercise, dose);
  return rp_plan_new (program, NULL);
}

static void
test_time (void)
{
  RpDose dose = fixture_dose (1, 90, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = NULL;

  rp_dose_set_amount (&dose, RP_MEASURE_TIME, 90, 90);
  plan = plan_of (&dose, FALSE);
  assert_text (tell (plan, ALL, 1, RP_SESSION_NOTICE_HALF_WAY, 0, 0), "Half-way");
  assert_text (tell (plan, ALL, 1, RP_SESSION_NOTICE_TIME_LEFT, 0, 0), "30 seconds left");
  assert_text (tell (plan, RP_VOICE_TIME_LEFT, 1, RP_SESSION_NOTICE_HALF_WAY, 0, 0), "");
  assert_text (tell (plan, RP_VOICE_HALF_WAY, 1, RP_SESSION_NOTICE_TIME_LEFT, 0, 0), "");
  assert_text (tell (plan, ALL, 1, RP_SESSION_NOTICE_DONE, 0, 0), "Done");
}

/* The word of a repetition is its side; where a round is long, that is told even if no other phase is. */
static void
test_in_turn (void)
{
  RpDose dose = fixture_dose (1, 5, RP_DOSE_SIDES_ALTERNATING);
  g_autoptr (RpPlan) plan = plan_of (&dose, TRUE);

  assert_text (tell (plan, RP_VOICE_SIDE | RP_VOICE_EXERCISE, 0, RP_SESSION_NOTICE_STEP, 0, 0),
               "march. Left leg first. 5 times on each side\nmarch. Left leg first\nmarch");
  assert_text (tell (plan, RP_VOICE_PHASE, 1, RP_SESSION_NOTICE_PHASE, 1, 0), "Left leg");
  assert_text (tell (plan, RP_VOICE_PHASE, 1, RP_SESSION_NOTICE_PHASE, 2, 0), "Right leg");
  assert_text (tell (plan, RP_VOICE_PHASE, 1, RP_SESSION_NOTICE_PHASE, 2, 1), "hold");
  assert_text (tell (plan, RP_VOICE_SIDE, 1, RP_SESSION_NOTICE_PHASE, 1, 0), "");
  assert_text (tell (plan, RP_VOICE_SIDE, 1, RP_SESSION_NOTICE_PHASE, 2, 0), "Right leg");
}

/* Whoever leads hears the cues in turn, with the numbers. */
static void
test_own_pace (void)
{
  RpDose dose = fixture_dose (1, 8, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpPlan) plan = NULL;

  dose.pace = RP_PACE_OWN;
  plan = plan_of (&dose, FALSE);
  assert_text (tell (plan, RP_VOICE_EXERCISE, 0, RP_SESSION_NOTICE_STEP, 0, 0),
               "march. 8 times. At your own pace\nmarch. 8 times\nmarch");
  assert_text (tell (plan, ALL, 1, RP_SESSION_NOTICE_PHASE, 1, 0),
               "lift. Keep hips stacked\nKeep hips stacked\nlift");
  assert_text (tell (plan, ALL, 1, RP_SESSION_NOTICE_REP, 1, 0), "1, Slowly\n1");
  assert_text (tell (plan, RP_VOICE_CUE, 1, RP_SESSION_NOTICE_REP, 2, 0), "Do not roll back");
  assert_text (tell (plan, ALL, 1, RP_SESSION_NOTICE_REP, 8, 0), "8");
}

/* What nobody can say in a session is left out, and a program may be without sides and without words for them. */
static void
test_long (void)
{
  RpDose dose = fixture_dose (1, 2, RP_DOSE_SIDES_EACH);
  g_autoptr (RpExercise) exercise = fixture_exercise ("clamshell", NULL);
  g_autoptr (RpProgram) program = fixture_program (exercise, &dose);
  g_autoptr (RpPlan) plan = rp_plan_new (program, NULL);

  exercise->position_text = g_strnfill (1000, 'a');
  assert_text (tell (plan, RP_VOICE_EXERCISE, 0, RP_SESSION_NOTICE_STEP, 0, 0),
               "clamshell. 2 times\nclamshell");
  assert_text (tell (plan, RP_VOICE_SIDE, 2, RP_SESSION_NOTICE_STEP, 0, 0), "Now the other side");
}

static char *
repeat (const char *letter, guint times)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (text, letter);
  return g_string_free (text, FALSE);
}

static void
test_long_cue (void)
{
  RpDose dose = fixture_dose (1, 2, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpExercise) exercise = fixture_exercise ("clamshell", NULL);
  g_autoptr (RpProgram) program = fixture_program (exercise, &dose);
  g_autoptr (RpPlan) plan = rp_plan_new (program, NULL);
  g_autofree char *cue = repeat ("a", 2000);

  g_ptr_array_set_size (exercise->cues, 0);
  g_ptr_array_add (exercise->cues, rp_cue_new (0, cue));
  assert_text (tell (plan, ALL, 1, RP_SESSION_NOTICE_PHASE, 1, 0), "lift");
}

/* Letters of four bytes, in all places that a pack may fill. */
static void
test_no_phrase_is_endless (void)
{
  RpDose dose = fixture_dose (1, 2, RP_DOSE_SIDES_EACH);
  g_autoptr (RpExercise) exercise = fixture_exercise ("clamshell", NULL);
  g_autoptr (RpProgram) program = fixture_program (exercise, &dose);
  g_autofree char *longest = repeat ("\360\240\200\200", 230);
  g_autoptr (RpPlan) plan = NULL;
  g_autofree char *told = NULL;
  g_auto (GStrv) phrases = NULL;

  g_free (exercise->heading.name);
  exercise->heading.name = g_strdup (longest);
  name_sides (exercise);
  g_free (exercise->side_texts[RP_SIDE_LEFT].label);
  exercise->side_texts[RP_SIDE_LEFT].label = g_strdup (longest);
  exercise->position_text = g_strdup_printf ("%s. %s.", longest, longest);
  g_ptr_array_set_size (program->items, 0);
  g_ptr_array_add (program->items, rp_program_item_new (exercise, &dose, longest));
  plan = rp_plan_new (program, NULL);
  told = tell (plan, ALL, 0, RP_SESSION_NOTICE_STEP, 0, 0);
  phrases = g_strsplit (told, "\n", -1);
  g_assert_cmpuint (g_strv_length (phrases), >, 0);
  for (guint i = 0; phrases[i]; i++)
    g_assert_cmpuint (strlen (phrases[i]), <=, RP_VOICE_PHRASES_MAX_BYTES);
}

/* The words of the catalogue as it is shipped. */
static void
test_language (void)
{
  RpDose dose = fixture_dose (1, 5, RP_DOSE_SIDES_BOTH);
  g_autoptr (RpExercise) exercise = fixture_exercise ("clamshell", NULL);
  g_autoptr (RpProgram) program = fixture_program (exercise, &dose);
  g_autoptr (RpPlan) plan = rp_plan_new (program, NULL);

  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("RP_TEST_CATALOGUES"));
  exercise->words = rp_language_find ("de");
  assert_text (tell (plan, RP_VOICE_LAST, 1, RP_SESSION_NOTICE_REP, 4, 0), "Noch einmal");
  assert_text (tell (plan, RP_VOICE_EXERCISE, 0, RP_SESSION_NOTICE_STEP, 0, 0),
               "clamshell. 5 Mal\nclamshell");
}

#define ADD(path, program, func) g_test_add (path, Fixture, program, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/voice-phrases/exercise", "surgeons-four", test_exercise);
  ADD ("/voice-phrases/next", "surgeons-four", test_next);
  ADD ("/voice-phrases/side", "surgeons-four", test_side);
  ADD ("/voice-phrases/rest", "surgeons-four", test_rest);
  ADD ("/voice-phrases/turn", "surgeons-four", test_turn);
  ADD ("/voice-phrases/inside", "surgeons-four", test_inside);
  g_test_add_func ("/voice-phrases/time", test_time);
  g_test_add_func ("/voice-phrases/in-turn", test_in_turn);
  g_test_add_func ("/voice-phrases/own-pace", test_own_pace);
  g_test_add_func ("/voice-phrases/long", test_long);
  g_test_add_func ("/voice-phrases/long-cue", test_long_cue);
  g_test_add_func ("/voice-phrases/no-phrase-is-endless", test_no_phrase_is_endless);
  g_test_add_func ("/voice-phrases/language", test_language);
  return g_test_run ();
}
