/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "history/past.h"
#include "history/rp-day-button.h"

static void
count (guint *n)
{
  ++*n;
}

static void
choose (GtkWidget *button, int year, int month, int day)
{
  GtkMenuButton *menu = GTK_MENU_BUTTON (gtk_widget_get_first_child (button));
  GtkWidget *calendar = gtk_popover_get_child (GTK_POPOVER (gtk_menu_button_get_popover (menu)));
  g_autoptr (GDateTime) time = g_date_time_new_local (year, month, day, 12, 0, 0);

  gtk_calendar_select_day (GTK_CALENDAR (calendar), time);
}

static void
test_chooses_a_day (void)
{
  GtkWidget *button = g_object_ref_sink (rp_day_button_new ("From"));
  guint n = 0;

  rp_day_button_set_day (RP_DAY_BUTTON (button), past_day ("2026-11-28"), past_day ("2026-11-29"));
  g_signal_connect_swapped (button, "changed", G_CALLBACK (count), &n);
  find_assert_label (button, "Saturday 28 November");
  choose (button, 2026, 11, 27);
  g_assert_cmpuint (rp_day_button_get_day (RP_DAY_BUTTON (button)), ==, past_day ("2026-11-27"));
  find_assert_label (button, "Friday 27 November");
  g_assert_cmpuint (n, ==, 1);
  g_assert_finalize_object (button);
}

/* Nobody has done tomorrow's exercises. */
static void
test_refuses_days_to_come (void)
{
  GtkWidget *button = g_object_ref_sink (rp_day_button_new ("From"));

  rp_day_button_set_day (RP_DAY_BUTTON (button), past_day ("2026-11-28"), past_day ("2026-11-29"));
  choose (button, 2026, 11, 30);
  g_assert_cmpuint (rp_day_button_get_day (RP_DAY_BUTTON (button)), ==, past_day ("2026-11-28"));
  g_assert_finalize_object (button);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/day-button/chooses-a-day", test_chooses_a_day);
  g_test_add_func ("/day-button/refuses-days-to-come", test_refuses_days_to_come);

  return g_test_run ();
}
