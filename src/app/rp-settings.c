/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-settings.h"

/**
 * rp_settings_new:
 *
 * Returns: (transfer full): what the person has set
 */
GSettings *
rp_settings_new (void)
{
  return g_settings_new (RP_APP_ID);
}

static gint64
get_seconds (GSettings *settings, const char *key)
{
  return (gint64) g_settings_get_uint (settings, key) * G_USEC_PER_SEC;
}

/**
 * rp_settings_get_plan:
 * @settings: what the person has set
 * @plan: (out): the part of it that lays out a plan
 *
 * Reads the seconds between turns.
 */
void
rp_settings_get_plan (GSettings *settings, RpPlanSettings *plan)
{
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (plan != NULL);

  plan->get_ready = get_seconds (settings, "get-ready-seconds");
  plan->side_change = get_seconds (settings, "side-change-seconds");
  plan->next_exercise = get_seconds (settings, "next-exercise-seconds");
}
