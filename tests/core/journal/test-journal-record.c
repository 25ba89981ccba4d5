/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-core-error.h"
#include "journal/rp-journal-record.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

typedef struct
{
  char *folder;
  char *path;
  RpJournal *journal;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("reprise-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "journal.sqlite", NULL);
  fixture->journal = rp_journal_open (fixture->path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_assert_finalize_object (fixture->journal);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static RpJournalRecord *
make_record (const char *program, gint64 started, guint n_turns)
{
  RpJournalRecord *record = rp_journal_record_new (program, started);

  for (guint i = 1; i <= n_turns; i++)
    {
      RpJournalEntry turn = { 0, (char *) "clamshell", i, RP_SIDE_LEFT, 20, 10 + i, 1000 + i };

      g_ptr_array_add (record->turns, rp_journal_entry_copy (&turn));
    }
  return record;
}

/* One word for each session: "program:turns", with a point when it has ended. */
static void
assert_journal (RpJournal *journal, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = rp_journal_record_read_all (journal, &error);
  g_autoptr (GString) told = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    {
      const RpJournalRecord *record = g_ptr_array_index (records, i);

      g_string_append_printf (told, "%s%s:%u%s", i ? " " : "", record->program, record->turns->len,
                              record->ended ? "." : "");
      for (guint j = 0; j < record->turns->len; j++)
        g_assert_cmpuint (((RpJournalEntry *) g_ptr_array_index (record->turns, j))->set, ==, j + 1);
    }
  g_assert_cmpstr (told->str, ==, expected);
}

static void
write_record (Fixture *fixture, const RpJournalRecord *record)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (rp_journal_record_write (record, fixture->journal, &error));
  g_assert_no_error (error);
}

/* The same facts, or a part of them, may come again at any time. */
static void
test_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpJournalRecord) one = make_record ("one", 500, 2);
  g_autoptr (RpJournalRecord) other_day = make_record ("one", 501, 1);
  g_autoptr (RpJournalRecord) more = make_record ("one", 500, 4);

  write_record (fixture, one);
  write_record (fixture, one);
  write_record (fixture, other_day);
  assert_journal (fixture->journal, "one:2 one:1");
  more->ended = 2000;
  write_record (fixture, more);
  write_record (fixture, one);
  write_record (fixture, more);
  assert_journal (fixture->journal, "one:4. one:1");
}

/* What a session of before these records left is gone on with. */
static void
test_goes_on (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpJournalRecord) one = make_record ("one", 500, 2);
  g_autoptr (GError) error = NULL;
  gint64 session = rp_journal_begin (fixture->journal, "one", 500, &error);
  RpJournalEntry turn = *(RpJournalEntry *) g_ptr_array_index (one->turns, 0);

  turn.session = session;
  g_assert_true (rp_journal_add (fixture->journal, &turn, &error));
  write_record (fixture, one);
  assert_journal (fixture->journal, "one:2");
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpJournalRecord) one = make_record ("one", 500, 2);
  g_autoptr (RpJournalRecord) copy = NULL;

  one->ended = 900;
  copy = rp_journal_record_copy (one);
  g_ptr_array_set_size (one->turns, 0);
  write_record (fixture, copy);
  assert_journal (fixture->journal, "one:2.");
}

/* All of it or nothing. */
static void
test_locked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpJournalRecord) one = make_record ("one", 500, 2);
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN IMMEDIATE;", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_false (rp_journal_record_write (one, fixture->journal, &error));
  g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL);
  assert_journal (fixture->journal, "");
  sqlite3_close (db);
  write_record (fixture, one);
  assert_journal (fixture->journal, "one:2");
}

#define ADD(name, func) g_test_add ("/journal-record/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("once", test_once);
  ADD ("goes-on", test_goes_on);
  ADD ("copy", test_copy);
  ADD ("locked", test_locked);
  return g_test_run ();
}
