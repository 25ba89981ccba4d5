/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"
#include "packs/rp-problems.h"

G_BEGIN_DECLS

/* Checking what an author made, with every problem named. */

RpPack *rp_tool_check_folder (const char *folder, const char *only, RpProblems **problems);
guint rp_tool_check_count_warnings (RpProblems *problems, const char *only);
guint rp_tool_check_tell (const char *place, RpProblems *problems, const char *only);
guint rp_tool_check_print_json (const char *place, RpProblems *problems, const char *only);

G_END_DECLS
