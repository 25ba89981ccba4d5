/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-digits.h"

#include <string.h>

/* So many bytes are one number; the last may be of fewer. */
#define BLOCK 7

/* How many digits the largest number of so many bytes has. */
static const guint widths[BLOCK + 1] = { 0, 3, 5, 8, 10, 13, 15, 17 };

static void
add_up (const guint8 *bytes, gsize length, guint8 *sum)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize n_digest = sizeof digest;

  g_checksum_update (checksum, bytes, (gssize) length);
  g_checksum_get_digest (checksum, digest, &n_digest);
  memcpy (sum, digest, RP_CODE_DIGITS_SUM);
}

static void
write_block (GString *digits, const guint8 *bytes, gsize n)
{
  guint64 number = 0;

  for (gsize i = 0; i < n; i++)
    number = number << 8 | bytes[i];
  g_string_append_printf (digits, "%0*" G_GUINT64_FORMAT, (int) widths[n], number);
}

/**
 * rp_code_digits_write:
 * @bytes: (array length=length): what to write
 * @length: how many they are
 *
 * Returns: (transfer full): the bytes and their sum as digits
 */
char *
rp_code_digits_write (const guint8 *bytes, gsize length)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autoptr (GString) digits = g_string_new (NULL);
  guint8 sum[RP_CODE_DIGITS_SUM];

  g_return_val_if_fail (bytes || length == 0, NULL);

  add_up (bytes, length, sum);
  g_byte_array_append (all, bytes, (guint) length);
  g_byte_array_append (all, sum, sizeof sum);
  for (guint i = 0; i < all->len; i += BLOCK)
    write_block (digits, all->data + i, MIN (BLOCK, all->len - i));
  return g_string_free (g_steal_pointer (&digits), FALSE);
}

/* Returns: how many bytes so many digits are, at most a block of them; 0 when none has so many */
static gsize
find_block (gsize n_digits)
{
  for (gsize n = BLOCK; n > 0; n--)
    if (widths[n] == MIN (n_digits, widths[BLOCK]))
      return n;
  return 0;
}

static gboolean
read_block (GByteArray *bytes, const char *digits, gsize n)
{
  guint64 number = 0;

  for (guint i = 0; i < widths[n]; i++)
    {
      if (!g_ascii_isdigit (digits[i]))
        return FALSE;
      number = number * 10 + (guint64) (digits[i] - '0');
    }
  if (number >> 8 * n != 0)
    return FALSE;
  for (gsize i = n; i-- > 0;)
    {
      guint8 byte = (guint8) (number >> 8 * i & 0xff);

      g_byte_array_append (bytes, &byte, 1);
    }
  return TRUE;
}

static gboolean
take_sum (GByteArray *bytes)
{
  guint8 sum[RP_CODE_DIGITS_SUM];

  if (bytes->len < sizeof sum)
    return FALSE;
  add_up (bytes->data, bytes->len - sizeof sum, sum);
  return memcmp (sum, bytes->data + bytes->len - sizeof sum, sizeof sum) == 0;
}

/**
 * rp_code_digits_read:
 * @digits: what may be digits of rp_code_digits_write(); need not end with a zero byte
 * @n_digits: how many bytes they are
 * @length: (out): how many bytes were read
 *
 * Returns: (transfer full) (array length=length) (nullable): the bytes without their sum; %NULL when anything is not as it was
 *   written
 */
guint8 *
rp_code_digits_read (const char *digits, gsize n_digits, gsize *length)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_return_val_if_fail (digits && length, NULL);

  *length = 0;
  for (gsize at = 0; at < n_digits;)
    {
      gsize n = find_block (n_digits - at);

      if (n == 0 || !read_block (bytes, digits + at, n))
        return NULL;
      at += widths[n];
    }
  if (!take_sum (bytes))
    return NULL;
  *length = bytes->len - RP_CODE_DIGITS_SUM;
  return g_byte_array_free (g_steal_pointer (&bytes), FALSE);
}
