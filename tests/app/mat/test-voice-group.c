/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-word-switch.h"
#include "find.h"
#include "mat/rp-voice-group.h"
#include "mat/rp-voice-kinds.h"
#include "spoken.h"
#include "status.h"

typedef struct
{
  GSettings *settings;
  GtkWidget *group;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->settings = spoken_settings (data);
  fixture->group = g_object_ref_sink (rp_voice_group_new ());
  rp_voice_group_set_settings (RP_VOICE_GROUP (fixture->group), fixture->settings);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->group);
  g_settings_reset (fixture->settings, "voice-rate");
  g_settings_reset (fixture->settings, "voice-name");
  spoken_settings_clear (fixture->settings);
}

static gboolean
is_row (GtkWidget *widget, gconstpointer data)
{
  return ADW_IS_PREFERENCES_ROW (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), data) == 0;
}

static GtkWidget *
find_row (Fixture *fixture, const char *title)
{
  GtkWidget *row = find_widget (gtk_widget_get_first_child (fixture->group), is_row, title);

  g_assert_nonnull (row);
  return row;
}

static GtkWidget *
find_button (Fixture *fixture, const char *word)
{
  return gtk_widget_get_ancestor (find_label (fixture->group, word), GTK_TYPE_BUTTON);
}

static void
assert_kinds (Fixture *fixture, const char *expected)
{
  g_auto (GStrv) ids = g_settings_get_strv (fixture->settings, "voice-kinds");

  g_assert_cmpuint (g_strv_length (ids), ==, 1);
  g_assert_cmpstr (ids[0], ==, expected);
}

static void
assert_name (Fixture *fixture, const char *expected)
{
  g_autofree char *name = g_settings_get_string (fixture->settings, "voice-name");

  g_assert_cmpstr (name, ==, expected);
}

static void
test_on_and_off (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = find_row (fixture, "Say it aloud");
  GtkSwitch *on = GTK_SWITCH (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)));

  g_assert_true (gtk_switch_get_active (on));
  gtk_switch_set_active (on, FALSE);
  g_assert_false (gtk_widget_get_sensitive (find_row (fixture, "Try it")));
  gtk_switch_set_active (on, TRUE);
  g_assert_true (gtk_widget_get_sensitive (find_row (fixture, "Try it")));
}

/* Why it is off is said where it is off. */
static void
test_a_screen_reader (Fixture *fixture, gconstpointer data)
{
  AdwActionRow *row = ADW_ACTION_ROW (find_row (fixture, "Say it aloud"));
  Status status;

  g_settings_reset (fixture->settings, "voice");
  status_init (&status, TRUE);
  while (!strstr (adw_action_row_get_subtitle (row), "screen reader"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (adw_action_row_get_activatable_widget (row))));
  status_clear (&status);
}

static void
test_choices (Fixture *fixture, gconstpointer data)
{
  const char *const own[] = { "side", "done", NULL };

  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_button (fixture, "Everything"))));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (fixture, "The essentials")), TRUE);
  assert_kinds (fixture, "few");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (fixture, "Tones only")), TRUE);
  assert_kinds (fixture, "none");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (fixture, "Everything")), TRUE);
  assert_kinds (fixture, "all");
  g_assert_null (find_label (fixture->group, "My own choice"));
  g_settings_set_strv (fixture->settings, "voice-kinds", own);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_button (fixture, "My own choice"))));
}

/* What says nothing does not look on, and there is a way back from it in both places. */
static void
test_tones_only (Fixture *fixture, gconstpointer data)
{
  AdwActionRow *row = ADW_ACTION_ROW (find_row (fixture, "Say it aloud"));
  GtkSwitch *on = GTK_SWITCH (adw_action_row_get_activatable_widget (row));
  GtkWidget *none = find_button (fixture, "Tones only");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (none), TRUE);
  g_assert_false (gtk_switch_get_active (on));
  g_assert_false (gtk_widget_get_sensitive (find_row (fixture, "Try it")));
  g_assert_true (gtk_widget_is_sensitive (none));
  g_assert_true (gtk_widget_is_sensitive (find_type (fixture->group, RP_TYPE_VOICE_KINDS)));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (fixture, "The essentials")), TRUE);
  g_assert_true (gtk_switch_get_active (on));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (none), TRUE);
  gtk_switch_set_active (on, TRUE);
  assert_kinds (fixture, "all");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_button (fixture, "Everything"))));
  gtk_switch_set_active (on, FALSE);
  g_assert_false (gtk_widget_is_sensitive (none));
}

/* A finger finds no tooltip: how the command is written is on the screen. */
static void
test_how_to_write_a_command (Fixture *fixture, gconstpointer data)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (find_row (fixture, "A command that speaks"));

  g_assert_nonnull (strstr (adw_expander_row_get_subtitle (row), "WAV"));
  /* One that is set is seen. */
  g_assert_true (adw_expander_row_get_expanded (row));
  g_assert_nonnull (find_row (fixture, "Command"));
}

/* A voice that is set stays, though it may speak another language or not be there. */
static void
test_voice (Fixture *fixture, gconstpointer data)
{
  GtkWidget *spin = find_type (fixture->group, GTK_TYPE_SPIN_BUTTON);
  AdwComboRow *row = ADW_COMBO_ROW (find_row (fixture, "Who speaks"));

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 200);
  g_assert_cmpuint (g_settings_get_uint (fixture->settings, "voice-rate"), ==, 200);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  g_object_unref (fixture->group);
  g_settings_set_string (fixture->settings, "voice-name", "somebody");
  fixture->group = g_object_ref_sink (rp_voice_group_new ());
  rp_voice_group_set_settings (RP_VOICE_GROUP (fixture->group), fixture->settings);
  row = ADW_COMBO_ROW (find_row (fixture, "Who speaks"));
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 1);
  adw_combo_row_set_selected (row, 0);
  assert_name (fixture, "");
  adw_combo_row_set_selected (row, 1);
  assert_name (fixture, "somebody");
}

static void
test_says_why_not (Fixture *fixture, gconstpointer data)
{
  AdwActionRow *row = ADW_ACTION_ROW (find_row (fixture, "Try it"));

  g_setenv ("REPRISE_SOUND_SINK", "fakesink", TRUE);
  g_signal_emit_by_name (find_button (fixture, "Say something"), "clicked");
  while (!g_str_has_suffix (adw_action_row_get_subtitle (row), "."))
    g_main_context_iteration (NULL, TRUE);
  /* A command of one's own has its own voice. */
  g_assert_null (find_widget (gtk_widget_get_first_child (fixture->group), is_row, "Who speaks"));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func, command) g_test_add (path, Fixture, command, set_up, func, tear_down)
  ADD ("/voice-group/on-and-off", test_on_and_off, NULL);
  ADD ("/voice-group/a-screen-reader", test_a_screen_reader, NULL);
  ADD ("/voice-group/choices", test_choices, NULL);
  ADD ("/voice-group/tones-only", test_tones_only, NULL);
  ADD ("/voice-group/how-to-write-a-command", test_how_to_write_a_command, NULL);
  ADD ("/voice-group/voice", test_voice, "");
  ADD ("/voice-group/says-why-not", test_says_why_not, "false");

  return g_test_run ();
}
