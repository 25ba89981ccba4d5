/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/rp-tool-sheet-call.h"

#include "command/rp-tool-print.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Words for the values of an option, and the values. */
typedef struct
{
  const char *word;
  int value;
} Choice;

static const Choice layouts[] = {
  { "1", RP_SHEET_ONE }, { "2", RP_SHEET_TWO },        { "4", RP_SHEET_FOUR },
  { "6", RP_SHEET_SIX }, { "wall", RP_SHEET_SUMMARY }, { "summary", RP_SHEET_SUMMARY },
};

static const Choice sizes[] = {
  { "standard", RP_SHEET_TEXT_STANDARD },
  { "bigger", RP_SHEET_TEXT_BIGGER },
  { "large", RP_SHEET_TEXT_LARGE },
};

static const Choice papers[] = {
  { "a4", RP_SHEET_PAPER_A4 },
  { "letter", RP_SHEET_PAPER_LETTER },
};

static gboolean
choose (const char *option, const char *word, const Choice *choices, gsize n_choices, int *value)
{
  g_autoptr (GString) list = g_string_new (NULL);

  if (!word)
    return TRUE;
  for (gsize i = 0; i < n_choices; i++)
    {
      if (g_ascii_strcasecmp (choices[i].word, word) == 0)
        {
          *value = choices[i].value;
          return TRUE;
        }
      g_string_append_printf (list, i == 0 ? "%s" : ", %s", choices[i].word);
    }
  rp_tool_print_tell (_ ("reprise-tool: “%s” is not known for %s. Use one of these words: %s."), word, option,
                      list->str);
  return FALSE;
}

static gboolean
choose_all (RpToolSheetCall *call)
{
  RpSheetSettings *settings = call->settings;
  int density = settings->density;
  int text_size = settings->text_size;
  int sort = settings->paper;

  if (!choose ("--layout", call->layout, layouts, G_N_ELEMENTS (layouts), &density)
      || !choose ("--text", call->text, sizes, G_N_ELEMENTS (sizes), &text_size)
      || !choose ("--paper", call->paper, papers, G_N_ELEMENTS (papers), &sort))
    return FALSE;
  settings->density = (RpSheetDensity) density;
  settings->text_size = (RpSheetTextSize) text_size;
  settings->paper = (RpSheetPaper) sort;
  return TRUE;
}

/* The day that the environment wants for bytes that can be made again, or today. */
static GDateTime *
find_today (RpClock *clock)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds = 0;
  g_autoptr (GDateTime) now = NULL;

  if (epoch && g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    return g_date_time_new_from_unix_utc (seconds);
  now = rp_clock_get_date_time (clock);
  return g_date_time_new_utc (g_date_time_get_year (now), g_date_time_get_month (now),
                              g_date_time_get_day_of_month (now), 0, 0, 0);
}

static GDateTime *
parse_day (const char *text)
{
  g_autofree char *time = g_strconcat (text, "T00:00:00Z", NULL);

  /* Other ways of writing a day, which ISO 8601 allows, have the hyphens elsewhere. */
  if (strlen (text) != strlen ("2026-11-21") || text[4] != '-' || text[7] != '-')
    return NULL;
  return g_date_time_new_from_iso8601 (time, NULL);
}

static gboolean
choose_date (RpToolSheetCall *call, RpClock *clock)
{
  call->settings->date = call->date ? parse_day (call->date) : find_today (clock);
  if (call->settings->date)
    return TRUE;
  rp_tool_print_tell (_ ("reprise-tool: “%s” is not a day. Write it as year, month and day: 2026-11-21."),
                      call->date);
  return FALSE;
}

/* A logo that is no picture is told of when the sheet is made; a name that is wrong is better told at once. */
static gboolean
check_logo (RpToolSheetCall *call)
{
  const char *logo = call->settings->logo;
  g_autofree char *name = NULL;

  if (!logo || g_file_test (logo, G_FILE_TEST_EXISTS))
    return TRUE;
  name = g_filename_display_name (logo);
  rp_tool_print_tell (_ ("reprise-tool: There is no file “%s” for the logo."), name);
  return FALSE;
}

static RpToolExit
settle (RpToolSheetCall *call, const RpToolUsage *usage, RpClock *clock)
{
  if ((call->id == NULL) == (call->code == NULL))
    return rp_tool_refuse (usage, _ ("Give the id of a program or an exercise, or a code with --code."));
  if (!call->output)
    return rp_tool_refuse (usage, _ ("Say where to write the sheet: -o NAME.pdf"));
  if (!choose_all (call) || !choose_date (call, clock))
    return RP_TOOL_USAGE;
  return check_logo (call) ? RP_TOOL_RUN : RP_TOOL_PROBLEM;
}

/**
 * rp_tool_sheet_call_read:
 * @call: an empty one, zeroed
 * @usage: how the verb is called
 * @clock: where to read what day it is
 * @argc: how many words
 * @argv: the words
 *
 * Reads what to print, how, and where to. Says on standard error what is wrong with the call.
 *
 * Returns: %RP_TOOL_RUN to go on, otherwise how to end
 */
RpToolExit
rp_tool_sheet_call_read (RpToolSheetCall *call,
                         const RpToolUsage *usage,
                         RpClock *clock,
                         int argc,
                         char **argv)
{
  RpSheetSettings *settings = call->settings = rp_sheet_settings_new ();
  const GOptionEntry entries[] = {
    { "pack-path", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &call->folders,
      N_ ("Look for packs here instead; may be given again"), N_ ("DIR") },
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &call->output,
      N_ ("The PDF to write; a hyphen for standard output"), N_ ("FILE") },
    { "code", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &call->code,
      N_ ("Print the program of this code instead"), N_ ("CODE") },
    { "layout", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &call->layout,
      N_ ("Exercises a page: 1, 2, 4 or 6; or wall"), N_ ("LAYOUT") },
    { "text", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &call->text,
      N_ ("Size of the text: standard, bigger or large"), N_ ("SIZE") },
    { "paper", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &call->paper,
      N_ ("a4 or letter; otherwise what is usual where you are"), N_ ("PAPER") },
    { "landscape", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &settings->landscape,
      N_ ("Turn the paper, the long side at the top"), NULL },
    { "colour", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &settings->colour, N_ ("Use a little colour"),
      NULL },
    { "for", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &settings->recipient, N_ ("For whom it is"),
      N_ ("NAME") },
    { "by", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &settings->author, N_ ("By whom it is"),
      N_ ("NAME") },
    { "date", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &call->date,
      N_ ("The day on the sheet, instead of today"), N_ ("YYYY-MM-DD") },
    { "note", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &settings->note,
      N_ ("Your own words for the person"), N_ ("TEXT") },
    { "clinic", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &settings->clinic, N_ ("Name of the clinic"),
      N_ ("NAME") },
    { "address", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &settings->address, N_ ("Its address"),
      N_ ("TEXT") },
    { "logo", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &settings->logo, N_ ("Its logo, SVG or PNG"),
      N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  RpToolExit end;

  settings->paper = rp_sheet_settings_find_paper ();
  end = rp_tool_parse (usage, entries, &argc, &argv);
  if (end != RP_TOOL_RUN)
    return end;
  call->id = argv[1];
  return settle (call, usage, clock);
}

/**
 * rp_tool_sheet_call_clear:
 * @call: a call
 *
 * Frees what it holds.
 */
void
rp_tool_sheet_call_clear (RpToolSheetCall *call)
{
  g_clear_pointer (&call->folders, g_strfreev);
  g_clear_pointer (&call->code, g_free);
  g_clear_pointer (&call->output, g_free);
  g_clear_pointer (&call->layout, g_free);
  g_clear_pointer (&call->text, g_free);
  g_clear_pointer (&call->paper, g_free);
  g_clear_pointer (&call->date, g_free);
  g_clear_pointer (&call->settings, rp_sheet_settings_free);
}
