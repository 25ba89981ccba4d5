/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-done-mark.h"

/**
 * rp_done_mark_counts:
 * @turn: a turn
 *
 * Returns: whether it counts as a set that was done: at least half of what was asked for, and anything at all
 */
gboolean
rp_done_mark_counts (const RpPastTurn *turn)
{
  g_return_val_if_fail (turn, FALSE);

  return turn->done > 0 && turn->done >= turn->planned - turn->planned / 2;
}

/**
 * rp_done_mark_find:
 * @session: a session
 * @filter: (nullable): with an exercise, only its turns are looked at
 *
 * Returns: how much of it was done; what was added by hand without turns is done, for the person says so
 */
RpDoneMark
rp_done_mark_find (const RpPastSession *session, const RpHistoryFilter *filter)
{
  gboolean one = filter && filter->exercise;
  guint n_turns = 0, n_sets = 0;
  gboolean any = FALSE;

  g_return_val_if_fail (session, RP_DONE_MARK_NONE);

  for (guint i = 0; i < session->turns->len; i++)
    {
      const RpPastTurn *turn = g_ptr_array_index (session->turns, i);

      if (!rp_history_filter_has_turn (filter, turn))
        continue;
      n_turns++;
      n_sets += rp_done_mark_counts (turn) ? 1 : 0;
      any = any || turn->done > 0;
    }
  if (session->turns->len == 0)
    return session->by_hand && !one ? RP_DONE_MARK_DONE : RP_DONE_MARK_NONE;
  if (!any)
    return RP_DONE_MARK_NONE;
  return n_sets >= n_turns && (one || n_sets >= session->asked_turns) ? RP_DONE_MARK_DONE : RP_DONE_MARK_PART;
}
