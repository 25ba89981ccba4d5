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
    {
      g_string_append_printf (taken, "%d", mail.tone);
      rp_tone_mailbox_clear_mail (&mail);
    }
  return g_string_free (taken, FALSE);
}

static void
test_newest_wins (void)
{
  g_autoptr (RpToneMailbox) mailbox = rp_tone_mailbox_new ();
  RpToneMail mail;

  post (mailbox, RP_TONE_READY, 0);
  post (mailbox, RP_TONE_COUNT, 0);
  g_assert_true (rp_tone_mailbox_is_wanted (mailbox, FALSE));
  g_assert_true (rp_tone_mailbox_take (mailbox, &mail));
  g_assert_cmpint (mail.tone, ==, RP_TONE_COUNT);
  g_assert_false (rp_tone_mailbox_is_wanted (mailbox, FALSE));
  rp_tone_mailbox_close (mailbox);
  g_assert_true (rp_tone_mailbox_is_wanted (mailbox, FALSE));
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

static void
post_phrase (RpToneMailbox *mailbox, gint64 begin)
{
  g_autoptr (RpSound) sound = rp_sound_new_take (g_new0 (gint16, 800), 800, 8000);
  gint64 now = g_get_monotonic_time ();
  RpToneMail mail = { 0, 0.5, now, sound, now + begin };

  rp_tone_mailbox_post (mailbox, &mail);
}

static RpToneWish
ask (RpToneMailbox *mailbox, gint64 end, gboolean speaks)
{
  g_auto (RpToneMail) mail = { 0 };

  return rp_tone_mailbox_ask (mailbox, g_get_monotonic_time () + end, speaks, &mail);
}

/* A tone and a phrase both sound, in whatever order they were asked for, where there is room for both. */
static void
test_both (void)
{
  for (guint first = 0; first < 2; first++)
    {
      g_autoptr (RpToneMailbox) mailbox = rp_tone_mailbox_new ();
      g_auto (RpToneMail) phrase = { 0 };
      RpToneMail tone = { 0 };

      if (first == 0)
        post (mailbox, RP_TONE_COUNT, 0);
      post_phrase (mailbox, rp_tone_get_duration (RP_TONE_COUNT));
      if (first == 1)
        post (mailbox, RP_TONE_COUNT, 0);
      g_assert_true (rp_tone_mailbox_take (mailbox, &tone));
      g_assert_null (tone.sound);
      g_assert_false (rp_tone_mailbox_is_wanted (mailbox, FALSE));
      g_assert_true (rp_tone_mailbox_take (mailbox, &phrase));
      g_assert_nonnull (phrase.sound);
    }
}

/* A phrase that a player has already is not lost to a tone that goes before it, but to one that goes over its beginning. */
static void
test_taken (void)
{
  g_autoptr (RpToneMailbox) mailbox = rp_tone_mailbox_new ();
  g_auto (RpToneMail) phrase = { 0 };
  g_auto (RpToneMail) again = { 0 };
  RpToneMail tone = { 0 };

  post_phrase (mailbox, G_USEC_PER_SEC);
  g_assert_true (rp_tone_mailbox_take (mailbox, &phrase));
  post (mailbox, RP_TONE_COUNT, 0);
  g_assert_true (rp_tone_mailbox_is_wanted (mailbox, TRUE));
  g_assert_true (rp_tone_mailbox_take (mailbox, &tone));
  g_assert_true (rp_tone_mailbox_take (mailbox, &again));
  g_assert_true (again.sound == phrase.sound);
  g_assert_cmpint (again.at, ==, phrase.at);
  post (mailbox, RP_TONE_DONE, -G_USEC_PER_SEC);
  g_assert_true (rp_tone_mailbox_take (mailbox, &tone));
  g_assert_cmpint (ask (mailbox, 0, FALSE), ==, RP_TONE_WISH_NOTHING);
}

/* While something sounds: what goes behind it, what ends it, what is left out */
static void
test_behind (void)
{
  g_autoptr (RpToneMailbox) mailbox = rp_tone_mailbox_new ();

  g_assert_cmpint (ask (mailbox, G_USEC_PER_SEC, FALSE), ==, RP_TONE_WISH_NOTHING);
  post_phrase (mailbox, LONG);
  g_assert_cmpint (ask (mailbox, G_USEC_PER_SEC, FALSE), ==, RP_TONE_WISH_NOTHING);
  g_assert_cmpint (ask (mailbox, LONG - G_USEC_PER_SEC, FALSE), ==, RP_TONE_WISH_MORE);
  g_assert_cmpint (ask (mailbox, LONG - G_USEC_PER_SEC, FALSE), ==, RP_TONE_WISH_NOTHING);
  post_phrase (mailbox, G_USEC_PER_SEC);
  g_assert_cmpint (ask (mailbox, LONG, TRUE), ==, RP_TONE_WISH_BREAK);
  g_assert_cmpint (ask (mailbox, LONG, FALSE), ==, RP_TONE_WISH_NOTHING);
  g_assert_cmpint (ask (mailbox, 0, FALSE), ==, RP_TONE_WISH_NOTHING);
}

static void
test_hush (void)
{
  g_autoptr (RpToneMailbox) mailbox = rp_tone_mailbox_new ();
  g_auto (RpToneMail) phrase = { 0 };

  post_phrase (mailbox, 0);
  g_assert_true (rp_tone_mailbox_take (mailbox, &phrase));
  g_assert_cmpint (ask (mailbox, 0, TRUE), ==, RP_TONE_WISH_NOTHING);
  rp_tone_mailbox_hush (mailbox);
  g_assert_cmpint (ask (mailbox, 0, TRUE), ==, RP_TONE_WISH_BREAK);
  g_assert_cmpint (ask (mailbox, 0, FALSE), ==, RP_TONE_WISH_NOTHING);
  post_phrase (mailbox, 0);
  rp_tone_mailbox_hush (mailbox);
  g_assert_cmpint (ask (mailbox, 0, FALSE), ==, RP_TONE_WISH_NOTHING);
  post_phrase (mailbox, 0);
  g_assert_cmpint (ask (mailbox, 0, FALSE), ==, RP_TONE_WISH_MORE);
  g_assert_cmpint (ask (mailbox, 0, TRUE), ==, RP_TONE_WISH_NOTHING);
}

/* Devices that change are looked at before the next tone, and break nothing off. */
static void
test_renew (void)
{
  g_autoptr (RpToneMailbox) mailbox = rp_tone_mailbox_new ();
  RpToneMail mail;

  rp_tone_mailbox_renew (mailbox, FALSE);
  rp_tone_mailbox_renew (mailbox, TRUE);
  g_assert_false (rp_tone_mailbox_is_wanted (mailbox, TRUE));
  post (mailbox, RP_TONE_SIDE, 0);
  g_assert_true (rp_tone_mailbox_take (mailbox, &mail));
  g_assert_true (mail.renews && mail.nobody);
  g_assert_true (rp_tone_mailbox_take (mailbox, &mail));
  g_assert_false (mail.renews);
  g_assert_cmpint (mail.tone, ==, RP_TONE_SIDE);
}

/* What is late is left out; what is early waits. */
static void
test_phrase_time (void)
{
  g_autoptr (RpToneMailbox) mailbox = rp_tone_mailbox_new ();
  g_auto (RpToneMail) phrase = { 0 };
  g_autoptr (GThread) thread = NULL;
  g_autofree char *taken = NULL;
  gint64 begin = g_get_monotonic_time () + G_USEC_PER_SEC / 2;

  post_phrase (mailbox, G_USEC_PER_SEC / 2);
  g_assert_true (rp_tone_mailbox_take (mailbox, &phrase));
  g_assert_cmpint (g_get_monotonic_time (), >=, begin - G_USEC_PER_SEC / 5);

  thread = g_thread_new ("collect", collect, mailbox);
  post_phrase (mailbox, -RP_TONE_PHRASE_STALE - 1);
  g_assert_true (rp_tone_mailbox_wait_idle (mailbox, LONG));
  rp_tone_mailbox_close (mailbox);
  taken = g_thread_join (g_steal_pointer (&thread));
  g_assert_cmpstr (taken, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tone-mailbox/newest-wins", test_newest_wins);
  g_test_add_func ("/tone-mailbox/stale", test_stale);
  g_test_add_func ("/tone-mailbox/unread", test_unread);
  g_test_add_func ("/tone-mailbox/both", test_both);
  g_test_add_func ("/tone-mailbox/taken", test_taken);
  g_test_add_func ("/tone-mailbox/behind", test_behind);
  g_test_add_func ("/tone-mailbox/hush", test_hush);
  g_test_add_func ("/tone-mailbox/renew", test_renew);
  g_test_add_func ("/tone-mailbox/phrase-time", test_phrase_time);
  return g_test_run ();
}
