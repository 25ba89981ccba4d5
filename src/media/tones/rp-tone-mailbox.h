/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tones/rp-tone.h"

G_BEGIN_DECLS

/**
 * RP_TONE_STALE:
 *
 * Microseconds after which a tone is better left out: it would tell something that is no longer so.
 */
#define RP_TONE_STALE ((gint64) 300000)

/**
 * RpToneMail:
 * @tone: what to play
 * @volume: how loud, 0 to 1
 * @posted: when it was asked for, on the monotonic clock, in microseconds
 *
 * One tone that was asked for.
 */
typedef struct
{
  RpTone tone;
  double volume;
  gint64 posted;
} RpToneMail;

/**
 * RpToneMailbox:
 *
 * Room for one tone between who asks and who plays: a new one replaces an unread one, and a stale one is thrown away.
 */
typedef struct _RpToneMailbox RpToneMailbox;

RpToneMailbox *rp_tone_mailbox_new (void);
RpToneMailbox *rp_tone_mailbox_ref (RpToneMailbox *self);
void rp_tone_mailbox_unref (RpToneMailbox *self);

gint64 rp_tone_mailbox_post (RpToneMailbox *self, const RpToneMail *mail);
void rp_tone_mailbox_close (RpToneMailbox *self);
gboolean rp_tone_mailbox_wait_idle (RpToneMailbox *self, gint64 timeout);

gboolean rp_tone_mailbox_take (RpToneMailbox *self, RpToneMail *mail);
gboolean rp_tone_mailbox_is_wanted (RpToneMailbox *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpToneMailbox, rp_tone_mailbox_unref)

G_END_DECLS
