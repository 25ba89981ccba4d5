/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/rp-sheet.h"

G_BEGIN_DECLS

/* A sheet from the inside, for the builder that fills it. Once another object sees it, it does not change. */
struct _RpSheet
{
  gatomicrefcount ref_count;

  /* Owned values; a text that is empty is %NULL, a list never is */
  gboolean summary_only;
  gboolean right_to_left;
  char *language;
  char *title;
  char *summary;
  GPtrArray *facts;
  char *recipient;
  char *author;
  GDateTime *date;
  char *clinic;
  char *address;
  char *logo;
  char *code;
  GPtrArray *exercises;
  GStrv tick_rows;
  GStrv pain_rows;
  GPtrArray *pain_bands;
  char *note;
  GStrv care;
  GStrv stop_rules;
  char *dose_note;
  GStrv credits;
  GStrv words;
};

RpSheetFact *rp_sheet_fact_new (RpSheetFactKind kind, const char *label, const char *text);
void rp_sheet_fact_free (RpSheetFact *fact);
RpSheetExercise *rp_sheet_exercise_new (guint number, const RpProgramItem *item);
void rp_sheet_exercise_free (RpSheetExercise *exercise);
GPtrArray *rp_sheet_pictures_new (const RpProgramItem *item);
GPtrArray *rp_sheet_facts_new (RpProgram *program, const RpSheetSettings *settings);
GStrv rp_sheet_credits_new (RpPack *pack, RpProgram *program);
GStrv rp_sheet_list_words (RpSheet *self);
char *rp_sheet_find_language (RpPack *pack);
gboolean rp_sheet_language_is_right_to_left (const char *language);

G_END_DECLS
