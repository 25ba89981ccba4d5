/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

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

RpReference *rp_reference_new (const char *file, int line, const char *exercise);
void rp_reference_free (RpReference *reference);

G_END_DECLS
