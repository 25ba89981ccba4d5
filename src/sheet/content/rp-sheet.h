/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"
#include "content/rp-sheet-exercise.h"
#include "content/rp-sheet-fact.h"
#include "content/rp-sheet-log.h"
#include "content/rp-sheet-past.h"
#include "content/rp-sheet-settings.h"
#include "content/rp-sheet-words.h"

G_BEGIN_DECLS

/**
 * RpSheet:
 *
 * What a sheet says: words and the places of pictures. Knows nothing of pages, fonts or cairo.
 */
typedef struct _RpSheet RpSheet;

#define RP_TYPE_SHEET (rp_sheet_get_type ())

GType rp_sheet_get_type (void) G_GNUC_CONST;
RpSheet *rp_sheet_new (RpPack *pack, RpProgram *program, const RpSheetSettings *settings);
RpSheet *rp_sheet_new_past (const RpSheetPast *past, const RpSheetSettings *settings);
RpSheet *rp_sheet_ref (RpSheet *self);
void rp_sheet_unref (RpSheet *self);
gboolean rp_sheet_is_summary (RpSheet *self);
const char *rp_sheet_get_language (RpSheet *self);
const RpLanguage *rp_sheet_get_words (RpSheet *self);
gboolean rp_sheet_is_right_to_left (RpSheet *self);
const char *rp_sheet_get_title (RpSheet *self);
const char *rp_sheet_get_summary (RpSheet *self);
GPtrArray *rp_sheet_get_facts (RpSheet *self);
const char *rp_sheet_get_recipient (RpSheet *self);
const char *rp_sheet_get_author (RpSheet *self);
GDateTime *rp_sheet_get_date (RpSheet *self);
const char *rp_sheet_get_clinic (RpSheet *self);
const char *rp_sheet_get_address (RpSheet *self);
const char *rp_sheet_get_logo (RpSheet *self);
const char *rp_sheet_get_code (RpSheet *self);
const char *rp_sheet_get_way (RpSheet *self);
const char *rp_sheet_get_legend (RpSheet *self);
gboolean rp_sheet_is_too_large (RpSheet *self);
GPtrArray *rp_sheet_get_exercises (RpSheet *self);
const RpSheetLog *rp_sheet_get_log (RpSheet *self);
GPtrArray *rp_sheet_get_pain_bands (RpSheet *self);
const char *rp_sheet_get_note (RpSheet *self);
const char *const *rp_sheet_get_care (RpSheet *self);
const char *const *rp_sheet_get_stop_rules (RpSheet *self);
const char *rp_sheet_get_why (RpSheet *self, const char **summary);
const char *rp_sheet_get_dose_note (RpSheet *self);
const char *const *rp_sheet_get_credits (RpSheet *self);
const char *const *rp_sheet_get_texts (RpSheet *self);
const RpSheetPast *rp_sheet_get_past (RpSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheet, rp_sheet_unref)

G_END_DECLS
