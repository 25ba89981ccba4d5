/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "barcode.h"
#include "clips/rp-clip-reader.h"
#include "pipeline/rp-worker.h"
#include "remux.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <gst/gst.h>

#define SECOND ((gint64) G_USEC_PER_SEC)
#define LONG (60 * SECOND)
#define TICK (SECOND / 60)
#define CLIP (6 * SECOND)

typedef struct
{
  RpClipReader *reader;
  char *folder;
  int shown;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *uri = barcode_get_uri ();

  fixture->folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  g_assert_nonnull (fixture->folder);
  fixture->reader = rp_clip_reader_new (uri);
  fixture->shown = -1;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_assert_finalize_object (fixture->reader);
  g_assert_true (rp_worker_drain (LONG));
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_no_errno (g_unlink (path));
    }
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_free (fixture->folder);
}

static void
open_other (Fixture *fixture, const char *uri)
{
  g_assert_finalize_object (fixture->reader);
  fixture->reader = rp_clip_reader_new (uri);
}

static gboolean
take (Fixture *fixture, gint64 start, gint64 end, gint64 time)
{
  g_autoptr (RpFrame) frame = rp_clip_reader_take (fixture->reader, start, end, time);

  if (frame != NULL)
    fixture->shown = barcode_read (rp_frame_get_row (frame, BARCODE_HEIGHT / 2), NULL);
  return frame != NULL;
}

/* The frame shown once decoding has caught up */
static int
show (Fixture *fixture, gint64 start, gint64 end, gint64 time)
{
  take (fixture, start, end, time);
  do
    g_assert_true (rp_clip_reader_wait (fixture->reader, time, LONG));
  while (take (fixture, start, end, time));
  return fixture->shown;
}

static void
assert_shows (Fixture *fixture, gint64 start, gint64 end, gint64 time)
{
  int expected = barcode_frame_at (start + time % (end - start));
  int shown = show (fixture, start, end, time);
  int length = barcode_frame_at (end - start);
  int error = ABS (shown - expected);

  g_assert_cmpint (shown, >=, 0);
  g_assert_cmpint (MIN (error, length - error), <=, 1);
}

static void
wait_for_state (RpClipReader *reader, RpClipReaderState state)
{
  while (rp_clip_reader_get_state (reader) == RP_CLIP_READER_LOADING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (rp_clip_reader_get_state (reader), ==, state);
}

static void
assert_fails (Fixture *fixture, const char *uri, RpMediaError code)
{
  open_other (fixture, uri);
  fixture->shown = -1;
  take (fixture, 0, CLIP, 0);
  while (rp_clip_reader_get_state (fixture->reader) != RP_CLIP_READER_FAILED)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (fixture->shown, ==, -1);
  g_assert_error (rp_clip_reader_get_error (fixture->reader), RP_MEDIA_ERROR, (int) code);
  g_assert_false (rp_clip_reader_wait (fixture->reader, 0, LONG));
}

/* Piecewise linear: three phases of two seconds each, played in the seconds given */
static gint64
map (const gint64 tempo[3], gint64 time)
{
  gint64 lap_length = (tempo[0] + tempo[1] + tempo[2]) * SECOND;
  gint64 lap = time / lap_length;
  gint64 rest = time % lap_length;
  guint phase = 0;

  while (rest >= tempo[phase] * SECOND)
    rest -= tempo[phase++] * SECOND;
  return lap * CLIP + phase * 2 * SECOND + rest * 2 / tempo[phase];
}

static void
test_tempo (Fixture *fixture, gconstpointer data)
{
  const gint64 *tempo = data;
  guint n_wrong = 0; /* within a rounding error of the next frame, either is right */

  for (gint64 time = 0; time < 300 * SECOND; time += TICK)
    {
      gint64 wanted = map (tempo, time);
      int expected = barcode_frame_at ((wanted + 2000) % CLIP);
      int shown = show (fixture, 0, CLIP, wanted);
      int error = ABS (shown - expected);

      g_assert_cmpint (shown, >=, 0);
      g_assert_cmpint (MIN (error, BARCODE_FRAMES - error), <=, 1);
      n_wrong += error != 0;
    }
  g_test_message ("%u ticks of %u show a neighbour", n_wrong, 300 * 60);
  g_assert_cmpuint (n_wrong, <, 300 * 60 / 20);
}

/* Every frame of two laps, one after the other, none left out and none from the next lap too early */
static void
test_seam (Fixture *fixture, gconstpointer data)
{
  gint64 half = SECOND / BARCODE_FPS / 2;

  for (guint i = 0; i < 2 * BARCODE_FRAMES + 2; i++)
    g_assert_cmpint (show (fixture, 0, CLIP, i * SECOND / BARCODE_FPS + half), ==, i % BARCODE_FRAMES);
}

/* Starts between two key frames, ends before the clip does, on neither of them */
static void
test_middle (Fixture *fixture, gconstpointer data)
{
  gint64 start = 50 * SECOND / BARCODE_FPS;
  gint64 end = 133 * SECOND / BARCODE_FPS;
  gint64 half = SECOND / BARCODE_FPS / 2;

  for (guint i = 0; i < 4 * 83; i++)
    g_assert_cmpint (
        show (fixture, start, end, i / 83 * (end - start) + i % 83 * SECOND / BARCODE_FPS + half), ==,
        50 + i % 83);
}

/* A second pass of the same clip, as when both sides are filmed one after the other */
static void
test_second_pass (Fixture *fixture, gconstpointer data)
{
  assert_shows (fixture, 0, CLIP / 2, SECOND);
  assert_shows (fixture, CLIP / 2, CLIP, SECOND);
  g_assert_cmpint (fixture->shown, ==, 120);
  assert_shows (fixture, CLIP / 2, CLIP, CLIP / 2 + SECOND);
  assert_shows (fixture, 0, CLIP / 2, 0);
}

static void
test_jumps (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  assert_shows (fixture, 0, CLIP, 5 * SECOND);
  assert_shows (fixture, 0, CLIP, SECOND);
  assert_shows (fixture, 0, CLIP, 40 * CLIP + 3 * SECOND);
  assert_shows (fixture, 0, CLIP, 0);
  assert_shows (fixture, 0, CLIP, CLIP - 1);
  assert_shows (fixture, 0, CLIP, CLIP);
  for (guint i = 0; i < 60; i++)
    {
      guint frame = g_rand_int_range (rand, 0, BARCODE_FRAMES);

      g_assert_cmpint (show (fixture, 0, CLIP, frame * SECOND / BARCODE_FPS), ==, frame);
    }
}

/* Ten minutes with nobody looking: one jump on return, no decoding of what was missed */
static void
test_inactive (Fixture *fixture, gconstpointer data)
{
  assert_shows (fixture, 0, CLIP, SECOND);
  rp_clip_reader_set_active (fixture->reader, FALSE);
  fixture->shown = -1;
  take (fixture, 0, CLIP, 601 * SECOND);
  g_assert_false (rp_clip_reader_wait (fixture->reader, 601 * SECOND, 1000));
  g_assert_cmpint (fixture->shown, ==, -1);
  rp_clip_reader_set_active (fixture->reader, TRUE);
  assert_shows (fixture, 0, CLIP, 601 * SECOND);
}

static void
test_state (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (rp_clip_reader_get_state (fixture->reader), ==, RP_CLIP_READER_LOADING);
  wait_for_state (fixture->reader, RP_CLIP_READER_READY);
  g_assert_null (rp_clip_reader_get_error (fixture->reader));
}

static void
test_resource (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "media", "barcode.gresource", NULL);
  g_autoptr (GResource) resource = g_resource_load (path, NULL);

  g_assert_nonnull (resource);
  g_resources_register (resource);
  open_other (fixture, "resource:///io/github/reprise_app/Reprise/test/barcode.webm");
  for (guint lap = 0; lap < 3; lap++)
    for (guint i = 0; i < 12; i++)
      assert_shows (fixture, 0, CLIP, lap * CLIP + i * SECOND / 2);
  assert_fails (fixture, "resource:///io/github/reprise_app/Reprise/test/none.webm",
                RP_MEDIA_ERROR_NOT_FOUND);
  assert_fails (fixture, "resource:///io/github/reprise_app/Reprise/test/compressed.webm",
                RP_MEDIA_ERROR_SEEK);
  g_assert_finalize_object (g_steal_pointer (&fixture->reader));
  g_assert_true (rp_worker_drain (LONG));
  g_resources_unregister (resource);
  fixture->reader = rp_clip_reader_new ("file:///nowhere");
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  assert_fails (fixture, "file:///nowhere/none.webm", RP_MEDIA_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (rp_clip_reader_get_error (fixture->reader)->message, "none.webm"));
}

static void
test_no_clip (Fixture *fixture, gconstpointer data)
{
  g_autofree char *empty = barcode_write_damaged (fixture->folder, "empty.webm", 1, 0);

  assert_fails (fixture, empty, RP_MEDIA_ERROR_NO_PICTURES);
}

/* Damage may show or not, and may fail or not; it must never hang, crash or warn */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *name = g_strdup_printf ("damaged-%u.webm", i);
      g_autofree char *uri = barcode_write_damaged (fixture->folder, name, 0, 1 + 7 * i);

      open_other (fixture, uri);
      for (gint64 time = 0; time < 3 * CLIP; time += SECOND / 10)
        {
          take (fixture, 0, CLIP, time);
          if (!rp_clip_reader_wait (fixture->reader, time, 20 * SECOND))
            break;
        }
      g_main_context_iteration (NULL, FALSE);
      g_test_message ("%u: %s", i,
                      rp_clip_reader_get_state (fixture->reader) == RP_CLIP_READER_FAILED ? "failed"
                                                                                          : "played");
    }
}

/* Looks on until the reader gives up. Returns how far it came. */
static gint64
watch_until_failed (Fixture *fixture, gint64 start, gint64 end, RpMediaError code)
{
  gint64 time = 0;

  while (rp_clip_reader_get_state (fixture->reader) != RP_CLIP_READER_FAILED)
    {
      take (fixture, start, end, time);
      if (rp_clip_reader_wait (fixture->reader, time, LONG))
        time = MIN (time + SECOND / BARCODE_FPS, end - start - 1);
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_error (rp_clip_reader_get_error (fixture->reader), RP_MEDIA_ERROR, (int) code);
  return time;
}

/* The second half is gone: the first half plays, then the reader says so, in the first lap */
static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  g_autofree char *whole = barcode_get_uri ();
  g_autofree char *path = g_filename_from_uri (whole, NULL, NULL);
  g_autofree char *uri = NULL;
  const char *message;
  GStatBuf info;

  g_assert_no_errno (g_stat (path, &info));
  uri = barcode_write_damaged (fixture->folder, "half.webm", info.st_size / 2, 0);
  open_other (fixture, uri);
  assert_shows (fixture, 0, CLIP, SECOND);
  g_assert_cmpint (watch_until_failed (fixture, 0, CLIP, RP_MEDIA_ERROR_SHORT), <, CLIP - SECOND / 2);
  message = rp_clip_reader_get_error (fixture->reader)->message;
  g_assert_nonnull (strstr (message, "half.webm"));
  g_assert_nonnull (strstr (message, "too early"));
}

/* A film of eight pictures, or of one, is not the clip it should be, nor is one that ends before the pass begins. */
static void
test_short (Fixture *fixture, gconstpointer data)
{
  const Remux eight = { .n_frames = 8 };
  const Remux one = { .n_frames = 1 };
  g_autofree char *eight_uri = remux_barcode (fixture->folder, "eight.webm", &eight);
  g_autofree char *one_uri = remux_barcode (fixture->folder, "one.webm", &one);

  open_other (fixture, eight_uri);
  watch_until_failed (fixture, 0, CLIP, RP_MEDIA_ERROR_SHORT);
  open_other (fixture, one_uri);
  watch_until_failed (fixture, 0, CLIP, RP_MEDIA_ERROR_SHORT);
  open_other (fixture, eight_uri);
  watch_until_failed (fixture, 2 * SECOND, CLIP, RP_MEDIA_ERROR_SHORT);
}

/* Where the rate changes, a picture may stand long without anything being wrong, even over the end of the pass. */
static void
test_stands (Fixture *fixture, gconstpointer data)
{
  const Remux holed = { .hole = 60 };
  const gint64 end = 3 * SECOND + SECOND / 2;
  g_autofree char *uri = remux_barcode (fixture->folder, "holed.webm", &holed);

  open_other (fixture, uri);
  for (gint64 time = 0; time < 3 * end; time += SECOND / 20)
    g_assert_cmpint (show (fixture, 0, end, time), ==, MIN (barcode_frame_at (time % end + 1000), 59));
  g_assert_cmpint (rp_clip_reader_get_state (fixture->reader), !=, RP_CLIP_READER_FAILED);
  assert_shows (fixture, 0, CLIP, 5 * SECOND);
  /* Going there, forwards or backwards, brings the picture that stands there. */
  assert_shows (fixture, 0, CLIP, SECOND);
  g_assert_cmpint (show (fixture, 0, CLIP, 3 * SECOND), ==, 59);
  assert_shows (fixture, 0, CLIP, 5 * SECOND);
  g_assert_cmpint (show (fixture, 0, CLIP, 3 * SECOND), ==, 59);
  g_assert_cmpint (show (fixture, 3 * SECOND, CLIP, SECOND / 2), ==, 59);
}

static void
set_decoder_rank (const char *name, guint rank)
{
  g_autoptr (GstPluginFeature) feature = gst_registry_lookup_feature (gst_registry_get (), name);

  if (feature != NULL)
    gst_plugin_feature_set_rank (feature, rank);
}

static void
test_no_decoder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *uri = barcode_get_uri ();
  const char *message;

  wait_for_state (fixture->reader, RP_CLIP_READER_READY);
  set_decoder_rank ("vp8dec", GST_RANK_NONE);
  set_decoder_rank ("avdec_vp8", GST_RANK_NONE);
  assert_fails (fixture, uri, RP_MEDIA_ERROR_DECODER);
  set_decoder_rank ("vp8dec", GST_RANK_PRIMARY);
  message = rp_clip_reader_get_error (fixture->reader)->message;
  g_test_message ("%s", message);
  g_assert_nonnull (strstr (message, "gstreamer1.0-plugins-good"));
  g_assert_nonnull (strstr (message, "VP8"));
  g_assert_nonnull (strstr (message, "barcode.webm"));
}

static void
count (guint *n)
{
  ++*n;
}

/* A clock that runs far too fast for the decoder: said once, and the clip plays on. */
static void
test_late (Fixture *fixture, gconstpointer data)
{
  guint n = 0;
  gint64 time = 0;

  g_signal_connect_swapped (fixture->reader, "notify::remark", G_CALLBACK (count), &n);
  assert_shows (fixture, 0, CLIP, time);
  g_assert_null (rp_clip_reader_get_remark (fixture->reader));
  for (guint i = 0; i < 1000 || n == 0; i++)
    take (fixture, 0, CLIP, time += 2 * SECOND / 5);
  g_assert_cmpuint (n, ==, 1);
  g_assert_nonnull (strstr (rp_clip_reader_get_remark (fixture->reader), "“barcode.webm” come late"));
  g_assert_null (rp_clip_reader_get_error (fixture->reader));
  assert_shows (fixture, 0, CLIP, time + SECOND);
  wait_for_state (fixture->reader, RP_CLIP_READER_READY);
}

static void
test_leave_loading (Fixture *fixture, gconstpointer data)
{
  g_autofree char *uri = barcode_get_uri ();

  for (guint i = 0; i < 200; i++)
    {
      open_other (fixture, uri);
      if (i % 3 > 0)
        take (fixture, 0, CLIP, i * SECOND / 10);
      if (i % 3 > 1)
        g_main_context_iteration (NULL, FALSE);
    }
  assert_shows (fixture, 0, CLIP, SECOND);
}

int
main (int argc, char *argv[])
{
  static const gint64 slow[3] = { 2, 10, 1 };
  static const gint64 fast[3] = { 1, 1, 1 };

  g_test_init (&argc, &argv, NULL);
#define ADD(path, data, func) g_test_add ("/clip-reader/" path, Fixture, data, set_up, func, tear_down)
  ADD ("tempo/2-10-1", slow, test_tempo);
  ADD ("tempo/1-1-1", fast, test_tempo);
  ADD ("seam", NULL, test_seam);
  ADD ("middle", NULL, test_middle);
  ADD ("second-pass", NULL, test_second_pass);
  ADD ("jumps", NULL, test_jumps);
  ADD ("inactive", NULL, test_inactive);
  ADD ("state", NULL, test_state);
  ADD ("resource", NULL, test_resource);
  ADD ("missing", NULL, test_missing);
  ADD ("no-clip", NULL, test_no_clip);
  ADD ("damaged", NULL, test_damaged);
  ADD ("truncated", NULL, test_truncated);
  ADD ("short", NULL, test_short);
  ADD ("stands", NULL, test_stands);
  ADD ("no-decoder", NULL, test_no_decoder);
  ADD ("late", NULL, test_late);
  ADD ("leave-loading", NULL, test_leave_loading);
#undef ADD
  return g_test_run ();
}
