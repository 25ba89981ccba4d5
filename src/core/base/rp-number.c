/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-number.h"

#define MAX_DIGITS 10

/**
 * rp_number_scan_seconds:
 * @text: (inout): where to read; moved behind the number
 * @duration: (out): microseconds
 *
 * Reads a number of seconds such as "2" or "0.5", with three digits before the point and six after it at most.
 *
 * Returns: %TRUE when there was one
 */
gboolean
rp_number_scan_seconds (const char **text, gint64 *duration)
{
  const char *at = *text;
  gint64 value = 0;
  gint64 unit = G_USEC_PER_SEC;

  for (; g_ascii_isdigit (*at) && at - *text < 4; at++)
    value = value * 10 + g_ascii_digit_value (*at);
  value *= G_USEC_PER_SEC;
  if (at == *text)
    return FALSE;
  if (*at == '.')
    {
      at++;
      if (!g_ascii_isdigit (*at))
        return FALSE;
      for (; g_ascii_isdigit (*at) && unit > 1; at++)
        {
          unit /= 10;
          value += g_ascii_digit_value (*at) * unit;
        }
    }
  *text = at;
  *duration = value;
  return TRUE;
}

/**
 * rp_number_parse_count:
 * @text: a text
 * @min: the least allowed
 * @max: the most allowed
 * @count: (out): the number
 *
 * Reads a text that is a whole number and nothing else, with ten digits at most. GLib's own function for it may refuse a
 * good number when two threads make their first call of it at once: the one that waits is left with errno set.
 *
 * Returns: %TRUE when it is one between @min and @max
 */
gboolean
rp_number_parse_count (const char *text, guint min, guint max, guint *count)
{
  guint64 value = 0;
  gsize length = 0;

  for (; g_ascii_isdigit (text[length]) && length < MAX_DIGITS; length++)
    value = value * 10 + (guint64) g_ascii_digit_value (text[length]);
  if (length == 0 || text[length] != '\0' || value < min || value > max)
    return FALSE;

  *count = (guint) value;
  return TRUE;
}

/**
 * rp_number_format_seconds:
 * @duration: microseconds, not negative
 *
 * Returns: (transfer full): seconds as rp_number_scan_seconds() reads them, in every locale, with as few digits as say it:
 *   "2", "0.25"
 */
char *
rp_number_format_seconds (gint64 duration)
{
  int fraction = (int) (duration % G_USEC_PER_SEC);
  int digits = 6;

  if (fraction == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, duration / G_USEC_PER_SEC);
  for (; fraction % 10 == 0; digits--)
    fraction /= 10;
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%0*d", duration / G_USEC_PER_SEC, digits, fraction);
}
