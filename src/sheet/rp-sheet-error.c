/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-sheet-error.h"

G_DEFINE_QUARK (rp_sheet_error_quark, rp_sheet_error)
