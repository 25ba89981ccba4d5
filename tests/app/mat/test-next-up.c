/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led-widget.h"
#include "demo/rp-demo-view.h"
#include "mat/rp-next-up.h"

static void
set_up (LedWidget *fixture, gconstpointer data)
{
  g_autoptr (RpPosterLoader) loader = rp_poster_loader_new (G_MAXSIZE);
  GtkWidget *next_up = rp_next_up_new ();

  led_widget_init (fixture, "daily-clams", FALSE);
  rp_next_up_set_poster_loader (RP_NEXT_UP (next_up), loader);
  g_object_set (next_up, "readout", fixture->readout, NULL);
  led_widget_show (fixture, next_up, 400, 100);
  led_start_turn (&fixture->led);
}

static void
update (LedWidget *fixture)
{
  RpMoment moment;

  led_widget_read (fixture, &moment);
}

static gboolean
has_picture (gpointer data)
{
  LedWidget *fixture = data;
  GtkWidget *view = find_type (fixture->widget, RP_TYPE_DEMO_VIEW);

  return view && rp_demo_view_get_paintable (RP_DEMO_VIEW (view));
}

static void
test_names_the_other_side (LedWidget *fixture, gconstpointer data)
{
  GtkWidget *view;

  update (fixture);
  g_assert_nonnull (find_label (fixture->widget, "Right leg"));
  g_assert_nonnull (find_label (fixture->widget, "Clamshell, 20 times"));
  g_assert_null (find_label (fixture->widget, "Right leg, 20 times"));
  sample_wait (has_picture, fixture);
  view = find_type (fixture->widget, RP_TYPE_DEMO_VIEW);
  /* The right leg is the one that was filmed. */
  g_assert_true (rp_demo_view_get_mirrored (RP_DEMO_VIEW (view)) == FALSE);
}

static void
test_compact_is_one_line (LedWidget *fixture, gconstpointer data)
{
  g_object_set (fixture->widget, "compact", TRUE, NULL);
  update (fixture);
  g_assert_nonnull (find_label (fixture->widget, "Right leg, 20 times"));
  g_assert_null (find_label (fixture->widget, "Clamshell, 20 times"));
}

static void
test_last_turn_has_no_picture (LedWidget *fixture, gconstpointer data)
{
  update (fixture);
  sample_wait (has_picture, fixture);
  led_send (&fixture->led, RP_SESSION_SKIP);
  led_send (&fixture->led, RP_SESSION_SKIP);
  update (fixture);
  g_assert_nonnull (find_label (fixture->widget, "This is the last turn."));
  g_assert_null (find_type (fixture->widget, RP_TYPE_DEMO_VIEW));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, LedWidget, NULL, set_up, func, led_widget_clear)
  ADD ("/next-up/names-the-other-side", test_names_the_other_side);
  ADD ("/next-up/compact-is-one-line", test_compact_is_one_line);
  ADD ("/next-up/last-turn-has-no-picture", test_last_turn_has_no_picture);

  return g_test_run ();
}
