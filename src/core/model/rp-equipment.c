/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-equipment.h"

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
