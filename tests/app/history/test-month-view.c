/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "history/past.h"
#include "history/rp-month-view.h"
#include "pixels.h"

#define SUNDAY 6
#define MONDAY 0

typedef struct
{
  RpHistory *history;
  GtkWidget *view;
  GtkWindow *window;
  guint32 today;
  guint32 chosen;
  guint n_moved;
} Fixture;

static void
show (Fixture *fixture, guint32 day, guint first_day)
{
  RpMonth month = rp_month_make (fixture->history, NULL, day, first_day);

  rp_month_view_set_month (RP_MONTH_VIEW (fixture->view), &month, first_day, fixture->today);
}

static void
on_moved (Fixture *fixture, guint day)
{
  fixture->n_moved++;
  show (fixture, day, MONDAY);
}

static void
on_chosen (Fixture *fixture, guint day)
{
  fixture->chosen = day;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  RpPastSession *part = past_session ("part", "2026-11-27");

  part->asked_turns = 10;
  fixture->history = past_history (past_session ("done", "2026-11-25"), part, NULL);
  fixture->today = past_day ("2026-11-29");
  fixture->view = g_object_ref_sink (rp_month_view_new ());
  rp_month_view_set_day (RP_MONTH_VIEW (fixture->view), fixture->today);
  show (fixture, fixture->today, MONDAY);
  fixture->window = pixels_show (fixture->view, 400, 400);
  g_signal_connect_swapped (fixture->view, "moved", G_CALLBACK (on_moved), fixture);
  g_signal_connect_swapped (fixture->view, "chosen", G_CALLBACK (on_chosen), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->view);
  g_object_unref (fixture->history);
}

static gboolean
has_number (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), data)
         && !gtk_widget_has_css_class (widget, "outside") && GTK_IS_BUTTON (gtk_widget_get_parent (widget));
}

static GtkWidget *
find_day (Fixture *fixture, const char *number)
{
  return find_widget (fixture->view, has_number, number);
}

static void
press (Fixture *fixture, guint key)
{
  GtkWidget *grid = gtk_widget_get_parent (gtk_widget_get_parent (find_day (fixture, "1")));
  gboolean handled = FALSE;

  g_signal_emit_by_name (find_controller_of (grid, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", key, 0, 0,
                         &handled);
  g_assert_true (handled);
}

static void
assert_day (Fixture *fixture, const char *day)
{
  g_autofree char *now = rp_fact_time_format_day (rp_month_view_get_day (RP_MONTH_VIEW (fixture->view)));

  g_assert_cmpstr (now, ==, day);
}

/* Shape tells what was done, and a screen reader is told in words. */
static void
test_marks (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (find_label (fixture->view, "November 2026"));
  g_assert_true (gtk_widget_has_css_class (find_day (fixture, "25"), "done"));
  g_assert_true (gtk_widget_has_css_class (find_day (fixture, "27"), "part"));
  g_assert_false (gtk_widget_has_css_class (find_day (fixture, "26"), "part"));
  g_assert_true (gtk_widget_has_css_class (find_day (fixture, "29"), "today"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (find_day (fixture, "27"))),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Friday 27 November, part done");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (find_day (fixture, "26"))),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Thursday 26 November");
}

static int
get_column (GtkWidget *widget)
{
  GtkGrid *grid = GTK_GRID (gtk_widget_get_ancestor (widget, GTK_TYPE_GRID));
  int column;

  while (gtk_widget_get_parent (widget) != GTK_WIDGET (grid))
    widget = gtk_widget_get_parent (widget);
  gtk_grid_query_child (grid, widget, &column, NULL, NULL, NULL);
  return column;
}

static void
test_weeks_begin_where_the_person_lives (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (get_column (find_label (fixture->view, "Mon")), ==, 0);
  g_assert_cmpint (get_column (find_day (fixture, "1")), ==, 6);
  show (fixture, fixture->today, SUNDAY);
  g_assert_cmpint (get_column (find_label (fixture->view, "Sun")), ==, 0);
  g_assert_cmpint (get_column (find_day (fixture, "1")), ==, 0);
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  rp_month_view_set_narrow (RP_MONTH_VIEW (fixture->view), TRUE);
  g_assert_cmpint (get_column (find_label (fixture->view, "Mo")), ==, 0);
  show (fixture, fixture->today, SUNDAY);
  g_assert_cmpint (get_column (find_label (fixture->view, "Su")), ==, 0);
  rp_month_view_set_narrow (RP_MONTH_VIEW (fixture->view), FALSE);
  g_assert_cmpint (get_column (find_label (fixture->view, "Sun")), ==, 0);
}

static void
test_keys_walk (Fixture *fixture, gconstpointer data)
{
  rp_month_view_focus (RP_MONTH_VIEW (fixture->view));
  press (fixture, GDK_KEY_Left);
  assert_day (fixture, "2026-11-28");
  press (fixture, GDK_KEY_Up);
  assert_day (fixture, "2026-11-21");
  g_assert_true (gtk_widget_is_focus (gtk_widget_get_parent (find_day (fixture, "21"))));
  press (fixture, GDK_KEY_Page_Up);
  assert_day (fixture, "2026-10-21");
  g_assert_nonnull (find_label (fixture->view, "October 2026"));
  g_assert_cmpuint (fixture->n_moved, ==, 1);
  g_assert_true (gtk_widget_is_focus (gtk_widget_get_parent (find_day (fixture, "21"))));
  press (fixture, GDK_KEY_Page_Down);
  press (fixture, GDK_KEY_Down);
  assert_day (fixture, "2026-11-28");
  gtk_widget_set_direction (fixture->view, GTK_TEXT_DIR_RTL);
  press (fixture, GDK_KEY_Right);
  assert_day (fixture, "2026-11-27");
}

/* Nothing was done in months to come. */
static void
test_ends_with_this_month (Fixture *fixture, gconstpointer data)
{
  press (fixture, GDK_KEY_Right);
  assert_day (fixture, "2026-11-30");
  press (fixture, GDK_KEY_Right);
  press (fixture, GDK_KEY_Page_Down);
  assert_day (fixture, "2026-11-30");
  g_assert_cmpuint (fixture->n_moved, ==, 0);
}

static void
test_chooses (Fixture *fixture, gconstpointer data)
{
  g_signal_emit_by_name (gtk_widget_get_parent (find_day (fixture, "25")), "clicked");
  g_assert_cmpuint (fixture->chosen, ==, past_day ("2026-11-25"));
  assert_day (fixture, "2026-11-25");
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, test) g_test_add ("/month-view/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("marks", test_marks);
  ADD ("weeks-begin-where-the-person-lives", test_weeks_begin_where_the_person_lives);
  ADD ("narrow", test_narrow);
  ADD ("keys-walk", test_keys_walk);
  ADD ("ends-with-this-month", test_ends_with_this_month);
  ADD ("chooses", test_chooses);
#undef ADD

  return g_test_run ();
}
