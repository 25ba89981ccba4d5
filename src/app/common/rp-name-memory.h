/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_NAME_MEMORY (rp_name_memory_get_type ())
G_DECLARE_FINAL_TYPE (RpNameMemory, rp_name_memory, RP, NAME_MEMORY, GObject)

RpNameMemory *rp_name_memory_new (GSettings *settings, GtkEditable *name, GtkWidget *check);
void rp_name_memory_update (RpNameMemory *self);
char *rp_name_memory_dup_name (GSettings *settings);

G_END_DECLS
