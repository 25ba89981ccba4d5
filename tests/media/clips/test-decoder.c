/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "barcode.h"
#include "clips/rp-decoder.h"
#include "pipeline/rp-media-error.h"

#include <gst/gst.h>

#define SECOND ((gint64) G_USEC_PER_SEC)
#define CLIP (6 * SECOND)

static RpDecoder *
open_clip (void)
{
  g_autofree char *uri = barcode_get_uri ();
  g_autoptr (RpFrameQueue) queue = rp_frame_queue_new ();
  g_autoptr (GError) error = NULL;
  RpDecoder *decoder = rp_decoder_new (uri);

  g_assert_true (rp_decoder_open (decoder, queue, &error));
  g_assert_no_error (error);
  return decoder;
}

/* Returns the number that the next picture carries, or -1 when there is none */
static int
pull (RpDecoder *decoder, gint64 *position)
{
  g_autoptr (GError) error = NULL;
  RpDecoderResult result;

  do
    {
      g_autoptr (RpFrame) frame = NULL;

      result = rp_decoder_pull (decoder, position, &frame, &error);
      g_assert_no_error (error);
      if (frame)
        {
          g_assert_cmpint (result, ==, RP_DECODER_FRAME);
          g_assert_cmpuint (rp_frame_get_width (frame), ==, BARCODE_WIDTH);
          return barcode_read (rp_frame_get_row (frame, BARCODE_HEIGHT / 2), NULL);
        }
    }
  while (result == RP_DECODER_NOTHING);
  g_assert_cmpint (result, ==, RP_DECODER_END);
  return -1;
}

/* Every picture of a stretch, each with its time, and then the end. */
static void
test_stretch (void)
{
  g_autoptr (RpDecoder) decoder = open_clip ();
  g_autoptr (GError) error = NULL;
  gint64 position = 0;

  g_assert_true (rp_decoder_seek (decoder, 2 * SECOND, 3 * SECOND, FALSE, &error));
  for (int number = 60; number < 90; number++)
    {
      g_assert_cmpint (pull (decoder, &position), ==, number);
      g_assert_cmpint (ABS (position - number * SECOND / BARCODE_FPS), <=, RP_FRAME_TOLERANCE);
    }
  g_assert_cmpint (pull (decoder, &position), ==, -1);
}

/* Between key frames an exact seek is needed; the other kind begins at the key frame before. */
static void
test_exact (void)
{
  g_autoptr (RpDecoder) decoder = open_clip ();
  g_autoptr (GError) error = NULL;
  gint64 position = 0;

  g_assert_true (rp_decoder_seek (decoder, 3 * SECOND + RP_FRAME_TOLERANCE, CLIP, TRUE, &error));
  g_assert_cmpint (pull (decoder, &position), ==, 90);
  g_assert_true (rp_decoder_seek (decoder, 3 * SECOND + RP_FRAME_TOLERANCE, CLIP, FALSE, &error));
  g_assert_cmpint (pull (decoder, &position), ==, 60);
}

/* The pictures stay what they are after the decoder is gone. */
static void
test_outlives (void)
{
  RpDecoder *decoder = open_clip ();
  g_autoptr (RpFrame) frame = NULL;
  g_autoptr (GError) error = NULL;
  gint64 position = 0;

  g_assert_true (rp_decoder_seek (decoder, 4 * SECOND, CLIP, FALSE, &error));
  while (rp_decoder_pull (decoder, &position, &frame, &error) == RP_DECODER_NOTHING)
    continue;
  rp_decoder_free (decoder);
  g_assert_cmpint (barcode_read (rp_frame_get_row (frame, BARCODE_HEIGHT / 2), NULL), ==, 120);
}

static void
test_missing (void)
{
  g_autoptr (RpFrameQueue) queue = rp_frame_queue_new ();
  g_autoptr (RpDecoder) decoder = rp_decoder_new ("file:///nowhere/none.webm");
  g_autoptr (GError) error = NULL;

  g_assert_false (rp_decoder_open (decoder, queue, &error));
  g_assert_error (error, RP_MEDIA_ERROR, RP_MEDIA_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gst_init (&argc, &argv);
  g_test_add_func ("/decoder/stretch", test_stretch);
  g_test_add_func ("/decoder/exact", test_exact);
  g_test_add_func ("/decoder/outlives", test_outlives);
  g_test_add_func ("/decoder/missing", test_missing);
  return g_test_run ();
}
