/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-dose.h"

static void
assert_amount (const char *text, guint expected_min, guint expected_max)
{
  guint min = 0;
  guint max = 0;

  g_assert_true (rp_dose_parse_amount (text, 1000, &min, &max));
  g_assert_cmpuint (min, ==, expected_min);
  g_assert_cmpuint (max, ==, expected_max);
}

static void
test_amount (void)
{
  static const char *const wrong[] = {
    "",       "0", "01", "1001", "20-10", "10-", "-10", "10-20-30", "10 20", "x", "99999999999999999999",
    "5-1001", NULL
  };
  guint min = 3;
  guint max = 4;

  assert_amount ("20", 20, 20);
  assert_amount ("10-20", 10, 20);
  assert_amount ("1000", 1000, 1000);
  assert_amount ("5-5", 5, 5);
  for (guint i = 0; wrong[i] != NULL; i++)
    g_assert_false (rp_dose_parse_amount (wrong[i], 1000, &min, &max));
  g_assert_false (rp_dose_parse_amount (NULL, 1000, &min, &max));
  g_assert_cmpuint (min, ==, 3);
  g_assert_cmpuint (max, ==, 4);
}

/* A tempo that is none leaves none behind, nor half of one. */
static void
test_tempo (void)
{
  static const char *const wrong[]
      = { "", "2-", "-2", "2--1", "2-x", "2 10", "121", "1-2-3-4-5-6-7-8-9", NULL };
  g_autoptr (RpDose) dose = rp_dose_new ();

  g_assert_true (rp_dose_parse_tempo ("2-10.5-0", dose));
  g_assert_cmpuint (dose->n_tempo, ==, 3);
  g_assert_cmpint (dose->tempo[1], ==, 10 * G_USEC_PER_SEC + G_USEC_PER_SEC / 2);
  g_assert_true (rp_dose_parse_tempo ("1-2-3-4-5-6-7-120", dose));
  g_assert_cmpuint (dose->n_tempo, ==, RP_DOSE_MAX_TEMPO);
  for (guint i = 0; wrong[i] != NULL; i++)
    {
      g_assert_false (rp_dose_parse_tempo (wrong[i], dose));
      g_assert_cmpuint (dose->n_tempo, ==, 0);
    }
}

static void
assert_misfits (const RpDose *dose, GPtrArray *phases, gboolean has_sides, guint expected)
{
  g_autoptr (GPtrArray) misfits = rp_dose_find_misfits (dose, phases, has_sides);

  g_assert_cmpuint (misfits->len, ==, expected);
}

static void
test_misfits (void)
{
  g_autoptr (GPtrArray) phases = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_phase_free);
  g_autoptr (RpDose) dose = rp_dose_new ();

  g_ptr_array_add (phases, rp_phase_new ("lift", RP_PHASE_LIFT, "Lift", G_USEC_PER_SEC));
  g_ptr_array_add (phases, rp_phase_new ("rest", RP_PHASE_REST, "Rest", G_USEC_PER_SEC));
  assert_misfits (dose, phases, FALSE, 0);
  dose->sides = RP_DOSE_SIDES_LEFT;
  assert_misfits (dose, phases, TRUE, 0);
  assert_misfits (dose, phases, FALSE, 1);
  dose->hold = 2 * G_USEC_PER_SEC;
  assert_misfits (dose, phases, FALSE, 2);
  g_assert_true (rp_dose_parse_tempo ("1-1", dose));
  assert_misfits (dose, phases, FALSE, 3);

  /* A rest keeps its own time, so only a repetition without one can be too short. */
  g_ptr_array_set_size (phases, 1);
  g_assert_true (rp_dose_parse_tempo ("0.2", dose));
  assert_misfits (dose, phases, FALSE, 3);
}

static void
test_phase_duration (void)
{
  g_autoptr (RpDose) dose = rp_dose_new ();
  g_autoptr (RpPhase) lift = rp_phase_new ("lift", RP_PHASE_LIFT, "Lift", 2 * G_USEC_PER_SEC);
  g_autoptr (RpPhase) hold = rp_phase_new ("hold", RP_PHASE_HOLD, "Hold", 2 * G_USEC_PER_SEC);
  g_autoptr (RpPhase) rest = rp_phase_new ("rest", RP_PHASE_REST, "Rest", G_USEC_PER_SEC);

  g_assert_cmpint (rp_dose_phase_duration (dose, hold, 1), ==, 2 * G_USEC_PER_SEC);
  dose->hold = 5 * G_USEC_PER_SEC;
  g_assert_cmpint (rp_dose_phase_duration (dose, hold, 1), ==, 5 * G_USEC_PER_SEC);
  g_assert_cmpint (rp_dose_phase_duration (dose, lift, 0), ==, 2 * G_USEC_PER_SEC);
  dose->n_tempo = 2;
  dose->tempo[0] = 3 * G_USEC_PER_SEC;
  dose->tempo[1] = 10 * G_USEC_PER_SEC;
  g_assert_cmpint (rp_dose_phase_duration (dose, lift, 0), ==, 3 * G_USEC_PER_SEC);
  g_assert_cmpint (rp_dose_phase_duration (dose, hold, 1), ==, 10 * G_USEC_PER_SEC);
  g_assert_cmpint (rp_dose_phase_duration (dose, rest, 0), ==, G_USEC_PER_SEC);
  g_assert_cmpint (rp_dose_phase_duration (dose, lift, 2), ==, 2 * G_USEC_PER_SEC);
}

static void
assert_led (RpDose *dose, GPtrArray *phases, guint seconds, guint expected)
{
  g_autoptr (RpDose) led = NULL;

  dose->min = dose->max = dose->amount = seconds;
  led = rp_dose_as_led (dose, phases);
  g_assert_cmpuint (led->min, ==, expected);
  g_assert_cmpuint (led->max, ==, expected);
  g_assert_cmpuint (led->amount, ==, expected);
  g_assert_cmpuint (rp_dose_turn_duration (dose, phases) / G_USEC_PER_SEC, ==, expected);
}

/* Timed work ends with a whole round, the nearest, at least one; what has one phase takes what was asked for. */
static void
test_as_led (void)
{
  g_autoptr (GPtrArray) phases = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_phase_free);
  g_autoptr (RpDose) dose = rp_dose_new ();
  g_autoptr (RpDose) unknown = NULL;

  dose->measure = RP_MEASURE_TIME;
  g_ptr_array_add (phases, rp_phase_new ("in", RP_PHASE_LIFT, "In", 12 * G_USEC_PER_SEC));
  assert_led (dose, phases, 60, 60);
  assert_led (dose, phases, 7, 7);
  g_ptr_array_add (phases, rp_phase_new ("out", RP_PHASE_LOWER, "Out", 12 * G_USEC_PER_SEC));
  assert_led (dose, phases, 48, 48);
  assert_led (dose, phases, 59, 48);
  assert_led (dose, phases, 60, 72);
  assert_led (dose, phases, 1, 24);
  assert_led (dose, phases, 3600, 3600);
  g_assert_true (rp_dose_parse_tempo ("2.5-4", dose));
  assert_led (dose, phases, 60, 58);
  g_assert_cmpint (rp_dose_turn_duration (dose, phases), ==, 58.5 * G_USEC_PER_SEC);
  unknown = rp_dose_as_led (dose, NULL);
  g_assert_cmpuint (unknown->amount, ==, 60);

  dose->measure = RP_MEASURE_REPS;
  dose->amount = 3;
  g_assert_cmpint (rp_dose_turn_duration (dose, phases), ==, 3 * 6.5 * G_USEC_PER_SEC);
}

/* Ten on each side are twenty in one turn. */
static void
test_in_turn (void)
{
  g_autoptr (GPtrArray) phases = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_phase_free);
  g_autoptr (RpDose) dose = rp_dose_new ();
  g_autoptr (RpDose) led = NULL;

  g_ptr_array_add (phases, rp_phase_new ("lift", RP_PHASE_LIFT, "Lift", 4 * G_USEC_PER_SEC));
  dose->sides = RP_DOSE_SIDES_ALTERNATING;
  rp_dose_set_amount (dose, RP_MEASURE_REPS, 10, 12);
  g_assert_cmpuint (rp_dose_get_turn_reps (dose), ==, 20);
  g_assert_cmpint (rp_dose_side_duration (dose, phases), ==, 40 * G_USEC_PER_SEC);
  g_assert_cmpint (rp_dose_turn_duration (dose, phases), ==, 80 * G_USEC_PER_SEC);
  assert_misfits (dose, phases, TRUE, 0);
  assert_misfits (dose, phases, FALSE, 1);

  /* Both sides do the same, so that even a single phase goes in whole rounds. */
  rp_dose_set_amount (dose, RP_MEASURE_TIME, 30, 30);
  led = rp_dose_as_led (dose, phases);
  g_assert_cmpuint (led->amount, ==, 32);
  g_assert_cmpint (rp_dose_turn_duration (dose, phases), ==, 64 * G_USEC_PER_SEC);
  g_assert_cmpuint (rp_dose_get_turn_reps (dose), ==, 0);
}

/* As many as one can: no number, and nobody else can count. */
static void
test_open (void)
{
  g_autoptr (GPtrArray) phases = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_phase_free);
  g_autoptr (RpDose) dose = rp_dose_new ();
  g_autoptr (RpDose) led = NULL;

  g_ptr_array_add (phases, rp_phase_new ("lift", RP_PHASE_LIFT, "Lift", 4 * G_USEC_PER_SEC));
  rp_dose_set_amount (dose, RP_MEASURE_OPEN, 7, 9);
  g_assert_cmpuint (dose->min, ==, 0);
  g_assert_cmpuint (dose->max, ==, 0);
  g_assert_cmpuint (dose->amount, ==, 0);
  g_assert_cmpint (dose->pace, ==, RP_PACE_OWN);
  dose->pace = RP_PACE_PACED;
  g_assert_cmpint (rp_dose_get_led_pace (dose), ==, RP_PACE_OWN);
  led = rp_dose_as_led (dose, phases);
  g_assert_cmpint (led->pace, ==, RP_PACE_OWN);
  g_assert_cmpuint (rp_dose_get_turn_reps (dose), ==, 0);
  g_assert_cmpint (rp_dose_turn_duration (dose, phases), ==, RP_DOSE_OPEN_GUESS * 4 * G_USEC_PER_SEC);
  dose->measure = RP_MEASURE_TIME;
  dose->pace = RP_PACE_OWN;
  g_assert_cmpint (rp_dose_get_led_pace (dose), ==, RP_PACE_PACED);
}

static void
test_copy (void)
{
  g_autoptr (RpDose) dose = rp_dose_new ();
  g_autoptr (RpDose) copy = NULL;

  dose->load = rp_load_new_words ("Band");
  dose->min = 10;
  copy = g_boxed_copy (RP_TYPE_DOSE, dose);
  g_assert_cmpuint (copy->min, ==, 10);
  g_assert_true (rp_load_equal (copy->load, dose->load));
  g_assert_true (copy->load != dose->load);
}

static void
test_equal (void)
{
  g_autoptr (RpDose) dose = rp_dose_new ();
  g_autoptr (RpDose) other = rp_dose_new ();

  g_assert_true (rp_dose_equal (dose, other));
  dose->tempo[0] = G_USEC_PER_SEC;
  g_assert_true (rp_dose_equal (dose, other));
  dose->n_tempo = other->n_tempo = 1;
  g_assert_false (rp_dose_equal (dose, other));
  other->tempo[0] = G_USEC_PER_SEC;
  other->load = rp_load_new_words ("Band");
  g_assert_false (rp_dose_equal (dose, other));
  dose->load = rp_load_new_words ("Band");
  g_assert_true (rp_dose_equal (dose, other));
  dose->pace = RP_PACE_OWN;
  g_assert_false (rp_dose_equal (dose, other));
}

/* Nobody is named for a dose that they did not publish. */
static void
test_source (void)
{
  g_autoptr (RpDose) dose = rp_dose_new ();
  g_autoptr (RpDose) other = NULL;

  rp_dose_set_source (dose, RP_SOURCE_PUBLISHED, "a clinic's page");
  g_assert_cmpint (dose->source, ==, RP_SOURCE_PUBLISHED);
  g_assert_cmpstr (dose->from, ==, "a clinic's page");
  rp_dose_set_source (dose, RP_SOURCE_PUBLISHED, dose->from);
  other = rp_dose_copy (dose);
  g_assert_cmpstr (other->from, ==, "a clinic's page");
  g_assert_true (rp_dose_equal (dose, other));
  rp_dose_set_source (other, RP_SOURCE_PUBLISHED, "a blog");
  g_assert_false (rp_dose_equal (dose, other));
  rp_dose_set_source (other, RP_SOURCE_OWN, "a blog");
  g_assert_null (other->from);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dose/amount", test_amount);
  g_test_add_func ("/dose/source", test_source);
  g_test_add_func ("/dose/tempo", test_tempo);
  g_test_add_func ("/dose/misfits", test_misfits);
  g_test_add_func ("/dose/phase-duration", test_phase_duration);
  g_test_add_func ("/dose/as-led", test_as_led);
  g_test_add_func ("/dose/in-turn", test_in_turn);
  g_test_add_func ("/dose/open", test_open);
  g_test_add_func ("/dose/copy", test_copy);
  g_test_add_func ("/dose/equal", test_equal);
  return g_test_run ();
}
