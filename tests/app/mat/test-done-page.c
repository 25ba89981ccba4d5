/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led-widget.h"
#include "mat/rp-done-page.h"

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

#define ADD(path, func, program) g_test_add (path, LedWidget, program, set_up, func, led_widget_clear)
  ADD ("/done-page/all-done", test_all_done, "daily-clams");
  ADD ("/done-page/a-part-is-told-as-a-part", test_a_part_is_told_as_a_part, "daily-clams");
  ADD ("/done-page/another-session", test_another_session_replaces_the_rows, "five-for-knee-pain");

  return g_test_run ();
}
