/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led.h"
#include "pixels.h"
#include "mat/rp-done-page.h"

typedef struct
{
  Led led;
  RpDonePage *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  led_init (&fixture->led, data, FALSE);
  fixture->page = g_object_ref (RP_DONE_PAGE (rp_done_page_new ()));
  fixture->window = pixels_show (GTK_WIDGET (fixture->page), 1000, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->page);
  led_clear (&fixture->led);
}

static void
fill (Fixture *fixture)
{
  g_autoptr (GDateTime) ended = g_date_time_new_local (2026, 11, 21, 10, 15, 0);

  rp_done_page_set_session (fixture->page, fixture->led.session, ended, NULL);
}

static void
assert_shown (Fixture *fixture, const char *text)
{
  if (!find_label (GTK_WIDGET (fixture->page), text))
    g_error ("Nothing on the page says '%s'", text);
}

static void
test_all_done (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 600);
  fill (fixture);
  assert_shown (fixture, "You finished it: Daily clams");
  assert_shown (fixture, "Saturday 21 November, 10:15. 4 minutes.");
  assert_shown (fixture, "Clamshell");
  assert_shown (fixture, "20");
  g_assert_nonnull (find_action (GTK_WIDGET (fixture->page), "win.session.again"));
  g_assert_nonnull (find_action (GTK_WIDGET (fixture->page), "win.print"));
  g_assert_nonnull (find_action (GTK_WIDGET (fixture->page), "win.show-library"));
}

static void
test_a_part_is_told_as_a_part (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 3 * 6.5 + 1);
  led_send (&fixture->led, RP_SESSION_STOP);
  fill (fixture);
  assert_shown (fixture, "You did a part of it: Daily clams");
  assert_shown (fixture, "17 fewer on the left. Right side not done.");
}

static void
test_another_session_replaces_the_rows (Fixture *fixture, gconstpointer data)
{
  GtkListBox *rows = GTK_LIST_BOX (find_type (GTK_WIDGET (fixture->page), GTK_TYPE_LIST_BOX));

  led_start_turn (&fixture->led);
  led_send (&fixture->led, RP_SESSION_STOP);
  fill (fixture);
  fill (fixture);
  g_assert_nonnull (gtk_list_box_get_row_at_index (rows, 4));
  g_assert_null (gtk_list_box_get_row_at_index (rows, 5));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func, program) g_test_add (path, Fixture, program, set_up, func, tear_down)
  ADD ("/done-page/all-done", test_all_done, "daily-clams");
  ADD ("/done-page/a-part-is-told-as-a-part", test_a_part_is_told_as_a_part, "daily-clams");
  ADD ("/done-page/another-session", test_another_session_replaces_the_rows, "five-for-knee-pain");

  return g_test_run ();
}
