/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-fill.h"

/**
 * rp_sheet_fill_init:
 * @self: (out caller-allocates): what to begin
 * @page: how high an empty page is, in points
 * @left: how much is free on the last page that there is, in points
 * @n_pages: how many pages there are
 *
 * Goes on where something ended.
 */
void
rp_sheet_fill_init (RpSheetFill *self, double page, double left, guint n_pages)
{
  *self = (RpSheetFill){ .page = page, .left = left, .n_pages = n_pages, .n_before = n_pages, .rest = -1 };
}

/**
 * rp_sheet_fill_is_empty:
 * @self: pages
 *
 * Returns: %TRUE when nothing stands on the page yet
 */
gboolean
rp_sheet_fill_is_empty (const RpSheetFill *self)
{
  return self->left >= self->page;
}

/**
 * rp_sheet_fill_turn:
 * @self: pages
 *
 * Begins a page.
 */
void
rp_sheet_fill_turn (RpSheetFill *self)
{
  if (self->n_pages == self->n_before)
    self->rest = self->left;
  else
    self->blank = MAX (self->blank, self->left);
  self->n_pages++;
  self->left = self->page;
}

/**
 * rp_sheet_fill_put:
 * @self: pages
 * @space: to leave free above it, except at the top of a page
 * @height: how high it is
 *
 * Puts something onto the page, or the next one; what is higher than a page goes on and on.
 */
void
rp_sheet_fill_put (RpSheetFill *self, double space, double height)
{
  double all = height + (rp_sheet_fill_is_empty (self) ? 0 : space);

  if (all > self->left && !rp_sheet_fill_is_empty (self))
    {
      rp_sheet_fill_turn (self);
      all = height;
    }
  while (all > self->left)
    {
      all -= self->left;
      self->left = 0;
      rp_sheet_fill_turn (self);
    }
  self->left -= all;
}
