/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-paths.h"
#include "command/rp-tool-journal.h"
#include "command/rp-tool-print.h"
#include "journal/rp-journal-csv.h"
#include "journal/rp-journal-json.h"
#include "session/rp-system-clock.h"
#include "verbs/rp-verbs.h"
#include "words/rp-frequency-words.h"
#include "words/rp-history-note.h"

#include <stdio.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

/* What is asked for. */
typedef struct
{
  gboolean csv;
  gboolean json;
  gboolean note;
  char *import; /* (nullable): the file */
  char *from;   /* (nullable): a day */
  char *to;     /* (nullable): a day */
  char *path;   /* (nullable): another journal */
} Options;

/* The days that are looked at. */
typedef struct
{
  guint32 from;
  guint32 to;
  guint32 today;
} Days;

static guint32
find_today (void)
{
  g_autoptr (RpClock) clock = rp_system_clock_new ();
  g_autoptr (GDateTime) now = rp_clock_get_date_time (clock);

  return rp_fact_time_new (now, 0).day;
}

/* Bytes for a file or another program as they are; a terminal gets nothing that it would act on. */
static void
write_out (const char *text)
{
  if (isatty (STDOUT_FILENO))
    g_print ("%s", text);
  else
    fputs (text, stdout);
}

static RpToolExit
print_facts (const char *path, const Days *days)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) facts = rp_tool_journal_read_facts (path, days->from, days->to, &error);
  g_autofree char *text = NULL;

  if (!facts)
    return rp_tool_fail (error);
  text = rp_journal_json_write (facts);
  write_out (text);
  return RP_TOOL_FINE;
}

/* What is said of a note's span are the days of its sessions, where none are asked for. */
static char *
write_note (RpHistory *history, const Days *days)
{
  guint n = rp_history_get_n_sessions (history);
  RpHistoryFilter filter = { .from = days->from, .to = days->to };

  if (days->from <= 1)
    filter.from = n > 0 ? rp_history_get_session (history, 0)->began.day : days->today;
  if (days->to == G_MAXUINT32)
    filter.to = n > 0 ? rp_history_get_session (history, n - 1)->began.day : days->today;
  return rp_history_note_span (history, &filter, NULL, rp_frequency_words_first_day (), days->today);
}

static RpToolExit
print_history (const char *path, const Options *options, const Days *days)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpHistory) history = rp_tool_journal_read (path, days->from, days->to, &error);
  g_autofree char *text = NULL;

  if (!history)
    return rp_tool_fail (error);
  if (options->csv)
    {
      text = rp_journal_csv_write (history, NULL);
      write_out (text);
    }
  else if (options->note)
    {
      text = write_note (history, days);
      g_print ("%s", text);
    }
  else
    rp_tool_journal_print (history, days->today);
  return RP_TOOL_FINE;
}

/* Returns: %FALSE when it is no day; left out, it is @usual */
static gboolean
read_day (const char *text, guint32 usual, guint32 *day)
{
  *day = text ? rp_fact_time_parse_day (text) : usual;
  return *day > 0;
}

static RpToolExit
run (const RpToolUsage *usage, const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *own = rp_paths_journal ();
  const char *path = options->path ? options->path : own;
  Days days = { .today = find_today () };

  if (options->csv + options->json + options->note + (options->import != NULL) > 1)
    return rp_tool_refuse (usage, _ ("Choose one of --csv, --json, --note and --import."));
  if (!read_day (options->from, 1, &days.from) || !read_day (options->to, G_MAXUINT32, &days.to))
    return rp_tool_refuse (usage, _ ("A day is written as 2026-11-30: year, month, day."));
  if (days.from > days.to)
    return rp_tool_refuse (usage, _ ("--from is a later day than --to."));
  if (options->import)
    return rp_tool_journal_import (path, options->import, &error) ? RP_TOOL_FINE : rp_tool_fail (error);
  return options->json ? print_facts (path, &days) : print_history (path, options, &days);
}

/**
 * rp_verb_journal:
 * @argc: how many words
 * @argv: the words
 *
 * Prints what was done, as days, a table, JSON or a note; or takes in what was done on another computer.
 *
 * Returns: how to end
 */
RpToolExit
rp_verb_journal (int argc, char **argv)
{
  Options options = { 0 };
  const GOptionEntry entries[] = {
    { "csv", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.csv,
      N_ ("Print a table: one row for each set"), NULL },
    { "json", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.json,
      N_ ("Print all facts, for another computer or program"), NULL },
    { "note", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options.note,
      N_ ("Print a note for a clinic's record: three lines, then the details"), NULL },
    { "from", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.from,
      N_ ("The first day, such as 2026-11-30"), N_ ("DATE") },
    { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &options.to, N_ ("The last day"), N_ ("DATE") },
    { "import", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.import,
      N_ ("Take in what --json printed on another computer"), N_ ("FILE") },
    { "file", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.path,
      N_ ("The journal, if it is not your own"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  const RpToolUsage usage
      = { "journal", "", _ ("Print what you did, or take it in from another computer"), 0, 0 };
  RpToolExit end = rp_tool_parse (&usage, entries, &argc, &argv);

  if (end == RP_TOOL_RUN)
    end = run (&usage, &options);
  g_free (options.import);
  g_free (options.from);
  g_free (options.to);
  g_free (options.path);
  return end;
}
