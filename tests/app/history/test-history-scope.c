/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "history/past.h"
#include "history/rp-history-scope.h"

static void
count (guint *n)
{
  ++*n;
}

static GtkWidget *
make_scope (void)
{
  GtkWidget *scope = g_object_ref_sink (rp_history_scope_new ());
  g_autoptr (RpHistory) history = past_history (past_session ("one", "2026-11-20"), NULL);

  rp_history_scope_set_days (RP_HISTORY_SCOPE (scope), past_day ("2026-10-10"), past_day ("2026-11-29"));
  rp_history_scope_set_history (RP_HISTORY_SCOPE (scope), history);
  return scope;
}

static void
assert_span (GtkWidget *scope, const char *from, const char *to, const char *words)
{
  g_autofree char *span = rp_history_scope_say_span (RP_HISTORY_SCOPE (scope));
  RpHistoryFilter filter;

  rp_history_scope_get_filter (RP_HISTORY_SCOPE (scope), &filter);
  g_assert_cmpuint (filter.from, ==, from ? past_day (from) : 1);
  g_assert_cmpuint (filter.to, ==, past_day (to));
  g_assert_cmpstr (span, ==, words);
}

static void
test_spans (void)
{
  GtkWidget *scope = make_scope ();
  guint n = 0;

  g_signal_connect_swapped (scope, "changed", G_CALLBACK (count), &n);
  assert_span (scope, "2026-10-01", "2026-10-31", "October 2026");
  rp_history_scope_set_span (RP_HISTORY_SCOPE (scope), RP_HISTORY_SPAN_QUARTER);
  assert_span (scope, "2026-09-01", "2026-11-29", "The last 3 months");
  rp_history_scope_set_span (RP_HISTORY_SCOPE (scope), RP_HISTORY_SPAN_YEAR);
  assert_span (scope, "2025-12-01", "2026-11-29", "The last 12 months");
  rp_history_scope_set_span (RP_HISTORY_SCOPE (scope), RP_HISTORY_SPAN_ALL);
  assert_span (scope, NULL, "2026-11-29", "From the first day on");
  rp_history_scope_set_span (RP_HISTORY_SCOPE (scope), RP_HISTORY_SPAN_OWN);
  assert_span (scope, "2026-11-01", "2026-11-29", "1 November 2026 to 29 November 2026");
  g_assert_cmpuint (n, ==, 4);
  g_assert_finalize_object (scope);
}

/* What is chosen stays so, as long as it is there; only the person's choice is told. */
static void
test_programs_and_exercises (void)
{
  GtkWidget *scope = make_scope ();
  g_autoptr (RpHistory) more
      = past_history (past_session ("one", "2026-11-20"), past_session ("two", "2026-11-21"), NULL);
  RpHistoryFilter filter;
  guint n = 0;

  g_signal_connect_swapped (scope, "changed", G_CALLBACK (count), &n);
  g_assert_null (rp_history_scope_get_chosen (RP_HISTORY_SCOPE (scope)));
  g_assert_true (rp_history_scope_choose (RP_HISTORY_SCOPE (scope), "Clamshell"));
  rp_history_scope_get_filter (RP_HISTORY_SCOPE (scope), &filter);
  g_assert_cmpstr (filter.exercise, ==, "Clamshell");
  g_assert_null (filter.program);
  rp_history_scope_set_history (RP_HISTORY_SCOPE (scope), more);
  g_assert_cmpstr (rp_history_scope_get_chosen (RP_HISTORY_SCOPE (scope)), ==, "Clamshell");
  g_assert_true (rp_history_scope_choose (RP_HISTORY_SCOPE (scope), "five"));
  rp_history_scope_get_filter (RP_HISTORY_SCOPE (scope), &filter);
  g_assert_cmpstr (filter.program, ==, "five");
  g_assert_null (filter.exercise);
  g_assert_false (rp_history_scope_choose (RP_HISTORY_SCOPE (scope), "nothing-known"));
  g_assert_cmpuint (n, ==, 3);
  g_assert_finalize_object (scope);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/history-scope/spans", test_spans);
  g_test_add_func ("/history-scope/programs-and-exercises", test_programs_and_exercises);

  return g_test_run ();
}
