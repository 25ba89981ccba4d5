/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-exercise.h"
#include "packs/rp-pack-source.h"
#include "packs/rp-xml.h"

G_BEGIN_DECLS

/**
 * RpReference:
 * @file: the file that names the exercise
 * @line: the line in it
 * @exercise: the id it names
 *
 * An exercise named before it is known whether it exists. Private to the core layer.
 */
typedef struct
{
  char *file;
  int line;
  char *exercise;
} RpReference;

void rp_reference_free (RpReference *reference);
RpExercise *rp_exercise_xml_read (RpXml *xml,
                                  const char *file,
                                  GBytes *bytes,
                                  RpPackSource *source,
                                  GPtrArray *references);

G_END_DECLS
