/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "history/journal-here.h"
#include "history/rp-chart.h"
#include "history/rp-history-days.h"
#include "history/rp-history-page.h"
#include "history/rp-history-scope.h"
#include "history/rp-month-view.h"
#include "pixels.h"
#include "session/rp-simulated-clock.h"

typedef struct
{
  JournalHere here;
  RpSimulatedClock *clock;
  RpHistorySource *source;
  GtkWidget *page;
  GtkWindow *window;
  guint n_changed;
} Fixture;

static void
count (guint *n)
{
  ++*n;
}

static void
wait_for (Fixture *fixture, guint n)
{
  while (fixture->n_changed < n || rp_history_source_is_loading (fixture->source))
    g_main_context_iteration (NULL, TRUE);
  pixels_settle (fixture->page);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 ("2026-11-29T18:30:00Z", NULL);

  journal_here_init (&fixture->here);
  if (data)
    {
      journal_here_put (&fixture->here, past_session ("long-ago", "2026-09-10"));
      journal_here_put (&fixture->here, past_session ("one", "2026-11-20"));
      journal_here_put (&fixture->here, past_session ("two", "2026-11-28"));
    }
  g_object_unref (journal_here_read (&fixture->here));
  fixture->clock = rp_simulated_clock_new ();
  rp_simulated_clock_set_date_time (fixture->clock, now);
  fixture->source = rp_history_source_new (fixture->here.path);
  g_signal_connect_swapped (fixture->source, "changed", G_CALLBACK (count), &fixture->n_changed);
  fixture->page = g_object_ref_sink (rp_history_page_new (fixture->source, RP_CLOCK (fixture->clock)));
  fixture->window = pixels_show (fixture->page, data && g_str_equal (data, "slim") ? 360 : 1000, 700);
  wait_for (fixture, 1);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->page);
  g_assert_finalize_object (fixture->source);
  g_assert_finalize_object (fixture->clock);
  journal_here_clear (&fixture->here);
}

static guint
count_days (Fixture *fixture)
{
  return rp_history_days_get_n_shown (RP_HISTORY_DAYS (find_type (fixture->page, RP_TYPE_HISTORY_DAYS)));
}

static void
test_shows_the_month (Fixture *fixture, gconstpointer data)
{
  find_assert_label (fixture->page, "November 2026");
  find_assert_label (fixture->page, "Saturday 28 November");
  find_assert_label (fixture->page, "In all, November 2026");
  g_assert_nonnull (find_action (fixture->page, "win.history-delete-all"));
  g_assert_nonnull (find_type (fixture->page, RP_TYPE_CHART));
  g_assert_cmpuint (count_days (fixture), ==, 2);
}

/* Nothing is praised, and nothing is missed. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  find_assert_label (fixture->page, "Nothing here yet");
  g_assert_false (gtk_widget_get_mapped (find_type (fixture->page, RP_TYPE_MONTH_VIEW)));
  g_assert_nonnull (find_action (fixture->page, "win.show-library"));
  g_assert_null (find_action (fixture->page, "win.history-delete-all"));
}

static void
test_turns_back (Fixture *fixture, gconstpointer data)
{
  GtkWidget *month = find_type (fixture->page, RP_TYPE_MONTH_VIEW);
  guint before = fixture->n_changed;

  g_signal_emit_by_name (month, "moved", past_day ("2026-09-29"));
  wait_for (fixture, before + 1);
  find_assert_label (fixture->page, "September 2026");
  find_assert_label (fixture->page, "In all, September 2026");
  find_assert_label (fixture->page, "Thursday 10 September");
  g_assert_null (find_label (fixture->page, "Saturday 28 November"));
  g_signal_emit_by_name (month, "moved", past_day ("2026-10-29"));
  pixels_settle (fixture->page);
  find_assert_label (fixture->page, "Thursday 10 September");
}

static void
test_looks_at_one_thing (Fixture *fixture, gconstpointer data)
{
  RpHistoryScope *scope = RP_HISTORY_SCOPE (find_type (fixture->page, RP_TYPE_HISTORY_SCOPE));
  guint before = fixture->n_changed;

  rp_history_scope_choose (scope, "Bridge");
  find_assert_label (fixture->page, "Only Bridge");
  rp_history_scope_set_span (scope, RP_HISTORY_SPAN_ALL);
  wait_for (fixture, before + 1);
  find_assert_label (fixture->page, "30");
  g_assert_cmpuint (count_days (fixture), ==, 3);
}

static void
test_goes_to_a_day (Fixture *fixture, gconstpointer data)
{
  GtkWidget *month = find_type (fixture->page, RP_TYPE_MONTH_VIEW);

  g_signal_emit_by_name (month, "chosen", past_day ("2026-11-20"));
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (fixture->window), RP_TYPE_HISTORY_DAYS));
}

static gboolean
has_text (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_TOGGLE_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), data) == 0;
}

static void
test_slim (Fixture *fixture, gconstpointer data)
{
  GtkWidget *time = find_widget (fixture->page, has_text, "Over time");

  g_assert_nonnull (find_type (fixture->page, RP_TYPE_MONTH_VIEW));
  g_assert_null (find_type (fixture->page, RP_TYPE_CHART));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (time), TRUE);
  g_assert_null (find_type (fixture->page, RP_TYPE_MONTH_VIEW));
  g_assert_nonnull (find_type (fixture->page, RP_TYPE_CHART));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, past, test) g_test_add ("/history-page/" path, Fixture, past, set_up, test, tear_down)
  ADD ("shows-the-month", "past", test_shows_the_month);
  ADD ("empty", NULL, test_empty);
  ADD ("turns-back", "past", test_turns_back);
  ADD ("looks-at-one-thing", "past", test_looks_at_one_thing);
  ADD ("goes-to-a-day", "past", test_goes_to_a_day);
  ADD ("slim", "slim", test_slim);
#undef ADD

  return g_test_run ();
}
