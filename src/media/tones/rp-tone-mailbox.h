/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tones/rp-sound.h"
#include "tones/rp-tone.h"

G_BEGIN_DECLS

/**
 * RP_TONE_STALE:
 *
 * Microseconds after which a tone is better left out: it would tell something that is no longer so.
 */
#define RP_TONE_STALE ((gint64) 300000)

/**
 * RP_TONE_PHRASE_STALE:
 *
 * Microseconds after which a phrase is better left out.
 */
#define RP_TONE_PHRASE_STALE ((gint64) 150000)

/**
 * RpToneMail:
 * @tone: what to play, where there is no @sound
 * @volume: how loud, 0 to 1
 * @posted: when it was asked for, on the monotonic clock, in microseconds
 * @sound: (nullable): a phrase to say in place of a tone; whoever has the mail owns it
 * @at: when a phrase begins, on the monotonic clock
 * @renews: the sound devices have changed: nothing to play, but to look anew
 * @nobody: with @renews, that no device is there
 *
 * One tone or phrase that was asked for.
 */
typedef struct
{
  RpTone tone;
  double volume;
  gint64 posted;
  RpSound *sound;
  gint64 at;
  gboolean renews;
  gboolean nobody;
} RpToneMail;

/**
 * RpToneWish:
 * @RP_TONE_WISH_NOTHING: go on
 * @RP_TONE_WISH_MORE: say a phrase as well, behind what sounds
 * @RP_TONE_WISH_BREAK: break off
 *
 * What is wanted of a player while something sounds.
 */
typedef enum
{
  RP_TONE_WISH_NOTHING,
  RP_TONE_WISH_MORE,
  RP_TONE_WISH_BREAK,
} RpToneWish;

/**
 * RpToneMailbox:
 *
 * Room for one tone and one phrase between who asks and who plays. A new one replaces an unread one of its kind, and a
 * stale one is thrown away. A tone goes before a phrase, and takes its place unless it is over when the phrase begins.
 */
typedef struct _RpToneMailbox RpToneMailbox;

RpToneMailbox *rp_tone_mailbox_new (void);
RpToneMailbox *rp_tone_mailbox_ref (RpToneMailbox *self);
void rp_tone_mailbox_unref (RpToneMailbox *self);

gint64 rp_tone_mailbox_post (RpToneMailbox *self, const RpToneMail *mail);
void rp_tone_mailbox_hush (RpToneMailbox *self);
void rp_tone_mailbox_renew (RpToneMailbox *self, gboolean nobody);
void rp_tone_mailbox_close (RpToneMailbox *self);
gboolean rp_tone_mailbox_wait_idle (RpToneMailbox *self, gint64 timeout);

gboolean rp_tone_mailbox_take (RpToneMailbox *self, RpToneMail *mail);
gboolean rp_tone_mailbox_is_wanted (RpToneMailbox *self, gboolean speaks);
RpToneWish rp_tone_mailbox_ask (RpToneMailbox *self, gint64 end, gboolean speaks, RpToneMail *mail);

void rp_tone_mailbox_clear_mail (RpToneMail *mail);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RpToneMail, rp_tone_mailbox_clear_mail)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpToneMailbox, rp_tone_mailbox_unref)

G_END_DECLS
