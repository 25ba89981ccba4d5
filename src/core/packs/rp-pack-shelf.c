/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pack-shelf.h"

/* Where things of an item begin in the lists. */
typedef struct
{
  guint packs;
  guint exercises;
  guint programs;
  guint failures;
} Starts;

static void
count (Starts *starts, const RpPackFinderItem *item)
{
  if (item->failure)
    starts->failures++;
  if (!item->pack)
    return;
  starts->packs++;
  starts->exercises += g_list_model_get_n_items (rp_pack_get_exercises (item->pack));
  starts->programs += g_list_model_get_n_items (rp_pack_get_programs (item->pack));
}

static Starts
find_starts (RpPackShelf *self, guint index)
{
  Starts starts = { 0 };

  for (guint i = 0; i < index; i++)
    count (&starts, g_ptr_array_index (self->items, i));
  return starts;
}

/* Returns: where an item of that place stands, or would */
static guint
find_index (RpPackShelf *self, guint place)
{
  guint index = 0;

  while (index < self->items->len
         && ((const RpPackFinderItem *) g_ptr_array_index (self->items, index))->place < place)
    index++;
  return index;
}

/* Returns: where a pack of the same id stands, or the number of items */
static guint
find_twin (RpPackShelf *self, const RpPackFinderItem *item)
{
  guint index = 0;

  for (; index < self->items->len; index++)
    {
      const RpPackFinderItem *other = g_ptr_array_index (self->items, index);

      if (other->pack && g_strcmp0 (rp_pack_get_id (other->pack), rp_pack_get_id (item->pack)) == 0)
        break;
    }
  return index;
}

/* All of @list, from @position on, in one change. */
static void
insert (GListStore *store, guint position, GListModel *list)
{
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (added, g_list_model_get_item (list, i));
  if (added->len > 0)
    g_list_store_splice (store, position, 0, added->pdata, added->len);
}

static void
take_away (GListStore *store, guint position, GListModel *list)
{
  guint n = g_list_model_get_n_items (list);

  if (n > 0)
    g_list_store_splice (store, position, n, NULL, 0);
}

static void
take_out (RpPackShelf *self, guint index)
{
  g_autoptr (RpPackFinderItem) item = g_ptr_array_index (self->items, index);
  Starts starts = find_starts (self, index);

  g_ptr_array_remove_index (self->items, index);
  g_debug ("Bundle %s: gives way to a pack of its id that stands before it", item->path);
  g_list_store_remove (self->packs, starts.packs);
  take_away (self->exercises, starts.exercises, rp_pack_get_exercises (item->pack));
  take_away (self->programs, starts.programs, rp_pack_get_programs (item->pack));
  if (item->resource)
    g_resources_unregister (item->resource);
}

static void
put_pack (RpPackShelf *self, RpPackFinderItem *item, guint index)
{
  Starts starts = find_starts (self, index);

  g_debug ("Bundle %s: accepted as pack %s", item->path, rp_pack_get_id (item->pack));
  g_ptr_array_insert (self->items, (int) index, item);
  /* Whoever hears of a pack through a list may at once ask for its clips. */
  if (item->resource)
    g_resources_register (item->resource);
  g_list_store_insert (self->packs, starts.packs, item->pack);
  insert (self->exercises, starts.exercises, rp_pack_get_exercises (item->pack));
  insert (self->programs, starts.programs, rp_pack_get_programs (item->pack));
}

/**
 * rp_pack_shelf_new:
 *
 * Returns: (transfer full): an empty shelf
 */
RpPackShelf *
rp_pack_shelf_new (void)
{
  RpPackShelf *self = g_new0 (RpPackShelf, 1);

  self->packs = g_list_store_new (RP_TYPE_PACK);
  self->exercises = g_list_store_new (RP_TYPE_EXERCISE);
  self->programs = g_list_store_new (RP_TYPE_PROGRAM);
  self->failures = g_list_store_new (RP_TYPE_PACK_FAILURE);
  self->items = g_ptr_array_new ();
  return self;
}

static void
forget_items (RpPackShelf *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      RpPackFinderItem *item = g_ptr_array_index (self->items, i);

      if (item->resource)
        g_resources_unregister (item->resource);
      rp_pack_finder_item_free (item);
    }
  g_ptr_array_set_size (self->items, 0);
}

/**
 * rp_pack_shelf_free:
 * @self: (transfer full): a shelf
 *
 * Frees it; who holds its lists keeps what is in them, without clips and stills.
 */
void
rp_pack_shelf_free (RpPackShelf *self)
{
  g_return_if_fail (self);

  forget_items (self);
  g_ptr_array_unref (self->items);
  g_object_unref (self->packs);
  g_object_unref (self->exercises);
  g_object_unref (self->programs);
  g_object_unref (self->failures);
  g_free (self);
}

/**
 * rp_pack_shelf_put:
 * @self: a shelf
 * @item: (transfer full): what came of a bundle
 *
 * Puts it where its place is. Of two packs with one id the one that stands first is there in the end.
 */
void
rp_pack_shelf_put (RpPackShelf *self, RpPackFinderItem *item)
{
  g_autoptr (RpPackFinderItem) owned = item;
  guint twin;

  g_return_if_fail (self && item);

  if (item->failure)
    {
      guint index = find_index (self, item->place);
      Starts starts = find_starts (self, index);

      g_ptr_array_insert (self->items, (int) index, g_steal_pointer (&owned));
      g_list_store_insert (self->failures, starts.failures, item->failure);
      return;
    }
  if (!item->pack)
    return;

  twin = find_twin (self, item);
  if (twin < find_index (self, item->place))
    {
      g_debug ("Bundle %s: left aside, for a pack of its id stands before it", item->path);
      return;
    }
  if (twin < self->items->len)
    take_out (self, twin);
  put_pack (self, g_steal_pointer (&owned), find_index (self, item->place));
}

static void
empty (GListStore *store)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (store)) > 0)
    g_list_store_remove_all (store);
}

/**
 * rp_pack_shelf_clear:
 * @self: a shelf
 *
 * Takes everything away.
 */
void
rp_pack_shelf_clear (RpPackShelf *self)
{
  g_return_if_fail (self);

  forget_items (self);
  empty (self->packs);
  empty (self->exercises);
  empty (self->programs);
  empty (self->failures);
}
