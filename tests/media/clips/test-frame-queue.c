/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "clips/rp-frame-queue.h"

#define FRAME ((gint64) 40000)
#define PASS ((gint64) 4000000)
#define LONG (20 * G_USEC_PER_SEC)

/* A frame of one pixel, which holds its number */
static gboolean
push (RpFrameQueue *queue, guint serial, gint64 time)
{
  guint32 number = time / FRAME;
  g_autoptr (GBytes) pixels = g_bytes_new (&number, sizeof number);
  g_autoptr (RpFrame) frame = rp_frame_new (pixels, 1, 1, sizeof number);

  return rp_frame_queue_push (queue, serial, time, frame);
}

static int
take (RpFrameQueue *queue, gint64 time)
{
  g_autoptr (RpFrame) frame = rp_frame_queue_take (queue, 0, PASS, time);

  return frame ? (int) *rp_frame_get_row (frame, 0) : -1;
}

static void
test_newest (void)
{
  g_autoptr (RpFrameQueue) queue = rp_frame_queue_new ();
  RpFrameOrder order;

  g_assert_cmpint (take (queue, 0), ==, -1);
  g_assert_true (rp_frame_queue_next (queue, &order));
  g_assert_true (order.seek);
  g_assert_cmpint (order.time, ==, 0);
  g_assert_cmpint (order.end, ==, PASS);
  for (int i = 0; i < 6; i++)
    {
      g_assert_true (push (queue, order.serial, i * FRAME));
      g_assert_true (rp_frame_queue_next (queue, &order));
      g_assert_false (order.seek);
    }
  g_assert_cmpint (take (queue, 0), ==, 0);
  g_assert_cmpint (take (queue, FRAME / 2), ==, -1);
  g_assert_cmpint (take (queue, 3 * FRAME + 5), ==, 3);
  g_assert_cmpint (take (queue, 4 * FRAME - 1000), ==, 4);
  g_assert_cmpint (take (queue, 9 * FRAME), ==, 5);
}

static void
test_jumps (void)
{
  g_autoptr (RpFrameQueue) queue = rp_frame_queue_new ();
  RpFrameOrder order;
  guint serial;

  take (queue, 0);
  rp_frame_queue_next (queue, &order);
  serial = order.serial;
  push (queue, serial, 0);
  g_assert_cmpint (take (queue, 0), ==, 0);

  /* A little ahead: decoding will get there. Far ahead: jump, and what was under way is worthless. */
  g_assert_cmpint (take (queue, 400000), ==, -1);
  rp_frame_queue_next (queue, &order);
  g_assert_false (order.seek);
  g_assert_cmpint (take (queue, 3 * PASS + 7 * FRAME), ==, -1);
  g_assert_false (push (queue, serial, FRAME));
  rp_frame_queue_next (queue, &order);
  g_assert_true (order.seek);
  g_assert_cmpuint (order.serial, !=, serial);
  g_assert_cmpint (order.time, ==, 3 * PASS + 7 * FRAME);

  /* While that jump is under way, time running on does not start another */
  g_assert_cmpint (take (queue, 3 * PASS + 70 * FRAME), ==, -1);
  rp_frame_queue_next (queue, &order);
  g_assert_false (order.seek);
  g_assert_true (push (queue, order.serial, 3 * PASS + 7 * FRAME));
  g_assert_cmpint (take (queue, 3 * PASS + 8 * FRAME), ==, 307);

  /* Back */
  g_assert_cmpint (take (queue, 2 * FRAME), ==, -1);
  rp_frame_queue_next (queue, &order);
  g_assert_true (order.seek);
  g_assert_cmpint (order.time, ==, 2 * FRAME);
}

/* Each frame is shown or was decoded for nothing: passed over, left behind, or too late. */
static void
test_count (void)
{
  g_autoptr (RpFrameQueue) queue = rp_frame_queue_new ();
  guint n_shown, n_dropped;
  RpFrameOrder order;

  take (queue, 0);
  rp_frame_queue_next (queue, &order);
  for (guint i = 0; i < 4; i++)
    push (queue, order.serial, i * FRAME);
  g_assert_cmpint (take (queue, 2 * FRAME), ==, 2);
  g_assert_cmpint (take (queue, 0), ==, -1);
  g_assert_false (push (queue, order.serial, 4 * FRAME));
  rp_frame_queue_count (queue, &n_shown, &n_dropped);
  g_assert_cmpuint (n_shown, ==, 1);
  g_assert_cmpuint (n_dropped, ==, 4);
}

static void
test_other_pass (void)
{
  g_autoptr (RpFrameQueue) queue = rp_frame_queue_new ();
  g_autoptr (RpFrame) none = NULL;
  RpFrameOrder order;

  take (queue, 0);
  rp_frame_queue_next (queue, &order);
  push (queue, order.serial, 0);
  none = rp_frame_queue_take (queue, PASS, 2 * PASS, 0);
  g_assert_null (none);
  rp_frame_queue_next (queue, &order);
  g_assert_true (order.seek);
  g_assert_cmpint (order.start, ==, PASS);
}

static void
test_full (void)
{
  g_autoptr (RpFrameQueue) queue = rp_frame_queue_new ();
  RpFrameOrder order;

  take (queue, 0);
  rp_frame_queue_next (queue, &order);
  for (int i = 0; i < RP_FRAME_QUEUE_LENGTH; i++)
    g_assert_true (push (queue, order.serial, i * FRAME));
  g_assert_false (push (queue, order.serial, 8 * FRAME));
  g_assert_true (rp_frame_queue_wait (queue, 0, LONG));
}

static gpointer
decode (gpointer data)
{
  RpFrameQueue *queue = data;
  RpFrameOrder order;
  gint64 time = 0;

  while (rp_frame_queue_next (queue, &order))
    {
      if (order.seek)
        time = order.time / FRAME * FRAME;
      else
        {
          push (queue, order.serial, time);
          time += FRAME;
        }
    }
  return NULL;
}

/* Two threads at full speed, with jumps: every frame taken is the one that belongs there */
static void
test_threads (void)
{
  g_autoptr (RpFrameQueue) queue = rp_frame_queue_new ();
  g_autoptr (GThread) thread = g_thread_new ("decode", decode, queue);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  gint64 time = 0;
  int shown = -1;

  for (guint i = 0; i < 20000; i++)
    {
      int number;

      if (g_rand_int_range (rand, 0, 200) == 0)
        time = g_rand_int_range (rand, 0, 1000) * FRAME;
      if (g_rand_int_range (rand, 0, 500) == 0)
        {
          rp_frame_queue_set_active (queue, FALSE);
          rp_frame_queue_set_active (queue, TRUE);
        }
      number = take (queue, time);
      shown = number >= 0 ? number : shown;
      do
        {
          g_assert_true (rp_frame_queue_wait (queue, time, LONG));
          number = take (queue, time);
          shown = number >= 0 ? number : shown;
        }
      while (number >= 0);
      g_assert_cmpint (shown, ==, (time + RP_FRAME_TOLERANCE) / FRAME);
      time += g_rand_int_range (rand, 0, 3 * FRAME);
    }
  rp_frame_queue_close (queue);
  g_thread_join (g_steal_pointer (&thread));
}

static void
test_idle (void)
{
  g_autoptr (RpFrameQueue) queue = rp_frame_queue_new ();
  g_autoptr (GThread) thread = NULL;

  rp_frame_queue_set_active (queue, FALSE);
  take (queue, 0);
  thread = g_thread_new ("decode", decode, queue);
  g_assert_false (rp_frame_queue_wait (queue, 0, 1000));
  g_assert_cmpint (take (queue, 0), ==, -1);
  rp_frame_queue_set_active (queue, TRUE);
  g_assert_true (rp_frame_queue_wait (queue, 0, LONG));
  g_assert_cmpint (take (queue, 0), ==, 0);
  rp_frame_queue_close (queue);
  g_assert_true (rp_frame_queue_is_closed (queue));
  g_thread_join (g_steal_pointer (&thread));
}

/* A decoder that lands too late each time: what it brings is shown before it is sent on. */
static void
test_too_slow (void)
{
  g_autoptr (RpFrameQueue) queue = rp_frame_queue_new ();
  RpFrameOrder order;

  take (queue, 0);
  g_assert_true (rp_frame_queue_next (queue, &order));
  for (gint64 i = 1; i <= 20; i++)
    g_assert_cmpint (take (queue, i * FRAME), ==, -1);
  push (queue, order.serial, 0);
  g_assert_cmpint (take (queue, 20 * FRAME), ==, 0);
  g_assert_true (rp_frame_queue_next (queue, &order));
  g_assert_true (order.seek);
  g_assert_cmpint (order.time, ==, 20 * FRAME);
  push (queue, order.serial, 20 * FRAME);
  g_assert_cmpint (take (queue, 20 * FRAME), ==, 20);
  /* A person goes far ahead: nothing on the way is shown. */
  g_assert_true (rp_frame_queue_next (queue, &order));
  push (queue, order.serial, 21 * FRAME);
  g_assert_cmpint (take (queue, 90 * FRAME), ==, -1);
  g_assert_true (rp_frame_queue_next (queue, &order));
  g_assert_true (order.seek);
  g_assert_cmpint (order.time, ==, 90 * FRAME);
}

/* Stands in for the reading thread: each frame takes it a while by the clock, which the test leads. */
typedef struct
{
  RpFrameQueue *queue;
  gint64 cost;  /* of a frame, in microseconds */
  gint64 ready; /* when the frame that it works on is done */
  gint64 place; /* of that frame, or of the next */
  guint serial;
  gboolean working;
} Reader;

/* A few frames ahead are enough; far ahead of the clock means that somebody went back. */
static gboolean
is_ahead (Reader *reader, gint64 clock)
{
  return reader->place > clock + 5 * FRAME && reader->place < clock + G_USEC_PER_SEC;
}

static void
work (Reader *reader, gint64 clock)
{
  RpFrameOrder order;

  if (reader->working && reader->ready > clock)
    return;
  if (reader->working)
    {
      push (reader->queue, reader->serial, reader->place);
      reader->place += FRAME;
    }
  reader->working = FALSE;
  if (is_ahead (reader, clock) || !rp_frame_queue_next (reader->queue, &order))
    return;
  if (order.seek)
    reader->place = order.time / FRAME * FRAME;
  reader->serial = order.serial;
  reader->working = TRUE;
  reader->ready = clock + reader->cost;
}

/* Looks on for a while, sixty times a second. */
static gboolean
watch (Reader *reader, gint64 *clock, gint64 seconds)
{
  for (gint64 end = *clock + seconds * (gint64) G_USEC_PER_SEC; *clock < end; *clock += G_USEC_PER_SEC / 60)
    {
      take (reader->queue, *clock);
      work (reader, *clock);
    }
  return rp_frame_queue_is_late (reader->queue);
}

#define QUICK (FRAME / 10)
#define SLOW (20 * FRAME)

/* Too slow for its film, all the time: told after some seconds, not at once. */
static void
test_late (void)
{
  g_autoptr (RpFrameQueue) queue = rp_frame_queue_new ();
  Reader reader = { .queue = queue, .cost = SLOW };
  gint64 clock = 0;

  g_assert_false (watch (&reader, &clock, 4));
  g_assert_true (watch (&reader, &clock, 60));
  reader.cost = QUICK;
  g_assert_true (watch (&reader, &clock, 10));
}

/* A machine that is busy for two seconds now and then is not too slow, nor is one that takes long to begin. */
static void
test_busy_moments (void)
{
  g_autoptr (RpFrameQueue) queue = rp_frame_queue_new ();
  Reader reader = { .queue = queue, .cost = 8 * G_USEC_PER_SEC };
  gint64 clock = 0;

  for (guint i = 0; i < 20; i++)
    {
      g_assert_false (watch (&reader, &clock, 10));
      reader.cost = QUICK;
      reader.working = TRUE;
      reader.ready = clock + 2 * (gint64) G_USEC_PER_SEC;
    }
}

/* What somebody chose is waited for in patience, again and again; a picture that stands is not late. */
static void
test_chosen (void)
{
  g_autoptr (RpFrameQueue) queue = rp_frame_queue_new ();
  Reader reader = { .queue = queue, .cost = QUICK };
  gint64 clock = 0;

  for (guint i = 0; i < 50; i++)
    {
      g_assert_false (watch (&reader, &clock, 1));
      clock += 20 * G_USEC_PER_SEC;
      g_assert_false (watch (&reader, &clock, 1));
      clock -= 15 * G_USEC_PER_SEC;
    }
  for (guint i = 0; i < 1000; i++)
    take (queue, clock + 2 * FRAME);
  g_assert_false (rp_frame_queue_is_late (queue));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frame-queue/count", test_count);
  g_test_add_func ("/frame-queue/newest", test_newest);
  g_test_add_func ("/frame-queue/jumps", test_jumps);
  g_test_add_func ("/frame-queue/other-pass", test_other_pass);
  g_test_add_func ("/frame-queue/full", test_full);
  g_test_add_func ("/frame-queue/threads", test_threads);
  g_test_add_func ("/frame-queue/idle", test_idle);
  g_test_add_func ("/frame-queue/too-slow", test_too_slow);
  g_test_add_func ("/frame-queue/late", test_late);
  g_test_add_func ("/frame-queue/busy-moments", test_busy_moments);
  g_test_add_func ("/frame-queue/chosen", test_chosen);
  return g_test_run ();
}
