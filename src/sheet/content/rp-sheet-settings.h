/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/rp-sheet-done.h"
#include "session/rp-plan.h"

G_BEGIN_DECLS

/**
 * RpSheetDensity:
 * @RP_SHEET_SUMMARY: all of them, as pictures, names and numbers to hang on a wall
 * @RP_SHEET_ONE: one exercise a page
 * @RP_SHEET_TWO: two
 * @RP_SHEET_FOUR: four
 * @RP_SHEET_SIX: six
 *
 * How many exercises share a page, at most; the value is that number, and 0 for a summary.
 */
typedef enum
{
  RP_SHEET_SUMMARY = 0,
  RP_SHEET_ONE = 1,
  RP_SHEET_TWO = 2,
  RP_SHEET_FOUR = 4,
  RP_SHEET_SIX = 6,
} RpSheetDensity;

/**
 * RpSheetTextSize:
 * @RP_SHEET_TEXT_STANDARD: 12 points, the least that clear print allows
 * @RP_SHEET_TEXT_BIGGER: 14 points, what clear print recommends
 * @RP_SHEET_TEXT_LARGE: 18 points, large print
 *
 * How large the running text is.
 */
typedef enum
{
  RP_SHEET_TEXT_STANDARD,
  RP_SHEET_TEXT_BIGGER,
  RP_SHEET_TEXT_LARGE,
} RpSheetTextSize;

/**
 * RpSheetPaper:
 * @RP_SHEET_PAPER_A4: 210 by 297 mm
 * @RP_SHEET_PAPER_LETTER: 8.5 by 11 inches
 */
typedef enum
{
  RP_SHEET_PAPER_A4,
  RP_SHEET_PAPER_LETTER,
} RpSheetPaper;

#define RP_TYPE_SHEET_SETTINGS (rp_sheet_settings_get_type ())

/**
 * RpSheetSettings:
 * @density: how many exercises a page
 * @text_size: how large the running text is
 * @paper: the paper to lay out on where no printer says it
 * @landscape: %TRUE when the long side is at the top
 * @colour: %TRUE for a little colour, %FALSE for black and grey alone
 * @plan_settings: the pauses to count into the minutes; the person's own, so that screen and paper say the same
 * @date: (nullable): the day on the sheet, and the date of the PDF
 * @recipient: (nullable): for whom; %NULL for whom the program says, an empty text for nobody
 * @author: (nullable): by whom; %NULL by whom the program says, an empty text by nobody
 * @note: (nullable): the clinician's own words, in paragraphs
 * @clinic: (nullable): name of the clinic
 * @address: (nullable): its address, in lines
 * @logo: (nullable): path of its SVG or PNG file
 * @shots: (nullable) (element-type RpSheetShot): pictures in place of drawings; not changed any more once they are here
 * @done: (nullable) (element-type RpSheetDone): what was done, the oldest first, to fill in the log; likewise
 *
 * What a person chose for a sheet. An empty field vanishes from the sheet.
 */
typedef struct
{
  RpSheetDensity density;
  RpSheetTextSize text_size;
  RpSheetPaper paper;
  gboolean landscape;
  gboolean colour;
  RpPlanSettings plan_settings;
  GDateTime *date;
  char *recipient;
  char *author;
  char *note;
  char *clinic;
  char *address;
  char *logo;
  GPtrArray *shots;
  GPtrArray *done;
} RpSheetSettings;

GType rp_sheet_settings_get_type (void) G_GNUC_CONST;
RpSheetSettings *rp_sheet_settings_new (void);
RpSheetPaper rp_sheet_settings_find_paper (void);
RpSheetSettings *rp_sheet_settings_copy (const RpSheetSettings *settings);
void rp_sheet_settings_free (RpSheetSettings *settings);
double rp_sheet_settings_get_points (const RpSheetSettings *settings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetSettings, rp_sheet_settings_free)

G_END_DECLS
