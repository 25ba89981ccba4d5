/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RP_SHEET_CODE_QUIET:
 *
 * How many modules must stay white around a code.
 */
#define RP_SHEET_CODE_QUIET 4

/**
 * RP_SHEET_CODE_MODULE:
 *
 * The smallest side of a module in millimetres that a camera still reads from paper.
 */
#define RP_SHEET_CODE_MODULE 0.35

/**
 * RP_SHEET_CODE_LARGEST:
 *
 * The largest side of a code on a sheet in millimetres, with the white around it.
 */
#define RP_SHEET_CODE_LARGEST 45.0

/**
 * RpSheetCode:
 *
 * A text as a square of black and white modules (a QR code) for a camera to read.
 */
typedef struct _RpSheetCode RpSheetCode;

RpSheetCode *rp_sheet_code_new (const char *text, double largest, GError **error);
void rp_sheet_code_free (RpSheetCode *code);
guint rp_sheet_code_get_size (const RpSheetCode *code);
gboolean rp_sheet_code_get_module (const RpSheetCode *code, guint x, guint y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetCode, rp_sheet_code_free)

G_END_DECLS
