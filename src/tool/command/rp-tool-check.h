/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"

G_BEGIN_DECLS

/* Checking what an author made, with every problem named. */

RpPack *rp_tool_check_folder (const char *folder, const char *only, guint *n_told);

G_END_DECLS
