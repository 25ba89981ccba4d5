/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/rp-plan.h"
#include "common/rp-poster-loader.h"

G_BEGIN_DECLS

#define RP_TYPE_PROGRAM_PAGE (rp_program_page_get_type ())
G_DECLARE_FINAL_TYPE (RpProgramPage, rp_program_page, RP, PROGRAM_PAGE, GtkWidget)

GtkWidget *rp_program_page_new (GSettings *settings);
void rp_program_page_set_plan (RpProgramPage *self,
                               RpPlan *plan,
                               const char *const *stop_rules,
                               RpPosterLoader *loader);
void rp_program_page_set_own (RpProgramPage *self, gboolean own);
RpPlan *rp_program_page_get_plan (RpProgramPage *self);
void rp_program_page_focus (RpProgramPage *self);

G_END_DECLS
