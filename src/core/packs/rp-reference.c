/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-reference.h"

/**
 * rp_reference_new:
 * @file: the file that names the exercise
 * @line: the line in it
 * @exercise: the id it names
 *
 * Returns: (transfer full): a reference; free with rp_reference_free()
 */
RpReference *
rp_reference_new (const char *file, int line, const char *exercise)
{
  RpReference *reference = g_new (RpReference, 1);

  reference->file = g_strdup (file);
  reference->line = line;
  reference->exercise = g_strdup (exercise);
  return reference;
}

/**
 * rp_reference_free:
 * @reference: (transfer full): a reference
 *
 * Frees it and its texts.
 */
void
rp_reference_free (RpReference *reference)
{
  g_free (reference->file);
  g_free (reference->exercise);
  g_free (reference);
}
