/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-fact-row.h"
#include "find.h"
#include "led-widget.h"
#include "mat/rp-done-page.h"
#include "programs/rp-program-edit.h"

static void
set_up (LedWidget *fixture, gconstpointer data)
{
  led_widget_init (fixture, data, FALSE);
  led_widget_show (fixture, rp_done_page_new (), 1000, 700);
}

static void
fill (LedWidget *fixture)
{
  g_autoptr (GDateTime) ended = g_date_time_new_local (2026, 11, 21, 10, 15, 0);

  rp_done_page_set_session (RP_DONE_PAGE (fixture->widget), fixture->led.session, ended, NULL);
}

static void
test_all_done (LedWidget *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 600);
  fill (fixture);
  find_assert_label (fixture->widget, "You finished it: Daily clams");
  find_assert_label (fixture->widget, "Saturday 21 November, 10:15. 4 minutes.");
  find_assert_label (fixture->widget, "Clamshell");
  find_assert_label (fixture->widget, "20");
  g_assert_nonnull (find_action (fixture->widget, "win.session.again"));
  g_assert_nonnull (find_action (fixture->widget, "win.print"));
  g_assert_nonnull (find_action (fixture->widget, "win.show-library"));
}

static void
test_a_part_is_told_as_a_part (LedWidget *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 3 * 6.5 + 1);
  led_send (&fixture->led, RP_SESSION_STOP);
  fill (fixture);
  find_assert_label (fixture->widget, "You did a part of it: Daily clams");
  find_assert_label (fixture->widget, "17 fewer on the left. Right side not done.");
}

static void
test_another_session_replaces_the_rows (LedWidget *fixture, gconstpointer data)
{
  GtkListBox *rows = GTK_LIST_BOX (find_type (fixture->widget, GTK_TYPE_LIST_BOX));

  led_start_turn (&fixture->led);
  led_send (&fixture->led, RP_SESSION_STOP);
  fill (fixture);
  fill (fixture);
  g_assert_nonnull (gtk_list_box_get_row_at_index (rows, 4));
  g_assert_null (gtk_list_box_get_row_at_index (rows, 5));
}

static void
set_up_pain (LedWidget *fixture, gconstpointer data)
{
  static const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  g_autoptr (RpPainRules) rules = rp_pain_rules_new_usual ();
  g_autoptr (RpProgram) program = NULL;
  Led *led = &fixture->led;

  rp_pain_rules_set_note (rules, "Call me on Monday.");
  led->pack = sample_pack ();
  program = rp_program_edit_set_pain_rules (rp_pack_find_program (led->pack, data), rules);
  led->plan = rp_plan_new (program, &settings);
  led->clock = rp_simulated_clock_new ();
  led->session = rp_session_new (led->plan, RP_CLOCK (led->clock));
  fixture->readout = rp_session_readout_new ();
  led_widget_show (fixture, rp_done_page_new (), 360, 720);
}

static void
test_pain (LedWidget *fixture, gconstpointer data)
{
  RpFactRow *row;

  led_start_turn (&fixture->led);
  led_send (&fixture->led, RP_SESSION_STOP);
  fill (fixture);
  row = RP_FACT_ROW (find_type (fixture->widget, RP_TYPE_FACT_ROW));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (row)));
  g_assert_true (g_str_has_prefix (rp_fact_row_get_text (row), "0 to 3: Carry on as planned.\n4 to 5: "));
  g_assert_true (g_str_has_suffix (rp_fact_row_get_text (row), "\nCall me on Monday."));
}

/* A pack's program says nothing of its own, and no empty card is left. */
static void
test_no_pain_rules (LedWidget *fixture, gconstpointer data)
{
  GtkWidget *row = find_type (fixture->widget, RP_TYPE_FACT_ROW);

  led_start_turn (&fixture->led);
  led_send (&fixture->led, RP_SESSION_STOP);
  fill (fixture);
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX)));
}

static void
set_up_long (LedWidget *fixture, gconstpointer data)
{
  led_init_timed (&fixture->led, data, 2704);
  fixture->readout = rp_session_readout_new ();
  led_widget_show (fixture, rp_done_page_new (), 1000, 700);
}

/* More microseconds than 32 bits hold. */
static void
test_long_work (LedWidget *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 3 * 3600);
  fill (fixture);
  find_assert_label (fixture->widget, "Saturday 21 November, 10:15. 1 hour 30 minutes.");
  find_assert_label (fixture->widget, "1:30:08");
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add ("/done-page/long-work", LedWidget, "daily-clams", set_up_long, test_long_work,
              led_widget_clear);

  g_test_add ("/done-page/pain", LedWidget, "daily-clams", set_up_pain, test_pain, led_widget_clear);

#define ADD(path, func, program) g_test_add (path, LedWidget, program, set_up, func, led_widget_clear)
  ADD ("/done-page/all-done", test_all_done, "daily-clams");
  ADD ("/done-page/a-part-is-told-as-a-part", test_a_part_is_told_as_a_part, "daily-clams");
  ADD ("/done-page/no-pain-rules", test_no_pain_rules, "daily-clams");
  ADD ("/done-page/another-session", test_another_session_replaces_the_rows, "five-for-knee-pain");

  return g_test_run ();
}
