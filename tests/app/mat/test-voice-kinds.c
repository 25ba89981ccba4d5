/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-settings.h"
#include "find.h"
#include "mat/rp-voice-kinds.h"
#include "mat/rp-voice-settings.h"

static gboolean
is_row (GtkWidget *widget, gconstpointer data)
{
  return ADW_IS_ACTION_ROW (widget)
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), data);
}

static GtkWidget *
find_row (GtkWidget *kinds, const char *title)
{
  GtkWidget *row = find_widget (gtk_widget_get_first_child (kinds), is_row, title);

  g_assert_nonnull (row);
  return row;
}

static GtkSwitch *
find_switch (GtkWidget *kinds, const char *title)
{
  return GTK_SWITCH (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (find_row (kinds, title))));
}

static void
assert_choice (GSettings *settings, guint kinds, gboolean every_count)
{
  RpVoiceChoice choice;

  rp_voice_settings_get_choice (settings, &choice);
  g_assert_cmphex (choice.kinds, ==, kinds);
  g_assert_cmpint (choice.every_count, ==, every_count);
}

static void
test_each_kind (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();
  GtkWidget *kinds = g_object_ref_sink (rp_voice_kinds_new ());
  const guint all = rp_voice_choice_all ().kinds;
  RpVoiceChoice few = rp_voice_choice_few ();

  rp_voice_kinds_set_settings (RP_VOICE_KINDS (kinds), settings);
  assert_choice (settings, all, TRUE);
  g_assert_true (gtk_switch_get_active (find_switch (kinds, "Cues")));
  gtk_switch_set_active (find_switch (kinds, "Cues"), FALSE);
  assert_choice (settings, all & ~RP_VOICE_CUE, TRUE);
  gtk_switch_set_active (find_switch (kinds, "Every count"), FALSE);
  assert_choice (settings, all & ~RP_VOICE_CUE, FALSE);
  gtk_switch_set_active (find_switch (kinds, "Counts"), FALSE);
  assert_choice (settings, all & ~RP_VOICE_CUE & ~RP_VOICE_COUNT, FALSE);
  g_assert_false (gtk_widget_get_sensitive (find_row (kinds, "Every count")));

  /* What is chosen elsewhere is seen here. */
  rp_voice_settings_set_choice (settings, &few);
  g_assert_false (gtk_switch_get_active (find_switch (kinds, "Phases")));
  g_assert_true (gtk_switch_get_active (find_switch (kinds, "Half-way")));
  assert_choice (settings, few.kinds, FALSE);
  g_settings_reset (settings, "voice-kinds");
  g_settings_reset (settings, "voice-every-count");
  g_assert_finalize_object (kinds);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/voice-kinds/each-kind", test_each_kind);

  return g_test_run ();
}
