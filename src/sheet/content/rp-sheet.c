/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet.h"

#include "content/rp-sheet-builder.h"
#include "content/rp-sheet-language.h"
#include "content/rp-sheet-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_BOXED_TYPE (RpSheet, rp_sheet, rp_sheet_ref, rp_sheet_unref)

/**
 * rp_sheet_new:
 * @pack: (nullable): the pack of the program's exercises, for its stop rules, language and credits
 * @program: a program with at least one exercise
 * @settings: what the person chose
 *
 * Gathers what a sheet says. Texts are made valid, one line each but for notes and the address, and never made shorter.
 *
 * Returns: (transfer full): a sheet
 */
RpSheet *
rp_sheet_new (RpPack *pack, RpProgram *program, const RpSheetSettings *settings)
{
  RpSheet *self;

  g_return_val_if_fail (!pack || RP_IS_PACK (pack), NULL);
  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);
  g_return_val_if_fail (rp_program_get_n_items (program) > 0, NULL);
  g_return_val_if_fail (settings, NULL);

  self = g_new0 (RpSheet, 1);
  g_atomic_ref_count_init (&self->ref_count);
  rp_sheet_builder_fill (self, pack, program, settings);
  return self;
}

/**
 * rp_sheet_new_past:
 * @past: what was done
 * @settings: what the person chose; of it the date counts
 *
 * Gathers what a page for a clinician says about the past, in the person's language.
 *
 * Returns: (transfer full): a sheet without exercises
 */
RpSheet *
rp_sheet_new_past (const RpSheetPast *past, const RpSheetSettings *settings)
{
  RpSheet *self;

  g_return_val_if_fail (past, NULL);
  g_return_val_if_fail (settings, NULL);

  self = g_new0 (RpSheet, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->density = RP_SHEET_SIX;
  self->language = rp_sheet_language_find (NULL);
  self->right_to_left = rp_language_is_right_to_left (self->language);
  self->title = g_strdup (_ ("What I did"));
  self->date = settings->date ? g_date_time_ref (settings->date) : NULL;
  self->facts = g_ptr_array_new ();
  self->exercises = g_ptr_array_new ();
  self->pain_bands = g_ptr_array_new ();
  self->care = g_new0 (char *, 1);
  self->stop_rules = g_new0 (char *, 1);
  self->credits = g_new0 (char *, 1);
  self->past = rp_sheet_past_copy (past);
  self->texts = rp_sheet_past_gather_texts (past, self->title);
  return self;
}

/**
 * rp_sheet_ref:
 * @self: a sheet
 *
 * Returns: (transfer full): @self
 */
RpSheet *
rp_sheet_ref (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * rp_sheet_unref:
 * @self: (transfer full): a sheet
 *
 * Gives up a reference.
 */
void
rp_sheet_unref (RpSheet *self)
{
  g_return_if_fail (self);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->language);
  g_free (self->title);
  g_free (self->summary);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_free (self->recipient);
  g_free (self->author);
  g_clear_pointer (&self->date, g_date_time_unref);
  g_free (self->clinic);
  g_free (self->address);
  g_free (self->logo);
  g_free (self->code);
  g_free (self->way);
  g_free (self->legend);
  g_clear_pointer (&self->exercises, g_ptr_array_unref);
  g_clear_pointer (&self->log, rp_sheet_log_free);
  g_clear_pointer (&self->pain_bands, g_ptr_array_unref);
  g_free (self->note);
  g_strfreev (self->care);
  g_strfreev (self->stop_rules);
  g_free (self->why);
  g_free (self->why_summary);
  g_free (self->dose_note);
  g_strfreev (self->credits);
  g_strfreev (self->texts);
  g_clear_pointer (&self->past, rp_sheet_past_free);
  g_free (self);
}

/**
 * rp_sheet_is_summary:
 * @self: a sheet
 *
 * Returns: %TRUE when only a table of names and doses was asked for; there is nothing to fill in then
 */
gboolean
rp_sheet_is_summary (RpSheet *self)
{
  g_return_val_if_fail (self, FALSE);

  return self->density == RP_SHEET_SUMMARY;
}

/**
 * rp_sheet_get_language:
 * @self: a sheet
 *
 * Returns: (transfer none): the language of its words, as in "en" or "pt-BR"
 */
const char *
rp_sheet_get_language (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return self->language;
}

/**
 * rp_sheet_get_words:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): the language of our own words on it, for rp_words_begin() where pages add some; %NULL
 *   for the person's
 */
const RpLanguage *
rp_sheet_get_words (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return self->words;
}

/**
 * rp_sheet_is_right_to_left:
 * @self: a sheet
 *
 * Returns: %TRUE when its language is written from right to left
 */
gboolean
rp_sheet_is_right_to_left (RpSheet *self)
{
  g_return_val_if_fail (self, FALSE);

  return self->right_to_left;
}

/**
 * rp_sheet_get_title:
 * @self: a sheet
 *
 * Returns: (transfer none): the name of the program or exercise
 */
const char *
rp_sheet_get_title (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return self->title;
}

/**
 * rp_sheet_get_summary:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): the program in a sentence or two
 */
const char *
rp_sheet_get_summary (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return self->summary;
}

/**
 * rp_sheet_get_facts:
 * @self: a sheet
 *
 * Returns: (transfer none) (element-type RpSheetFact): for whom, by whom, when, how long, with what, how often, in which order,
 *   as far as it is known
 */
GPtrArray *
rp_sheet_get_facts (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return self->facts;
}

/**
 * rp_sheet_get_recipient:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): for whom it is
 */
const char *
rp_sheet_get_recipient (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return self->recipient;
}

/**
 * rp_sheet_get_author:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): by whom it is
 */
const char *
rp_sheet_get_author (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return self->author;
}

/**
 * rp_sheet_get_date:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): the day on it
 */
GDateTime *
rp_sheet_get_date (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return self->date;
}

/**
 * rp_sheet_get_clinic:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): the name of the clinic
 */
const char *
rp_sheet_get_clinic (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return self->clinic;
}

/**
 * rp_sheet_get_address:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): its address, with line feeds
 */
const char *
rp_sheet_get_address (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return self->address;
}

/**
 * rp_sheet_get_logo:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): path of the file with its logo
 */
const char *
rp_sheet_get_logo (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return self->logo;
}

/**
 * rp_sheet_get_code:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): the whole program as one line of text, for a code to scan
 */
const char *
rp_sheet_get_code (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return self->code;
}

/**
 * rp_sheet_get_way:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): how to come to the program without a camera, in a sentence; %NULL without a pack
 */
const char *
rp_sheet_get_way (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return self->way;
}

/**
 * rp_sheet_get_legend:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): what its drawings show by their shades, in a sentence; %NULL when that is not known, or it
 *   has none
 */
const char *
rp_sheet_get_legend (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return self->legend;
}

/**
 * rp_sheet_is_too_large:
 * @self: a sheet
 *
 * Returns: whether it has no code because the program is too large for any; then it says so
 */
gboolean
rp_sheet_is_too_large (RpSheet *self)
{
  g_return_val_if_fail (self, FALSE);

  return self->too_large;
}

/**
 * rp_sheet_get_exercises:
 * @self: a sheet
 *
 * Returns: (transfer none) (element-type RpSheetExercise): what it says of each exercise
 */
GPtrArray *
rp_sheet_get_exercises (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return self->exercises;
}

/**
 * rp_sheet_get_log:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): where people write down what they did; %NULL in a summary
 */
const RpSheetLog *
rp_sheet_get_log (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return self->log;
}

/**
 * rp_sheet_get_pain_bands:
 * @self: a sheet
 *
 * Returns: (transfer none) (element-type RpSheetFact): what the numbers for pain mean; empty in a summary
 */
GPtrArray *
rp_sheet_get_pain_bands (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return self->pain_bands;
}

/**
 * rp_sheet_get_note:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): the clinician's own words, with line feeds
 */
const char *
rp_sheet_get_note (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return self->note;
}

/**
 * rp_sheet_get_care:
 * @self: a sheet
 *
 * Returns: (transfer none) (array zero-terminated=1): the precautions that no exercise already names
 */
const char *const *
rp_sheet_get_care (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return (const char *const *) self->care;
}

/**
 * rp_sheet_get_stop_rules:
 * @self: a sheet
 *
 * Returns: (transfer none) (array zero-terminated=1): the signs on which to stop
 */
const char *const *
rp_sheet_get_stop_rules (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return (const char *const *) self->stop_rules;
}

/**
 * rp_sheet_get_why:
 * @self: a sheet
 * @summary: (out) (transfer none) (nullable): why the exercises help, in two sentences
 *
 * Returns: (transfer none) (nullable): what is asked before it ("Why your hips?"); %NULL, as @summary is then, when no pack says
 *   why
 */
const char *
rp_sheet_get_why (RpSheet *self, const char **summary)
{
  g_return_val_if_fail (self, NULL);
  g_return_val_if_fail (summary, NULL);

  *summary = self->why_summary;
  return self->why;
}

/**
 * rp_sheet_get_dose_note:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): where the doses of the program are from
 */
const char *
rp_sheet_get_dose_note (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return self->dose_note;
}

/**
 * rp_sheet_get_credits:
 * @self: a sheet
 *
 * Returns: (transfer none) (array zero-terminated=1): whose words and pictures these are, and under which licence
 */
const char *const *
rp_sheet_get_credits (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return (const char *const *) self->credits;
}

/**
 * rp_sheet_get_texts:
 * @self: a sheet
 *
 * Returns: (transfer none) (array zero-terminated=1): every piece of text that the pages must show, in the order of reading
 */
const char *const *
rp_sheet_get_texts (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return (const char *const *) self->texts;
}

/**
 * rp_sheet_get_past:
 * @self: a sheet
 *
 * Returns: (transfer none) (nullable): what was done, of a sheet that says that in place of exercises to do
 */
const RpSheetPast *
rp_sheet_get_past (RpSheet *self)
{
  g_return_val_if_fail (self, NULL);

  return self->past;
}
