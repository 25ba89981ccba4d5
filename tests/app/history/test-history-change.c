/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/journal-here.h"
#include "history/rp-history-change.h"

static RpFactTime
make_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 ("2026-11-29T12:00:00Z", NULL);

  return rp_fact_time_new (now, g_date_time_to_unix (now) * G_USEC_PER_SEC);
}

static RpPastTurn *
find_turn (const RpPastSession *session, guint item, RpSide side)
{
  for (guint i = 0; i < session->turns->len; i++)
    {
      RpPastTurn *turn = g_ptr_array_index (session->turns, i);

      if (turn->item == item && turn->side == side)
        return turn;
    }
  g_assert_not_reached ();
}

/* Nothing is written that did not change; what did takes the place of what was. */
static void
test_corrects (void)
{
  const RpFactTime now = make_now ();
  g_autoptr (RpHistory) history = NULL;
  g_autoptr (RpHistory) later = NULL;
  g_autoptr (RpPastSession) changed = NULL;
  const RpPastSession *before;
  const RpPastSession *after;
  JournalHere here;

  journal_here_init (&here);
  journal_here_put (&here, past_session ("one", "2026-11-28"));
  history = journal_here_read (&here);
  before = rp_history_find (history, "one");
  changed = rp_past_session_copy (before);
  g_assert_cmpuint (rp_history_change_write (here.writer, before, changed, &now), ==, 0);
  find_turn (changed, 1, RP_SIDE_RIGHT)->done = 12;
  past_answer (changed, RP_ANSWER_PAIN_AFTER, RP_ANSWER_NONE, NULL);
  past_answer (changed, RP_ANSWER_NOTE, RP_ANSWER_NONE, "Better.");
  changed->began.day -= 1;
  changed->began.at -= G_TIME_SPAN_DAY;
  changed->began.written = now.written;
  g_assert_cmpuint (rp_history_change_write (here.writer, before, changed, &now), ==, 4);
  later = journal_here_read (&here);
  g_assert_cmpuint (rp_history_get_n_sessions (later), ==, 1);
  after = rp_history_find (later, "one");
  g_assert_cmpuint (after->began.day, ==, past_day ("2026-11-27"));
  g_assert_cmpuint (after->turns->len, ==, 3);
  g_assert_cmpuint (find_turn (after, 1, RP_SIDE_RIGHT)->done, ==, 12);
  g_assert_cmpint (rp_past_session_get_number (after, RP_ANSWER_PAIN_AFTER), ==, RP_ANSWER_NONE);
  g_assert_cmpint (rp_past_session_get_number (after, RP_ANSWER_PAIN_BEFORE), ==, 4);
  g_assert_cmpstr (rp_past_session_get_text (after, RP_ANSWER_NOTE), ==, "Better.");
  journal_here_clear (&here);
}

/* A smaller number stands too, though the best of a repeated turn counts. */
static void
test_corrects_downwards (void)
{
  const RpFactTime now = make_now ();
  g_autoptr (RpHistory) history = NULL;
  g_autoptr (RpHistory) later = NULL;
  g_autoptr (RpPastSession) changed = NULL;
  JournalHere here;

  journal_here_init (&here);
  journal_here_put (&here, past_session ("one", "2026-11-28"));
  history = journal_here_read (&here);
  changed = rp_past_session_copy (rp_history_find (history, "one"));
  find_turn (changed, 0, RP_SIDE_NONE)->done = 2;
  rp_history_change_write (here.writer, rp_history_find (history, "one"), changed, &now);
  later = journal_here_read (&here);
  g_assert_cmpuint (find_turn (rp_history_find (later, "one"), 0, RP_SIDE_NONE)->done, ==, 2);
  journal_here_clear (&here);
}

static void
test_adds (void)
{
  const RpFactTime now = make_now ();
  g_autoptr (RpPastSession) gym = rp_past_session_new ("gym", "");
  g_autoptr (RpHistory) history = NULL;
  JournalHere here;

  journal_here_init (&here);
  gym->name = g_strdup ("At the gym");
  gym->by_hand = TRUE;
  gym->began = now;
  g_assert_cmpuint (rp_history_change_write (here.writer, NULL, gym, &now), ==, 1);
  history = journal_here_read (&here);
  g_assert_cmpstr (rp_history_find (history, "gym")->name, ==, "At the gym");
  g_assert_true (rp_history_find (history, "gym")->by_hand);
  journal_here_clear (&here);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history-change/corrects", test_corrects);
  g_test_add_func ("/history-change/corrects-downwards", test_corrects_downwards);
  g_test_add_func ("/history-change/adds", test_adds);

  return g_test_run ();
}
