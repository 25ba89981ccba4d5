/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tones/rp-tone-player.h"

#include <glib/gstdio.h>
#include <gst/gst.h>

static gboolean
play (RpTonePlayer *player, RpToneMailbox *mailbox, gint64 age, GError **error)
{
  RpToneMail mail = { RP_TONE_COUNT, 0.5, g_get_monotonic_time () - age };

  return rp_tone_player_play (player, &mail, mailbox, error);
}

static gint64
get_size (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 ? info.st_size : 0;
}

/* A tone reaches the device whole; one that comes too late does not at all. */
static void
test_play (void)
{
  g_autofree char *folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "tone.raw", NULL);
  g_autofree char *sink = g_strdup_printf ("filesink location=%s", path);
  g_autoptr (RpToneMailbox) mailbox = rp_tone_mailbox_new ();
  g_autoptr (GError) error = NULL;
  RpTonePlayer *player = rp_tone_player_new (sink);
  gsize n_samples = 0;
  g_autofree gint16 *samples = rp_tone_render (RP_TONE_COUNT, 48000, 0.5, &n_samples);

  g_assert_true (rp_tone_player_open (player, &error));
  g_assert_true (play (player, mailbox, RP_TONE_STALE + 1, &error));
  g_assert_cmpint (get_size (path), ==, 0);
  g_assert_true (play (player, mailbox, 0, &error));
  g_assert_no_error (error);
  rp_tone_player_free (player);
  g_assert_cmpint (get_size (path), ==, n_samples * sizeof *samples);
  g_unlink (path);
  g_rmdir (folder);
}

/* A tone or a phrase that is too late when the device is ready at last is left out, and the device is fit for the next. */
static void
test_slow_device (void)
{
  g_autofree char *folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "tone.raw", NULL);
  g_autofree char *sink
      = g_strdup_printf ("identity sleep-time=%d ! filesink location=%s", (int) RP_TONE_STALE + 50000, path);
  g_autoptr (RpToneMailbox) mailbox = rp_tone_mailbox_new ();
  g_autoptr (RpSound) sound = rp_sound_new_take (g_new0 (gint16, 800), 800, 8000);
  g_autoptr (GError) error = NULL;
  RpTonePlayer *player = rp_tone_player_new (sink);
  RpToneMail phrase = { .volume = 0.5, .sound = sound };

  g_assert_true (rp_tone_player_open (player, &error));
  g_assert_true (play (player, mailbox, 0, &error));
  phrase.at = g_get_monotonic_time ();
  g_assert_true (rp_tone_player_play (player, &phrase, mailbox, &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_size (path), ==, 0);
  phrase.at = g_get_monotonic_time () + 2 * RP_TONE_STALE;
  g_assert_true (rp_tone_player_play (player, &phrase, mailbox, &error));
  g_assert_no_error (error);
  rp_tone_player_free (player);
  g_assert_cmpint (get_size (path), >, 0);
  g_unlink (path);
  g_rmdir (folder);
}

/* The next tone breaks off the one that sounds. */
static void
test_break_off (void)
{
  g_autoptr (RpTonePlayer) player = rp_tone_player_new ("fakesink sync=true");
  g_autoptr (RpToneMailbox) mailbox = rp_tone_mailbox_new ();
  RpToneMail next = { RP_TONE_READY, 0.5, g_get_monotonic_time () };
  RpToneMail mail = { RP_TONE_DONE, 0.5, g_get_monotonic_time () };
  g_autoptr (GError) error = NULL;

  rp_tone_mailbox_post (mailbox, &next);
  g_assert_true (rp_tone_player_play (player, &mail, mailbox, &error));
  g_assert_no_error (error);
  g_assert_true (rp_tone_mailbox_is_wanted (mailbox, FALSE));
}

/* A device that failed is not tried again at once, and says the same each time. */
static void
test_no_device (void)
{
  g_autoptr (RpTonePlayer) player = rp_tone_player_new ("fakesink state-error=null-to-ready");
  g_autoptr (RpToneMailbox) mailbox = rp_tone_mailbox_new ();
  g_autoptr (GError) first = NULL;
  g_autoptr (GError) second = NULL;

  g_assert_false (rp_tone_player_open (player, &first));
  g_assert_error (first, RP_MEDIA_ERROR, RP_MEDIA_ERROR_SOUND);
  g_assert_false (play (player, mailbox, 0, &second));
  g_assert_error (second, RP_MEDIA_ERROR, RP_MEDIA_ERROR_SOUND);
  g_assert_cmpstr (second->message, ==, first->message);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gst_init (&argc, &argv);
  g_test_add_func ("/tone-player/play", test_play);
  g_test_add_func ("/tone-player/slow-device", test_slow_device);
  g_test_add_func ("/tone-player/break-off", test_break_off);
  g_test_add_func ("/tone-player/no-device", test_no_device);
  return g_test_run ();
}
