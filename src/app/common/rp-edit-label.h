/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_EDIT_LABEL (rp_edit_label_get_type ())
G_DECLARE_FINAL_TYPE (RpEditLabel, rp_edit_label, RP, EDIT_LABEL, GtkWidget)

GtkWidget *rp_edit_label_new (const char *title, const char *placeholder);
void rp_edit_label_set_text (RpEditLabel *self, const char *text);
void rp_edit_label_edit (RpEditLabel *self);

G_END_DECLS
