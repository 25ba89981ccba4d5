/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "packs/rp-pack-failure.h"
#include "model/rp-pack.h"

G_BEGIN_DECLS

/* Looks through folders for packs, for the library. Private to it. */

/**
 * RpPackFinderItem:
 * @place: where the bundle stands among all that were found, counted from 0; of two packs with one id the first counts
 * @path: the bundle's file
 * @prefix: (nullable): what all its paths start with
 * @resource: (nullable): the bundle, not registered
 * @pack: (nullable): the pack, when it loaded
 * @failure: (nullable): why it did not
 *
 * One bundle and what came of it.
 */
typedef struct
{
  guint place;
  char *path;
  char *prefix;
  GResource *resource;
  RpPack *pack;
  RpPackFailure *failure;
} RpPackFinderItem;

/**
 * RpPackFinderFunc:
 * @item: (transfer full): what came of one bundle
 * @user_data: for the function
 *
 * Called on a thread of the finder's as soon as a bundle is done; several at once.
 */
typedef void (*RpPackFinderFunc) (RpPackFinderItem *item, gpointer user_data);

void rp_pack_finder_run (const char *const *folders,
                         const char *cache_dir,
                         GCancellable *cancellable,
                         RpPackFinderFunc func,
                         gpointer user_data);
void rp_pack_finder_item_free (RpPackFinderItem *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpPackFinderItem, rp_pack_finder_item_free)

G_END_DECLS
