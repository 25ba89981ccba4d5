/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-history-load.h"
#include "journal/rp-journal-rows.h"
#include "journal/rp-journal-schema.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <time.h>

/*
 * Ten years of daily use, 20,000 turns a year: how long a month of it takes to be read, and whether that is longer than in a
 * journal of one year. What all of it takes is told beside.
 */
#define DAYS_OF_YEAR 365
#define SESSIONS_OF_DAY 2
#define TURNS_OF_SESSION 28
#define MONTH 31
#define MONTH_MILLISECONDS 100.
#define MOST_GROWTH 1.5
#define N_TIMES 9
#define FIRST_DAY 736000

/* What this thread has worked, in milliseconds: the same on a machine that is busy with other things. */
static double
get_worked (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static RpFactTime
make_time (guint32 day, guint second)
{
  gint64 at = ((gint64) day * 86400 + second) * G_USEC_PER_SEC;

  return (RpFactTime){ at, day, 3600, at };
}

static void
add_turns (RpPastSession *session, guint32 day, guint second)
{
  static const char *const exercises[]
      = { "clamshell", "bird-dog", "bridge", "side-steps", "step-down", "plank" };

  for (guint i = 0; i < TURNS_OF_SESSION; i++)
    {
      RpPastTurn *turn = g_new0 (RpPastTurn, 1);

      turn->uid = g_strdup_printf ("%u", i + 1);
      turn->exercise = g_strdup (exercises[i / 5]);
      turn->name = g_strdup (exercises[i / 5]);
      turn->item = i / 5;
      turn->set = i % 5 / 2 + 1;
      turn->side = i % 2 ? RP_SIDE_LEFT : RP_SIDE_RIGHT;
      turn->planned = 15;
      turn->done = 15 - i % 4;
      turn->load = g_strdup ("Red band");
      turn->time = make_time (day, second + 60 * i);
      g_ptr_array_add (session->turns, turn);
    }
}

static RpJournalRecord *
make_session (guint32 day, guint number)
{
  guint second = 8 * 3600 + number * 10 * 3600;
  g_autofree char *uid = rp_past_session_make_uid ();
  g_autoptr (RpPastSession) session = rp_past_session_new (uid, "five-for-knee-pain");
  RpFactTime time = make_time (day, second + 2000);

  session->name = g_strdup ("Five for knee pain");
  session->code = g_strdup_printf ("reprise:4?%u", day / 30);
  session->packs = g_strdup ("hips-and-knees 1");
  session->asked_turns = TURNS_OF_SESSION;
  session->asked_exercises = 6;
  session->began = make_time (day, second);
  session->ended = time.at;
  add_turns (session, day, second);
  session->answers[RP_ANSWER_PAIN_BEFORE] = rp_answer_new (RP_ANSWER_PAIN_BEFORE, 4, NULL, &time);
  session->answers[RP_ANSWER_PAIN_AFTER] = rp_answer_new (RP_ANSWER_PAIN_AFTER, 3, NULL, &time);
  session->answers[RP_ANSWER_NOTE]
      = rp_answer_new (RP_ANSWER_NOTE, RP_ANSWER_NONE, "The knee felt warm.", &time);
  return rp_journal_record_new_for_session (session);
}

/* All in one transaction: only reading is measured. */
static void
fill (const char *path, guint n_days)
{
  g_autoptr (RpJournalDb) db = rp_journal_db_new (path);
  g_autoptr (GError) error = NULL;

  if (!rp_journal_db_open (db, &error) || !rp_journal_schema_settle (db, &error)
      || !rp_journal_db_run (db, "PRAGMA journal_mode = WAL; BEGIN;", &error))
    g_error ("%s", error->message);
  for (guint i = 0; i < n_days * SESSIONS_OF_DAY; i++)
    {
      g_autoptr (RpJournalRecord) record
          = make_session (FIRST_DAY + i / SESSIONS_OF_DAY, i % SESSIONS_OF_DAY);

      if (!rp_journal_rows_write (db, record, &error))
        g_error ("%s", error->message);
    }
  if (!rp_journal_db_run (db, "COMMIT;", &error))
    g_error ("%s", error->message);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double *first = a;
  const double *second = b;

  return (*first > *second) - (*first < *second);
}

/* Returns: the milliseconds that these days take, the median of several times */
static double
measure (const char *path, guint32 from, guint32 to, guint n_times, guint *n_turns)
{
  double took[N_TIMES];

  for (guint i = 0; i < n_times; i++)
    {
      double start = get_worked ();
      g_autoptr (GError) error = NULL;
      g_autoptr (RpHistory) history = rp_history_load (path, from, to, NULL, &error);

      took[i] = get_worked () - start;
      if (!history)
        g_error ("%s", error->message);
      *n_turns = 0;
      for (guint j = 0; j < rp_history_get_n_sessions (history); j++)
        *n_turns += rp_history_get_session (history, j)->turns->len;
    }
  qsort (took, n_times, sizeof *took, compare);
  return took[n_times / 2];
}

static double
measure_month (const char *folder, guint n_years)
{
  g_autofree char *name = g_strdup_printf ("%u.sqlite", n_years);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  guint32 last = FIRST_DAY + n_years * DAYS_OF_YEAR - 1;
  guint n_turns;
  double month;

  fill (path, n_years * DAYS_OF_YEAR);
  month = measure (path, last - MONTH + 1, last, N_TIMES, &n_turns);
  g_print ("of %2u years, a month (%u turns): %.1f ms\n", n_years, n_turns, month);
  g_print ("of %2u years, a year: %.1f ms\n", n_years,
           measure (path, last - DAYS_OF_YEAR + 1, last, 3, &n_turns));
  g_print ("of %2u years, all: %.1f ms", n_years, measure (path, 0, G_MAXUINT32, 1, &n_turns));
  g_print (" (%u turns)\n", n_turns);
  g_unlink (path);
  return month;
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("reprise-bench-XXXXXX", &error);
  double one, ten;

  if (!folder)
    g_error ("%s", error->message);
  one = measure_month (folder, 1);
  ten = measure_month (folder, 10);
  g_rmdir (folder);
  g_print ("A month of ten years takes %.2f times as long as one of a year (at most %.1f), and %.1f ms (at "
           "most %.0f).\n",
           ten / one, MOST_GROWTH, ten, MONTH_MILLISECONDS);
  return ten <= MONTH_MILLISECONDS && ten <= MOST_GROWTH * one ? EXIT_SUCCESS : EXIT_FAILURE;
}
