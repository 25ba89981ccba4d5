/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "led.h"
#include "journal/rp-journal.h"
#include "mat/rp-session-recorder.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

typedef struct
{
  Led led;
  char *folder;
  char *path;
  RpJournalWriter *writer;
  RpSessionRecorder *recorder;
  GDateTime *start;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  led_init (&fixture->led, "daily-clams", FALSE);
  fixture->start = g_date_time_new_utc (2026, 11, 21, 7, 30, 0);
  rp_simulated_clock_set_date_time (fixture->led.clock, fixture->start);
  fixture->folder = g_dir_make_tmp ("reprise-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "journal.sqlite", NULL);
  fixture->writer = rp_journal_writer_new (fixture->path, (const char *const[]){ NULL });
  fixture->recorder
      = rp_session_recorder_new (fixture->writer, fixture->led.session, RP_CLOCK (fixture->led.clock));
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->recorder);
  g_assert_finalize_object (fixture->writer);
  led_clear (&fixture->led);
  g_date_time_unref (fixture->start);
  remove_all (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* As they lie on the disk; the writer's first session is the file's first. */
static GPtrArray *
list (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpJournal) journal = NULL;
  GPtrArray *entries;

  g_assert_true (rp_journal_writer_wait_idle (fixture->writer, 20 * G_USEC_PER_SEC));
  journal = rp_journal_open (fixture->path, &error);
  g_assert_no_error (error);
  entries = rp_journal_list (journal, rp_session_recorder_get_id (fixture->recorder), &error);
  g_assert_no_error (error);

  return entries;
}

static gint64
read_started (Fixture *fixture)
{
  sqlite3_stmt *statement = NULL;
  sqlite3 *db = NULL;
  gint64 started;

  g_assert_true (rp_journal_writer_wait_idle (fixture->writer, 20 * G_USEC_PER_SEC));
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT started FROM session;", -1, &statement, NULL), ==,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  started = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);

  return started;
}

static void
test_writes_before_the_next_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;
  const RpJournalEntry *entry;

  led_start_turn (&fixture->led);
  g_assert_cmpint (rp_session_recorder_get_id (fixture->recorder), ==, 0);
  led_advance (&fixture->led, 20 * 6.5 + 0.1);
  entries = list (fixture);
  g_assert_cmpuint (entries->len, ==, 1);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (entry->exercise, ==, "clamshell");
  g_assert_cmpint (entry->side, ==, RP_SIDE_LEFT);
  g_assert_cmpuint (entry->planned, ==, 20);
  g_assert_cmpuint (entry->done, ==, 20);
  g_assert_cmpint (entry->ended, ==, (g_date_time_to_unix (fixture->start) + 20 * 6.5) * G_USEC_PER_SEC);
}

static void
test_stop_keeps_what_was_done (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;

  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 3 * 6.5 + 1);
  led_send (&fixture->led, RP_SESSION_STOP);
  entries = list (fixture);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpuint (((const RpJournalEntry *) g_ptr_array_index (entries, 0))->done, ==, 3);
}

static void
test_nothing_done_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  led_send (&fixture->led, RP_SESSION_STOP);
  g_assert_cmpint (rp_session_recorder_get_id (fixture->recorder), ==, 0);
}

/* Neither a pause nor the computer's sleep, nor a clock that is set, moves the start or what came after it. */
static void
test_the_true_start (Fixture *fixture, gconstpointer data)
{
  gint64 start = g_date_time_to_unix (fixture->start) * G_USEC_PER_SEC;
  g_autoptr (GDateTime) wrong = g_date_time_add_days (fixture->start, -30);
  g_autoptr (GPtrArray) entries = NULL;

  led_send (&fixture->led, RP_SESSION_START);
  led_advance (&fixture->led, 10 + 6.5 + 1);
  led_send (&fixture->led, RP_SESSION_PAUSE);
  led_advance (&fixture->led, 12);
  rp_simulated_clock_suspend (fixture->led.clock, 100 * G_USEC_PER_SEC);
  rp_simulated_clock_set_date_time (fixture->led.clock, wrong);
  led_send (&fixture->led, RP_SESSION_RESUME);
  led_advance (&fixture->led, 19 * 6.5 - 1 + 0.1);
  entries = list (fixture);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpint (read_started (fixture), ==, start);
  g_assert_cmpint (((const RpJournalEntry *) g_ptr_array_index (entries, 0))->ended, ==,
                   start + (10 + 12 + 100 + 20 * 6.5) * G_USEC_PER_SEC);
}

/* The journal holds what the screen shows: the most of a turn, and what was done again. */
static void
test_screen_and_journal_agree (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;
  guint most = 0;
  guint sum = 0;

  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 20 * 6.5 + 1);
  led_send (&fixture->led, RP_SESSION_BACK);
  led_advance (&fixture->led, 2 * 6.5 + 1);
  led_send (&fixture->led, RP_SESSION_BACK);
  led_advance (&fixture->led, 6.5 + 1);
  led_send (&fixture->led, RP_SESSION_STOP);
  entries = list (fixture);
  for (guint i = 0; i < entries->len; i++)
    {
      const RpJournalEntry *entry = g_ptr_array_index (entries, i);

      most = MAX (most, entry->done);
      sum += entry->done;
    }
  g_assert_cmpuint (entries->len, ==, 3);
  g_assert_cmpuint (most, ==, rp_session_get_done (fixture->led.session, 1));
  g_assert_cmpuint (sum - most, ==, rp_session_get_repeated (fixture->led.session, 1));
  g_assert_cmpuint (sum, ==, 20 + 2 + 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/session-recorder/writes-before-the-next-step", test_writes_before_the_next_step);
  ADD ("/session-recorder/stop-keeps-what-was-done", test_stop_keeps_what_was_done);
  ADD ("/session-recorder/the-true-start", test_the_true_start);
  ADD ("/session-recorder/screen-and-journal-agree", test_screen_and_journal_agree);
  ADD ("/session-recorder/nothing-done-leaves-nothing", test_nothing_done_leaves_nothing);

  return g_test_run ();
}
