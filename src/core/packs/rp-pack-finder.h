/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Looks through folders for packs, for the library. Private to it. */

/**
 * RpPackFinder:
 * @packs: (element-type RpPack): the packs that loaded, those found earlier first, no id twice
 * @resources: (element-type GResource): their bundles, not registered
 * @failures: (element-type RpPackFailure): the bundles that did not
 *
 * What was found, before anybody sees it.
 */
typedef struct
{
  GPtrArray *packs;
  GPtrArray *resources;
  GPtrArray *failures;
} RpPackFinder;

RpPackFinder *
rp_pack_finder_run (const char *const *folders, const char *cache_dir, GCancellable *cancellable);
void rp_pack_finder_free (RpPackFinder *finder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpPackFinder, rp_pack_finder_free)

G_END_DECLS
