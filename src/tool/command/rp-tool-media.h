/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"
#include "packs/rp-problems.h"

G_BEGIN_DECLS

/* What is wrong with the clips and stills of a pack. */

void rp_tool_media_check (RpProblems *problems, RpPack *pack, const char *only);

G_END_DECLS
