/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"

G_BEGIN_DECLS

/* A whole program as one line of text, for a QR code, a message or a file; resources/schema/README.md describes it.
 * This is what those who write and read it share. */

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
#define RP_CODE_MAX_BYTES 20480

/**
 * RP_CODE_MAX_ITEMS:
 *
 * No program in a code has more exercises.
 */
#define RP_CODE_MAX_ITEMS 100

/**
 * RP_CODE_HEAD:
 *
 * What every code begins with, before its version.
 */
#define RP_CODE_HEAD RP_CODE_SCHEME ":"

/**
 * RP_CODE_NEWEST:
 *
 * The newest version, and the one that is written: digits, in which what the pack says is left out. The three before it are
 * pairs of keys and values. All are read for ever.
 */
#define RP_CODE_NEWEST 4u

/**
 * RP_CODE_SUM_DIGITS:
 *
 * How long the sum at the end of pairs is. Chance hits eight digits once in four thousand million times.
 */
#define RP_CODE_SUM_DIGITS 8

char *rp_code_add_up (const char *pairs, gsize length);
RpPack *rp_code_find_pack (GListModel *packs, const char *id);

G_END_DECLS
