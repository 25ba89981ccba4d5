/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-dose-change.h"

static guint
hash_place (gconstpointer data)
{
  const RpPastTurn *turn = data;

  return g_str_hash (turn->exercise) ^ (turn->item * 31 + turn->set * 3 + (guint) turn->side);
}

static gboolean
equal_place (gconstpointer a, gconstpointer b)
{
  const RpPastTurn *first = a;
  const RpPastTurn *second = b;

  return first->item == second->item && first->set == second->set && first->side == second->side
         && g_str_equal (first->exercise, second->exercise);
}

static gboolean
is_same (const RpPastTurn *first, const RpPastTurn *second)
{
  return first->measure == second->measure && first->planned == second->planned
         && g_strcmp0 (first->load, second->load) == 0;
}

/* Whether anybody asked for it. */
static gboolean
is_asked (const RpPastTurn *turn)
{
  return turn->planned > 0 || turn->measure == RP_MEASURE_OPEN;
}

/* Whether each turn asks for what the ones before at its place did. */
static gboolean
has_same_turns (GHashTable *known, const RpPastSession *session, const RpHistoryFilter *filter)
{
  for (guint i = 0; i < session->turns->len; i++)
    {
      RpPastTurn *turn = g_ptr_array_index (session->turns, i);
      const RpPastTurn *before;

      if (!is_asked (turn) || !rp_history_filter_has_turn (filter, turn))
        continue;
      before = g_hash_table_lookup (known, turn);
      if (before && !is_same (before, turn))
        return FALSE;
      if (!before)
        g_hash_table_add (known, turn);
    }
  return TRUE;
}

/* Whether two sessions asked for as many turns, as far as that is known. */
static gboolean
asks_for_as_many (const RpPastSession *first, const RpPastSession *second)
{
  return first->asked_turns == 0 || second->asked_turns == 0 || first->asked_turns == second->asked_turns;
}

/**
 * rp_dose_change_find:
 * @history: a history
 * @filter: (nullable): what of it is looked at
 *
 * Returns: whether what was asked for changed between its sessions
 */
RpDoseChange
rp_dose_change_find (RpHistory *history, const RpHistoryFilter *filter)
{
  g_autoptr (GHashTable) known = g_hash_table_new (hash_place, equal_place);
  const RpPastSession *last = NULL;
  RpDoseChange change = RP_DOSE_CHANGE_UNKNOWN;

  g_return_val_if_fail (RP_IS_HISTORY (history), RP_DOSE_CHANGE_UNKNOWN);

  for (guint i = 0; i < rp_history_get_n_sessions (history); i++)
    {
      const RpPastSession *session = rp_history_get_session (history, i);
      gboolean same;

      if (session->turns->len == 0 || !rp_history_filter_has (filter, session))
        continue;
      if (last && g_strcmp0 (last->program, session->program) != 0)
        return RP_DOSE_CHANGE_UNKNOWN;
      same = has_same_turns (known, session, filter) && (!last || asks_for_as_many (last, session));
      if (last && change != RP_DOSE_CHANGE_SOME)
        change = same ? RP_DOSE_CHANGE_NONE : RP_DOSE_CHANGE_SOME;
      last = session;
    }
  return change;
}
