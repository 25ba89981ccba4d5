/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-history-filter.h"

static gboolean
has_exercise (const RpHistoryFilter *self, const RpPastSession *session)
{
  for (guint i = 0; i < session->turns->len; i++)
    if (rp_history_filter_has_turn (self, g_ptr_array_index (session->turns, i)))
      return TRUE;
  return FALSE;
}

/**
 * rp_history_filter_has:
 * @self: (nullable): what is looked at
 * @session: a session
 *
 * Returns: whether the session is part of it
 */
gboolean
rp_history_filter_has (const RpHistoryFilter *self, const RpPastSession *session)
{
  g_return_val_if_fail (session, FALSE);

  if (!self)
    return TRUE;
  if (self->from > 0 && session->began.day < self->from)
    return FALSE;
  if (self->to > 0 && session->began.day > self->to)
    return FALSE;
  if (self->program && g_strcmp0 (self->program, session->program) != 0)
    return FALSE;
  return !self->exercise || has_exercise (self, session);
}

/**
 * rp_history_filter_has_turn:
 * @self: (nullable): what is looked at
 * @turn: a turn of a session that is part of it
 *
 * Returns: whether the turn is part of it too
 */
gboolean
rp_history_filter_has_turn (const RpHistoryFilter *self, const RpPastTurn *turn)
{
  g_return_val_if_fail (turn, FALSE);

  return !self || !self->exercise || g_strcmp0 (self->exercise, turn->exercise) == 0;
}

/**
 * rp_history_filter_find_span:
 * @self: (nullable): what is looked at
 * @history: a history
 * @from: (out): its first day
 * @to: (out): its last one
 *
 * Finds the days that are looked at: the filter's own, else the history's.
 */
void
rp_history_filter_find_span (const RpHistoryFilter *self, RpHistory *history, guint32 *from, guint32 *to)
{
  g_return_if_fail (RP_IS_HISTORY (history));
  g_return_if_fail (from && to);

  *from = self && self->from > 0 ? self->from : rp_history_get_from (history);
  *to = self && self->to > 0 ? self->to : rp_history_get_to (history);
}
