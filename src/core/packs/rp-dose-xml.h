/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-exercise.h"
#include "packs/rp-xml.h"

G_BEGIN_DECLS

/* Reads <dose>, and knows what a dose may be. Private to the core layer. */

#define RP_DOSE_MAX_SETS 20
#define RP_DOSE_MAX_REPS 1000
#define RP_DOSE_MAX_SECONDS 3600
#define RP_DOSE_MAX_HOLD (120 * G_USEC_PER_SEC)
#define RP_DOSE_MAX_REST (600 * G_USEC_PER_SEC)

RpDose *rp_dose_xml_read (RpXml *xml);
gboolean rp_dose_parse_tempo (const char *text, RpDose *dose);
GPtrArray *rp_dose_find_misfits (const RpDose *dose, RpExercise *exercise);
void rp_dose_check (const RpDose *dose, RpExercise *exercise, RpXml *xml, int line);

G_END_DECLS
