/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tones/rp-tone-mailbox.h"

#define LONG (20 * (gint64) G_USEC_PER_SEC)

static gint64
post (RpToneMailbox *mailbox, RpTone tone, gint64 age)
{
  RpToneMail mail = { tone, 0.5, g_get_monotonic_time () - age };

  return rp_tone_mailbox_post (mailbox, &mail);
}

static gpointer
collect (gpointer data)
{
  RpToneMailbox *mailbox = data;
  GString *taken = g_string_new (NULL);
  RpToneMail mail;

  while (rp_tone_mailbox_take (mailbox, &mail))
    g_string_append_printf (taken, "%d", mail.tone);
  return g_string_free (taken, FALSE);
}

static void
test_newest_wins (void)
{
  g_autoptr (RpToneMailbox) mailbox = rp_tone_mailbox_new ();
  RpToneMail mail;

  post (mailbox, RP_TONE_READY, 0);
  post (mailbox, RP_TONE_COUNT, 0);
  g_assert_true (rp_tone_mailbox_is_wanted (mailbox));
  g_assert_true (rp_tone_mailbox_take (mailbox, &mail));
  g_assert_cmpint (mail.tone, ==, RP_TONE_COUNT);
  g_assert_false (rp_tone_mailbox_is_wanted (mailbox));
  rp_tone_mailbox_close (mailbox);
  g_assert_true (rp_tone_mailbox_is_wanted (mailbox));
  g_assert_false (rp_tone_mailbox_take (mailbox, &mail));
}

static void
test_stale (void)
{
  g_autoptr (RpToneMailbox) mailbox = rp_tone_mailbox_new ();
  g_autoptr (GThread) thread = g_thread_new ("collect", collect, mailbox);
  g_autofree char *taken = NULL;

  post (mailbox, RP_TONE_SIDE, RP_TONE_STALE + 1);
  g_assert_true (rp_tone_mailbox_wait_idle (mailbox, LONG));
  post (mailbox, RP_TONE_COUNT, 0);
  g_assert_true (rp_tone_mailbox_wait_idle (mailbox, LONG));
  rp_tone_mailbox_close (mailbox);
  taken = g_thread_join (g_steal_pointer (&thread));
  g_assert_cmpstr (taken, ==, "1");
}

/* A player that does not come back is noticed by who posts */
static void
test_unread (void)
{
  g_autoptr (RpToneMailbox) mailbox = rp_tone_mailbox_new ();
  RpToneMail mail;

  g_assert_cmpint (post (mailbox, RP_TONE_READY, LONG), ==, 0);
  g_assert_cmpint (post (mailbox, RP_TONE_READY, LONG / 2), >=, LONG / 2);
  g_assert_cmpint (post (mailbox, RP_TONE_READY, 0), >=, LONG);
  g_assert_true (rp_tone_mailbox_take (mailbox, &mail));
  g_assert_cmpint (post (mailbox, RP_TONE_READY, 0), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tone-mailbox/newest-wins", test_newest_wins);
  g_test_add_func ("/tone-mailbox/stale", test_stale);
  g_test_add_func ("/tone-mailbox/unread", test_unread);
  return g_test_run ();
}
