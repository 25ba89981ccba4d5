/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-history-note.h"

#include "base/rp-words.h"
#include "history-fixture.h"

#include <libintl.h>

#define MONDAY 0

static RpPastSession *
make (const char *day, guint right, int before, int after)
{
  RpPastSession *session = history_fixture_new_session (day, day, 10);

  session->name = g_strdup ("Sam's knee, week 2");
  history_fixture_add_turn (session, "bridge", 0, 1, RP_SIDE_NONE, 24, 24)->name = g_strdup ("Hip bridge");
  history_fixture_add_turn (session, "clamshell", 1, 1, RP_SIDE_LEFT, 15, 15)->load = g_strdup ("Red band");
  history_fixture_add_turn (session, "clamshell", 1, 1, RP_SIDE_RIGHT, 15, right)->load
      = g_strdup ("Red band");
  if (before != RP_ANSWER_NONE)
    history_fixture_answer (session, RP_ANSWER_PAIN_BEFORE, before, NULL);
  if (after != RP_ANSWER_NONE)
    history_fixture_answer (session, RP_ANSWER_PAIN_AFTER, after, NULL);
  return session;
}

static void
test_session (void)
{
  g_autoptr (RpPastSession) session = make ("2026-11-28", 13, 3, 2);
  g_autofree char *note = NULL;

  history_fixture_answer (session, RP_ANSWER_EFFORT, 5, NULL);
  history_fixture_answer (session, RP_ANSWER_WHERE, RP_ANSWER_NONE, "Right knee");
  history_fixture_answer (session, RP_ANSWER_NOTE, RP_ANSWER_NONE, "A bit tired\nat the end.");
  note = rp_history_note_session (session);
  g_assert_cmpstr (note, ==,
                   "Day: 28 November 2026, 10:00. 24 minutes.\n"
                   "Program: Sam's knee, week 2. Done, with 2 fewer on the right.\n"
                   "Answers, 0 to 10: Pain before 3, Pain after 2, How hard 5\n"
                   "\n"
                   "1 Hip bridge: 24 of 24\n"
                   "2 clamshell: left 15 of 15, right 13 of 15, Red band\n"
                   "Where it hurt: Right knee\n"
                   "Note: A bit tired at the end.\n");
}

/* What nobody answered is a blank; what is not known of the time is left out. */
static void
test_little (void)
{
  g_autoptr (RpPastSession) session = history_fixture_new_session ("one", "2026-11-28", 10);
  g_autofree char *note = NULL;

  session->by_hand = TRUE;
  session->ended = 0;
  note = rp_history_note_session (session);
  g_assert_cmpstr (note, ==,
                   "Day: 28 November 2026, 10:00.\n"
                   "Program: Exercises. Done. Added by hand.\n"
                   "Answers, 0 to 10: ______\n"
                   "\n");
}

static void
test_span (void)
{
  g_autoptr (RpHistory) history
      = history_fixture_new (make ("2026-11-02", 15, 5, RP_ANSWER_NONE), make ("2026-11-10", 0, 4, 3),
                             make ("2026-11-12", 15, 3, 2), NULL);
  RpFrequency asked = { RP_FREQUENCY_A_WEEK, .times = 3 };
  g_autofree char *note
      = rp_history_note_span (history, NULL, &asked, MONDAY, rp_fact_time_parse_day ("2026-12-24"));

  g_assert_cmpstr (
      note, ==,
      "Days: 2 November 2026 to 12 November 2026\n"
      "Done: 3 times, 1 of them part done. Each week: 1 and 2. Asked for: 3.\n"
      "Answers, 0 to 10: Pain before: 5 at first, 3 at last. Pain after: 3 at first, 2 at last.\n"
      "\n"
      "In all:\n"
      "Hip bridge: 72\n"
      "clamshell: left 45, right 30, Red band\n"
      "\n"
      "Day by day:\n"
      "2 November 2026: Sam's knee, week 2. Done.\n"
      "Pain before 5\n"
      "10 November 2026: Sam's knee, week 2. Part done: 2 of 3 sets.\n"
      "Pain before 4, Pain after 3\n"
      "12 November 2026: Sam's knee, week 2. Done.\n"
      "Pain before 3, Pain after 2\n");
}

static void
test_empty (void)
{
  g_autoptr (RpHistory) history = history_fixture_new (make ("2026-11-02", 15, 5, 4), NULL);
  RpHistoryFilter filter = { .program = "four" };
  g_autofree char *note
      = rp_history_note_span (history, &filter, NULL, MONDAY, rp_fact_time_parse_day ("2026-12-24"));

  g_assert_cmpstr (note, ==,
                   "Days: 2 November 2026 to 2 November 2026\n"
                   "Done: 0 times. Each week: 0.\n"
                   "Answers, 0 to 10: ______\n"
                   "\n"
                   "Day by day:\n");
}

/* The words of the catalogue as it is shipped. */
static void
test_german (void)
{
  g_autoptr (RpPastSession) session = make ("2026-11-28", 13, 3, 2);
  g_autofree char *note = NULL;
  RpWords words;

  history_fixture_answer (session, RP_ANSWER_NOTE, RP_ANSWER_NONE, "Müde.");
  session->by_hand = TRUE;
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("RP_TEST_CATALOGUES"));
  words = rp_words_begin (rp_language_find ("de"));
  note = rp_history_note_session (session);
  rp_words_end (&words);
  g_assert_cmpstr (note, ==,
                   "Tag: 28. November 2026, 10:00 Uhr. 24 Minuten.\n"
                   "Programm: Sam's knee, week 2. Gemacht, rechts 2 weniger. Von Hand eingetragen.\n"
                   "Antworten, 0 bis 10: Schmerz vorher 3, Schmerz danach 2\n"
                   "\n"
                   "1 Hip bridge: 24 von 24\n"
                   "2 clamshell: links 15 von 15, rechts 13 von 15, Red band\n"
                   "Notiz: Müde.\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history-note/session", test_session);
  g_test_add_func ("/history-note/little", test_little);
  g_test_add_func ("/history-note/span", test_span);
  g_test_add_func ("/history-note/empty", test_empty);
  g_test_add_func ("/history-note/german", test_german);
  return g_test_run ();
}
