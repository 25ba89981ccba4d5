/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-csv.h"

#include "base/rp-enum.h"

#include <string.h>

/* A session, and one of its turns. */
typedef struct
{
  const RpPastSession *session;
  const RpPastTurn *turn; /* (nullable): of a session without turns */
} Row;

/* Appends the value of a cell. */
typedef void (*Fill) (GString *cell, const Row *row);

typedef struct
{
  const char *name;
  Fill fill;
} Column;

/* Spreadsheets take what begins so for a formula, and some take a semicolon or the end of a line for the end of a cell. */
static gboolean
begins_formula (gunichar letter)
{
  return letter == '=' || letter == '+' || letter == '-' || letter == '@' || letter == 0xFF1D
         || letter == 0xFF0B || letter == 0xFF0D || letter == 0xFF20;
}

/* Words from outside; an apostrophe makes of a formula what it looks like. */
static void
add_text (GString *cell, const char *text)
{
  gboolean at_start = TRUE;

  for (const char *at = text ? text : ""; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (at_start && begins_formula (letter))
        g_string_append_c (cell, '\'');
      g_string_append_unichar (cell, letter);
      at_start = strchr ("\t\r\n;", *at) || (at_start && g_unichar_isspace (letter));
    }
}

static void
add_yes (GString *cell, gboolean yes)
{
  g_string_append (cell, yes ? "yes" : "no");
}

static void
add_count (GString *cell, guint count)
{
  if (count > 0)
    g_string_append_printf (cell, "%u", count);
}

/* "2026-11-28T10:15:00+01:00" */
static void
add_time (GString *cell, const RpFactTime *time)
{
  g_autoptr (GDateTime) local = rp_fact_time_get_date_time (time);
  g_autofree char *seconds = local ? g_date_time_format (local, "%Y-%m-%dT%H:%M:%S") : NULL;
  guint offset = (guint) ABS (time->offset) / 60;

  if (seconds)
    g_string_append_printf (cell, "%s%c%02u:%02u", seconds, time->offset < 0 ? '-' : '+', offset / 60,
                            offset % 60);
}

static void
add_answer (GString *cell, const Row *row, RpAnswerKind kind)
{
  int number = rp_past_session_get_number (row->session, kind);

  if (rp_answer_kind_is_number (kind) && number != RP_ANSWER_NONE)
    g_string_append_printf (cell, "%d", number);
  else if (!rp_answer_kind_is_number (kind))
    add_text (cell, rp_past_session_get_text (row->session, kind));
}

static void
fill_session (GString *cell, const Row *row)
{
  add_text (cell, row->session->uid);
}

static void
fill_date (GString *cell, const Row *row)
{
  g_autofree char *day = NULL;

  if (row->session->began.day == 0)
    return;
  day = rp_fact_time_format_day (row->session->began.day);
  g_string_append (cell, day);
}

static void
fill_began (GString *cell, const Row *row)
{
  add_time (cell, &row->session->began);
}

static void
fill_ended (GString *cell, const Row *row)
{
  RpFactTime time = row->session->began;

  time.at = row->session->ended;
  if (time.at > 0)
    add_time (cell, &time);
}

static void
fill_program (GString *cell, const Row *row)
{
  add_text (cell, row->session->program);
}

static void
fill_program_name (GString *cell, const Row *row)
{
  add_text (cell, row->session->name);
}

static void
fill_by_hand (GString *cell, const Row *row)
{
  add_yes (cell, row->session->by_hand);
}

static void
fill_number (GString *cell, const Row *row)
{
  if (row->turn)
    g_string_append_printf (cell, "%u", row->turn->item + 1);
}

static void
fill_exercise (GString *cell, const Row *row)
{
  if (row->turn)
    add_text (cell, row->turn->exercise);
}

static void
fill_exercise_name (GString *cell, const Row *row)
{
  if (row->turn)
    add_text (cell, row->turn->name);
}

static void
fill_set (GString *cell, const Row *row)
{
  if (row->turn)
    g_string_append_printf (cell, "%u", row->turn->set);
}

static void
fill_side (GString *cell, const Row *row)
{
  if (row->turn)
    g_string_append (cell, rp_enum_get_nick (RP_TYPE_SIDE, (int) row->turn->side));
}

static void
fill_measure (GString *cell, const Row *row)
{
  if (row->turn)
    g_string_append (cell, rp_enum_get_nick (RP_TYPE_MEASURE, (int) row->turn->measure));
}

static void
fill_asked (GString *cell, const Row *row)
{
  if (row->turn)
    add_count (cell, row->turn->planned);
}

static void
fill_done (GString *cell, const Row *row)
{
  if (row->turn)
    g_string_append_printf (cell, "%u", row->turn->done);
}

static void
fill_load (GString *cell, const Row *row)
{
  if (row->turn)
    add_text (cell, row->turn->load);
}

static void
fill_pace (GString *cell, const Row *row)
{
  if (row->turn)
    g_string_append (cell, row->turn->own_pace ? "own" : "paced");
}

static void
fill_corrected (GString *cell, const Row *row)
{
  if (row->turn)
    add_yes (cell, row->turn->supersedes != NULL);
}

static void
fill_turn_ended (GString *cell, const Row *row)
{
  if (row->turn)
    add_time (cell, &row->turn->time);
}

static void
fill_pain_before (GString *cell, const Row *row)
{
  add_answer (cell, row, RP_ANSWER_PAIN_BEFORE);
}

static void
fill_pain_after (GString *cell, const Row *row)
{
  add_answer (cell, row, RP_ANSWER_PAIN_AFTER);
}

static void
fill_pain_morning (GString *cell, const Row *row)
{
  add_answer (cell, row, RP_ANSWER_PAIN_MORNING);
}

static void
fill_where (GString *cell, const Row *row)
{
  add_answer (cell, row, RP_ANSWER_WHERE);
}

static void
fill_effort (GString *cell, const Row *row)
{
  add_answer (cell, row, RP_ANSWER_EFFORT);
}

static void
fill_note (GString *cell, const Row *row)
{
  add_answer (cell, row, RP_ANSWER_NOTE);
}

static void
fill_asked_sets (GString *cell, const Row *row)
{
  add_count (cell, row->session->asked_turns);
}

static void
fill_asked_exercises (GString *cell, const Row *row)
{
  add_count (cell, row->session->asked_exercises);
}

/* Their order is a promise. */
static const Column columns[] = {
  { "session", fill_session },
  { "date", fill_date },
  { "began", fill_began },
  { "ended", fill_ended },
  { "program", fill_program },
  { "program_name", fill_program_name },
  { "by_hand", fill_by_hand },
  { "number", fill_number },
  { "exercise", fill_exercise },
  { "exercise_name", fill_exercise_name },
  { "set", fill_set },
  { "side", fill_side },
  { "measure", fill_measure },
  { "asked", fill_asked },
  { "done", fill_done },
  { "load", fill_load },
  { "pace", fill_pace },
  { "corrected", fill_corrected },
  { "turn_ended", fill_turn_ended },
  { "pain_before", fill_pain_before },
  { "pain_after", fill_pain_after },
  { "pain_morning", fill_pain_morning },
  { "where", fill_where },
  { "effort", fill_effort },
  { "note", fill_note },
  { "asked_sets", fill_asked_sets },
  { "asked_exercises", fill_asked_exercises },
};

/* In quotes where it must be. */
static void
add_cell (GString *table, const char *cell)
{
  if (!strpbrk (cell, ",;\"\r\n\t '"))
    {
      g_string_append (table, cell);
      return;
    }
  g_string_append_c (table, '"');
  for (const char *at = cell; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (table, '"');
      g_string_append_c (table, *at);
    }
  g_string_append_c (table, '"');
}

static void
add_row (GString *table, GString *cell, const Row *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_string_truncate (cell, 0);
      columns[i].fill (cell, row);
      if (i > 0)
        g_string_append_c (table, ',');
      add_cell (table, cell->str);
    }
  g_string_append (table, "\r\n");
}

static void
add_session (GString *table, GString *cell, const RpPastSession *session, const RpHistoryFilter *filter)
{
  if (session->turns->len == 0)
    add_row (table, cell, &(Row){ session, NULL });
  for (guint i = 0; i < session->turns->len; i++)
    {
      const RpPastTurn *turn = g_ptr_array_index (session->turns, i);

      if (rp_history_filter_has_turn (filter, turn))
        add_row (table, cell, &(Row){ session, turn });
    }
}

/**
 * rp_journal_csv_write:
 * @history: a history
 * @filter: (nullable): what of it is written
 *
 * Returns: (transfer full): the table, in UTF-8: a line of names, then a row for each turn, and one for each session without
 *   turns. The same facts give the same bytes
 */
char *
rp_journal_csv_write (RpHistory *history, const RpHistoryFilter *filter)
{
  GString *table;
  g_autoptr (GString) cell = g_string_new (NULL);

  g_return_val_if_fail (RP_IS_HISTORY (history), NULL);

  table = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_string_append_printf (table, "%s%s", i > 0 ? "," : "", columns[i].name);
  g_string_append (table, "\r\n");
  for (guint i = 0; i < rp_history_get_n_sessions (history); i++)
    {
      const RpPastSession *session = rp_history_get_session (history, i);

      if (rp_history_filter_has (filter, session))
        add_session (table, cell, session, filter);
    }
  return g_string_free (table, FALSE);
}
