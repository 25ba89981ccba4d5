/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-past-turn.h"

/**
 * rp_past_turn_copy:
 * @turn: a turn
 *
 * Returns: (transfer full): another one that says the same
 */
RpPastTurn *
rp_past_turn_copy (const RpPastTurn *turn)
{
  RpPastTurn *copy;

  g_return_val_if_fail (turn, NULL);

  copy = g_new (RpPastTurn, 1);
  *copy = *turn;
  copy->uid = g_strdup (turn->uid);
  copy->supersedes = g_strdup (turn->supersedes);
  copy->exercise = g_strdup (turn->exercise);
  copy->name = g_strdup (turn->name);
  copy->load = g_strdup (turn->load);
  return copy;
}

/**
 * rp_past_turn_free:
 * @turn: (transfer full) (nullable): a turn made with g_new0()
 *
 * Frees it and its strings.
 */
void
rp_past_turn_free (RpPastTurn *turn)
{
  if (!turn)
    return;

  g_free (turn->uid);
  g_free (turn->supersedes);
  g_free (turn->exercise);
  g_free (turn->name);
  g_free (turn->load);
  g_free (turn);
}

/**
 * rp_past_turn_is_whole:
 * @turn: a turn
 *
 * Returns: whether as much was done as was asked for, and anything at all
 */
gboolean
rp_past_turn_is_whole (const RpPastTurn *turn)
{
  g_return_val_if_fail (turn, FALSE);

  return turn->done > 0 && turn->done >= turn->planned;
}
