/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "packs/rp-pack-finder.h"

G_BEGIN_DECLS

/**
 * RpPackShelf:
 * @packs: (element-type RpPack): the packs
 * @exercises: (element-type RpExercise): theirs, pack after pack
 * @programs: (element-type RpProgram): likewise
 * @failures: (element-type RpPackFailure): the bundles that did not load
 *
 * What was found, as lists that are always in the order of places, whichever came first. Private to the library.
 */
typedef struct
{
  GListStore *packs;
  GListStore *exercises;
  GListStore *programs;
  GListStore *failures;

  /*< private >*/
  GPtrArray *items; /* of RpPackFinderItem, by place: all that is in the lists */
} RpPackShelf;

RpPackShelf *rp_pack_shelf_new (void);
void rp_pack_shelf_free (RpPackShelf *self);
void rp_pack_shelf_put (RpPackShelf *self, RpPackFinderItem *item);
void rp_pack_shelf_clear (RpPackShelf *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpPackShelf, rp_pack_shelf_free)

G_END_DECLS
