/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bookmark/rp-bookmark.h"

G_BEGIN_DECLS

/**
 * RpBookmarkKeeper:
 *
 * Keeps the one bookmark of a person in a folder of its own, on a thread of its own. Of two copies of the program that run at
 * once, the one that leads a session has it; the other sees none.
 */
typedef struct _RpBookmarkKeeper RpBookmarkKeeper;

RpBookmarkKeeper *rp_bookmark_keeper_new (const char *folder);
void rp_bookmark_keeper_free (RpBookmarkKeeper *self);
gboolean rp_bookmark_keeper_claim (RpBookmarkKeeper *self);
void rp_bookmark_keeper_release (RpBookmarkKeeper *self);
void rp_bookmark_keeper_keep (RpBookmarkKeeper *self, const RpBookmark *bookmark, gboolean firmly);
void rp_bookmark_keeper_drop (RpBookmarkKeeper *self);
gboolean rp_bookmark_keeper_flush (RpBookmarkKeeper *self, gint64 timeout);
RpBookmark *rp_bookmark_keeper_find (const char *folder);
void rp_bookmark_keeper_forget (const char *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpBookmarkKeeper, rp_bookmark_keeper_free)

G_END_DECLS
