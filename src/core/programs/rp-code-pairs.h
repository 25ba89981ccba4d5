/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"

G_BEGIN_DECLS

/* Versions 1 to 3 of a code: pairs of keys and values. Nobody writes them any more, and all are read for ever. Private to the
 * core layer. */

RpProgram *rp_code_pairs_read (GListModel *packs,
                               guint version,
                               const char *pairs,
                               gsize length,
                               RpPack **pack,
                               GError **error);

G_END_DECLS
