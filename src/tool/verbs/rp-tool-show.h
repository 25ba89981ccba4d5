/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-program.h"

G_BEGIN_DECLS

/* Showing a program, for every verb that comes to one. */

void rp_tool_show_program (RpProgram *program);

G_END_DECLS
