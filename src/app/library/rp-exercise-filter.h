/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RP_EXERCISE_FILTER_NOTHING:
 *
 * The equipment to ask for where nothing is needed; no id can be so.
 */
#define RP_EXERCISE_FILTER_NOTHING "-"

#define RP_TYPE_EXERCISE_FILTER (rp_exercise_filter_get_type ())
G_DECLARE_FINAL_TYPE (RpExerciseFilter, rp_exercise_filter, RP, EXERCISE_FILTER, GtkFilter)

RpExerciseFilter *rp_exercise_filter_new (void);
void rp_exercise_filter_set_query (RpExerciseFilter *self, const char *query);
void rp_exercise_filter_set_positions (RpExerciseFilter *self, const char *const *positions);
void rp_exercise_filter_set_equipment (RpExerciseFilter *self, const char *const *items);
void rp_exercise_filter_set_areas (RpExerciseFilter *self, const char *const *areas);
void rp_exercise_filter_set_no_weight (RpExerciseFilter *self, gboolean no_weight);

G_END_DECLS
