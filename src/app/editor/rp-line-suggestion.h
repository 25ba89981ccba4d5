/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "common/rp-poster-loader.h"
#include "model/rp-exercise.h"

G_BEGIN_DECLS

#define RP_TYPE_LINE_SUGGESTION (rp_line_suggestion_get_type ())
G_DECLARE_FINAL_TYPE (RpLineSuggestion, rp_line_suggestion, RP, LINE_SUGGESTION, GtkButton)

GtkWidget *rp_line_suggestion_new (RpExercise *exercise, RpPosterLoader *loader);
RpExercise *rp_line_suggestion_get_exercise (RpLineSuggestion *self);
void rp_line_suggestion_set_chosen (RpLineSuggestion *self, gboolean chosen);

G_END_DECLS
