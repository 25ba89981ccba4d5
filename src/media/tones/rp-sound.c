/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tones/rp-sound.h"

/* What is softer than this is heard as silence. */
#define SILENT 96

/* Any thread; constant but for the references */
struct _RpSound
{
  gint16 *samples;
  gsize n_samples;
  guint rate;
};

G_DEFINE_BOXED_TYPE (RpSound, rp_sound, rp_sound_ref, rp_sound_unref)

static void
sound_clear (gpointer data)
{
  g_free (((RpSound *) data)->samples);
}

/**
 * rp_sound_new_take:
 * @samples: (transfer full) (array length=n_samples) (nullable): samples of one channel
 * @n_samples: how many there are
 * @rate: samples a second, %RP_SOUND_LEAST_RATE to %RP_SOUND_MOST_RATE
 *
 * Returns: (transfer full): a sound
 */
RpSound *
rp_sound_new_take (gint16 *samples, gsize n_samples, guint rate)
{
  RpSound *self;

  g_return_val_if_fail (rate >= RP_SOUND_LEAST_RATE && rate <= RP_SOUND_MOST_RATE, NULL);

  self = g_atomic_rc_box_new (RpSound);
  *self = (RpSound){ samples, n_samples, rate };
  return self;
}

/**
 * rp_sound_ref:
 * @self: a sound
 *
 * Returns: (transfer full): @self
 */
RpSound *
rp_sound_ref (RpSound *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * rp_sound_unref:
 * @self: (transfer full): a sound
 */
void
rp_sound_unref (RpSound *self)
{
  g_atomic_rc_box_release_full (self, sound_clear);
}

/**
 * rp_sound_get_samples:
 * @self: a sound
 * @n_samples: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_samples) (nullable): its samples
 */
const gint16 *
rp_sound_get_samples (RpSound *self, gsize *n_samples)
{
  g_return_val_if_fail (self && n_samples, NULL);

  *n_samples = self->n_samples;
  return self->samples;
}

/**
 * rp_sound_get_rate:
 * @self: a sound
 *
 * Returns: how many samples a second it has
 */
guint
rp_sound_get_rate (RpSound *self)
{
  g_return_val_if_fail (self, RP_SOUND_LEAST_RATE);

  return self->rate;
}

/**
 * rp_sound_get_duration:
 * @self: a sound
 *
 * Returns: how long it sounds, in microseconds
 */
gint64
rp_sound_get_duration (RpSound *self)
{
  g_return_val_if_fail (self, 0);

  return (gint64) (self->n_samples * (guint64) G_USEC_PER_SEC / self->rate);
}

/**
 * rp_sound_trim:
 * @self: a sound
 *
 * Leaves out the silence before and behind it, so that it begins when it is asked for and is as short as it sounds.
 *
 * Returns: (transfer full): the sound between
 */
RpSound *
rp_sound_trim (RpSound *self)
{
  gsize first = 0, end;

  g_return_val_if_fail (self, NULL);

  end = self->n_samples;
  while (first < end && ABS ((int) self->samples[first]) < SILENT)
    first++;
  while (end > first && ABS ((int) self->samples[end - 1]) < SILENT)
    end--;
  if (first == 0 && end == self->n_samples)
    return rp_sound_ref (self);
  return rp_sound_new_take (g_memdup2 (self->samples + first, (end - first) * sizeof *self->samples),
                            end - first, self->rate);
}
