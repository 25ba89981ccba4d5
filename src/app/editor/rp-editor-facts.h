/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/rp-program.h"

G_BEGIN_DECLS

#define RP_TYPE_EDITOR_FACTS (rp_editor_facts_get_type ())
G_DECLARE_FINAL_TYPE (RpEditorFacts, rp_editor_facts, RP, EDITOR_FACTS, GtkWidget)

GtkWidget *rp_editor_facts_new (void);
void rp_editor_facts_set_program (RpEditorFacts *self, RpProgram *program);

G_END_DECLS
