/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led.h"
#include "pixels.h"
#include "common/rp-settings.h"
#include "mat/rp-session-actions.h"
#include "mat/rp-session-keys.h"

/* A page with keys in a window that has the session's actions. */
typedef struct
{
  Led led;
  GSettings *settings;
  RpSessionActions *actions;
  GtkWindow *window;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GAction) tones = NULL;

  led_init (&fixture->led, "daily-clams", data != NULL);
  fixture->settings = rp_settings_new ();
  fixture->window = g_object_new (GTK_TYPE_APPLICATION_WINDOW, NULL);
  fixture->actions = rp_session_actions_new ();
  rp_session_actions_install (fixture->actions, G_ACTION_MAP (fixture->window));
  rp_session_actions_set_session (fixture->actions, fixture->led.session);
  fixture->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  tones = g_settings_create_action (fixture->settings, "tones");
  g_action_map_add_action (G_ACTION_MAP (group), tones);
  gtk_widget_insert_action_group (fixture->page, "page", G_ACTION_GROUP (group));
  rp_session_keys_add (fixture->page, fixture->settings);
  gtk_window_set_child (fixture->window, fixture->page);
  gtk_window_present (fixture->window);
  pixels_settle (fixture->page);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rp_session_actions_set_session (fixture->actions, NULL);
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->actions);
  g_settings_reset (fixture->settings, "letter-shortcuts");
  g_settings_reset (fixture->settings, "tones");
  g_object_unref (fixture->settings);
  led_clear (&fixture->led);
}

/* Does what a controller has for a key. Returns: whether it took the key */
static gboolean
press_at (GtkWidget *page, GtkEventController *controller, guint key)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (controller));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, page, NULL);
    }
  return FALSE;
}

/* Presses a key on the page. Returns: whether it was taken */
static gboolean
press (Fixture *fixture, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (fixture->page);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE
          && press_at (fixture->page, controller, key))
        return TRUE;
    }
  return FALSE;
}

static void
assert_state (Fixture *fixture, RpSessionState expected)
{
  g_assert_cmpint (rp_session_get_state (fixture->led.session), ==, expected);
}

static RpStepKind
get_step (Fixture *fixture)
{
  RpMoment moment;

  rp_session_get_moment (fixture->led.session, &moment);
  return moment.step->kind;
}

static void
test_space_pauses (Fixture *fixture, gconstpointer data)
{
  g_assert_false (press (fixture, GDK_KEY_space));
  led_start_turn (&fixture->led);
  g_assert_true (press (fixture, GDK_KEY_space));
  assert_state (fixture, RP_SESSION_PAUSED);
  g_assert_true (press (fixture, GDK_KEY_AudioPlay));
  assert_state (fixture, RP_SESSION_RUNNING);
}

/* At the person's own pace the same keys count, for a presenter in the hand too. */
static void
test_space_counts_at_own_pace (Fixture *fixture, gconstpointer data)
{
  RpMoment moment;

  led_start_turn (&fixture->led);
  assert_state (fixture, RP_SESSION_WAITING);
  g_assert_true (press (fixture, GDK_KEY_space));
  g_assert_true (press (fixture, GDK_KEY_Page_Down));
  rp_session_get_moment (fixture->led.session, &moment);
  g_assert_cmpuint (moment.reps_done, ==, 2);
  assert_state (fixture, RP_SESSION_WAITING);
}

static void
test_skip_and_back (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  g_assert_true (press (fixture, GDK_KEY_Page_Down));
  g_assert_cmpint (get_step (fixture), ==, RP_STEP_SIDE_CHANGE);
  g_assert_true (press (fixture, GDK_KEY_Left));
  g_assert_cmpint (get_step (fixture), ==, RP_STEP_WORK);
}

/* Escape never ends anything, and never goes on by itself. */
static void
test_escape_only_pauses (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  g_assert_true (press (fixture, GDK_KEY_Escape));
  assert_state (fixture, RP_SESSION_PAUSED);
  g_assert_false (press (fixture, GDK_KEY_Escape));
  assert_state (fixture, RP_SESSION_PAUSED);
}

static void
test_letters_can_be_switched_off (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  g_settings_set_boolean (fixture->settings, "tones", TRUE);
  g_settings_set_boolean (fixture->settings, "letter-shortcuts", TRUE);
  g_assert_true (press (fixture, GDK_KEY_m));
  g_assert_false (g_settings_get_boolean (fixture->settings, "tones"));
  g_settings_set_boolean (fixture->settings, "letter-shortcuts", FALSE);
  g_assert_false (press (fixture, GDK_KEY_m));
  g_assert_false (press (fixture, GDK_KEY_s));
  g_assert_cmpint (get_step (fixture), ==, RP_STEP_WORK);
  g_settings_set_boolean (fixture->settings, "letter-shortcuts", TRUE);
  g_assert_true (press (fixture, GDK_KEY_s));
  g_assert_cmpint (get_step (fixture), ==, RP_STEP_SIDE_CHANGE);
}

static void
test_a_hidden_page_takes_no_keys (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  gtk_widget_set_visible (fixture->page, FALSE);
  g_assert_false (press (fixture, GDK_KEY_space));
  g_assert_false (press (fixture, GDK_KEY_Escape));
  assert_state (fixture, RP_SESSION_RUNNING);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func, own) g_test_add (path, Fixture, GINT_TO_POINTER (own), set_up, func, tear_down)
  ADD ("/session-keys/space-pauses", test_space_pauses, FALSE);
  ADD ("/session-keys/space-counts-at-own-pace", test_space_counts_at_own_pace, TRUE);
  ADD ("/session-keys/skip-and-back", test_skip_and_back, FALSE);
  ADD ("/session-keys/escape-only-pauses", test_escape_only_pauses, FALSE);
  ADD ("/session-keys/letters-can-be-switched-off", test_letters_can_be_switched_off, FALSE);
  ADD ("/session-keys/a-hidden-page-takes-no-keys", test_a_hidden_page_takes_no_keys, FALSE);

  return g_test_run ();
}
