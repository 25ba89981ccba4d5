/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/rp-sheet.h"

G_BEGIN_DECLS

/* A sheet from the inside, for the builder that fills it and what it calls. Once rp_sheet_new() is done, it does not change. */
struct _RpSheet
{
  gatomicrefcount ref_count;

  /* In which our own words are; %NULL for the person's language */
  const RpLanguage *words;

  /* Owned values; a text that is empty is %NULL, a list never is */
  RpSheetDensity density;
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
  char *way;
  char *legend;
  gboolean too_large;
  GPtrArray *exercises;
  RpSheetLog *log; /* %NULL where nothing is written down */
  GPtrArray *pain_bands;
  char *note;
  GStrv care;
  GStrv stop_rules;
  char *why;
  char *why_summary;
  char *dose_note;
  GStrv credits;
  GStrv texts;
  RpSheetPast *past; /* (nullable): what was done, in place of exercises to do */
};

G_END_DECLS
