/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal-fixture.h"
#include "journal/rp-journal-backlog.h"

#include <string.h>

static void
add (RpJournalBacklog *backlog, guint session, guint set)
{
  g_autoptr (RpPastTurn) turn = journal_fixture_turn (set, 20);

  rp_journal_backlog_add (backlog, session, turn);
}

static guint
begin (RpJournalBacklog *backlog, const char *program, gint64 began)
{
  g_autoptr (RpPastSession) facts = journal_fixture_session (program, began);

  return rp_journal_backlog_begin (backlog, facts);
}

/* What a record is about, without when it began. */
static char *
find_program (const RpJournalRecord *record)
{
  return record ? g_strndup (record->uid, strcspn (record->uid, "-")) : NULL;
}

/* Takes what is next as written. */
static void
assert_next (RpJournalBacklog *backlog, const char *program, guint n_turns)
{
  guint ticket = 0;
  g_autoptr (RpJournalRecord) next = rp_journal_backlog_get_next (backlog, &ticket);
  g_autofree char *found = find_program (next);

  g_assert_cmpstr (found, ==, program);
  if (!program)
    return;
  g_assert_cmpuint (next->turns->len, ==, n_turns);
  rp_journal_backlog_note_written (backlog, ticket, next);
}

static void
test_in_order (void)
{
  g_autoptr (RpJournalBacklog) backlog = rp_journal_backlog_new ();
  g_autoptr (GPtrArray) all = NULL;
  guint first = begin (backlog, "one", 500);
  guint second = begin (backlog, "two", 600);

  g_assert_false (rp_journal_backlog_is_empty (backlog));
  add (backlog, second, 1);
  all = rp_journal_backlog_get_all (backlog);
  g_assert_cmpuint (all->len, ==, 2);
  assert_next (backlog, "one", 0);
  assert_next (backlog, "two", 1);
  assert_next (backlog, NULL, 0);
  g_assert_true (rp_journal_backlog_is_empty (backlog));
  add (backlog, first, 1);
  assert_next (backlog, "one", 1);
}

/* What comes while something is written is not lost. */
static void
test_meanwhile (void)
{
  g_autoptr (RpJournalBacklog) backlog = rp_journal_backlog_new ();
  guint session = begin (backlog, "one", 500);
  g_autoptr (RpJournalRecord) record = NULL;
  guint ticket;

  add (backlog, session, 1);
  record = rp_journal_backlog_get_next (backlog, &ticket);
  add (backlog, session, 2);
  rp_journal_backlog_end (backlog, session, 900);
  rp_journal_backlog_note_written (backlog, ticket, record);
  assert_next (backlog, "one", 2);
  g_assert_true (rp_journal_backlog_is_empty (backlog));
}

static void
test_gone (void)
{
  g_autoptr (RpJournalBacklog) backlog = rp_journal_backlog_new ();
  guint ended = begin (backlog, "one", 500);
  guint session = begin (backlog, "two", 600);

  rp_journal_backlog_end (backlog, ended, 550);
  add (backlog, session, 1);
  assert_next (backlog, "one", 0);
  assert_next (backlog, "two", 1);
  g_assert_true (rp_journal_backlog_is_empty (backlog));
  rp_journal_backlog_note_gone (backlog);
  assert_next (backlog, "two", 1);
  assert_next (backlog, NULL, 0);
}

/* Facts of other sessions: added to those of the same one that wait, and gone once they are written. */
static void
test_notes (void)
{
  g_autoptr (RpJournalBacklog) backlog = rp_journal_backlog_new ();
  g_autoptr (RpJournalRecord) past = journal_fixture_record ("past", 100, 1);
  g_autoptr (RpJournalRecord) more = rp_journal_record_new (past->uid);
  g_autoptr (RpPastTurn) turn = journal_fixture_turn (2, 20);
  guint session = begin (backlog, "one", 500);

  rp_journal_record_add_turn (more, turn);
  rp_journal_backlog_note (backlog, past);
  rp_journal_backlog_note (backlog, more);
  add (backlog, session, 1);
  assert_next (backlog, "one", 1);
  assert_next (backlog, "past", 2);
  assert_next (backlog, NULL, 0);
  rp_journal_backlog_note (backlog, more);
  assert_next (backlog, "past", 1);
  rp_journal_backlog_note_gone (backlog);
  assert_next (backlog, "one", 1);
  assert_next (backlog, NULL, 0);
}

/* What waits of it is forgotten, and what is done afterwards comes after the removal. */
static void
test_removed (void)
{
  g_autoptr (RpJournalBacklog) backlog = rp_journal_backlog_new ();
  g_autoptr (RpJournalRecord) past = journal_fixture_record ("past", 100, 1);
  guint session = begin (backlog, "one", 500);
  g_autoptr (GPtrArray) all = NULL;

  add (backlog, session, 1);
  rp_journal_backlog_note (backlog, past);
  rp_journal_backlog_remove (backlog, "past-100");
  rp_journal_backlog_remove (backlog, "one-500");
  rp_journal_backlog_note (backlog, past);
  all = rp_journal_backlog_get_all (backlog);
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_true (((RpJournalRecord *) all->pdata[0])->removed);
  assert_next (backlog, "past", 0);
  assert_next (backlog, "one", 0);
  assert_next (backlog, "past", 1);
  assert_next (backlog, NULL, 0);
  add (backlog, session, 2);
  assert_next (backlog, "one", 1);
}

/* Removed while it was being written: that counts no more. */
static void
test_removed_meanwhile (void)
{
  g_autoptr (RpJournalBacklog) backlog = rp_journal_backlog_new ();
  guint session = begin (backlog, "one", 500);
  g_autoptr (RpJournalRecord) record = NULL;
  guint ticket;

  add (backlog, session, 1);
  record = rp_journal_backlog_get_next (backlog, &ticket);
  rp_journal_backlog_remove (backlog, NULL);
  add (backlog, session, 2);
  rp_journal_backlog_note_written (backlog, ticket, record);
  assert_next (backlog, "", 0);
  assert_next (backlog, "one", 1);
  assert_next (backlog, NULL, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal-backlog/in-order", test_in_order);
  g_test_add_func ("/journal-backlog/meanwhile", test_meanwhile);
  g_test_add_func ("/journal-backlog/gone", test_gone);
  g_test_add_func ("/journal-backlog/notes", test_notes);
  g_test_add_func ("/journal-backlog/removed", test_removed);
  g_test_add_func ("/journal-backlog/removed-meanwhile", test_removed_meanwhile);
  return g_test_run ();
}
