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
 * @RP_SHEET_WORD_TICK: heads the grid to tick
 * @RP_SHEET_WORD_DATE: the line of the grid for dates
 * @RP_SHEET_WORD_PAIN: heads what the numbers for pain mean
 * @RP_SHEET_WORD_NOTE: heads the clinician's note
 * @RP_SHEET_WORD_STOP: heads the reasons to stop
 * @RP_SHEET_WORD_STOP_ADVICE: what to do then, a sentence; follows them
 * @RP_SHEET_WORD_DOSES: heads where the doses are from
 * @RP_SHEET_WORD_CREDITS: heads the credits
 * @RP_SHEET_WORD_CODE: under the code
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
  RP_SHEET_WORD_TICK,
  RP_SHEET_WORD_DATE,
  RP_SHEET_WORD_PAIN,
  RP_SHEET_WORD_NOTE,
  RP_SHEET_WORD_STOP,
  RP_SHEET_WORD_STOP_ADVICE,
  RP_SHEET_WORD_DOSES,
  RP_SHEET_WORD_CREDITS,
  RP_SHEET_WORD_CODE,
  RP_SHEET_WORD_NO_CODE,
  RP_SHEET_N_WORDS,
} RpSheetWord;

const char *rp_sheet_words_get (RpSheetWord word);

G_END_DECLS
