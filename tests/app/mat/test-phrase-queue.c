/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-phrase-queue.h"
#include "session/rp-simulated-clock.h"

#define MS G_TIME_SPAN_MILLISECOND

typedef struct
{
  RpSimulatedClock *clock;
  RpTones *tones;
  RpPhraseQueue *queue;
  gint64 now;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->clock = rp_simulated_clock_new ();
  fixture->tones = rp_tones_new ("fakesink");
  fixture->queue = rp_phrase_queue_new (fixture->tones, RP_CLOCK (fixture->clock));
  fixture->now = rp_clock_now (RP_CLOCK (fixture->clock)).monotonic;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rp_phrase_queue_free (fixture->queue);
  g_assert_finalize_object (fixture->tones);
  g_assert_finalize_object (fixture->clock);
}

static void
add (Fixture *fixture, gint64 in)
{
  g_autoptr (RpSound) sound = rp_sound_new_take (g_new0 (gint16, 4800), 4800, 48000);

  rp_phrase_queue_add (fixture->queue, sound, fixture->now + in);
}

static void
assert_waiting (Fixture *fixture, guint expected)
{
  g_assert_cmpuint (rp_phrase_queue_get_length (fixture->queue), ==, expected);
}

/* Two that are asked for at once are both said: the second waits until the first has begun. */
static void
test_two_at_once (Fixture *fixture, gconstpointer data)
{
  add (fixture, 60 * MS);
  assert_waiting (fixture, 0);
  add (fixture, 400 * MS);
  add (fixture, 700 * MS);
  assert_waiting (fixture, 2);
  while (rp_phrase_queue_get_length (fixture->queue) == 2)
    g_main_context_iteration (NULL, TRUE);
  while (rp_phrase_queue_get_length (fixture->queue) == 1)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_one_after_another (Fixture *fixture, gconstpointer data)
{
  add (fixture, 60 * MS);
  rp_simulated_clock_advance (fixture->clock, 61 * MS);
  add (fixture, 900 * MS);
  assert_waiting (fixture, 0);
}

/* What is taken back is not said, and holds nothing up. */
static void
test_taken_back (Fixture *fixture, gconstpointer data)
{
  add (fixture, 60 * MS);
  add (fixture, 400 * MS);
  rp_phrase_queue_clear (fixture->queue);
  assert_waiting (fixture, 0);
  add (fixture, 70 * MS);
  assert_waiting (fixture, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/phrase-queue/two-at-once", test_two_at_once);
  ADD ("/phrase-queue/one-after-another", test_one_after_another);
  ADD ("/phrase-queue/taken-back", test_taken_back);

  return g_test_run ();
}
