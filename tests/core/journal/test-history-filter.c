/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-history-filter.h"

#include "history-fixture.h"

static RpPastSession *
make (void)
{
  RpPastSession *session = history_fixture_new_session ("one", "2026-11-18", 9);

  history_fixture_add_turn (session, "clamshell", 0, 1, RP_SIDE_LEFT, 10, 10);
  return session;
}

static void
test_has (void)
{
  g_autoptr (RpPastSession) session = make ();
  guint32 day = session->began.day;

  g_assert_true (rp_history_filter_has (NULL, session));
  g_assert_true (rp_history_filter_has (&(RpHistoryFilter){ 0 }, session));
  g_assert_true (rp_history_filter_has (&(RpHistoryFilter){ .from = day, .to = day }, session));
  g_assert_false (rp_history_filter_has (&(RpHistoryFilter){ .from = day + 1 }, session));
  g_assert_false (rp_history_filter_has (&(RpHistoryFilter){ .to = day - 1 }, session));
  g_assert_true (rp_history_filter_has (&(RpHistoryFilter){ .program = "five" }, session));
  g_assert_false (rp_history_filter_has (&(RpHistoryFilter){ .program = "four" }, session));
  g_assert_true (rp_history_filter_has (&(RpHistoryFilter){ .exercise = "clamshell" }, session));
  g_assert_false (rp_history_filter_has (&(RpHistoryFilter){ .exercise = "squat" }, session));
}

static void
test_turns (void)
{
  g_autoptr (RpPastSession) session = make ();
  const RpPastTurn *turn = g_ptr_array_index (session->turns, 0);

  g_assert_true (rp_history_filter_has_turn (NULL, turn));
  g_assert_true (rp_history_filter_has_turn (&(RpHistoryFilter){ .exercise = "clamshell" }, turn));
  g_assert_false (rp_history_filter_has_turn (&(RpHistoryFilter){ .exercise = "squat" }, turn));
}

static void
test_span (void)
{
  g_autoptr (RpHistory) history = history_fixture_new (make (), NULL);
  guint32 day = rp_history_get_from (history);
  guint32 from, to;

  rp_history_filter_find_span (NULL, history, &from, &to);
  g_assert_cmpuint (from, ==, day);
  g_assert_cmpuint (to, ==, day);
  rp_history_filter_find_span (&(RpHistoryFilter){ .from = day - 7 }, history, &from, &to);
  g_assert_cmpuint (from, ==, day - 7);
  g_assert_cmpuint (to, ==, day);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history-filter/has", test_has);
  g_test_add_func ("/history-filter/turns", test_turns);
  g_test_add_func ("/history-filter/span", test_span);
  return g_test_run ();
}
