/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-mirror-time.h"

#define FRAME 100

/* Pictures 10 to 19 */
static RpFrameRing *
make_ring (void)
{
  RpFrameRing *ring = rp_frame_ring_new (1000);

  for (gint64 i = 10; i < 20; i++)
    rp_frame_ring_push (ring, i * FRAME, "x", 1);
  return ring;
}

static void
test_find (void)
{
  RpMirrorTime time = { .delay = 500, .instant = 77 };

  g_assert_cmpint (rp_mirror_time_find (&time, 2000), ==, 1500);
  time.frozen = TRUE;
  g_assert_cmpint (rp_mirror_time_find (&time, 2000), ==, 77);
}

static void
test_wait (void)
{
  g_autoptr (RpFrameRing) ring = make_ring ();
  g_autoptr (RpFrameRing) empty = rp_frame_ring_new (1000);
  RpMirrorTime time = { .delay = 1200 };

  g_assert_cmpint (rp_mirror_time_get_wait (&time, ring, 1900), ==, 300);
  g_assert_cmpint (rp_mirror_time_get_wait (&time, ring, 2200), ==, 0);
  g_assert_cmpint (rp_mirror_time_get_wait (&time, ring, 5000), ==, 0);
  g_assert_cmpint (rp_mirror_time_get_wait (&time, empty, 1900), ==, 0);
  time.frozen = TRUE;
  g_assert_cmpint (rp_mirror_time_get_wait (&time, ring, 1900), ==, 0);
}

/* As far as there are pictures, and no farther. */
static void
test_scrub (void)
{
  g_autoptr (RpFrameRing) ring = make_ring ();
  RpMirrorTime time = { .frozen = TRUE, .instant = 1500 };

  rp_mirror_time_scrub (&time, ring, -250);
  g_assert_cmpint (time.instant, ==, 1250);
  rp_mirror_time_scrub (&time, ring, -1000);
  g_assert_cmpint (time.instant, ==, 1000);
  rp_mirror_time_scrub (&time, ring, 5000);
  g_assert_cmpint (time.instant, ==, 1900);
}

static void
test_step (void)
{
  g_autoptr (RpFrameRing) ring = make_ring ();
  RpMirrorTime time = { .frozen = TRUE, .instant = 1550 };

  rp_mirror_time_step (&time, ring, 1);
  g_assert_cmpint (time.instant, ==, 1600);
  rp_mirror_time_step (&time, ring, -2);
  g_assert_cmpint (time.instant, ==, 1400);
  rp_mirror_time_step (&time, ring, -100);
  g_assert_cmpint (time.instant, ==, 1000);
}

/* What is shown may be forgotten: back does not lead on, and on leads to the oldest. */
static void
test_forgotten (void)
{
  g_autoptr (RpFrameRing) ring = make_ring ();
  RpMirrorTime time = { .frozen = TRUE, .instant = 500 };

  rp_mirror_time_step (&time, ring, -1);
  g_assert_cmpint (time.instant, ==, 500);
  rp_mirror_time_scrub (&time, ring, -100);
  g_assert_cmpint (time.instant, ==, 500);
  rp_mirror_time_scrub (&time, ring, 100);
  g_assert_cmpint (time.instant, ==, 1000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mirror-time/find", test_find);
  g_test_add_func ("/mirror-time/wait", test_wait);
  g_test_add_func ("/mirror-time/scrub", test_scrub);
  g_test_add_func ("/mirror-time/step", test_step);
  g_test_add_func ("/mirror-time/forgotten", test_forgotten);
  return g_test_run ();
}
