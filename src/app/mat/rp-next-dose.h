/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/rp-program.h"

G_BEGIN_DECLS

#define RP_TYPE_NEXT_DOSE (rp_next_dose_get_type ())
G_DECLARE_FINAL_TYPE (RpNextDose, rp_next_dose, RP, NEXT_DOSE, GtkWidget)

GtkWidget *rp_next_dose_new (void);
void rp_next_dose_set_program (RpNextDose *self, RpProgram *program);

G_END_DECLS
