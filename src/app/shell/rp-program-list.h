/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-poster-loader.h"
#include "session/rp-plan.h"

G_BEGIN_DECLS

#define RP_TYPE_PROGRAM_LIST (rp_program_list_get_type ())
G_DECLARE_FINAL_TYPE (RpProgramList, rp_program_list, RP, PROGRAM_LIST, GtkWidget)

GtkWidget *rp_program_list_new (void);
void rp_program_list_set_programs (RpProgramList *self,
                                   GListModel *programs,
                                   GSettings *settings,
                                   RpPosterLoader *loader);

G_END_DECLS
