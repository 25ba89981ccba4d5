/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-json.h"

#include "base/rp-core-error.h"
#include "history-fixture.h"
#include "journal/rp-journal.h"

#include <string.h>

#include <glib/gstdio.h>

#define TIME "{\"day\":\"2026-11-28\",\"at\":10,\"offset\":3600,\"written\":20}"
#define TURN                                                                                                 \
  "{\"uid\":\"t\",\"exercise\":\"clamshell\",\"set\":1,\"side\":\"left\",\"measure\":\"reps\",\"done\":12,"  \
  "\"time\":" TIME "}"
#define FACT "{\"uid\":\"f\",\"program\":\"five\",\"began\":" TIME ",\"ended\":0}"
#define SESSION(uid, turns) "{\"uid\":\"" uid "\",\"facts\":[" FACT "],\"turns\":[" turns "],\"answers\":[]}"
#define JOURNAL(sessions) "{\"format\":\"reprise-journal\",\"version\":1,\"sessions\":[" sessions "]}"

/* Whatever lies in it. */
static void
remove_folder (const char *folder)
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

static GPtrArray *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return rp_journal_json_read (bytes, error);
}

static void
assert_fails (const char *text, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = read_text (text, &error);

  g_assert_null (records);
  g_assert_nonnull (error);
  g_assert_true (error->domain == RP_CORE_ERROR);
  g_assert_cmpstr (error->message, ==, sentence);
}

static GPtrArray *
make_records (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rp_journal_record_free);
}

/* What is promised, byte for byte. What removes a session is no fact of it. */
static void
test_write (void)
{
  g_autoptr (RpPastSession) session = rp_past_session_new ("one", "five");
  g_autoptr (GPtrArray) records = make_records ();
  g_autofree char *text = NULL;
  RpPastTurn *turn;

  session->began
      = (RpFactTime){ .at = 10, .day = rp_fact_time_parse_day ("2026-11-28"), .offset = 3600, .written = 20 };
  session->fact = g_strdup ("f");
  session->asked_turns = 4;
  turn = history_fixture_add_turn (session, "clamshell", 0, 1, RP_SIDE_LEFT, 15, 12);
  turn->time = session->began;
  turn->name = g_strdup ("Knee \"up\"\n");
  history_fixture_answer (session, RP_ANSWER_PAIN_AFTER, 3, NULL);
  session->answers[RP_ANSWER_PAIN_AFTER]->time = session->began;
  g_ptr_array_add (records, rp_journal_record_new_removal ("zero"));
  g_ptr_array_add (records, rp_journal_record_new_for_session (session));
  text = rp_journal_json_write (records);
  g_assert_cmpstr (
      text, ==,
      "{\"format\":\"reprise-journal\",\"version\":1,\"sessions\":[\n"
      "{\"uid\":\"one\",\"facts\":[{\"uid\":\"f\",\"program\":\"five\",\"asked-turns\":4,\"asked-exercises\":"
      "0,"
      "\"by-hand\":false,\"began\":" TIME ",\"ended\":0}],\"turns\":[{\"uid\":\"one-0\",\"exercise\":"
      "\"clamshell\",\"name\":\"Knee "
      "\\\"up\\\"\\n\",\"item\":0,\"set\":1,\"side\":\"left\",\"measure\":\"reps\","
      "\"asked\":15,\"done\":12,\"own-pace\":false,\"time\":" TIME "}],\"answers\":[{\"uid\":\"one-a1\","
      "\"kind\":\"pain-after\",\"number\":3,\"time\":" TIME "}]}\n"
      "]}\n");
}

/* What is in a journal: sessions, each with a turn that was corrected and an answer that was taken back. */
static GPtrArray *
make_random (guint32 seed)
{
  g_autoptr (RpHistory) history = history_fixture_new_random (seed);
  GPtrArray *records = make_records ();

  for (guint i = 0; i < rp_history_get_n_sessions (history); i++)
    {
      g_autoptr (RpPastSession) session = rp_past_session_copy (rp_history_get_session (history, i));
      RpJournalRecord *record;
      RpAnswer none = { .kind = RP_ANSWER_EFFORT, .number = RP_ANSWER_NONE, .time = session->began };

      g_free (session->fact);
      session->fact = g_strdup_printf ("%s-f", session->uid);
      none.uid = session->fact;
      none.time.written += 5;
      record = rp_journal_record_new_for_session (session);
      rp_journal_record_add_answer (record, &none);
      if (session->turns->len > 0)
        {
          RpPastTurn *turn = g_ptr_array_index (session->turns, 0);

          g_free (turn->supersedes);
          turn->supersedes = g_steal_pointer (&turn->uid);
          turn->uid = g_strdup_printf ("%s-c", session->uid);
          turn->done = 99;
          turn->time.written += 7;
          rp_journal_record_add_turn (record, turn);
        }
      g_ptr_array_add (records, record);
    }
  return records;
}

static void
turn_round (GPtrArray *things)
{
  for (guint i = 0; i < things->len / 2; i++)
    {
      gpointer thing = things->pdata[i];

      things->pdata[i] = things->pdata[things->len - 1 - i];
      things->pdata[things->len - 1 - i] = thing;
    }
}

/* Export, import, export is the same bytes, whatever is in the journal and whichever fact came first. */
static void
test_round_trip (void)
{
  for (guint32 seed = 0; seed < 60; seed++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) records = make_random (seed);
      g_autofree char *text = rp_journal_json_write (records);
      g_autoptr (GPtrArray) other = read_text (text, &error);
      g_autofree char *again = NULL;
      g_autofree char *round = NULL;

      g_assert_no_error (error);
      again = rp_journal_json_write (other);
      g_assert_cmpstr (text, ==, again);
      turn_round (records);
      for (guint i = 0; i < records->len; i++)
        {
          RpJournalRecord *record = g_ptr_array_index (records, i);

          turn_round (record->turns);
          turn_round (record->answers);
        }
      round = rp_journal_json_write (records);
      g_assert_cmpstr (text, ==, round);
    }
}

/* Each fact is on this computer, on the other or on both. Adds the uid's record to one of them. */
static void
deal (const RpJournalRecord *record, GRand *rand, RpJournal *journal, guint computer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpJournalRecord) some = rp_journal_record_new (record->uid);

  for (guint i = 0; i < record->sessions->len; i++)
    if (g_rand_boolean (rand) || computer == 0)
      rp_journal_record_add_session (some, g_ptr_array_index (record->sessions, i));
  for (guint i = 0; i < record->turns->len; i++)
    if (g_rand_boolean (rand))
      rp_journal_record_add_turn (some, g_ptr_array_index (record->turns, i));
  for (guint i = 0; i < record->answers->len; i++)
    if (g_rand_boolean (rand))
      rp_journal_record_add_answer (some, g_ptr_array_index (record->answers, i));
  g_assert_true (rp_journal_merge (journal, some, &error));
  g_assert_no_error (error);
}

/* Returns: (transfer full): all that a journal has, as JSON */
static char *export(RpJournal *journal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = rp_journal_read_all_facts (journal, &error);

  g_assert_no_error (error);
  return rp_journal_json_write (records);
}

static void
import (RpJournal *journal, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = read_text (text, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    {
      g_assert_true (rp_journal_merge (journal, g_ptr_array_index (records, i), &error));
      g_assert_no_error (error);
    }
}

static RpJournal *
open_journal (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  RpJournal *journal = rp_journal_open_single (path, &error);

  g_assert_no_error (error);
  return journal;
}

/* Two computers that take each other's journals have the same, whichever had which facts, and once each. */
static void
test_two_computers (void)
{
  for (guint32 seed = 0; seed < 4; seed++)
    {
      g_autofree char *folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GPtrArray) records = make_random (seed);
      RpJournal *journals[] = { open_journal (folder, "mine"), open_journal (folder, "theirs") };
      g_autofree char *mine = NULL;
      g_autofree char *theirs = NULL;
      g_autofree char *both = NULL;
      g_autofree char *same = NULL;

      for (guint i = 0; i < MIN (records->len, 8); i++)
        for (guint j = 0; j < G_N_ELEMENTS (journals); j++)
          deal (g_ptr_array_index (records, i), rand, journals[j], j);
      mine = export(journals[0]);
      theirs = export(journals[1]);
      import (journals[0], theirs);
      import (journals[1], mine);
      both = export(journals[0]);
      same = export(journals[1]);
      g_assert_cmpstr (both, ==, same);
      import (journals[0], both);
      g_free (same);
      same = export(journals[0]);
      g_assert_cmpstr (both, ==, same);
      for (guint j = 0; j < G_N_ELEMENTS (journals); j++)
        g_assert_finalize_object (journals[j]);
      remove_folder (folder);
    }
}

/* Another program may write it anew, with other spaces and members that only it knows. */
static void
test_foreign (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = read_text (
      "{ \"by\": [{\"x\": [1]}, 2],\r\n \"sessions\" : [ " SESSION ("one", TURN) "\t,\n" SESSION (
          "two", TURN "," TURN) "], \"version\": 1, \"format\": \"reprise-journal\" }\n",
      &error);

  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, 2);
  g_assert_cmpstr (((RpJournalRecord *) records->pdata[1])->uid, ==, "two");
  g_assert_cmpuint (((RpJournalRecord *) records->pdata[1])->turns->len, ==, 2);
}

static void
test_empty (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = read_text (JOURNAL (""), &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, 0);
  text = rp_journal_json_write (records);
  g_assert_cmpstr (text, ==, "{\"format\":\"reprise-journal\",\"version\":1,\"sessions\":[\n]}\n");
}

/* What is no journal, and what is wrong with one. */
static void
test_mistakes (void)
{
  assert_fails ("", "This file is empty.");
  assert_fails ("[]", "This is no journal of Reprise. Choose the file that “Export” made.");
  assert_fails ("{}", "This is no journal of Reprise. Choose the file that “Export” made.");
  assert_fails ("{\"format\":{},\"version\":1}",
                "This is no journal of Reprise. Choose the file that “Export” made.");
  assert_fails ("{\"format\":\"reprise-journal\",\"version\":[]}",
                "This is no journal of Reprise. Choose the file that “Export” made.");
  assert_fails ("{\"format\":\"reprise-journal\"}",
                "This is no journal of Reprise. Choose the file that “Export” made.");
  assert_fails ("{\"format\":\"reprise-journal\",\"version\":2}",
                "A newer Reprise wrote this journal. Update Reprise, then try again.");
  assert_fails ("{\"format\":\"reprise-journal\",\"version\":1,\"sessions\":{}}",
                "This journal has no list of sessions. It may be damaged: export it again.");
  assert_fails (JOURNAL (SESSION ("one", "") "," SESSION ("one", "")),
                "Session 2 of this journal is in it twice. It may be damaged: export it again.");
  assert_fails (JOURNAL (SESSION ("one", "") ",0"),
                "Session 2 of this journal is none. It may be damaged: export it again.");
  assert_fails (JOURNAL ("{\"\":0}"
                         "," SESSION ("one", "")),
                "Session 1: “uid” is missing.");
  assert_fails (JOURNAL ("\n" SESSION ("one", "") ",\n{\"uid\" \"two\"}"),
                "Session 2 of this journal, in line 3, is not JSON. It may be damaged: export it again.");
}

static void
assert_loads (const char *path, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = rp_journal_json_load (path, &error);

  g_assert_null (records);
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, sentence);
}

/* What is wrong with a file says which file. */
static void
test_load (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "mine.json", NULL);
  g_autoptr (GPtrArray) records = NULL;

  assert_loads (path, "“mine.json” cannot be read: No such file or directory.");
  assert_loads ("/dev/zero", "“zero” is no journal that Reprise wrote.");
  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
  assert_loads (path, "“mine.json”: This is no journal of Reprise. Choose the file that “Export” made.");
  g_assert_true (g_file_set_contents (path, JOURNAL (SESSION ("one", TURN)), -1, NULL));
  records = rp_journal_json_load (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, 1);
  remove_folder (folder);
}

/* Each byte changed or gone, and the text cut off everywhere: it is read or refused, and that is all. */
static void
test_damaged (void)
{
  static const char wrong[] = "\"{}[],:0x-\\\xff\n /";
  const char *text = JOURNAL (SESSION ("one", TURN));
  gsize length = strlen (text);

  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (GBytes) cut = g_bytes_new (text, i);
      g_autoptr (GPtrArray) none = rp_journal_json_read (cut, NULL);

      g_assert_null (none);
      for (gsize j = i % 4; j < sizeof wrong; j += 4)
        {
          g_autofree char *copy = g_strdup (text);
          g_autoptr (GBytes) bytes = NULL;
          g_autoptr (GError) error = NULL;
          g_autoptr (GPtrArray) records = NULL;

          copy[i] = wrong[j];
          bytes = g_bytes_new (copy, length);
          records = rp_journal_json_read (bytes, &error);
          g_assert_true ((records != NULL) != (error != NULL));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal-json/write", test_write);
  g_test_add_func ("/journal-json/round-trip", test_round_trip);
  g_test_add_func ("/journal-json/two-computers", test_two_computers);
  g_test_add_func ("/journal-json/foreign", test_foreign);
  g_test_add_func ("/journal-json/empty", test_empty);
  g_test_add_func ("/journal-json/mistakes", test_mistakes);
  g_test_add_func ("/journal-json/load", test_load);
  g_test_add_func ("/journal-json/damaged", test_damaged);
  return g_test_run ();
}
