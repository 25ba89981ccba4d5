/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-place.h"

/**
 * rp_place_new:
 * @page: which page, one of the names in the header
 * @id: (nullable): which program or exercise
 *
 * Returns: (transfer full): a place
 */
RpPlace *
rp_place_new (const char *page, const char *id)
{
  RpPlace *place;

  g_return_val_if_fail (page, NULL);

  place = g_new0 (RpPlace, 1);
  place->page = g_intern_string (page);
  place->id = g_strdup (id);
  return place;
}

/**
 * rp_place_new_for_program:
 * @program: a program that is in no pack, such as one that came by a code
 *
 * Returns: (transfer full): the page of that program
 */
RpPlace *
rp_place_new_for_program (RpProgram *program)
{
  RpPlace *place;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  place = rp_place_new (RP_PLACE_PROGRAM, rp_program_get_id (program));
  place->program = g_object_ref (program);
  return place;
}

/**
 * rp_place_free:
 * @place: (transfer full): a place
 *
 * Frees it.
 */
void
rp_place_free (RpPlace *place)
{
  g_return_if_fail (place);

  g_clear_object (&place->program);
  g_free (place->id);
  g_free (place);
}

/**
 * rp_place_equal:
 * @a: a place
 * @b: another
 *
 * Returns: %TRUE when both are the same page of the same thing
 */
gboolean
rp_place_equal (const RpPlace *a, const RpPlace *b)
{
  g_return_val_if_fail (a && b, FALSE);

  return g_str_equal (a->page, b->page) && g_strcmp0 (a->id, b->id) == 0 && a->program == b->program;
}
