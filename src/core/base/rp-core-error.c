/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-core-error.h"

G_DEFINE_QUARK (rp_core_error_quark, rp_core_error)
