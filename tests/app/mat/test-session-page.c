/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led-window.h"
#include "common/rp-adaptive.h"
#include "mat/rp-cue-band.h"
#include "mat/rp-distance-view.h"
#include "demo/rp-demo-view.h"
#include "demo/rp-demo.h"
#include "mat/rp-ring.h"
#include "mat/rp-session-frame.h"
#include "mat/rp-session-page.h"
#include "mat/rp-session-status.h"
#include "mat/rp-set-panel.h"
#include "rp-test-catalogue.h"

/* The longest a decoder may take to show a frame before a test gives up, in microseconds. */
#define PATIENCE (20 * G_USEC_PER_SEC)

typedef struct
{
  LedWindow shown;
  Led *led;
  RpSessionPage *page;
  guint ended;
} Fixture;

typedef struct
{
  const char *program;
  gboolean own_pace;
  const char *language; /* of the pack, when it is another than ours */
} Case;

static const Case clams = { "daily-clams", FALSE };
static const Case clams_own_pace = { "daily-clams", TRUE };
static const Case german = { "daily-clams", FALSE, "de" };
static const Case bridge = { "surgeons-four", FALSE };

static void
on_ended (Fixture *fixture)
{
  fixture->ended++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const Case *wanted = data;

  led_window_init (&fixture->shown, wanted->program, wanted->own_pace);
  led_set_language (&fixture->shown.led, wanted->language);
  fixture->led = &fixture->shown.led;
  fixture->ended = 0;
  fixture->page = RP_SESSION_PAGE (rp_session_page_new (fixture->shown.settings));
  g_signal_connect_swapped (fixture->page, "ended", G_CALLBACK (on_ended), fixture);
  rp_session_page_set_session (fixture->page, fixture->led->session);
  led_window_show (&fixture->shown, GTK_WIDGET (fixture->page), 1280, 760);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_settings_reset (fixture->shown.settings, "distance-view");
  led_window_clear (&fixture->shown, data);
}

static GtkWidget *
get_page (Fixture *fixture)
{
  return GTK_WIDGET (fixture->page);
}

static void
show_now (Fixture *fixture)
{
  rp_session_page_show_now (fixture->page);
  pixels_settle (get_page (fixture));
}

static const char *
get_cue (Fixture *fixture)
{
  return rp_cue_band_get_text (RP_CUE_BAND (find_type (get_page (fixture), RP_TYPE_CUE_BAND)));
}

static void
activate (Fixture *fixture, const char *name)
{
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->shown.window), name));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->shown.window), name, NULL);
  show_now (fixture);
}

static void
test_leads_from_start_to_end (Fixture *fixture, gconstpointer data)
{
  led_send (fixture->led, RP_SESSION_START);
  show_now (fixture);
  find_assert_label (get_page (fixture), "Get ready");
  find_assert_label (get_page (fixture), "Start now");
  led_advance (fixture->led, 10.5);
  show_now (fixture);
  find_assert_label (get_page (fixture), "Left leg");
  find_assert_label (get_page (fixture), "Lift");
  find_assert_label (get_page (fixture), "Keep hips stacked");
  led_advance (fixture->led, 2);
  show_now (fixture);
  find_assert_label (get_page (fixture), "Hold");
  find_assert_label (get_page (fixture), "Squeeze your bottom");
  led_advance (fixture->led, 20 * 6.5);
  show_now (fixture);
  find_assert_label (get_page (fixture), "Now the right leg");
  find_assert_label (get_page (fixture), "Turn over. Lie on your left side.");
  find_assert_label (get_page (fixture), "Left leg done");
  find_assert_label (get_page (fixture), "20 of 20");
  led_advance (fixture->led, 5);
  show_now (fixture);
  find_assert_label (get_page (fixture), "Right leg");
  g_assert_cmpuint (fixture->ended, ==, 0);
  led_advance (fixture->led, 20 * 6.5);
  g_assert_cmpint (rp_session_get_state (fixture->led->session), ==, RP_SESSION_FINISHED);
  show_now (fixture);
  g_assert_cmpuint (fixture->ended, ==, 1);
}

static void
assert_german (Fixture *fixture, const char *words, const char * not )
{
  find_assert_label (get_page (fixture), words);
  g_assert_null (find_label (get_page (fixture), not ));
}

/* Beside the words of a German pack stand German ones, while the window speaks English. */
static void
test_language_of_the_pack (Fixture *fixture, gconstpointer data)
{
  GtkWidget *ring;

  led_send (fixture->led, RP_SESSION_START);
  show_now (fixture);
  assert_german (fixture, "Mach dich bereit", "Get ready");
  assert_german (fixture, "Sekunden", "seconds");
  assert_german (fixture, "Gleich", "Next");
  assert_german (fixture, "Left leg, 20-mal", "Left leg, 20 times");
  find_assert_label (get_page (fixture), "Start now");
  led_advance (fixture->led, 10.5);
  show_now (fixture);
  assert_german (fixture, "von 20", "of 20");
  assert_german (fixture, "noch 4:25", "4:25 left");
  find_assert_label (get_page (fixture), "Skip");
  ring = find_type (get_page (fixture), RP_TYPE_RING);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ring), GTK_ACCESSIBLE_PROPERTY_LABEL, "Satz");
  led_advance (fixture->led, 2 + 20 * 6.5);
  show_now (fixture);
  assert_german (fixture, "Left leg geschafft", "Left leg done");
}

static void
test_pause_skip_back (Fixture *fixture, gconstpointer data)
{
  led_start_turn (fixture->led);
  led_advance (fixture->led, 3);
  activate (fixture, "session.pause");
  find_assert_label (get_page (fixture), "Paused");
  find_assert_label (get_page (fixture), "Go on");
  led_advance (fixture->led, 60);
  activate (fixture, "session.pause");
  find_assert_label (get_page (fixture), "Hold");
  activate (fixture, "session.skip");
  find_assert_label (get_page (fixture), "Change sides");
  activate (fixture, "session.back");
  find_assert_label (get_page (fixture), "Lift");
  led_advance (fixture->led, 7);
  show_now (fixture);
  activate (fixture, "session.stop");
  g_assert_cmpuint (fixture->ended, ==, 1);
}

static void
count (Fixture *fixture)
{
  activate (fixture, "session.count");
  led_advance (fixture->led, 1);
}

static void
test_own_pace_counts (Fixture *fixture, gconstpointer data)
{
  led_start_turn (fixture->led);
  show_now (fixture);
  find_assert_label (get_page (fixture), "At your pace. Almost any key or click counts one.");
  for (guint i = 0; i < 3; i++)
    count (fixture);
  activate (fixture, "session.uncount");
  find_assert_label (get_page (fixture), "2");
  for (guint i = 2; i < 20; i++)
    count (fixture);
  find_assert_label (get_page (fixture), "Change sides");
}

static void
test_sleep_pauses_and_says_so (Fixture *fixture, gconstpointer data)
{
  led_start_turn (fixture->led);
  led_advance (fixture->led, 1);
  rp_simulated_clock_suspend (fixture->led->clock, 60 * G_USEC_PER_SEC);
  led_advance (fixture->led, 2);
  show_now (fixture);
  g_assert_cmpint (rp_session_get_state (fixture->led->session), ==, RP_SESSION_PAUSED);
  g_assert_cmpstr (get_cue (fixture), ==,
                   "The computer slept or stood still, so the session is paused. Your place is kept.");
  activate (fixture, "session.pause");
  g_assert_cmpstr (get_cue (fixture), ==, "Keep hips stacked");
}

/* Shows the moment until its frame is there. */
static void
wait_for_frame (Fixture *fixture, RpDemo *demo)
{
  while (!rp_demo_get_playing (demo))
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (rp_demo_wait (demo, PATIENCE));
      show_now (fixture);
    }
}

static cairo_surface_t *
get_frame (Fixture *fixture)
{
  GtkWidget *view = find_type (get_page (fixture), RP_TYPE_DEMO_VIEW);

  wait_for_frame (fixture, RP_DEMO (rp_demo_view_get_paintable (RP_DEMO_VIEW (view))));

  return pixels_get (view);
}

/* How many of the pixels of a are those of b, or of b mirrored, in percent. */
static int
compare (cairo_surface_t *a, cairo_surface_t *b, gboolean mirrored)
{
  int width = cairo_image_surface_get_width (a);
  int height = cairo_image_surface_get_height (a);
  int same = 0;
  int all = 0;

  for (int y = 0; y < height; y += 3)
    for (int x = 0; x < width; x += 3, all++)
      same += pixels_near (pixels_at (a, x, y), pixels_at (b, mirrored ? width - 1 - x : x, y));

  return 100 * same / all;
}

static void
test_other_side_is_mirrored (Fixture *fixture, gconstpointer data)
{
  cairo_surface_t *left, *right;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  led_start_turn (fixture->led);
  led_advance (fixture->led, 3);
  show_now (fixture);
  left = get_frame (fixture);
  led_send (fixture->led, RP_SESSION_SKIP);
  led_send (fixture->led, RP_SESSION_SKIP);
  led_advance (fixture->led, 3);
  show_now (fixture);
  find_assert_label (get_page (fixture), "Right leg");
  right = get_frame (fixture);
  g_assert_cmpint (compare (left, right, TRUE), >=, 97);
  g_assert_cmpint (compare (left, right, FALSE), <, 90);
  cairo_surface_destroy (left);
  cairo_surface_destroy (right);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
}

static void
test_without_a_clip_there_are_steps (Fixture *fixture, gconstpointer data)
{
  sample_forget_clips (fixture->led->pack);
  led_start_turn (fixture->led);
  show_now (fixture);
  find_assert_label (get_page (fixture),
                     "Squeeze your bottom. Raise your top leg as high as your hip stays still.");
}

static void
wait_for_class (Fixture *fixture, RpSizeClass wanted)
{
  GtkWidget *adaptive = find_type (get_page (fixture), RP_TYPE_ADAPTIVE);

  while (rp_adaptive_get_size_class (RP_ADAPTIVE (adaptive)) != wanted)
    g_main_context_iteration (NULL, TRUE);
  pixels_settle (get_page (fixture));
}

/* Every size has everything that can be pressed, within the window. */
static void
assert_controls (Fixture *fixture)
{
  static const char *const names[] = { "win.session.stop", "win.session.back", "win.session.pause",
                                       "win.session.skip", "win.session.extend" };
  int width = gtk_widget_get_width (get_page (fixture));
  int height = gtk_widget_get_height (get_page (fixture));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *button = find_action (get_page (fixture), names[i]);
      graphene_rect_t bounds;

      g_assert_nonnull (button);
      g_assert_true (gtk_widget_compute_bounds (button, get_page (fixture), &bounds));
      g_assert_cmpfloat (bounds.size.width, >=, 44);
      g_assert_cmpfloat (bounds.size.height, >=, 44);
      g_assert_cmpfloat (bounds.origin.x, >=, 0);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, width);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, height);
    }
}

static void
test_fits_every_window (Fixture *fixture, gconstpointer data)
{
  led_start_turn (fixture->led);
  show_now (fixture);
  wait_for_class (fixture, RP_SIZE_CLASS_WIDE);
  assert_controls (fixture);
  gtk_window_set_default_size (fixture->shown.window, 700, 760);
  wait_for_class (fixture, RP_SIZE_CLASS_MEDIUM);
  assert_controls (fixture);
  gtk_window_set_default_size (fixture->shown.window, 380, 730);
  wait_for_class (fixture, RP_SIZE_CLASS_NARROW);
  assert_controls (fixture);
}

/* Where Space presses nothing, and a screen reader hears how it goes on. */
static void
test_the_status_has_the_keyboard (Fixture *fixture, gconstpointer data)
{
  GtkWidget *status = find_type (get_page (fixture), RP_TYPE_SESSION_STATUS);

  rp_session_page_focus (RP_SESSION_PAGE (get_page (fixture)));
  g_assert_true (gtk_window_get_focus (fixture->shown.window) == status);
}

/* None of its parents keeps the pointer from it. */
static gboolean
is_pressable (GtkWidget *widget)
{
  for (; widget; widget = gtk_widget_get_parent (widget))
    if (!gtk_widget_get_can_target (widget))
      return FALSE;
  return TRUE;
}

static void
wait_until_pressable (GtkWidget *widget)
{
  while (!is_pressable (widget))
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_far (Fixture *fixture)
{
  return rp_session_frame_get_over (RP_SESSION_FRAME (find_type (get_page (fixture), RP_TYPE_SESSION_FRAME)));
}

/* Seen from afar there is the view, and neither the panel nor, on a phone, any of it. */
static void
test_seen_from_afar (Fixture *fixture, gconstpointer data)
{
  led_start_turn (fixture->led);
  show_now (fixture);
  g_assert_false (is_far (fixture));
  gtk_widget_activate_action (get_page (fixture), "page.distance-view", NULL);
  show_now (fixture);
  g_assert_true (g_settings_get_boolean (fixture->shown.settings, "distance-view"));
  g_assert_true (is_far (fixture));
  g_assert_nonnull (find_type (get_page (fixture), RP_TYPE_DISTANCE_VIEW));
  g_assert_null (find_type (get_page (fixture), RP_TYPE_SET_PANEL));
  gtk_window_set_default_size (fixture->shown.window, 380, 730);
  wait_for_class (fixture, RP_SIZE_CLASS_NARROW);
  g_assert_false (is_far (fixture));
  g_assert_nonnull (find_type (get_page (fixture), RP_TYPE_SET_PANEL));
  gtk_window_set_default_size (fixture->shown.window, 1280, 760);
  wait_for_class (fixture, RP_SIZE_CLASS_WIDE);
  g_assert_true (is_far (fixture));
  gtk_widget_activate_action (get_page (fixture), "page.distance-view", NULL);
  g_assert_false (is_far (fixture));
}

/* Returns: (transfer none): what hears clicks that count */
static GtkEventController *
find_count_gesture (GtkWidget *page)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (page);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_BUBBLE)
        return controller;
    }
  g_assert_not_reached ();
}

static void
click (Fixture *fixture, GtkWidget *widget)
{
  double x, y;

  led_advance (fixture->led, 1);
  g_assert_true (gtk_widget_translate_coordinates (widget, get_page (fixture),
                                                   gtk_widget_get_width (widget) / 2.0,
                                                   gtk_widget_get_height (widget) / 2.0, &x, &y));
  g_signal_emit_by_name (find_count_gesture (get_page (fixture)), "pressed", 1, x, y);
}

static guint
get_count (Fixture *fixture)
{
  RpMoment moment;

  rp_session_get_moment (fixture->led->session, &moment);
  return moment.reps_done;
}

/* A click where a button is about to be seen was meant to count; later it is the button's. */
static void
test_a_click_counts_before_buttons (Fixture *fixture, gconstpointer data)
{
  GtkWidget *skip, *take_back;

  g_settings_set_boolean (fixture->shown.settings, "distance-view", TRUE);
  led_start_turn (fixture->led);
  show_now (fixture);
  skip = find_action (get_page (fixture), "win.session.skip");
  take_back = find_action (get_page (fixture), "win.session.uncount");
  g_assert_nonnull (take_back);
  click (fixture, skip);
  g_assert_cmpuint (get_count (fixture), ==, 1);
  g_signal_emit_by_name (find_controller_of (get_page (fixture), GTK_TYPE_EVENT_CONTROLLER_MOTION), "motion",
                         600.0, 600.0);
  click (fixture, skip);
  g_assert_cmpuint (get_count (fixture), ==, 2);
  wait_until_pressable (skip);
  click (fixture, skip);
  click (fixture, take_back);
  g_assert_cmpuint (get_count (fixture), ==, 2);
  activate (fixture, "session.uncount");
  g_assert_cmpuint (get_count (fixture), ==, 1);
}

/* From afar the end is read first; a key or the pointer ends that. The page hears keys wherever the keyboard was before. */
static void
test_end_is_read (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus;
  gboolean taken;

  g_settings_set_boolean (fixture->shown.settings, "distance-view", TRUE);
  led_start_turn (fixture->led);
  show_now (fixture);
  for (guint i = 0; i < 2; i++)
    activate (fixture, "session.skip");
  gtk_window_set_focus (fixture->shown.window, NULL);
  activate (fixture, "session.skip");
  g_assert_cmpint (rp_session_get_state (fixture->led->session), ==, RP_SESSION_FINISHED);
  pixels_settle (get_page (fixture));
  focus = gtk_window_get_focus (fixture->shown.window);
  g_assert_true (focus && gtk_widget_is_ancestor (focus, get_page (fixture)));
  g_assert_cmpuint (fixture->ended, ==, 0);
  g_signal_emit_by_name (find_controller_of (get_page (fixture), GTK_TYPE_EVENT_CONTROLLER_KEY),
                         "key-pressed", GDK_KEY_a, 0, 0, &taken);
  pixels_settle (get_page (fixture));
  g_assert_cmpuint (fixture->ended, ==, 1);
}

/* What is stopped is over at once. */
static void
test_stop_from_afar (Fixture *fixture, gconstpointer data)
{
  g_settings_set_boolean (fixture->shown.settings, "distance-view", TRUE);
  led_start_turn (fixture->led);
  show_now (fixture);
  activate (fixture, "session.stop");
  g_assert_cmpuint (fixture->ended, ==, 1);
}

int
main (int argc, char *argv[])
{
  int result;

  find_init (&argc, &argv);
  pixels_load_style ();

  rp_test_catalogue_install_german ();
#define ADD(path, data, func) g_test_add (path, Fixture, &data, set_up, func, tear_down)
  ADD ("/session-page/leads-from-start-to-end", clams, test_leads_from_start_to_end);
  ADD ("/session-page/language-of-the-pack", german, test_language_of_the_pack);
  ADD ("/session-page/pause-skip-back", clams, test_pause_skip_back);
  ADD ("/session-page/own-pace-counts", clams_own_pace, test_own_pace_counts);
  ADD ("/session-page/sleep-pauses-and-says-so", clams, test_sleep_pauses_and_says_so);
  ADD ("/session-page/other-side-is-mirrored", clams, test_other_side_is_mirrored);
  ADD ("/session-page/without-a-clip-there-are-steps", bridge, test_without_a_clip_there_are_steps);
  ADD ("/session-page/the-status-has-the-keyboard", clams, test_the_status_has_the_keyboard);
  ADD ("/session-page/fits-every-window", clams, test_fits_every_window);
  ADD ("/session-page/seen-from-afar", clams, test_seen_from_afar);
  ADD ("/session-page/a-click-counts-before-buttons", clams_own_pace, test_a_click_counts_before_buttons);
  ADD ("/session-page/end-is-read", clams, test_end_is_read);
  ADD ("/session-page/stop-from-afar", clams, test_stop_from_afar);

  result = g_test_run ();
  rp_test_catalogue_clear ();
  return result;
}
