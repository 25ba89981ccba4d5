/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout/rp-sheet-flow.h"

struct _RpSheetFlow
{
  RpSheetGeometry geometry;
  double foot;      /* kept free at the bottom of each page */
  GPtrArray *pages; /* (element-type GPtrArray), of boxes */
  double y;         /* below what stands on the page, in points from the upper edge of the paper */
  gboolean empty;   /* nothing stands on the page yet */
  GPtrArray *again; /* (element-type RpSheetBlock) (not owned): what is repeated on the next page */
};

/* A sum of heights may be a little more than the height of the sum. */
#define SLACK 0.01

static double
get_bottom (RpSheetFlow *self)
{
  return self->geometry.height - self->geometry.bottom - self->foot;
}

static void
begin_page (RpSheetFlow *self)
{
  g_ptr_array_add (self->pages, g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_box_free));
  self->y = self->geometry.top;
  self->empty = TRUE;
}

/**
 * rp_sheet_flow_new:
 * @geometry: the paper
 * @foot: how much to keep free at the bottom of each page, in points
 *
 * Returns: (transfer full): a flow with one empty page
 */
RpSheetFlow *
rp_sheet_flow_new (const RpSheetGeometry *geometry, double foot)
{
  RpSheetFlow *self = g_new0 (RpSheetFlow, 1);

  self->geometry = *geometry;
  self->foot = foot;
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->again = g_ptr_array_new ();
  begin_page (self);
  return self;
}

/**
 * rp_sheet_flow_free:
 * @self: a flow
 *
 * Lets go of it and of the pages that were not taken.
 */
void
rp_sheet_flow_free (RpSheetFlow *self)
{
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_ptr_array_unref (self->again);
  g_free (self);
}

/**
 * rp_sheet_flow_get_room:
 * @self: a flow
 *
 * Returns: how much is free on the page, in points down from what stands there to the foot or the margin
 */
double
rp_sheet_flow_get_room (RpSheetFlow *self)
{
  return get_bottom (self) - self->y + SLACK;
}

/**
 * rp_sheet_flow_get_page_room:
 * @self: a flow
 *
 * Returns: how much is free on an empty page, in points
 */
double
rp_sheet_flow_get_page_room (RpSheetFlow *self)
{
  return get_bottom (self) - self->geometry.top + SLACK;
}

/**
 * rp_sheet_flow_get_n_pages:
 * @self: a flow
 *
 * Returns: how many pages it has begun
 */
guint
rp_sheet_flow_get_n_pages (RpSheetFlow *self)
{
  return self->pages->len;
}

/* Takes over the boxes of a block, with their places on the page. */
static void
put (RpSheetFlow *self, RpSheetBlock *block)
{
  g_autoptr (RpSheetBlock) whole = rp_sheet_block_new (block->width);
  GPtrArray *page = self->pages->pdata[self->pages->len - 1];

  self->y += self->empty ? 0 : block->space;
  rp_sheet_block_absorb (whole, block, self->geometry.left, self->y);
  self->y = whole->height;
  self->empty = FALSE;
  g_ptr_array_extend_and_steal (page, g_steal_pointer (&whole->boxes));
}

/**
 * rp_sheet_flow_break:
 * @self: a flow
 *
 * Begins a page, unless nothing stands on this one.
 *
 * Returns: %TRUE when it did
 */
gboolean
rp_sheet_flow_break (RpSheetFlow *self)
{
  if (self->empty)
    return FALSE;
  begin_page (self);
  for (guint i = 0; i < self->again->len; i++)
    put (self, rp_sheet_block_copy (self->again->pdata[i]));
  return TRUE;
}

/* How much must stand on one page so that nothing is torn from what it belongs to. */
static double
get_need (RpSheetFlow *self, GPtrArray *blocks, guint first)
{
  double need = 0;

  for (guint i = first; i < blocks->len; i++)
    {
      RpSheetBlock *block = blocks->pdata[i];

      need += i == first && self->empty ? 0 : block->space;
      if (!block->keep)
        return need + rp_sheet_block_get_least (block, rp_sheet_flow_get_page_room (self));
      need += block->height;
    }
  return need;
}

static void flow_parts (RpSheetFlow *self, RpSheetBlock *block);

static double
get_space (RpSheetFlow *self, const RpSheetBlock *block)
{
  return self->empty ? 0 : block->space;
}

/* A paragraph, of which each page takes as many lines as fit. */
static void
flow_text (RpSheetFlow *self, RpSheetBlock *block)
{
  while (block)
    {
      double room = rp_sheet_flow_get_room (self) - get_space (self, block);
      RpSheetBlock *rest = block->height > room ? rp_sheet_block_split (block, room) : NULL;

      if (!rest && block->height > room && !self->empty)
        {
          rp_sheet_flow_break (self);
          room = rp_sheet_flow_get_room (self) - get_space (self, block);
          rest = block->height > room ? rp_sheet_block_split (block, room) : NULL;
        }
      put (self, block);
      if (rest)
        rp_sheet_flow_break (self);
      block = rest;
    }
}

static void
place (RpSheetFlow *self, RpSheetBlock *block)
{
  if (block->height + get_space (self, block) <= rp_sheet_flow_get_room (self))
    put (self, block);
  else if (block->parts)
    flow_parts (self, block);
  else if (block->text)
    flow_text (self, block);
  else
    put (self, block);
}

static void
flow_parts (RpSheetFlow *self, RpSheetBlock *block)
{
  g_autoptr (RpSheetBlock) owned = block;
  g_autoptr (GPtrArray) parts = g_steal_pointer (&block->parts);
  RpSheetBlock *first = parts->len > 0 ? parts->pdata[0] : NULL;

  if (first)
    first->space = MAX (first->space, block->space);
  for (guint i = 0; i < parts->len; i++)
    {
      RpSheetBlock *part = parts->pdata[i];

      if (get_need (self, parts, i) > rp_sheet_flow_get_room (self))
        rp_sheet_flow_break (self);
      parts->pdata[i] = NULL;
      place (self, part);
      if (i == 0 && block->again)
        g_ptr_array_add (self->again, block->again);
    }
  g_ptr_array_set_free_func (parts, NULL);
  if (block->again)
    g_ptr_array_remove (self->again, block->again);
}

/**
 * rp_sheet_flow_add:
 * @self: a flow
 * @blocks: (element-type RpSheetBlock) (transfer full): what follows
 *
 * Puts blocks below what is there. A block that does not fit goes to the next page whole, with the headings that belong
 * to it; if it is higher than a page, or may be divided anywhere, it is divided.
 */
void
rp_sheet_flow_add (RpSheetFlow *self, GPtrArray *blocks)
{
  RpSheetBlock *all = rp_sheet_block_new_parts (0, 0);

  g_ptr_array_unref (all->parts);
  all->parts = blocks;
  flow_parts (self, all);
}

/**
 * rp_sheet_flow_steal_pages:
 * @self: a flow
 *
 * Returns: (transfer full) (element-type GPtrArray): the pages, each an array of #RpSheetBox in reading order, with
 *   places on the paper, not mirrored yet
 */
GPtrArray *
rp_sheet_flow_steal_pages (RpSheetFlow *self)
{
  return g_steal_pointer (&self->pages);
}
