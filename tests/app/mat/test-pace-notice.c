/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led.h"
#include "mat/rp-pace-notice.h"
#include "pixels.h"

typedef struct
{
  Led led;
  GtkWidget *toasts;
  GtkWidget *seen;
  GtkWindow *window;
  RpPaceNotice *notice;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  led_init (&fixture->led, "surgeons-four", FALSE);
  led_start_turn (&fixture->led);
  fixture->toasts = g_object_ref (adw_toast_overlay_new ());
  fixture->seen = gtk_label_new ("Your pace");
  gtk_widget_set_visible (fixture->seen, FALSE);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (fixture->toasts), fixture->seen);
  fixture->window = pixels_show (fixture->toasts, 400, 400);
  fixture->notice = rp_pace_notice_new (ADW_TOAST_OVERLAY (fixture->toasts), fixture->seen);
  rp_pace_notice_set_session (fixture->notice, fixture->led.session);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->notice);
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->toasts);
  led_clear (&fixture->led);
}

/* What is told last stands in the place of what was told before, and before what others tell. */
static void
test_tells_the_last (Fixture *fixture, gconstpointer data)
{
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (fixture->toasts), adw_toast_new ("Something else"));
  led_send (&fixture->led, RP_SESSION_SLOWER);
  find_assert_label (fixture->toasts, "Speed 0.9");
  led_send (&fixture->led, RP_SESSION_SLOWER);
  find_assert_label (fixture->toasts, "Speed 0.8");
  g_assert_null (find_label (fixture->toasts, "Speed 0.9"));
  led_send (&fixture->led, RP_SESSION_HOLD_LONGER);
  find_assert_label (fixture->toasts, "Hold 2 seconds");
}

/* Who sees it needs no word; and more time is no other pace. */
static void
test_keeps_quiet (Fixture *fixture, gconstpointer data)
{
  led_send (&fixture->led, RP_SESSION_SKIP);
  led_send (&fixture->led, RP_SESSION_EXTEND);
  gtk_widget_set_visible (fixture->seen, TRUE);
  led_send (&fixture->led, RP_SESSION_SLOWER);
  g_assert_null (find_label (fixture->toasts, "Speed 0.9"));
  g_assert_true (find_type (fixture->toasts, GTK_TYPE_LABEL) == fixture->seen);
  gtk_widget_set_visible (fixture->seen, FALSE);
  led_send (&fixture->led, RP_SESSION_SLOWER);
  find_assert_label (fixture->toasts, "Speed 0.8");
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/pace-notice/tells-the-last", test_tells_the_last);
  ADD ("/pace-notice/keeps-quiet", test_keeps_quiet);

  return g_test_run ();
}
