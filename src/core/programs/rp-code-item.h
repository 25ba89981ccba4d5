/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "programs/rp-code-passing.h"

G_BEGIN_DECLS

/* A line of a program as bits. Private to the core layer. */

void rp_code_item_pass (RpCodePassing *passing, guint index);

G_END_DECLS
