/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"

G_BEGIN_DECLS

/* A program as digits, in which words that a pack says too are left out: version 4 of a code. Private to the core layer. */

char *rp_code_slim_write (RpPack *pack, const char *home, RpProgram *program);
RpProgram *rp_code_slim_read (GListModel *packs,
                              const char *digits,
                              gsize n_digits,
                              RpPack **pack,
                              char **remark,
                              GError **error);

G_END_DECLS
