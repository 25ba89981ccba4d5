/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-settings.h"

G_DEFINE_BOXED_TYPE (RpSheetSettings, rp_sheet_settings, rp_sheet_settings_copy, rp_sheet_settings_free)

/**
 * rp_sheet_settings_new:
 *
 * Returns: (transfer full): four exercises a page, 12 points, A4 upright, without colour, every field empty; free with
 *   rp_sheet_settings_free()
 */
RpSheetSettings *
rp_sheet_settings_new (void)
{
  static const RpPlanSettings plan_settings = RP_PLAN_SETTINGS_DEFAULT;
  RpSheetSettings *settings = g_new0 (RpSheetSettings, 1);

  settings->density = RP_SHEET_FOUR;
  settings->text_size = RP_SHEET_TEXT_STANDARD;
  settings->paper = RP_SHEET_PAPER_A4;
  settings->plan_settings = plan_settings;
  return settings;
}

/**
 * rp_sheet_settings_copy:
 * @settings: settings
 *
 * Returns: (transfer full): the same settings, to be changed apart from @settings
 */
RpSheetSettings *
rp_sheet_settings_copy (const RpSheetSettings *settings)
{
  RpSheetSettings *copy;

  g_return_val_if_fail (settings, NULL);

  copy = g_new (RpSheetSettings, 1);
  *copy = *settings;
  copy->date = settings->date ? g_date_time_ref (settings->date) : NULL;
  copy->recipient = g_strdup (settings->recipient);
  copy->author = g_strdup (settings->author);
  copy->note = g_strdup (settings->note);
  copy->clinic = g_strdup (settings->clinic);
  copy->address = g_strdup (settings->address);
  copy->logo = g_strdup (settings->logo);
  return copy;
}

/**
 * rp_sheet_settings_free:
 * @settings: (transfer full) (nullable): settings
 *
 * Frees them and their texts.
 */
void
rp_sheet_settings_free (RpSheetSettings *settings)
{
  if (!settings)
    return;
  g_clear_pointer (&settings->date, g_date_time_unref);
  g_free (settings->recipient);
  g_free (settings->author);
  g_free (settings->note);
  g_free (settings->clinic);
  g_free (settings->address);
  g_free (settings->logo);
  g_free (settings);
}

/**
 * rp_sheet_settings_get_points:
 * @settings: settings
 *
 * Returns: the size of the running text in points: 12, 14 or 18
 */
double
rp_sheet_settings_get_points (const RpSheetSettings *settings)
{
  static const double points[] = { 12, 14, 18 };

  g_return_val_if_fail (settings, points[0]);
  g_return_val_if_fail ((guint) settings->text_size < G_N_ELEMENTS (points), points[0]);

  return points[settings->text_size];
}
