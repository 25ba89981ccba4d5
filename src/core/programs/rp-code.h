/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"

G_BEGIN_DECLS

/* A whole program as one line of text, for a QR code, a message or a file; resources/schema/README.md describes it. */

/**
 * RP_CODE_SCHEME:
 *
 * The scheme of a code, as a desktop knows it.
 */
#define RP_CODE_SCHEME "reprise"

/**
 * RP_CODE_MAX_BYTES:
 *
 * No code is longer.
 */
#define RP_CODE_MAX_BYTES 8192

/**
 * RP_CODE_MAX_ITEMS:
 *
 * No program in a code has more exercises.
 */
#define RP_CODE_MAX_ITEMS 100

char *rp_code_write (RpPack *pack, RpProgram *program);
RpProgram *rp_code_read (GListModel *packs, const char *code, RpPack **pack, GError **error);

G_END_DECLS
