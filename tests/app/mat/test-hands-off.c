/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "mat/rp-hands-off.h"

typedef struct
{
  GtkWindow *window;
  GtkWidget *page;
  GtkWidget *part;
  GtkWidget *button;
  RpHandsOff *hands;
  guint woken;
} Fixture;

static void
on_woken (Fixture *fixture)
{
  fixture->woken++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->button = gtk_button_new_with_label ("Pause");
  gtk_box_append (GTK_BOX (fixture->part), fixture->button);
  gtk_box_append (GTK_BOX (fixture->page), fixture->part);
  fixture->hands = rp_hands_off_new (fixture->page);
  rp_hands_off_add (fixture->hands, fixture->part);
  g_signal_connect_swapped (fixture->hands, "woken", G_CALLBACK (on_woken), fixture);
  fixture->window = pixels_show (fixture->page, 300, 300);
  gtk_window_set_focus (fixture->window, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->hands);
  gtk_window_destroy (fixture->window);
}

static void
move (Fixture *fixture, double x, double y)
{
  g_signal_emit_by_name (find_controller_of (fixture->page, GTK_TYPE_EVENT_CONTROLLER_MOTION), "motion", x,
                         y);
}

static void
touch (Fixture *fixture)
{
  GtkEventController *gesture = find_controller_of (fixture->page, GTK_TYPE_GESTURE_CLICK);

  g_assert_true (gtk_gesture_single_get_touch_only (GTK_GESTURE_SINGLE (gesture)));
  g_assert_cmpuint (gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (gesture)), ==, 0);
  g_assert_cmpint (gtk_event_controller_get_propagation_phase (gesture), ==, GTK_PHASE_CAPTURE);
  g_signal_emit_by_name (gesture, "pressed", 1, 10.0, 10.0);
}

static void
assert_away (Fixture *fixture, gboolean away)
{
  g_assert_true (rp_hands_off_get_away (fixture->hands) == away);
  g_assert_true (gtk_widget_has_css_class (fixture->part, "away") == away);
  g_assert_false (away && gtk_widget_get_can_target (fixture->part));
  g_assert_true ((gtk_widget_get_cursor (fixture->page) != NULL) == away);
}

static void
wait_until_away (Fixture *fixture)
{
  while (!rp_hands_off_get_away (fixture->hands))
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_until_pressable (Fixture *fixture)
{
  while (!gtk_widget_get_can_target (fixture->part))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_comes_with_the_pointer (Fixture *fixture, gconstpointer data)
{
  move (fixture, 10, 10);
  assert_away (fixture, FALSE);
  rp_hands_off_set_active (fixture->hands, TRUE);
  assert_away (fixture, TRUE);
  /* The same place is no movement: a picture changed below the pointer. */
  move (fixture, 10, 10);
  assert_away (fixture, TRUE);
  move (fixture, 40, 10);
  assert_away (fixture, FALSE);
  g_assert_cmpuint (fixture->woken, ==, 1);
  wait_until_away (fixture);
  assert_away (fixture, TRUE);
  rp_hands_off_set_active (fixture->hands, FALSE);
  assert_away (fixture, FALSE);
  g_assert_true (gtk_widget_get_can_target (fixture->part));
}

/* A hand that counts with the mouse moves it a little each time. */
static void
test_a_tremble_is_no_movement (Fixture *fixture, gconstpointer data)
{
  move (fixture, 10, 10);
  rp_hands_off_set_active (fixture->hands, TRUE);
  for (guint i = 0; i < 50; i++)
    move (fixture, i % 2 == 0 ? 11 : 22, i % 2 == 0 ? 8 : 20);
  assert_away (fixture, TRUE);
  g_assert_cmpuint (fixture->woken, ==, 0);
  move (fixture, 10, 40);
  assert_away (fixture, FALSE);
  /* While somebody is there, the least movement says that they still are. */
  move (fixture, 11, 40);
  g_assert_cmpuint (fixture->woken, ==, 2);
}

/* A finger comes without any motion, and does not press what it brought. */
static void
test_comes_with_a_touch (Fixture *fixture, gconstpointer data)
{
  touch (fixture);
  g_assert_cmpuint (fixture->woken, ==, 0);
  rp_hands_off_set_active (fixture->hands, TRUE);
  touch (fixture);
  assert_away (fixture, FALSE);
  g_assert_cmpuint (fixture->woken, ==, 1);
  g_assert_false (gtk_widget_get_can_target (fixture->part));
  wait_until_pressable (fixture);
  assert_away (fixture, FALSE);
  wait_until_away (fixture);
  assert_away (fixture, TRUE);
}

static gboolean
on_later (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* What goes again before it was seen cannot be pressed later, either. */
static void
test_gone_before_it_was_seen (Fixture *fixture, gconstpointer data)
{
  gboolean later = FALSE;

  rp_hands_off_set_active (fixture->hands, TRUE);
  touch (fixture);
  rp_hands_off_set_active (fixture->hands, FALSE);
  g_assert_true (gtk_widget_get_can_target (fixture->part));
  rp_hands_off_set_active (fixture->hands, TRUE);
  g_timeout_add (500, on_later, &later);
  while (!later)
    g_main_context_iteration (NULL, TRUE);
  assert_away (fixture, TRUE);
}

/* The keyboard on a button keeps it; the toolkit's own frame around it goes sooner. */
static void
test_stays_with_the_keyboard (Fixture *fixture, gconstpointer data)
{
  rp_hands_off_set_active (fixture->hands, TRUE);
  gtk_window_set_focus_visible (fixture->window, TRUE);
  gtk_widget_grab_focus (fixture->button);
  assert_away (fixture, FALSE);
  gtk_window_set_focus_visible (fixture->window, FALSE);
  rp_hands_off_set_active (fixture->hands, FALSE);
  rp_hands_off_set_active (fixture->hands, TRUE);
  assert_away (fixture, FALSE);
  gtk_window_set_focus (fixture->window, NULL);
  wait_until_away (fixture);
  assert_away (fixture, TRUE);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/hands-off/comes-with-the-pointer", test_comes_with_the_pointer);
  ADD ("/hands-off/a-tremble-is-no-movement", test_a_tremble_is_no_movement);
  ADD ("/hands-off/comes-with-a-touch", test_comes_with_a_touch);
  ADD ("/hands-off/gone-before-it-was-seen", test_gone_before_it_was_seen);
  ADD ("/hands-off/stays-with-the-keyboard", test_stays_with_the_keyboard);

  return g_test_run ();
}
