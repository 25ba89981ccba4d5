/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-dose-figures.h"

#define SECOND G_USEC_PER_SEC

#define NATURAL RP_DOSE_NATURAL

#define DOSE(n_sets, a_hold, ...)                                                                            \
  {                                                                                                          \
    .sets = n_sets, .hold = a_hold, __VA_ARGS__                                                              \
  }

static void
assert_figures (const RpDose *dose, const char *expected)
{
  g_autofree char *figures = rp_dose_figures_format (dose, NULL);

  g_assert_cmpstr (figures, ==, expected);
}

static void
test_figures (void)
{
  RpDose dose = DOSE (2, NATURAL, .min = 20, .max = 20);

  assert_figures (&dose, "2 × 20");
  dose.hold = 0;
  assert_figures (&dose, "2 × 20");
  dose.hold = 1.5 * SECOND;
  dose.min = 10;
  assert_figures (&dose, "2 × 10–20 × 1.5 s");
  dose.n_tempo = 2;
  dose.tempo[0] = 2 * SECOND;
  dose.tempo[1] = SECOND;
  assert_figures (&dose, "2 × 10–20, tempo 2 s, 1 s");
  dose = (RpDose) DOSE (1, NATURAL, .measure = RP_MEASURE_STEPS, .min = 1, .max = 1);
  assert_figures (&dose, "1 × 1 step");
  dose.max = 2;
  assert_figures (&dose, "1 × 1–2 steps");
  dose = (RpDose) DOSE (3, NATURAL, .measure = RP_MEASURE_TIME, .min = 30, .max = 90);
  assert_figures (&dose, "3 × 30 s–1 min 30 s");
  dose = (RpDose) DOSE (2, SECOND, .measure = RP_MEASURE_OPEN);
  assert_figures (&dose, "2 × as many as possible × 1 s");
}

static void
test_sides (void)
{
  RpDose dose = DOSE (1, NATURAL, .min = 5, .max = 5, .sides = RP_DOSE_SIDES_EACH);

  g_assert_cmpstr (rp_dose_figures_sides (&dose, RP_SIDE_LEFT), ==, "each side, left first");
  g_assert_cmpstr (rp_dose_figures_sides (&dose, RP_SIDE_RIGHT), ==, "each side, right first");
  dose.sides = RP_DOSE_SIDES_LEFT;
  g_assert_cmpstr (rp_dose_figures_sides (&dose, RP_SIDE_LEFT), ==, "left side only");
  dose.sides = RP_DOSE_SIDES_RIGHT;
  g_assert_cmpstr (rp_dose_figures_sides (&dose, RP_SIDE_LEFT), ==, "right side only");
  dose.sides = RP_DOSE_SIDES_ALTERNATING;
  g_assert_cmpstr (rp_dose_figures_sides (&dose, RP_SIDE_NONE), ==, "each side, in turn, left first");
  g_assert_cmpstr (rp_dose_figures_sides (&dose, RP_SIDE_RIGHT), ==, "each side, in turn, right first");
  dose.sides = RP_DOSE_SIDES_BOTH;
  g_assert_cmpstr (rp_dose_figures_sides (&dose, RP_SIDE_LEFT), ==, "both sides at once, or no side");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dose-figures/figures", test_figures);
  g_test_add_func ("/dose-figures/sides", test_sides);
  return g_test_run ();
}
