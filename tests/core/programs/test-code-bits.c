/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-bits.h"

#include <string.h>

static RpCodeBits *
read_back (RpCodeBits *written)
{
  gsize length;
  const guint8 *bytes = rp_code_bits_get_bytes (written, &length);

  return rp_code_bits_new_of (bytes, length);
}

static void
test_numbers (void)
{
  static const guint counts[] = { 1, 2, 16, 17, 255, 256, 3600, 99900, 1000000 };
  g_autoptr (RpCodeBits) written = rp_code_bits_new ();
  g_autoptr (RpCodeBits) read = NULL;

  rp_code_bits_pass_flag (written, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_assert_cmpuint (rp_code_bits_pass_count (written, counts[i], 1, 1000000), ==, counts[i]);
  rp_code_bits_pass_choice (written, 4, 3, 4);
  read = read_back (written);
  g_assert_true (rp_code_bits_pass_flag (read, FALSE));
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_assert_cmpuint (rp_code_bits_pass_count (read, 1, 1, 1000000), ==, counts[i]);
  g_assert_false (rp_code_bits_is_at_end (read));
  g_assert_cmpuint (rp_code_bits_pass_choice (read, 0, 3, 4), ==, 4);
  g_assert_true (rp_code_bits_is_fine (read));
  g_assert_true (rp_code_bits_is_at_end (read));
}

/* What cannot be spoils all that follows. */
static void
test_bounds (void)
{
  g_autoptr (RpCodeBits) written = rp_code_bits_new ();
  g_autoptr (RpCodeBits) count = NULL;
  g_autoptr (RpCodeBits) choice = NULL;
  g_autoptr (RpCodeBits) endless = rp_code_bits_new_of ((const guint8 *) "\xff\xff\xff\xff\xff\xff\xff", 7);

  rp_code_bits_pass_count (written, 21, 0, 100);
  count = read_back (written);
  g_assert_cmpuint (rp_code_bits_pass_count (count, 0, 1, 20), ==, 1);
  g_assert_false (rp_code_bits_is_fine (count));
  g_assert_false (rp_code_bits_pass_flag (count, FALSE));
  choice = read_back (written);
  g_assert_cmpuint (rp_code_bits_pass_choice (choice, 0, 5, 3), ==, 0);
  g_assert_false (rp_code_bits_is_fine (choice));
  g_assert_cmpuint (rp_code_bits_pass_count (endless, 0, 3, G_MAXUINT), ==, 3);
  g_assert_false (rp_code_bits_is_fine (endless));
}

static void
test_end (void)
{
  g_autoptr (RpCodeBits) short_of = rp_code_bits_new_of ((const guint8 *) "\x80", 1);
  g_autoptr (RpCodeBits) filled = rp_code_bits_new_of ((const guint8 *) "\x81", 1);
  g_autoptr (RpCodeBits) longer = rp_code_bits_new_of ((const guint8 *) "\x80\x00", 2);
  guint value = 7;

  rp_code_bits_pass_flag (short_of, FALSE);
  g_assert_true (rp_code_bits_is_at_end (short_of));
  rp_code_bits_pass (short_of, &value, 32);
  g_assert_cmpuint (value, ==, 0);
  g_assert_false (rp_code_bits_is_fine (short_of));
  rp_code_bits_pass_flag (filled, FALSE);
  g_assert_false (rp_code_bits_is_at_end (filled));
  rp_code_bits_pass_flag (longer, FALSE);
  g_assert_false (rp_code_bits_is_at_end (longer));
}

static void
test_times (void)
{
  static const gint64 times[] = { 0, 1, 2 * G_USEC_PER_SEC, G_USEC_PER_SEC / 2, 600 * G_USEC_PER_SEC };
  g_autoptr (RpCodeBits) written = rp_code_bits_new ();
  g_autoptr (RpCodeBits) read = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    rp_code_bits_pass_time (written, times[i], 600 * G_USEC_PER_SEC);
  rp_code_bits_pass_time (written, 600 * G_USEC_PER_SEC, 600 * G_USEC_PER_SEC);
  read = read_back (written);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    g_assert_cmpint (rp_code_bits_pass_time (read, 0, 600 * G_USEC_PER_SEC), ==, times[i]);
  g_assert_true (rp_code_bits_is_fine (read));
  rp_code_bits_pass_time (read, 0, 599 * G_USEC_PER_SEC);
  g_assert_false (rp_code_bits_is_fine (read));
}

static void
test_texts (void)
{
  static const char *const texts[]
      = { "",        "side-lying-hip-abduction",  "Ana Ruiz", "Band just above your knees.",
          "“łatwe”", "A1/b?&=\"<>%~\x7f \x1b[2J", "膝🦵",  "sams-knee-3f9a1c" };
  g_autoptr (RpCodeBits) written = rp_code_bits_new ();
  g_autoptr (RpCodeBits) read = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      char *text = (char *) texts[i];

      rp_code_bits_pass_text (written, &text);
    }
  read = read_back (written);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = NULL;

      rp_code_bits_pass_text (read, &text);
      g_assert_cmpstr (text, ==, texts[i]);
    }
  g_assert_true (rp_code_bits_is_fine (read) && rp_code_bits_is_at_end (read));
}

/* Five bits for each letter and one to end: "hips-and-knees" in ten bytes. */
static void
test_small (void)
{
  g_autoptr (RpCodeBits) written = rp_code_bits_new ();
  char *id = (char *) "hips-and-knees";
  gsize length;

  rp_code_bits_pass_text (written, &id);
  rp_code_bits_get_bytes (written, &length);
  g_assert_cmpuint (length, ==, 10);
}

/* Any bytes are read to an end, as text that is valid. */
static void
test_noise (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  guint8 bytes[40];

  for (guint round = 0; round < 5000; round++)
    {
      g_autoptr (RpCodeBits) read = NULL;

      for (gsize i = 0; i < sizeof bytes; i++)
        bytes[i] = (guint8) g_rand_int_range (random, 0, 256);
      read = rp_code_bits_new_of (bytes, sizeof bytes);
      while (rp_code_bits_is_fine (read))
        {
          g_autofree char *text = NULL;

          rp_code_bits_pass_text (read, &text);
          g_assert_true (g_utf8_validate (text, -1, NULL));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/code-bits/numbers", test_numbers);
  g_test_add_func ("/code-bits/bounds", test_bounds);
  g_test_add_func ("/code-bits/end", test_end);
  g_test_add_func ("/code-bits/times", test_times);
  g_test_add_func ("/code-bits/texts", test_texts);
  g_test_add_func ("/code-bits/small", test_small);
  g_test_add_func ("/code-bits/noise", test_noise);
  return g_test_run ();
}
