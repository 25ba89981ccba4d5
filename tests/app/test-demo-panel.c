/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "rp-demo-panel.h"
#include "rp-phase-timeline.h"
#include "rp-simulated-clock.h"
#include "sample.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

typedef struct
{
  RpPack *pack;
  RpPosterLoader *loader;
  RpSimulatedClock *clock;
  GtkWidget *panel;
  RpPlayback *playback;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->pack = sample_pack ();
  fixture->loader = rp_poster_loader_new (G_MAXSIZE);
  fixture->clock = rp_simulated_clock_new ();
  fixture->panel = g_object_ref (rp_demo_panel_new (RP_CLOCK (fixture->clock)));
  fixture->playback = rp_demo_panel_get_playback (RP_DEMO_PANEL (fixture->panel));
  fixture->window = pixels_show (fixture->panel, 800, 700);
}

/* Each part goes with the panel, except what another thread may still look at. */
static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->panel);
  g_object_unref (fixture->clock);
  g_object_unref (fixture->loader);
  g_object_unref (fixture->pack);
}

static void
show (Fixture *fixture, const char *id)
{
  rp_demo_panel_set_exercise (RP_DEMO_PANEL (fixture->panel), rp_pack_find_exercise (fixture->pack, id),
                              fixture->loader);
  pixels_settle (fixture->panel);
}

static gint64
get_position (Fixture *fixture)
{
  return rp_playback_get_position (fixture->playback, NULL, NULL);
}

static void
test_plays_with_the_clock (Fixture *fixture, gconstpointer data)
{
  RpPhaseTimeline *timeline;

  show (fixture, "clamshell");
  timeline = RP_PHASE_TIMELINE (find_type (fixture->panel, RP_TYPE_PHASE_TIMELINE));
  g_assert_true (rp_playback_get_playing (fixture->playback));
  rp_simulated_clock_advance (fixture->clock, 5 * SECOND / 2);
  pixels_settle (fixture->panel);
  g_assert_cmpint (rp_phase_timeline_get_position (timeline), ==, 5 * SECOND / 2);
  g_assert_cmpuint (rp_phase_timeline_get_current (timeline), ==, 1);
}

static void
test_actions (Fixture *fixture, gconstpointer data)
{
  gint64 position;

  show (fixture, "clamshell");
  g_assert_true (gtk_widget_activate_action (fixture->panel, "demo.playing", NULL));
  g_assert_false (rp_playback_get_playing (fixture->playback));
  g_assert_true (gtk_widget_activate_action (fixture->panel, "demo.speed", "s", "0.25"));
  g_assert_cmpfloat (rp_playback_get_rate (fixture->playback), ==, 0.25);
  g_assert_true (gtk_widget_activate_action (fixture->panel, "demo.speed", "s", "17"));
  g_assert_cmpfloat (rp_playback_get_rate (fixture->playback), ==, 0.25);
  g_assert_true (gtk_widget_activate_action (fixture->panel, "demo.looping", NULL));
  g_assert_true (rp_playback_get_looping (fixture->playback));
  position = get_position (fixture);
  g_assert_true (gtk_widget_activate_action (fixture->panel, "demo.step-forward", NULL));
  g_assert_cmpint (get_position (fixture), >, position);
  g_assert_true (gtk_widget_activate_action (fixture->panel, "demo.step-back", NULL));
  g_assert_cmpint (get_position (fixture) / (SECOND / 24), ==, position / (SECOND / 24));

  /* Another exercise starts as filmed. */
  show (fixture, "bird-dog");
  g_assert_true (rp_playback_get_playing (fixture->playback));
  g_assert_false (rp_playback_get_looping (fixture->playback));
  g_assert_cmpfloat (rp_playback_get_rate (fixture->playback), ==, 1.0);
}

static void
test_mirror_names_the_side (Fixture *fixture, gconstpointer data)
{
  show (fixture, "clamshell");
  g_assert_nonnull (find_label (fixture->panel, "Right leg"));
  g_assert_true (gtk_widget_activate_action (fixture->panel, "demo.mirrored", NULL));
  g_assert_nonnull (find_label (fixture->panel, "Left leg"));
  g_assert_null (find_label (fixture->panel, "Right leg"));
}

static void
test_one_camera_is_no_choice (Fixture *fixture, gconstpointer data)
{
  show (fixture, "clamshell");
  g_assert_null (find_icon (fixture->panel, "camera-photo-symbolic"));
}

static void
test_without_a_clip (Fixture *fixture, gconstpointer data)
{
  show (fixture, "hip-bridge");
  g_assert_null (find_type (fixture->panel, RP_TYPE_PHASE_TIMELINE));
  g_assert_false (rp_playback_get_playing (fixture->playback));
  show (fixture, "clamshell");
  g_assert_nonnull (find_type (fixture->panel, RP_TYPE_PHASE_TIMELINE));
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  show (fixture, "clamshell");
  g_assert_nonnull (find_label (fixture->panel, "Loop this phase"));
  gtk_window_set_default_size (fixture->window, 360, 700);
  while (find_label (fixture->panel, "1.5"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (find_label (fixture->panel, "Loop this phase"));
  g_assert_nonnull (find_icon (fixture->panel, "rp-loop-symbolic"));
  pixels_settle (fixture->panel);
  g_assert_cmpint (gtk_widget_get_width (fixture->panel), <=, 360);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/demo-panel/plays-with-the-clock", test_plays_with_the_clock);
  ADD ("/demo-panel/actions", test_actions);
  ADD ("/demo-panel/mirror-names-the-side", test_mirror_names_the_side);
  ADD ("/demo-panel/one-camera-is-no-choice", test_one_camera_is_no_choice);
  ADD ("/demo-panel/without-a-clip", test_without_a_clip);
  ADD ("/demo-panel/narrow", test_narrow);

  return g_test_run ();
}
