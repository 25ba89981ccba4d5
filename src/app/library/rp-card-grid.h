/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/rp-poster-loader.h"
#include "library/rp-exercise-choice.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_CARD_GRID (rp_card_grid_get_type ())
G_DECLARE_FINAL_TYPE (RpCardGrid, rp_card_grid, RP, CARD_GRID, GtkWidget)

GtkWidget *rp_card_grid_new (void);
void rp_card_grid_set_exercises (RpCardGrid *self, GListModel *exercises, RpPosterLoader *loader);
void rp_card_grid_set_choice (RpCardGrid *self, RpExerciseChoice *choice);

G_END_DECLS
