/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What must be there for the program to start, and how a person is told when it is not. */

gboolean rp_start_has_fonts (GtkWidget *widget);
gboolean rp_start_has_drawings (void);
GtkWindow *rp_start_tell (GtkApplication *application, const char *sentence);
int rp_start_fail (const char *sentence);

G_END_DECLS
