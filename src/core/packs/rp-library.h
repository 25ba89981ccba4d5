/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "packs/rp-pack-failure.h"
#include "model/rp-pack.h"

G_BEGIN_DECLS

/**
 * RpLibrary:
 *
 * All packs of the machine and of the person: what loaded, as lists, and what did not, with reasons.
 */
#define RP_TYPE_LIBRARY (rp_library_get_type ())
G_DECLARE_FINAL_TYPE (RpLibrary, rp_library, RP, LIBRARY, GObject)

RpLibrary *rp_library_new (const char *const *folders, const char *cache_dir);
void rp_library_load_async (RpLibrary *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean rp_library_load_finish (RpLibrary *self, GAsyncResult *result, GError **error);
gboolean rp_library_is_loading (RpLibrary *self);
GListModel *rp_library_get_packs (RpLibrary *self);
GListModel *rp_library_get_exercises (RpLibrary *self);
GListModel *rp_library_get_programs (RpLibrary *self);
GListModel *rp_library_get_failures (RpLibrary *self);
RpExercise *rp_library_find_exercise (RpLibrary *self, const char *id);
RpProgram *rp_library_find_program (RpLibrary *self, const char *id);
RpPack *rp_library_find_pack (RpLibrary *self, RpProgram *program);

G_END_DECLS
