/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpEquipment:
 * @item: its id, the pack's own; known, with a picture, are "mat", "band", "roller", "step", "chair" and "weight"
 * @optional: %TRUE when the exercise works without it
 * @text: what the person reads ("Mini band, if you like"), translated
 *
 * A thing that an exercise is done with or on.
 */
typedef struct
{
  char *item;
  gboolean optional;
  char *text;
} RpEquipment;

void rp_equipment_free (RpEquipment *equipment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpEquipment, rp_equipment_free)

G_END_DECLS
