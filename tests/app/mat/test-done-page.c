/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-settings.h"
#include "common/rp-stepper.h"
#include "done.h"
#include "find.h"
#include "common/rp-pace-settings.h"
#include "mat/rp-done-page.h"
#include "mat/rp-keep-check.h"
#include "pixels.h"

typedef struct
{
  Done done;
  GSettings *settings;
  GtkWidget *page;
  GtkWindow *window;
} Fixture;

static void
show (Fixture *fixture)
{
  done_begin (&fixture->done);
  fixture->settings = rp_settings_new ();
  fixture->page = g_object_ref (rp_done_page_new (fixture->settings));
  fixture->window = pixels_show (fixture->page, 1000, 700);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  led_init (&fixture->done.led, data, FALSE);
  show (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->page);
  g_object_unref (fixture->settings);
  done_clear (&fixture->done);
}

static void
fill (Fixture *fixture)
{
  g_autoptr (GDateTime) ended = g_date_time_new_local (2026, 11, 21, 10, 15, 0);

  if (!fixture->done.facts)
    done_end (&fixture->done);
  rp_done_page_set_facts (RP_DONE_PAGE (fixture->page), fixture->done.facts, ended, NULL);
}

static gboolean
is_stepper (GtkWidget *widget, gconstpointer data)
{
  return RP_IS_STEPPER (widget) && find_label (widget, data);
}

/* The first one of a side. */
static RpStepper *
find_stepper (Fixture *fixture, const char *side)
{
  GtkWidget *found = find_widget (fixture->page, is_stepper, side);

  g_assert_nonnull (found);
  return RP_STEPPER (found);
}

static void
test_all_done (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->done.led);
  led_advance (&fixture->done.led, 600);
  fill (fixture);
  find_assert_label (fixture->page, "You finished it: Daily clams");
  find_assert_label (fixture->page, "Saturday 21 November, 10:15. 4 minutes.");
  find_assert_label (fixture->page, "Clamshell");
  g_assert_cmpfloat (rp_stepper_get_value (find_stepper (fixture, "Left")), ==, 20);
  g_assert_nonnull (find_action (fixture->page, "win.session.again"));
  g_assert_nonnull (find_action (fixture->page, "win.print"));
  g_assert_nonnull (find_action (fixture->page, "win.show-library"));
}

static void
test_a_part_is_told_as_a_part (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->done.led);
  led_advance (&fixture->done.led, 3 * 6.5 + 1);
  led_send (&fixture->done.led, RP_SESSION_STOP);
  fill (fixture);
  find_assert_label (fixture->page, "You did a part of it: Daily clams");
  find_assert_label (fixture->page, "17 fewer on the left. Right side not done.");
}

/* How it was led is told where it was not as the program says, and can be kept. */
static void
test_own_pace_can_be_kept (Fixture *fixture, gconstpointer data)
{
  const char *path = rp_program_get_path (rp_plan_get_program (fixture->done.led.plan));
  g_autoptr (RpPlanChanges) kept = NULL;
  GtkWidget *keep;

  led_start_turn (&fixture->done.led);
  led_send (&fixture->done.led, RP_SESSION_SLOWER);
  led_send (&fixture->done.led, RP_SESSION_STOP);
  fill (fixture);
  find_assert_label (fixture->page, "At 0.9 times the usual speed.");
  keep = find_type (fixture->page, RP_TYPE_KEEP_CHECK);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (keep), TRUE);
  kept = rp_pace_settings_get (fixture->settings, path);
  g_settings_reset (fixture->settings, RP_PACE_SETTINGS_KEPT);
  g_assert_cmpfloat_with_epsilon (rp_plan_changes_get_speed (kept), 0.9, 0.001);
}

static void
test_as_the_program_says (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->done.led);
  led_send (&fixture->done.led, RP_SESSION_STOP);
  fill (fixture);
  g_assert_null (find_type (fixture->page, RP_TYPE_KEEP_CHECK));
  g_assert_null (find_label (fixture->page, "Led as the program says."));
}

static void
step_to (Fixture *fixture, const char *side, guint number)
{
  GtkWidget *spin = find_type (GTK_WIDGET (find_stepper (fixture, side)), GTK_TYPE_SPIN_BUTTON);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), number);
}

/* What is put right is told at once, on the page and in the journal. */
static void
test_put_right (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpHistory) history = NULL;

  led_start_turn (&fixture->done.led);
  led_advance (&fixture->done.led, 3 * 6.5 + 1);
  led_send (&fixture->done.led, RP_SESSION_STOP);
  fill (fixture);
  step_to (fixture, "Left", 18);
  find_assert_label (fixture->page, "2 fewer on the left. Right side not done.");
  step_to (fixture, "Left", 20);
  step_to (fixture, "Right", 20);
  find_assert_label (fixture->page, "You finished it: Daily clams");
  history = done_read (&fixture->done);
  g_assert_true (rp_past_session_is_whole (rp_history_get_session (history, 0)));
}

static void
test_another_session_replaces_the_rows (Fixture *fixture, gconstpointer data)
{
  GtkListBox *rows = GTK_LIST_BOX (find_type (fixture->page, GTK_TYPE_LIST_BOX));

  led_start_turn (&fixture->done.led);
  led_send (&fixture->done.led, RP_SESSION_STOP);
  fill (fixture);
  fill (fixture);
  g_assert_nonnull (gtk_list_box_get_row_at_index (rows, 4));
  g_assert_null (gtk_list_box_get_row_at_index (rows, 5));
}

static void
set_up_long (Fixture *fixture, gconstpointer data)
{
  led_init_timed (&fixture->done.led, data, 2704);
  show (fixture);
}

/* More microseconds than 32 bits hold. */
static void
test_long_work (Fixture *fixture, gconstpointer data)
{
  GtkWidget *spin;

  led_start_turn (&fixture->done.led);
  led_advance (&fixture->done.led, 3 * 3600);
  fill (fixture);
  find_assert_label (fixture->page, "Saturday 21 November, 10:15. 1 hour 30 minutes.");
  spin = find_type (GTK_WIDGET (find_stepper (fixture, "Time")), GTK_TYPE_SPIN_BUTTON);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (spin)), ==, "1:30:08");
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add ("/done-page/long-work", Fixture, "daily-clams", set_up_long, test_long_work, tear_down);

#define ADD(path, func, program) g_test_add (path, Fixture, program, set_up, func, tear_down)
  ADD ("/done-page/all-done", test_all_done, "daily-clams");
  ADD ("/done-page/a-part-is-told-as-a-part", test_a_part_is_told_as_a_part, "daily-clams");
  ADD ("/done-page/another-session", test_another_session_replaces_the_rows, "five-for-knee-pain");
  ADD ("/done-page/own-pace-can-be-kept", test_own_pace_can_be_kept, "daily-clams");
  ADD ("/done-page/as-the-program-says", test_as_the_program_says, "daily-clams");
  ADD ("/done-page/put-right", test_put_right, "daily-clams");

  return g_test_run ();
}
