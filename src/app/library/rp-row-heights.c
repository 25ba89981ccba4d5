/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library/rp-row-heights.h"

/**
 * rp_row_heights_init:
 * @self: heights to begin
 * @guess: how high a row may be before one was seen, in pixels
 *
 * Begins with no rows.
 */
void
rp_row_heights_init (RpRowHeights *self, double guess)
{
  self->known = g_array_new (FALSE, TRUE, sizeof (int));
  self->guess = guess;
}

/**
 * rp_row_heights_clear:
 * @self: heights
 *
 * Frees what they hold.
 */
void
rp_row_heights_clear (RpRowHeights *self)
{
  g_clear_pointer (&self->known, g_array_unref);
}

/**
 * rp_row_heights_forget:
 * @self: heights
 * @n_rows: how many rows there are now
 *
 * Begins again with other rows, none of them measured; the guess stays.
 */
void
rp_row_heights_forget (RpRowHeights *self, guint n_rows)
{
  g_array_set_size (self->known, 0);
  g_array_set_size (self->known, n_rows);
}

/**
 * rp_row_heights_get_n:
 * @self: heights
 *
 * Returns: how many rows there are
 */
guint
rp_row_heights_get_n (const RpRowHeights *self)
{
  return self->known->len;
}

/**
 * rp_row_heights_set:
 * @self: heights
 * @row: a row
 * @height: its measured height in pixels, 1 or more
 *
 * Remembers how high a row is.
 */
void
rp_row_heights_set (RpRowHeights *self, guint row, int height)
{
  g_return_if_fail (row < self->known->len);

  g_array_index (self->known, int, row) = height;
}

/**
 * rp_row_heights_get:
 * @self: heights
 * @row: a row
 *
 * Returns: its height in pixels, guessed if it was not measured
 */
double
rp_row_heights_get (const RpRowHeights *self, guint row)
{
  int height = g_array_index (self->known, int, row);

  return height > 0 ? height : self->guess;
}

/**
 * rp_row_heights_get_top:
 * @self: heights
 * @row: a row, or their number for the end of the last
 *
 * Returns: how far the row's top is from the first one's, in pixels
 */
double
rp_row_heights_get_top (const RpRowHeights *self, guint row)
{
  double top = 0;

  for (guint i = 0; i < row; i++)
    top += rp_row_heights_get (self, i);
  return top;
}

/**
 * rp_row_heights_guess:
 * @self: heights
 *
 * Guesses anew, after what was measured: the mean.
 */
void
rp_row_heights_guess (RpRowHeights *self)
{
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < self->known->len; i++)
    if (g_array_index (self->known, int, i) > 0)
      {
        sum += g_array_index (self->known, int, i);
        n++;
      }
  if (n > 0)
    self->guess = sum / n;
}
