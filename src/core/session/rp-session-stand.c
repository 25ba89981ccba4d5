/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session/rp-session-stand.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (RpSessionStand, rp_session_stand, rp_session_stand_copy, rp_session_stand_free)

static GArray *
make_amounts (guint n_turns)
{
  GArray *amounts = g_array_sized_new (FALSE, TRUE, sizeof (guint), n_turns);

  g_array_set_size (amounts, n_turns);
  return amounts;
}

/**
 * rp_session_stand_new:
 * @n_turns: how many turns the program has
 *
 * Returns: (transfer full): where a session stands that has not begun
 */
RpSessionStand *
rp_session_stand_new (guint n_turns)
{
  RpSessionStand *stand = g_new0 (RpSessionStand, 1);

  stand->done = make_amounts (n_turns);
  stand->repeated = make_amounts (n_turns);
  return stand;
}

/**
 * rp_session_stand_copy:
 * @stand: where a session stands
 *
 * Returns: (transfer full): a copy
 */
RpSessionStand *
rp_session_stand_copy (const RpSessionStand *stand)
{
  RpSessionStand *copy;

  g_return_val_if_fail (stand, NULL);

  copy = g_new0 (RpSessionStand, 1);
  *copy = *stand;
  copy->done = g_array_copy (stand->done);
  copy->repeated = g_array_copy (stand->repeated);
  return copy;
}

/**
 * rp_session_stand_free:
 * @stand: (transfer full) (nullable): where a session stands
 *
 * Frees it.
 */
void
rp_session_stand_free (RpSessionStand *stand)
{
  if (!stand)
    return;

  g_array_unref (stand->done);
  g_array_unref (stand->repeated);
  g_free (stand);
}

/**
 * rp_session_stand_is_beginning:
 * @stand: where a session stands
 *
 * Returns: %TRUE when nothing is done yet
 */
gboolean
rp_session_stand_is_beginning (const RpSessionStand *stand)
{
  g_return_val_if_fail (stand, TRUE);

  for (guint i = 0; i < stand->done->len; i++)
    if (g_array_index (stand->done, guint, i) > 0)
      return FALSE;
  return stand->amount == 0;
}

static gboolean
are_equal (GArray *one, GArray *other)
{
  return one->len == other->len && memcmp (one->data, other->data, one->len * sizeof (guint)) == 0;
}

/**
 * rp_session_stand_equal:
 * @stand: where a session stands
 * @other: another
 *
 * Returns: %TRUE when both are at the same place with the same done, whenever they came there
 */
gboolean
rp_session_stand_equal (const RpSessionStand *stand, const RpSessionStand *other)
{
  g_return_val_if_fail (stand && other, FALSE);

  return stand->turn == other->turn && stand->amount == other->amount && are_equal (stand->done, other->done)
         && are_equal (stand->repeated, other->repeated);
}
