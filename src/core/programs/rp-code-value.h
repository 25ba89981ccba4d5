/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/rp-core-error.h"
#include "model/rp-exercise.h"
#include "model/rp-frequency.h"
#include "model/rp-load.h"
#include "model/rp-pain-rules.h"

G_BEGIN_DECLS

/* The values of a code: read with everything in mind that may be wrong in a text from anyone, and written. Private to the core
 * layer. What sets a place returns %FALSE, and why, where the value cannot be used. */

char *rp_code_value_tame (const char *text);
gboolean
rp_code_value_refuse (GError **error, RpCoreError reason, const char *format, ...) G_GNUC_PRINTF (3, 4);
gboolean rp_code_value_refuse_key (char key, const char *value, GError **error);
gboolean rp_code_value_refuse_missing (const char *keys, GError **error);
gboolean rp_code_value_refuse_damaged (GError **error);
gboolean rp_code_value_set_text (char **place, char key, const char *value, GError **error);
gboolean rp_code_value_add_text (GPtrArray *texts, char key, const char *value, GError **error);
gboolean rp_code_value_set_yes (gboolean *place, char key, const char *value, GError **error);
gboolean rp_code_value_set_seconds (gint64 *place, gint64 most, char key, const char *value, GError **error);
gboolean
rp_code_value_set_source (RpSource *place, guint version, char key, const char *value, GError **error);
gboolean rp_code_value_set_load (RpLoad **place, char key, const char *value, GError **error);
gboolean rp_code_value_set_frequency (RpFrequency *place, char key, const char *value, GError **error);
gboolean
rp_code_value_add_band (RpPainRules **rules, guint *next, char key, const char *value, GError **error);
gboolean rp_code_value_check_dose (RpExercise *exercise, const RpDose *dose, GError **error);

G_END_DECLS
