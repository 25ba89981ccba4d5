/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-texts.h"

#include "content/rp-sheet-private.h"
#include "words/rp-dose-box.h"

/* Lists every text of a sheet. What the pages show is held against this list. */

static void
add (GStrvBuilder *words, const char *text)
{
  if (text)
    g_strv_builder_add (words, text);
}

/* A heading stands only where something follows it. */
static void
add_headed (GStrvBuilder *words, RpSheetWord heading, const char *text)
{
  if (!text)
    return;
  add (words, rp_sheet_words_get (heading));
  add (words, text);
}

static void
add_list (GStrvBuilder *words, GStrv list)
{
  for (guint i = 0; list[i]; i++)
    add (words, list[i]);
}

static void
add_headed_list (GStrvBuilder *words, RpSheetWord heading, GStrv list)
{
  if (!list[0])
    return;
  add (words, rp_sheet_words_get (heading));
  add_list (words, list);
}

static void
add_facts (GStrvBuilder *words, GPtrArray *facts)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const RpSheetFact *fact = g_ptr_array_index (facts, i);

      add (words, fact->label);
      add (words, fact->text);
    }
}

static void
add_boxes (GStrvBuilder *words, const RpSheetExercise *exercise)
{
  for (guint i = 0; exercise->boxes && i < exercise->boxes->len; i++)
    {
      const RpDoseBox *box = g_ptr_array_index (exercise->boxes, i);

      add (words, box->name);
      add (words, box->value);
    }
}

/* What may give way to save a page, or is there in a longer and a shorter form, is not among what must be there. */
static void
add_exercise (GStrvBuilder *words, RpSheet *self, const RpSheetExercise *exercise)
{
  add (words, exercise->name);
  if (self->density == RP_SHEET_SUMMARY)
    {
      add_boxes (words, exercise);
      add (words, exercise->load);
      return;
    }
  for (guint i = 0; i < exercise->pictures->len && self->density != RP_SHEET_SIX; i++)
    add (words, ((const RpSheetPicture *) g_ptr_array_index (exercise->pictures, i))->caption);
  add_boxes (words, exercise);
  add (words, exercise->load);
  add (words, exercise->note);
  if (self->density != RP_SHEET_SIX)
    {
      add_list (words, exercise->steps);
      add (words, exercise->steps[0] ? exercise->side : NULL);
      add (words, exercise->steps[0] ? exercise->ready : NULL);
    }
  add_headed_list (words, RP_SHEET_WORD_CUES, exercise->cues);
  add_headed (words, RP_SHEET_WORD_CARE, exercise->care);
  add (words, exercise->dose_source);
  if (self->exercises->len > 1)
    return;
  add_headed (words, RP_SHEET_WORD_FELT, exercise->felt);
  add_headed (words, RP_SHEET_WORD_EASIER, exercise->easier);
  add_headed (words, RP_SHEET_WORD_HARDER, exercise->harder);
}

static void
add_head (GStrvBuilder *words, RpSheet *self)
{
  add (words, self->title);
  add_facts (words, self->facts);
  add_headed_list (words, RP_SHEET_WORD_CARE, self->care);
  add_headed_list (words, RP_SHEET_WORD_STOP_ADVICE, self->stop_rules);
  add (words, self->clinic);
  add (words, self->address);
  add_headed (words, RP_SHEET_WORD_NOTE, self->note);
}

/* A log of weeks is of one exercise, which has been named. */
static void
add_log (GStrvBuilder *words, const RpSheetLog *log)
{
  if (log->weeks == 0)
    add (words, rp_sheet_words_get (RP_SHEET_WORD_DATE));
  add (words, rp_sheet_words_get (RP_SHEET_WORD_SETS_DONE));
  for (guint i = 0; i < log->rows->len; i++)
    {
      const RpSheetLogRow *row = log->rows->pdata[i];

      if (log->weeks == 0)
        add (words, row->name);
      add (words, row->planned);
    }
  if (log->weeks > 0)
    {
      add (words, rp_sheet_words_get (RP_SHEET_WORD_WEEK));
      add (words, rp_sheet_words_get (RP_SHEET_WORD_PAIN_BOTH));
      return;
    }
  add (words, rp_sheet_words_get (RP_SHEET_WORD_PAIN_BEFORE));
  add (words, rp_sheet_words_get (RP_SHEET_WORD_PAIN_AFTER));
}

static void
add_tail (GStrvBuilder *words, RpSheet *self)
{
  if (self->log)
    add_log (words, self->log);
  add_facts (words, self->pain_bands);
  add (words, self->dose_note);
  add_list (words, self->credits);
}

/* A summary is seen from afar: what it is, how often, its exercises, and when to stop. */
static void
add_wall (GStrvBuilder *words, RpSheet *self)
{
  add (words, self->title);
  for (guint i = 0; i < self->facts->len; i++)
    {
      const RpSheetFact *fact = g_ptr_array_index (self->facts, i);

      if (fact->kind == RP_SHEET_FACT_FREQUENCY)
        add (words, fact->text);
    }
  for (guint i = 0; i < self->exercises->len; i++)
    add_exercise (words, self, g_ptr_array_index (self->exercises, i));
  add_headed_list (words, RP_SHEET_WORD_STOP, self->stop_rules);
  if (self->stop_rules[0])
    add (words, rp_sheet_words_get (RP_SHEET_WORD_STOP_ADVICE));
}

/**
 * rp_sheet_texts_gather:
 * @self: a sheet with everything but its list of words
 *
 * Returns: (transfer full) (array zero-terminated=1): its texts in the order of reading; what depends on the pages (their
 *   numbers, the code and the word under it, what is continued, the summary where the head has room for it) is not among them
 */
GStrv
rp_sheet_texts_gather (RpSheet *self)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  if (self->density == RP_SHEET_SUMMARY)
    {
      add_wall (words, self);
      return g_strv_builder_end (words);
    }
  add_head (words, self);
  for (guint i = 0; i < self->exercises->len; i++)
    add_exercise (words, self, g_ptr_array_index (self->exercises, i));
  add_tail (words, self);
  return g_strv_builder_end (words);
}
