/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-distance-fit.h"
#include "mat/rp-distance-layout.h"

#include <math.h>

/* The digits of a repetition, as a share of the ring's place. */
#define COUNT_SHARE (310. / 579)
#define TRIES 20000

typedef struct
{
  int width;
  int height;
} Size;

static const Size sizes[] = {
  { 1280, 720 }, { 1366, 768 }, { 1920, 1080 }, { 3840, 2160 }, { 1080, 1920 }, { 960, 540 },
  { 1280, 800 }, { 1024, 768 }, { 800, 1280 },  { 768, 1024 },  { 2560, 1080 }, { 1600, 1200 },
};

static const RpDistanceWords usual = { .view = RP_SESSION_VIEW_LED,
                                       .has_seconds = TRUE,
                                       .side_lines = 1,
                                       .phase_lines = 1,
                                       .phase_width = 100 };

static double
right_of (const graphene_rect_t *rect)
{
  return rect->origin.x + rect->size.width;
}

static double
bottom_of (const graphene_rect_t *rect)
{
  return rect->origin.y + rect->size.height;
}

static gboolean
overlap (const graphene_rect_t *a, const graphene_rect_t *b)
{
  return right_of (a) > b->origin.x + 0.5 && right_of (b) > a->origin.x + 0.5
         && bottom_of (a) > b->origin.y + 0.5 && bottom_of (b) > a->origin.y + 0.5;
}

/* Nothing lies over anything else, or outside. */
static void
assert_apart (const RpDistanceLayout *layout, int width, int height)
{
  const graphene_rect_t *const all[]
      = { &layout->picture, &layout->band, &layout->side, &layout->phase, &layout->seconds,
          &layout->ring,    &layout->set,  &layout->bar,  &layout->next };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_assert_cmpfloat (all[i]->origin.x, >=, -0.5);
      g_assert_cmpfloat (all[i]->origin.y, >=, -0.5);
      g_assert_cmpfloat (right_of (all[i]), <=, width + 0.5);
      g_assert_cmpfloat (bottom_of (all[i]), <=, height + 0.5);
      for (guint j = 0; j < i; j++)
        if (overlap (all[i], all[j]))
          g_error ("%d x %d: places %u and %u lie over each other", width, height, j, i);
    }
}

static void
test_as_drawn (void)
{
  RpDistanceLayout layout;

  rp_distance_layout_init (&layout, 1920, 1080, &usual);
  g_assert_false (layout.portrait);
  g_assert_cmpfloat (layout.unit, ==, 1);
  g_assert_true (graphene_rect_equal (&layout.picture, &GRAPHENE_RECT_INIT (0, 0, 1160, 784)));
  g_assert_true (graphene_rect_equal (&layout.band, &GRAPHENE_RECT_INIT (0, 784, 1160, 168)));
  g_assert_cmpfloat (layout.side_size, ==, 112);
  g_assert_cmpfloat (layout.phase_size, ==, 178);
  g_assert_cmpfloat (layout.seconds_size, ==, 156);
  g_assert_cmpfloat (layout.band_size, ==, 104);
  g_assert_cmpfloat (layout.foot_size, ==, 60);
  g_assert_cmpfloat_with_epsilon (layout.ring.size.width, 579, 1);
  g_assert_cmpfloat_with_epsilon (layout.bar.size.height, 30, 0.1);
}

/* What can be read from three metres away, on every screen. */
static void
test_large_enough (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      int height = sizes[i].height;
      RpDistanceLayout layout;

      rp_distance_layout_init (&layout, sizes[i].width, height, &usual);
      assert_apart (&layout, sizes[i].width, height);
      g_assert_cmpfloat (layout.ring.size.height * COUNT_SHARE, >=, height * RP_DISTANCE_LEAST_COUNT);
      g_assert_cmpfloat (layout.side_size, >=, height * RP_DISTANCE_LEAST);
      g_assert_cmpfloat (layout.phase_size, >=, height * RP_DISTANCE_LEAST);
      g_assert_cmpfloat (layout.side.size.height, >=, height * RP_DISTANCE_LEAST * 0.95);
      g_assert_cmpfloat (layout.phase.size.height, >=, height * RP_DISTANCE_LEAST * 0.95);
      g_assert_cmpfloat (layout.picture.size.height, >=, height * 0.1);
    }
}

static void
assert_lines (const Size *size, guint side_lines, guint phase_lines)
{
  RpDistanceWords words = usual;
  double least = size->height * RP_DISTANCE_LEAST;
  RpDistanceLayout layout;

  words.side_lines = side_lines;
  words.phase_lines = phase_lines;
  rp_distance_layout_init (&layout, size->width, size->height, &words);
  assert_apart (&layout, size->width, size->height);
  g_assert_cmpfloat (layout.side.size.height, >=, rp_distance_fit_get_height (least, side_lines) * 0.99);
  g_assert_cmpfloat (layout.phase.size.height, >=, rp_distance_fit_get_height (least, phase_lines) * 0.99);
  g_assert_cmpfloat (layout.ring.size.height * COUNT_SHARE, >=, size->height * RP_DISTANCE_LEAST_COUNT);
}

/* Two lines are as large as one has to be, and the repetition stays so; beside the picture, both may have two. */
static void
test_room_for_more_lines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      assert_lines (&sizes[i], 2, 1);
      assert_lines (&sizes[i], 1, 2);
      if (sizes[i].width > sizes[i].height)
        assert_lines (&sizes[i], 2, 2);
    }
}

/* A pause changes no picture, as long as its title has two lines at the most. */
static void
test_picture_stays (void)
{
  RpDistanceWords pause = { .view = RP_SESSION_VIEW_BETWEEN, .side_lines = 1, .phase_lines = 2 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      RpDistanceLayout turn, between;

      rp_distance_layout_init (&turn, sizes[i].width, sizes[i].height, &usual);
      rp_distance_layout_init (&between, sizes[i].width, sizes[i].height, &pause);
      g_assert_cmpfloat_with_epsilon (turn.picture.size.height, between.picture.size.height,
                                      sizes[i].height * 0.01);
      g_assert_cmpfloat (turn.picture.size.width, ==, between.picture.size.width);
    }
}

/* The seconds give way to a long word, and not the other way round. */
static void
test_long_phase (void)
{
  RpDistanceWords words = usual;
  RpDistanceLayout layout;

  words.phase_width = 560;
  rp_distance_layout_init (&layout, 1920, 1080, &words);
  g_assert_cmpfloat (layout.phase.size.width, >=, 550);
  g_assert_cmpfloat (layout.seconds_size, <, 100);
  assert_apart (&layout, 1920, 1080);
}

static void
test_random_windows (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (15);

  for (guint i = 0; i < TRIES; i++)
    {
      RpDistanceWords words = {
        .view = (RpSessionView) g_rand_int_range (random, 0, 3),
        .has_seconds = g_rand_boolean (random),
        .side_lines = (guint) g_rand_int_range (random, 1, 5),
        .phase_lines = (guint) g_rand_int_range (random, 1, 6),
        .phase_width = g_rand_double_range (random, 0, 3000),
      };
      int width = g_rand_int_range (random, 560, 4000);
      int height = g_rand_int_range (random, 300, 3000);
      RpDistanceLayout layout;

      rp_distance_layout_init (&layout, width, height, &words);
      assert_apart (&layout, width, height);
      rp_distance_layout_mirror (&layout, width);
      assert_apart (&layout, width, height);
    }
}

static void
test_mirrored (void)
{
  RpDistanceLayout layout, mirrored;

  rp_distance_layout_init (&layout, 1920, 1080, &usual);
  mirrored = layout;
  g_assert_true (rp_distance_layout_is_same (&layout, &mirrored));
  rp_distance_layout_mirror (&mirrored, 1920);
  g_assert_false (rp_distance_layout_is_same (&layout, &mirrored));
  g_assert_cmpfloat (mirrored.picture.origin.x, ==, 760);
  g_assert_cmpfloat (right_of (&mirrored.side), ==, 1920 - layout.side.origin.x);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/distance-layout/as-drawn", test_as_drawn);
  g_test_add_func ("/distance-layout/large-enough", test_large_enough);
  g_test_add_func ("/distance-layout/room-for-more-lines", test_room_for_more_lines);
  g_test_add_func ("/distance-layout/picture-stays", test_picture_stays);
  g_test_add_func ("/distance-layout/long-phase", test_long_phase);
  g_test_add_func ("/distance-layout/random-windows", test_random_windows);
  g_test_add_func ("/distance-layout/mirrored", test_mirrored);

  return g_test_run ();
}
