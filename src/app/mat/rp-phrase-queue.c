/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-phrase-queue.h"

struct _RpPhraseQueue
{
  /* Owned references */
  RpTones *tones;
  RpClock *clock;

  GArray *waiting; /* of Phrase, the next one first */
  gint64 at;       /* when the one begins that went to the device last */
  guint source;    /* timeout source, while any wait */
};

typedef struct
{
  RpSound *sound;
  gint64 at;
} Phrase;

static void
clear_phrase (gpointer phrase)
{
  g_clear_pointer (&((Phrase *) phrase)->sound, rp_sound_unref);
}

/**
 * rp_phrase_queue_new:
 * @tones: what plays the phrases
 * @clock: the monotonic clock that they follow
 *
 * Returns: (transfer full): a queue in which nothing waits
 */
RpPhraseQueue *
rp_phrase_queue_new (RpTones *tones, RpClock *clock)
{
  RpPhraseQueue *self;

  g_return_val_if_fail (RP_IS_TONES (tones), NULL);
  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);

  self = g_new0 (RpPhraseQueue, 1);
  self->tones = g_object_ref (tones);
  self->clock = g_object_ref (clock);
  self->waiting = g_array_new (FALSE, FALSE, sizeof (Phrase));
  g_array_set_clear_func (self->waiting, clear_phrase);
  return self;
}

/**
 * rp_phrase_queue_free:
 * @self: (transfer full): a queue
 *
 * What waits in it is not said.
 */
void
rp_phrase_queue_free (RpPhraseQueue *self)
{
  g_return_if_fail (self);

  g_clear_handle_id (&self->source, g_source_remove);
  g_array_unref (self->waiting);
  g_object_unref (self->clock);
  g_object_unref (self->tones);
  g_free (self);
}

/* Until the last one has begun, in microseconds */
static gint64
get_left (RpPhraseQueue *self)
{
  return self->at - rp_clock_now (self->clock).monotonic;
}

static gboolean send_next (gpointer user_data);

static void
wait (RpPhraseQueue *self)
{
  guint left = (guint) (MAX (get_left (self), 0) / G_TIME_SPAN_MILLISECOND) + 1;

  self->source = g_timeout_add_full (G_PRIORITY_HIGH, left, send_next, self, NULL);
}

static void
send (RpPhraseQueue *self, RpSound *sound, gint64 at)
{
  rp_tones_say (self->tones, sound, at);
  self->at = at;
}

static gboolean
send_next (gpointer user_data)
{
  RpPhraseQueue *self = user_data;
  const Phrase *next = &g_array_index (self->waiting, Phrase, 0);

  self->source = 0;
  send (self, next->sound, next->at);
  g_array_remove_index (self->waiting, 0);
  if (self->waiting->len > 0)
    wait (self);
  return G_SOURCE_REMOVE;
}

/**
 * rp_phrase_queue_add:
 * @self: a queue
 * @phrase: what to say
 * @at: when it begins, in monotonic time; not before those that were added before
 *
 * Has it said, at once or once the one before it has begun.
 */
void
rp_phrase_queue_add (RpPhraseQueue *self, RpSound *phrase, gint64 at)
{
  Phrase waiting = { phrase, at };

  g_return_if_fail (self);
  g_return_if_fail (phrase);

  if (self->source == 0 && get_left (self) <= 0)
    {
      send (self, phrase, at);
      return;
    }
  rp_sound_ref (phrase);
  g_array_append_val (self->waiting, waiting);
  if (self->source == 0)
    wait (self);
}

/**
 * rp_phrase_queue_clear:
 * @self: a queue
 *
 * Ends the phrase that sounds, and takes back all that wait.
 */
void
rp_phrase_queue_clear (RpPhraseQueue *self)
{
  g_return_if_fail (self);

  g_clear_handle_id (&self->source, g_source_remove);
  g_array_set_size (self->waiting, 0);
  self->at = 0;
  rp_tones_hush (self->tones);
}

/**
 * rp_phrase_queue_get_length:
 * @self: a queue
 *
 * Returns: how many phrases wait for those before them
 */
guint
rp_phrase_queue_get_length (RpPhraseQueue *self)
{
  g_return_val_if_fail (self, 0);

  return self->waiting->len;
}
