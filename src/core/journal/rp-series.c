/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-series.h"

struct _RpSeries
{
  GObject parent_instance;

  /* Owned */
  GArray *points;
};

G_DEFINE_FINAL_TYPE (RpSeries, rp_series, G_TYPE_OBJECT)

static void
rp_series_finalize (GObject *object)
{
  RpSeries *self = RP_SERIES (object);

  g_clear_pointer (&self->points, g_array_unref);

  G_OBJECT_CLASS (rp_series_parent_class)->finalize (object);
}

static void
rp_series_class_init (RpSeriesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_series_finalize;
}

static void
rp_series_init (RpSeries *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (RpSeriesPoint));
}

/**
 * rp_series_new:
 * @points: (array length=n_points): points in the order of time
 * @n_points: how many there are
 *
 * Returns: (transfer full): these points
 */
RpSeries *
rp_series_new (const RpSeriesPoint *points, guint n_points)
{
  RpSeries *self = g_object_new (RP_TYPE_SERIES, NULL);

  g_return_val_if_fail (points || n_points == 0, self);

  g_array_append_vals (self->points, points, n_points);
  return self;
}

static guint
find_minute (const RpFactTime *time)
{
  g_autoptr (GDateTime) local = rp_fact_time_get_date_time (time);

  return local ? (guint) (g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local)) : 0;
}

/**
 * rp_series_new_answers:
 * @history: a history
 * @kind: a question that is answered by a number
 * @filter: (nullable): what of it is looked at
 *
 * Returns: (transfer full): a point for each session in which it was answered, on the session's day
 */
RpSeries *
rp_series_new_answers (RpHistory *history, RpAnswerKind kind, const RpHistoryFilter *filter)
{
  RpSeries *self = g_object_new (RP_TYPE_SERIES, NULL);

  g_return_val_if_fail (RP_IS_HISTORY (history), self);
  g_return_val_if_fail (rp_answer_kind_is_number (kind), self);

  for (guint i = 0; i < rp_history_get_n_sessions (history); i++)
    {
      const RpPastSession *session = rp_history_get_session (history, i);
      RpSeriesPoint point
          = { .day = session->began.day, .value = rp_past_session_get_number (session, kind) };

      if (point.value == RP_ANSWER_NONE || !rp_history_filter_has (filter, session))
        continue;
      point.minute = find_minute (&session->began);
      g_array_append_val (self->points, point);
    }
  return self;
}

/**
 * rp_series_get_n_points:
 * @self: a series
 *
 * Returns: how many points it has
 */
guint
rp_series_get_n_points (RpSeries *self)
{
  g_return_val_if_fail (RP_IS_SERIES (self), 0);

  return self->points->len;
}

/**
 * rp_series_get_point:
 * @self: a series
 * @index: which point, from 0 for the earliest
 *
 * Returns: (transfer none): the point
 */
const RpSeriesPoint *
rp_series_get_point (RpSeries *self, guint index)
{
  g_return_val_if_fail (RP_IS_SERIES (self), NULL);
  g_return_val_if_fail (index < self->points->len, NULL);

  return &g_array_index (self->points, RpSeriesPoint, index);
}

/**
 * rp_series_get_first:
 * @self: a series
 *
 * Returns: the number at first, or %RP_ANSWER_NONE where there is none
 */
int
rp_series_get_first (RpSeries *self)
{
  g_return_val_if_fail (RP_IS_SERIES (self), RP_ANSWER_NONE);

  return self->points->len > 0 ? rp_series_get_point (self, 0)->value : RP_ANSWER_NONE;
}

/**
 * rp_series_get_last:
 * @self: a series
 *
 * Returns: the number at last, or %RP_ANSWER_NONE where there is none
 */
int
rp_series_get_last (RpSeries *self)
{
  g_return_val_if_fail (RP_IS_SERIES (self), RP_ANSWER_NONE);

  return self->points->len > 0 ? rp_series_get_point (self, self->points->len - 1)->value : RP_ANSWER_NONE;
}
