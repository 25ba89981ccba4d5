/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-dose.h"
#include "model/rp-equipment.h"
#include "words/rp-word-form.h"

G_BEGIN_DECLS

/* Things to have ready, which packs name by id, in words. Every function is pure: the same values give the same words. */

const char *rp_equipment_words_name (const RpEquipment *item, RpWordForm form);
gboolean rp_equipment_words_is_load (const RpEquipment *item);
const char *rp_equipment_words_get_icon (const char *item);
char *rp_equipment_words_list (GPtrArray *equipment);
char *rp_equipment_words_needs (GPtrArray *equipment);
char *rp_equipment_words_load (GPtrArray *equipment, const RpDose *dose);

G_END_DECLS
