/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-bits.h"

#include <string.h>

struct _RpCodeBits
{
  GByteArray *bytes;
  gsize n_bits; /* written so far, or read so far */
  gboolean reads;
  gboolean spoilt;
};

/* A number goes in such groups, the lowest bits last; a bit before each says whether another follows. */
#define GROUP 4

/* Most words are small letters, so these need five bits; the last two of 32 begin something longer. */
#define SYMBOL 5
static const char symbols[] = "\0abcdefghijklmnopqrstuvwxyz -.";
#define SYMBOL_END 0u
#define SYMBOL_CAPITAL 30u
#define SYMBOL_OTHER 31u
#define DIGIT 4
#define LETTER 7

/* The longest text in bytes: nothing that reads a program takes a longer one. */
#define MAX_TEXT 8000

/**
 * rp_code_bits_new:
 *
 * Returns: (transfer full): an empty row to write to; free with rp_code_bits_free()
 */
RpCodeBits *
rp_code_bits_new (void)
{
  RpCodeBits *self = g_new0 (RpCodeBits, 1);

  self->bytes = g_byte_array_new ();
  return self;
}

/**
 * rp_code_bits_new_of:
 * @bytes: (array length=length): what was written
 * @length: how many bytes
 *
 * Returns: (transfer full): a row to read from; free with rp_code_bits_free()
 */
RpCodeBits *
rp_code_bits_new_of (const guint8 *bytes, gsize length)
{
  RpCodeBits *self = rp_code_bits_new ();

  g_return_val_if_fail (bytes || length == 0, self);

  g_byte_array_append (self->bytes, bytes, (guint) length);
  self->reads = TRUE;
  return self;
}

/**
 * rp_code_bits_free:
 * @self: (transfer full) (nullable): a row
 *
 * Frees it.
 */
void
rp_code_bits_free (RpCodeBits *self)
{
  if (!self)
    return;
  g_byte_array_unref (self->bytes);
  g_free (self);
}

/**
 * rp_code_bits_is_read:
 * @self: a row
 *
 * Returns: %TRUE when it is read from, %FALSE when it is written to
 */
gboolean
rp_code_bits_is_read (const RpCodeBits *self)
{
  g_return_val_if_fail (self, FALSE);

  return self->reads;
}

/**
 * rp_code_bits_is_fine:
 * @self: a row
 *
 * Returns: %TRUE while all that was read could be
 */
gboolean
rp_code_bits_is_fine (const RpCodeBits *self)
{
  g_return_val_if_fail (self, FALSE);

  return !self->spoilt;
}

/**
 * rp_code_bits_is_at_end:
 * @self: a row to read from
 *
 * Returns: %TRUE when all of it was read, but for the zeros that fill its last byte
 */
gboolean
rp_code_bits_is_at_end (const RpCodeBits *self)
{
  guint rest;

  g_return_val_if_fail (self, FALSE);

  if (self->n_bits + 7 < self->bytes->len * 8)
    return FALSE;
  rest = (guint) (self->bytes->len * 8 - self->n_bits);
  return rest == 0 || (self->bytes->data[self->bytes->len - 1] & ((1u << rest) - 1)) == 0;
}

/**
 * rp_code_bits_spoil:
 * @self: a row to read from
 *
 * Says that what was read cannot be.
 */
void
rp_code_bits_spoil (RpCodeBits *self)
{
  g_return_if_fail (self);

  self->spoilt = TRUE;
}

/**
 * rp_code_bits_get_bytes:
 * @self: a row
 * @length: (out): how many bytes
 *
 * Returns: (transfer none) (array length=length) (nullable): what was written, the last byte filled with zeros
 */
const guint8 *
rp_code_bits_get_bytes (const RpCodeBits *self, gsize *length)
{
  g_return_val_if_fail (self && length, NULL);

  *length = self->bytes->len;
  return self->bytes->data;
}

static void
write_bit (RpCodeBits *self, guint bit)
{
  static const guint8 none = 0;

  if (self->n_bits % 8 == 0)
    g_byte_array_append (self->bytes, &none, 1);
  if (bit)
    self->bytes->data[self->n_bits / 8] |= (guint8) (0x80 >> self->n_bits % 8);
  self->n_bits++;
}

static guint
read_bit (RpCodeBits *self)
{
  guint8 byte;

  if (self->n_bits >= (gsize) self->bytes->len * 8)
    self->spoilt = TRUE;
  if (self->spoilt)
    return 0;
  byte = self->bytes->data[self->n_bits / 8];
  return byte >> (7 - self->n_bits++ % 8) & 1;
}

/**
 * rp_code_bits_pass:
 * @self: a row
 * @value: (inout): a number that has no more bits; set when it is read
 * @n_bits: how many bits, 32 at most
 *
 * Writes or reads a number as so many bits.
 */
void
rp_code_bits_pass (RpCodeBits *self, guint *value, guint n_bits)
{
  guint read = 0;

  g_return_if_fail (self && value);
  g_return_if_fail (n_bits <= 32);

  for (guint i = n_bits; i-- > 0;)
    {
      if (self->reads)
        read = read << 1 | read_bit (self);
      else
        write_bit (self, *value >> i & 1);
    }
  if (self->reads)
    *value = self->spoilt ? 0 : read;
}

/**
 * rp_code_bits_pass_flag:
 * @self: a row
 * @flag: what to write
 *
 * Returns: @flag, or what was read
 */
gboolean
rp_code_bits_pass_flag (RpCodeBits *self, gboolean flag)
{
  guint value = flag ? 1 : 0;

  rp_code_bits_pass (self, &value, 1);
  return value != 0;
}

/**
 * rp_code_bits_pass_choice:
 * @self: a row
 * @value: what to write, @most at most
 * @n_bits: how many bits it takes
 * @most: the largest there is
 *
 * Returns: @value, or what was read; a larger one spoils the row
 */
guint
rp_code_bits_pass_choice (RpCodeBits *self, guint value, guint n_bits, guint most)
{
  rp_code_bits_pass (self, &value, n_bits);
  if (value <= most)
    return value;
  self->spoilt = TRUE;
  return 0;
}

static void
write_groups (RpCodeBits *self, guint value)
{
  guint n = 1;

  while (n < 8 && value >> GROUP * n != 0)
    n++;
  while (n-- > 0)
    {
      guint group = value >> GROUP * n & ((1u << GROUP) - 1);

      write_bit (self, n > 0);
      rp_code_bits_pass (self, &group, GROUP);
    }
}

static guint
read_groups (RpCodeBits *self)
{
  guint value = 0;
  gboolean more = TRUE;

  for (guint n = 0; more && n < 8; n++)
    {
      guint group = 0;

      more = read_bit (self) != 0;
      rp_code_bits_pass (self, &group, GROUP);
      value = value << GROUP | group;
    }
  if (more)
    self->spoilt = TRUE;
  return value;
}

/**
 * rp_code_bits_pass_count:
 * @self: a row
 * @value: what to write, from @least to @most
 * @least: the smallest there is
 * @most: the largest there is
 *
 * Writes or reads a number; small ones are short.
 *
 * Returns: @value, or what was read; one out of bounds spoils the row, and gives @least
 */
guint
rp_code_bits_pass_count (RpCodeBits *self, guint value, guint least, guint most)
{
  guint read;

  g_return_val_if_fail (self, least);

  if (!self->reads)
    {
      write_groups (self, value - least);
      return value;
    }
  read = read_groups (self);
  if (!self->spoilt && read <= most - least)
    return least + read;
  self->spoilt = TRUE;
  return least;
}

/**
 * rp_code_bits_pass_time:
 * @self: a row
 * @time: microseconds to write, from 0 to @most
 * @most: the most there can be
 *
 * Writes or reads a length of time; whole seconds are short.
 *
 * Returns: @time, or what was read
 */
gint64
rp_code_bits_pass_time (RpCodeBits *self, gint64 time, gint64 most)
{
  gint64 unit;

  unit = rp_code_bits_pass_flag (self, time % G_USEC_PER_SEC == 0) ? G_USEC_PER_SEC : 1;
  return rp_code_bits_pass_count (self, (guint) (time / unit), 0, (guint) (most / unit)) * unit;
}

static void
write_letter (RpCodeBits *self, char letter)
{
  const char *known = letter ? memchr (symbols + 1, letter, sizeof symbols - 2) : NULL;
  guint symbol = letter == '\0'             ? SYMBOL_END
                 : known                    ? (guint) (known - symbols)
                 : g_ascii_isupper (letter) ? SYMBOL_CAPITAL
                                            : SYMBOL_OTHER;
  guint value = (guint) letter;

  rp_code_bits_pass (self, &symbol, SYMBOL);
  if (symbol == SYMBOL_CAPITAL)
    {
      value -= 'A';
      rp_code_bits_pass (self, &value, SYMBOL);
    }
  else if (symbol == SYMBOL_OTHER && rp_code_bits_pass_flag (self, g_ascii_isdigit (letter)))
    {
      value -= '0';
      rp_code_bits_pass (self, &value, DIGIT);
    }
  else if (symbol == SYMBOL_OTHER)
    rp_code_bits_pass (self, &value, LETTER);
}

static char
read_letter (RpCodeBits *self)
{
  guint symbol = rp_code_bits_pass_choice (self, 0, SYMBOL, SYMBOL_OTHER);
  guint value = 0;

  if (symbol < SYMBOL_CAPITAL)
    return symbols[symbol];
  if (symbol == SYMBOL_CAPITAL)
    return (char) ('A' + rp_code_bits_pass_choice (self, 0, SYMBOL, 'Z' - 'A'));
  if (rp_code_bits_pass_flag (self, FALSE))
    return (char) ('0' + rp_code_bits_pass_choice (self, 0, DIGIT, 9));
  rp_code_bits_pass (self, &value, LETTER);
  if (value == 0)
    self->spoilt = TRUE;
  return (char) value;
}

static void
write_text (RpCodeBits *self, const char *text)
{
  guint length = (guint) strlen (text);

  if (rp_code_bits_pass_flag (self, g_str_is_ascii (text)))
    {
      for (guint i = 0; i <= length; i++)
        write_letter (self, text[i]);
      return;
    }
  rp_code_bits_pass_count (self, length, 0, MAX_TEXT);
  for (guint i = 0; i < length; i++)
    {
      guint byte = (guchar) text[i];

      rp_code_bits_pass (self, &byte, 8);
    }
}

static char *
read_text (RpCodeBits *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (rp_code_bits_pass_flag (self, FALSE))
    {
      for (char letter = read_letter (self); letter != '\0' && !self->spoilt; letter = read_letter (self))
        g_string_append_c (text, letter);
    }
  else
    {
      for (guint n = rp_code_bits_pass_count (self, 0, 0, MAX_TEXT); n > 0; n--)
        g_string_append_c (text, (char) rp_code_bits_pass_choice (self, 0, 8, 255));
    }
  if (strlen (text->str) != text->len || !g_utf8_validate (text->str, -1, NULL))
    self->spoilt = TRUE;
  return g_strdup (self->spoilt ? "" : text->str);
}

/**
 * rp_code_bits_pass_text:
 * @self: a row
 * @text: (inout): a text to write, of at most 2000 letters; or where to put one, instead of what is there
 *
 * Writes or reads a text: five bits for most letters of English words and ids, eight for each byte of others.
 */
void
rp_code_bits_pass_text (RpCodeBits *self, char **text)
{
  g_return_if_fail (self && text);

  if (!self->reads)
    {
      write_text (self, *text);
      return;
    }
  g_free (*text);
  *text = read_text (self);
}
