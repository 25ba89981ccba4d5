/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-history-totals.h"

#include "history-fixture.h"

static RpHistory *
make_history (void)
{
  RpPastSession *first = history_fixture_new_session ("first", "2026-11-02", 9);
  RpPastSession *second = history_fixture_new_session ("second", "2026-11-04", 9);
  RpPastTurn *turn;

  history_fixture_add_turn (first, "plank", 0, 1, RP_SIDE_NONE, 30, 25)->measure = RP_MEASURE_TIME;
  turn = history_fixture_add_turn (first, "clamshell", 1, 1, RP_SIDE_LEFT, 20, 20);
  turn->name = g_strdup ("Clam");
  history_fixture_add_turn (second, "hike", 1, 1, RP_SIDE_RIGHT, 10, 0);
  turn = history_fixture_add_turn (second, "clamshell", 0, 1, RP_SIDE_LEFT, 20, 18);
  turn->name = g_strdup ("Clamshell");
  turn->measure = RP_MEASURE_OPEN;
  history_fixture_add_turn (second, "clamshell", 0, 1, RP_SIDE_RIGHT, 20, 17);
  return history_fixture_new (first, second, NULL);
}

static void
test_sums (void)
{
  g_autoptr (RpHistory) history = make_history ();
  g_autoptr (GPtrArray) totals = rp_history_totals_new (history, NULL);
  const RpHistoryTotal *total;

  g_assert_cmpuint (totals->len, ==, 2);
  total = g_ptr_array_index (totals, 0);
  g_assert_cmpstr (total->exercise, ==, "clamshell");
  g_assert_cmpstr (total->name, ==, "Clamshell");
  g_assert_cmpint (total->measure, ==, RP_MEASURE_REPS);
  g_assert_cmpuint (total->done[RP_SIDE_LEFT], ==, 38);
  g_assert_cmpuint (total->done[RP_SIDE_RIGHT], ==, 17);
  g_assert_cmpuint (total->done[RP_SIDE_NONE], ==, 0);
  g_assert_cmpuint (total->sets[RP_SIDE_LEFT], ==, 2);
  g_assert_cmpuint (total->n_sessions, ==, 2);
  total = g_ptr_array_index (totals, 1);
  g_assert_cmpstr (total->exercise, ==, "plank");
  g_assert_cmpint (total->measure, ==, RP_MEASURE_TIME);
  g_assert_cmpuint (total->done[RP_SIDE_NONE], ==, 25);
}

static void
test_filter (void)
{
  g_autoptr (RpHistory) history = make_history ();
  RpHistoryFilter filter = { .exercise = "clamshell", .to = rp_fact_time_parse_day ("2026-11-02") };
  g_autoptr (GPtrArray) totals = rp_history_totals_new (history, &filter);

  g_assert_cmpuint (totals->len, ==, 1);
  g_assert_cmpuint (((RpHistoryTotal *) totals->pdata[0])->done[RP_SIDE_LEFT], ==, 20);
}

/* One session's, with what was asked for, and what nothing was done of. */
static void
test_session (void)
{
  g_autoptr (RpHistory) history = make_history ();
  g_autoptr (GPtrArray) totals = rp_history_totals_new_session (rp_history_find (history, "second"));
  const RpHistoryTotal *total;

  g_assert_cmpuint (totals->len, ==, 2);
  total = g_ptr_array_index (totals, 0);
  g_assert_cmpstr (total->exercise, ==, "clamshell");
  g_assert_cmpuint (total->planned[RP_SIDE_LEFT], ==, 20);
  g_assert_cmpuint (total->planned[RP_SIDE_RIGHT], ==, 20);
  total = g_ptr_array_index (totals, 1);
  g_assert_cmpstr (total->exercise, ==, "hike");
  g_assert_cmpuint (total->planned[RP_SIDE_RIGHT], ==, 10);
  g_assert_cmpuint (total->done[RP_SIDE_RIGHT], ==, 0);
  g_assert_cmpuint (total->sets[RP_SIDE_RIGHT], ==, 1);
}

static void
test_load (void)
{
  RpPastSession *session = history_fixture_new_session ("first", "2026-11-02", 9);
  g_autoptr (RpHistory) history = NULL;
  g_autoptr (GPtrArray) totals = NULL;

  for (guint i = 0; i < 3; i++)
    {
      history_fixture_add_turn (session, "squat", 0, i + 1, RP_SIDE_NONE, 10, 10)->load
          = g_strdup ("Red band");
      history_fixture_add_turn (session, "hike", 1, i + 1, RP_SIDE_NONE, 10, 10)->load
          = i == 1 ? NULL : g_strdup ("Red band");
    }
  history = history_fixture_new (session, NULL);
  totals = rp_history_totals_new (history, NULL);
  g_assert_cmpstr (((RpHistoryTotal *) totals->pdata[0])->load, ==, "Red band");
  g_assert_null (((RpHistoryTotal *) totals->pdata[1])->load);
}

/* Where nobody asked for some of it, nobody asked for a sum. */
static void
test_unasked (void)
{
  RpPastSession *session = history_fixture_new_session ("first", "2026-11-02", 9);
  g_autoptr (RpHistory) history = NULL;
  g_autoptr (GPtrArray) totals = NULL;

  history_fixture_add_turn (session, "squat", 0, 1, RP_SIDE_NONE, 10, 10);
  history_fixture_add_turn (session, "squat", 0, 2, RP_SIDE_NONE, 0, 7);
  history_fixture_add_turn (session, "squat", 0, 3, RP_SIDE_NONE, 10, 10);
  history = history_fixture_new (session, NULL);
  totals = rp_history_totals_new (history, NULL);
  g_assert_cmpuint (((RpHistoryTotal *) totals->pdata[0])->planned[RP_SIDE_NONE], ==, 0);
  g_assert_cmpuint (((RpHistoryTotal *) totals->pdata[0])->done[RP_SIDE_NONE], ==, 27);
}

static void
assert_same (const RpHistoryTotal *first, const RpHistoryTotal *second)
{
  g_assert_cmpstr (first->exercise, ==, second->exercise);
  g_assert_cmpstr (first->name, ==, second->name);
  g_assert_cmpstr (first->load, ==, second->load);
  g_assert_cmpint (first->measure, ==, second->measure);
  g_assert_cmpmem (first->done, sizeof first->done, second->done, sizeof second->done);
  g_assert_cmpmem (first->planned, sizeof first->planned, second->planned, sizeof second->planned);
  g_assert_cmpmem (first->sets, sizeof first->sets, second->sets, sizeof second->sets);
  g_assert_cmpuint (first->n_sessions, ==, second->n_sessions);
}

/* Facts in any order give the same sums, and nothing is lost in them. */
static void
test_any_order (void)
{
  for (guint32 seed = 0; seed < 200; seed++)
    {
      g_autoptr (RpHistory) history = history_fixture_new_random (seed);
      g_autoptr (RpHistory) other = history_fixture_shuffle (history, seed + 1);
      g_autoptr (GPtrArray) first = rp_history_totals_new (history, NULL);
      g_autoptr (GPtrArray) second = rp_history_totals_new (other, NULL);
      guint64 done = 0, all = 0;

      g_assert_cmpuint (first->len, ==, second->len);
      for (guint i = 0; i < first->len; i++)
        {
          const RpHistoryTotal *total = g_ptr_array_index (first, i);

          assert_same (total, g_ptr_array_index (second, i));
          done += total->done[0] + total->done[1] + total->done[2];
        }
      for (guint i = 0; i < rp_history_get_n_sessions (history); i++)
        {
          const RpPastSession *session = rp_history_get_session (history, i);

          for (guint j = 0; j < session->turns->len; j++)
            all += ((RpPastTurn *) session->turns->pdata[j])->done;
        }
      g_assert_cmpuint (done, ==, all);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history-totals/sums", test_sums);
  g_test_add_func ("/history-totals/filter", test_filter);
  g_test_add_func ("/history-totals/session", test_session);
  g_test_add_func ("/history-totals/load", test_load);
  g_test_add_func ("/history-totals/unasked", test_unasked);
  g_test_add_func ("/history-totals/any-order", test_any_order);
  return g_test_run ();
}
