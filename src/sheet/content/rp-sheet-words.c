/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-words.h"

#include "base/rp-words.h"

/* What heads the parts of a sheet. */
static const char *const words[RP_SHEET_N_WORDS] = {
  /* Translators: on paper, before short reminders such as "Keep hips stacked" */
  [RP_SHEET_WORD_CUES] = N_ ("Think"),
  [RP_SHEET_WORD_FELT] = N_ ("You feel it"),
  [RP_SHEET_WORD_EASIER] = N_ ("Easier"),
  [RP_SHEET_WORD_HARDER] = N_ ("Harder"),
  [RP_SHEET_WORD_CARE] = N_ ("Take care"),
  [RP_SHEET_WORD_MORE] = N_ ("More about each exercise"),
  [RP_SHEET_WORD_DATE] = N_ ("Date"),
  /* Translators: on paper, before places where people write a number by hand */
  [RP_SHEET_WORD_SETS_DONE] = N_ ("Write how many sets"),
  [RP_SHEET_WORD_PAIN_BEFORE] = N_ ("Pain before, 0 to 10"),
  [RP_SHEET_WORD_PAIN_AFTER] = N_ ("Pain after, 0 to 10"),
  /* Translators: on paper, before pairs of places where people write a number each: the first for before, the other for after */
  [RP_SHEET_WORD_PAIN_BOTH] = N_ ("Pain before | after"),
  /* Translators: on paper, before a line on which people write a date by hand */
  [RP_SHEET_WORD_WEEK] = N_ ("Week from"),
  [RP_SHEET_WORD_NOTE] = N_ ("Note"),
  [RP_SHEET_WORD_STOP] = N_ ("When to stop"),
  /* Translators: above the signs on which to stop, with a colon behind it */
  [RP_SHEET_WORD_STOP_ADVICE] = N_ ("Stop. Ask a doctor or physio"),
  [RP_SHEET_WORD_CODE] = N_ ("Open in Reprise"),
  /* Translators: on paper, before what to do with the code beside it */
  [RP_SHEET_WORD_SEE] = N_ ("See it move."),
  [RP_SHEET_WORD_CODE_HOW]
  = N_ ("Hold this code up to the camera in Reprise, a free computer program. The plan opens."),
  /* Translators: on paper, before what to do without a code */
  [RP_SHEET_WORD_NO_CAMERA] = N_ ("No camera?"),
  [RP_SHEET_WORD_NO_CODE] = N_ ("No code here: this program is too large for one. Ask for it as a file."),
};

/**
 * rp_sheet_words_get:
 * @word: which word
 *
 * Returns: (transfer none): the word or words, translated, without a colon
 */
const char *
rp_sheet_words_get (RpSheetWord word)
{
  g_return_val_if_fail ((guint) word < RP_SHEET_N_WORDS, "");

  return _ (words[word]);
}
