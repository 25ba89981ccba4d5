/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-pain-settings.h"
#include "common/rp-scale.h"
#include "common/rp-settings.h"
#include "find.h"
#include "mat/rp-before-window.h"
#include "pixels.h"
#include "programs/rp-program-edit.h"
#include "sample.h"

typedef struct
{
  RpPack *pack;
  RpProgram *program;
  GSettings *settings;
  RpBeforeWindow *window; /* weak */
  int started;
  int not_today;
} Fixture;

#define NOT_YET (-7)

static void
on_start (Fixture *fixture, int number)
{
  fixture->started = number;
}

static void
on_not_today (Fixture *fixture, int number)
{
  fixture->not_today = number;
}

static RpProgram *
make_program (Fixture *fixture, gconstpointer author)
{
  g_autoptr (RpPainRules) rules = rp_pain_rules_new_usual ();
  g_autoptr (RpProgram) plain = NULL;

  rp_pain_rules_set_note (rules, "Ring me on Monday.");
  plain = rp_program_edit_set_pain_rules (rp_pack_find_program (fixture->pack, "daily-clams"), rules);
  return rp_program_edit_set_author (plain, author);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->pack = sample_pack ();
  fixture->program = make_program (fixture, data);
  fixture->settings = rp_settings_new ();
  fixture->started = fixture->not_today = NOT_YET;
  fixture->window = rp_before_window_new (fixture->settings, fixture->program);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  g_signal_connect_swapped (fixture->window, "start", G_CALLBACK (on_start), fixture);
  g_signal_connect_swapped (fixture->window, "not-today", G_CALLBACK (on_not_today), fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  pixels_settle (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->window);
  g_settings_reset (fixture->settings, RP_PAIN_SETTINGS_UNASKED);
  g_object_unref (fixture->settings);
  g_object_unref (fixture->program);
  g_object_unref (fixture->pack);
}

/* The button may go with the window while it is pressed. */
static void
tap (Fixture *fixture, const char *number)
{
  GtkWidget *label = find_label (GTK_WIDGET (fixture->window), number);
  g_autoptr (GtkToggleButton) button
      = g_object_ref (GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON)));

  gtk_toggle_button_set_active (button, TRUE);
}

static void
press (Fixture *fixture, const char *words)
{
  GtkWidget *label = find_label (GTK_WIDGET (fixture->window), words);
  g_autoptr (GtkWidget) button = g_object_ref (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON));

  g_signal_emit_by_name (button, "clicked");
}

static void
test_one_tap_starts (Fixture *fixture, gconstpointer data)
{
  tap (fixture, "5");
  g_assert_cmpint (fixture->started, ==, 5);
  g_assert_null (fixture->window);
}

/* Enter does the same, for the keyboard is there at once. */
static void
test_skip (Fixture *fixture, gconstpointer data)
{
  GtkWidget *skip = gtk_widget_get_ancestor (find_label (GTK_WIDGET (fixture->window), "Skip and start"),
                                             GTK_TYPE_BUTTON);

  g_assert_true (gtk_window_get_default_widget (GTK_WINDOW (fixture->window)) == skip);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == skip);
  g_signal_emit_by_name (skip, "clicked");
  g_assert_cmpint (fixture->started, ==, RP_SCALE_NONE);
  g_assert_null (fixture->window);
}

/* The worst numbers start nothing by themselves: first come the words. */
static void
test_worst (Fixture *fixture, gconstpointer data)
{
  tap (fixture, "7");
  g_assert_cmpint (fixture->started, ==, NOT_YET);
  find_assert_label (GTK_WIDGET (fixture->window),
                     "So says Ana Ruiz for 6 to 10. Your 7 is written down either way.");
  find_assert_label (GTK_WIDGET (fixture->window), "You said 7. Tap another number if that is wrong.");
  g_assert_null (find_label (GTK_WIDGET (fixture->window), "Skip and start"));
  g_assert_true (gtk_widget_is_focus (
      gtk_widget_get_ancestor (find_label (GTK_WIDGET (fixture->window), "Not today"), GTK_TYPE_BUTTON)));
  press (fixture, "Not today");
  g_assert_cmpint (fixture->not_today, ==, 7);
  g_assert_cmpint (fixture->started, ==, NOT_YET);
  g_assert_null (fixture->window);
}

static void
test_worst_and_start (Fixture *fixture, gconstpointer data)
{
  tap (fixture, "10");
  find_assert_label (GTK_WIDGET (fixture->window),
                     "So says your program for 6 to 10. Your 10 is written down either way.");
  press (fixture, "Start anyway");
  g_assert_cmpint (fixture->started, ==, 10);
  g_assert_cmpint (fixture->not_today, ==, NOT_YET);
}

static void
test_worst_by_mistake (Fixture *fixture, gconstpointer data)
{
  tap (fixture, "6");
  tap (fixture, "3");
  g_assert_cmpint (fixture->started, ==, 3);
}

/* Who closes it is where they were. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_cmpint (fixture->started, ==, NOT_YET);
  g_assert_cmpint (fixture->not_today, ==, NOT_YET);
  g_assert_null (fixture->window);
}

static void
test_last (Fixture *fixture, gconstpointer data)
{
  find_assert_label (GTK_WIDGET (fixture->window), "Ring me on Monday.");
  find_assert_label (GTK_WIDGET (fixture->window),
                     "Tap a number and it starts. 0 is no pain, 10 is the worst there is.");
  rp_before_window_set_last (fixture->window, 3);
  find_assert_label (GTK_WIDGET (fixture->window), "Tap a number and it starts. Last time you said 3.");
}

static void
test_not_asked_again (Fixture *fixture, gconstpointer data)
{
  GtkWidget *label = find_label (GTK_WIDGET (fixture->window), "Ask before this program");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON)),
                               FALSE);
  g_assert_false (rp_pain_settings_asks (fixture->settings, rp_program_get_id (fixture->program)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON)),
                               TRUE);
  g_assert_true (rp_pain_settings_asks (fixture->settings, rp_program_get_id (fixture->program)));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  pixels_load_style ();

#define ADD(path, func, author) g_test_add (path, Fixture, author, set_up, func, tear_down)
  ADD ("/before-window/closed", test_closed, NULL);
  ADD ("/before-window/last", test_last, NULL);
  ADD ("/before-window/not-asked-again", test_not_asked_again, NULL);
  ADD ("/before-window/one-tap-starts", test_one_tap_starts, NULL);
  ADD ("/before-window/skip", test_skip, NULL);
  ADD ("/before-window/worst", test_worst, "Ana Ruiz");
  ADD ("/before-window/worst-and-start", test_worst_and_start, NULL);
  ADD ("/before-window/worst-by-mistake", test_worst_by_mistake, NULL);

  return g_test_run ();
}
