/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led.h"
#include "pixels.h"
#include "demo/rp-demo-view.h"
#include "mat/rp-next-up.h"

typedef struct
{
  Led led;
  RpSessionReadout *readout;
  RpPosterLoader *loader;
  RpNextUp *next_up;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  led_init (&fixture->led, "daily-clams", FALSE);
  fixture->readout = rp_session_readout_new ();
  fixture->loader = rp_poster_loader_new (G_MAXSIZE);
  fixture->next_up = g_object_ref (RP_NEXT_UP (rp_next_up_new ()));
  rp_next_up_set_poster_loader (fixture->next_up, fixture->loader);
  g_object_set (fixture->next_up, "readout", fixture->readout, NULL);
  fixture->window = pixels_show (GTK_WIDGET (fixture->next_up), 400, 100);
  led_start_turn (&fixture->led);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->next_up);
  g_assert_finalize_object (fixture->readout);
  g_object_unref (fixture->loader);
  led_clear (&fixture->led);
}

static void
update (Fixture *fixture)
{
  RpMoment moment;

  rp_session_get_moment (fixture->led.session, &moment);
  rp_session_readout_update (fixture->readout, fixture->led.session, &moment);
  rp_next_up_update (fixture->next_up, fixture->led.plan, &moment);
}

static gboolean
has_picture (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *view = find_type (GTK_WIDGET (fixture->next_up), RP_TYPE_DEMO_VIEW);

  return view && rp_demo_view_get_paintable (RP_DEMO_VIEW (view));
}

static void
test_names_the_other_side (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view;

  update (fixture);
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->next_up), "Right leg"));
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->next_up), "Clamshell, 20 times"));
  g_assert_null (find_label (GTK_WIDGET (fixture->next_up), "Right leg, 20 times"));
  sample_wait (has_picture, fixture);
  view = find_type (GTK_WIDGET (fixture->next_up), RP_TYPE_DEMO_VIEW);
  /* The right leg is the one that was filmed. */
  g_assert_true (rp_demo_view_get_mirrored (RP_DEMO_VIEW (view)) == FALSE);
}

static void
test_compact_is_one_line (Fixture *fixture, gconstpointer data)
{
  g_object_set (fixture->next_up, "compact", TRUE, NULL);
  update (fixture);
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->next_up), "Right leg, 20 times"));
  g_assert_null (find_label (GTK_WIDGET (fixture->next_up), "Clamshell, 20 times"));
}

static void
test_last_turn_has_no_picture (Fixture *fixture, gconstpointer data)
{
  update (fixture);
  sample_wait (has_picture, fixture);
  led_send (&fixture->led, RP_SESSION_SKIP);
  led_send (&fixture->led, RP_SESSION_SKIP);
  update (fixture);
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->next_up), "This is the last turn."));
  g_assert_null (find_type (GTK_WIDGET (fixture->next_up), RP_TYPE_DEMO_VIEW));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/next-up/names-the-other-side", test_names_the_other_side);
  ADD ("/next-up/compact-is-one-line", test_compact_is_one_line);
  ADD ("/next-up/last-turn-has-no-picture", test_last_turn_has_no_picture);

  return g_test_run ();
}
