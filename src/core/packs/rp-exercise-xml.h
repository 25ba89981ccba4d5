/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-exercise.h"
#include "packs/rp-pack-source.h"
#include "packs/rp-xml.h"

G_BEGIN_DECLS

/* Reads an exercise. Private to the core layer. */

RpExercise *rp_exercise_xml_read (RpXml *xml,
                                  const char *file,
                                  GBytes *bytes,
                                  RpPackSource *source,
                                  GPtrArray *references);

G_END_DECLS
