/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RP_PACER_DONE:
 *
 * No more frames are needed.
 */
#define RP_PACER_DONE ((gint64) -1)

/**
 * RpPacerFunc:
 * @user_data: what was given to rp_pacer_new()
 *
 * Shows a frame.
 *
 * Returns: after how many microseconds there may be something new to see; 0 for the next frame, or %RP_PACER_DONE
 */
typedef gint64 (*RpPacerFunc) (gpointer user_data);

#define RP_TYPE_PACER (rp_pacer_get_type ())
G_DECLARE_FINAL_TYPE (RpPacer, rp_pacer, RP, PACER, GObject)

RpPacer *rp_pacer_new (GtkWidget *widget, RpPacerFunc func, gpointer user_data);
void rp_pacer_start (RpPacer *self);
void rp_pacer_stop (RpPacer *self);

G_END_DECLS
