/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-past.h"

#include "content/rp-sheet-clean.h"

/* What was done, for a clinician to read on paper. */

static guint32
find_first (const RpSheetPast *past)
{
  for (guint i = 0; i < rp_history_get_n_sessions (past->history); i++)
    {
      const RpPastSession *session = rp_history_get_session (past->history, i);

      if (rp_history_filter_has (&past->filter, session))
        return session->began.day;
    }
  return past->today;
}

/* No days before the first session, and none that are still to come. */
static void
settle_days (RpSheetPast *self)
{
  if (self->filter.from <= 1)
    self->filter.from = find_first (self);
  if (self->filter.to == 0 || self->filter.to > self->today)
    self->filter.to = self->today;
  self->filter.to = MAX (self->filter.to, self->filter.from);
}

/**
 * rp_sheet_past_new:
 * @history: what was done
 * @filter: (nullable): what of it is on the paper
 * @only: (nullable): the name of the program or exercise that it is of
 * @asked: (nullable): how often it was to be done
 * @first_day: the day of the week on which a week begins; 0 is Monday
 * @today: the day it is, see #RpFactTime
 *
 * Returns: (transfer full): what is on the paper
 */
RpSheetPast *
rp_sheet_past_new (RpHistory *history,
                   const RpHistoryFilter *filter,
                   const char *only,
                   const RpFrequency *asked,
                   guint first_day,
                   guint32 today)
{
  RpSheetPast *self;

  g_return_val_if_fail (RP_IS_HISTORY (history), NULL);

  self = g_new0 (RpSheetPast, 1);
  self->history = g_object_ref (history);
  if (filter)
    self->filter = *filter;
  self->filter.program = g_strdup (self->filter.program);
  self->filter.exercise = g_strdup (self->filter.exercise);
  self->only = rp_sheet_clean_line (only);
  self->asked = asked ? rp_frequency_copy (asked) : NULL;
  self->first_day = first_day;
  self->today = today;
  settle_days (self);
  return self;
}

/**
 * rp_sheet_past_copy:
 * @past: what is on the paper
 *
 * Returns: (transfer full): the same once more
 */
RpSheetPast *
rp_sheet_past_copy (const RpSheetPast *past)
{
  g_return_val_if_fail (past, NULL);

  return rp_sheet_past_new (past->history, &past->filter, past->only, past->asked, past->first_day,
                            past->today);
}

/**
 * rp_sheet_past_free:
 * @past: what is on the paper
 *
 * Lets go of it.
 */
void
rp_sheet_past_free (RpSheetPast *past)
{
  g_object_unref (past->history);
  g_free ((char *) past->filter.program);
  g_free ((char *) past->filter.exercise);
  g_free (past->only);
  g_clear_pointer (&past->asked, rp_frequency_free);
  g_free (past);
}

/**
 * rp_sheet_past_gather_texts:
 * @past: what is on the paper
 * @title: what stands above it
 *
 * Returns: (transfer full): what its pages must show: the title, then what was said of each session
 */
GStrv
rp_sheet_past_gather_texts (const RpSheetPast *past, const char *title)
{
  static const RpAnswerKind kinds[] = { RP_ANSWER_WHERE, RP_ANSWER_NOTE };
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  g_strv_builder_add (texts, title);
  for (guint i = 0; i < rp_history_get_n_sessions (past->history); i++)
    {
      const RpPastSession *session = rp_history_get_session (past->history, i);

      if (!rp_history_filter_has (&past->filter, session))
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (kinds); j++)
        {
          g_autofree char *text = rp_sheet_clean_line (rp_past_session_get_text (session, kinds[j]));

          if (text)
            g_strv_builder_add (texts, text);
        }
    }
  return g_strv_builder_end (texts);
}
