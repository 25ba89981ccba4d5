/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cameras/rp-frame-ring.h"

#define FRAME 33333
#define SIZE 1000

static void
push (RpFrameRing *ring, guint i)
{
  guint32 data[SIZE / 4] = { i };

  rp_frame_ring_push (ring, (gint64) i * FRAME, data, sizeof data);
}

static int
find (RpFrameRing *ring, gint64 time)
{
  g_autoptr (GBytes) bytes = rp_frame_ring_find (ring, time, NULL);

  return bytes ? (int) *(const guint32 *) g_bytes_get_data (bytes, NULL) : -1;
}

/* The picture that could be seen at an instant. */
static void
test_find (void)
{
  g_autoptr (RpFrameRing) ring = rp_frame_ring_new (100 * SIZE);
  gint64 found = 0;

  g_assert_cmpint (find (ring, 0), ==, -1);
  for (guint i = 10; i < 40; i++)
    push (ring, i);
  g_assert_cmpint (find (ring, 20 * FRAME), ==, 20);
  g_assert_cmpint (find (ring, 20 * FRAME + FRAME - 1), ==, 20);
  g_assert_cmpint (find (ring, 21 * FRAME), ==, 21);
  g_assert_cmpint (find (ring, 0), ==, 10);
  g_assert_cmpint (find (ring, 1000 * FRAME), ==, 39);
  g_bytes_unref (rp_frame_ring_find (ring, 20 * FRAME + 5, &found));
  g_assert_cmpint (found, ==, 20 * FRAME);
}

/* What is too long ago is forgotten, however little it is. */
static void
test_limit (void)
{
  g_autoptr (RpFrameRing) ring = rp_frame_ring_new (1000 * SIZE);
  gint64 first = 0, last = 0;

  for (guint i = 1; i <= 100; i++)
    push (ring, i);
  rp_frame_ring_limit (ring, 50 * FRAME);
  g_assert_true (rp_frame_ring_get_span (ring, &first, &last));
  g_assert_cmpint (first, ==, 50 * FRAME);
  push (ring, 101);
  g_assert_true (rp_frame_ring_get_span (ring, &first, &last));
  g_assert_cmpint (first, ==, 51 * FRAME);
  g_assert_cmpint (last, ==, 101 * FRAME);
  g_assert_cmpuint (rp_frame_ring_get_size (ring), ==, 51 * SIZE);
  push (ring, 1000);
  g_assert_cmpuint (rp_frame_ring_get_size (ring), ==, SIZE);
  rp_frame_ring_limit (ring, 0);
  push (ring, 2000);
  g_assert_cmpuint (rp_frame_ring_get_size (ring), ==, 2 * SIZE);
}

/* It never holds more than it may, and what it lets go is the oldest. */
static void
test_capacity (void)
{
  g_autoptr (RpFrameRing) ring = rp_frame_ring_new (30 * SIZE + SIZE / 2);
  gint64 first = 0, last = 0;

  for (guint i = 1; i < 1000; i++)
    {
      push (ring, i);
      g_assert_cmpuint (rp_frame_ring_get_size (ring), <=, 30 * SIZE + SIZE / 2);
    }
  g_assert_true (rp_frame_ring_get_span (ring, &first, &last));
  g_assert_cmpint (first, ==, 970 * FRAME);
  g_assert_cmpint (last, ==, 999 * FRAME);
}

/* A camera may count anew, send nothing, or send more than fits. */
static void
test_odd_pictures (void)
{
  g_autoptr (RpFrameRing) ring = rp_frame_ring_new (3 * SIZE);
  g_autofree char *large = g_malloc0 (4 * SIZE);

  push (ring, 5);
  push (ring, 5);
  push (ring, 4);
  rp_frame_ring_push (ring, 6 * FRAME, large, 4 * SIZE);
  rp_frame_ring_push (ring, 7 * FRAME, large, 0);
  g_assert_cmpuint (rp_frame_ring_get_size (ring), ==, SIZE);
  g_assert_cmpint (find (ring, 100 * FRAME), ==, 5);
  rp_frame_ring_clear (ring);
  g_assert_cmpuint (rp_frame_ring_get_size (ring), ==, 0);
  g_assert_false (rp_frame_ring_get_span (ring, NULL, NULL));
}

static void
test_step (void)
{
  g_autoptr (RpFrameRing) ring = rp_frame_ring_new (100 * SIZE);

  g_assert_cmpint (rp_frame_ring_step (ring, 77, 1), ==, 77);
  for (guint i = 10; i < 20; i++)
    push (ring, i);
  g_assert_cmpint (rp_frame_ring_step (ring, 15 * FRAME + 9, 1), ==, 16 * FRAME);
  g_assert_cmpint (rp_frame_ring_step (ring, 15 * FRAME + 9, -2), ==, 13 * FRAME);
  g_assert_cmpint (rp_frame_ring_step (ring, 15 * FRAME, 100), ==, 19 * FRAME);
  g_assert_cmpint (rp_frame_ring_step (ring, 15 * FRAME, -100), ==, 10 * FRAME);
}

static gpointer
fill (gpointer data)
{
  for (guint i = 1; i < 20000; i++)
    push (data, i);
  return NULL;
}

/* One thread fills it while another looks back. */
static void
test_threads (void)
{
  g_autoptr (RpFrameRing) ring = rp_frame_ring_new (50 * SIZE);
  GThread *thread = g_thread_new ("camera", fill, ring);
  gint64 last = 0;

  while (last < 19999 * FRAME)
    {
      g_autoptr (GBytes) bytes = rp_frame_ring_find (ring, last - 10 * FRAME, NULL);

      g_assert_true (!bytes || g_bytes_get_size (bytes) == SIZE);
      rp_frame_ring_get_span (ring, NULL, &last);
    }
  g_thread_join (thread);
  g_assert_cmpint (find (ring, G_MAXINT64), ==, 19999);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frame-ring/find", test_find);
  g_test_add_func ("/frame-ring/capacity", test_capacity);
  g_test_add_func ("/frame-ring/odd-pictures", test_odd_pictures);
  g_test_add_func ("/frame-ring/step", test_step);
  g_test_add_func ("/frame-ring/threads", test_threads);
  g_test_add_func ("/frame-ring/limit", test_limit);

  return g_test_run ();
}
