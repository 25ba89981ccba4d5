/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-settings.h"
#include "find.h"
#include "mat/rp-morning-window.h"
#include "pixels.h"

typedef struct
{
  GSettings *settings;
  RpMorningWindow *window; /* weak */
  int answered;
  guint n_declined;
} Fixture;

static void
on_answered (Fixture *fixture, int number)
{
  fixture->answered = number;
}

static void
on_declined (Fixture *fixture)
{
  fixture->n_declined++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->settings = rp_settings_new ();
  fixture->answered = -1;
  fixture->window = rp_morning_window_new (fixture->settings, "Daily clams");
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  g_signal_connect_swapped (fixture->window, "answered", G_CALLBACK (on_answered), fixture);
  g_signal_connect_swapped (fixture->window, "declined", G_CALLBACK (on_declined), fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  pixels_settle (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_null (fixture->window);
  g_object_unref (fixture->settings);
}

static void
press (Fixture *fixture, const char *words)
{
  GtkWidget *label = find_label (GTK_WIDGET (fixture->window), words);
  g_autoptr (GtkWidget) button = g_object_ref (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON));

  g_signal_emit_by_name (button, "clicked");
}

static void
test_answered (Fixture *fixture, gconstpointer data)
{
  find_assert_label (GTK_WIDGET (fixture->window),
                     "After “Daily clams”. One tap is enough: 0 is no pain, 10 is the worst there is.");
  press (fixture, "2");
  g_assert_cmpint (fixture->answered, ==, 2);
  g_assert_cmpuint (fixture->n_declined, ==, 0);
}

static void
test_declined (Fixture *fixture, gconstpointer data)
{
  press (fixture, "No answer");
  g_assert_cmpint (fixture->answered, ==, -1);
  g_assert_cmpuint (fixture->n_declined, ==, 1);
}

/* Closed without a word, it is asked again. */
static void
test_later (Fixture *fixture, gconstpointer data)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_cmpint (fixture->answered, ==, -1);
  g_assert_cmpuint (fixture->n_declined, ==, 0);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  pixels_load_style ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/morning-window/answered", test_answered);
  ADD ("/morning-window/declined", test_declined);
  ADD ("/morning-window/later", test_later);

  return g_test_run ();
}
