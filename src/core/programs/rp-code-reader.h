/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"

G_BEGIN_DECLS

/* Reads what may be a program as one line of text, from anyone. */

RpProgram *
rp_code_reader_read (GListModel *packs, const char *code, RpPack **pack, char **remark, GError **error);

G_END_DECLS
