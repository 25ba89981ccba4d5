/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/rp-program.h"
#include "common/rp-poster-loader.h"

G_BEGIN_DECLS

#define RP_TYPE_PROGRAM_ROW (rp_program_row_get_type ())
G_DECLARE_FINAL_TYPE (RpProgramRow, rp_program_row, RP, PROGRAM_ROW, GtkListBoxRow)

GtkWidget *rp_program_row_new (void);
void rp_program_row_set_program (RpProgramRow *self,
                                 RpProgram *program,
                                 GSettings *settings,
                                 RpPosterLoader *loader);

G_END_DECLS
