/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RP_SHEET_ERROR:
 *
 * Error domain of the sheet layer. Messages are whole sentences for a person: what happened, where, what to do.
 */
#define RP_SHEET_ERROR (rp_sheet_error_quark ())

/**
 * RpSheetError:
 * @RP_SHEET_ERROR_PICTURE: a drawing cannot be read, or is too large
 * @RP_SHEET_ERROR_LOGO: the logo cannot be read, is too large, or is no picture
 * @RP_SHEET_ERROR_CODE: the text does not fit into one code that a camera can read
 * @RP_SHEET_ERROR_WRITE: the file cannot be written
 */
typedef enum
{
  RP_SHEET_ERROR_PICTURE,
  RP_SHEET_ERROR_LOGO,
  RP_SHEET_ERROR_CODE,
  RP_SHEET_ERROR_WRITE,
} RpSheetError;

GQuark rp_sheet_error_quark (void);

G_END_DECLS
