/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-distance.h"

#include <string.h>

/* Longer words are compared by their beginning. */
#define MAX_LETTERS 32

/* From here on a word may have two slips of the hand, and from there on one. */
#define TWO_SLIPS 6
#define ONE_SLIP 3

/* Returns the number of letters */
static guint
take_letters (const char *text, gunichar *letters)
{
  guint n = 0;

  for (; *text != '\0' && n < MAX_LETTERS; text = g_utf8_next_char (text))
    letters[n++] = g_utf8_get_char (text);
  return n;
}

/* The last row of the table of distances: from all of @a to each beginning of @b. Returns FALSE when all are too far. */
static gboolean
measure (const gunichar *a, guint n_a, const gunichar *b, guint n_b, guint limit, guint *last)
{
  guint rows[3][MAX_LETTERS + 1];
  guint *before = rows[0], *above = rows[1], *row = rows[2];

  for (guint j = 0; j <= n_b; j++)
    above[j] = j;
  for (guint i = 1; i <= n_a; i++)
    {
      guint *spare = before;
      guint least = row[0] = i;

      for (guint j = 1; j <= n_b; j++)
        {
          row[j] = MIN (MIN (above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] != b[j - 1]));
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
          least = MIN (least, row[j]);
        }
      /* Two letters changed about can come back by one. */
      if (least > limit + 1)
        return FALSE;
      before = above;
      above = row;
      row = spare;
    }
  memcpy (last, above, (n_b + 1) * sizeof (guint));
  return TRUE;
}

/**
 * rp_distance_between:
 * @a: a word, valid UTF-8
 * @b: another
 * @limit: the greatest distance that matters
 *
 * Counts the slips between two words: a letter too many, too few or wrong, or two letters changed about ("hodl").
 *
 * Returns: how many slips there are, or more than @limit
 */
guint
rp_distance_between (const char *a, const char *b, guint limit)
{
  gunichar left[MAX_LETTERS] = { 0 }, right[MAX_LETTERS] = { 0 };
  guint last[MAX_LETTERS + 1];
  guint n_left, n_right;

  g_return_val_if_fail (a && b, limit + 1);

  n_left = take_letters (a, left);
  n_right = take_letters (b, right);
  if (MAX (n_left, n_right) - MIN (n_left, n_right) > limit)
    return limit + 1;
  return measure (left, n_left, right, n_right, limit, last) ? last[n_right] : limit + 1;
}

/**
 * rp_distance_to_start:
 * @a: a word that may not be whole, valid UTF-8
 * @b: a whole one
 * @limit: the greatest distance that matters
 *
 * Returns: how many slips there are between @a and the beginning of @b that is nearest to it, or more than @limit
 */
guint
rp_distance_to_start (const char *a, const char *b, guint limit)
{
  gunichar left[MAX_LETTERS] = { 0 }, right[MAX_LETTERS] = { 0 };
  guint last[MAX_LETTERS + 1];
  guint n_left, n_right;
  guint least = limit + 1;

  g_return_val_if_fail (a && b, limit + 1);

  n_left = take_letters (a, left);
  n_right = take_letters (b, right);
  if (!measure (left, n_left, right, n_right, limit, last))
    return least;
  for (guint j = 0; j <= n_right; j++)
    least = MIN (least, last[j]);
  return least;
}

/**
 * rp_distance_allowed:
 * @word: a word that somebody typed, valid UTF-8
 *
 * Returns: how many slips it may have before another word is not what was meant: none, one or two
 */
guint
rp_distance_allowed (const char *word)
{
  gsize n;

  g_return_val_if_fail (word, 0);

  n = g_utf8_strlen (word, -1);
  return n >= TWO_SLIPS ? 2 : n >= ONE_SLIP ? 1 : 0;
}
