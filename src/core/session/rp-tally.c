/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-tally.h"

/**
 * rp_tally_add_up:
 * @session: a session
 * @item: which item of its program, from 0
 * @side: whose turns to count
 * @tally: (out): what was asked for and done, whole seconds for timed work
 *
 * Adds up the turns of an item for one side, so that every page and note tells the same.
 *
 * Returns: %FALSE when that side has none
 */
gboolean
rp_tally_add_up (RpSession *session, guint item, RpSide side, RpTally *tally)
{
  RpPlan *plan;
  RpMoment moment;
  gboolean found = FALSE;

  g_return_val_if_fail (RP_IS_SESSION (session), FALSE);
  g_return_val_if_fail (tally, FALSE);

  plan = rp_session_get_plan (session);
  rp_session_get_moment (session, &moment);
  *tally = (RpTally){ .side = side };
  for (guint i = 0; i < rp_plan_get_n_steps (plan); i++)
    {
      const RpStep *step = rp_plan_get_step (plan, i);

      if (step->kind != RP_STEP_WORK || step->item != item || step->side != side)
        continue;
      found = TRUE;
      tally->measure = step->measure;
      tally->planned += rp_step_get_planned (step);
      tally->done += rp_session_get_done (session, i);
      tally->repeated += rp_session_get_repeated (session, i);
      tally->reached = tally->reached || i <= moment.step_index;
    }
  return found;
}
