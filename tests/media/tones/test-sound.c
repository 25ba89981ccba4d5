/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tones/rp-sound.h"

static RpSound *
make_sound (const gint16 *samples, gsize n, guint rate)
{
  return rp_sound_new_take (g_memdup2 (samples, n * sizeof *samples), n, rate);
}

static void
test_duration (void)
{
  g_autoptr (RpSound) sound = rp_sound_new_take (g_new0 (gint16, 11025), 11025, 22050);
  g_autoptr (RpSound) empty = rp_sound_new_take (NULL, 0, 8000);
  g_autoptr (RpSound) same = rp_sound_ref (sound);
  gsize n = 0;

  g_assert_true (same == sound);
  g_assert_cmpint (rp_sound_get_duration (sound), ==, G_USEC_PER_SEC / 2);
  g_assert_cmpuint (rp_sound_get_rate (sound), ==, 22050);
  g_assert_nonnull (rp_sound_get_samples (sound, &n));
  g_assert_cmpuint (n, ==, 11025);
  g_assert_cmpint (rp_sound_get_duration (empty), ==, 0);
}

/* Only what is before the first and behind the last sound goes. */
static void
test_trim (void)
{
  static const gint16 given[] = { 0, 3, -4, 2000, 0, 0, -3000, 20, 0 };
  static const gint16 silent[] = { 0, 5, -5 };
  g_autoptr (RpSound) sound = make_sound (given, G_N_ELEMENTS (given), 8000);
  g_autoptr (RpSound) trimmed = rp_sound_trim (sound);
  g_autoptr (RpSound) again = rp_sound_trim (trimmed);
  g_autoptr (RpSound) silence = make_sound (silent, G_N_ELEMENTS (silent), 8000);
  g_autoptr (RpSound) nothing = rp_sound_trim (silence);
  gsize n = 0;
  const gint16 *samples = rp_sound_get_samples (trimmed, &n);

  g_assert_cmpmem (samples, n * sizeof *samples, given + 3, 4 * sizeof *given);
  g_assert_true (again == trimmed);
  rp_sound_get_samples (nothing, &n);
  g_assert_cmpuint (n, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sound/duration", test_duration);
  g_test_add_func ("/sound/trim", test_trim);
  return g_test_run ();
}
