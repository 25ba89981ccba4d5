/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-words.h"

#include "base/rp-words.h"

/* What heads the parts of a sheet. */
static const char *const words[RP_SHEET_N_WORDS] = {
  /* Translators: on paper, before short reminders such as "Keep hips stacked" */
  [RP_SHEET_WORD_CUES] = N_ ("Think of this"),
  [RP_SHEET_WORD_FELT] = N_ ("You feel it"),
  [RP_SHEET_WORD_EASIER] = N_ ("Easier"),
  [RP_SHEET_WORD_HARDER] = N_ ("Harder"),
  [RP_SHEET_WORD_CARE] = N_ ("Take care"),
  [RP_SHEET_WORD_MORE] = N_ ("More about each exercise"),
  [RP_SHEET_WORD_TICK] = N_ ("Tick when done"),
  [RP_SHEET_WORD_DATE] = N_ ("Date"),
  [RP_SHEET_WORD_PAIN] = N_ ("What the number means"),
  [RP_SHEET_WORD_NOTE] = N_ ("Notes"),
  [RP_SHEET_WORD_STOP] = N_ ("When to stop"),
  [RP_SHEET_WORD_STOP_ADVICE] = N_ ("Stop, and ask a clinician."),
  [RP_SHEET_WORD_DOSES] = N_ ("About the doses"),
  [RP_SHEET_WORD_CREDITS] = N_ ("Who made this"),
  [RP_SHEET_WORD_CODE] = N_ ("Open in Reprise"),
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
