/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "content/rp-sheet-settings.h"

G_BEGIN_DECLS

/* What the person has set. The schema is resources/io.github.reprise_app.Reprise.gschema.xml. */

gboolean rp_settings_are_installed (void);
GSettings *rp_settings_new (void);
void rp_settings_get_plan (GSettings *settings, RpPlanSettings *plan);
RpPlan *rp_settings_make_plan (GSettings *settings, RpProgram *program);
RpSheetSettings *rp_settings_get_sheet (GSettings *settings);
void rp_settings_choose_paper (GSettings *settings);
void rp_settings_set_paper (GSettings *settings, RpSheetPaper paper, gboolean landscape);
void rp_settings_restore_size (GSettings *settings, GtkWindow *window);
void rp_settings_keep_size (GSettings *settings, GtkWindow *window);

G_END_DECLS
