/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-chart-layout.h"

#include "journal/rp-answer.h"

#define FIRST 739000u
#define EDGE 0.001

/* A line of one number after the other, on as many days. */
static RpSeries *
make_line (const int *numbers, guint n)
{
  g_autofree RpSeriesPoint *points = g_new0 (RpSeriesPoint, n + 1);

  for (guint i = 0; i < n; i++)
    points[i] = (RpSeriesPoint){ FIRST + i, 0, numbers[i] };
  return rp_series_new (points, n);
}

static RpSeries *
make_plain_line (guint n)
{
  g_autofree int *numbers = g_new0 (int, n + 1);

  return make_line (numbers, n);
}

static const RpChartSize usual = {
  .width = 328,
  .height = 132,
  .text = 16,
  .level = 15,
  .last = { 8, 8 },
  .first_day = 40,
  .last_day = 45,
  .mark = 7,
};

static void
test_goes_from_edge_to_edge (void)
{
  const int numbers[] = { 0, 5, 10 };
  g_autoptr (RpSeries) line = make_line (numbers, 3);
  RpSeries *lines[] = { line, NULL };
  RpChartLayout layout;
  double x, y;

  g_assert_true (rp_chart_layout_init (&layout, &usual, lines));
  rp_chart_layout_find (&layout, rp_series_get_point (line, 0), &x, &y);
  g_assert_cmpfloat_with_epsilon (x, layout.plot.x, EDGE);
  g_assert_cmpfloat_with_epsilon (y, layout.plot.y + layout.plot.height, EDGE);
  rp_chart_layout_find (&layout, rp_series_get_point (line, 2), &x, &y);
  g_assert_cmpfloat_with_epsilon (x, layout.plot.x + layout.plot.width, EDGE);
  g_assert_cmpfloat_with_epsilon (y, layout.plot.y, EDGE);
  g_assert_cmpuint (layout.first, ==, FIRST);
  g_assert_cmpuint (layout.end, ==, FIRST + 2);
}

static void
test_runs_from_the_right (void)
{
  g_autoptr (RpSeries) line = make_plain_line (3);
  RpSeries *lines[] = { line, NULL };
  RpChartSize size = usual;
  RpChartLayout layout;
  double x, y;

  size.mirrored = TRUE;
  g_assert_true (rp_chart_layout_init (&layout, &size, lines));
  rp_chart_layout_find (&layout, rp_series_get_point (line, 0), &x, &y);
  g_assert_cmpfloat_with_epsilon (x, layout.plot.x + layout.plot.width, EDGE);
  g_assert_cmpfloat (layout.levels[0].x, >, x);
  g_assert_cmpfloat (layout.last[0].x, <, layout.plot.x);
}

/* One number says both, where both lines end with it. */
static void
test_says_a_number_once (void)
{
  const int higher[] = { 5, 5, 5 };
  const int lower[] = { 5, 5, 4 };
  g_autoptr (RpSeries) before = make_line (higher, 3);
  g_autoptr (RpSeries) after = make_line (higher, 3);
  g_autoptr (RpSeries) less = make_line (lower, 3);
  RpSeries *lines[] = { before, after };
  RpChartLayout layout;

  g_assert_true (rp_chart_layout_init (&layout, &usual, lines));
  g_assert_cmpfloat (layout.last[0].width, >, 0);
  g_assert_cmpfloat (layout.last[1].width, ==, 0);
  lines[1] = less;
  g_assert_true (rp_chart_layout_init (&layout, &usual, lines));
  g_assert_cmpfloat (layout.last[1].width, >, 0);
  g_assert_cmpfloat (layout.last[1].y, >=, layout.last[0].y + layout.last[0].height);
}

static void
test_draws_nothing_of_nothing (void)
{
  g_autoptr (RpSeries) empty = make_plain_line (0);
  g_autoptr (RpSeries) line = make_plain_line (3);
  RpSeries *none[] = { empty, NULL };
  RpSeries *some[] = { NULL, line };
  RpChartSize size = usual;
  RpChartLayout layout;

  g_assert_false (rp_chart_layout_init (&layout, &size, none));
  g_assert_true (rp_chart_layout_init (&layout, &size, some));
  size.width = 20;
  g_assert_false (rp_chart_layout_init (&layout, &size, some));
}

static void
test_marks_where_there_is_room (void)
{
  g_autoptr (RpSeries) few = make_plain_line (20);
  g_autoptr (RpSeries) many = make_plain_line (200);
  RpSeries *lines[] = { few, NULL };
  RpChartLayout layout;

  g_assert_true (rp_chart_layout_init (&layout, &usual, lines));
  g_assert_true (layout.marks);
  lines[0] = many;
  g_assert_true (rp_chart_layout_init (&layout, &usual, lines));
  g_assert_false (layout.marks);
}

static gboolean
touch (const RpChartBox *a, const RpChartBox *b)
{
  return a->width > 0 && b->width > 0 && a->x < b->x + b->width - EDGE && b->x < a->x + a->width - EDGE
         && a->y < b->y + b->height - EDGE && b->y < a->y + a->height - EDGE;
}

static void
assert_inside (const RpChartBox *box, const RpChartSize *size)
{
  g_assert_cmpfloat (box->x, >=, -EDGE);
  g_assert_cmpfloat (box->y, >=, -EDGE);
  g_assert_cmpfloat (box->x + box->width, <=, size->width + EDGE);
  g_assert_cmpfloat (box->y + box->height, <=, size->height + EDGE);
}

static void
assert_words_apart (const RpChartLayout *layout, const RpChartSize *size)
{
  const RpChartBox *boxes[] = { &layout->levels[0], &layout->levels[1], &layout->levels[2], &layout->last[0],
                                &layout->last[1],   &layout->first_day, &layout->last_day };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      if (boxes[i]->width > 0)
        assert_inside (boxes[i], size);
      g_assert_false (i < 5 && touch (boxes[i], &layout->plot));
      for (guint j = i + 1; j < G_N_ELEMENTS (boxes); j++)
        g_assert_false (touch (boxes[i], boxes[j]));
    }
}

static void
assert_points_inside (const RpChartLayout *layout, const RpChartSize *size, RpSeries *line)
{
  for (guint i = 0; line && i < rp_series_get_n_points (line); i++)
    {
      RpChartBox mark = { .width = size->mark, .height = size->mark };
      double x, y;

      rp_chart_layout_find (layout, rp_series_get_point (line, i), &x, &y);
      mark.x = x - size->mark / 2;
      mark.y = y - size->mark / 2;
      assert_inside (&mark, size);
      for (guint k = 0; k < RP_CHART_N_LINES; k++)
        g_assert_false (touch (&mark, &layout->last[k]));
      g_assert_false (touch (&mark, &layout->first_day) || touch (&mark, &layout->last_day));
      for (guint k = 0; k < RP_CHART_N_LEVELS; k++)
        g_assert_false (touch (&mark, &layout->levels[k]));
    }
}

static RpSeries *
make_random_line (void)
{
  RpSeriesPoint points[60];
  guint n = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (points));
  guint32 day = FIRST + (guint32) g_test_rand_int_range (0, 400);

  for (guint i = 0; i < n; i++)
    {
      points[i] = (RpSeriesPoint){ day, (guint) g_test_rand_int_range (0, 1440),
                                   g_test_rand_int_range (0, RP_ANSWER_MAX + 1) };
      day += (guint32) g_test_rand_int_range (0, g_test_rand_int_range (1, 40));
    }
  return rp_series_new (points, n);
}

/* No label over another and nothing outside, whatever the series, the width and the size of words. */
static void
test_keeps_the_laws (void)
{
  guint drawn = 0;

  for (guint i = 0; i < 20000; i++)
    {
      double text = g_test_rand_double_range (10, 40);
      RpChartSize size = { .width = g_test_rand_double_range (200, 1200),
                           .text = text,
                           .level = text * g_test_rand_double_range (0.8, 1.4),
                           .last = { text * g_test_rand_double_range (0.4, 1.4), text * 0.6 },
                           .first_day = text * g_test_rand_double_range (1, 6),
                           .last_day = text * g_test_rand_double_range (1, 6),
                           .mark = g_test_rand_double_range (4, 9),
                           .mirrored = g_test_rand_bit () };
      g_autoptr (RpSeries) first = make_random_line ();
      g_autoptr (RpSeries) second = make_random_line ();
      RpSeries *lines[] = { first, g_test_rand_bit () ? second : NULL };
      RpChartLayout layout;

      size.height = text * g_test_rand_double_range (3, 9);
      if (!rp_chart_layout_init (&layout, &size, lines))
        continue;
      drawn++;
      assert_words_apart (&layout, &size);
      assert_points_inside (&layout, &size, lines[0]);
      assert_points_inside (&layout, &size, lines[1]);
    }
  g_assert_cmpuint (drawn, >, 5000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart-layout/goes-from-edge-to-edge", test_goes_from_edge_to_edge);
  g_test_add_func ("/chart-layout/runs-from-the-right", test_runs_from_the_right);
  g_test_add_func ("/chart-layout/says-a-number-once", test_says_a_number_once);
  g_test_add_func ("/chart-layout/draws-nothing-of-nothing", test_draws_nothing_of_nothing);
  g_test_add_func ("/chart-layout/marks-where-there-is-room", test_marks_where_there_is_room);
  g_test_add_func ("/chart-layout/keeps-the-laws", test_keeps_the_laws);

  return g_test_run ();
}
