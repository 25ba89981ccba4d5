/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-poster-loader.h"
#include "programs/rp-line-reader.h"

G_BEGIN_DECLS

#define RP_TYPE_LINE_ENTRY (rp_line_entry_get_type ())
G_DECLARE_FINAL_TYPE (RpLineEntry, rp_line_entry, RP, LINE_ENTRY, GtkWidget)

GtkWidget *rp_line_entry_new (void);
void rp_line_entry_set_names (RpLineEntry *self, RpLineNames *names, RpPosterLoader *loader);
void rp_line_entry_set_doses (RpLineEntry *self, RpLineGetDose get_dose, gpointer data);
void rp_line_entry_set_narrow (RpLineEntry *self, gboolean narrow);
void rp_line_entry_set_waiting (RpLineEntry *self, const char *const *lines);
GStrv rp_line_entry_dup_waiting (RpLineEntry *self);
void rp_line_entry_put_aside (RpLineEntry *self);

G_END_DECLS
