/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-program-edit.h"

#include "base/rp-id.h"
#include "model/rp-exercise-missing.h"
#include "program-fixture.h"
#include "programs/rp-dose-edit.h"
#include "rp-test-pack.h"

typedef struct
{
  RpPack *pack;
  RpProgram *program; /* clamshell, hip-bridge */
} Fixture;

static void
setup (Fixture *fixture, gconstpointer data)
{
  fixture->pack = rp_test_pack_load ("good");
  fixture->program = rp_program_edit_make_own (rp_pack_find_program (fixture->pack, "daily"), NULL);
}

static void
teardown (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->program);
  g_clear_object (&fixture->pack);
}

/* Takes the program. */
static void
assert_same (RpProgram *edited, RpProgram *program)
{
  g_assert_true (edited == program);
  g_object_unref (edited);
}

static const char *
get_id (RpProgram *program, guint index)
{
  return rp_exercise_get_id (rp_program_get_item (program, index)->exercise);
}

static void
test_new (void)
{
  g_autoptr (RpProgram) program = rp_program_edit_new ("  Sam’s knee,\nweek 2 ");
  g_autoptr (RpProgram) again = rp_program_edit_new ("Sam’s knee, week 2");
  g_autofree char *foreign = rp_program_edit_make_id ("膝");
  g_autofree char *digits = rp_program_edit_make_id ("2. Knie: Übungen!");
  g_autofree char *name = g_strnfill (500, 'x');
  g_autofree char *large = rp_program_edit_make_id (name);

  g_assert_null (rp_program_edit_new ("\n"));
  g_assert_cmpstr (rp_program_get_name (program), ==, "Sam’s knee, week 2");
  g_assert_cmpuint (rp_program_get_n_items (program), ==, 0);
  g_assert_null (rp_program_get_summary (program));
  g_assert_true (g_str_has_prefix (rp_program_get_id (program), "sam-s-knee-week-2-"));
  g_assert_cmpstr (rp_program_get_id (program), !=, rp_program_get_id (again));
  g_assert_true (rp_id_is_valid (foreign) && rp_id_is_valid (digits) && rp_id_is_valid (large));
  g_assert_true (g_str_has_prefix (digits, "knie-"));
}

static void
test_make_own (Fixture *fixture, gconstpointer data)
{
  RpProgram *daily = rp_pack_find_program (fixture->pack, "daily");
  g_autoptr (RpProgram) named = rp_program_edit_make_own (daily, "Sam");

  g_assert_cmpstr (rp_program_get_origin (fixture->program), ==, "good/daily");
  g_assert_cmpstr (rp_program_get_id (fixture->program), !=, "daily");
  g_assert_cmpstr (rp_program_get_path (fixture->program), ==, rp_program_get_id (fixture->program));
  g_assert_cmpstr (rp_program_get_name (fixture->program), ==, "Daily");
  g_assert_cmpstr (rp_program_get_name (named), ==, "Sam");
  g_assert_cmpuint (rp_program_get_n_items (named), ==, 2);
  g_assert_true (rp_dose_equal (rp_program_get_item (named, 0)->dose, rp_program_get_item (daily, 0)->dose));
  g_assert_cmpint (rp_program_get_frequency (named)->source, ==, RP_SOURCE_PUBLISHED);
  g_assert_cmpstr (rp_program_get_credits (named)[0], ==, "The tests");
}

static void
test_texts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) name = rp_program_edit_set_name (fixture->program, " Knee\t2");
  g_autoptr (RpFrequency) night
      = rp_frequency_new (RP_FREQUENCY_A_DAY, " Daily, at\tnight", RP_SOURCE_PUBLISHED);
  g_autoptr (RpFrequency) blank = rp_frequency_new (RP_FREQUENCY_WORDS, " ", RP_SOURCE_OWN);
  g_autoptr (RpFrequency) same = rp_frequency_new (RP_FREQUENCY_WORDS, "Every day", RP_SOURCE_OWN);
  g_autoptr (RpProgram) often = rp_program_edit_set_frequency (name, night);
  g_autoptr (RpProgram) seldom = rp_program_edit_set_frequency (often, blank);
  g_autoptr (RpProgram) author = rp_program_edit_set_author (often, "Ana Ruiz");
  g_autoptr (RpProgram) none = rp_program_edit_set_author (author, " ");
  g_autoptr (RpProgram) recipient = rp_program_edit_set_recipient (none, " Sam ");
  g_autoptr (RpProgram) id = rp_program_edit_set_id (none, "knee");

  g_assert_cmpstr (rp_program_get_name (name), ==, "Knee 2");
  g_assert_cmpstr (rp_program_get_name (fixture->program), ==, "Daily");
  g_assert_cmpstr (rp_program_get_id (name), ==, rp_program_get_id (fixture->program));
  g_assert_cmpstr (rp_program_get_frequency (often)->words, ==, "Daily, at night");
  g_assert_cmpint (rp_program_get_frequency (often)->kind, ==, RP_FREQUENCY_A_DAY);
  g_assert_cmpint (rp_program_get_frequency (often)->source, ==, RP_SOURCE_OWN);
  g_assert_null (rp_program_get_frequency (seldom));
  g_assert_cmpstr (rp_program_get_author (author), ==, "Ana Ruiz");
  g_assert_null (rp_program_get_author (none));
  g_assert_cmpstr (rp_program_get_recipient (recipient), ==, "Sam");
  g_assert_false (rp_program_equal (none, recipient));
  assert_same (rp_program_edit_set_recipient (recipient, "Sam"), recipient);
  g_assert_cmpstr (rp_program_get_id (id), ==, "knee");
  assert_same (rp_program_edit_set_name (name, ""), name);
  assert_same (rp_program_edit_set_name (name, "Knee 2 "), name);
  assert_same (rp_program_edit_set_frequency (fixture->program, same), fixture->program);
  assert_same (rp_program_edit_set_id (name, "No id"), name);
}

static void
test_lines (Fixture *fixture, gconstpointer data)
{
  RpExercise *bridge = rp_pack_find_exercise (fixture->pack, "hip-bridge");
  g_autoptr (RpProgram) added = rp_program_edit_add (fixture->program, 1, bridge, NULL, " Mind ");
  g_autoptr (RpProgram) moved = rp_program_edit_move (added, 0, 2);
  g_autoptr (RpProgram) copied = rp_program_edit_copy_item (moved, 2);
  g_autoptr (RpProgram) removed = rp_program_edit_remove (copied, 0);
  g_autoptr (RpProgram) noted = rp_program_edit_set_note (removed, 2, NULL);

  g_assert_cmpuint (rp_program_get_n_items (added), ==, 3);
  g_assert_cmpstr (rp_program_get_item (added, 1)->note, ==, "Mind");
  g_assert_cmpstr (get_id (moved, 2), ==, "clamshell");
  g_assert_cmpstr (get_id (copied, 3), ==, "clamshell");
  g_assert_cmpstr (rp_program_get_item (copied, 3)->note, ==, "Slowly.");
  g_assert_cmpuint (rp_program_get_n_items (removed), ==, 3);
  g_assert_cmpstr (get_id (removed, 0), ==, "hip-bridge");
  g_assert_null (rp_program_get_item (noted, 2)->note);
  assert_same (rp_program_edit_move (added, 1, 1), added);
  assert_same (rp_program_edit_move (added, 1, 3), added);
  assert_same (rp_program_edit_remove (added, 3), added);
  assert_same (rp_program_edit_copy_item (added, 3), added);
  assert_same (rp_program_edit_set_note (added, 3, "x"), added);
}

static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) program = g_object_ref (fixture->program);
  RpExercise *bridge = rp_pack_find_exercise (fixture->pack, "hip-bridge");

  while (rp_program_get_n_items (program) < RP_PROGRAM_MAX_ITEMS)
    {
      RpProgram *next = rp_program_edit_add (program, G_MAXUINT, bridge, NULL, NULL);

      g_object_unref (program);
      program = next;
    }
  assert_same (rp_program_edit_add (program, 0, bridge, NULL, NULL), program);
  assert_same (rp_program_edit_copy_item (program, 0), program);
}

static void
test_dose (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpDose) dose = rp_dose_copy (rp_program_get_item (fixture->program, 0)->dose);
  g_autoptr (RpProgram) program = NULL;

  /* The same dose stays the article's. */
  assert_same (rp_program_edit_set_dose (fixture->program, 0, dose), fixture->program);
  dose->min = dose->max = dose->amount = 12;
  dose->load = rp_load_new_words (" Yellow\nband ");
  program = rp_program_edit_set_dose (fixture->program, 0, dose);
  g_assert_cmpuint (rp_program_get_item (program, 0)->dose->amount, ==, 12);
  g_assert_cmpstr (rp_program_get_item (program, 0)->dose->load->words, ==, "Yellow band");
  g_assert_cmpint (rp_program_get_item (program, 0)->dose->source, ==, RP_SOURCE_OWN);

  /* A bridge has two phases and no sides. */
  assert_same (rp_program_edit_set_dose (program, 1, dose), program);
  assert_same (rp_program_edit_set_dose (program, 2, dose), program);
  assert_same (
      rp_program_edit_add (program, 0, rp_pack_find_exercise (fixture->pack, "hip-bridge"), dose, NULL),
      program);
}

/* Who types only a name has set nothing. */
static void
test_own_dose_as_it_is (Fixture *fixture, gconstpointer data)
{
  RpExercise *bridge = rp_pack_find_exercise (fixture->pack, "hip-bridge");
  const RpDose *usual = rp_exercise_get_dose (bridge);
  g_autoptr (RpDose) dose = rp_dose_copy (usual);
  g_autoptr (RpProgram) same = rp_program_edit_add (fixture->program, 0, bridge, dose, NULL);
  g_autoptr (RpProgram) changed = NULL;

  g_assert_cmpint (usual->source, !=, RP_SOURCE_OWN);
  g_assert_true (rp_dose_equal (rp_program_get_item (same, 0)->dose, usual));
  dose->sets++;
  changed = rp_program_edit_add (fixture->program, 0, bridge, dose, NULL);
  g_assert_cmpint (rp_program_get_item (changed, 0)->dose->source, ==, RP_SOURCE_OWN);
}

/* Who goes back to the exercise's own numbers has set nothing. */
static void
test_dose_back (Fixture *fixture, gconstpointer data)
{
  RpExercise *bridge = rp_pack_find_exercise (fixture->pack, "hip-bridge");
  const RpDose *usual = rp_exercise_get_dose (bridge);
  g_autoptr (RpProgram) program = rp_program_edit_add (fixture->program, 0, bridge, NULL, NULL);
  g_autoptr (RpDose) dose = rp_dose_edit_sets (usual, usual->sets + 1);
  g_autoptr (RpDose) back = rp_dose_edit_sets (dose, usual->sets);
  g_autoptr (RpProgram) changed = rp_program_edit_set_dose (program, 0, dose);
  g_autoptr (RpProgram) again = rp_program_edit_set_dose (changed, 0, back);

  g_assert_cmpint (rp_program_get_item (changed, 0)->dose->source, ==, RP_SOURCE_OWN);
  g_assert_cmpint (back->source, ==, RP_SOURCE_OWN);
  g_assert_true (rp_dose_equal (rp_program_get_item (again, 0)->dose, usual));
  g_assert_true (rp_program_equal (again, program));
}

static void
test_apply (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpExercise) lost = rp_exercise_missing_new ("elsewhere", "lost", "Lost");
  g_autoptr (RpProgram) three = rp_program_edit_add (fixture->program, 2, lost, NULL, NULL);
  g_autoptr (RpDose) dose = rp_dose_new ();
  g_autoptr (RpProgram) program = NULL;
  g_autoptr (RpProgram) held = NULL;
  const guint all[] = { 0, 1, 2, 9 };
  guint n = 0;

  dose->sets = 3;
  dose->sides = RP_DOSE_SIDES_LEFT;
  program = rp_program_edit_apply_dose (three, all, G_N_ELEMENTS (all), dose, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpint (rp_program_get_item (program, 0)->dose->sides, ==, RP_DOSE_SIDES_LEFT);
  g_assert_cmpint (rp_program_get_item (program, 1)->dose->sides, ==, RP_DOSE_SIDES_BOTH);
  g_assert_cmpuint (rp_program_get_item (program, 2)->dose->sets, ==, 3);

  dose->sides = RP_DOSE_SIDES_BOTH;
  dose->hold = 5 * G_USEC_PER_SEC;
  held = rp_program_edit_apply_dose (program, all, 2, dose, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (rp_program_get_item (held, 0)->dose->sides, ==, RP_DOSE_SIDES_LEFT);
  g_assert_cmpint (rp_program_get_item (held, 0)->dose->hold, ==, 5 * G_USEC_PER_SEC);
  g_assert_cmpint (rp_program_get_item (held, 1)->dose->hold, ==, RP_DOSE_NATURAL);
  assert_same (rp_program_edit_apply_dose (held, all, 2, dose, NULL), held);
  assert_same (rp_program_edit_apply_dose (held, NULL, 0, dose, NULL), held);
}

static void
test_pain_rules (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPainRules) rules = rp_pain_rules_new_usual ();
  g_autoptr (RpProgram) program = rp_program_edit_set_pain_rules (fixture->program, rules);
  g_autoptr (RpProgram) none = rp_program_edit_set_pain_rules (program, NULL);

  g_assert_true (rp_pain_rules_equal (rp_program_get_pain_rules (program), rules));
  g_assert_null (rp_program_get_pain_rules (none));
  assert_same (rp_program_edit_set_pain_rules (program, rules), program);
  assert_same (rp_program_edit_set_pain_rules (none, NULL), none);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpExercise) lost = rp_exercise_missing_new ("elsewhere", "lost", "Lost");
  g_autoptr (RpProgram) three = rp_program_edit_add (fixture->program, 0, lost, NULL, NULL);
  g_autoptr (RpProgram) led = rp_program_edit_leave_out_missing (three);

  g_assert_cmpuint (rp_program_count_missing (three), ==, 1);
  g_assert_cmpuint (rp_program_get_n_items (led), ==, 2);
  g_assert_cmpstr (get_id (led, 0), ==, "clamshell");
  assert_same (rp_program_edit_leave_out_missing (led), led);
}

/* Whatever is done, what comes of it is a program, and what it came from is as it was. */
static void
test_random (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (RpProgram) program = program_fixture_program (random, fixture->pack);

      for (guint j = 0; j < 20; j++)
        {
          g_autoptr (RpProgram) before = rp_program_edit_set_id (program, "before");
          g_autoptr (RpProgram) edited = program_fixture_edit (random, program, fixture->pack);
          g_autoptr (RpProgram) after = rp_program_edit_set_id (program, "before");

          program_fixture_check (edited);
          g_assert_true (rp_program_equal (before, after));
          g_set_object (&program, edited);
        }
    }
}

#define ADD(name, function) g_test_add ("/program-edit/" name, Fixture, NULL, setup, function, teardown)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/program-edit/new", test_new);
  ADD ("make-own", test_make_own);
  ADD ("texts", test_texts);
  ADD ("lines", test_lines);
  ADD ("full", test_full);
  ADD ("dose", test_dose);
  ADD ("own-dose-as-it-is", test_own_dose_as_it_is);
  ADD ("dose-back", test_dose_back);
  ADD ("apply", test_apply);
  ADD ("pain-rules", test_pain_rules);
  ADD ("missing", test_missing);
  ADD ("random", test_random);
  return g_test_run ();
}
