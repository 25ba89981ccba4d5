/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-exercise.h"
#include "packs/rp-xml.h"

G_BEGIN_DECLS

/* Reads <dose>. Private to the core layer. */

RpDose *rp_dose_xml_read (RpXml *xml);
void rp_dose_xml_check_way (const RpDose *dose, const char *way, const char *text, RpXml *xml, int line);
void rp_dose_xml_check (const RpDose *dose, RpExercise *exercise, RpXml *xml, int line);

G_END_DECLS
