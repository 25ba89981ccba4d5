/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pixels.h"
#include "mat/rp-ticker.h"

typedef struct
{
  GtkWidget *widget;
  GtkWindow *window;
  RpTicker *ticker;
  guint frames;
  guint last; /* how many frames are wanted */
  gint64 wait;
} Fixture;

static gint64
on_frame (gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->frames++;

  return fixture->frames < fixture->last ? fixture->wait : RP_TICKER_DONE;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->widget = g_object_ref (gtk_label_new (NULL));
  fixture->window = pixels_show (fixture->widget, 100, 100);
  fixture->ticker = rp_ticker_new (fixture->widget, on_frame, fixture);
  fixture->frames = 0;
  fixture->last = 5;
  fixture->wait = GPOINTER_TO_INT (data);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->ticker);
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->widget);
}

static void
test_asks_until_done (Fixture *fixture, gconstpointer data)
{
  rp_ticker_start (fixture->ticker);
  while (fixture->frames < fixture->last)
    g_main_context_iteration (NULL, TRUE);
  pixels_settle (fixture->widget);
  g_assert_cmpuint (fixture->frames, ==, fixture->last);

  fixture->last = 8;
  rp_ticker_start (fixture->ticker);
  while (fixture->frames < fixture->last)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_stops_at_once (Fixture *fixture, gconstpointer data)
{
  rp_ticker_start (fixture->ticker);
  while (fixture->frames < 2)
    g_main_context_iteration (NULL, TRUE);
  rp_ticker_stop (fixture->ticker);
  for (guint i = 0; i < 3; i++)
    pixels_settle (fixture->widget);
  g_assert_cmpuint (fixture->frames, ==, 2);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func, wait) g_test_add (path, Fixture, GINT_TO_POINTER (wait), set_up, func, tear_down)
  ADD ("/ticker/asks-until-done/every-frame", test_asks_until_done, 0);
  ADD ("/ticker/asks-until-done/when-due", test_asks_until_done, 20000);
  ADD ("/ticker/stops-at-once/every-frame", test_stops_at_once, 0);
  ADD ("/ticker/stops-at-once/when-due", test_stops_at_once, 20000);

  return g_test_run ();
}
