/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "history/past.h"
#include "history/rp-history-days.h"
#include "history/rp-history-row.h"
#include "pixels.h"

#define LATEST (G_MAXUINT32 - 1)

static RpHistory *
make_long (guint n)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_past_session_free);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *uid = g_strdup_printf ("s%u", i);
      g_autofree char *day = rp_fact_time_format_day (past_day ("2026-11-28") - i);

      g_ptr_array_add (sessions, past_session (uid, day));
    }
  return rp_history_new (sessions, 1, LATEST);
}

static void
test_newest_first (void)
{
  GtkWidget *days = g_object_ref_sink (rp_history_days_new ());
  g_autoptr (RpHistory) history
      = past_history (past_session ("old", "2026-11-20"), past_session ("new", "2026-11-28"), NULL);
  GtkWidget *row;

  rp_history_days_set_history (RP_HISTORY_DAYS (days), history, NULL, LATEST, past_day ("2026-11-29"));
  g_assert_cmpuint (rp_history_days_get_n_shown (RP_HISTORY_DAYS (days)), ==, 2);
  row = find_type (days, RP_TYPE_HISTORY_ROW);
  g_assert_cmpstr (rp_history_row_get_session (RP_HISTORY_ROW (row))->uid, ==, "new");
  g_assert_true (rp_history_row_get_open (RP_HISTORY_ROW (row)));
  rp_history_days_set_history (RP_HISTORY_DAYS (days), history, NULL, past_day ("2026-11-25"),
                               past_day ("2026-11-29"));
  g_assert_cmpuint (rp_history_days_get_n_shown (RP_HISTORY_DAYS (days)), ==, 1);
  g_assert_finalize_object (days);
}

/* Rows are made as somebody comes near them. */
static void
test_ten_years (void)
{
  GtkWidget *days = g_object_ref_sink (rp_history_days_new ());
  g_autoptr (RpHistory) history = make_long (3650);
  guint before;

  rp_history_days_set_history (RP_HISTORY_DAYS (days), history, NULL, LATEST, past_day ("2026-11-29"));
  before = rp_history_days_get_n_shown (RP_HISTORY_DAYS (days));
  g_assert_cmpuint (before, <, 100);
  g_assert_true (rp_history_days_show_more (RP_HISTORY_DAYS (days)));
  g_assert_cmpuint (rp_history_days_get_n_shown (RP_HISTORY_DAYS (days)), >, before);
  /* What was shown stays so when something is corrected. */
  before = rp_history_days_get_n_shown (RP_HISTORY_DAYS (days));
  rp_history_days_set_history (RP_HISTORY_DAYS (days), history, NULL, LATEST, past_day ("2026-11-29"));
  g_assert_cmpuint (rp_history_days_get_n_shown (RP_HISTORY_DAYS (days)), >=, before);
  g_assert_finalize_object (days);
}

static void
test_only_what_is_looked_at (void)
{
  GtkWidget *days = g_object_ref_sink (rp_history_days_new ());
  RpPastSession *other = past_session ("other", "2026-11-28");
  const RpHistoryFilter filter = { .program = "six" };
  g_autoptr (RpHistory) history = NULL;

  g_free (other->program);
  other->program = g_strdup ("six");
  history = past_history (past_session ("one", "2026-11-20"), other, NULL);
  rp_history_days_set_history (RP_HISTORY_DAYS (days), history, &filter, LATEST, past_day ("2026-11-29"));
  g_assert_cmpuint (rp_history_days_get_n_shown (RP_HISTORY_DAYS (days)), ==, 1);
  g_assert_false (rp_history_days_show_more (RP_HISTORY_DAYS (days)));
  g_assert_finalize_object (days);
}

static void
on_change (char **changed, const char *uid)
{
  g_free (*changed);
  *changed = g_strdup (uid);
}

static void
test_goes_to_a_day (void)
{
  GtkWidget *days = g_object_ref_sink (rp_history_days_new ());
  g_autoptr (RpHistory) history
      = past_history (past_session ("old", "2026-11-20"), past_session ("new", "2026-11-28"), NULL);
  g_autofree char *changed = NULL;
  GtkWindow *window;
  GtkWidget *row;

  rp_history_days_set_history (RP_HISTORY_DAYS (days), history, NULL, LATEST, past_day ("2026-11-29"));
  g_signal_connect_swapped (days, "change", G_CALLBACK (on_change), &changed);
  window = pixels_show (days, 600, 400);
  g_assert_true (rp_history_days_go_to (RP_HISTORY_DAYS (days), past_day ("2026-11-20")));
  g_assert_false (rp_history_days_go_to (RP_HISTORY_DAYS (days), past_day ("2026-11-21")));
  row = gtk_widget_get_ancestor (gtk_window_get_focus (window), RP_TYPE_HISTORY_ROW);
  g_assert_cmpstr (rp_history_row_get_session (RP_HISTORY_ROW (row))->uid, ==, "old");
  g_assert_true (rp_history_row_get_open (RP_HISTORY_ROW (row)));
  g_signal_emit_by_name (row, "change");
  g_assert_cmpstr (changed, ==, "old");
  gtk_window_destroy (window);
  g_assert_finalize_object (days);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/history-days/newest-first", test_newest_first);
  g_test_add_func ("/history-days/ten-years", test_ten_years);
  g_test_add_func ("/history-days/only-what-is-looked-at", test_only_what_is_looked_at);
  g_test_add_func ("/history-days/goes-to-a-day", test_goes_to_a_day);

  return g_test_run ();
}
