/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpDoseBox:
 * @name: what it is: "Left", "Hold", "Sets", a phase of a tempo; with nothing else, all there is to say: "Own pace"
 * @value: (nullable): how much: "20", "10–12", "1:30" or, without a number, "as many as you can"
 * @unit: (nullable): what @value counts, small beside it: "s", "min", "steps"
 *
 * One part of a dose, for who looks for one number.
 */
typedef struct
{
  char *name;
  char *value;
  char *unit;
} RpDoseBox;

RpDoseBox *rp_dose_box_new (const char *name, const char *value, const char *unit);
void rp_dose_box_free (RpDoseBox *box);
char *rp_dose_box_read (const RpDoseBox *box);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpDoseBox, rp_dose_box_free)

G_END_DECLS
