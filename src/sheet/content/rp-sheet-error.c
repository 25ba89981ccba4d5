/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-error.h"

G_DEFINE_QUARK (rp_sheet_error_quark, rp_sheet_error)
