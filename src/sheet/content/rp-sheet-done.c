/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-done.h"

/**
 * rp_sheet_done_new:
 * @date: the day
 *
 * Returns: (transfer full): a day on which nothing was done yet, without numbers for pain
 */
RpSheetDone *
rp_sheet_done_new (GDateTime *date)
{
  RpSheetDone *self;

  g_return_val_if_fail (date, NULL);

  self = g_new0 (RpSheetDone, 1);
  self->date = g_date_time_ref (date);
  self->sets = g_array_new (FALSE, FALSE, sizeof (RpSheetDoneSets));
  self->pain_before = RP_SHEET_NO_PAIN;
  self->pain_after = RP_SHEET_NO_PAIN;
  return self;
}

/* What was done of the turns of a side, in turns; half a turn or more is rounded up. */
static gboolean
count_sets (RpSession *session, guint item, RpSide side, guint *sets)
{
  RpPlan *plan = rp_session_get_plan (session);
  gboolean found = FALSE;
  double share = 0;

  for (guint i = 0; i < rp_plan_get_n_steps (plan); i++)
    {
      const RpStep *step = rp_plan_get_step (plan, i);

      if (step->kind != RP_STEP_WORK || step->item != item || step->side != side)
        continue;
      found = TRUE;
      share += rp_step_get_share (step, rp_session_get_done (session, i));
    }
  *sets = (guint) (share + 0.5);
  return found;
}

/**
 * rp_sheet_done_new_for_session:
 * @session: a session that has ended
 * @date: the day
 *
 * Returns: (transfer full): what was done in it, in whole sets
 */
RpSheetDone *
rp_sheet_done_new_for_session (RpSession *session, GDateTime *date)
{
  static const RpSide sides[] = { RP_SIDE_NONE, RP_SIDE_LEFT, RP_SIDE_RIGHT };
  RpSheetDone *self;
  guint n_items;

  g_return_val_if_fail (RP_IS_SESSION (session), NULL);
  g_return_val_if_fail (date, NULL);

  self = rp_sheet_done_new (date);
  n_items = rp_program_get_n_items (rp_plan_get_program (rp_session_get_plan (session)));
  for (guint i = 0; i < n_items; i++)
    for (guint j = 0; j < G_N_ELEMENTS (sides); j++)
      {
        guint sets;

        if (count_sets (session, i, sides[j], &sets))
          rp_sheet_done_add (self, i, sides[j], sets);
      }
  return self;
}

static void
add_sets (RpSheetDone *self, const RpSheetDoneSets *more)
{
  for (guint i = 0; i < self->sets->len; i++)
    {
      RpSheetDoneSets *one = &g_array_index (self->sets, RpSheetDoneSets, i);

      if (one->exercise != more->exercise || one->side != more->side)
        continue;
      one->sets += more->sets;
      return;
    }
  g_array_append_val (self->sets, *more);
}

/**
 * rp_sheet_done_new_sum:
 * @first: what was done
 * @second: what was done later on the same day
 *
 * Returns: (transfer full): both together: all sets, the pain before the first and after the last
 */
RpSheetDone *
rp_sheet_done_new_sum (const RpSheetDone *first, const RpSheetDone *second)
{
  RpSheetDone *self;

  g_return_val_if_fail (first && second, NULL);

  self = rp_sheet_done_new (first->date);
  for (guint i = 0; i < first->sets->len; i++)
    add_sets (self, &g_array_index (first->sets, RpSheetDoneSets, i));
  for (guint i = 0; i < second->sets->len; i++)
    add_sets (self, &g_array_index (second->sets, RpSheetDoneSets, i));
  self->pain_before = first->pain_before == RP_SHEET_NO_PAIN ? second->pain_before : first->pain_before;
  self->pain_after = second->pain_after == RP_SHEET_NO_PAIN ? first->pain_after : second->pain_after;
  return self;
}

/**
 * rp_sheet_done_free:
 * @done: (transfer full): from rp_sheet_done_new()
 *
 * Frees it.
 */
void
rp_sheet_done_free (RpSheetDone *done)
{
  g_date_time_unref (done->date);
  g_array_unref (done->sets);
  g_free (done);
}

static gboolean
is_pain (int pain)
{
  return pain == RP_SHEET_NO_PAIN || (pain >= 0 && pain <= 10);
}

/**
 * rp_sheet_done_set_pain:
 * @self: a day
 * @before: the pain before, 0 to 10; %RP_SHEET_NO_PAIN when nobody gave a number
 * @after: the pain after, likewise
 *
 * Says how much it hurt, as its log shows it.
 */
void
rp_sheet_done_set_pain (RpSheetDone *self, int before, int after)
{
  g_return_if_fail (self);
  g_return_if_fail (is_pain (before) && is_pain (after));

  self->pain_before = before;
  self->pain_after = after;
}

/**
 * rp_sheet_done_add:
 * @self: a day
 * @exercise: which exercise of the program, from 0
 * @side: whose turns these are
 * @sets: how many sets were done
 *
 * Adds what was done of an exercise.
 */
void
rp_sheet_done_add (RpSheetDone *self, guint exercise, RpSide side, guint sets)
{
  RpSheetDoneSets one = { exercise, side, sets };

  g_return_if_fail (self);

  g_array_append_val (self->sets, one);
}

/**
 * rp_sheet_done_find:
 * @self: a day
 * @exercise: which exercise of the program, from 0
 * @side: a side; %RP_SIDE_NONE for where both count as one
 * @sets: (out): how many sets were done
 *
 * Returns: %TRUE when something is known of that side; what was done with both at once is not of either
 */
gboolean
rp_sheet_done_find (const RpSheetDone *self, guint exercise, RpSide side, guint *sets)
{
  gboolean found = FALSE;

  g_return_val_if_fail (self && sets, FALSE);

  *sets = 0;
  for (guint i = 0; i < self->sets->len; i++)
    {
      const RpSheetDoneSets *one = &g_array_index (self->sets, RpSheetDoneSets, i);

      if (one->exercise != exercise || (side != RP_SIDE_NONE && one->side != side))
        continue;
      *sets = MAX (*sets, one->sets);
      found = TRUE;
    }
  return found;
}
