/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_SHOW_CUE (rp_show_cue_get_type ())
G_DECLARE_FINAL_TYPE (RpShowCue, rp_show_cue, RP, SHOW_CUE, GtkWidget)

GtkWidget *rp_show_cue_new (void);
void rp_show_cue_set_size (RpShowCue *self, double size);
void rp_show_cue_set_split (RpShowCue *self, gboolean split);
void rp_show_cue_set_upright (RpShowCue *self, gboolean upright);
void rp_show_cue_set_text (RpShowCue *self, const char *cue, const char *fault, const char *note);
void rp_show_cue_set_spoken (RpShowCue *self, const char *spoken);

G_END_DECLS
