/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-exercise-private.h"

/**
 * rp_equipment_free:
 * @equipment: (transfer full): a piece of equipment
 *
 * Frees it and its texts.
 */
void
rp_equipment_free (RpEquipment *equipment)
{
  g_free (equipment->item);
  g_free (equipment->text);
  g_free (equipment);
}

/**
 * rp_target_free:
 * @target: (transfer full): a target
 *
 * Frees it and its texts.
 */
void
rp_target_free (RpTarget *target)
{
  g_free (target->muscle);
  g_free (target->text);
  g_free (target);
}
