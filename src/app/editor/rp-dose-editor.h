/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/rp-exercise.h"

G_BEGIN_DECLS

#define RP_TYPE_DOSE_EDITOR (rp_dose_editor_get_type ())
G_DECLARE_FINAL_TYPE (RpDoseEditor, rp_dose_editor, RP, DOSE_EDITOR, GtkWidget)

GtkWidget *rp_dose_editor_new (void);
void rp_dose_editor_set_item (RpDoseEditor *self, RpExercise *exercise, const RpDose *dose, const char *note);
void rp_dose_editor_set_narrow (RpDoseEditor *self, gboolean narrow);
const RpDose *rp_dose_editor_get_dose (RpDoseEditor *self);
const char *rp_dose_editor_get_note (RpDoseEditor *self);

G_END_DECLS
