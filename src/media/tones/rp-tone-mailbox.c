/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tones/rp-tone-mailbox.h"

/* How long before its beginning a player gets a phrase to make ready. */
#define READY (120 * G_TIME_SPAN_MILLISECOND)

/* How long before its beginning a phrase goes behind what sounds, so that the device need not begin anew. */
#define NEAR (2 * G_USEC_PER_SEC)

/* How far a tone may reach into the beginning of a phrase and still leave it; shorter than any tone. */
#define REACH (20 * G_TIME_SPAN_MILLISECOND)

struct _RpToneMailbox
{
  gatomicrefcount refs; /* any thread */
  GMutex lock;
  GCond changed;

  /* All below: any thread, under the lock */
  RpToneMail mail;
  gint64 unread_since; /* when the first of the unread was posted */
  gboolean full;
  RpToneMail phrase; /* without a sound: none */
  gboolean taken;    /* the player has the phrase, and would have it again after a tone that goes before it */
  gboolean hushed;   /* since the player got a phrase */
  gboolean renews;   /* the devices have changed since the player looked */
  gboolean nobody;   /* no device is there */
  gboolean resting;  /* the player waits for mail */
  gboolean closed;
};

/**
 * rp_tone_mailbox_clear_mail:
 * @mail: mail
 *
 * Gives up the phrase that it holds.
 */
void
rp_tone_mailbox_clear_mail (RpToneMail *mail)
{
  g_clear_pointer (&mail->sound, rp_sound_unref);
}

/**
 * rp_tone_mailbox_new:
 *
 * Returns: (transfer full): an empty mailbox
 */
RpToneMailbox *
rp_tone_mailbox_new (void)
{
  RpToneMailbox *self = g_new0 (RpToneMailbox, 1);

  g_atomic_ref_count_init (&self->refs);
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  return self;
}

/**
 * rp_tone_mailbox_ref:
 * @self: a mailbox
 *
 * Returns: (transfer full): the same mailbox
 */
RpToneMailbox *
rp_tone_mailbox_ref (RpToneMailbox *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * rp_tone_mailbox_unref:
 * @self: (transfer full): a mailbox
 */
void
rp_tone_mailbox_unref (RpToneMailbox *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  rp_tone_mailbox_clear_mail (&self->phrase);
  g_cond_clear (&self->changed);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static gint64
post_tone (RpToneMailbox *self, const RpToneMail *mail)
{
  if (!self->full)
    self->unread_since = mail->posted;
  self->mail = *mail;
  self->full = TRUE;
  /* A phrase that has begun goes too: the tone ends after its beginning. */
  if (mail->posted + rp_tone_get_duration (mail->tone) > self->phrase.at + REACH)
    rp_tone_mailbox_clear_mail (&self->phrase);
  self->taken = FALSE;
  return mail->posted - self->unread_since;
}

static gint64
post_phrase (RpToneMailbox *self, const RpToneMail *mail)
{
  gint64 unread = self->phrase.sound && !self->taken ? MAX (mail->posted - self->phrase.at, 0) : 0;

  rp_tone_mailbox_clear_mail (&self->phrase);
  self->phrase = *mail;
  rp_sound_ref (mail->sound);
  self->taken = FALSE;
  return unread;
}

/**
 * rp_tone_mailbox_post:
 * @self: a mailbox
 * @mail: what to play
 *
 * Asks for a tone or a phrase, in place of one that was not begun. Never waits.
 *
 * Returns: for how long mail has lain unread, in microseconds; 0 when the player keeps up
 */
gint64
rp_tone_mailbox_post (RpToneMailbox *self, const RpToneMail *mail)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  gint64 unread = mail->sound ? post_phrase (self, mail) : post_tone (self, mail);

  g_cond_broadcast (&self->changed);
  return unread;
}

/**
 * rp_tone_mailbox_hush:
 * @self: a mailbox
 *
 * Takes back a phrase, also one that sounds. A tone sounds on.
 */
void
rp_tone_mailbox_hush (RpToneMailbox *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  rp_tone_mailbox_clear_mail (&self->phrase);
  self->hushed = TRUE;
  g_cond_broadcast (&self->changed);
}

/**
 * rp_tone_mailbox_renew:
 * @self: a mailbox
 * @nobody: whether no device is there
 *
 * Has the player look for a device anew, when nothing sounds.
 */
void
rp_tone_mailbox_renew (RpToneMailbox *self, gboolean nobody)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  self->renews = TRUE;
  self->nobody = nobody;
  g_cond_broadcast (&self->changed);
}

/**
 * rp_tone_mailbox_close:
 * @self: a mailbox
 *
 * Ends it: the player is told to leave.
 */
void
rp_tone_mailbox_close (RpToneMailbox *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  self->closed = TRUE;
  g_cond_broadcast (&self->changed);
}

/* Whether a phrase is there that nobody plays yet */
static gboolean
has_phrase (RpToneMailbox *self)
{
  return self->phrase.sound && !self->taken;
}

/**
 * rp_tone_mailbox_wait_idle:
 * @self: a mailbox
 * @timeout: the longest wait, in microseconds
 *
 * Waits until everything asked for has been played or thrown away. For tests.
 *
 * Returns: %FALSE when the time ran out
 */
gboolean
rp_tone_mailbox_wait_idle (RpToneMailbox *self, gint64 timeout)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  gint64 deadline = g_get_monotonic_time () + timeout;

  while (self->full || self->renews || has_phrase (self) || !self->resting)
    if (!g_cond_wait_until (&self->changed, &self->lock, deadline))
      return FALSE;
  return TRUE;
}

static gboolean
take_renewal (RpToneMailbox *self, RpToneMail *mail)
{
  if (!self->renews)
    return FALSE;
  *mail = (RpToneMail){ .renews = TRUE, .nobody = self->nobody };
  self->renews = FALSE;
  return TRUE;
}

static gboolean
take_fresh (RpToneMailbox *self, RpToneMail *mail)
{
  if (!self->full)
    return FALSE;
  *mail = self->mail;
  self->full = FALSE;
  return g_get_monotonic_time () - mail->posted <= RP_TONE_STALE;
}

/* The phrase stays here, for a tone may go before it yet */
static void
hand_over (RpToneMailbox *self, RpToneMail *mail)
{
  *mail = self->phrase;
  rp_sound_ref (mail->sound);
  self->taken = TRUE;
  self->hushed = FALSE;
}

static gboolean
take_phrase (RpToneMailbox *self, RpToneMail *mail)
{
  gint64 now = g_get_monotonic_time ();

  if (self->taken || (self->phrase.sound && now > self->phrase.at + RP_TONE_PHRASE_STALE))
    rp_tone_mailbox_clear_mail (&self->phrase);
  self->taken = FALSE;
  if (!self->phrase.sound || now < self->phrase.at - READY)
    return FALSE;
  hand_over (self, mail);
  return TRUE;
}

static void
wait (RpToneMailbox *self)
{
  if (self->phrase.sound)
    g_cond_wait_until (&self->changed, &self->lock, self->phrase.at - READY);
  else
    g_cond_wait (&self->changed, &self->lock);
}

/**
 * rp_tone_mailbox_take:
 * @self: a mailbox
 * @mail: (out): what to play; clear with rp_tone_mailbox_clear_mail()
 *
 * Called by the player: sleeps until a tone is asked for that is not stale, a phrase will soon begin, or the devices have
 * changed.
 *
 * Returns: %FALSE when the mailbox was closed and the player should leave
 */
gboolean
rp_tone_mailbox_take (RpToneMailbox *self, RpToneMail *mail)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  while (!self->closed && !take_renewal (self, mail) && !take_fresh (self, mail) && !take_phrase (self, mail))
    {
      self->resting = TRUE;
      g_cond_broadcast (&self->changed);
      wait (self);
    }
  self->resting = FALSE;
  return !self->closed;
}

static gboolean
is_wanted (RpToneMailbox *self, gboolean speaks)
{
  return self->full || self->closed || (speaks && self->hushed);
}

/**
 * rp_tone_mailbox_is_wanted:
 * @self: a mailbox
 * @speaks: whether the player has a phrase
 *
 * Returns: whether the player should break off: a tone is here, the phrase was taken back, or the mailbox was closed
 */
gboolean
rp_tone_mailbox_is_wanted (RpToneMailbox *self, gboolean speaks)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return is_wanted (self, speaks);
}

/**
 * rp_tone_mailbox_ask:
 * @self: a mailbox
 * @end: when what sounds will be over, on the monotonic clock
 * @speaks: whether the player has a phrase
 * @mail: (out): what to say behind it, with %RP_TONE_WISH_MORE; clear with rp_tone_mailbox_clear_mail()
 *
 * Called by the player while something sounds. A phrase that cannot wait for the end of a tone is thrown away; one that cannot
 * wait for the end of another phrase ends that one.
 *
 * Returns: what the player should do
 */
RpToneWish
rp_tone_mailbox_ask (RpToneMailbox *self, gint64 end, gboolean speaks, RpToneMail *mail)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (is_wanted (self, speaks))
    return RP_TONE_WISH_BREAK;
  if (!has_phrase (self) || self->phrase.at > MAX (end, g_get_monotonic_time ()) + NEAR)
    return RP_TONE_WISH_NOTHING;
  if (end <= self->phrase.at + RP_TONE_PHRASE_STALE)
    {
      hand_over (self, mail);
      return RP_TONE_WISH_MORE;
    }
  if (speaks)
    return RP_TONE_WISH_BREAK;
  rp_tone_mailbox_clear_mail (&self->phrase);
  return RP_TONE_WISH_NOTHING;
}
