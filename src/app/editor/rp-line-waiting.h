/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "programs/rp-line.h"

G_BEGIN_DECLS

#define RP_TYPE_LINE_WAITING (rp_line_waiting_get_type ())
G_DECLARE_FINAL_TYPE (RpLineWaiting, rp_line_waiting, RP, LINE_WAITING, GtkWidget)

GtkWidget *rp_line_waiting_new (const RpLine *line);
const char *rp_line_waiting_get_text (RpLineWaiting *self);
PangoAttrList *rp_line_waiting_mark (const RpLine *line);

G_END_DECLS
