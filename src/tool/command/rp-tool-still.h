/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "packs/rp-problems.h"

G_BEGIN_DECLS

/* What is wrong with a still's file. */

void rp_tool_still_check (RpProblems *problems, const char *file, const char *uri);

G_END_DECLS
