/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-builder.h"

#include "base/rp-words.h"
#include "programs/rp-code-writer.h"
#include "programs/rp-program-edit.h"
#include "words/rp-dose-words.h"
#include "words/rp-frequency-words.h"
#include "words/rp-pain-words.h"
#include "words/rp-program-words.h"
#include "content/rp-sheet-clean.h"
#include "content/rp-sheet-credits.h"
#include "content/rp-sheet-language.h"
#include "content/rp-sheet-private.h"
#include "content/rp-sheet-texts.h"
#include "content/rp-sheet-way.h"

#include <string.h>

/* What the first numbers are for is said once, before all of them. */
static void
add_band (RpSheet *self, const char *numbers, const char *text)
{
  g_autofree char *label = NULL;

  if (self->pain_bands->len == 0)
    /* Translators: before the first numbers of a list: "Pain 0 to 3: fine, do the same.  4 to 5: do less." */
    label = g_strdup_printf (_ ("Pain %s"), numbers);
  g_ptr_array_add (self->pain_bands, rp_sheet_fact_new (RP_SHEET_FACT_PAIN, label ? label : numbers, text));
}

/* In the words of whoever made the program. */
static void
add_own_bands (RpSheet *self, const RpPainRules *rules)
{
  for (guint i = 0; i < rules->n_bands; i++)
    {
      g_autofree char *numbers = rp_pain_words_numbers (&rules->bands[i]);
      g_autofree char *text = rp_sheet_clean_line (rules->bands[i].text);

      add_band (self, numbers, text ? text : "");
    }
}

static void
add_usual_bands (RpSheet *self)
{
  /* Translators: what to do at this much pain, after "0 to 3:" and so on */
  const char *const bands[][2] = {
    { _ ("0 to 3"), _ ("fine, do the same.") },
    { _ ("4 to 5"), _ ("do less.") },
    { _ ("6 to 10"), _ ("stop. Ask a doctor or physio.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    add_band (self, bands[i][0], bands[i][1]);
}

/* A summary is read, not filled in. */
static void
add_log (RpSheet *self, RpProgram *program, const RpSheetSettings *settings)
{
  const RpPainRules *rules = rp_program_get_pain_rules (program);

  self->pain_bands = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_fact_free);
  if (self->density == RP_SHEET_SUMMARY)
    return;
  self->log = rp_sheet_log_new (program, settings);
  if (rules)
    add_own_bands (self, rules);
  else
    add_usual_bands (self);
}

/* Whether what stands about the doses at the end says of each where it is from: all are from one source, or the program has
 * words of its own for it. */
static gboolean
have_one_source (RpProgram *program)
{
  const RpDose *first = rp_program_get_item (program, 0)->dose;
  guint n = rp_program_get_n_items (program);
  gboolean alike = TRUE, own = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const RpDose *dose = rp_program_get_item (program, i)->dose;

      alike = alike && dose->source == first->source && g_strcmp0 (dose->from, first->from) == 0;
      own = own || dose->source == RP_SOURCE_OWN;
    }
  return n > 1 && (alike || (rp_program_get_dose_note (program) && !own));
}

/* Whether the end of a sheet of one exercise names the source of its dose anyway: "The dose is from a clinic's page." */
static gboolean
is_credited (RpProgram *program)
{
  const RpDose *dose = rp_program_get_item (program, 0)->dose;
  const char *const *credits = rp_program_get_credits (program);
  g_autofree char *start = rp_dose_words_start (dose, NULL);

  if (rp_program_get_n_items (program) > 1 || dose->source != RP_SOURCE_PUBLISHED || !dose->from || start)
    return FALSE;
  for (guint i = 0; credits && credits[i]; i++)
    if (strstr (credits[i], dose->from))
      return TRUE;
  return FALSE;
}

static void
add_exercises (RpSheet *self, RpProgram *program, GPtrArray *shots)
{
  gboolean one_source = have_one_source (program) || is_credited (program);
  g_autofree char *often = rp_frequency_words_sentence (rp_program_get_frequency (program));
  const char *frequency = rp_program_get_n_items (program) == 1 ? often : NULL;

  self->exercises = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_exercise_free);
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    {
      const RpProgramItem *item = rp_program_get_item (program, i);
      RpSheetExercise *exercise
          = rp_sheet_exercise_new (i + 1, item, frequency, rp_program_get_author (program), shots);

      if (one_source)
        g_clear_pointer (&exercise->dose_source, g_free);
      g_ptr_array_add (self->exercises, exercise);
    }
}

static gboolean
is_precaution_of_exercise (RpProgram *program, const char *text)
{
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    if (g_strv_contains (rp_exercise_get_precautions (rp_program_get_item (program, i)->exercise), text))
      return TRUE;
  return FALSE;
}

/* What to know before one starts comes first. Those of a single exercise are its own; once is enough. A summary has no room
 * for an exercise's own, so it keeps them. The line more of the rules for pain is one of them. */
static GStrv
make_care (RpSheet *self, RpProgram *program)
{
  const char *const *precautions = rp_program_get_precautions (program);
  const RpPainRules *rules = rp_program_get_pain_rules (program);
  g_auto (GStrv) before = rp_program_dup_before_rules (program);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; before[i]; i++)
    g_ptr_array_add (kept, before[i]);
  for (guint i = 0; precautions && precautions[i]; i++)
    if (self->density == RP_SHEET_SUMMARY || !is_precaution_of_exercise (program, precautions[i]))
      g_ptr_array_add (kept, (gpointer) precautions[i]);
  if (rules && rules->note)
    g_ptr_array_add (kept, rules->note);
  g_ptr_array_add (kept, NULL);
  return rp_sheet_clean_list ((const char *const *) kept->pdata);
}

/* Each exercise says where its own dose is from; of a single one, no more needs to be said. */
static char *
make_dose_note (RpProgram *program)
{
  const char *advice = rp_program_words_dose_advice (program);
  g_autofree char *source = NULL;
  g_autofree char *note = NULL;

  if (rp_program_get_n_items (program) == 1 && !rp_program_get_dose_note (program))
    return NULL;
  source = rp_program_words_dose_source (program);
  note = g_strjoin (" ", source, advice, NULL);
  return rp_sheet_clean_line (note);
}

/* A summary is for who knows why. */
static void
add_why (RpSheet *self, const RpWhy *why)
{
  g_autofree char *name = why ? rp_sheet_clean_line (why->name) : NULL;
  g_autofree char *summary = why ? rp_sheet_clean_line (why->summary) : NULL;

  if (self->density == RP_SHEET_SUMMARY || !name || !summary)
    return;
  self->why = g_steal_pointer (&name);
  self->why_summary = g_steal_pointer (&summary);
}

/* A poster or what was photographed has other shades. */
static gboolean
has_drawings (const RpProgramItem *item, const RpSheetExercise *exercise)
{
  const RpSheetPicture *picture = exercise->pictures->len > 0 ? exercise->pictures->pdata[0] : NULL;

  return picture && picture->uri && rp_exercise_get_drawings (item->exercise)->len > 0;
}

static void
add_legend (RpSheet *self, RpPack *pack, RpProgram *program)
{
  gboolean needed = FALSE;

  for (guint i = 0; i < self->exercises->len; i++)
    needed |= has_drawings (rp_program_get_item (program, i), self->exercises->pdata[i]);
  if (pack && needed)
    self->legend = rp_sheet_clean_line (rp_pack_get_legend (pack));
}

static void
add_texts (RpSheet *self, RpPack *pack, RpProgram *program)
{
  g_auto (GStrv) stop_rules = rp_program_dup_stop_rules (program);

  self->title = rp_sheet_clean_line (rp_program_get_name (program));
  if (!self->title)
    self->title = g_strdup (_ ("Exercises"));
  self->summary = rp_sheet_clean_line (rp_program_get_summary (program));
  self->care = make_care (self, program);
  self->stop_rules = rp_sheet_clean_list (!pack                       ? NULL
                                          : stop_rules && *stop_rules ? (const char *const *) stop_rules
                                                                      : rp_pack_get_stop_rules (pack));
  add_why (self, rp_program_get_why (program));
  self->credits = rp_sheet_credits_new (pack, program);
  self->code = pack ? rp_code_writer_write (pack, program) : NULL;
  self->way = pack ? rp_sheet_way_find (pack, program) : NULL;
  self->too_large = pack && !self->code && rp_code_writer_can_write (program);
}

static void
add_choices (RpSheet *self, RpProgram *program, const RpSheetSettings *settings)
{
  const char *recipient = settings->recipient ? settings->recipient : rp_program_get_recipient (program);
  const char *author = settings->author ? settings->author : rp_program_get_author (program);

  self->density = rp_program_get_n_items (program) == 1 && settings->density != RP_SHEET_SUMMARY
                      ? RP_SHEET_ONE
                      : settings->density;
  self->recipient = rp_sheet_clean_line (recipient);
  self->author = rp_sheet_clean_line (author);
  self->date = settings->date ? g_date_time_ref (settings->date) : NULL;
  self->note = rp_sheet_clean_paragraphs (settings->note);
  self->clinic = rp_sheet_clean_line (settings->clinic);
  self->address = rp_sheet_clean_paragraphs (settings->address);
  self->logo = settings->logo && settings->logo[0] != '\0' ? g_strdup (settings->logo) : NULL;
}

/* Whose doses nobody has signed, they are of who hands out the sheet: "Set by you" would be of who reads it. */
static RpProgram *
name_people (RpProgram *program, const RpSheetSettings *settings)
{
  g_autoptr (RpProgram) given = settings->recipient
                                    ? rp_program_edit_set_recipient (program, settings->recipient)
                                    : g_object_ref (program);

  return rp_program_get_author (given) ? g_steal_pointer (&given)
                                       : rp_program_edit_set_author (given, settings->author);
}

/**
 * rp_sheet_builder_fill:
 * @sheet: a sheet with nothing in it
 * @pack: (nullable): the pack of the program's exercises, for its stop rules, language and credits
 * @program: a program with at least one exercise
 * @settings: what the person chose
 *
 * Gathers everything that the sheet says, our own words in the language of the program's.
 */
void
rp_sheet_builder_fill (RpSheet *sheet, RpPack *pack, RpProgram *program, const RpSheetSettings *settings)
{
  g_auto (RpWords) words = rp_words_begin (rp_program_get_words (program));
  g_autoptr (RpProgram) told = name_people (program, settings);

  sheet->words = rp_program_get_words (program);
  sheet->language = rp_sheet_language_find (pack);
  sheet->right_to_left = rp_language_is_right_to_left (sheet->language);
  add_choices (sheet, program, settings);
  sheet->facts = rp_sheet_fact_gather (program, settings);
  add_exercises (sheet, told, settings->shots);
  add_log (sheet, program, settings);
  add_texts (sheet, pack, program);
  add_legend (sheet, pack, program);
  sheet->dose_note = make_dose_note (told);
  sheet->texts = rp_sheet_texts_gather (sheet);
}
