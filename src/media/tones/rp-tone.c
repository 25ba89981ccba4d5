/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tones/rp-tone.h"

#include <math.h>

/* Rise and fall of a note, long enough not to click. */
#define RISE (8 * G_TIME_SPAN_MILLISECOND)
#define FALL (30 * G_TIME_SPAN_MILLISECOND)

/* How much of the note is its octave; it makes a sine easier to hear on a small loudspeaker. */
#define OCTAVE 0.2

#define MAX_NOTES 3

typedef struct
{
  double frequency;
  gint64 duration;
} Note;

/* One after the other. Up means start, down means stop, and the same again how far it is; the ear needs no more. */
static const Note tones[RP_TONE_LAST + 1][MAX_NOTES] = {
  [RP_TONE_READY] = { { 659.26, 70000 } },
  [RP_TONE_COUNT] = { { 880.00, 110000 } },
  [RP_TONE_HOLD_END] = { { 987.77, 90000 }, { 739.99, 130000 } },
  [RP_TONE_SIDE] = { { 587.33, 140000 }, { 880.00, 140000 }, { 587.33, 200000 } },
  [RP_TONE_REST_START] = { { 659.26, 160000 }, { 440.00, 260000 } },
  [RP_TONE_REST_END] = { { 440.00, 120000 }, { 659.26, 220000 } },
  [RP_TONE_HALF_WAY] = { { 698.46, 120000 }, { 698.46, 120000 } },
  [RP_TONE_TIME_LEFT] = { { 698.46, 80000 }, { 698.46, 80000 }, { 698.46, 80000 } },
  [RP_TONE_DONE] = { { 523.25, 160000 }, { 659.26, 160000 }, { 783.99, 420000 } },
};

static gsize
to_samples (gint64 duration, guint rate)
{
  return (gsize) (duration * rate / G_USEC_PER_SEC);
}

/* From 0 over 1 to 0, in half waves, so that a note neither starts nor ends with a click */
static double
envelope (gsize i, gsize n, guint rate)
{
  double rise = (double) i / MAX (to_samples (RISE, rate), 1);
  double fall = (double) (n - 1 - i) / MAX (to_samples (FALL, rate), 1);

  return 0.5 - 0.5 * cos (G_PI * MIN (MIN (rise, fall), 1.0));
}

static void
render_note (const Note *note, guint rate, double amplitude, gint16 *samples, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      double angle = 2 * G_PI * note->frequency * i / rate;
      double wave = (1 - OCTAVE) * sin (angle) + OCTAVE * sin (2 * angle);

      samples[i] = (gint16) lrint (amplitude * envelope (i, n, rate) * wave * G_MAXINT16);
    }
}

/**
 * rp_tone_get_duration:
 * @tone: a tone
 *
 * Returns: how long it sounds, in microseconds
 */
gint64
rp_tone_get_duration (RpTone tone)
{
  gint64 duration = 0;

  g_return_val_if_fail (tone <= RP_TONE_LAST, 0);

  for (guint i = 0; i < MAX_NOTES; i++)
    duration += tones[tone][i].duration;
  return duration;
}

/**
 * rp_tone_render:
 * @tone: a tone
 * @rate: samples a second, 8000 to 192000
 * @volume: 0 to 1; half of it sounds about half as loud
 * @n_samples: (out): how many samples there are
 *
 * Makes a tone.
 *
 * Returns: (transfer full) (array length=n_samples): the samples of one channel
 */
gint16 *
rp_tone_render (RpTone tone, guint rate, double volume, gsize *n_samples)
{
  double amplitude = volume * volume;
  gint16 *samples;
  gsize n = 0;

  g_return_val_if_fail (tone <= RP_TONE_LAST, NULL);
  g_return_val_if_fail (rate >= 8000 && rate <= 192000, NULL);
  g_return_val_if_fail (volume >= 0 && volume <= 1, NULL);

  for (guint i = 0; i < MAX_NOTES; i++)
    n += to_samples (tones[tone][i].duration, rate);
  samples = g_new (gint16, n);
  *n_samples = n;
  n = 0;
  for (guint i = 0; i < MAX_NOTES; i++)
    {
      gsize length = to_samples (tones[tone][i].duration, rate);

      render_note (&tones[tone][i], rate, amplitude, samples + n, length);
      n += length;
    }
  return samples;
}
