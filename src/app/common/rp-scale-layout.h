/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* As many numbers as a scale has, from 0 to 10; and in the first of two rows. */
#define RP_SCALE_LAYOUT_N 11u
#define RP_SCALE_LAYOUT_FIRST 6u

/**
 * RpScaleLayout:
 * @width: the width there is
 * @cell_height: how high a number is
 * @line: how much there is below each row for its coloured line; 0 without one
 * @per_row: how many numbers stand in a row: all, or six
 *
 * Where the numbers of a scale lie: in one row, or in rows of six and five where that has no room.
 */
typedef struct
{
  int width;
  int cell_height;
  int line;
  guint per_row;
} RpScaleLayout;

RpScaleLayout rp_scale_layout_make (int width, int cell_width, int cell_height, int line);
int rp_scale_layout_get_least (int cell_width);
int rp_scale_layout_get_usual (int cell_width);
int rp_scale_layout_get_height (const RpScaleLayout *self);
GtkAllocation rp_scale_layout_get_cell (const RpScaleLayout *self, guint number);
GtkAllocation rp_scale_layout_get_line (const RpScaleLayout *self, guint number, guint last);
GtkAllocation rp_scale_layout_get_column (const RpScaleLayout *self, guint from, guint to);

G_END_DECLS
