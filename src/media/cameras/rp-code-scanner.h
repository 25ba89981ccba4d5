/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clips/rp-frame.h"

G_BEGIN_DECLS

/**
 * RP_CODE_SCANNER_MOST_BYTES:
 *
 * No text of a code is longer: a QR code holds as many digits, and of all else less.
 */
#define RP_CODE_SCANNER_MOST_BYTES 7089

/**
 * RP_CODE_SCANNER_MOST_CODES:
 *
 * No more codes of one picture are told.
 */
#define RP_CODE_SCANNER_MOST_CODES 8

GStrv rp_code_scanner_read (RpFrame *frame);

G_END_DECLS
