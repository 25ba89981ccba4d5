/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-fact.h"

#include "base/rp-words.h"
#include "words/rp-equipment-words.h"
#include "words/rp-frequency-words.h"
#include "words/rp-time-words.h"
#include "words/rp-program-words.h"
#include "content/rp-sheet-clean.h"

/**
 * rp_sheet_fact_new:
 * @kind: what it tells
 * @label: (nullable): what it is called
 * @text: what it is
 *
 * Returns: (transfer full): a new fact; free with rp_sheet_fact_free()
 */
RpSheetFact *
rp_sheet_fact_new (RpSheetFactKind kind, const char *label, const char *text)
{
  RpSheetFact *fact = g_new0 (RpSheetFact, 1);

  fact->kind = kind;
  fact->label = g_strdup (label);
  fact->text = g_strdup (text);
  return fact;
}

/**
 * rp_sheet_fact_free:
 * @fact: (transfer full): from rp_sheet_fact_new()
 *
 * Frees it with its texts.
 */
void
rp_sheet_fact_free (RpSheetFact *fact)
{
  g_free (fact->label);
  g_free (fact->text);
  g_free (fact);
}

/* What says nothing is left out. */
static void
add (GPtrArray *facts, RpSheetFactKind kind, const char *label, const char *text)
{
  g_autofree char *line = rp_sheet_clean_line (text);

  if (line)
    g_ptr_array_add (facts, rp_sheet_fact_new (kind, label, line));
}

static char *
format_minutes (RpProgram *program, const RpSheetSettings *settings)
{
  g_autoptr (RpPlan) plan = rp_plan_new (program, &settings->plan_settings);
  gint64 duration = rp_plan_get_duration (plan);

  return rp_time_words_total_line (duration, rp_plan_is_estimate (plan));
}

/* Where nobody has said how often, whoever hands out the sheet writes it down; the source's own words stand by. */
static void
add_frequency (GPtrArray *facts, const RpFrequency *frequency)
{
  gboolean said
      = frequency && (frequency->kind != RP_FREQUENCY_WORDS || frequency->source != RP_SOURCE_DEFAULT);
  g_autofree char *often = rp_frequency_words_sentence (frequency);

  /* Translators: after "How often:", a line to fill in by hand */
  add (facts, RP_SHEET_FACT_FREQUENCY, _ ("How often"), said ? often : _ ("__________ times a week"));
  add (facts, RP_SHEET_FACT_UNSAID, NULL, said ? NULL : often);
}

/**
 * rp_sheet_fact_gather:
 * @program: the program
 * @settings: what the person chose
 *
 * Returns: (transfer full) (element-type RpSheetFact): what a sheet says above its exercises
 */
GPtrArray *
rp_sheet_fact_gather (RpProgram *program, const RpSheetSettings *settings)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_fact_free);
  g_autoptr (GPtrArray) equipment = rp_program_words_equipment (program);
  g_autofree char *minutes = format_minutes (program, settings);
  g_autofree char *needs = rp_equipment_words_needs (equipment);
  g_autofree char *day = settings->date ? rp_time_words_day (settings->date) : NULL;

  /* Translators: for whom, before a name */
  add (facts, RP_SHEET_FACT_RECIPIENT, _ ("For"),
       settings->recipient ? settings->recipient : rp_program_get_recipient (program));
  /* Translators: by whom, before a name */
  add (facts, RP_SHEET_FACT_AUTHOR, _ ("From"),
       settings->author ? settings->author : rp_program_get_author (program));
  add (facts, RP_SHEET_FACT_DATE, NULL, day);
  add_frequency (facts, rp_program_get_frequency (program));
  /* Translators: before "14 minutes in all" */
  add (facts, RP_SHEET_FACT_MINUTES, _ ("Time"), minutes);
  add (facts, RP_SHEET_FACT_NEEDS, _ ("You need"), needs);
  return facts;
}
