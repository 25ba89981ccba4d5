/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led-window.h"
#include "mat/rp-count-input.h"
#include "mat/rp-session-keys.h"
#include "pixels.h"

/* What the keyboard calls the keys; only that they differ matters. */
enum
{
  CODE_A = 38,
  CODE_SPACE = 65,
};

static RpCountInput *input;

static void
set_up (LedWindow *fixture, gconstpointer data)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  led_window_init (fixture, "daily-clams", data != NULL);
  gtk_box_append (GTK_BOX (page), gtk_button_new_with_label ("Stop"));
  gtk_box_append (GTK_BOX (page), gtk_label_new ("Left leg"));
  rp_session_keys_add (page, fixture->settings);
  input = rp_count_input_new (page);
  led_window_show (fixture, page, 200, 200);
  pixels_settle (page);
  gtk_window_set_focus (fixture->window, NULL);
  led_start_turn (&fixture->led);
}

static void
tear_down (LedWindow *fixture, gconstpointer data)
{
  g_assert_finalize_object (input);
  g_settings_reset (fixture->settings, "letter-shortcuts");
  led_window_clear (fixture, data);
}

static GtkWidget *
get_page (LedWindow *fixture)
{
  return gtk_window_get_child (fixture->window);
}

/* Returns: (transfer full): the first controller of a kind, which hears before the others */
static GtkEventController *
find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return g_steal_pointer (&controller);
    }
  return NULL;
}

/* Returns: whether the key was taken */
static gboolean
press (LedWindow *fixture, guint key, guint code, GdkModifierType state)
{
  g_autoptr (GtkEventController) keys
      = find_controller (GTK_WIDGET (fixture->window), GTK_TYPE_EVENT_CONTROLLER_KEY);
  gboolean taken = FALSE;

  g_assert_cmpint (gtk_event_controller_get_propagation_phase (keys), ==, GTK_PHASE_CAPTURE);
  g_signal_emit_by_name (keys, "key-pressed", key, code, state, &taken);
  return taken;
}

static void
let_go (LedWindow *fixture, guint key, guint code)
{
  g_autoptr (GtkEventController) keys
      = find_controller (GTK_WIDGET (fixture->window), GTK_TYPE_EVENT_CONTROLLER_KEY);

  g_signal_emit_by_name (keys, "key-released", key, code, 0);
}

/* A whole press, a second after the last one. Returns: whether it was taken */
static gboolean
tap (LedWindow *fixture, guint key, GdkModifierType state)
{
  gboolean taken;

  led_advance (&fixture->led, 1);
  taken = press (fixture, key, CODE_A, state);
  let_go (fixture, key, CODE_A);
  return taken;
}

static void
click (LedWindow *fixture, GtkWidget *widget)
{
  GtkWidget *page = get_page (fixture);
  g_autoptr (GtkEventController) gesture = find_controller (page, GTK_TYPE_GESTURE_CLICK);
  double x, y;

  led_advance (&fixture->led, 1);
  g_assert_true (gtk_widget_translate_coordinates (widget, page, gtk_widget_get_width (widget) / 2.0,
                                                   gtk_widget_get_height (widget) / 2.0, &x, &y));
  g_signal_emit_by_name (gesture, "pressed", 1, x, y);
}

static void
assert_count (LedWindow *fixture, guint expected)
{
  RpMoment moment;

  rp_session_get_moment (fixture->led.session, &moment);
  g_assert_cmpint (moment.step->kind, ==, RP_STEP_WORK);
  g_assert_cmpuint (moment.reps_done, ==, expected);
}

static void
test_any_key_counts (LedWindow *fixture, gconstpointer data)
{
  static const guint counting[]
      = { GDK_KEY_space,  GDK_KEY_a,         GDK_KEY_Down,      GDK_KEY_5,     GDK_KEY_KP_Add,
          GDK_KEY_Return, GDK_KEY_Page_Down, GDK_KEY_AudioPlay, GDK_KEY_Right, GDK_KEY_period };

  for (guint i = 0; i < G_N_ELEMENTS (counting); i++)
    {
      g_assert_true (tap (fixture, counting[i], 0));
      assert_count (fixture, i + 1);
    }
  g_assert_true (tap (fixture, GDK_KEY_A, GDK_SHIFT_MASK));
}

/* Keys that lead elsewhere, that steer the session, and keys of the machine do what they always do. */
static void
test_some_do_not (LedWindow *fixture, gconstpointer data)
{
  static const guint others[] = { GDK_KEY_Escape,
                                  GDK_KEY_Tab,
                                  GDK_KEY_ISO_Left_Tab,
                                  GDK_KEY_Menu,
                                  GDK_KEY_F1,
                                  GDK_KEY_F11,
                                  GDK_KEY_F35,
                                  GDK_KEY_Shift_L,
                                  GDK_KEY_Control_R,
                                  GDK_KEY_Alt_L,
                                  GDK_KEY_Super_L,
                                  GDK_KEY_Caps_Lock,
                                  GDK_KEY_Num_Lock,
                                  GDK_KEY_ISO_Level3_Shift,
                                  GDK_KEY_Left,
                                  GDK_KEY_Page_Up,
                                  GDK_KEY_BackSpace,
                                  GDK_KEY_AudioPrev,
                                  GDK_KEY_AudioNext,
                                  GDK_KEY_AudioRaiseVolume,
                                  GDK_KEY_MonBrightnessUp,
                                  GDK_KEY_VoidSymbol,
                                  0 };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (tap (fixture, others[i], 0));
  g_assert_false (tap (fixture, GDK_KEY_q, GDK_CONTROL_MASK));
  g_assert_false (tap (fixture, GDK_KEY_Up, GDK_ALT_MASK));
  assert_count (fixture, 0);
}

/* Letters that would lead out of the set count; those that change how it is shown, heard or led do only where they are
 * switched off. */
static void
test_letters (LedWindow *fixture, gconstpointer data)
{
  static const guint leading[] = { GDK_KEY_s, GDK_KEY_r, GDK_KEY_t, GDK_KEY_S };
  static const guint others[]
      = { GDK_KEY_f, GDK_KEY_V, GDK_KEY_m, GDK_KEY_bracketleft, GDK_KEY_bracketright };

  g_settings_set_boolean (fixture->settings, "letter-shortcuts", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (leading); i++)
    g_assert_true (tap (fixture, leading[i], 0));
  assert_count (fixture, G_N_ELEMENTS (leading));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (tap (fixture, others[i], 0));
  g_settings_set_boolean (fixture->settings, "letter-shortcuts", FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_true (tap (fixture, others[i], 0));
  assert_count (fixture, G_N_ELEMENTS (leading) + G_N_ELEMENTS (others));
}

/* Enter presses what has the focus. */
static void
test_enter (LedWindow *fixture, gconstpointer data)
{
  GtkWidget *button = gtk_widget_get_first_child (get_page (fixture));

  gtk_widget_grab_focus (button);
  g_assert_false (tap (fixture, GDK_KEY_Return, 0));
  g_assert_true (tap (fixture, GDK_KEY_space, 0));
  assert_count (fixture, 1);
}

/* The keyboard repeats a key that is held. */
static void
test_a_held_key_counts_once (LedWindow *fixture, gconstpointer data)
{
  for (guint i = 0; i < 4; i++)
    {
      g_assert_true (press (fixture, GDK_KEY_space, CODE_SPACE, 0));
      led_advance (&fixture->led, 1);
    }
  assert_count (fixture, 1);
  let_go (fixture, GDK_KEY_space, CODE_SPACE);
  g_assert_true (press (fixture, GDK_KEY_space, CODE_SPACE, 0));
  assert_count (fixture, 2);
}

/* The count that ends the turn, held, neither pauses nor skips the rest. */
static void
test_held_into_the_rest (LedWindow *fixture, gconstpointer data)
{
  RpMoment moment;

  rp_session_get_moment (fixture->led.session, &moment);
  for (guint i = 1; i < moment.step->reps; i++)
    tap (fixture, GDK_KEY_space, 0);
  led_advance (&fixture->led, 1);
  g_assert_true (press (fixture, GDK_KEY_space, CODE_SPACE, 0));
  g_assert_cmpint (rp_session_get_state (fixture->led.session), ==, RP_SESSION_RUNNING);
  g_assert_true (press (fixture, GDK_KEY_space, CODE_SPACE, 0));
  let_go (fixture, GDK_KEY_space, CODE_SPACE);
  g_assert_false (press (fixture, GDK_KEY_space, CODE_SPACE, 0));
}

/* What a key does that nobody here takes, and its repetition a second later. Returns: whether that was stopped */
static gboolean
repeat_after (LedWindow *fixture, guint key, RpSessionEvent event)
{
  g_assert_false (press (fixture, key, CODE_SPACE, 0));
  led_send (&fixture->led, event);
  led_advance (&fixture->led, 1);
  return press (fixture, key, CODE_SPACE, 0);
}

/* The press that goes on from a pause, held, does not count. */
static void
test_held_out_of_a_pause (LedWindow *fixture, gconstpointer data)
{
  led_send (&fixture->led, RP_SESSION_PAUSE);
  g_assert_true (repeat_after (fixture, GDK_KEY_space, RP_SESSION_RESUME));
  g_assert_true (press (fixture, GDK_KEY_space, CODE_SPACE, 0));
  assert_count (fixture, 0);
  let_go (fixture, GDK_KEY_space, CODE_SPACE);
  g_assert_true (press (fixture, GDK_KEY_space, CODE_SPACE, 0));
  assert_count (fixture, 1);
}

/* Nor does one that skips the rest, or any that was pressed in it. */
static void
test_held_through_a_rest (LedWindow *fixture, gconstpointer data)
{
  static const guint pressed[] = { GDK_KEY_Page_Down, GDK_KEY_x };

  for (guint i = 0; i < G_N_ELEMENTS (pressed); i++)
    {
      led_send (&fixture->led, i == 0 ? RP_SESSION_SKIP : RP_SESSION_BACK);
      led_skip_to (&fixture->led, RP_STEP_SIDE_CHANGE);
      g_assert_true (repeat_after (fixture, pressed[i], RP_SESSION_SKIP));
      assert_count (fixture, 0);
      let_go (fixture, pressed[i], CODE_SPACE);
    }
}

/* Held, it takes one back and does not go on to the turn before; between the sets it is left alone. */
static void
test_held_takes_one_back (LedWindow *fixture, gconstpointer data)
{
  tap (fixture, GDK_KEY_space, 0);
  g_assert_true (repeat_after (fixture, GDK_KEY_Left, RP_SESSION_UNCOUNT));
  let_go (fixture, GDK_KEY_Left, CODE_SPACE);
  led_send (&fixture->led, RP_SESSION_SKIP);
  g_assert_false (press (fixture, GDK_KEY_Left, CODE_SPACE, 0));
  g_assert_false (press (fixture, GDK_KEY_Left, CODE_SPACE, 0));
}

/* The button that counts may have the focus. */
static void
test_held_enter_presses_once (LedWindow *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (gtk_widget_get_first_child (get_page (fixture)));
  for (guint i = 0; i < 2; i++)
    {
      g_assert_false (press (fixture, GDK_KEY_Return, CODE_A, 0));
      g_assert_true (press (fixture, GDK_KEY_Return, CODE_A, 0));
      g_assert_true (press (fixture, GDK_KEY_Return, CODE_A, 0));
      let_go (fixture, GDK_KEY_Return, CODE_A);
    }
  assert_count (fixture, 0);
}

static void
test_keys_without_a_code (LedWindow *fixture, gconstpointer data)
{
  for (guint i = 1; i <= 3; i++)
    {
      led_advance (&fixture->led, 1);
      g_assert_true (press (fixture, GDK_KEY_x, 0, 0));
      assert_count (fixture, i);
    }
}

static void
test_a_press_anywhere (LedWindow *fixture, gconstpointer data)
{
  GtkWidget *button = gtk_widget_get_first_child (get_page (fixture));
  GtkWidget *label = gtk_widget_get_next_sibling (button);

  click (fixture, label);
  assert_count (fixture, 1);
  click (fixture, get_page (fixture));
  assert_count (fixture, 2);
  click (fixture, button);
  gtk_widget_set_sensitive (button, FALSE);
  click (fixture, button);
  assert_count (fixture, 2);
}

static void
test_a_led_turn_is_left_alone (LedWindow *fixture, gconstpointer data)
{
  g_assert_false (tap (fixture, GDK_KEY_space, 0));
  g_assert_false (tap (fixture, GDK_KEY_x, 0));
  click (fixture, get_page (fixture));
  g_assert_cmpint (rp_session_get_state (fixture->led.session), ==, RP_SESSION_RUNNING);
}

/* Nothing stays behind at the window. */
static void
test_a_hidden_page (LedWindow *fixture, gconstpointer data)
{
  g_autoptr (GtkEventController) before
      = find_controller (GTK_WIDGET (fixture->window), GTK_TYPE_EVENT_CONTROLLER_KEY);
  g_autoptr (GtkEventController) after = NULL;

  gtk_widget_set_visible (get_page (fixture), FALSE);
  after = find_controller (GTK_WIDGET (fixture->window), GTK_TYPE_EVENT_CONTROLLER_KEY);
  g_assert_true (after != before);
  g_assert_null (gtk_event_controller_get_widget (before));
  gtk_widget_set_visible (get_page (fixture), TRUE);
  g_assert_true (tap (fixture, GDK_KEY_space, 0));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func, own) g_test_add (path, LedWindow, GINT_TO_POINTER (own), set_up, func, tear_down)
  ADD ("/count-input/any-key-counts", test_any_key_counts, TRUE);
  ADD ("/count-input/some-do-not", test_some_do_not, TRUE);
  ADD ("/count-input/letters", test_letters, TRUE);
  ADD ("/count-input/enter", test_enter, TRUE);
  ADD ("/count-input/a-held-key-counts-once", test_a_held_key_counts_once, TRUE);
  ADD ("/count-input/held-into-the-rest", test_held_into_the_rest, TRUE);
  ADD ("/count-input/held-out-of-a-pause", test_held_out_of_a_pause, TRUE);
  ADD ("/count-input/held-through-a-rest", test_held_through_a_rest, TRUE);
  ADD ("/count-input/held-takes-one-back", test_held_takes_one_back, TRUE);
  ADD ("/count-input/held-enter-presses-once", test_held_enter_presses_once, TRUE);
  ADD ("/count-input/keys-without-a-code", test_keys_without_a_code, TRUE);
  ADD ("/count-input/a-press-anywhere", test_a_press_anywhere, TRUE);
  ADD ("/count-input/a-led-turn-is-left-alone", test_a_led_turn_is_left_alone, FALSE);
  ADD ("/count-input/a-hidden-page", test_a_hidden_page, TRUE);

  return g_test_run ();
}
