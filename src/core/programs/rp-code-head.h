/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "programs/rp-code-passing.h"

G_BEGIN_DECLS

/* The head of a program as bits. Private to the core layer. */

void rp_code_head_pass_place (RpCodePassing *passing);
void rp_code_head_pass (RpCodePassing *passing);

G_END_DECLS
