/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-pace-settings.h"

/* More than anybody has programs: what was kept for those left behind goes, the oldest first. */
#define MOST 200

/**
 * rp_pace_settings_get:
 * @settings: what the person has set
 * @program: the path of a program
 *
 * Returns: (transfer full): how it is to be led; as it says, where nothing was kept
 */
RpPlanChanges *
rp_pace_settings_get (GSettings *settings, const char *program)
{
  g_autoptr (GVariant) all = NULL;
  g_autoptr (GVariant) kept = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (program, NULL);

  all = g_settings_get_value (settings, RP_PACE_SETTINGS_KEPT);
  kept = g_variant_lookup_value (all, program, NULL);
  return kept ? rp_plan_changes_from_variant (kept) : rp_plan_changes_new ();
}

/**
 * rp_pace_settings_set:
 * @settings: what the person has set; changed at once
 * @program: the path of a program
 * @changes: how it is to be led; what changes nothing is forgotten
 *
 * Keeps it for the next time.
 */
void
rp_pace_settings_set (GSettings *settings, const char *program, RpPlanChanges *changes)
{
  g_autoptr (GVariant) before = NULL;
  GVariantBuilder after;
  GVariantIter iter;
  const char *other;
  GVariant *kept;
  gsize n;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (program);
  g_return_if_fail (changes);

  before = g_settings_get_value (settings, RP_PACE_SETTINGS_KEPT);
  g_variant_builder_init (&after, G_VARIANT_TYPE_VARDICT);
  n = g_variant_iter_init (&iter, before);
  for (gsize i = 0; g_variant_iter_next (&iter, "{&sv}", &other, &kept); i++)
    {
      if (i + MOST > n && !g_str_equal (other, program))
        g_variant_builder_add (&after, "{sv}", other, kept);
      g_variant_unref (kept);
    }
  if (!rp_plan_changes_is_plain (changes))
    g_variant_builder_add (&after, "{sv}", program, rp_plan_changes_to_variant (changes));
  g_settings_set_value (settings, RP_PACE_SETTINGS_KEPT, g_variant_builder_end (&after));
}

/**
 * rp_pace_settings_forget_amount:
 * @settings: what the person has set; changed at once
 * @program: the path of a program
 * @exercise: the path of an exercise in it
 *
 * Lets the program say again how much of the exercise is done, because the person has just said so in it.
 */
void
rp_pace_settings_forget_amount (GSettings *settings, const char *program, const char *exercise)
{
  g_autoptr (RpPlanChanges) kept = NULL;
  g_autoptr (RpPlanChanges) left = NULL;
  RpPlanChange change;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (program && exercise);

  kept = rp_pace_settings_get (settings, program);
  rp_plan_changes_get (kept, exercise, &change);
  if (change.amount == 0)
    return;
  change.amount = 0;
  left = rp_plan_changes_with (kept, exercise, &change);
  rp_pace_settings_set (settings, program, left);
}
