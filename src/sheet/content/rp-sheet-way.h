/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"

G_BEGIN_DECLS

/* The way to a program in Reprise for who has no camera. Private to the sheet layer. */

char *rp_sheet_way_find (RpPack *pack, RpProgram *program);

G_END_DECLS
