/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-chosen-edit.h"

#include "programs/rp-program-edit.h"

/* Takes both. */
static RpProgram *
go_on (RpProgram *before, RpProgram *after)
{
  g_object_unref (before);
  return after;
}

/**
 * rp_chosen_edit_copy:
 * @program: a program
 * @chosen: (array length=n_chosen): which lines
 * @n_chosen: how many
 *
 * Returns: (transfer full): the program with these lines once more, in their order behind the last of them; @program itself
 *   when there is no room for all
 */
RpProgram *
rp_chosen_edit_copy (RpProgram *program, const guint *chosen, guint n_chosen)
{
  RpProgram *now;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);
  g_return_val_if_fail (chosen || n_chosen == 0, NULL);

  now = g_object_ref (program);
  if (n_chosen == 0 || chosen[n_chosen - 1] >= rp_program_get_n_items (program)
      || rp_program_get_n_items (program) + n_chosen > RP_PROGRAM_MAX_ITEMS)
    return now;
  for (guint i = 0; i < n_chosen; i++)
    {
      now = go_on (now, rp_program_edit_copy_item (now, chosen[i]));
      now = go_on (now, rp_program_edit_move (now, chosen[i] + 1, chosen[n_chosen - 1] + 1 + i));
    }
  return now;
}

/**
 * rp_chosen_edit_remove:
 * @program: a program
 * @chosen: (array length=n_chosen): which lines
 * @n_chosen: how many
 *
 * Returns: (transfer full): the program without these lines
 */
RpProgram *
rp_chosen_edit_remove (RpProgram *program, const guint *chosen, guint n_chosen)
{
  RpProgram *now;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);
  g_return_val_if_fail (chosen || n_chosen == 0, NULL);

  now = g_object_ref (program);
  for (guint i = n_chosen; i > 0; i--)
    now = go_on (now, rp_program_edit_remove (now, chosen[i - 1]));
  return now;
}

/**
 * rp_chosen_edit_move:
 * @program: a program
 * @chosen: (array length=n_chosen): which lines
 * @n_chosen: how many
 * @by: -1 up, 1 down
 *
 * Returns: (transfer full): the program with these lines one place away, as far as there is one: those that stand together at
 *   that end stay; @program itself when all do
 */
RpProgram *
rp_chosen_edit_move (RpProgram *program, const guint *chosen, guint n_chosen, int by)
{
  RpProgram *now;
  guint n_items, end;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);
  g_return_val_if_fail (chosen || n_chosen == 0, NULL);
  g_return_val_if_fail (by == -1 || by == 1, NULL);

  now = g_object_ref (program);
  n_items = rp_program_get_n_items (program);
  end = by < 0 ? 0 : n_items - 1;
  for (guint i = 0; i < n_chosen; i++)
    {
      guint from = by < 0 ? chosen[i] : chosen[n_chosen - 1 - i];

      if (from == end)
        end -= (guint) by;
      else
        now = go_on (now, rp_program_edit_move (now, from, from + (guint) by));
    }
  return now;
}
