/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An entry of a menu: what it says, translated, and the action it activates. */
typedef struct
{
  const char *label;
  const char *action;
} RpContextEntry;

void
rp_context_menu_set (GtkWidget *widget, const char *target, const RpContextEntry *entries, guint n_entries);

G_END_DECLS
