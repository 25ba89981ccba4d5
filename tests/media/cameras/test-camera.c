/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cameras/rp-camera.h"

#include "cameras/rp-camera-source-private.h"
#include "cameras/rp-still.h"
#include "jpeg.h"
#include "pipeline/rp-worker.h"
#include "session/rp-system-clock.h"
#include "standin.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define SECOND ((gint64) G_USEC_PER_SEC)
#define LONG (60 * SECOND)
#define TICK 5 /* milliseconds */

#define JPEG30 "caps=image/jpeg, width=320, height=180, framerate=30/1\n"

typedef struct
{
  const char *lines; /* of the stand-in's file */
  guint rate;
  guint width;
  guint height;
} Case;

typedef struct
{
  char *folder;
  char *path;
  RpCameraSource *source;
  RpFrameRing *ring;
  RpCamera *camera;
} Fixture;

static GstElement *
make (gpointer data,
      GstCaps **offered G_GNUC_UNUSED,
      GCancellable *cancellable G_GNUC_UNUSED,
      GError **error G_GNUC_UNUSED)
{
  return standin_new (data);
}

static void
plug_in (Fixture *fixture, const char *lines)
{
  g_autofree char *text = g_strconcat ("[camera]\nname=Front\n", lines, NULL);

  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "front.camera", NULL);
  fixture->source = rp_camera_source_new ("front", "Front", make, g_strdup (fixture->path), g_free);
  fixture->ring = rp_frame_ring_new (RP_FRAME_RING_BYTES);
  fixture->camera = rp_camera_new (fixture->ring);
}

static gboolean
is_on (Fixture *fixture)
{
  int lock = open (fixture->path, O_RDONLY | O_CLOEXEC);
  gboolean on = lock >= 0 && flock (lock, LOCK_EX | LOCK_NB) != 0;

  close (lock);
  return on;
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_finalize_object (fixture->camera);
  g_assert_true (rp_worker_drain (LONG));
  g_assert_false (is_on (fixture));
  g_assert_finalize_object (fixture->source);
  rp_frame_ring_unref (fixture->ring);
  g_unlink (fixture->path);
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
on_tick (gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* Lets the program go on for a moment. */
static void
go_on (void)
{
  gboolean over = FALSE;

  g_timeout_add_once (TICK, on_tick, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* Pictures in the ring, counted up to so many. */
static guint
count (Fixture *fixture, guint most)
{
  gint64 time = 0;
  guint n = 0;

  if (!rp_frame_ring_get_span (fixture->ring, &time, NULL))
    return 0;
  for (n = 1; n < most; n++)
    {
      gint64 next = rp_frame_ring_step (fixture->ring, time, 1);

      if (next == time)
        break;
      time = next;
    }
  return n;
}

static void
wait_for_state (Fixture *fixture, RpCameraState state)
{
  while (rp_camera_get_state (fixture->camera) != state)
    {
      g_main_context_iteration (NULL, TRUE);
      if (state == RP_CAMERA_OPEN)
        g_assert_no_error (rp_camera_get_error (fixture->camera));
    }
}

static void
wait_for_pictures (Fixture *fixture, guint n)
{
  while (count (fixture, n) < n)
    {
      go_on ();
      g_assert_cmpint (rp_camera_get_state (fixture->camera), !=, RP_CAMERA_FAILED);
    }
}

/* The picture of an instant, decoded. */
static int
look_at (Fixture *fixture, gint64 time, gint64 *found, const Case *expected)
{
  g_autoptr (GBytes) bytes = rp_frame_ring_find (fixture->ring, time, found);
  g_autoptr (GError) error = NULL;
  g_autoptr (RpFrame) frame = rp_still_decode (bytes, &error);
  guint width;

  g_assert_no_error (error);
  width = rp_frame_get_width (frame);
  if (expected->width > 0)
    {
      g_assert_cmpuint (width, ==, expected->width);
      g_assert_cmpuint (rp_frame_get_height (frame), ==, expected->height);
    }
  return jpeg_read_number (rp_frame_get_row (frame, rp_frame_get_height (frame) / 2), width);
}

/* How far a picture's own number is from the one that its stamp stands for. */
static int
compare (int number, gint64 time, guint rate)
{
  int expected = (int) ((time * rate + SECOND / 2) / SECOND % STANDIN_NUMBERS);
  int behind = (expected - number + STANDIN_NUMBERS) % STANDIN_NUMBERS;

  g_assert_cmpint (number, >=, 0);
  return behind > STANDIN_NUMBERS / 2 ? behind - STANDIN_NUMBERS : behind;
}

/* Every picture that is there is the one of its stamp, and the one to be seen until the next. */
static void
check_all (Fixture *fixture, const Case *expected, guint n)
{
  gint64 time = 0;

  g_assert_true (rp_frame_ring_get_span (fixture->ring, &time, NULL));
  for (guint i = 0; i < n; i++)
    {
      gint64 next = rp_frame_ring_step (fixture->ring, time, 1);
      gint64 found = 0;

      int number = look_at (fixture, time, &found, expected);

      g_assert_cmpint (found, ==, time);
      g_assert_cmpint (compare (number, time, expected->rate), ==, 0);
      look_at (fixture, next > time ? next - 1 : next, &found, expected);
      g_assert_cmpint (found, ==, time);
      if (next == time)
        return;
      time = next;
    }
}

static void
test_pictures (Fixture *fixture, gconstpointer data)
{
  const Case *expected = data;
  guint n = expected->rate;

  plug_in (fixture, expected->lines);
  rp_camera_open (fixture->camera, fixture->source);
  g_assert_cmpint (rp_camera_get_state (fixture->camera), ==, RP_CAMERA_OPENING);
  wait_for_state (fixture, RP_CAMERA_OPEN);
  wait_for_pictures (fixture, n);
  g_assert_true (is_on (fixture));
  check_all (fixture, expected, n / 2);
}

/* What could be seen half a second ago, by the clock that the program has. */
static void
test_delay (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const Case expected = { .rate = 30 };
  g_autoptr (RpClock) clock = rp_system_clock_new ();
  gint64 wanted, found = 0;
  int number;

  plug_in (fixture, JPEG30 "lag=50000\n");
  rp_camera_open (fixture->camera, fixture->source);
  wait_for_pictures (fixture, 40);
  wanted = rp_clock_now (clock).monotonic - SECOND / 2;
  number = look_at (fixture, wanted, &found, &expected);
  g_assert_cmpint (found, <=, wanted);
  g_assert_cmpint (compare (number, found, 30), ==, 0);
  if (rp_frame_ring_step (fixture->ring, found, 1) - found < SECOND / 20)
    g_assert_cmpint (ABS (compare (number, wanted, 30)), <=, 1);
}

/* Stamps that cannot be true give way to the time of arrival. */
static void
test_stamps (Fixture *fixture, gconstpointer lines)
{
  const Case expected = { .rate = 30 };
  g_autoptr (RpClock) clock = rp_system_clock_new ();
  gint64 before = rp_clock_now (clock).monotonic;
  gint64 time = 0, last = 0;

  plug_in (fixture, lines);
  rp_camera_open (fixture->camera, fixture->source);
  wait_for_pictures (fixture, 20);
  g_assert_true (rp_frame_ring_get_span (fixture->ring, &time, &last));
  g_assert_cmpint (time, >, before);
  g_assert_cmpint (last, <=, rp_clock_now (clock).monotonic);
  g_assert_cmpint (ABS (compare (look_at (fixture, time, NULL, &expected), time, 30)), <=, 30);
}

/* Pictures that are cut short are left out and counted. */
static void
test_broken (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const Case expected = { .rate = 30 };

  plug_in (fixture, JPEG30 "broken=3\n");
  rp_camera_open (fixture->camera, fixture->source);
  wait_for_pictures (fixture, 20);
  check_all (fixture, &expected, 15);
  while (rp_camera_get_n_broken (fixture->camera) < 5)
    go_on ();
}

static void
assert_fails (Fixture *fixture, RpMediaError code)
{
  rp_camera_open (fixture->camera, fixture->source);
  wait_for_state (fixture, RP_CAMERA_FAILED);
  g_assert_error (rp_camera_get_error (fixture->camera), RP_MEDIA_ERROR, (int) code);
  g_assert_false (rp_frame_ring_get_span (fixture->ring, NULL, NULL));
}

static void
assert_works (Fixture *fixture)
{
  rp_camera_open (fixture->camera, fixture->source);
  wait_for_state (fixture, RP_CAMERA_OPEN);
  g_assert_null (rp_camera_get_error (fixture->camera));
  wait_for_pictures (fixture, 2);
}

/* Each reason, and that it works once the reason is gone. */
static void
test_reasons (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  int lock;

  rp_camera_open (fixture->camera, NULL);
  g_assert_cmpint (rp_camera_get_state (fixture->camera), ==, RP_CAMERA_FAILED);
  g_assert_error (rp_camera_get_error (fixture->camera), RP_MEDIA_ERROR, RP_MEDIA_ERROR_NO_CAMERA);
  assert_fails (fixture, RP_MEDIA_ERROR_NOT_FOUND);
  plug_in (fixture, JPEG30 "trouble=refused\n");
  assert_fails (fixture, RP_MEDIA_ERROR_REFUSED);
  plug_in (fixture, JPEG30);
  lock = open (fixture->path, O_RDONLY | O_CLOEXEC);
  g_assert_no_errno (flock (lock, LOCK_EX | LOCK_NB));
  assert_fails (fixture, RP_MEDIA_ERROR_BUSY);
  close (lock);
  assert_works (fixture);
}

/* It is on, but nothing comes. */
static void
test_silent (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  plug_in (fixture, JPEG30 "trouble=silent\n");
  assert_fails (fixture, RP_MEDIA_ERROR_STALLED);
  g_assert_true (rp_worker_drain (LONG));
  g_assert_false (is_on (fixture));
}

/* Unplugged, and plugged in again. */
static void
test_gone (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  for (guint i = 0; i < 3; i++)
    {
      plug_in (fixture, JPEG30);
      assert_works (fixture);
      g_assert_no_errno (g_unlink (fixture->path));
      wait_for_state (fixture, RP_CAMERA_GONE);
      g_assert_error (rp_camera_get_error (fixture->camera), RP_MEDIA_ERROR, RP_MEDIA_ERROR_GONE);
      g_assert_true (rp_frame_ring_get_span (fixture->ring, NULL, NULL));
    }
}

/* The light goes off, what was seen is forgotten, and nothing more comes. */
static void
test_close (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  plug_in (fixture, JPEG30);
  assert_works (fixture);
  rp_camera_close (fixture->camera);
  g_assert_cmpint (rp_camera_get_state (fixture->camera), ==, RP_CAMERA_CLOSED);
  g_assert_null (rp_camera_get_source (fixture->camera));
  g_assert_cmpuint (rp_frame_ring_get_size (fixture->ring), ==, 0);
  g_assert_true (rp_worker_drain (LONG));
  g_assert_false (is_on (fixture));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (rp_camera_get_state (fixture->camera), ==, RP_CAMERA_CLOSED);
  g_assert_cmpuint (rp_frame_ring_get_size (fixture->ring), ==, 0);
}

/* However often it is opened and closed, the last word counts: a camera that is being closed is waited for. */
static void
test_hurry (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  plug_in (fixture, JPEG30);
  for (guint i = 0; i < 20; i++)
    {
      rp_camera_open (fixture->camera, fixture->source);
      if (i % 3 == 0)
        rp_camera_close (fixture->camera);
      if (i % 5 == 0)
        assert_works (fixture);
    }
  assert_works (fixture);
}

/* What is kept stays within what may be kept. */
static void
test_bounded (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const gsize capacity = 64 * 1024;
  g_autoptr (RpFrameRing) ring = rp_frame_ring_new (capacity);
  g_autoptr (RpCamera) camera = rp_camera_new (ring);
  gint64 first = 0, last = 0, start = -1;

  plug_in (fixture, "caps=image/jpeg, width=640, height=360, framerate=60/1\n");
  rp_camera_open (camera, fixture->source);
  while (start < 0 || first < start + SECOND)
    {
      go_on ();
      g_assert_cmpuint (rp_frame_ring_get_size (ring), <=, capacity);
      if (rp_frame_ring_get_span (ring, &first, &last) && start < 0)
        start = first;
    }
  g_assert_cmpint (last, >, first);
}

#define WITH(caps_text) "caps=" caps_text "\n"

static const struct
{
  const char *name;
  Case expected;
} pictures[] = {
  { "jpeg-15", { WITH ("image/jpeg, width=320, height=180, framerate=15/1"), 15, 320, 180 } },
  { "jpeg-30", { WITH ("image/jpeg, width=1280, height=720, framerate=30/1"), 30, 1280, 720 } },
  { "jpeg-60", { WITH ("image/jpeg, width=320, height=180, framerate=60/1"), 60, 320, 180 } },
  { "jpeg-odd", { WITH ("image/jpeg, width=641, height=481, framerate=30/1"), 30, 641, 481 } },
  { "jpeg-large", { WITH ("image/jpeg, width=1920, height=1080, framerate=15/1"), 15, 1200, 675 } },
  { "jpeg-late",
    { WITH ("image/jpeg, width=320, height=180, framerate=30/1") "lag=120000\n", 30, 320, 180 } },
  { "jpeg-uneven", { WITH ("image/jpeg, width=320, height=180, framerate=30/1") "skips=3\n", 30, 320, 180 } },
  { "raw-15", { WITH ("video/x-raw, format=I420, width=320, height=180, framerate=15/1"), 15, 320, 180 } },
  { "raw-30", { WITH ("video/x-raw, format=YUY2, width=640, height=360, framerate=30/1"), 30, 640, 360 } },
  { "raw-60", { WITH ("video/x-raw, format=I420, width=320, height=180, framerate=60/1"), 60, 320, 180 } },
  { "raw-odd", { WITH ("video/x-raw, format=I420, width=353, height=287, framerate=30/1"), 30, 353, 287 } },
  { "raw-large",
    { WITH ("video/x-raw, format=I420, width=1920, height=1080, framerate=15/1"), 15, 1280, 720 } },
  { "raw-anamorphic",
    { WITH ("video/x-raw, format=YUY2, width=320, height=240, pixel-aspect-ratio=4/3, framerate=15/1"), 15,
      427, 240 } },
  { "liar",
    { WITH ("image/jpeg, width=640, height=360, framerate=30/1; video/x-raw, format=YUY2, width=320, "
            "height=180, "
            "framerate=30/1") "trouble=liar\n",
      30, 320, 180 } },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strconcat ("/camera/", pictures[i].name, NULL);

      g_test_add (path, Fixture, &pictures[i].expected, set_up, test_pictures, tear_down);
    }
  g_test_add ("/camera/delay", Fixture, NULL, set_up, test_delay, tear_down);
  g_test_add ("/camera/no-stamps", Fixture, JPEG30 "stamps=none\n", set_up, test_stamps, tear_down);
  g_test_add ("/camera/wild-stamps", Fixture, JPEG30 "stamps=wild\n", set_up, test_stamps, tear_down);
  g_test_add ("/camera/broken", Fixture, NULL, set_up, test_broken, tear_down);
  g_test_add ("/camera/reasons", Fixture, NULL, set_up, test_reasons, tear_down);
  g_test_add ("/camera/silent", Fixture, NULL, set_up, test_silent, tear_down);
  g_test_add ("/camera/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/camera/close", Fixture, NULL, set_up, test_close, tear_down);
  g_test_add ("/camera/hurry", Fixture, NULL, set_up, test_hurry, tear_down);
  g_test_add ("/camera/bounded", Fixture, NULL, set_up, test_bounded, tear_down);
  return g_test_run ();
}
