/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "programs/rp-line-name.h"

G_BEGIN_DECLS

/**
 * RpLineNames:
 *
 * The names of the exercises that lines may speak of, made ready so that each key press finds them at once. It does not
 * follow the packs: where they change, make another. Immutable, so that any thread may ask.
 */
#define RP_TYPE_LINE_NAMES (rp_line_names_get_type ())
G_DECLARE_FINAL_TYPE (RpLineNames, rp_line_names, RP, LINE_NAMES, GObject)

RpLineNames *rp_line_names_new (GListModel *packs);
RpLineNames *rp_line_names_new_for_program (GListModel *packs, RpProgram *program);
GPtrArray *rp_line_names_find (RpLineNames *self, const char *text, gboolean *certain);
gboolean rp_line_names_is_exact (RpLineNames *self, const char *text);
gboolean rp_line_names_is_start (RpLineNames *self, const char *text);
gboolean rp_line_names_is_word (RpLineNames *self, const char *word);
char *rp_line_names_suggest (RpLineNames *self, const char *text);
char *rp_line_names_spell (RpLineNames *self, RpExercise *exercise);

G_END_DECLS
