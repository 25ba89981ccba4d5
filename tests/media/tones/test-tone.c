/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tones/rp-tone.h"

#include <string.h>

#define RATE 48000

static int
find_peak (const gint16 *samples, gsize n)
{
  int peak = 0;

  for (gsize i = 0; i < n; i++)
    peak = MAX (peak, ABS ((int) samples[i]));
  return peak;
}

static void
test_length (void)
{
  for (RpTone tone = 0; tone <= RP_TONE_LAST; tone++)
    for (guint rate = 8000; rate <= 192000; rate *= 2)
      {
        gint64 expected = rp_tone_get_duration (tone) * rate / G_USEC_PER_SEC;
        gsize n;
        g_autofree gint16 *samples = rp_tone_render (tone, rate, 1, &n);

        g_assert_nonnull (samples);
        g_assert_cmpint (ABS ((gint64) n - expected), <=, 3);
      }
}

/* Short enough that the next repetition of the fastest tempo does not cut it off */
static void
test_short (void)
{
  for (RpTone tone = 0; tone <= RP_TONE_LAST; tone++)
    {
      g_assert_cmpint (rp_tone_get_duration (tone), >, 50000);
      g_assert_cmpint (rp_tone_get_duration (tone), <, tone == RP_TONE_DONE ? 1000000 : 500000);
    }
}

/* Silence at both ends and no jump in between: nothing clicks */
static void
test_smooth (void)
{
  for (RpTone tone = 0; tone <= RP_TONE_LAST; tone++)
    {
      gsize n;
      g_autofree gint16 *samples = rp_tone_render (tone, RATE, 1, &n);

      g_assert_cmpint (samples[0], ==, 0);
      g_assert_cmpint (samples[n - 1], ==, 0);
      for (gsize i = 1; i < n; i++)
        g_assert_cmpint (ABS (samples[i] - samples[i - 1]), <, G_MAXINT16 / 4);
    }
}

static void
test_loudness (void)
{
  for (RpTone tone = 0; tone <= RP_TONE_LAST; tone++)
    {
      gsize n;
      g_autofree gint16 *loud = rp_tone_render (tone, RATE, 1, &n);
      g_autofree gint16 *soft = rp_tone_render (tone, RATE, 0.5, &n);
      g_autofree gint16 *none = rp_tone_render (tone, RATE, 0, &n);

      g_assert_cmpint (find_peak (loud, n), >, G_MAXINT16 * 7 / 10);
      g_assert_cmpint (find_peak (loud, n), <, G_MAXINT16);
      g_assert_cmpint (ABS (find_peak (loud, n) - 4 * find_peak (soft, n)), <, 10);
      g_assert_cmpint (find_peak (none, n), ==, 0);
    }
}

static void
test_different (void)
{
  for (RpTone a = 0; a <= RP_TONE_LAST; a++)
    for (RpTone b = 0; b < a; b++)
      {
        gsize n_a, n_b;
        g_autofree gint16 *first = rp_tone_render (a, RATE, 1, &n_a);
        g_autofree gint16 *second = rp_tone_render (b, RATE, 1, &n_b);

        g_assert_cmpint (memcmp (first, second, MIN (n_a, n_b) * sizeof *first), !=, 0);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tone/length", test_length);
  g_test_add_func ("/tone/short", test_short);
  g_test_add_func ("/tone/smooth", test_smooth);
  g_test_add_func ("/tone/loudness", test_loudness);
  g_test_add_func ("/tone/different", test_different);
  return g_test_run ();
}
