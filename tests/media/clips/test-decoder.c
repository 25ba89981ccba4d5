/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "barcode.h"
#include "clips/rp-decoder.h"
#include "pipeline/rp-media-error.h"
#include "remux.h"

#include <glib/gstdio.h>

#include <gst/gst.h>

#define SECOND ((gint64) G_USEC_PER_SEC)
#define CLIP (6 * SECOND)

static RpDecoder *
open_film (const char *uri)
{
  g_autoptr (RpFrameQueue) queue = rp_frame_queue_new ();
  g_autoptr (GError) error = NULL;
  RpDecoder *decoder = rp_decoder_new (uri);

  g_assert_true (rp_decoder_open (decoder, queue, &error));
  g_assert_no_error (error);
  return decoder;
}

static RpDecoder *
open_clip (void)
{
  g_autofree char *uri = barcode_get_uri ();

  return open_film (uri);
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

/* What nobody wants on the way is decoded and not made into pictures; a seek ends that. */
static void
test_skip (void)
{
  g_autoptr (RpDecoder) decoder = open_clip ();
  g_autoptr (GError) error = NULL;
  gint64 position = 0;
  guint n_early = 0;
  int number;

  g_assert_true (rp_decoder_seek (decoder, 2 * SECOND, CLIP, FALSE, &error));
  g_assert_cmpint (pull (decoder, &position), ==, 60);
  g_assert_cmpint (rp_decoder_get_key (decoder), ==, 2 * SECOND);
  rp_decoder_skip (decoder, 4 * SECOND + SECOND / 2);
  while ((number = pull (decoder, &position)) < 135)
    n_early++;
  g_assert_cmpint (number, ==, 135);
  g_assert_cmpuint (n_early, <, 10);
  g_assert_cmpint (rp_decoder_get_key (decoder), ==, 4 * SECOND);
  g_assert_true (rp_decoder_seek (decoder, 0, CLIP, FALSE, &error));
  g_assert_cmpint (pull (decoder, &position), ==, 0);
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

static char *
make_folder (void)
{
  return g_dir_make_tmp ("reprise-XXXXXX", NULL);
}

static void
remove_film (const char *folder, const char *uri)
{
  g_autofree char *path = g_filename_from_uri (uri, NULL, NULL);

  g_assert_no_errno (g_unlink (path));
  g_assert_no_errno (g_rmdir (folder));
}

/* Time is counted from the film's first picture, wherever a film begins. */
static void
test_late (void)
{
  const Remux late = { .late = 3 * SECOND };
  g_autofree char *folder = make_folder ();
  g_autofree char *uri = remux_barcode (folder, "late.webm", &late);
  g_autoptr (RpDecoder) decoder = open_film (uri);
  g_autoptr (GError) error = NULL;
  gint64 position = -1;

  g_assert_true (rp_decoder_seek (decoder, 0, CLIP, FALSE, &error));
  g_assert_cmpint (pull (decoder, &position), ==, 0);
  g_assert_cmpint (ABS (position), <=, RP_FRAME_TOLERANCE);
  g_assert_true (rp_decoder_seek (decoder, 3 * SECOND + RP_FRAME_TOLERANCE, 4 * SECOND, TRUE, &error));
  for (int number = 90; number < 120; number++)
    {
      g_assert_cmpint (pull (decoder, &position), ==, number);
      g_assert_cmpint (ABS (position - number * SECOND / BARCODE_FPS), <=, RP_FRAME_TOLERANCE);
    }
  g_assert_cmpint (pull (decoder, &position), ==, -1);
  remove_film (folder, uri);
}

static void
assert_size (const char *uri, guint width, guint height)
{
  g_autoptr (RpDecoder) decoder = open_film (uri);
  g_autoptr (RpFrame) frame = NULL;
  g_autoptr (GError) error = NULL;
  gint64 position = 0;

  g_assert_true (rp_decoder_seek (decoder, 0, RP_DECODER_TO_THE_END, FALSE, &error));
  while (rp_decoder_pull (decoder, &position, &frame, &error) == RP_DECODER_NOTHING)
    continue;
  g_assert_no_error (error);
  g_assert_nonnull (frame);
  g_assert_cmpuint (rp_frame_get_width (frame), ==, width);
  g_assert_cmpuint (rp_frame_get_height (frame), ==, height);
}

/* Pixels that are not square make a wider picture of square ones. */
static void
test_shape (void)
{
  const Remux wide = { .pixel_width = 93, .pixel_height = 64 };
  g_autofree char *folder = make_folder ();
  g_autofree char *uri = remux_barcode (folder, "wide.webm", &wide);

  assert_size (uri, 465, 180);
  remove_film (folder, uri);
}

static void
assert_film (const char *codec, guint width, guint height, guint shown_width, guint shown_height)
{
  g_autofree char *film = g_strdup_printf (
      "videotestsrc num-buffers=2 ! video/x-raw,width=%u,height=%u,framerate=24/1 ! %s deadline=1 cpu-used=8",
      width, height, codec);
  g_autofree char *folder = make_folder ();
  g_autofree char *uri = remux_make (folder, "film.webm", film);

  assert_size (uri, shown_width, shown_height);
  remove_film (folder, uri);
}

static void
test_odd (void)
{
  assert_film ("vp8enc", 853, 481, 853, 481);
  assert_film ("vp9enc", 853, 481, 853, 481);
  assert_film ("vp8enc", 33, 17, 33, 17);
}

/* However large a film is, what is handed out is no larger than what can be seen. */
static void
test_large (void)
{
  assert_film ("vp8enc", 3840, 2160, 1280, 720);
  assert_film ("vp8enc", 1080, 1920, 720, 1280);
}

static void
assert_refused (const char *uri, RpMediaError code)
{
  g_autoptr (RpFrameQueue) queue = rp_frame_queue_new ();
  g_autoptr (RpDecoder) decoder = rp_decoder_new (uri);
  g_autoptr (GError) error = NULL;

  g_assert_false (rp_decoder_open (decoder, queue, &error));
  g_assert_error (error, RP_MEDIA_ERROR, (int) code);
}

/* Sound alone is not a decoder that is missing. */
static void
test_no_pictures (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *text = barcode_write_damaged (folder, "text.webm", 1, 0);
  g_autofree char *sound = remux_make (folder, "sound.webm", "audiotestsrc num-buffers=20 ! vorbisenc");
  g_autofree char *path = g_filename_from_uri (text, NULL, NULL);

  assert_refused (sound, RP_MEDIA_ERROR_NO_PICTURES);
  assert_refused (text, RP_MEDIA_ERROR_NO_PICTURES);
  g_assert_true (g_file_set_contents (path, "no film at all\n", -1, NULL));
  assert_refused (text, RP_MEDIA_ERROR_NO_PICTURES);
  g_assert_no_errno (g_unlink (path));
  remove_film (folder, sound);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gst_init (&argc, &argv);
  g_test_add_func ("/decoder/stretch", test_stretch);
  g_test_add_func ("/decoder/exact", test_exact);
  g_test_add_func ("/decoder/skip", test_skip);
  g_test_add_func ("/decoder/outlives", test_outlives);
  g_test_add_func ("/decoder/missing", test_missing);
  g_test_add_func ("/decoder/late", test_late);
  g_test_add_func ("/decoder/shape", test_shape);
  g_test_add_func ("/decoder/odd", test_odd);
  g_test_add_func ("/decoder/large", test_large);
  g_test_add_func ("/decoder/no-pictures", test_no_pictures);
  return g_test_run ();
}
