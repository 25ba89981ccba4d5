/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tones/rp-tones.h"
#include "pipeline/rp-worker.h"

#include <glib/gstdio.h>

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
  g_assert_nonnull (strstr (rp_tones_get_trouble (tones), "Tones are off"));
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

/* The device is unplugged while a tone sounds */
static void
test_dying_device (void)
{
  RpTones *tones = rp_tones_new ("identity error-after=1 ! fakesink sync=true");

  g_assert_true (rp_tones_wait_idle (tones, LONG));
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
  return g_test_run ();
}
