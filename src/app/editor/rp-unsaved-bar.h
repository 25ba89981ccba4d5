/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RpUnsavedBar:
 *
 * Says why a program cannot be saved, as long as that is so, with a button that tries again.
 */
#define RP_TYPE_UNSAVED_BAR (rp_unsaved_bar_get_type ())
G_DECLARE_FINAL_TYPE (RpUnsavedBar, rp_unsaved_bar, RP, UNSAVED_BAR, GtkWidget)

void rp_unsaved_bar_set_trouble (RpUnsavedBar *self, const char *sentence);
void rp_unsaved_bar_set_narrow (RpUnsavedBar *self, gboolean narrow);

G_END_DECLS
