/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-remind-window.h"

#include "common/rp-agenda-settings.h"
#include "common/rp-day-switch.h"
#include "common/rp-settings.h"
#include "find.h"
#include "remind/rp-time-spin.h"
#include "session/rp-simulated-clock.h"

/* The window of a program that nobody is reminded of yet. */
typedef struct
{
  GSettings *settings;
  RpSimulatedClock *clock;
  RpRemindKeeper *keeper;
  RpReminder *offered;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->settings = rp_settings_new ();
  fixture->clock = rp_simulated_clock_new ();
  fixture->keeper = rp_remind_keeper_new (FALSE);
  fixture->offered = rp_reminder_new_offered ("pack/knee", "Knee", NULL);
  fixture->window = GTK_WIDGET (g_object_ref (rp_remind_window_new (
      fixture->settings, RP_CLOCK (fixture->clock), fixture->keeper, fixture->offered)));
}

static void
close_window (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  close_window (fixture);
  g_assert_finalize_object (fixture->keeper);
  g_assert_finalize_object (fixture->clock);
  rp_agenda_settings_remove_reminder (fixture->settings, "pack/knee");
  g_object_unref (fixture->settings);
  rp_reminder_free (fixture->offered);
}

/* The window itself is not shown. */
static GtkWidget *
get_content (Fixture *fixture)
{
  return gtk_widget_get_first_child (fixture->window);
}

static GtkWidget *
find (Fixture *fixture, GType type)
{
  return find_type (get_content (fixture), type);
}

static RpReminder *
get_kept (Fixture *fixture)
{
  g_autoptr (RpAgenda) agenda = rp_agenda_settings_get (fixture->settings);
  RpReminder *reminder = rp_agenda_find (agenda, "pack/knee");

  return reminder ? rp_reminder_copy (reminder) : NULL;
}

/* Off until it is switched on; each change is kept; off again, it is forgotten, but not what was chosen. */
static void
test_switch (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkSwitch *on = GTK_SWITCH (find (fixture, GTK_TYPE_SWITCH));
  GtkWidget *days = find (fixture, RP_TYPE_DAY_SWITCH);
  g_autoptr (RpReminder) first = NULL;
  g_autoptr (RpReminder) second = NULL;

  g_assert_null (get_kept (fixture));
  g_assert_false (gtk_switch_get_active (on));
  g_assert_false (gtk_widget_is_sensitive (days));
  gtk_switch_set_active (on, TRUE);
  first = get_kept (fixture);
  g_assert_cmpuint (first->days, ==, 0x15);
  g_assert_cmpuint (first->times[0], ==, 18 * 60);
  g_assert_cmpuint (first->told.day, >, 0);
  g_signal_emit_by_name (days, "chosen", 0x02);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find (fixture, GTK_TYPE_SPIN_BUTTON)), 450);
  second = get_kept (fixture);
  g_assert_cmpuint (second->days, ==, 0x02);
  g_assert_cmpuint (second->times[0], ==, 450);
  gtk_switch_set_active (on, FALSE);
  g_assert_null (get_kept (fixture));
}

/* Up to four times; the last one stays. */
static void
test_times (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *add = gtk_widget_get_ancestor (find_label (get_content (fixture), "Add another time"),
                                            GTK_TYPE_LIST_BOX_ROW);
  g_autoptr (RpReminder) full = NULL;
  g_autoptr (RpReminder) fewer = NULL;

  gtk_switch_set_active (GTK_SWITCH (find (fixture, GTK_TYPE_SWITCH)), TRUE);
  g_assert_null (find_icon (get_content (fixture), "list-remove-symbolic"));
  for (guint i = 1; i < RP_REMINDER_MAX_TIMES; i++)
    g_signal_emit_by_name (gtk_widget_get_parent (add), "row-activated", add);
  g_assert_false (gtk_widget_get_visible (add));
  full = get_kept (fixture);
  g_assert_cmpuint (full->n_times, ==, RP_REMINDER_MAX_TIMES);
  for (guint i = 1; i < RP_REMINDER_MAX_TIMES; i++)
    {
      GtkWidget *icon = find_icon (get_content (fixture), "list-remove-symbolic");

      g_signal_emit_by_name (gtk_widget_get_ancestor (icon, GTK_TYPE_BUTTON), "clicked");
    }
  fewer = get_kept (fixture);
  g_assert_cmpuint (fewer->n_times, ==, 1);
  g_assert_null (find_icon (get_content (fixture), "list-remove-symbolic"));
  g_assert_true (gtk_widget_get_visible (add));
}

/* Opened again, it shows what is set, under the name that the program has now. */
static void
test_again (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_switch_set_active (GTK_SWITCH (find (fixture, GTK_TYPE_SWITCH)), TRUE);
  g_signal_emit_by_name (find (fixture, RP_TYPE_DAY_SWITCH), "chosen", 0x40);
  close_window (fixture);
  g_free (fixture->offered->name);
  fixture->offered->name = g_strdup ("Both knees");
  fixture->window = GTK_WIDGET (g_object_ref (rp_remind_window_new (
      fixture->settings, RP_CLOCK (fixture->clock), fixture->keeper, fixture->offered)));
  g_assert_nonnull (find_label (get_content (fixture), "Both knees"));
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (find (fixture, GTK_TYPE_SWITCH))));
  g_assert_cmpuint (rp_day_switch_get_days (RP_DAY_SWITCH (find (fixture, RP_TYPE_DAY_SWITCH))), ==, 0x40);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  g_test_add ("/remind-window/switch", Fixture, NULL, set_up, test_switch, tear_down);
  g_test_add ("/remind-window/times", Fixture, NULL, set_up, test_times, tear_down);
  g_test_add ("/remind-window/again", Fixture, NULL, set_up, test_again, tear_down);
  return g_test_run ();
}
