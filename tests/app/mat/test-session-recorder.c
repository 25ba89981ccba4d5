/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "led.h"
#include "mat/rp-session-recorder.h"

#include <glib/gstdio.h>

typedef struct
{
  Led led;
  char *folder;
  char *path;
  RpJournal *journal;
  RpSessionRecorder *recorder;
  GDateTime *start;
  guint troubles;
} Fixture;

static void
on_trouble (Fixture *fixture)
{
  fixture->troubles++;
}

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
  fixture->journal = rp_journal_open (fixture->path, &error);
  g_assert_no_error (error);
  fixture->recorder
      = rp_session_recorder_new (fixture->journal, fixture->led.session, RP_CLOCK (fixture->led.clock));
  g_signal_connect_swapped (fixture->recorder, "trouble", G_CALLBACK (on_trouble), fixture);
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
  g_assert_finalize_object (fixture->journal);
  led_clear (&fixture->led);
  g_date_time_unref (fixture->start);
  remove_all (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static GPtrArray *
list (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries
      = rp_journal_list (fixture->journal, rp_session_recorder_get_id (fixture->recorder), &error);

  g_assert_no_error (error);

  return entries;
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
  g_assert_cmpuint (fixture->troubles, ==, 0);
}

static void
test_nothing_done_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  led_send (&fixture->led, RP_SESSION_STOP);
  g_assert_cmpint (rp_session_recorder_get_id (fixture->recorder), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/session-recorder/writes-before-the-next-step", test_writes_before_the_next_step);
  ADD ("/session-recorder/stop-keeps-what-was-done", test_stop_keeps_what_was_done);
  ADD ("/session-recorder/nothing-done-leaves-nothing", test_nothing_done_leaves_nothing);

  return g_test_run ();
}
