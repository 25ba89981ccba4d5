/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-exercise.h"

G_BEGIN_DECLS

/* Values as words for a person. Every function is pure: the same values give the same words. */

char *rp_format_dose (const RpDose *dose, GPtrArray *phases, RpSide first_side);
char *rp_format_dose_start (const RpDose *dose);
char *rp_format_dose_source (const RpDose *dose);
char *rp_format_duration (gint64 duration);
char *rp_format_seconds_short (gint64 duration);
char *rp_format_clock (gint64 duration);
guint rp_format_minutes (gint64 duration);
char *rp_format_minutes_label (gint64 duration, gboolean estimate);
char *rp_format_program_line (guint n_exercises, gint64 duration, gboolean estimate);
char *rp_format_n_exercises (guint n_exercises);
char *rp_format_equipment (GPtrArray *equipment);
char *rp_format_needs (GPtrArray *equipment);
char *rp_format_load (GPtrArray *equipment, const RpDose *dose);
char *rp_format_order (gboolean left_first, gboolean right_first);
char *rp_format_areas (GPtrArray *targets);
char *rp_format_aliases (const char *const *aliases);

G_END_DECLS
