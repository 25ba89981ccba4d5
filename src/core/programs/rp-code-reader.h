/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"

G_BEGIN_DECLS

/* Reads what follows the head of a program's code. Private to the core layer. */

RpProgram *
rp_code_read_pairs (GListModel *packs, const char *pairs, gsize length, RpPack **pack, GError **error);
gboolean rp_code_refuse_damaged (GError **error);
char *rp_code_tame (const char *text);

G_END_DECLS
