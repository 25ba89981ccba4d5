/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice-work.h"

struct _RpVoiceWork
{
  gatomicrefcount refs; /* any thread */
  GMutex lock;
  GCond changed;
  GCancellable *cancellable; /* constant; set when it is closed */

  /* All below: any thread, under the lock */
  GStrv wanted;
  guint place; /* of the next text in it */
  guint round; /* how often something was wanted */
  gboolean resting;
  GHashTable *sounds; /* (element-type utf8 RpSound) */
};

/**
 * rp_voice_work_new:
 *
 * Returns: (transfer full): no work yet
 */
RpVoiceWork *
rp_voice_work_new (void)
{
  RpVoiceWork *self = g_new0 (RpVoiceWork, 1);

  g_atomic_ref_count_init (&self->refs);
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  self->cancellable = g_cancellable_new ();
  self->resting = TRUE;
  self->sounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) rp_sound_unref);
  return self;
}

/**
 * rp_voice_work_ref:
 * @self: work
 *
 * Returns: (transfer full): @self
 */
RpVoiceWork *
rp_voice_work_ref (RpVoiceWork *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * rp_voice_work_unref:
 * @self: (transfer full): work
 */
void
rp_voice_work_unref (RpVoiceWork *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_hash_table_unref (self->sounds);
  g_strfreev (self->wanted);
  g_object_unref (self->cancellable);
  g_cond_clear (&self->changed);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/**
 * rp_voice_work_get_cancellable:
 * @self: work
 *
 * Returns: (transfer none): what ends the waiting for a sound when the work is closed
 */
GCancellable *
rp_voice_work_get_cancellable (RpVoiceWork *self)
{
  return self->cancellable;
}

static gboolean
is_unwanted (gpointer text, gpointer sound G_GNUC_UNUSED, gpointer wanted)
{
  return !g_hash_table_contains (wanted, text);
}

static void
forget_unwanted (RpVoiceWork *self)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; self->wanted[i]; i++)
    g_hash_table_add (wanted, self->wanted[i]);
  g_hash_table_foreach_remove (self->sounds, is_unwanted, wanted);
}

/**
 * rp_voice_work_want:
 * @self: work
 * @texts: (array zero-terminated=1): what will be said, the first first
 *
 * Wants these texts and no others from now on. What is made of them already stays.
 *
 * Returns: how often something was wanted, with this
 */
guint
rp_voice_work_want (RpVoiceWork *self, const char *const *texts)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  g_strfreev (self->wanted);
  self->wanted = g_strdupv ((char **) texts);
  self->place = 0;
  self->resting = FALSE;
  forget_unwanted (self);
  g_cond_broadcast (&self->changed);
  return ++self->round;
}

/**
 * rp_voice_work_find:
 * @self: work
 * @text: a text
 *
 * Returns: (transfer full) (nullable): its sound, or %NULL while there is none
 */
RpSound *
rp_voice_work_find (RpVoiceWork *self, const char *text)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  RpSound *sound = g_hash_table_lookup (self->sounds, text);

  return sound ? rp_sound_ref (sound) : NULL;
}

/**
 * rp_voice_work_close:
 * @self: work
 *
 * Ends it: the thread is told to leave.
 */
void
rp_voice_work_close (RpVoiceWork *self)
{
  g_cancellable_cancel (self->cancellable);
  g_mutex_lock (&self->lock);
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->lock);
}

/**
 * rp_voice_work_wait:
 * @self: work
 *
 * Called by the thread: sleeps until something is wanted.
 *
 * Returns: %FALSE when the thread should leave
 */
gboolean
rp_voice_work_wait (RpVoiceWork *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  while (self->resting && !g_cancellable_is_cancelled (self->cancellable))
    g_cond_wait (&self->changed, &self->lock);
  return !g_cancellable_is_cancelled (self->cancellable);
}

/**
 * rp_voice_work_take:
 * @self: work
 * @round: (out): how often something was wanted
 *
 * Called by the thread.
 *
 * Returns: (transfer full) (nullable): the next text without a sound, or %NULL when nothing is left to do
 */
char *
rp_voice_work_take (RpVoiceWork *self, guint *round)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  *round = self->round;
  while (self->wanted[self->place] && g_hash_table_contains (self->sounds, self->wanted[self->place]))
    self->place++;
  if (self->wanted[self->place] && !g_cancellable_is_cancelled (self->cancellable))
    return g_strdup (self->wanted[self->place]);
  self->resting = TRUE;
  return NULL;
}

/**
 * rp_voice_work_put:
 * @self: work
 * @text: the text that was taken
 * @sound: (transfer full): what was made of it
 *
 * Called by the thread.
 */
void
rp_voice_work_put (RpVoiceWork *self, const char *text, RpSound *sound)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  g_hash_table_insert (self->sounds, g_strdup (text), sound);
}

/**
 * rp_voice_work_give_up:
 * @self: work
 * @round: when the text was taken that could not be made
 *
 * Called by the thread: what is left of this round cannot be made. Another that was wanted meanwhile stays.
 */
void
rp_voice_work_give_up (RpVoiceWork *self, guint round)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (round == self->round)
    self->place = g_strv_length (self->wanted);
}
