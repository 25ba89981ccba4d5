/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_ANSWER_ENTRY (rp_answer_entry_get_type ())
G_DECLARE_FINAL_TYPE (RpAnswerEntry, rp_answer_entry, RP, ANSWER_ENTRY, AdwEntryRow)

GtkWidget *rp_answer_entry_new (void);
void rp_answer_entry_set_text (RpAnswerEntry *self, const char *text);
void rp_answer_entry_settle (RpAnswerEntry *self);

G_END_DECLS
