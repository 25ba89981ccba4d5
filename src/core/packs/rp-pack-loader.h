/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"
#include "packs/rp-problems.h"

G_BEGIN_DECLS

/* Reads a pack: streaming, schema first, then a second pass in plain words. Slow: never call these on a main thread. */

RpPack *rp_pack_loader_load_folder (const char *folder, GPtrArray **problems, GError **error);
RpPack *rp_pack_loader_check_folder (const char *folder, RpProblems **problems, GError **error);
RpPack *rp_pack_loader_load_resource (GResource *resource, const char *prefix, GError **error);

G_END_DECLS
