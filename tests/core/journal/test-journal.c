/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-core-error.h"
#include "journal-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = journal_fixture_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "journal.sqlite", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  journal_fixture_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
assert_journal (RpJournal *journal, const char *expected)
{
  g_autofree char *told = journal_fixture_tell (journal);

  g_assert_cmpstr (told, ==, expected);
}

static void
merge (RpJournal *journal, const char *program, gint64 began, guint n_turns)
{
  g_autoptr (RpJournalRecord) record = journal_fixture_record (program, began, n_turns);

  journal_fixture_merge (journal, record);
}

/* A session with everything that can be known of it. */
static RpPastSession *
make_whole (void)
{
  RpPastSession *session = rp_past_session_new ("some-uid", "daily-clams");
  RpFactTime time = { 1800, 735000, -18000, 2000 };
  RpPastTurn *turn = journal_fixture_turn (2, 7);

  session->name = g_strdup ("Daily clams");
  session->code = g_strdup ("reprise:4?123");
  session->packs = g_strdup ("hips-and-knees 3");
  session->asked_turns = 4;
  session->asked_exercises = 2;
  session->by_hand = TRUE;
  session->began = (RpFactTime){ 1500, 735000, 7200, 1600 };
  session->ended = 3000;
  turn->uid = g_strdup ("first");
  turn->name = g_strdup ("Clamshell");
  turn->item = 1;
  turn->measure = RP_MEASURE_TIME;
  turn->load = g_strdup ("Red band");
  turn->own_pace = TRUE;
  turn->time = time;
  g_ptr_array_add (session->turns, turn);
  session->answers[RP_ANSWER_PAIN_BEFORE] = rp_answer_new (RP_ANSWER_PAIN_BEFORE, 0, NULL, &time);
  session->answers[RP_ANSWER_NOTE] = rp_answer_new (RP_ANSWER_NOTE, RP_ANSWER_NONE, "Knee clicked", &time);
  return session;
}

static void
assert_same_time (const RpFactTime *a, const RpFactTime *b)
{
  g_assert_cmpint (a->at, ==, b->at);
  g_assert_cmpuint (a->day, ==, b->day);
  g_assert_cmpint (a->offset, ==, b->offset);
  g_assert_cmpint (a->written, ==, b->written);
}

static void
assert_same_turn (const RpPastTurn *a, const RpPastTurn *b)
{
  g_assert_cmpstr (a->uid, ==, b->uid);
  g_assert_cmpstr (a->exercise, ==, b->exercise);
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_cmpstr (a->load, ==, b->load);
  g_assert_cmpuint (a->item, ==, b->item);
  g_assert_cmpuint (a->set, ==, b->set);
  g_assert_cmpint (a->side, ==, b->side);
  g_assert_cmpint (a->measure, ==, b->measure);
  g_assert_cmpuint (a->planned, ==, b->planned);
  g_assert_cmpuint (a->done, ==, b->done);
  g_assert_cmpint (a->own_pace, ==, b->own_pace);
  assert_same_time (&a->time, &b->time);
}

static void
assert_same_session (const RpPastSession *a, const RpPastSession *b)
{
  g_assert_cmpstr (a->uid, ==, b->uid);
  g_assert_cmpstr (a->program, ==, b->program);
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_cmpstr (a->code, ==, b->code);
  g_assert_cmpstr (a->packs, ==, b->packs);
  g_assert_cmpuint (a->asked_turns, ==, b->asked_turns);
  g_assert_cmpuint (a->asked_exercises, ==, b->asked_exercises);
  g_assert_cmpint (a->by_hand, ==, b->by_hand);
  g_assert_cmpint (a->ended, ==, b->ended);
  assert_same_time (&a->began, &b->began);
  g_assert_cmpuint (a->turns->len, ==, b->turns->len);
  for (guint i = 0; i < a->turns->len; i++)
    assert_same_turn (g_ptr_array_index (a->turns, i), g_ptr_array_index (b->turns, i));
  for (RpAnswerKind kind = 0; kind < RP_ANSWER_N_KINDS; kind++)
    {
      g_assert_cmpint (rp_past_session_get_number (a, kind), ==, rp_past_session_get_number (b, kind));
      g_assert_cmpstr (rp_past_session_get_text (a, kind), ==, rp_past_session_get_text (b, kind));
      if (a->answers[kind])
        assert_same_time (&a->answers[kind]->time, &b->answers[kind]->time);
    }
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPastSession) session = make_whole ();
  g_autoptr (RpJournalRecord) record = rp_journal_record_new_for_session (session);
  RpJournal *journal = journal_fixture_open (fixture->path);
  g_autoptr (RpHistory) history = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (rp_journal_get_notice (journal));
  journal_fixture_merge (journal, record);
  g_assert_finalize_object (journal);
  journal = rp_journal_open_to_read (fixture->path, &error);
  g_assert_no_error (error);
  history = rp_journal_read (journal, 0, G_MAXUINT32, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rp_history_get_n_sessions (history), ==, 1);
  assert_same_session (rp_history_get_session (history, 0), session);
  g_assert_false (rp_journal_merge (journal, record, &error));
  g_assert_nonnull (error);
  g_assert_finalize_object (journal);
}

/* The same facts, or a part of them, may come again at any time. */
static void
test_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpJournal) journal = journal_fixture_open (fixture->path);
  g_autoptr (RpJournalRecord) ended = journal_fixture_record ("one", 500, 4);

  merge (journal, "one", 500, 2);
  merge (journal, "one", 500, 2);
  merge (journal, "one", 501, 1);
  assert_journal (journal, "one:1,2 one:1");
  journal_fixture_end (ended, 2000);
  journal_fixture_merge (journal, ended);
  merge (journal, "one", 500, 3);
  journal_fixture_merge (journal, ended);
  assert_journal (journal, "one:1,2,3,4. one:1");
}

/* All of it or nothing. */
static void
test_locked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpJournal) journal = journal_fixture_open (fixture->path);
  g_autoptr (RpJournalRecord) one = journal_fixture_record ("one", 500, 2);
  g_autoptr (GError) error = NULL;
  sqlite3 *db = journal_fixture_lock (fixture->path);

  g_assert_false (rp_journal_merge (journal, one, &error));
  g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL);
  assert_journal (journal, "");
  sqlite3_close (db);
  journal_fixture_merge (journal, one);
  assert_journal (journal, "one:1,2");
}

/* What merge() confirmed must be visible to another process at once, and survive a process that never closes. */
static void
test_committed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpJournal) writer = journal_fixture_open (fixture->path);
  g_autoptr (RpJournal) reader = NULL;

  merge (writer, "one", 500, 1);
  reader = journal_fixture_open (fixture->path);
  assert_journal (reader, "one:1");
  merge (writer, "one", 500, 2);
  assert_journal (reader, "one:1,2");
}

static void
assert_put_aside (Fixture *fixture, guint n, const char *contents, gsize length)
{
  g_autofree char *name = g_strdup_printf ("journal-broken-%u.sqlite", n);
  g_autofree char *aside = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (RpJournal) journal = journal_fixture_open (fixture->path);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;
  gsize kept_length;

  g_assert_nonnull (rp_journal_get_notice (journal));
  g_assert_nonnull (strstr (rp_journal_get_notice (journal), name));
  g_file_get_contents (aside, &kept, &kept_length, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (kept, kept_length, contents, length);
  merge (journal, "one", 500, 1);
  assert_journal (journal, "one:1");
}

static void
test_not_a_journal (Fixture *fixture, gconstpointer data)
{
  static const char words[]
      = "These are my notes, not a data base. Keep them, whatever happens to the journal file.";

  for (guint n = 1; n <= 2; n++)
    {
      g_assert_true (g_file_set_contents (fixture->path, words, -1, NULL));
      assert_put_aside (fixture, n, words, strlen (words));
    }
}

static void
test_damaged_page (Fixture *fixture, gconstpointer data)
{
  RpJournal *journal = journal_fixture_open (fixture->path);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  merge (journal, "one", 500, 400);
  g_assert_finalize_object (journal);

  /* The first page, with the header and the schema, stays whole. */
  g_file_get_contents (fixture->path, &contents, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, >, 4 * 4096);
  memset (contents + 4096, 0x5a, length - 4096);
  g_assert_true (g_file_set_contents (fixture->path, contents, length, NULL));

  assert_put_aside (fixture, 1, contents, length);
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpJournal) journal = NULL;
  g_autoptr (GError) error = NULL;

  journal_fixture_run (fixture->path, "PRAGMA user_version = 99;");
  journal = rp_journal_open (fixture->path, &error);
  g_assert_null (journal);
  g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL);
  g_assert_nonnull (strstr (error->message, "newer"));
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *below_file = g_build_filename (fixture->path, "deeper", "journal.sqlite", NULL);
  g_autoptr (RpJournal) journal = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  journal = rp_journal_open (below_file, &error);
  g_assert_null (journal);
  g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL);
  g_assert_nonnull (strstr (error->message, fixture->path));

  /* An empty file is a new journal, not a damaged one. */
  journal = journal_fixture_open (fixture->path);
  g_assert_null (rp_journal_get_notice (journal));
}

/* Root may write anywhere, so the folder stands in for the file: SQLite cannot open it for writing either. */
static void
test_cannot_write (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpJournal) journal = NULL;
  g_autoptr (GError) error = NULL;

  journal = rp_journal_open (fixture->folder, &error);
  g_assert_null (journal);
  g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL);
  g_assert_nonnull (strstr (error->message, fixture->folder));

  if (geteuid () == 0)
    return;
  g_clear_error (&error);
  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  journal = rp_journal_open (fixture->path, &error);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  g_assert_null (journal);
  g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL);
}

#define ADD(name, func) g_test_add ("/journal/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("round-trip", test_round_trip);
  ADD ("committed", test_committed);
  ADD ("once", test_once);
  ADD ("locked", test_locked);
  ADD ("not-a-journal", test_not_a_journal);
  ADD ("damaged-page", test_damaged_page);
  ADD ("newer", test_newer);
  ADD ("no-folder", test_no_folder);
  ADD ("cannot-write", test_cannot_write);
  return g_test_run ();
}
