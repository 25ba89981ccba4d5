/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "history/past.h"
#include "history/rp-chart.h"
#include "history/rp-history-charts.h"
#include "pixels.h"

static const RpFrequency three = { .kind = RP_FREQUENCY_A_WEEK, .times = 3 };

static GtkWidget *
make_charts (gboolean answered)
{
  GtkWidget *charts = g_object_ref_sink (rp_history_charts_new ());
  const RpHistoryFilter filter = { .from = past_day ("2026-11-02"), .to = past_day ("2026-11-29") };
  RpPastSession *last = past_session ("two", "2026-11-20");
  RpPastSession *first = past_session ("one", "2026-11-04");
  g_autoptr (RpHistory) history = NULL;

  for (guint i = 0; !answered && i < RP_ANSWER_N_KINDS; i++)
    {
      past_answer (first, (RpAnswerKind) i, RP_ANSWER_NONE, NULL);
      past_answer (last, (RpAnswerKind) i, RP_ANSWER_NONE, NULL);
    }
  if (answered)
    past_answer (last, RP_ANSWER_PAIN_AFTER, 1, NULL);
  history = past_history (first, last, NULL);
  rp_history_charts_set_title (RP_HISTORY_CHARTS (charts), "November 2026");
  rp_history_charts_set_history (RP_HISTORY_CHARTS (charts), history, &filter, &three,
                                 past_day ("2026-11-29"));
  return charts;
}

static void
test_each_has_its_sentence (void)
{
  GtkWidget *charts = make_charts (TRUE);

  find_assert_label (charts, "Times a week");
  find_assert_label (charts, "Asked for: 3");
  find_assert_label (charts, "Pain");
  find_assert_label (charts, "Before: 4 at first, 4 now. After: 3 at first, 1 now.");
  find_assert_label (charts, "Before");
  find_assert_label (charts, "How hard it felt");
  find_assert_label (charts, "6 at first, 6 now. Your doses stayed the same.");
  find_assert_label (charts, "In all, November 2026");
  find_assert_label (charts, "20");
  find_assert_label (charts, "16");
  g_assert_finalize_object (charts);
}

/* What nobody answered has no chart. */
static void
test_without_answers (void)
{
  GtkWidget *charts = make_charts (FALSE);

  find_assert_label (charts, "Times a week");
  g_assert_null (find_label (charts, "Pain"));
  g_assert_null (find_label (charts, "How hard it felt"));
  g_assert_finalize_object (charts);
}

static void
test_as_numbers (void)
{
  GtkWidget *charts = make_charts (TRUE);
  GtkWindow *window = pixels_show (charts, 360, 900);

  g_assert_nonnull (find_type (charts, RP_TYPE_CHART));
  rp_history_charts_set_as_numbers (RP_HISTORY_CHARTS (charts), TRUE);
  pixels_settle (charts);
  g_assert_null (find_type (charts, RP_TYPE_CHART));
  find_assert_label (charts, "20 November 2026");
  find_assert_label (charts, "Next morning");
  find_assert_label (charts, "15 to 21");
  rp_history_charts_set_as_numbers (RP_HISTORY_CHARTS (charts), FALSE);
  g_assert_nonnull (find_type (charts, RP_TYPE_CHART));
  gtk_window_destroy (window);
  g_assert_finalize_object (charts);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/history-charts/each-has-its-sentence", test_each_has_its_sentence);
  g_test_add_func ("/history-charts/without-answers", test_without_answers);
  g_test_add_func ("/history-charts/as-numbers", test_as_numbers);

  return g_test_run ();
}
