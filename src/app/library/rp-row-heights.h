/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How high the rows of a long list are, of which most were never seen: a plain value, in pixels. */

typedef struct
{
  GArray *known; /* of int: 0 until the row was measured */
  double guess;  /* for rows that were not */
} RpRowHeights;

void rp_row_heights_init (RpRowHeights *self, double guess);
void rp_row_heights_clear (RpRowHeights *self);
void rp_row_heights_forget (RpRowHeights *self, guint n_rows);
guint rp_row_heights_get_n (const RpRowHeights *self);
void rp_row_heights_set (RpRowHeights *self, guint row, int height);
double rp_row_heights_get (const RpRowHeights *self, guint row);
double rp_row_heights_get_top (const RpRowHeights *self, guint row);
void rp_row_heights_guess (RpRowHeights *self);

G_END_DECLS
