/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-history-note.h"

#include "base/rp-direction.h"
#include "base/rp-words.h"
#include "journal/rp-series.h"
#include "journal/rp-weeks.h"
#include "words/rp-history-words.h"
#include "words/rp-note-lines.h"
#include "words/rp-past-words.h"

/* "Sam's knee, week 2. Done, with 2 fewer on the right." */
static char *
tell_session (const RpPastSession *session)
{
  g_autofree char *name = rp_past_words_program (session);
  g_autofree char *kept = rp_direction_keep (name);
  g_autofree char *summary = rp_past_words_summary (session);

  return g_strdup_printf (_ ("%s. %s"), kept, summary);
}

static void
add_exercise (GString *note, const RpHistoryTotal *total, guint number)
{
  g_autofree char *name = rp_direction_keep (rp_past_words_exercise (total));
  g_autofree char *sides = rp_past_words_sides (total);
  g_autofree char *load = total->load && *total->load ? rp_direction_keep (total->load) : NULL;
  g_autofree char *label = number > 0 ? g_strdup_printf (_ ("%u %s"), number, name) : g_strdup (name);
  /* Translators: how much was done, then with which band or weight: "left 12 of 16, Red band" */
  g_autofree char *value = load ? g_strdup_printf (_ ("%s, %s"), sides, load) : g_strdup (sides);

  rp_note_lines_add (note, label, value);
}

static void
add_exercises (GString *note, const RpPastSession *session)
{
  g_autoptr (GPtrArray) totals = rp_history_totals_new_session (session);

  for (guint i = 0; i < totals->len; i++)
    add_exercise (note, g_ptr_array_index (totals, i), i + 1);
}

/* What was answered in words; what was not is left out. */
static void
add_texts (GString *note, const RpPastSession *session)
{
  static const RpAnswerKind kinds[] = { RP_ANSWER_WHERE, RP_ANSWER_NOTE };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *text = rp_past_session_get_text (session, kinds[i]);
      g_autofree char *kept = text && *text ? rp_direction_keep (text) : NULL;

      if (kept)
        rp_note_lines_add (note, rp_past_words_question (kinds[i]), kept);
    }
}

static char *
tell_day (const RpPastSession *session)
{
  g_autoptr (GDateTime) local = rp_fact_time_get_date_time (&session->began);
  gint64 duration = session->ended > 0 ? session->ended - session->began.at : 0;

  return local ? rp_note_lines_day (local, duration) : rp_history_words_day_full (session->began.day);
}

/**
 * rp_history_note_session:
 * @session: a session
 *
 * Returns: (transfer full): the note about it: day, program and how much of it was done, answers; then each exercise and what
 *   was said. Lines end with a line feed
 */
char *
rp_history_note_session (const RpPastSession *session)
{
  GString *note;
  g_autofree char *day = NULL;
  g_autofree char *done = NULL;
  g_autofree char *answers = NULL;

  g_return_val_if_fail (session, NULL);

  note = g_string_new (NULL);
  day = tell_day (session);
  done = tell_session (session);
  answers = rp_past_words_answers (session);
  rp_note_lines_add (note, _ ("Day"), day);
  rp_note_lines_add (note, _ ("Program"), done);
  rp_note_lines_add (note, _ ("Answers, 0 to 10"), answers);
  g_string_append_c (note, '\n');
  add_exercises (note, session);
  add_texts (note, session);
  return g_string_free (note, FALSE);
}

static void
add_days (GString *note, guint32 from, guint32 to)
{
  g_autofree char *first = rp_history_words_day_full (from);
  g_autofree char *last = rp_history_words_day_full (to);
  /* Translators: the first and the last day: "2 November 2026 to 28 November 2026" */
  g_autofree char *span = g_strdup_printf (C_ ("days", "%s to %s"), first, last);

  rp_note_lines_add (note, _ ("Days"), span);
}

/* "12 times, 2 of them part done" */
static char *
count_times (RpWeeks *weeks)
{
  guint n = 0, n_part = 0;
  g_autofree char *times = NULL;

  for (guint i = 0; i < rp_weeks_get_n_weeks (weeks); i++)
    {
      RpWeek week = rp_weeks_get_week (weeks, i);

      n += week.n_marks;
      for (guint j = 0; j < week.n_marks; j++)
        n_part += week.marks[j] == RP_DONE_MARK_PART ? 1 : 0;
    }
  times = g_strdup_printf (ngettext ("%u time", "%u times", n), n);
  if (n_part == 0)
    return g_steal_pointer (&times);
  /* Translators: "12 times", then how many of these were only done in part */
  return g_strdup_printf (ngettext ("%s, %u of them part done", "%s, %u of them part done", n_part), times,
                          n_part);
}

static void
add_times (GString *note, RpWeeks *weeks, const RpFrequency *frequency)
{
  g_autofree char *times = count_times (weeks);
  g_autofree char *counts = rp_history_words_counts (weeks);
  g_autofree char *asked = rp_history_words_asked (frequency);
  g_autoptr (GString) all = g_string_new (times);

  g_string_append_c (all, '.');
  if (counts)
    {
      g_string_append_c (all, ' ');
      /* Translators: how often something was done in each week: "3, 2, 3 and 4" */
      g_string_append_printf (all, _ ("Each week: %s."), counts);
    }
  if (asked)
    g_string_append_printf (all, " %s.", asked);
  rp_note_lines_add (note, C_ ("how much", "Done"), all->str);
}

/* "Pain before: 5 at first, 3 at last. …" */
static void
add_trends (GString *note, RpHistory *history, const RpHistoryFilter *filter)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint kind = 0; kind < RP_ANSWER_N_KINDS; kind++)
    {
      g_autoptr (RpSeries) series = NULL;
      g_autofree char *trend = NULL;

      if (!rp_answer_kind_is_number (kind))
        continue;
      series = rp_series_new_answers (history, kind, filter);
      trend = rp_history_words_trend (series, FALSE);
      if (!trend)
        continue;
      g_string_append_printf (all, "%s", all->len > 0 ? " " : "");
      g_string_append_printf (all, _ ("%s: %s"), rp_past_words_question (kind), trend);
      g_string_append_c (all, '.');
    }
  rp_note_lines_add (note, _ ("Answers, 0 to 10"), all->len > 0 ? all->str : NULL);
}

/* What was done of each exercise, without what was asked for, which is a matter of each day. */
static void
add_totals (GString *note, RpHistory *history, const RpHistoryFilter *filter)
{
  g_autoptr (GPtrArray) totals = rp_history_totals_new (history, filter);

  if (totals->len == 0)
    return;
  g_string_append_printf (note, "\n%s\n", _ ("In all:"));
  for (guint i = 0; i < totals->len; i++)
    {
      RpHistoryTotal *total = g_ptr_array_index (totals, i);

      for (guint side = 0; side < RP_HISTORY_TOTAL_N_SIDES; side++)
        total->planned[side] = 0;
      add_exercise (note, total, 0);
    }
}

static void
add_session (GString *note, const RpPastSession *session)
{
  g_autofree char *day = rp_history_words_day_full (session->began.day);
  g_autofree char *done = tell_session (session);
  g_autofree char *answers = rp_past_words_answers (session);

  rp_note_lines_add (note, day, done);
  if (answers)
    rp_note_lines_add_text (note, answers);
  add_texts (note, session);
}

/**
 * rp_history_note_span:
 * @history: a history
 * @filter: (nullable): what of it is looked at
 * @asked: (nullable): how often it was to be done
 * @first_day: the day of the week on which a week begins; 0 is Monday
 * @today: the day it is
 *
 * Returns: (transfer full): the note about these days: which they are, how often something was done, answers; then what was
 *   done of each exercise, and each day. Lines end with a line feed
 */
char *
rp_history_note_span (RpHistory *history,
                      const RpHistoryFilter *filter,
                      const RpFrequency *asked,
                      guint first_day,
                      guint32 today)
{
  g_autoptr (RpWeeks) weeks = NULL;
  GString *note;
  guint32 from, to;

  g_return_val_if_fail (RP_IS_HISTORY (history), NULL);

  weeks = rp_weeks_new (history, filter, first_day, today);
  note = g_string_new (NULL);
  rp_history_filter_find_span (filter, history, &from, &to);
  add_days (note, from, MIN (to, MAX (today, from)));
  add_times (note, weeks, asked);
  add_trends (note, history, filter);
  add_totals (note, history, filter);
  g_string_append_printf (note, "\n%s\n", _ ("Day by day:"));
  for (guint i = 0; i < rp_history_get_n_sessions (history); i++)
    {
      const RpPastSession *session = rp_history_get_session (history, i);

      if (rp_history_filter_has (filter, session))
        add_session (note, session);
    }
  return g_string_free (note, FALSE);
}
