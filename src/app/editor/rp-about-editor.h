/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/rp-program.h"

G_BEGIN_DECLS

#define RP_TYPE_ABOUT_EDITOR (rp_about_editor_get_type ())
G_DECLARE_FINAL_TYPE (RpAboutEditor, rp_about_editor, RP, ABOUT_EDITOR, GtkWidget)

GtkWidget *rp_about_editor_new (void);
void rp_about_editor_set_settings (RpAboutEditor *self, GSettings *settings);
void rp_about_editor_set_program (RpAboutEditor *self, RpProgram *program);

G_END_DECLS
