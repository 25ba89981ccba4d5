/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpSheetWord:
 * @RP_SHEET_WORD_CUES: before the cues
 * @RP_SHEET_WORD_FELT: before where an exercise is felt
 * @RP_SHEET_WORD_EASIER: before the easier way
 * @RP_SHEET_WORD_HARDER: before the harder way
 * @RP_SHEET_WORD_CARE: before the precautions
 * @RP_SHEET_WORD_MORE: heads what did not fit beside the pictures
 * @RP_SHEET_WORD_DATE: the row of the log for dates
 * @RP_SHEET_WORD_SETS_DONE: what is to be written in the rows of the exercises: a number
 * @RP_SHEET_WORD_PAIN_BEFORE: the row for the pain before
 * @RP_SHEET_WORD_PAIN_AFTER: the row for the pain after
 * @RP_SHEET_WORD_PAIN_BOTH: both in one row, in this order
 * @RP_SHEET_WORD_WEEK: before the day on which a week begins
 * @RP_SHEET_WORD_NOTE: heads the clinician's note
 * @RP_SHEET_WORD_STOP: heads the reasons to stop on a summary
 * @RP_SHEET_WORD_STOP_ADVICE: heads them elsewhere, and says what to do then
 * @RP_SHEET_WORD_CODE: what the code is for
 * @RP_SHEET_WORD_SEE: before what to do with it
 * @RP_SHEET_WORD_CODE_HOW: what to do with it, in sentences
 * @RP_SHEET_WORD_NO_CAMERA: before what to do without it
 * @RP_SHEET_WORD_NO_CODE: in its place where the program is too large for one
 * @RP_SHEET_N_WORDS: how many there are
 *
 * Words of the sheet itself, the same as on the screen where it has them.
 */
typedef enum
{
  RP_SHEET_WORD_CUES,
  RP_SHEET_WORD_FELT,
  RP_SHEET_WORD_EASIER,
  RP_SHEET_WORD_HARDER,
  RP_SHEET_WORD_CARE,
  RP_SHEET_WORD_MORE,
  RP_SHEET_WORD_DATE,
  RP_SHEET_WORD_SETS_DONE,
  RP_SHEET_WORD_PAIN_BEFORE,
  RP_SHEET_WORD_PAIN_AFTER,
  RP_SHEET_WORD_PAIN_BOTH,
  RP_SHEET_WORD_WEEK,
  RP_SHEET_WORD_NOTE,
  RP_SHEET_WORD_STOP,
  RP_SHEET_WORD_STOP_ADVICE,
  RP_SHEET_WORD_CODE,
  RP_SHEET_WORD_SEE,
  RP_SHEET_WORD_CODE_HOW,
  RP_SHEET_WORD_NO_CAMERA,
  RP_SHEET_WORD_NO_CODE,
  RP_SHEET_N_WORDS,
} RpSheetWord;

const char *rp_sheet_words_get (RpSheetWord word);

G_END_DECLS
