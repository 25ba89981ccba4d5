/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

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
#define RP_CODE_MAX_BYTES 8192

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
 * RP_CODE_VERSION:
 *
 * The version that is written wherever it can say all of a program; every reader knows it.
 */
#define RP_CODE_VERSION "1"

/**
 * RP_CODE_NEWEST:
 *
 * The newest version. The second knows exercises of several packs, sides in turn, as many as one can, loads and how often as
 * data, whose a program is, and what to do at which pain; the third whose a published dose is, and what is easier and harder in a
 * program. Each is written where a program needs it; all are read for ever.
 */
#define RP_CODE_NEWEST 3u

/**
 * RP_CODE_SUM_DIGITS:
 *
 * How long the sum at the end is. Chance hits eight digits once in four thousand million times.
 */
#define RP_CODE_SUM_DIGITS 8

char *rp_code_add_up (const char *pairs, gsize length);

G_END_DECLS
