/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-grip.h"

#include "mirror-sample.h"
#include "show-screen.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

/* A hand of its own on the picture, which it need not be told of by the pane. */
static RpShowGrip *
make_grip (ShowScreen *screen)
{
  GtkWidget *pane = GTK_WIDGET (rp_show_window_get_pane (screen->window, 0));
  RpShowGrip *grip = rp_show_grip_new (pane, screen->show);
  RpShowFit fit = { .width = 800, .height = 450, .ratio = 16. / 9., .zoom = 1, .x = 0.5, .y = 0.5 };

  rp_show_grip_set_fit (grip, &fit);
  return grip;
}

static double
get_width (ShowScreen *screen)
{
  return gtk_widget_get_width (GTK_WIDGET (rp_show_window_get_pane (screen->window, 0)));
}

/* The clip of three seconds is as long as the pane is wide. */
static void
test_jog (ShowScreen *screen, gconstpointer data)
{
  RpShowGrip *grip = make_grip (screen);
  RpPlayback *playback = rp_show_get_playback (screen->show);

  rp_show_grip_take (grip);
  rp_show_grip_drag (grip, get_width (screen) / 3, 0);
  g_assert_false (rp_playback_get_playing (playback));
  g_assert_cmpint (ABS (rp_playback_get_position (playback, NULL, NULL) - SECOND), <, SECOND / 20);
  rp_show_grip_drag (grip, -get_width (screen) / 3, 0);
  g_assert_cmpint (ABS (rp_playback_get_position (playback, NULL, NULL) - 2 * SECOND), <, SECOND / 20);
  g_assert_finalize_object (grip);
}

static void
test_pan (ShowScreen *screen, gconstpointer data)
{
  RpShowGrip *grip = make_grip (screen);
  RpShowLook *look = rp_show_get_look (screen->show);
  RpShowFit fit = { .width = 800, .height = 450, .ratio = 16. / 9., .zoom = 2, .x = 0.5, .y = 0.5 };
  double x, y;

  rp_show_look_set_zoom (look, 2);
  for (guint i = 0; i < 2; i++)
    {
      fit.mirrored = i > 0;
      rp_show_look_set_middle (look, 0.5, 0.5);
      rp_show_grip_set_fit (grip, &fit);
      rp_show_grip_take (grip);
      rp_show_grip_drag (grip, 160, 90);
      rp_show_look_get_middle (look, &x, &y);
      g_assert_cmpfloat_with_epsilon (x, fit.mirrored ? 0.6 : 0.4, 0.001);
      g_assert_cmpfloat_with_epsilon (y, 0.4, 0.001);
    }
  g_assert_true (rp_playback_get_playing (rp_show_get_playback (screen->show)));
  g_assert_finalize_object (grip);
}

/* What the camera saw is gone through, ten seconds to the width of the pane; the demo stands, and keeps its place. */
static void
test_scrub (ShowScreen *screen, gconstpointer data)
{
  RpSimulatedClock *clock = screen->sample.clock;
  RpShowGrip *grip = make_grip (screen);
  RpFrameRing *ring = rp_frame_ring_new (RP_FRAME_RING_BYTES);
  RpMirror *mirror = rp_mirror_new (RP_CLOCK (clock), ring);
  RpPlayback *playback = rp_show_get_playback (screen->show);
  gint64 position;

  rp_simulated_clock_advance (clock, 100 * SECOND);
  mirror_fill (clock, ring, 12);
  mirror_look (mirror);
  rp_show_grip_set_mirror (grip, mirror);
  position = rp_playback_get_position (playback, NULL, NULL);
  rp_show_grip_take (grip);
  rp_show_grip_drag (grip, -get_width (screen) / 20, 0);
  rp_show_grip_drag (grip, -get_width (screen) / 10, 0);
  mirror_look (mirror);
  g_assert_cmpint (ABS (rp_mirror_get_age (mirror) - 6 * SECOND), <=, MIRROR_FRAME);
  rp_show_grip_drag (grip, get_width (screen) / 10, 0);
  mirror_look (mirror);
  g_assert_cmpint (ABS (rp_mirror_get_age (mirror) - 4 * SECOND), <=, MIRROR_FRAME);
  g_assert_false (rp_playback_get_playing (playback));
  g_assert_cmpint (rp_playback_get_position (playback, NULL, NULL), ==, position);
  g_assert_finalize_object (grip);
  g_assert_finalize_object (mirror);
  rp_frame_ring_unref (ring);
}

#define ADD(name)                                                                                            \
  g_test_add ("/show-grip/" #name, ShowScreen, NULL, show_screen_set_up, test_##name, show_screen_tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = find_init_application (&argc, &argv);

  ADD (jog);
  ADD (pan);
  ADD (scrub);
  return g_test_run ();
}
