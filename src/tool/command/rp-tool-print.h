/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "model/rp-program.h"

G_BEGIN_DECLS

/* Printing what more than one verb prints. Whatever is printed has passed rp_terminal_tame(). */

void rp_tool_print_watch (void);
void rp_tool_print_say (const char *format, ...) G_GNUC_PRINTF (1, 2);
void rp_tool_print_tell (const char *format, ...) G_GNUC_PRINTF (1, 2);
void rp_tool_print_padded (const char *text, int width);
void rp_tool_print_line (const char *label, const char *text);
void rp_tool_print_lines (const char *label, const char *const *lines);
void rp_tool_print_program (RpProgram *program);
void rp_tool_print_json (JsonNode *root);

G_END_DECLS
