/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-format.h"

#define SECOND G_USEC_PER_SEC

#define NATURAL RP_DOSE_NATURAL

#define DOSE(n_sets, a_hold, ...)                                                                            \
  {                                                                                                          \
    .sets = n_sets, .hold = a_hold, __VA_ARGS__                                                              \
  }

typedef struct
{
  const char *name;
  RpDose dose;
  RpSide first_side;
  const char *sentence;
} Case;

static const Case cases[] = {
  { "each", DOSE (1, 2 * SECOND, .min = 20, .max = 20, .sides = RP_DOSE_SIDES_EACH), RP_SIDE_LEFT,
    "20 on your left, then 20 on your right. Hold 2 seconds." },
  { "right-first", DOSE (1, NATURAL, .min = 20, .max = 20, .sides = RP_DOSE_SIDES_EACH), RP_SIDE_RIGHT,
    "20 on your right, then 20 on your left." },
  { "range", DOSE (1, NATURAL, .min = 10, .max = 20, .sides = RP_DOSE_SIDES_EACH), RP_SIDE_LEFT,
    "10 to 20 on your left, then 10 to 20 on your right." },
  { "sets", DOSE (2, NATURAL, .min = 15, .max = 15, .sides = RP_DOSE_SIDES_EACH), RP_SIDE_LEFT,
    "15 on your left, then 15 on your right. Do this 2 times." },
  { "both", DOSE (1, NATURAL, .min = 10, .max = 20), RP_SIDE_NONE, "10 to 20 times." },
  { "once", DOSE (1, NATURAL, .min = 1, .max = 1), RP_SIDE_NONE, "1 time." },
  { "left-only", DOSE (1, NATURAL, .min = 8, .max = 8, .sides = RP_DOSE_SIDES_LEFT), RP_SIDE_LEFT,
    "8 on your left only." },
  { "right-only", DOSE (1, NATURAL, .min = 8, .max = 8, .sides = RP_DOSE_SIDES_RIGHT), RP_SIDE_LEFT,
    "8 on your right only." },
  { "one-second", DOSE (1, SECOND, .min = 5, .max = 5), RP_SIDE_NONE, "5 times. Hold 1 second." },
  { "no-hold", DOSE (1, 0, .min = 5, .max = 5), RP_SIDE_NONE, "5 times." },
  { "steps",
    DOSE (2, NATURAL, .measure = RP_MEASURE_STEPS, .min = 10, .max = 10, .sides = RP_DOSE_SIDES_EACH),
    RP_SIDE_LEFT, "10 steps to your left, then 10 to your right. Do this 2 times." },
  { "steps-range",
    DOSE (1, NATURAL, .measure = RP_MEASURE_STEPS, .min = 10, .max = 20, .sides = RP_DOSE_SIDES_EACH),
    RP_SIDE_RIGHT, "10 to 20 steps to your right, then 10 to 20 to your left." },
  { "steps-left",
    DOSE (1, NATURAL, .measure = RP_MEASURE_STEPS, .min = 10, .max = 10, .sides = RP_DOSE_SIDES_LEFT),
    RP_SIDE_LEFT, "10 steps to your left only." },
  { "steps-both", DOSE (1, NATURAL, .measure = RP_MEASURE_STEPS, .min = 10, .max = 10), RP_SIDE_NONE,
    "10 steps." },
  { "time-each",
    DOSE (1, NATURAL, .measure = RP_MEASURE_TIME, .min = 120, .max = 120, .sides = RP_DOSE_SIDES_EACH),
    RP_SIDE_LEFT, "2 minutes on your left, then 2 minutes on your right." },
  { "time-both", DOSE (1, NATURAL, .measure = RP_MEASURE_TIME, .min = 45, .max = 45), RP_SIDE_NONE,
    "45 seconds." },
  { "time-odd", DOSE (1, NATURAL, .measure = RP_MEASURE_TIME, .min = 90, .max = 90), RP_SIDE_NONE,
    "1 min 30 s." },
  { "time-range",
    DOSE (1, NATURAL, .measure = RP_MEASURE_TIME, .min = 30, .max = 60, .sides = RP_DOSE_SIDES_LEFT),
    RP_SIDE_LEFT, "30 to 60 seconds on your left only." },
  { "minutes-range", DOSE (1, NATURAL, .measure = RP_MEASURE_TIME, .min = 60, .max = 120), RP_SIDE_NONE,
    "1 to 2 minutes." },
  { "tempo",
    DOSE (1, NATURAL, .min = 5, .max = 5, .n_tempo = 3, .tempo = { 2 * SECOND, 10 * SECOND, SECOND }),
    RP_SIDE_NONE, "5 times. Lift for 2 seconds. Hold for 10 seconds. Lower for 1 second." },
};

static GPtrArray *
make_phases (void)
{
  GPtrArray *phases = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_phase_free);

  g_ptr_array_add (phases, rp_phase_new ("lift", RP_PHASE_LIFT, "Lift", SECOND));
  g_ptr_array_add (phases, rp_phase_new ("hold", RP_PHASE_HOLD, "Hold", SECOND));
  g_ptr_array_add (phases, rp_phase_new ("lower", RP_PHASE_LOWER, "Lower", SECOND));
  g_ptr_array_add (phases, rp_phase_new ("rest", RP_PHASE_REST, "Rest", SECOND));

  return phases;
}

static void
test_dose (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GPtrArray) phases = make_phases ();
  g_autofree char *sentence = rp_format_dose (&test->dose, phases, test->first_side);

  g_assert_cmpstr (sentence, ==, test->sentence);
}

static void
test_tempo_without_phases (void)
{
  RpDose dose = DOSE (1, NATURAL, .min = 5, .max = 5, .n_tempo = 1, .tempo = { SECOND });
  g_autofree char *sentence = rp_format_dose (&dose, NULL, RP_SIDE_NONE);

  g_assert_cmpstr (sentence, ==, "5 times.");
}

static void
assert_source (const RpDose *dose, const char *start, const char *source)
{
  g_autofree char *got_start = rp_format_dose_start (dose);
  g_autofree char *got_source = rp_format_dose_source (dose);

  g_assert_cmpstr (got_start, ==, start);
  g_assert_cmpstr (got_source, ==, source);
}

static void
test_source (void)
{
  RpDose dose = DOSE (1, NATURAL, .min = 10, .max = 20, .published = TRUE);

  assert_source (&dose, "Start at 10.", "From the article. Start at 10.");
  dose.max = 10;
  assert_source (&dose, NULL, "From the article.");
  dose.published = FALSE;
  assert_source (&dose, NULL, "Our own starting point.");
  dose.measure = RP_MEASURE_TIME;
  dose.max = 30;
  assert_source (&dose, "Start at 10 seconds.", "Our own starting point. Start at 10 seconds.");
}

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_durations (void)
{
  assert_text (rp_format_duration (0), "0 seconds");
  assert_text (rp_format_duration (SECOND), "1 second");
  assert_text (rp_format_duration (60 * SECOND), "1 minute");
  assert_text (rp_format_seconds_short (2 * SECOND), "2 s");
  assert_text (rp_format_seconds_short (SECOND / 2), "0.5 s");
  assert_text (rp_format_clock (-SECOND), "0:00");
  assert_text (rp_format_clock (457 * (gint64) SECOND + SECOND / 2), "7:37");
  assert_text (rp_format_clock (4057 * (gint64) SECOND), "1:07:37");
}

static void
test_minutes (void)
{
  g_assert_cmpuint (rp_format_minutes (0), ==, 1);
  g_assert_cmpuint (rp_format_minutes (89 * (gint64) SECOND), ==, 1);
  g_assert_cmpuint (rp_format_minutes (90 * (gint64) SECOND), ==, 2);
  assert_text (rp_format_minutes_label (600 * (gint64) SECOND, FALSE), "minutes in all");
  assert_text (rp_format_minutes_label (60 * (gint64) SECOND, FALSE), "minute in all");
  assert_text (rp_format_minutes_label (600 * (gint64) SECOND, TRUE), "minutes or so");
  assert_text (rp_format_program_line (5, 1500 * (gint64) SECOND, FALSE), "5 exercises · 25 min");
  assert_text (rp_format_program_line (1, 300 * (gint64) SECOND, TRUE), "1 exercise · about 5 min");
}

static GPtrArray *
make_equipment (gboolean band_optional)
{
  static RpEquipment mat = { (char *) "mat", FALSE, (char *) "Mat" };
  static RpEquipment band = { (char *) "band", TRUE, (char *) "Band" };
  GPtrArray *equipment = g_ptr_array_new ();

  band.optional = band_optional;
  g_ptr_array_add (equipment, &mat);
  g_ptr_array_add (equipment, &band);

  return equipment;
}

static void
test_equipment (void)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (GPtrArray) equipment = make_equipment (TRUE);
  RpEquipment unknown = { (char *) "swing", FALSE, (char *) "Garden swing" };
  RpDose plain = DOSE (1, NATURAL, .min = 1, .max = 1);
  RpDose loaded = DOSE (1, NATURAL, .min = 1, .max = 1, .load = (char *) "Band just above your knees");

  assert_text (rp_format_equipment (nothing), "Nothing needed");
  assert_text (rp_format_equipment (equipment), "Mat, band if you like");
  assert_text (rp_format_needs (equipment), "A mat, a band if you like");
  assert_text (rp_format_load (equipment, &plain), "Mat, band if you like");
  assert_text (rp_format_load (equipment, &loaded), "Mat · Band just above your knees");
  assert_text (rp_format_load (nothing, &loaded), "Band just above your knees");
  g_ptr_array_add (nothing, &unknown);
  assert_text (rp_format_equipment (nothing), "Garden swing");
}

static void
test_areas (void)
{
  static RpTarget targets[] = {
    { (char *) "gluteus-medius", TRUE, (char *) "Gluteus medius" },
    { (char *) "gluteus-minimus", TRUE, (char *) "Gluteus minimus" },
    { (char *) "core", FALSE, (char *) "Core" },
    { (char *) "gluteus-maximus", TRUE, (char *) "Gluteus maximus" },
  };
  g_autoptr (GPtrArray) array = g_ptr_array_new ();

  assert_text (rp_format_areas (array), "");
  g_ptr_array_add (array, &targets[2]);
  assert_text (rp_format_areas (array), "Tummy");
  g_ptr_array_add (array, &targets[0]);
  g_ptr_array_add (array, &targets[1]);
  assert_text (rp_format_areas (array), "Side of the hip");
  g_ptr_array_add (array, &targets[3]);
  assert_text (rp_format_areas (array), "Side of the hip and bottom");
}

static void
test_names (void)
{
  const char *const none[] = { NULL };
  const char *const two[] = { "Clams", "Clamshells", NULL };

  assert_text (rp_format_aliases (none), NULL);
  assert_text (rp_format_aliases (two), "also called Clams, Clamshells");
  assert_text (rp_format_n_exercises (1), "1 exercise");
  assert_text (rp_format_n_exercises (0), "0 exercises");
  assert_text (rp_format_order (TRUE, FALSE), "Left side first, then right side");
  assert_text (rp_format_order (FALSE, TRUE), "Right side first, then left side");
  assert_text (rp_format_order (TRUE, TRUE), "One side, then the other");
  assert_text (rp_format_order (FALSE, FALSE), NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/format/dose/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_dose);
    }
  g_test_add_func ("/format/tempo-without-phases", test_tempo_without_phases);
  g_test_add_func ("/format/source", test_source);
  g_test_add_func ("/format/durations", test_durations);
  g_test_add_func ("/format/minutes", test_minutes);
  g_test_add_func ("/format/equipment", test_equipment);
  g_test_add_func ("/format/areas", test_areas);
  g_test_add_func ("/format/names", test_names);

  return g_test_run ();
}
