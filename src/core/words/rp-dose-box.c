/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-dose-box.h"

/**
 * rp_dose_box_new:
 * @name: what it is
 * @value: (nullable): how much
 * @unit: (nullable): what @value counts
 *
 * Returns: (transfer full): a box; free with rp_dose_box_free()
 */
RpDoseBox *
rp_dose_box_new (const char *name, const char *value, const char *unit)
{
  RpDoseBox *box = g_new0 (RpDoseBox, 1);

  box->name = g_strdup (name);
  box->value = g_strdup (value);
  box->unit = g_strdup (unit);
  return box;
}

/**
 * rp_dose_box_free:
 * @box: (transfer full): a box
 *
 * Frees it with its words.
 */
void
rp_dose_box_free (RpDoseBox *box)
{
  g_free (box->name);
  g_free (box->value);
  g_free (box->unit);
  g_free (box);
}

/**
 * rp_dose_box_read:
 * @box: a box
 *
 * Returns: (transfer full): all of it as one text, for who does not see it: "Left 20", "Hold 2 s" or "Own pace"
 */
char *
rp_dose_box_read (const RpDoseBox *box)
{
  g_return_val_if_fail (box, NULL);

  /* A value has no unit where it has words of its own. */
  return g_strjoin (" ", box->name, box->value, box->value ? box->unit : NULL, NULL);
}
