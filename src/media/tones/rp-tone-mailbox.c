/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tones/rp-tone-mailbox.h"

struct _RpToneMailbox
{
  gatomicrefcount refs; /* any thread */
  GMutex lock;
  GCond changed;

  /* All below: any thread, under the lock */
  RpToneMail mail;
  gint64 unread_since; /* when the first of the unread was posted */
  gboolean full;
  gboolean resting; /* the player waits for mail */
  gboolean closed;
};

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
  g_cond_clear (&self->changed);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/**
 * rp_tone_mailbox_post:
 * @self: a mailbox
 * @mail: what to play
 *
 * Asks for a tone, in place of one that was not begun. Never waits.
 *
 * Returns: for how long mail has lain unread, in microseconds; 0 when the player keeps up
 */
gint64
rp_tone_mailbox_post (RpToneMailbox *self, const RpToneMail *mail)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (!self->full)
    self->unread_since = mail->posted;
  self->mail = *mail;
  self->full = TRUE;
  g_cond_broadcast (&self->changed);
  return mail->posted - self->unread_since;
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

  while (self->full || !self->resting)
    if (!g_cond_wait_until (&self->changed, &self->lock, deadline))
      return FALSE;
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

/**
 * rp_tone_mailbox_take:
 * @self: a mailbox
 * @mail: (out): what to play
 *
 * Called by the player: sleeps until a tone is asked for that is not stale.
 *
 * Returns: %FALSE when the mailbox was closed and the player should leave
 */
gboolean
rp_tone_mailbox_take (RpToneMailbox *self, RpToneMail *mail)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  while (!self->closed && !take_fresh (self, mail))
    {
      self->resting = TRUE;
      g_cond_broadcast (&self->changed);
      g_cond_wait (&self->changed, &self->lock);
    }
  self->resting = FALSE;
  return !self->closed;
}

/**
 * rp_tone_mailbox_is_wanted:
 * @self: a mailbox
 *
 * Returns: whether the player should break off: other mail is here, or the mailbox was closed
 */
gboolean
rp_tone_mailbox_is_wanted (RpToneMailbox *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return self->full || self->closed;
}
