/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal-fixture.h"
#include "journal/rp-journal-record.h"

static RpAnswer *
make_answer (RpAnswerKind kind, int number, const char *text, gint64 written)
{
  RpFactTime time = { written, 719163, 0, written };

  return rp_answer_new (kind, number, text, &time);
}

static void
answer (RpJournalRecord *record, RpAnswerKind kind, int number, const char *text, gint64 written)
{
  g_autoptr (RpAnswer) given = make_answer (kind, number, text, written);

  rp_journal_record_add_answer (record, given);
}

static void
test_whole (void)
{
  g_autoptr (RpJournalRecord) record = journal_fixture_record ("one", 500, 2);
  g_autoptr (RpJournalRecord) copy = NULL;
  g_autoptr (RpPastSession) session = NULL;
  g_autoptr (RpJournalRecord) again = NULL;

  answer (record, RP_ANSWER_PAIN_AFTER, 3, NULL, 700);
  journal_fixture_end (record, 900);
  copy = rp_journal_record_copy (record);
  g_ptr_array_set_size (record->turns, 0);
  session = rp_journal_record_resolve (copy);
  g_assert_cmpstr (session->uid, ==, "one-500");
  g_assert_cmpint (session->ended, ==, 900);
  g_assert_cmpuint (session->turns->len, ==, 2);
  g_assert_cmpint (rp_past_session_get_number (session, RP_ANSWER_PAIN_AFTER), ==, 3);
  again = rp_journal_record_new_for_session (session);
  g_assert_cmpuint (again->sessions->len + again->turns->len + again->answers->len, ==, 4);
  g_assert_cmpstr (((RpPastSession *) again->sessions->pdata[0])->fact, ==, "2");
}

/* What is said about a session of which nothing else is known. */
static void
test_not_known (void)
{
  g_autoptr (RpJournalRecord) record = rp_journal_record_new ("one");

  answer (record, RP_ANSWER_NOTE, RP_ANSWER_NONE, "Knee clicked", 700);
  g_assert_null (rp_journal_record_resolve (record));
}

/* The newest answer of a kind stands, and an empty one takes it back. */
static void
test_answers (void)
{
  g_autoptr (RpJournalRecord) record = journal_fixture_record ("one", 500, 1);
  g_autoptr (RpPastSession) session = NULL;

  answer (record, RP_ANSWER_EFFORT, 4, NULL, 700);
  answer (record, RP_ANSWER_NOTE, RP_ANSWER_NONE, "Knee clicked", 700);
  answer (record, RP_ANSWER_EFFORT, 5, NULL, 600);
  answer (record, RP_ANSWER_NOTE, RP_ANSWER_NONE, NULL, 800);
  session = rp_journal_record_resolve (record);
  g_assert_cmpint (rp_past_session_get_number (session, RP_ANSWER_EFFORT), ==, 4);
  g_assert_null (rp_past_session_get_text (session, RP_ANSWER_NOTE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal-record/whole", test_whole);
  g_test_add_func ("/journal-record/not-known", test_not_known);
  g_test_add_func ("/journal-record/answers", test_answers);
  return g_test_run ();
}
