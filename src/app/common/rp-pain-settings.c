/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-pain-settings.h"

/* More than anybody has programs: what was said of those left behind goes, the oldest first. */
#define MOST 200

/**
 * rp_pain_settings_asks:
 * @settings: what the person has set
 * @program: the id of a program that has rules for pain
 *
 * Returns: whether to ask before it starts
 */
gboolean
rp_pain_settings_asks (GSettings *settings, const char *program)
{
  g_auto (GStrv) unasked = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), FALSE);
  g_return_val_if_fail (program, FALSE);

  unasked = g_settings_get_strv (settings, RP_PAIN_SETTINGS_UNASKED);
  return g_settings_get_boolean (settings, RP_PAIN_SETTINGS_ASK)
         && !g_strv_contains ((const char *const *) unasked, program);
}

/**
 * rp_pain_settings_set_asked:
 * @settings: what the person has set; changed at once
 * @program: the id of a program
 * @asked: whether to ask before it starts
 *
 * Remembers it for this program alone.
 */
void
rp_pain_settings_set_asked (GSettings *settings, const char *program, gboolean asked)
{
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (program);

  before = g_settings_get_strv (settings, RP_PAIN_SETTINGS_UNASKED);
  n = g_strv_length (before);
  for (guint i = n >= MOST ? n - MOST + 1 : 0; i < n; i++)
    if (!g_str_equal (before[i], program))
      g_strv_builder_add (builder, before[i]);
  if (!asked)
    g_strv_builder_add (builder, program);
  after = g_strv_builder_end (builder);
  g_settings_set_strv (settings, RP_PAIN_SETTINGS_UNASKED, (const char *const *) after);
}

/**
 * rp_pain_settings_count_unasked:
 * @settings: what the person has set
 *
 * Returns: how many programs start without the question by their own
 */
guint
rp_pain_settings_count_unasked (GSettings *settings)
{
  g_auto (GStrv) unasked = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), 0);

  unasked = g_settings_get_strv (settings, RP_PAIN_SETTINGS_UNASKED);
  return g_strv_length (unasked);
}
