/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-history.h"

static RpPastSession *
make (const char *uid, guint32 day, gint64 at)
{
  RpPastSession *session = rp_past_session_new (uid, "five");

  session->began.day = day;
  session->began.at = at;
  return session;
}

static RpHistory *
make_history (void)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_past_session_free);

  g_ptr_array_add (sessions, make ("late", 12, 50));
  g_ptr_array_add (sessions, make ("flown-west", 11, 60));
  g_ptr_array_add (sessions, make ("first", 11, 40));
  return rp_history_new (sessions, 10, 13);
}

static void
test_order (void)
{
  g_autoptr (RpHistory) history = make_history ();

  g_assert_cmpuint (rp_history_get_n_sessions (history), ==, 3);
  g_assert_cmpstr (rp_history_get_session (history, 0)->uid, ==, "first");
  g_assert_cmpstr (rp_history_get_session (history, 1)->uid, ==, "flown-west");
  g_assert_cmpstr (rp_history_get_session (history, 2)->uid, ==, "late");
  g_assert_cmpuint (rp_history_get_from (history), ==, 10);
  g_assert_cmpuint (rp_history_get_to (history), ==, 13);
}

static void
test_find (void)
{
  g_autoptr (RpHistory) history = make_history ();
  guint first, n_sessions;

  g_assert_cmpstr (rp_history_find (history, "late")->uid, ==, "late");
  g_assert_null (rp_history_find (history, "never"));
  rp_history_find_day (history, 11, &first, &n_sessions);
  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpuint (n_sessions, ==, 2);
  rp_history_find_day (history, 12, &first, &n_sessions);
  g_assert_cmpuint (first, ==, 2);
  g_assert_cmpuint (n_sessions, ==, 1);
  rp_history_find_day (history, 13, &first, &n_sessions);
  g_assert_cmpuint (n_sessions, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/order", test_order);
  g_test_add_func ("/history/find", test_find);
  return g_test_run ();
}
