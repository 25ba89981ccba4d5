/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-dose-edit.h"

#include "packs/rp-pack-loader.h"

#define SECOND G_USEC_PER_SEC

typedef struct
{
  RpPack *pack;
  RpExercise *clamshell; /* lift, hold, lower, rest; two sides */
  RpExercise *bridge;    /* no sides */
  RpExercise *walk;      /* in steps */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);
  g_assert_no_error (error);
  fixture->clamshell = rp_pack_find_exercise (fixture->pack, "clamshell");
  fixture->bridge = rp_pack_find_exercise (fixture->pack, "hip-bridge");
  fixture->walk = rp_pack_find_exercise (fixture->pack, "lateral-band-walk");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->pack);
}

/* Whatever is edited, the dose fits its exercise and is the person's own. */
static void
assert_fits (RpExercise *exercise, const RpDose *dose)
{
  g_autoptr (GPtrArray) misfits
      = rp_dose_find_misfits (dose, rp_exercise_get_phases (exercise), rp_exercise_has_sides (exercise));

  if (misfits->len > 0)
    g_error ("%s", (const char *) g_ptr_array_index (misfits, 0));
  g_assert_cmpint (dose->source, ==, RP_SOURCE_OWN);
  g_assert_cmpuint (dose->amount, ==, dose->min);
}

static void
test_count (Fixture *fixture, gconstpointer data)
{
  const RpDose *dose = rp_exercise_get_dose (fixture->clamshell);
  g_autoptr (RpDose) reps = rp_dose_edit_count (dose, fixture->clamshell, RP_DOSE_COUNT_REPS);
  g_autoptr (RpDose) range = rp_dose_edit_count (reps, fixture->clamshell, RP_DOSE_COUNT_RANGE);
  g_autoptr (RpDose) timed = rp_dose_edit_count (range, fixture->clamshell, RP_DOSE_COUNT_TIME);
  g_autoptr (RpDose) back = rp_dose_edit_count (timed, fixture->clamshell, RP_DOSE_COUNT_RANGE);

  g_assert_cmpint (dose->source, ==, RP_SOURCE_PUBLISHED);
  g_assert_cmpint (rp_dose_edit_get_count (dose), ==, RP_DOSE_COUNT_RANGE);
  g_assert_cmpint (rp_dose_edit_get_count (reps), ==, RP_DOSE_COUNT_REPS);
  g_assert_cmpuint (reps->min, ==, 10);
  g_assert_cmpuint (reps->max, ==, 10);
  g_assert_cmpuint (range->min, ==, 10);
  g_assert_cmpuint (range->max, ==, 15);
  g_assert_cmpint (timed->measure, ==, RP_MEASURE_TIME);
  g_assert_cmpuint (timed->min, ==, 30);
  g_assert_cmpuint (timed->max, ==, 30);
  g_assert_cmpuint (back->min, ==, 10);
  g_assert_cmpuint (back->max, ==, 15);
  assert_fits (fixture->clamshell, reps);
  assert_fits (fixture->clamshell, range);
  assert_fits (fixture->clamshell, timed);
}

static void
test_what_can_be_had (Fixture *fixture, gconstpointer data)
{
  const RpDose *dose = rp_exercise_get_dose (fixture->clamshell);
  g_autoptr (RpDose) both = rp_dose_edit_sides (dose, RP_DOSE_SIDES_BOTH);

  g_assert_false (rp_dose_edit_can_count (fixture->clamshell, dose, RP_DOSE_COUNT_STEPS));
  g_assert_true (rp_dose_edit_can_count (fixture->walk, dose, RP_DOSE_COUNT_STEPS));
  g_assert_true (rp_dose_edit_can_side (fixture->clamshell, dose, RP_DOSE_SIDES_LEFT));
  g_assert_false (rp_dose_edit_can_side (fixture->clamshell, dose, RP_DOSE_SIDES_BOTH));
  g_assert_true (rp_dose_edit_can_side (fixture->clamshell, both, RP_DOSE_SIDES_BOTH));
  g_assert_false (rp_dose_edit_can_side (fixture->bridge, dose, RP_DOSE_SIDES_LEFT));
  g_assert_true (rp_dose_edit_can_hold (fixture->clamshell));
}

static void
test_amounts_stay_allowed (Fixture *fixture, gconstpointer data)
{
  const RpDose *dose = rp_exercise_get_dose (fixture->clamshell);
  g_autoptr (RpDose) sets = rp_dose_edit_sets (dose, 90);
  g_autoptr (RpDose) none = rp_dose_edit_sets (dose, 0);
  g_autoptr (RpDose) amount = rp_dose_edit_amount (dose, 5000, 2);
  g_autoptr (RpDose) least = rp_dose_edit_amount (dose, 0, 0);
  g_autoptr (RpDose) rest = rp_dose_edit_rest (dose, RP_DOSE_MAX_REST + SECOND);
  g_autoptr (RpDose) full = rp_dose_edit_amount (dose, RP_DOSE_MAX_REPS, RP_DOSE_MAX_REPS);
  g_autoptr (RpDose) range = rp_dose_edit_count (full, fixture->clamshell, RP_DOSE_COUNT_RANGE);

  g_assert_cmpuint (sets->sets, ==, RP_DOSE_MAX_SETS);
  g_assert_cmpuint (none->sets, ==, 1);
  g_assert_cmpuint (amount->min, ==, RP_DOSE_MAX_REPS);
  g_assert_cmpuint (amount->max, ==, RP_DOSE_MAX_REPS);
  g_assert_cmpuint (least->min, ==, 1);
  g_assert_cmpint (rest->rest, ==, RP_DOSE_MAX_REST);
  g_assert_cmpuint (range->min, <, range->max);
  g_assert_cmpuint (range->max, ==, RP_DOSE_MAX_REPS);
}

static void
test_hold_and_tempo (Fixture *fixture, gconstpointer data)
{
  const RpDose *dose = rp_exercise_get_dose (fixture->clamshell);
  g_autoptr (RpDose) held = rp_dose_edit_hold (dose, fixture->clamshell, 4 * SECOND);
  g_autoptr (RpDose) slow = rp_dose_edit_tempo (held, fixture->clamshell, 2, 6 * SECOND);
  g_autoptr (RpDose) longer = rp_dose_edit_hold (slow, fixture->clamshell, 9 * SECOND);
  g_autoptr (RpDose) natural = rp_dose_edit_natural (longer);
  g_autoptr (RpDose) quick = rp_dose_edit_tempo (dose, fixture->clamshell, 0, 0);

  g_assert_cmpint (rp_dose_edit_get_hold (held, fixture->clamshell), ==, 4 * SECOND);
  g_assert_cmpuint (held->n_tempo, ==, 0);
  g_assert_cmpuint (slow->n_tempo, ==, 3);
  g_assert_cmpint (slow->tempo[0], ==, 2 * SECOND);
  g_assert_cmpint (slow->tempo[1], ==, 4 * SECOND);
  g_assert_cmpint (slow->tempo[2], ==, 6 * SECOND);
  g_assert_cmpint (rp_dose_edit_get_hold (longer, fixture->clamshell), ==, 9 * SECOND);
  g_assert_cmpint (longer->tempo[2], ==, 6 * SECOND);
  g_assert_cmpuint (natural->n_tempo, ==, 0);
  g_assert_cmpint (natural->hold, ==, RP_DOSE_NATURAL);
  g_assert_cmpint (quick->tempo[0], ==, rp_dose_edit_get_least (fixture->clamshell, 0));
  g_assert_cmpint (quick->tempo[0], >, 0);
  assert_fits (fixture->clamshell, held);
  assert_fits (fixture->clamshell, slow);
  assert_fits (fixture->clamshell, longer);
  assert_fits (fixture->clamshell, natural);
  assert_fits (fixture->clamshell, quick);
}

static void
test_words_and_pace (Fixture *fixture, gconstpointer data)
{
  const RpDose *dose = rp_exercise_get_dose (fixture->clamshell);
  g_autoptr (RpLoad) band = rp_load_new_words ("Yellow band");
  g_autoptr (RpDose) load = rp_dose_edit_load (dose, band);
  g_autoptr (RpDose) none = rp_dose_edit_load (load, NULL);
  g_autoptr (RpDose) own = rp_dose_edit_pace (load, RP_PACE_OWN);
  g_autoptr (RpDose) left = rp_dose_edit_sides (own, RP_DOSE_SIDES_LEFT);

  g_assert_cmpstr (load->load->words, ==, "Yellow band");
  g_assert_null (none->load);
  g_assert_cmpint (own->pace, ==, RP_PACE_OWN);
  g_assert_cmpstr (own->load->words, ==, "Yellow band");
  g_assert_cmpint (left->sides, ==, RP_DOSE_SIDES_LEFT);
  assert_fits (fixture->clamshell, left);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/dose-edit/count", test_count);
  ADD ("/dose-edit/what-can-be-had", test_what_can_be_had);
  ADD ("/dose-edit/amounts-stay-allowed", test_amounts_stay_allowed);
  ADD ("/dose-edit/hold-and-tempo", test_hold_and_tempo);
  ADD ("/dose-edit/words-and-pace", test_words_and_pace);

  return g_test_run ();
}
