/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sample.h"
#include "mat/rp-plan-bar-layout.h"

#define WIDTH 1000

static RpPlan *
make_plan (const char *program)
{
  static const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  g_autoptr (RpPack) pack = sample_pack ();

  return rp_plan_new (rp_pack_find_program (pack, program), &settings);
}

static void
test_fills_the_width (void)
{
  g_autoptr (RpPlan) plan = make_plan ("five-for-knee-pain");
  g_autoptr (GArray) segments = rp_plan_bar_layout_new (plan);
  double first[8] = { 0 };
  double last[8] = { 0 };
  const RpPlanBarSegment *end;

  rp_plan_bar_layout_place (segments, plan, WIDTH);
  for (guint i = 0; i < segments->len; i++)
    {
      const RpPlanBarSegment *segment = &g_array_index (segments, RpPlanBarSegment, i);

      g_assert_cmpfloat (segment->width, >, 0);
      if (i > 0)
        g_assert_cmpfloat (segment->x, >, segment[-1].x + segment[-1].width);
      if (i == 0 || segment->item != segment[-1].item)
        first[segment->item] = segment->x;
      last[segment->item] = segment->x + segment->width;
    }
  end = &g_array_index (segments, RpPlanBarSegment, segments->len - 1);
  g_assert_cmpfloat_with_epsilon (end->x + end->width, WIDTH, 2);
  /* However short, an exercise has 15 % of what the gaps leave. */
  for (guint i = 0; i < 5; i++)
    g_assert_cmpfloat (last[i] - first[i], >=, (WIDTH - 4 * 14) * 0.15 - 2);
}

static void
test_points_at_the_turn_to_come (void)
{
  g_autoptr (RpPlan) plan = make_plan ("daily-clams");
  g_autoptr (GArray) segments = rp_plan_bar_layout_new (plan);

  /* Get ready, left, change of side, right. */
  g_assert_cmpuint (segments->len, ==, 2);
  g_assert_cmpuint (rp_plan_bar_layout_find (segments, 0), ==, 0);
  g_assert_cmpuint (rp_plan_bar_layout_find (segments, 1), ==, 0);
  g_assert_cmpuint (rp_plan_bar_layout_find (segments, 2), ==, 1);
  g_assert_cmpuint (rp_plan_bar_layout_find (segments, 4), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-bar-layout/fills-the-width", test_fills_the_width);
  g_test_add_func ("/plan-bar-layout/points-at-the-turn-to-come", test_points_at_the_turn_to_come);

  return g_test_run ();
}
