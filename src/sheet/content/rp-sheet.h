/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"
#include "content/rp-sheet-settings.h"
#include "content/rp-sheet-words.h"

G_BEGIN_DECLS

/**
 * RpSheetPicture:
 * @place: the moment of the repetition it shows; a poster counts as the end
 * @uri: where it lies
 * @mirrored: %TRUE when it must be drawn mirrored, to show the side that the dose names first
 * @caption: (nullable): a few plain words under it ("Start", "Lift")
 * @alt: what it shows, for who cannot see it
 *
 * A picture of an exercise.
 */
typedef struct
{
  RpDrawingPlace place;
  char *uri;
  gboolean mirrored;
  char *caption;
  char *alt;
} RpSheetPicture;

/**
 * RpSheetExercise:
 * @number: from 1
 * @name: its name
 * @pictures: (element-type RpSheetPicture): in the order of the movement; may be empty
 * @dose: how much, in whole sentences
 * @dose_source: where the dose is from, in whole sentences
 * @steps: (array zero-terminated=1): what to do, in order
 * @cues: (array zero-terminated=1): short reminders, without a full stop
 * @load: (nullable): band, weight or support ("Band just above your knees")
 * @felt: (nullable): where it should be felt
 * @easier: (nullable): an easier way
 * @harder: (nullable): a harder way
 * @note: (nullable): what the program says of it
 * @care: (nullable): its precautions
 *
 * What a sheet says of one exercise.
 */
typedef struct
{
  guint number;
  char *name;
  GPtrArray *pictures;
  char *dose;
  char *dose_source;
  GStrv steps;
  GStrv cues;
  char *load;
  char *felt;
  char *easier;
  char *harder;
  char *note;
  char *care;
} RpSheetExercise;

/**
 * RpSheetFactKind:
 * @RP_SHEET_FACT_RECIPIENT: for whom
 * @RP_SHEET_FACT_AUTHOR: by whom
 * @RP_SHEET_FACT_DATE: the day of the sheet
 * @RP_SHEET_FACT_MINUTES: how long it takes
 * @RP_SHEET_FACT_NEEDS: what to have ready
 * @RP_SHEET_FACT_FREQUENCY: how often
 * @RP_SHEET_FACT_ORDER: which side comes first
 * @RP_SHEET_FACT_PAIN: what a range of the numbers for pain means
 */
typedef enum
{
  RP_SHEET_FACT_RECIPIENT,
  RP_SHEET_FACT_AUTHOR,
  RP_SHEET_FACT_DATE,
  RP_SHEET_FACT_MINUTES,
  RP_SHEET_FACT_NEEDS,
  RP_SHEET_FACT_FREQUENCY,
  RP_SHEET_FACT_ORDER,
  RP_SHEET_FACT_PAIN,
} RpSheetFactKind;

/**
 * RpSheetFact:
 * @kind: what it tells
 * @label: (nullable): what it is called, without a colon ("For", "You need", "0 to 3")
 * @text: what it is ("Ana Ruiz", "A mat, a band", "Fine. Do the same.")
 */
typedef struct
{
  RpSheetFactKind kind;
  char *label;
  char *text;
} RpSheetFact;

/**
 * RpSheet:
 *
 * What a sheet says: words and the places of pictures. Knows nothing of pages, fonts or cairo.
 */
typedef struct _RpSheet RpSheet;

#define RP_TYPE_SHEET (rp_sheet_get_type ())

GType rp_sheet_get_type (void) G_GNUC_CONST;
RpSheet *rp_sheet_new (RpPack *pack, RpProgram *program, const RpSheetSettings *settings);
RpSheet *rp_sheet_ref (RpSheet *self);
void rp_sheet_unref (RpSheet *self);
gboolean rp_sheet_is_summary (RpSheet *self);
const char *rp_sheet_get_language (RpSheet *self);
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
GPtrArray *rp_sheet_get_exercises (RpSheet *self);
const char *const *rp_sheet_get_tick_rows (RpSheet *self);
const char *const *rp_sheet_get_pain_rows (RpSheet *self);
GPtrArray *rp_sheet_get_pain_bands (RpSheet *self);
const char *rp_sheet_get_note (RpSheet *self);
const char *const *rp_sheet_get_care (RpSheet *self);
const char *const *rp_sheet_get_stop_rules (RpSheet *self);
const char *rp_sheet_get_dose_note (RpSheet *self);
const char *const *rp_sheet_get_credits (RpSheet *self);
const char *const *rp_sheet_get_words (RpSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheet, rp_sheet_unref)

G_END_DECLS
