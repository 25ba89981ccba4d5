/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "barcode.h"
#include "clips/rp-pass-player.h"
#include "pipeline/rp-media-error.h"

#include <gst/gst.h>

#define SECOND ((gint64) G_USEC_PER_SEC)
#define LONG (60 * SECOND)
#define HALF_FRAME (SECOND / BARCODE_FPS / 2)

static gpointer
play (gpointer data)
{
  RpFrameQueue *queue = data;
  g_autofree char *uri = barcode_get_uri ();
  g_autoptr (RpPassPlayer) player = rp_pass_player_new (uri, queue);
  g_autoptr (GError) error = NULL;

  g_assert_true (rp_pass_player_open (player, &error));
  g_assert_true (rp_pass_player_play (player, &error));
  g_assert_no_error (error);
  return NULL;
}

/* The number shown at a time, once decoding has caught up */
static int
show (RpFrameQueue *queue, gint64 start, gint64 end, gint64 time, int shown)
{
  g_autoptr (RpFrame) frame = rp_frame_queue_take (queue, start, end, time);

  do
    {
      if (frame)
        shown = barcode_read (rp_frame_get_row (frame, BARCODE_HEIGHT / 2), NULL);
      g_clear_pointer (&frame, rp_frame_unref);
      g_assert_true (rp_frame_queue_wait (queue, time, LONG));
      frame = rp_frame_queue_take (queue, start, end, time);
    }
  while (frame);
  return shown;
}

/* One second of the clip, from its own start to its own end, lap after lap; then another pass. Ends when told to. */
static void
test_round_and_round (void)
{
  g_autoptr (RpFrameQueue) queue = rp_frame_queue_new ();
  g_autoptr (GThread) thread = g_thread_new ("play", play, queue);
  int shown = -1;

  for (int i = 0; i < 3 * BARCODE_FPS; i++)
    {
      shown = show (queue, SECOND, 2 * SECOND, i * SECOND / BARCODE_FPS + HALF_FRAME, shown);
      g_assert_cmpint (shown, ==, 30 + i % BARCODE_FPS);
    }
  g_assert_cmpint (show (queue, 4 * SECOND, 5 * SECOND, 7 * SECOND + HALF_FRAME, shown), ==, 120);
  rp_frame_queue_close (queue);
  g_thread_join (g_steal_pointer (&thread));
}

/* On and on by a little more than what is decoded ahead, over key frames and ends of laps: the very picture each time,
 * whether the way there is a jump or goes on from where decoding is. */
static void
test_ahead (void)
{
  g_autoptr (RpFrameQueue) queue = rp_frame_queue_new ();
  g_autoptr (GThread) thread = g_thread_new ("play", play, queue);
  int shown = -1;

  for (gint64 frame = 0; frame < 40 * 24; frame += 24)
    {
      shown = show (queue, 0, 6 * SECOND, frame * SECOND / BARCODE_FPS + HALF_FRAME, shown);
      g_assert_cmpint (shown, ==, frame % BARCODE_FRAMES);
    }
  rp_frame_queue_close (queue);
  g_thread_join (g_steal_pointer (&thread));
}

static void
test_missing (void)
{
  g_autoptr (RpFrameQueue) queue = rp_frame_queue_new ();
  g_autoptr (RpPassPlayer) player = rp_pass_player_new ("file:///nowhere/none.webm", queue);
  g_autoptr (GError) error = NULL;

  g_assert_false (rp_pass_player_open (player, &error));
  g_assert_error (error, RP_MEDIA_ERROR, RP_MEDIA_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gst_init (&argc, &argv);
  g_test_add_func ("/pass-player/round-and-round", test_round_and_round);
  g_test_add_func ("/pass-player/ahead", test_ahead);
  g_test_add_func ("/pass-player/missing", test_missing);
  return g_test_run ();
}
