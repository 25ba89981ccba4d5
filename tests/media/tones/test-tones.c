/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tones/rp-tones.h"
#include "pipeline/rp-worker.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define LONG (30 * (gint64) G_USEC_PER_SEC)

static void
assert_gone (RpTones *tones)
{
  g_assert_finalize_object (tones);
  g_assert_true (rp_worker_drain (LONG));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
count (guint *n)
{
  ++*n;
}

/* What reaches the device is the tone, whole */
static void
test_sound (void)
{
  g_autofree char *folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "tone.raw", NULL);
  g_autofree char *sink = g_strdup_printf ("filesink location=%s", path);
  RpTones *tones = rp_tones_new (sink);
  gsize offset = 0;

  g_assert_true (rp_tones_wait_idle (tones, LONG));
  for (RpTone tone = 0; tone <= RP_TONE_LAST; tone++)
    {
      gsize n_samples, size;
      g_autofree gint16 *samples = rp_tone_render (tone, 48000, 0.5, &n_samples);
      g_autofree char *data = NULL;

      rp_tones_set_volume (tones, 0.5);
      rp_tones_play (tones, tone);
      g_assert_true (rp_tones_wait_idle (tones, LONG));
      g_assert_true (g_file_get_contents (path, &data, &size, NULL));
      g_assert_cmpmem (data + offset, size - offset, samples, n_samples * sizeof *samples);
      offset = size;
    }
  g_assert_true (rp_tones_get_available (tones));
  assert_gone (tones);
  g_unlink (path);
  g_rmdir (folder);
}

static gint64
get_size (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 ? info.st_size : 0;
}

static void
test_off (void)
{
  g_autofree char *folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "tone.raw", NULL);
  g_autofree char *sink = g_strdup_printf ("filesink location=%s", path);
  RpTones *tones = g_object_new (RP_TYPE_TONES, "sink", sink, "enabled", TRUE, NULL);
  guint n_notified = 0;

  g_signal_connect_swapped (tones, "notify::enabled", G_CALLBACK (count), &n_notified);
  rp_tones_set_enabled (tones, FALSE);
  rp_tones_set_enabled (tones, FALSE);
  g_assert_cmpuint (n_notified, ==, 1);
  rp_tones_play (tones, RP_TONE_COUNT);
  g_assert_true (rp_tones_wait_idle (tones, LONG));
  g_assert_true (rp_worker_drain (LONG));
  g_assert_cmpint (get_size (path), ==, 0);

  rp_tones_set_enabled (tones, TRUE);
  rp_tones_set_volume (tones, 0);
  rp_tones_play (tones, RP_TONE_COUNT);
  g_assert_true (rp_tones_wait_idle (tones, LONG));
  g_assert_cmpint (get_size (path), ==, 0);

  rp_tones_set_volume (tones, 1);
  rp_tones_play (tones, RP_TONE_COUNT);
  g_assert_true (rp_tones_wait_idle (tones, LONG));
  g_assert_cmpint (get_size (path), >, 0);
  assert_gone (tones);
  g_unlink (path);
  g_rmdir (folder);
}

static void
wait_for_trouble (RpTones *tones)
{
  while (rp_tones_get_available (tones))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (rp_tones_get_trouble (tones), "No sound: "));
}

static void
test_no_device (void)
{
  RpTones *tones = rp_tones_new ("fakesink state-error=null-to-ready");
  guint n_notified = 0;

  g_signal_connect_swapped (tones, "notify::available", G_CALLBACK (count), &n_notified);
  g_assert_true (rp_tones_get_available (tones));
  wait_for_trouble (tones);
  g_assert_cmpuint (n_notified, ==, 1);
  for (guint i = 0; i < 20; i++)
    {
      rp_tones_play (tones, RP_TONE_COUNT);
      g_assert_true (rp_tones_wait_idle (tones, LONG));
    }
  g_assert_cmpuint (n_notified, ==, 1);
  rp_tones_set_enabled (tones, FALSE);
  g_assert_null (rp_tones_get_trouble (tones));
  assert_gone (tones);
}

static void
test_no_such_sink (void)
{
  RpTones *tones = rp_tones_new ("nosuchsink");

  wait_for_trouble (tones);
  assert_gone (tones);
}

/* The device is unplugged while a tone sounds: it is opened anew, and told of only when that does not help. */
static void
test_dying_device (void)
{
  RpTones *tones = rp_tones_new ("identity error-after=1 ! fakesink sync=true");

  g_assert_true (rp_tones_wait_idle (tones, LONG));
  g_assert_true (rp_tones_get_available (tones));
  rp_tones_play (tones, RP_TONE_DONE);
  g_assert_true (rp_tones_wait_idle (tones, LONG));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_true (rp_tones_get_available (tones));
  rp_tones_play (tones, RP_TONE_DONE);
  wait_for_trouble (tones);
  assert_gone (tones);
}

/* The device takes a second over every buffer: nobody but the playing thread ever waits for it */
static void
test_slow_device (void)
{
  RpTones *tones = rp_tones_new ("identity sleep-time=1000000 ! fakesink");
  gint64 start;

  g_assert_true (rp_tones_wait_idle (tones, LONG));
  rp_tones_play (tones, RP_TONE_DONE);
  start = g_get_monotonic_time ();
  for (guint i = 0; i < 1000; i++)
    rp_tones_play (tones, RP_TONE_COUNT);
  g_assert_finalize_object (tones);
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);
  g_assert_true (rp_worker_drain (LONG));
}

static void
test_quick_switching (void)
{
  RpTones *tones = rp_tones_new ("fakesink");

  for (guint i = 0; i < 100; i++)
    {
      rp_tones_set_enabled (tones, i % 2 == 1);
      rp_tones_play (tones, i % (RP_TONE_LAST + 1));
    }
  g_assert_true (rp_tones_wait_idle (tones, LONG));
  assert_gone (tones);
}

/* What a sink that keeps time lets through a pipe, and when */
typedef struct
{
  char *path;
  gint64 times[64];
  gsize sizes[64];
  guint n_pieces;
} Pipe;

static gpointer
read_pipe (gpointer data)
{
  Pipe *heard = data;
  char piece[1 << 20];
  int fd = open (heard->path, O_RDONLY | O_CLOEXEC);
  gssize size = 0;

  fcntl (fd, F_SETPIPE_SZ, (int) sizeof piece);
  while (heard->n_pieces < G_N_ELEMENTS (heard->times) && (size = read (fd, piece, sizeof piece)) > 0)
    {
      heard->times[heard->n_pieces] = g_get_monotonic_time ();
      heard->sizes[heard->n_pieces++] = (gsize) size;
    }
  close (fd);
  return NULL;
}

static RpSound *
make_phrase (gint64 duration)
{
  gsize n_samples = (gsize) (duration * 22050 / G_USEC_PER_SEC);
  gint16 *samples = g_new (gint16, n_samples);

  for (gsize i = 0; i < n_samples; i++)
    samples[i] = i / 20 % 2 ? 8000 : -8000;
  return rp_sound_new_take (samples, n_samples, 22050);
}

/* Has a tone and then a phrase sound. Returns by how much the phrase came late, or -1 when it was left out. */
static gint64
hear_both (gint64 begin)
{
  g_autofree char *folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pipe", NULL);
  g_autofree char *sink = g_strdup_printf ("filesink location=%s sync=true buffer-mode=unbuffered", path);
  g_autoptr (RpSound) phrase = make_phrase (100000);
  Pipe heard = { .path = path };
  g_autoptr (GThread) thread = NULL;
  RpTones *tones;
  gint64 at;
  gsize n_bytes;

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  thread = g_thread_new ("pipe", read_pipe, &heard);
  tones = rp_tones_new (sink);
  rp_tones_set_volume (tones, 1);
  g_assert_true (rp_tones_wait_idle (tones, LONG));
  rp_tones_play (tones, RP_TONE_COUNT);
  at = g_get_monotonic_time () + begin;
  rp_tones_say (tones, phrase, at);
  g_assert_true (rp_tones_wait_idle (tones, LONG));
  assert_gone (tones);
  g_thread_join (g_steal_pointer (&thread));
  g_unlink (path);
  g_rmdir (folder);

  n_bytes = heard.sizes[heard.n_pieces - 1];
  if (n_bytes < 100 * 48 * sizeof (gint16) - 100)
    return -1;
  g_assert_cmpint (heard.times[heard.n_pieces - 1], >=, at);
  return heard.times[heard.n_pieces - 1] - at;
}

/* How late the best of many phrases may be. A sanitizer makes everything late. */
#ifdef __SANITIZE_ADDRESS__
#define MOST_LATE 150000
#else
#define MOST_LATE 5000
#endif

/* A phrase never begins before its time and, where the machine lets it, hardly after it: as one stream with the tone before
 * it or long behind that. */
static void
test_say (void)
{
  static const gint64 begins[] = { 170000, 300000, 3000000 };

  for (guint i = 0; i < G_N_ELEMENTS (begins); i++)
    {
      gint64 late = -1;

      for (guint tries = 0; tries < 50 && (late < 0 || late > MOST_LATE); tries++)
        late = hear_both (begins[i]);
      g_test_message ("%" G_GINT64_FORMAT " behind a tone: %" G_GINT64_FORMAT " late", begins[i], late);
      g_assert_cmpint (late, >=, 0);
      g_assert_cmpint (late, <=, MOST_LATE);
    }
}

/* A phrase has the volume of the tones, and sounds without them while there is speaking. */
static void
test_speaking (void)
{
  g_autofree char *folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "phrase.raw", NULL);
  g_autofree char *sink = g_strdup_printf ("filesink location=%s", path);
  g_autoptr (RpSound) phrase = make_phrase (500000);
  g_autofree char *data = NULL;
  RpTones *tones = g_object_new (RP_TYPE_TONES, "sink", sink, "enabled", FALSE, NULL);
  const gint16 *heard;
  gint16 most = 0;
  gsize size = 0, n_heard;

  rp_tones_say (tones, phrase, g_get_monotonic_time ());
  g_assert_true (rp_tones_wait_idle (tones, LONG));
  g_assert_cmpint (get_size (path), ==, 0);
  rp_tones_set_speaking (tones, TRUE);
  rp_tones_set_volume (tones, 0.5);
  g_assert_true (rp_tones_wait_idle (tones, LONG));
  rp_tones_play (tones, RP_TONE_COUNT);
  rp_tones_say (tones, phrase, g_get_monotonic_time () + 200000);
  g_assert_true (rp_tones_wait_idle (tones, LONG));
  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  heard = (const gint16 *) (gpointer) data;
  n_heard = size / sizeof *heard;
  /* Before it there is silence, for as long as the device was ready too early. */
  while (n_heard > 0 && *heard == 0)
    {
      heard++;
      n_heard--;
    }
  g_assert_cmpuint (n_heard, >, 23900);
  g_assert_cmpuint (n_heard, <, 24100);
  for (gsize i = 0; i < n_heard; i++)
    most = MAX (most, heard[i]);
  g_assert_cmpint (most, >=, 1900);
  g_assert_cmpint (most, <, 2600);
  rp_tones_set_speaking (tones, FALSE);
  assert_gone (tones);
  g_unlink (path);
  g_rmdir (folder);
}

/* A tone ends a phrase, and so does being hushed: neither waits for its end. */
static void
test_phrase_ends (void)
{
  g_autoptr (RpSound) phrase = make_phrase (20 * LONG);

  for (guint way = 0; way < 3; way++)
    {
      RpTones *tones = rp_tones_new ("fakesink sync=true");

      g_assert_true (rp_tones_wait_idle (tones, LONG));
      rp_tones_say (tones, phrase, g_get_monotonic_time ());
      if (way == 0)
        rp_tones_play (tones, RP_TONE_COUNT);
      else
        rp_tones_hush (tones);
      if (way == 2)
        rp_tones_play (tones, RP_TONE_COUNT);
      g_assert_true (rp_tones_wait_idle (tones, LONG));
      g_assert_true (rp_tones_get_available (tones));
      assert_gone (tones);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tones/sound", test_sound);
  g_test_add_func ("/tones/off", test_off);
  g_test_add_func ("/tones/no-device", test_no_device);
  g_test_add_func ("/tones/no-such-sink", test_no_such_sink);
  g_test_add_func ("/tones/dying-device", test_dying_device);
  g_test_add_func ("/tones/slow-device", test_slow_device);
  g_test_add_func ("/tones/quick-switching", test_quick_switching);
  g_test_add_func ("/tones/say", test_say);
  g_test_add_func ("/tones/speaking", test_speaking);
  g_test_add_func ("/tones/phrase-ends", test_phrase_ends);
  return g_test_run ();
}
