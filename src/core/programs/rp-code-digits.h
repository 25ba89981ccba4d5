/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bytes as decimal digits, which a QR code packs almost without loss and no message or link ever rewrites, with a sum at
 * their end. Private to the core layer. */

/**
 * RP_CODE_DIGITS_SUM:
 *
 * How many bytes the sum has. Chance hits them once in four thousand million times.
 */
#define RP_CODE_DIGITS_SUM 4

char *rp_code_digits_write (const guint8 *bytes, gsize length);
guint8 *rp_code_digits_read (const char *digits, gsize n_digits, gsize *length);

G_END_DECLS
