/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-stretch.h"

#define SECOND ((gint64) G_USEC_PER_SEC)
/* Of a clip of 24 frames a second. */
#define FRAME (SECOND / 24)

static gint64
find_offset (const RpStretch *stretch, gint64 elapsed)
{
  double rate;

  return rp_stretch_find_offset (stretch, elapsed, &rate);
}

static void
test_plays_evenly (void)
{
  const RpStretch lift = { RP_PHASE_LIFT, 2 * SECOND, 4 * SECOND };
  double rate;

  g_assert_cmpint (rp_stretch_find_offset (&lift, SECOND, &rate), ==, SECOND / 2);
  g_assert_cmpfloat (rate, ==, 0.5);
  g_assert_cmpint (rp_stretch_find_offset (&lift, 4 * SECOND, &rate), ==, 2 * SECOND - 1);
}

/* A hold at its own speed, a movement at the slowest that looks like one; then both stand. */
static void
test_plays_and_stands (void)
{
  const RpStretch hold = { RP_PHASE_HOLD, SECOND, 10 * SECOND };
  const RpStretch lift = { RP_PHASE_LIFT, 3 * SECOND, 20 * SECOND };
  double rate;

  g_assert_cmpint (rp_stretch_find_offset (&hold, SECOND / 2, &rate), ==, SECOND / 2);
  g_assert_cmpfloat (rate, ==, 1);
  g_assert_cmpint (rp_stretch_find_offset (&hold, 5 * SECOND, &rate), ==, SECOND - 1);
  g_assert_cmpfloat (rate, ==, 0);
  g_assert_cmpint (rp_stretch_find_offset (&lift, 5 * SECOND, &rate), ==, 1500000);
  g_assert_cmpfloat (rate, ==, RP_STRETCH_SLOWEST);
  g_assert_cmpint (rp_stretch_find_offset (&lift, 15 * SECOND, &rate), ==, 3 * SECOND - 1);
  g_assert_cmpfloat (rate, ==, 0);
}

static void
test_nothing_to_play (void)
{
  const RpStretch none = { RP_PHASE_LIFT, 0, SECOND };
  const RpStretch instant = { RP_PHASE_LIFT, SECOND, 0 };

  g_assert_cmpint (find_offset (&none, SECOND / 2), ==, 0);
  g_assert_cmpint (find_offset (&instant, 0), ==, 0);
}

/* Half of a lift is half of a slower one. A hold that plays goes on at its picture, one that stands keeps its seconds. */
static void
test_carries_over (void)
{
  static const struct
  {
    RpPhaseKind kind;
    double natural;
    double from;
    double to;
    double elapsed;
    double expected;
  } cases[] = {
    { RP_PHASE_LIFT, 2, 2, 4, 1, 2 }, /* evenly both times */
    { RP_PHASE_LIFT, 2, 4, 2, 1, 0.5 },
    { RP_PHASE_LIFT, 3, 6, 20, 3, 5 }, /* half of it at the slowest rate */
    { RP_PHASE_LIFT, 3, 20, 6, 5, 3 },
    { RP_PHASE_HOLD, 1, 10, 20, 5, 5 }, /* stands, and stands for longer */
    { RP_PHASE_HOLD, 1, 10, 6, 5, 5 },  /* and for less long */
    { RP_PHASE_HOLD, 1, 10, 4, 5, 4 },  /* it is over */
    { RP_PHASE_HOLD, 2, 10, 4, 3, 4 },  /* it stands where the shorter one would still move */
    { RP_PHASE_HOLD, 2, 10, 4, 1, 2 },  /* it still moves */
    { RP_PHASE_HOLD, 2, 4, 10, 2, 1 },
    { RP_PHASE_HOLD, 0, 10, 6, 5, 5 }, /* without a clip, by time */
    { RP_PHASE_HOLD, 0, 10, 4, 5, 4 },
    { RP_PHASE_LIFT, 0, 2, 4, 1, 2 }, /* and by how far through */
    { RP_PHASE_LIFT, 1, 2, 2, 1.3, 1.3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 natural = (gint64) (cases[i].natural * (double) SECOND);
      const RpStretch from = { cases[i].kind, natural, (gint64) (cases[i].from * (double) SECOND) };
      const RpStretch to = { cases[i].kind, natural, (gint64) (cases[i].to * (double) SECOND) };
      gint64 elapsed = (gint64) (cases[i].elapsed * (double) SECOND);
      gint64 expected = (gint64) (cases[i].expected * (double) SECOND);

      g_assert_cmpint (ABS (rp_stretch_carry_over (&from, elapsed, &to) - expected), <=, 1);
    }
}

/* Whatever the durations, the picture is the same within a frame, and the phase is not over yet. */
static void
test_the_picture_does_not_jump (void)
{
  for (guint i = 0; i < 100000; i++)
    {
      RpStretch from = { g_test_rand_int_range (RP_PHASE_LIFT, RP_PHASE_REST + 1),
                         g_test_rand_int_range (1, 8 * SECOND), g_test_rand_int_range (1, 30 * SECOND) };
      RpStretch to = { from.kind, from.natural, g_test_rand_int_range (1, 30 * SECOND) };
      gint64 elapsed = g_test_rand_int_range (0, (gint32) from.duration);
      gint64 carried = rp_stretch_carry_over (&from, elapsed, &to);
      gint64 jump;

      g_assert_cmpint (carried, >=, 0);
      g_assert_cmpint (carried, <, to.duration);
      jump = find_offset (&to, carried) - find_offset (&from, elapsed);
      /* A duration of a few microseconds has no better place. */
      if (to.duration > FRAME)
        g_assert_cmpint (ABS (jump), <=, FRAME);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stretch/plays-evenly", test_plays_evenly);
  g_test_add_func ("/stretch/plays-and-stands", test_plays_and_stands);
  g_test_add_func ("/stretch/nothing-to-play", test_nothing_to_play);
  g_test_add_func ("/stretch/carries-over", test_carries_over);
  g_test_add_func ("/stretch/the-picture-does-not-jump", test_the_picture_does_not_jump);
  return g_test_run ();
}
