/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"
#include "packs/rp-problems.h"

G_BEGIN_DECLS

/* Which files of a pack folder belong to the pack, and what else lies there. */

GPtrArray *rp_pack_files_list (RpPack *pack);
void rp_pack_files_check (const char *folder, RpPack *pack, RpProblems *problems);

G_END_DECLS
