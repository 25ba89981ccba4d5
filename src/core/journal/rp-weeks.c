/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-weeks.h"

struct _RpWeeks
{
  GObject parent_instance;

  /* Owned */
  GArray *marks;  /* RpDoneMark of all weeks */
  GArray *starts; /* guint, where the marks of each week begin, and the end of the last */

  guint32 first; /* day of the first week */
  guint32 today;
};

G_DEFINE_FINAL_TYPE (RpWeeks, rp_weeks, G_TYPE_OBJECT)

static void
rp_weeks_finalize (GObject *object)
{
  RpWeeks *self = RP_WEEKS (object);

  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->starts, g_array_unref);

  G_OBJECT_CLASS (rp_weeks_parent_class)->finalize (object);
}

static void
rp_weeks_class_init (RpWeeksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_weeks_finalize;
}

static void
rp_weeks_init (RpWeeks *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (RpDoneMark));
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * rp_weeks_find_start:
 * @day: a day, see #RpFactTime
 * @first_day: the day of the week on which a week begins; 0 is Monday
 *
 * Returns: the first day of the week that it is in
 */
guint32
rp_weeks_find_start (guint32 day, guint first_day)
{
  guint past;

  g_return_val_if_fail (first_day < RP_FREQUENCY_N_DAYS, day);

  /* Day 1 is a Monday. */
  past = (day + RP_FREQUENCY_N_DAYS - 1 - first_day) % RP_FREQUENCY_N_DAYS;
  return day > past ? day - past : 1;
}

/* Lets the weeks up to that of a day begin with the next mark. */
static void
begin_weeks (RpWeeks *self, guint32 day)
{
  while (self->first + self->starts->len * RP_FREQUENCY_N_DAYS <= day)
    g_array_append_val (self->starts, self->marks->len);
}

/* From the span's first day on, or the first session's where there is none. */
static gboolean
find_days (RpHistory *history, const RpHistoryFilter *filter, guint32 *from, guint32 *to)
{
  guint n = rp_history_get_n_sessions (history);

  rp_history_filter_find_span (filter, history, from, to);
  if (*from == 0 && n > 0)
    *from = rp_history_get_session (history, 0)->began.day;
  return *from > 0 && *from <= *to;
}

/**
 * rp_weeks_new:
 * @history: a history, best of whole weeks: see rp_weeks_find_start()
 * @filter: (nullable): what of it is looked at
 * @first_day: the day of the week on which a week begins; 0 is Monday
 * @today: the day it is; weeks that have not begun are not there
 *
 * Returns: (transfer full): the weeks of the days that are looked at, one after the other, also those without exercise
 */
RpWeeks *
rp_weeks_new (RpHistory *history, const RpHistoryFilter *filter, guint first_day, guint32 today)
{
  RpWeeks *self = g_object_new (RP_TYPE_WEEKS, NULL);
  guint32 from, to;

  g_return_val_if_fail (RP_IS_HISTORY (history), self);
  g_return_val_if_fail (first_day < RP_FREQUENCY_N_DAYS, self);

  self->today = today;
  if (!find_days (history, filter, &from, &to))
    return self;
  self->first = rp_weeks_find_start (from, first_day);
  to = MIN (to, today);
  for (guint i = 0; i < rp_history_get_n_sessions (history); i++)
    {
      const RpPastSession *session = rp_history_get_session (history, i);
      RpDoneMark mark = rp_done_mark_find (session, filter);

      if (session->began.day < from || session->began.day > to || mark == RP_DONE_MARK_NONE
          || !rp_history_filter_has (filter, session))
        continue;
      begin_weeks (self, session->began.day);
      g_array_append_val (self->marks, mark);
    }
  begin_weeks (self, to);
  if (self->starts->len > 0)
    g_array_append_val (self->starts, self->marks->len);
  return self;
}

/**
 * rp_weeks_get_n_weeks:
 * @self: weeks
 *
 * Returns: how many weeks there are
 */
guint
rp_weeks_get_n_weeks (RpWeeks *self)
{
  g_return_val_if_fail (RP_IS_WEEKS (self), 0);

  return self->starts->len > 0 ? self->starts->len - 1 : 0;
}

/**
 * rp_weeks_get_week:
 * @self: weeks
 * @index: which week, from 0 for the earliest
 *
 * Returns: the week; its marks belong to the weeks
 */
RpWeek
rp_weeks_get_week (RpWeeks *self, guint index)
{
  RpWeek week = { 0 };
  guint start;

  g_return_val_if_fail (RP_IS_WEEKS (self), week);
  g_return_val_if_fail (index < rp_weeks_get_n_weeks (self), week);

  start = g_array_index (self->starts, guint, index);
  week.first = self->first + index * RP_FREQUENCY_N_DAYS;
  week.marks = (const RpDoneMark *) (gpointer) self->marks->data + start;
  week.n_marks = g_array_index (self->starts, guint, index + 1) - start;
  week.running = week.first + RP_FREQUENCY_N_DAYS - 1 > self->today;
  return week;
}

static guint
count_days (guint days)
{
  guint n = 0;

  for (guint i = 0; i < RP_FREQUENCY_N_DAYS; i++)
    n += days >> i & 1u;
  return n;
}

/**
 * rp_weeks_find_asked:
 * @frequency: (nullable): how often a program is to be done
 * @least: (out): how often that is in a week
 * @most: (out): the same, or one more where weeks differ, as with every other day
 *
 * Returns: whether it says so as a number; words alone are never guessed at
 */
gboolean
rp_weeks_find_asked (const RpFrequency *frequency, guint *least, guint *most)
{
  g_return_val_if_fail (least && most, FALSE);

  *least = *most = 0;
  if (!frequency)
    return FALSE;
  switch (frequency->kind)
    {
    case RP_FREQUENCY_A_DAY:
      *least = frequency->times * RP_FREQUENCY_N_DAYS;
      break;
    case RP_FREQUENCY_A_WEEK:
      *least = frequency->times;
      break;
    case RP_FREQUENCY_OTHER_DAY:
      *least = RP_FREQUENCY_N_DAYS / 2;
      break;
    case RP_FREQUENCY_DAYS:
      *least = count_days (frequency->days);
      break;
    case RP_FREQUENCY_WORDS:
    default:
      return FALSE;
    }
  *most = frequency->kind == RP_FREQUENCY_OTHER_DAY ? *least + 1 : *least;
  return TRUE;
}
