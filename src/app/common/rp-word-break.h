/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void rp_word_break_show (GtkLabel *label, const char *text, guint n_letters);

G_END_DECLS
