/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/rp-tool-journal.h"

#include "command/rp-tool-print.h"
#include "journal/rp-journal-json.h"
#include "journal/rp-journal.h"
#include "words/rp-history-words.h"
#include "words/rp-past-words.h"

#include <glib/gi18n-lib.h>

static void
print_texts (const RpPastSession *session)
{
  static const RpAnswerKind kinds[] = { RP_ANSWER_WHERE, RP_ANSWER_NOTE };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *text = rp_past_session_get_text (session, kinds[i]);
      g_autofree char *line = text ? g_strdelimit (g_strdup (text), "\r\n", ' ') : NULL;

      if (line && *line)
        rp_tool_print_say ("    %s: %s", rp_past_words_question (kinds[i]), line);
    }
}

static void
print_session (const RpPastSession *session)
{
  g_autofree char *hour = rp_past_words_hour (session);
  g_autofree char *program = rp_past_words_program (session);
  g_autofree char *duration = rp_past_words_duration (session);
  g_autofree char *summary = rp_past_words_summary (session);
  g_autofree char *answers = rp_past_words_answers (session);
  g_autoptr (GPtrArray) totals = rp_history_totals_new_session (session);

  if (duration)
    rp_tool_print_say ("  %s  %s · %s", hour, program, duration);
  else
    rp_tool_print_say ("  %s  %s", hour, program);
  rp_tool_print_say ("    %s", summary);
  for (guint i = 0; i < totals->len; i++)
    {
      const RpHistoryTotal *total = g_ptr_array_index (totals, i);
      g_autofree char *sides = rp_past_words_sides (total);

      rp_tool_print_say ("    %s: %s", rp_past_words_exercise (total), sides);
    }
  if (answers)
    rp_tool_print_say ("    %s", answers);
  print_texts (session);
}

/**
 * rp_tool_journal_print:
 * @history: a history
 * @today: the day it is
 *
 * Prints its days, the earliest first.
 */
void
rp_tool_journal_print (RpHistory *history, guint32 today)
{
  guint32 day = 0;

  if (rp_history_get_n_sessions (history) == 0)
    rp_tool_print_say ("%s", _ ("Nothing is written down for these days."));
  for (guint i = 0; i < rp_history_get_n_sessions (history); i++)
    {
      const RpPastSession *session = rp_history_get_session (history, i);

      if (session->began.day != day)
        {
          g_autofree char *name = rp_history_words_day (session->began.day, today);

          if (i > 0)
            rp_tool_print_say ("%s", "");
          rp_tool_print_say ("%s", name);
        }
      day = session->began.day;
      print_session (session);
    }
}

/* Returns: (transfer full) (nullable): the journal; %NULL with @error, or without where there is none yet */
static RpJournal *
open_to_read (const char *path, GError **error)
{
  RpJournal *journal;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;
  journal = rp_journal_open_to_read (path, error);
  if (journal && rp_journal_get_notice (journal))
    rp_tool_print_tell ("%s", rp_journal_get_notice (journal));
  return journal;
}

/**
 * rp_tool_journal_read:
 * @path: the journal
 * @from: the first day, see #RpFactTime
 * @to: the last one, %G_MAXUINT32 for all that follow
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what was done on these days; nothing where there is no journal yet
 */
RpHistory *
rp_tool_journal_read (const char *path, guint32 from, guint32 to, GError **error)
{
  g_autoptr (GError) trouble = NULL;
  g_autoptr (RpJournal) journal = open_to_read (path, &trouble);

  if (journal)
    return rp_journal_read (journal, from, to, error);
  if (!trouble)
    return rp_history_new (g_ptr_array_new (), from, to);
  g_propagate_error (error, g_steal_pointer (&trouble));
  return NULL;
}

/**
 * rp_tool_journal_read_facts:
 * @path: the journal
 * @from: the first day, see #RpFactTime
 * @to: the last one, %G_MAXUINT32 for all that follow
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type RpJournalRecord): all facts of these days, also those that were corrected
 */
GPtrArray *
rp_tool_journal_read_facts (const char *path, guint32 from, guint32 to, GError **error)
{
  g_autoptr (GError) trouble = NULL;
  g_autoptr (RpJournal) journal = open_to_read (path, &trouble);

  if (journal)
    return rp_journal_read_facts (journal, from, to, error);
  if (!trouble)
    return g_ptr_array_new ();
  g_propagate_error (error, g_steal_pointer (&trouble));
  return NULL;
}

/* How many sessions of a file are not in the journal. */
static guint
count_new (GPtrArray *records, GPtrArray *mine)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (guint i = 0; i < mine->len; i++)
    g_hash_table_add (known, ((RpJournalRecord *) mine->pdata[i])->uid);
  for (guint i = 0; i < records->len; i++)
    n += g_hash_table_contains (known, ((RpJournalRecord *) records->pdata[i])->uid) ? 0 : 1;
  return n;
}

static gboolean
merge (RpJournal *journal, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    if (!rp_journal_merge (journal, g_ptr_array_index (records, i), error))
      return FALSE;
  return TRUE;
}

static void
print_counts (guint n, guint n_new)
{
  g_autofree char *all
      = g_strdup_printf (ngettext ("%u session is in the file", "%u sessions are in the file", n), n);

  /* Translators: "12 sessions are in the file", then how many of them the journal did not have */
  rp_tool_print_say (ngettext ("%s; %u of them is new here.", "%s; %u of them are new here.", n_new), all,
                     n_new);
}

/**
 * rp_tool_journal_import:
 * @path: the journal
 * @file: what another journal was exported to, as JSON
 * @error: return location for an error
 *
 * Takes its facts into the journal, each once, however often it is asked to; and says how many sessions came.
 *
 * Returns: %TRUE when the journal has them
 */
gboolean
rp_tool_journal_import (const char *path, const char *file, GError **error)
{
  g_autoptr (GPtrArray) records = rp_journal_json_load (file, error);
  g_autoptr (RpJournal) journal = NULL;
  g_autoptr (GPtrArray) mine = NULL;

  if (!records)
    return FALSE;
  journal = rp_journal_open (path, error);
  mine = journal ? rp_journal_read_all_facts (journal, error) : NULL;
  if (!mine)
    return FALSE;
  if (rp_journal_get_notice (journal))
    rp_tool_print_tell ("%s", rp_journal_get_notice (journal));
  if (!merge (journal, records, error))
    return FALSE;
  print_counts (records->len, count_new (records, mine));
  return TRUE;
}
