/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "show/rp-show-held.h"

typedef struct
{
  GtkWidget *button;
  GtkWindow *window;
  guint clicks;
} Fixture;

static void
on_clicked (GtkButton *button, Fixture *fixture)
{
  fixture->clicks++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->clicks = 0;
  fixture->button = g_object_ref_sink (gtk_button_new_with_label ("On"));
  g_signal_connect (fixture->button, "clicked", G_CALLBACK (on_clicked), fixture);
  rp_show_held_add (GTK_BUTTON (fixture->button));
  fixture->window = pixels_show (fixture->button, 100, 100);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window)
    gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->button);
}

static GtkGesture *
find_gesture (Fixture *fixture)
{
  return find_controller_of (fixture->button, GTK_TYPE_GESTURE_LONG_PRESS);
}

static void
wait_for (Fixture *fixture, guint clicks)
{
  while (fixture->clicks < clicks)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_goes_on_while_held (Fixture *fixture, gconstpointer data)
{
  GtkGesture *gesture = find_gesture (fixture);

  g_signal_emit_by_name (gesture, "pressed", 5., 5.);
  g_assert_cmpuint (fixture->clicks, ==, 1);
  wait_for (fixture, 4);
  g_signal_emit_by_name (gesture, data, NULL);
  g_assert_cmpuint (fixture->clicks, ==, 4);
  /* Held anew, it goes on anew: and nothing of the first time is left. */
  g_signal_emit_by_name (gesture, "pressed", 5., 5.);
  wait_for (fixture, 6);
  g_signal_emit_by_name (gesture, data, NULL);
  g_assert_cmpuint (fixture->clicks, ==, 6);
}

/* Where it can go no further, it stops; also when it goes while it is held. */
static void
test_stops_by_itself (Fixture *fixture, gconstpointer data)
{
  g_signal_emit_by_name (find_gesture (fixture), "pressed", 5., 5.);
  wait_for (fixture, 2);
  gtk_widget_set_sensitive (fixture->button, FALSE);
  for (int i = 0; i < 8; i++)
    pixels_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (fixture->clicks, ==, 2);
  gtk_widget_set_sensitive (fixture->button, TRUE);
  g_signal_emit_by_name (find_gesture (fixture), "pressed", 5., 5.);
  gtk_window_destroy (g_steal_pointer (&fixture->window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/show-held/goes-on", Fixture, "end", set_up, test_goes_on_while_held, tear_down);
  g_test_add ("/show-held/cancelled", Fixture, "cancel", set_up, test_goes_on_while_held, tear_down);
  g_test_add ("/show-held/stops", Fixture, NULL, set_up, test_stops_by_itself, tear_down);

  return g_test_run ();
}
