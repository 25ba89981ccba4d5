/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a search through folders found, before anybody sees it. Private to the library. */

/**
 * RpShelf:
 * @packs: (element-type RpPack): the packs that loaded, those found earlier first, no id twice
 * @resources: (element-type GResource): their bundles, not registered
 * @failures: (element-type RpPackFailure): the bundles that did not
 */
typedef struct
{
  GPtrArray *packs;
  GPtrArray *resources;
  GPtrArray *failures;
} RpShelf;

RpShelf *rp_shelf_fill (const char *const *folders, const char *cache_dir, GCancellable *cancellable);
void rp_shelf_free (RpShelf *shelf);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpShelf, rp_shelf_free)

G_END_DECLS
