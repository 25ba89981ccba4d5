/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led-window.h"
#include "mat/rp-session-keys.h"
#include "mat/rp-voice-switch.h"

static void
set_up (LedWindow *fixture, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GAction) tones = NULL;
  g_autoptr (RpVoiceSwitch) control = NULL;
  g_autoptr (GPropertyAction) voice = NULL;

  led_window_init (fixture, "daily-clams", data != NULL);
  tones = g_settings_create_action (fixture->settings, "tones");
  g_action_map_add_action (G_ACTION_MAP (group), tones);
  control = rp_voice_switch_new (fixture->settings);
  voice = g_property_action_new ("voice", control, "on");
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (voice));
  gtk_widget_insert_action_group (page, "page", G_ACTION_GROUP (group));
  rp_session_keys_add (page, fixture->settings);
  led_window_show (fixture, page, 200, 200);
}

static void
tear_down (LedWindow *fixture, gconstpointer data)
{
  g_settings_reset (fixture->settings, "letter-shortcuts");
  g_settings_reset (fixture->settings, "tones");
  g_settings_reset (fixture->settings, "voice");
  led_window_clear (fixture, data);
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
press (LedWindow *fixture, guint key)
{
  GtkWidget *page = gtk_window_get_child (fixture->window);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (page);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE
          && press_at (page, controller, key))
        return TRUE;
    }
  return FALSE;
}

static void
assert_state (LedWindow *fixture, RpSessionState expected)
{
  g_assert_cmpint (rp_session_get_state (fixture->led.session), ==, expected);
}

static RpStepKind
get_step (LedWindow *fixture)
{
  RpMoment moment;

  rp_session_get_moment (fixture->led.session, &moment);
  return moment.step->kind;
}

static void
test_space_pauses (LedWindow *fixture, gconstpointer data)
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
test_space_counts_at_own_pace (LedWindow *fixture, gconstpointer data)
{
  RpMoment moment;

  led_start_turn (&fixture->led);
  assert_state (fixture, RP_SESSION_WAITING);
  g_assert_true (press (fixture, GDK_KEY_space));
  /* A hand that trembles would be faster. */
  led_advance (&fixture->led, 0.5);
  g_assert_true (press (fixture, GDK_KEY_Page_Down));
  rp_session_get_moment (fixture->led.session, &moment);
  g_assert_cmpuint (moment.reps_done, ==, 2);
  assert_state (fixture, RP_SESSION_WAITING);
}

static guint
get_done (LedWindow *fixture)
{
  RpMoment moment;

  rp_session_get_moment (fixture->led.session, &moment);
  return moment.reps_done;
}

/* Going back takes one back first, so that a presenter has both; only with nothing counted it leads back. */
static void
test_back_takes_one_back (LedWindow *fixture, gconstpointer data)
{
  static const guint takers[] = { GDK_KEY_BackSpace, GDK_KEY_Page_Up, GDK_KEY_Left, GDK_KEY_AudioPrev };

  led_start_turn (&fixture->led);
  for (guint i = 0; i < G_N_ELEMENTS (takers); i++)
    {
      led_advance (&fixture->led, 1);
      g_assert_true (press (fixture, GDK_KEY_space));
      g_assert_cmpuint (get_done (fixture), ==, 1);
      g_assert_true (press (fixture, takers[i]));
      g_assert_cmpuint (get_done (fixture), ==, 0);
      g_assert_cmpint (get_step (fixture), ==, RP_STEP_WORK);
    }
  g_assert_false (press (fixture, GDK_KEY_BackSpace));
  g_assert_true (press (fixture, GDK_KEY_Page_Up));
}

/* What leads out of a set elsewhere counts at one's own pace; a button or a headset's next skips. */
static void
test_leading_keys_count (LedWindow *fixture, gconstpointer data)
{
  static const guint counting[] = { GDK_KEY_Right, GDK_KEY_s, GDK_KEY_r, GDK_KEY_t };

  g_settings_set_boolean (fixture->settings, "letter-shortcuts", TRUE);
  led_start_turn (&fixture->led);
  for (guint i = 0; i < G_N_ELEMENTS (counting); i++)
    {
      led_advance (&fixture->led, 1);
      g_assert_true (press (fixture, counting[i]));
      g_assert_cmpuint (get_done (fixture), ==, i + 1);
    }
  g_assert_true (press (fixture, GDK_KEY_AudioNext));
  g_assert_cmpint (get_step (fixture), ==, RP_STEP_SIDE_CHANGE);
}

static void
test_skip_and_back (LedWindow *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  g_assert_true (press (fixture, GDK_KEY_Page_Down));
  g_assert_cmpint (get_step (fixture), ==, RP_STEP_SIDE_CHANGE);
  g_assert_true (press (fixture, GDK_KEY_Left));
  g_assert_cmpint (get_step (fixture), ==, RP_STEP_WORK);
}

/* Escape never ends anything, and never goes on by itself. */
static void
test_escape_only_pauses (LedWindow *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  g_assert_true (press (fixture, GDK_KEY_Escape));
  assert_state (fixture, RP_SESSION_PAUSED);
  g_assert_false (press (fixture, GDK_KEY_Escape));
  assert_state (fixture, RP_SESSION_PAUSED);
}

static void
assert_voice (LedWindow *fixture, const char *expected)
{
  g_autofree char *mode = g_settings_get_string (fixture->settings, "voice");

  g_assert_cmpstr (mode, ==, expected);
}

static void
test_v_mutes_the_voice (LedWindow *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  g_assert_true (press (fixture, GDK_KEY_v));
  assert_voice (fixture, "off");
  g_assert_true (press (fixture, GDK_KEY_v));
  assert_voice (fixture, "auto");
  g_settings_set_boolean (fixture->settings, "letter-shortcuts", FALSE);
  g_assert_false (press (fixture, GDK_KEY_v));
  assert_voice (fixture, "auto");
}

static guint
count_controllers (LedWindow *fixture)
{
  g_autoptr (GListModel) controllers
      = gtk_widget_observe_controllers (gtk_window_get_child (fixture->window));

  return g_list_model_get_n_items (controllers);
}

/* The toolkit follows no controller's phase: only one that is taken away gets no keys. */
static void
test_letters_can_be_switched_off (LedWindow *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  g_settings_set_boolean (fixture->settings, "tones", TRUE);
  g_settings_set_boolean (fixture->settings, "letter-shortcuts", TRUE);
  g_assert_true (press (fixture, GDK_KEY_m));
  g_assert_false (g_settings_get_boolean (fixture->settings, "tones"));
  g_assert_cmpuint (count_controllers (fixture), ==, 2);
  g_settings_set_boolean (fixture->settings, "letter-shortcuts", FALSE);
  g_assert_cmpuint (count_controllers (fixture), ==, 1);
  g_assert_false (press (fixture, GDK_KEY_m));
  g_assert_false (press (fixture, GDK_KEY_s));
  g_assert_cmpint (get_step (fixture), ==, RP_STEP_WORK);
  g_settings_set_boolean (fixture->settings, "letter-shortcuts", TRUE);
  g_assert_true (press (fixture, GDK_KEY_s));
  g_assert_cmpint (get_step (fixture), ==, RP_STEP_SIDE_CHANGE);
}

static double
get_speed (LedWindow *fixture)
{
  return rp_plan_changes_get_speed (rp_plan_get_changes (rp_session_get_plan (fixture->led.session)));
}

static void
test_brackets_change_the_speed (LedWindow *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  g_assert_true (press (fixture, GDK_KEY_bracketleft));
  g_assert_true (press (fixture, GDK_KEY_bracketleft));
  g_assert_cmpfloat_with_epsilon (get_speed (fixture), 0.8, 0.001);
  g_assert_true (press (fixture, GDK_KEY_bracketright));
  g_assert_cmpfloat_with_epsilon (get_speed (fixture), 0.9, 0.001);
  assert_state (fixture, RP_SESSION_RUNNING);
  g_settings_set_boolean (fixture->settings, "letter-shortcuts", FALSE);
  g_assert_false (press (fixture, GDK_KEY_bracketleft));
}

static void
test_a_hidden_page_takes_no_keys (LedWindow *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  gtk_widget_set_visible (gtk_window_get_child (fixture->window), FALSE);
  g_assert_false (press (fixture, GDK_KEY_space));
  g_assert_false (press (fixture, GDK_KEY_Escape));
  assert_state (fixture, RP_SESSION_RUNNING);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func, own) g_test_add (path, LedWindow, GINT_TO_POINTER (own), set_up, func, tear_down)
  ADD ("/session-keys/space-pauses", test_space_pauses, FALSE);
  ADD ("/session-keys/space-counts-at-own-pace", test_space_counts_at_own_pace, TRUE);
  ADD ("/session-keys/back-takes-one-back", test_back_takes_one_back, TRUE);
  ADD ("/session-keys/leading-keys-count", test_leading_keys_count, TRUE);
  ADD ("/session-keys/skip-and-back", test_skip_and_back, FALSE);
  ADD ("/session-keys/escape-only-pauses", test_escape_only_pauses, FALSE);
  ADD ("/session-keys/letters-can-be-switched-off", test_letters_can_be_switched_off, FALSE);
  ADD ("/session-keys/v-mutes-the-voice", test_v_mutes_the_voice, FALSE);
  ADD ("/session-keys/brackets-change-the-speed", test_brackets_change_the_speed, FALSE);
  ADD ("/session-keys/a-hidden-page-takes-no-keys", test_a_hidden_page_takes_no_keys, FALSE);

  return g_test_run ();
}
