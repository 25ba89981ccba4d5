/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-mirror.h"

#include "cameras/rp-camera-source-private.h"
#include "find.h"
#include "mirror-sample.h"
#include "pipeline/rp-worker.h"
#include "session/rp-system-clock.h"
#include "standin.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#define SECOND ((gint64) G_USEC_PER_SEC)
#define LONG (60 * SECOND)
#define CAMERA_RATE 30

typedef struct
{
  RpSimulatedClock *clock;
  RpFrameRing *ring;
  RpMirror *mirror;
  char *folder;
  char *path; /* of the stand-in camera */
  RpCameraSource *source;
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
plug_in (Fixture *fixture)
{
  g_assert_true (g_file_set_contents (fixture->path,
                                      "[camera]\nname=Front\n"
                                      "caps=image/jpeg, width=320, height=180, framerate=30/1\n",
                                      -1, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpClock) real = data ? RP_CLOCK (rp_system_clock_new ()) : NULL;

  fixture->clock = rp_simulated_clock_new ();
  rp_simulated_clock_advance (fixture->clock, 100 * SECOND);
  fixture->ring = rp_frame_ring_new (RP_FRAME_RING_BYTES);
  fixture->mirror = rp_mirror_new (real ? real : RP_CLOCK (fixture->clock), fixture->ring);
  fixture->folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "front.camera", NULL);
  fixture->source = rp_camera_source_new ("front", "Front", make, g_strdup (fixture->path), g_free);
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
  g_assert_finalize_object (fixture->mirror);
  g_assert_true (rp_worker_drain (LONG));
  g_assert_false (is_on (fixture));
  g_object_unref (fixture->source);
  rp_frame_ring_unref (fixture->ring);
  g_object_unref (fixture->clock);
  g_unlink (fixture->path);
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* What is drawn is the picture of so many microseconds ago. */
static void
assert_shows (Fixture *fixture, gint64 ago)
{
  gint64 time = mirror_now (fixture->clock) - ago;

  mirror_look (fixture->mirror);
  g_assert_cmpint (mirror_read (GDK_PAINTABLE (fixture->mirror), TRUE), ==, mirror_number (time));
  g_assert_cmpint (rp_mirror_get_age (fixture->mirror), >=, ago);
  g_assert_cmpint (rp_mirror_get_age (fixture->mirror), <, ago + MIRROR_FRAME);
}

static void
test_delays (Fixture *fixture, gconstpointer data)
{
  static const guint delays[] = { 5, 0, 10, 20, 7 };

  mirror_fill (fixture->clock, fixture->ring, 24);
  for (guint i = 0; i < G_N_ELEMENTS (delays); i++)
    {
      guint delay = 0;

      rp_mirror_set_delay (fixture->mirror, delays[i]);
      g_object_get (fixture->mirror, "delay", &delay, NULL);
      g_assert_cmpuint (delay, ==, delays[i]);
      assert_shows (fixture, delays[i] * SECOND);
      rp_simulated_clock_advance (fixture->clock, MIRROR_FRAME / 2);
      assert_shows (fixture, delays[i] * SECOND);
      mirror_fill (fixture->clock, fixture->ring, 1);
      assert_shows (fixture, delays[i] * SECOND);
    }
}

/* A picture that stays is not decoded again. */
static void
test_unchanged (Fixture *fixture, gconstpointer data)
{
  mirror_fill (fixture->clock, fixture->ring, 6);
  g_assert_true (rp_mirror_tick (fixture->mirror));
  mirror_look (fixture->mirror);
  g_assert_false (rp_mirror_tick (fixture->mirror));
  rp_simulated_clock_advance (fixture->clock, MIRROR_FRAME);
  g_assert_true (rp_mirror_tick (fixture->mirror));
}

static void
test_freeze (Fixture *fixture, gconstpointer data)
{
  mirror_fill (fixture->clock, fixture->ring, 12);
  assert_shows (fixture, 5 * SECOND);
  rp_mirror_set_frozen (fixture->mirror, TRUE);
  mirror_fill (fixture->clock, fixture->ring, 3);
  assert_shows (fixture, 8 * SECOND);
  rp_mirror_scrub (fixture->mirror, 2);
  assert_shows (fixture, 6 * SECOND);
  rp_mirror_scrub (fixture->mirror, -3.5);
  assert_shows (fixture, 9 * SECOND + SECOND / 2);
  rp_mirror_step (fixture->mirror, 1);
  assert_shows (fixture, 9 * SECOND + SECOND / 2 - MIRROR_FRAME);
  rp_mirror_step (fixture->mirror, -2);
  assert_shows (fixture, 9 * SECOND + SECOND / 2 + MIRROR_FRAME);
  rp_mirror_scrub (fixture->mirror, 100);
  assert_shows (fixture, 0);
  rp_mirror_set_frozen (fixture->mirror, FALSE);
  assert_shows (fixture, 5 * SECOND);
}

/* Stepping freezes; another delay goes on; what is not frozen is not moved. */
static void
test_go_on (Fixture *fixture, gconstpointer data)
{
  gboolean frozen = FALSE;

  mirror_fill (fixture->clock, fixture->ring, 12);
  rp_mirror_scrub (fixture->mirror, -2);
  assert_shows (fixture, 5 * SECOND);
  rp_mirror_step (fixture->mirror, -1);
  g_object_get (fixture->mirror, "frozen", &frozen, NULL);
  g_assert_true (frozen);
  assert_shows (fixture, 5 * SECOND + MIRROR_FRAME);
  rp_mirror_set_delay (fixture->mirror, 10);
  g_object_get (fixture->mirror, "frozen", &frozen, NULL);
  g_assert_false (frozen);
  assert_shows (fixture, 10 * SECOND);
}

static void
test_flipped (Fixture *fixture, gconstpointer data)
{
  mirror_fill (fixture->clock, fixture->ring, 6);
  assert_shows (fixture, 5 * SECOND);
  g_object_set (fixture->mirror, "flipped", FALSE, NULL);
  g_assert_cmpint (mirror_read (GDK_PAINTABLE (fixture->mirror), FALSE), ==,
                   mirror_number (mirror_now (fixture->clock) - 5 * SECOND));
}

/* Half a minute is kept; while it is frozen, as much as there is room for. */
static void
test_bounded (Fixture *fixture, gconstpointer data)
{
  guint length = 0;

  mirror_fill (fixture->clock, fixture->ring, RP_MIRROR_KEEP + 10);
  g_object_get (fixture->mirror, "length", &length, NULL);
  g_assert_cmpuint (length, <=, RP_MIRROR_KEEP);
  g_assert_cmpuint (length, >=, RP_MIRROR_KEEP - 1);
  mirror_look (fixture->mirror);
  rp_mirror_set_frozen (fixture->mirror, TRUE);
  mirror_fill (fixture->clock, fixture->ring, 10);
  g_object_get (fixture->mirror, "length", &length, NULL);
  g_assert_cmpuint (length, >, RP_MIRROR_KEEP);
  g_assert_cmpuint (rp_frame_ring_get_size (fixture->ring), <=, RP_FRAME_RING_BYTES);
  rp_mirror_set_frozen (fixture->mirror, FALSE);
  g_object_get (fixture->mirror, "length", &length, NULL);
  g_assert_cmpuint (length, <=, RP_MIRROR_KEEP);
}

/* The frozen picture may be forgotten while it is shown: it stays. */
static void
test_forgotten (Fixture *fixture, gconstpointer data)
{
  int number;

  mirror_fill (fixture->clock, fixture->ring, 6);
  mirror_look (fixture->mirror);
  rp_mirror_set_frozen (fixture->mirror, TRUE);
  number = mirror_read (GDK_PAINTABLE (fixture->mirror), TRUE);
  rp_frame_ring_clear (fixture->ring);
  mirror_fill (fixture->clock, fixture->ring, 1);
  g_assert_false (rp_mirror_tick (fixture->mirror));
  g_assert_cmpint (mirror_read (GDK_PAINTABLE (fixture->mirror), TRUE), ==, number);
}

static void
test_no_camera (Fixture *fixture, gconstpointer data)
{
  rp_mirror_open (fixture->mirror, NULL);
  g_assert_cmpint (rp_mirror_get_state (fixture->mirror), ==, RP_MIRROR_FAILED);
  g_assert_nonnull (strstr (rp_mirror_get_trouble (fixture->mirror), "There is no camera."));
  g_assert_false (rp_mirror_tick (fixture->mirror));
  g_assert_cmpint (mirror_read (GDK_PAINTABLE (fixture->mirror), TRUE), ==, -1);
  rp_mirror_close (fixture->mirror);
  g_assert_cmpint (rp_mirror_get_state (fixture->mirror), ==, RP_MIRROR_OFF);
  g_assert_null (rp_mirror_get_trouble (fixture->mirror));
}

static void
on_tick (gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* Ticks as a screen does, until it is in a state. */
static void
run_until (Fixture *fixture, RpMirrorState state)
{
  while (rp_mirror_get_state (fixture->mirror) != state)
    {
      gboolean over = FALSE;

      g_timeout_add_once (5, on_tick, &over);
      while (!over)
        g_main_context_iteration (NULL, TRUE);
      rp_mirror_tick (fixture->mirror);
    }
}

/* A picture carries the time it was taken at, so what is drawn tells how old it is. */
static void
assert_true_to_age (Fixture *fixture)
{
  g_autoptr (RpClock) clock = RP_CLOCK (rp_system_clock_new ());
  gint64 taken = rp_clock_now (clock).monotonic - rp_mirror_get_age (fixture->mirror);
  int expected = (int) ((taken * CAMERA_RATE + SECOND / 2) / SECOND % STANDIN_NUMBERS);
  int number = mirror_read (GDK_PAINTABLE (fixture->mirror), TRUE);

  g_assert_cmpint (number, >=, 0);
  g_assert_cmpint ((expected - number + STANDIN_NUMBERS + 1) % STANDIN_NUMBERS, <=, 2);
}

static void
test_camera (Fixture *fixture, gconstpointer data)
{
  plug_in (fixture);
  rp_mirror_set_delay (fixture->mirror, 1);
  rp_mirror_open (fixture->mirror, fixture->source);
  g_assert_cmpint (rp_mirror_get_state (fixture->mirror), ==, RP_MIRROR_OPENING);
  run_until (fixture, RP_MIRROR_FILLING);
  g_assert_cmpuint (rp_mirror_get_wait (fixture->mirror), ==, 1);
  run_until (fixture, RP_MIRROR_LIVE);
  g_assert_true (is_on (fixture));
  assert_true_to_age (fixture);
  g_assert_cmpint (rp_mirror_get_age (fixture->mirror), >=, SECOND / 2);
  rp_mirror_close (fixture->mirror);
  g_assert_cmpint (mirror_read (GDK_PAINTABLE (fixture->mirror), TRUE), ==, -1);
  g_assert_cmpuint (rp_frame_ring_get_size (fixture->ring), ==, 0);
  g_assert_true (rp_worker_drain (LONG));
  g_assert_false (is_on (fixture));
}

/* What was seen stays when the camera goes, and can be frozen. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  plug_in (fixture);
  rp_mirror_set_delay (fixture->mirror, 0);
  rp_mirror_open (fixture->mirror, fixture->source);
  run_until (fixture, RP_MIRROR_LIVE);
  mirror_look (fixture->mirror);
  g_assert_no_errno (g_unlink (fixture->path));
  run_until (fixture, RP_MIRROR_GONE);
  g_assert_nonnull (strstr (rp_mirror_get_trouble (fixture->mirror), "unplugged"));
  mirror_look (fixture->mirror);
  assert_true_to_age (fixture);
  rp_mirror_step (fixture->mirror, -1);
  run_until (fixture, RP_MIRROR_FROZEN);
  g_assert_nonnull (rp_mirror_get_trouble (fixture->mirror));
  plug_in (fixture);
  rp_mirror_open (fixture->mirror, fixture->source);
  g_assert_null (rp_mirror_get_trouble (fixture->mirror));
  run_until (fixture, RP_MIRROR_LIVE);
}

#define ADD(name, real)                                                                                      \
  g_test_add ("/mirror/" #name, Fixture, GINT_TO_POINTER (real), set_up, test_##name, tear_down)

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  ADD (delays, FALSE);
  ADD (unchanged, FALSE);
  ADD (freeze, FALSE);
  ADD (go_on, FALSE);
  ADD (flipped, FALSE);
  ADD (bounded, FALSE);
  ADD (forgotten, FALSE);
  ADD (no_camera, FALSE);
  ADD (camera, TRUE);
  ADD (gone, TRUE);
  return g_test_run ();
}
