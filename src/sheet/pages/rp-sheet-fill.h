/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpSheetFill:
 * @page: how high an empty page is
 * @left: how much is free on the page that is being filled
 * @n_pages: how many pages there are
 * @n_before: how many of them there were at first
 * @rest: how much stays free on the last of those; below 0 as long as it is being filled
 * @blank: the most that stays free at the end of one of the others, but for the last
 *
 * Pages filled by arithmetic alone, as #RpSheetFlow would: so that many ways can be tried before anything is placed. All
 * heights are in points.
 */
typedef struct
{
  double page;
  double left;
  guint n_pages;
  guint n_before;
  double rest;
  double blank;
} RpSheetFill;

void rp_sheet_fill_init (RpSheetFill *self, double page, double left, guint n_pages);
gboolean rp_sheet_fill_is_empty (const RpSheetFill *self);
void rp_sheet_fill_turn (RpSheetFill *self);
void rp_sheet_fill_put (RpSheetFill *self, double space, double height);

G_END_DECLS
