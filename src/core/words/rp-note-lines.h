/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where nothing is known: for the clinician's pen, never for a guess. */
#define RP_NOTE_LINES_BLANK "______"

/* The lines that notes for a record are made of, alike in each of them. */

void rp_note_lines_add (GString *note, const char *label, const char *value);
void rp_note_lines_add_text (GString *note, const char *text);
char *rp_note_lines_day (GDateTime *when, gint64 duration);

G_END_DECLS
