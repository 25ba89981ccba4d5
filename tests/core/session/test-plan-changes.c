/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-fixture.h"

#include "session/rp-plan-changes.h"

#include <math.h>

static void
test_speed_goes_by_tenths (void)
{
  static const struct
  {
    double asked;
    double got;
  } speeds[] = {
    { 1, 1 }, { 0.8, 0.8 }, { 0.84, 0.8 }, { 0.86, 0.9 }, { 0.1, 0.5 }, { -3, 0.5 }, { 7, 1.5 }, { NAN, 1 },
  };
  g_autoptr (RpPlanChanges) plain = rp_plan_changes_new ();

  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++)
    {
      g_autoptr (RpPlanChanges) changes = rp_plan_changes_with_speed (plain, speeds[i].asked);

      g_assert_cmpfloat (rp_plan_changes_get_speed (changes), ==, speeds[i].got);
    }
}

/* Ten steps down and up again lead back. */
static void
test_back_to_plain (void)
{
  g_autoptr (RpPlanChanges) changes = rp_plan_changes_new ();

  for (int i = 0; i < 10; i++)
    {
      RpPlanChanges *next = rp_plan_changes_with_speed (
          changes, rp_plan_changes_get_speed (changes)
                       + (i < 5 ? -RP_PLAN_CHANGES_SPEED_STEP : RP_PLAN_CHANGES_SPEED_STEP));

      g_assert_true (rp_plan_changes_is_plain (changes) == (i == 0));
      rp_plan_changes_unref (changes);
      changes = next;
    }
  g_assert_true (rp_plan_changes_is_plain (changes));
}

static void
test_changes_are_values (void)
{
  const RpPlanChange change = { .hold = 5, .wait = RP_PLAN_WAIT_ON, .amount = 12 };
  g_autoptr (RpPlanChanges) plain = rp_plan_changes_new ();
  g_autoptr (RpPlanChanges) one = rp_plan_changes_with (plain, "pack/clamshell", &change);
  g_autoptr (RpPlanChanges) same = rp_plan_changes_with (plain, "pack/clamshell", &change);
  g_autoptr (RpPlanChanges) back = rp_plan_changes_with (one, "pack/clamshell", &(RpPlanChange){ 0 });
  RpPlanChange read;

  rp_plan_changes_get (one, "pack/clamshell", &read);
  g_assert_cmpuint (read.hold, ==, 5);
  g_assert_cmpint (read.wait, ==, RP_PLAN_WAIT_ON);
  g_assert_cmpuint (read.amount, ==, 12);
  rp_plan_changes_get (one, "other/clamshell", &read);
  g_assert_cmpuint (read.hold + read.wait + read.amount, ==, 0);
  g_assert_true (rp_plan_changes_is_plain (plain));
  g_assert_true (rp_plan_changes_is_plain (back));
  g_assert_false (rp_plan_changes_is_plain (one));
  g_assert_true (rp_plan_changes_equal (one, same));
  g_assert_false (rp_plan_changes_equal (one, plain));
}

static void
test_kept_and_read (void)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (RpPlanChanges) plain = rp_plan_changes_new ();
      g_autoptr (RpPlanChanges) changes
          = rp_plan_changes_with_speed (plain, g_test_rand_double_range (0.4, 1.6));
      g_autoptr (RpPlanChanges) read = NULL;
      g_autoptr (GVariant) variant = NULL;

      for (int j = g_test_rand_int_range (0, 5); j > 0; j--)
        {
          g_autofree char *path = g_strdup_printf ("pack/%d", g_test_rand_int_range (0, 4));
          const RpPlanChange change = { (guint) g_test_rand_int_range (0, RP_PLAN_CHANGES_MAX_HOLD + 1),
                                        g_test_rand_int_range (RP_PLAN_WAIT_AS_DOSE, RP_PLAN_WAIT_OFF + 1),
                                        (guint) g_test_rand_int_range (0, 1000),
                                        g_test_rand_bit () ? RP_MEASURE_TIME : RP_MEASURE_REPS,
                                        0,
                                        (guint) g_test_rand_int_range (1000, 2000) };
          RpPlanChanges *next = rp_plan_changes_with (changes, path, &change);

          rp_plan_changes_unref (changes);
          changes = next;
        }
      variant = g_variant_ref_sink (rp_plan_changes_to_variant (changes));
      read = rp_plan_changes_from_variant (variant);
      g_assert_true (rp_plan_changes_equal (changes, read));
      if (g_test_rand_bit ())
        {
          g_autoptr (GVariant) again = g_variant_ref_sink (rp_plan_changes_to_variant (read));

          g_assert_true (g_variant_equal (variant, again));
        }
    }
}

/* Settings are a file that anybody may have edited. */
static void
test_what_is_out_of_bounds_changes_nothing (void)
{
  static const char *const texts[] = {
    "(uint32 10, @a(suuuuuu) [])",
    "(uint32 4, @a(suuuuuu) [])",
    "(uint32 16, @a(suuuuuu) [])",
    "(uint32 4294967295, @a(suuuuuu) [])",
    "(uint32 10, [('pack/clamshell', uint32 121, uint32 3, uint32 3601, uint32 0, uint32 8, uint32 12)])",
    "(uint32 10, [('pack/clamshell', uint32 4294967295, uint32 4294967295, uint32 4294967295, uint32 0, "
    "uint32 8, uint32 12)])",
    "(uint32 10, [('', uint32 5, uint32 1, uint32 10, uint32 0, uint32 8, uint32 12)])",
    "(uint32 10, [('pack/clamshell', uint32 0, uint32 0, uint32 0, uint32 0, uint32 8, uint32 12)])",
    "(uint32 10, [('pack/clamshell', uint32 0, uint32 0, uint32 10, uint32 0, uint32 0, uint32 0)])",
    "(uint32 8, [('pack/clamshell', uint32 5, uint32 1, uint32 10)])",
    "'slower'",
    "(uint32 8, 'pack/clamshell')",
    "{'speed': <0.8>}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GVariant) variant = g_variant_ref_sink (g_variant_new_parsed (texts[i]));
      g_autoptr (RpPlanChanges) read = rp_plan_changes_from_variant (variant);

      g_assert_true (rp_plan_changes_is_plain (read));
    }
}

static void
test_reads_no_more_than_a_program_has (void)
{
  g_autoptr (RpPlanChanges) read = NULL;
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GVariant) kept = NULL;
  g_autoptr (GVariant) exercises = NULL;
  g_autofree char *endless = g_strnfill (100000, 'x');
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(suuuuuu)"));
  g_variant_builder_add (&builder, "(suuuuuu)", endless, 5, 0, 0, 0, 0, 0);
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *path = g_strdup_printf ("pack/%u", i);

      g_variant_builder_add (&builder, "(suuuuuu)", path, 5, 0, 0, 0, 0, 0);
    }
  variant = g_variant_ref_sink (g_variant_new ("(ua(suuuuuu))", 8, &builder));
  read = rp_plan_changes_from_variant (variant);
  kept = g_variant_ref_sink (rp_plan_changes_to_variant (read));
  exercises = g_variant_get_child_value (kept, 1);
  g_assert_cmpuint (g_variant_n_children (exercises), ==, 1000);
  g_assert_cmpfloat (rp_plan_changes_get_speed (read), ==, 0.8);
}

static void
test_a_dose_as_changed (void)
{
  g_autoptr (RpExercise) exercise = fixture_exercise ("clamshell", NULL);
  g_autoptr (RpPlanChanges) plain = rp_plan_changes_new ();
  g_autoptr (RpPlanChanges) changes = rp_plan_changes_with (
      plain, "clamshell", &(RpPlanChange){ .hold = 5, .wait = RP_PLAN_WAIT_ON, .amount = 50 });
  g_autoptr (RpDose) same = NULL;
  g_autoptr (RpDose) changed = NULL;
  RpDose dose = fixture_dose (3, 10, RP_DOSE_SIDES_EACH);

  dose.max = 15;
  dose.n_tempo = 3;
  for (guint i = 0; i < 3; i++)
    dose.tempo[i] = 3 * SECOND;
  same = rp_plan_changes_make_dose (plain, exercise, &dose);
  g_assert_true (rp_dose_equal (same, &dose));
  changed = rp_plan_changes_make_dose (changes, exercise, &dose);
  g_assert_cmpuint (changed->amount, ==, 15);
  g_assert_cmpint (rp_dose_get_led_pace (changed), ==, RP_PACE_OWN);
  g_assert_cmpint (rp_dose_hold_duration (changed, rp_exercise_get_phases (exercise)), ==, 5 * SECOND);
  g_assert_cmpint (changed->tempo[0], ==, 3 * SECOND);
  g_assert_cmpint (changed->tempo[2], ==, 3 * SECOND);
}

/* Ten repetitions more are no seconds, and no repetitions of another dose. */
static void
test_an_amount_is_of_its_dose (void)
{
  g_autoptr (RpExercise) exercise = fixture_exercise ("clamshell", NULL);
  g_autoptr (RpPlanChanges) plain = rp_plan_changes_new ();
  const RpPlanChange change = { .amount = 14, .measure = RP_MEASURE_REPS, .min = 8, .max = 15 };
  g_autoptr (RpPlanChanges) changes = rp_plan_changes_with (plain, "clamshell", &change);
  static const struct
  {
    RpMeasure measure;
    guint min, max, amount;
  } doses[] = {
    { RP_MEASURE_REPS, 8, 15, 14 },
    { RP_MEASURE_REPS, 18, 25, 20 },
    { RP_MEASURE_REPS, 8, 16, 20 },
    { RP_MEASURE_TIME, 8, 15, 20 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (doses); i++)
    {
      RpDose dose = fixture_dose (1, 20, RP_DOSE_SIDES_BOTH);
      g_autoptr (RpDose) changed = NULL;

      dose.measure = doses[i].measure;
      dose.min = doses[i].min;
      dose.max = doses[i].max;
      changed = rp_plan_changes_make_dose (changes, exercise, &dose);
      g_assert_cmpuint (changed->amount, ==, doses[i].amount);
    }
}

/* Time is always led, as many as one can never, and neither has a number of repetitions. */
static void
test_what_a_dose_leaves_no_choice_of (void)
{
  g_autoptr (RpExercise) exercise = fixture_exercise ("clamshell", NULL);
  g_autoptr (RpPlanChanges) plain = rp_plan_changes_new ();
  g_autoptr (RpPlanChanges) on = rp_plan_changes_with (
      plain, "clamshell", &(RpPlanChange){ .hold = 0, .wait = RP_PLAN_WAIT_ON, .amount = 5 });
  g_autoptr (RpPlanChanges) off = rp_plan_changes_with (
      plain, "clamshell", &(RpPlanChange){ .hold = 0, .wait = RP_PLAN_WAIT_OFF, .amount = 5 });
  g_autoptr (RpDose) timed = NULL;
  g_autoptr (RpDose) open = NULL;
  RpDose dose = fixture_dose (1, 60, RP_DOSE_SIDES_BOTH);

  dose.measure = RP_MEASURE_TIME;
  timed = rp_plan_changes_make_dose (on, exercise, &dose);
  g_assert_cmpint (rp_dose_get_led_pace (timed), ==, RP_PACE_PACED);
  g_assert_cmpuint (timed->amount, ==, 60);
  rp_dose_set_amount (&dose, RP_MEASURE_OPEN, 0, 0);
  open = rp_plan_changes_make_dose (off, exercise, &dose);
  g_assert_cmpint (rp_dose_get_led_pace (open), ==, RP_PACE_OWN);
  g_assert_cmpuint (open->amount, ==, 0);
}

static void
test_only_what_moves_is_slower (void)
{
  static const gint64 expected[] = { 2500000, 2000000, 2500000, 2000000 };
  g_autoptr (RpPlanChanges) plain = rp_plan_changes_new ();
  g_autoptr (RpPlanChanges) slow = rp_plan_changes_with_speed (plain, 0.8);

  for (RpPhaseKind kind = RP_PHASE_LIFT; kind <= RP_PHASE_REST; kind++)
    {
      g_autoptr (RpPhase) phase = rp_phase_new ("phase", kind, "Phase", SECOND);

      g_assert_cmpint (rp_plan_changes_scale (slow, phase, 2 * SECOND), ==, expected[kind]);
      g_assert_cmpint (rp_plan_changes_scale (plain, phase, 2 * SECOND), ==, 2 * SECOND);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-changes/speed-goes-by-tenths", test_speed_goes_by_tenths);
  g_test_add_func ("/plan-changes/back-to-plain", test_back_to_plain);
  g_test_add_func ("/plan-changes/changes-are-values", test_changes_are_values);
  g_test_add_func ("/plan-changes/kept-and-read", test_kept_and_read);
  g_test_add_func ("/plan-changes/what-is-out-of-bounds-changes-nothing",
                   test_what_is_out_of_bounds_changes_nothing);
  g_test_add_func ("/plan-changes/reads-no-more-than-a-program-has", test_reads_no_more_than_a_program_has);
  g_test_add_func ("/plan-changes/a-dose-as-changed", test_a_dose_as_changed);
  g_test_add_func ("/plan-changes/an-amount-is-of-its-dosean-amount-is-of-its-dose",
                   test_an_amount_is_of_its_dose);
  g_test_add_func ("/plan-changes/what-a-dose-leaves-no-choice-of", test_what_a_dose_leaves_no_choice_of);
  g_test_add_func ("/plan-changes/only-what-moves-is-slower", test_only_what_moves_is_slower);
  return g_test_run ();
}
