/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-program.h"

G_BEGIN_DECLS

/* Printing what more than one verb prints. */

void rp_tool_print_padded (const char *text, int width);
void rp_tool_print_line (const char *label, const char *text);
void rp_tool_print_lines (const char *label, const char *const *lines);
void rp_tool_print_program (RpProgram *program);

G_END_DECLS
