/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_DISTANCE_TEXT (rp_distance_text_get_type ())
G_DECLARE_FINAL_TYPE (RpDistanceText, rp_distance_text, RP, DISTANCE_TEXT, GtkWidget)

GtkWidget *rp_distance_text_new (void);
void rp_distance_text_set_text (RpDistanceText *self, const char *text);
const char *rp_distance_text_get_text (RpDistanceText *self);
void rp_distance_text_set_size (RpDistanceText *self, double size, double inset);
void rp_distance_text_set_colours (RpDistanceText *self, const GdkRGBA *colour, const GdkRGBA *ground);
double rp_distance_text_measure (RpDistanceText *self, double size, double width, guint *n_lines);
double rp_distance_text_get_drawn_size (RpDistanceText *self);
gboolean rp_distance_text_get_ink (RpDistanceText *self, graphene_rect_t *ink);

G_END_DECLS
