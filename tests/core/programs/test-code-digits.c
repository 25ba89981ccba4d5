/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-digits.h"

#include <string.h>

static void
test_round (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  guint8 bytes[60];

  for (gsize length = 0; length <= sizeof bytes; length++)
    for (guint round = 0; round < 20; round++)
      {
        g_autofree char *digits = NULL;
        g_autofree guint8 *back = NULL;
        gsize n = 99;

        for (gsize i = 0; i < length; i++)
          bytes[i] = round == 0 ? 0 : round == 1 ? 255 : (guint8) g_rand_int_range (random, 0, 256);
        digits = rp_code_digits_write (bytes, length);
        g_assert_cmpuint (strspn (digits, "0123456789"), ==, strlen (digits));
        back = rp_code_digits_read (digits, strlen (digits), &n);
        g_assert_nonnull (back);
        g_assert_cmpmem (back, n, bytes, length);
      }
}

/* Seven bytes are 17 digits: a QR code stores those in 56 bits and two thirds. */
static void
test_length (void)
{
  static const guint8 bytes[10] = { 0 };
  g_autofree char *digits = rp_code_digits_write (bytes, sizeof bytes);

  g_assert_cmpuint (strlen (digits), ==, 2 * 17);
}

static gboolean
can_read (const char *digits, gsize length)
{
  gsize n = 99;
  g_autofree guint8 *bytes = rp_code_digits_read (digits, length, &n);

  g_assert_true (bytes != NULL || n == 0);
  return bytes != NULL;
}

/* Whatever one digit is changed to, and wherever it is cut off, it is refused. */
static void
test_damaged (void)
{
  g_autofree char *digits = rp_code_digits_write ((const guint8 *) "four short moves", 16);

  for (gsize i = 0; i < strlen (digits); i++)
    {
      char right = digits[i];

      g_assert_false (can_read (digits, i));
      for (const char *wrong = "0123456789 a/:\xff"; *wrong != '\0'; wrong++)
        {
          digits[i] = *wrong;
          g_assert_cmpint (can_read (digits, strlen (digits)), ==, *wrong == right);
        }
      digits[i] = right;
    }
  g_assert_true (can_read (digits, strlen (digits)));
  g_assert_false (can_read ("", 0));
  g_assert_false (can_read ("99999999999999999", 17));
  g_assert_false (can_read ("1", 1));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/code-digits/round", test_round);
  g_test_add_func ("/code-digits/length", test_length);
  g_test_add_func ("/code-digits/damaged", test_damaged);
  return g_test_run ();
}
