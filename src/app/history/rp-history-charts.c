/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-history-charts.h"

#include "history/rp-chart-key.h"
#include "history/rp-chart.h"
#include "history/rp-history-card.h"
#include "history/rp-history-sums.h"
#include "history/rp-weeks-view.h"
#include "journal/rp-history-totals.h"
#include "words/rp-frequency-words.h"
#include "words/rp-history-words.h"

#include <glib/gi18n-lib.h>

/**
 * RpHistoryCharts:
 *
 * What was done over time: how often, pain, effort, and all of it added up.
 */
struct _RpHistoryCharts
{
  GtkWidget parent_instance;

  /* Owned by the widget */
  GtkWidget *content;
  RpHistoryCard *weeks_card;
  RpHistoryCard *pain_card;
  RpHistoryCard *effort_card;
  RpWeeksView *weeks_view;
  RpChart *pain_chart;
  RpChart *effort_chart;
  GtkLabel *asked;
  RpHistorySums *sums;
};

G_DEFINE_FINAL_TYPE (RpHistoryCharts, rp_history_charts, GTK_TYPE_WIDGET)

static void
rp_history_charts_dispose (GObject *object)
{
  g_clear_pointer (&RP_HISTORY_CHARTS (object)->content, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_history_charts_parent_class)->dispose (object);
}

static void
rp_history_charts_class_init (RpHistoryChartsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_history_charts_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "historycharts");
}

static RpHistoryCard *
add_card (RpHistoryCharts *self, const char *title, GtkWidget *picture, const char *const *columns)
{
  GtkWidget *card = rp_history_card_new (title, picture, columns);

  gtk_box_append (GTK_BOX (self->content), card);
  return RP_HISTORY_CARD (card);
}

static void
add_pain (RpHistoryCharts *self)
{
  const char *const columns[]
      = { _ ("Day"), C_ ("pain", "Before"), C_ ("pain", "After"), _ ("Next morning"), NULL };
  GtkWidget *key = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);

  self->pain_chart = RP_CHART (rp_chart_new ());
  self->pain_card = add_card (self, _ ("Pain"), GTK_WIDGET (self->pain_chart), columns);
  gtk_box_append (GTK_BOX (key), rp_chart_key_new (C_ ("pain", "Before"), TRUE));
  gtk_box_append (GTK_BOX (key), rp_chart_key_new (C_ ("pain", "After"), FALSE));
  rp_history_card_set_aside (self->pain_card, key);
}

static void
add_weeks (RpHistoryCharts *self)
{
  const char *const columns[]
      = { _ ("Week"), _ ("Times"), C_ ("times", "Done"), C_ ("times", "Part done"), NULL };

  self->weeks_view = RP_WEEKS_VIEW (rp_weeks_view_new ());
  self->weeks_card = add_card (self, _ ("Times a week"), GTK_WIDGET (self->weeks_view), columns);
  self->asked = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->asked), "history-head");
  rp_history_card_set_aside (self->weeks_card, GTK_WIDGET (self->asked));
}

static void
rp_history_charts_init (RpHistoryCharts *self)
{
  const char *const effort[] = { _ ("Day"), _ ("How hard it felt"), NULL };

  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  add_weeks (self);
  add_pain (self);
  self->effort_chart = RP_CHART (rp_chart_new ());
  self->effort_card = add_card (self, _ ("How hard it felt"), GTK_WIDGET (self->effort_chart), effort);
  self->sums = RP_HISTORY_SUMS (rp_history_sums_new ());
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->sums));
}

/**
 * rp_history_charts_new:
 *
 * Returns: (transfer floating): charts of nothing
 */
GtkWidget *
rp_history_charts_new (void)
{
  return g_object_new (RP_TYPE_HISTORY_CHARTS, NULL);
}

static guint
count_marks (const RpWeek *week, RpDoneMark mark)
{
  guint n = 0;

  for (guint i = 0; i < week->n_marks; i++)
    n += week->marks[i] == mark;
  return n;
}

static void
fill_weeks (RpHistoryCharts *self,
            RpHistory *history,
            const RpHistoryFilter *filter,
            const RpFrequency *frequency,
            guint32 today)
{
  g_autoptr (RpWeeks) weeks = rp_weeks_new (history, filter, rp_frequency_words_first_day (), today);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *sentence = rp_history_words_times (weeks);
  g_autofree char *asked = rp_history_words_asked (frequency);
  guint least = 0;
  guint most = 0;

  rp_weeks_find_asked (frequency, &least, &most);
  rp_weeks_view_set_weeks (self->weeks_view, weeks, asked ? least : 0, sentence);
  for (guint i = 0; i < rp_weeks_get_n_weeks (weeks); i++)
    {
      RpWeek week = rp_weeks_get_week (weeks, i);
      g_autofree char *days = rp_history_words_week (week.first);

      g_ptr_array_add (rows, g_strdup_printf ("%s\t%u\t%u\t%u", days, week.n_marks,
                                              count_marks (&week, RP_DONE_MARK_DONE),
                                              count_marks (&week, RP_DONE_MARK_PART)));
    }
  rp_history_card_set_sentence (self->weeks_card, sentence);
  rp_history_card_set_rows (self->weeks_card, rows);
  gtk_label_set_label (self->asked, asked ? asked : "");
  gtk_widget_set_visible (GTK_WIDGET (self->asked), asked != NULL);
}

static char *
say_number (const RpPastSession *session, RpAnswerKind kind)
{
  int number = rp_past_session_get_number (session, kind);

  return number == RP_ANSWER_NONE ? g_strdup ("") : g_strdup_printf ("%d", number);
}

/* A row for each session with one of the answers. */
static GPtrArray *
make_rows (RpHistory *history, const RpHistoryFilter *filter, const RpAnswerKind *kinds, guint n_kinds)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < rp_history_get_n_sessions (history); i++)
    {
      const RpPastSession *session = rp_history_get_session (history, i);
      g_autoptr (GString) row = NULL;
      gboolean any = FALSE;

      if (!rp_history_filter_has (filter, session))
        continue;
      row = g_string_new (NULL);
      for (guint k = 0; k < n_kinds; k++)
        {
          g_autofree char *number = say_number (session, kinds[k]);

          g_string_append_printf (row, "\t%s", number);
          any = any || *number != '\0';
        }
      if (any)
        {
          g_autofree char *day = rp_history_words_day_full (session->began.day);

          g_ptr_array_add (rows, g_strconcat (day, row->str, NULL));
        }
    }
  return rows;
}

static void
fill_pain (RpHistoryCharts *self, RpHistory *history, const RpHistoryFilter *filter, gboolean until_now)
{
  static const RpAnswerKind kinds[] = { RP_ANSWER_PAIN_BEFORE, RP_ANSWER_PAIN_AFTER, RP_ANSWER_PAIN_MORNING };
  g_autoptr (RpSeries) before = rp_series_new_answers (history, RP_ANSWER_PAIN_BEFORE, filter);
  g_autoptr (RpSeries) after = rp_series_new_answers (history, RP_ANSWER_PAIN_AFTER, filter);
  g_autoptr (RpSeries) morning = rp_series_new_answers (history, RP_ANSWER_PAIN_MORNING, filter);
  g_autoptr (GPtrArray) rows = make_rows (history, filter, kinds, G_N_ELEMENTS (kinds));
  g_autofree char *sentence = rp_history_words_pain (before, after, morning, until_now);

  gtk_widget_set_visible (GTK_WIDGET (self->pain_card), rows->len > 0);
  rp_chart_set_series (self->pain_chart, before, after, sentence);
  rp_history_card_set_sentence (self->pain_card, sentence);
  rp_history_card_set_rows (self->pain_card, rows);
}

static void
fill_effort (RpHistoryCharts *self, RpHistory *history, const RpHistoryFilter *filter, gboolean until_now)
{
  static const RpAnswerKind kinds[] = { RP_ANSWER_EFFORT };
  g_autoptr (RpSeries) effort = rp_series_new_answers (history, RP_ANSWER_EFFORT, filter);
  g_autoptr (GPtrArray) rows = make_rows (history, filter, kinds, G_N_ELEMENTS (kinds));
  g_autofree char *sentence
      = rp_history_words_effort (effort, rp_dose_change_find (history, filter), until_now);

  gtk_widget_set_visible (GTK_WIDGET (self->effort_card), rows->len > 0);
  rp_chart_set_series (self->effort_chart, NULL, effort, sentence);
  rp_history_card_set_sentence (self->effort_card, sentence);
  rp_history_card_set_rows (self->effort_card, rows);
}

/**
 * rp_history_charts_set_history:
 * @self: charts
 * @history: what was done
 * @filter: what of it is looked at
 * @asked: (nullable): how often it was to be done, where that is one thing
 * @today: the day it is
 *
 * Draws something else. What nobody answered has no chart.
 */
void
rp_history_charts_set_history (RpHistoryCharts *self,
                               RpHistory *history,
                               const RpHistoryFilter *filter,
                               const RpFrequency *asked,
                               guint32 today)
{
  g_autoptr (GPtrArray) totals = NULL;
  gboolean until_now;

  g_return_if_fail (RP_IS_HISTORY_CHARTS (self));
  g_return_if_fail (RP_IS_HISTORY (history));
  g_return_if_fail (filter);

  until_now = filter->to >= today;
  fill_weeks (self, history, filter, asked, today);
  fill_pain (self, history, filter, until_now);
  fill_effort (self, history, filter, until_now);
  totals = rp_history_totals_new (history, filter);
  gtk_widget_set_visible (GTK_WIDGET (self->sums), totals->len > 0);
  rp_history_sums_set_totals (self->sums, totals);
}

/**
 * rp_history_charts_set_title:
 * @self: charts
 * @span: which days they are about, in words
 *
 * Says it where all is added up.
 */
void
rp_history_charts_set_title (RpHistoryCharts *self, const char *span)
{
  g_return_if_fail (RP_IS_HISTORY_CHARTS (self));

  rp_history_sums_set_span (self->sums, span);
}

/**
 * rp_history_charts_set_as_numbers:
 * @self: charts
 * @as_numbers: whether numbers stand in place of charts
 *
 * Shows one or the other.
 */
void
rp_history_charts_set_as_numbers (RpHistoryCharts *self, gboolean as_numbers)
{
  g_return_if_fail (RP_IS_HISTORY_CHARTS (self));

  rp_history_card_set_as_numbers (self->weeks_card, as_numbers);
  rp_history_card_set_as_numbers (self->pain_card, as_numbers);
  rp_history_card_set_as_numbers (self->effort_card, as_numbers);
}
