/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpLineMistake:
 * @start: where it begins in the line, in bytes
 * @end: where it ends, in bytes; the same as @start where something is missing
 * @sentence: what is wrong, and what to do, translated
 * @remedy: (nullable): what to put in place of these bytes, or an empty text to take them out; %NULL when nobody can know
 * @unfinished: whether more may simply follow: it ends with the line, so that a person who still types need not be told
 *
 * A place in a typed line that is not understood, and a sentence about it.
 */
typedef struct
{
  guint start;
  guint end;
  char *sentence;
  char *remedy;
  gboolean unfinished;
} RpLineMistake;

RpLineMistake *rp_line_mistake_new (guint start, guint end, const char *sentence, const char *remedy);
void rp_line_mistake_free (RpLineMistake *mistake);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpLineMistake, rp_line_mistake_free)

G_END_DECLS
