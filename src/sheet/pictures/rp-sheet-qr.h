/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RP_SHEET_QR_QUIET:
 *
 * How many modules must stay white around a code.
 */
#define RP_SHEET_QR_QUIET 4

/**
 * RP_SHEET_QR_MODULE:
 *
 * The smallest side of a module in millimetres that a camera still reads from paper.
 */
#define RP_SHEET_QR_MODULE 0.35

/**
 * RP_SHEET_QR_LARGEST:
 *
 * The largest side of a code on a sheet in millimetres, with the white around it.
 */
#define RP_SHEET_QR_LARGEST 30.0

/**
 * RP_SHEET_QR_ANY:
 *
 * The side of the largest code that there is, in millimetres as above: on a screen a code is as large as the screen.
 */
#define RP_SHEET_QR_ANY ((177 + 2 * RP_SHEET_QR_QUIET) * RP_SHEET_QR_MODULE + 0.1)

/**
 * RpSheetQr:
 *
 * A text as a square of black and white modules (a QR code) for a camera to read.
 */
typedef struct _RpSheetQr RpSheetQr;

RpSheetQr *rp_sheet_qr_new (const char *text, double largest, GError **error);
void rp_sheet_qr_free (RpSheetQr *code);
guint rp_sheet_qr_get_size (const RpSheetQr *code);
gboolean rp_sheet_qr_get_module (const RpSheetQr *code, guint x, guint y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetQr, rp_sheet_qr_free)

G_END_DECLS
