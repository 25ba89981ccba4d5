/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "demo/rp-demo-panel.h"
#include "demo/rp-demo-stage.h"
#include "demo/rp-demo-view.h"
#include "demo/rp-demo.h"
#include "demo/rp-phase-timeline.h"
#include "session/rp-simulated-clock.h"
#include "sample.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

typedef struct
{
  RpPack *pack;
  RpPack *angles;
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
  fixture->angles = sample_angles ();
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
  g_object_unref (fixture->angles);
  g_object_unref (fixture->pack);
}

static void
show (Fixture *fixture, const char *id)
{
  rp_demo_panel_set_exercise (RP_DEMO_PANEL (fixture->panel), rp_pack_find_exercise (fixture->pack, id),
                              fixture->loader);
  pixels_settle (fixture->panel);
}

/* One move that was filmed by two cameras, with a mistake for each, one second and a half into it. */
static void
show_reach (Fixture *fixture)
{
  rp_demo_panel_set_exercise (RP_DEMO_PANEL (fixture->panel),
                              rp_pack_find_exercise (fixture->angles, "reach"), fixture->loader);
  rp_simulated_clock_advance (fixture->clock, 3 * SECOND / 2);
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
  g_assert_true (gtk_widget_activate_action (fixture->panel, "demo.speed", "d", 0.25));
  g_assert_cmpfloat (rp_playback_get_rate (fixture->playback), ==, 0.25);
  g_assert_true (gtk_widget_activate_action (fixture->panel, "demo.speed", "d", 17.0));
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
  RpExercise *exercise = rp_pack_find_exercise (fixture->angles, "reach");

  g_ptr_array_set_size (rp_exercise_get_clips (exercise), 1);
  show_reach (fixture);
  g_assert_null (find_icon (fixture->panel, "camera-photo-symbolic"));
}

static const char *
get_clip (Fixture *fixture)
{
  return rp_playback_get_clip (fixture->playback)->id;
}

static char *
get_camera (Fixture *fixture)
{
  char *camera = NULL;

  g_object_get (fixture->panel, "camera", &camera, NULL);
  return camera;
}

/* Another camera shows the same moment, in a stage of the same size. */
static void
test_cameras (Fixture *fixture, gconstpointer data)
{
  int height;
  g_autofree char *camera = NULL;

  show_reach (fixture);
  g_assert_nonnull (find_icon (fixture->panel, "camera-photo-symbolic"));
  height = gtk_widget_get_height (find_type (fixture->panel, RP_TYPE_DEMO_STAGE));
  rp_playback_set_rate (fixture->playback, 0.5);
  g_assert_true (gtk_widget_activate_action (fixture->panel, "demo.camera", "s", "side"));
  g_assert_cmpstr (get_clip (fixture), ==, "side");
  g_assert_nonnull (find_label (fixture->panel, "Side"));
  g_assert_cmpint (get_position (fixture), ==, 3 * SECOND / 2);
  g_assert_cmpfloat (rp_playback_get_rate (fixture->playback), ==, 0.5);
  g_assert_true (rp_playback_get_playing (fixture->playback));
  pixels_settle (fixture->panel);
  g_assert_cmpint (gtk_widget_get_height (find_type (fixture->panel, RP_TYPE_DEMO_STAGE)), ==, height);

  g_assert_true (gtk_widget_activate_action (fixture->panel, "demo.camera", "s", "roof"));
  camera = get_camera (fixture);
  g_assert_cmpstr (camera, ==, "side");
}

/* The mistake takes the place of the right way in everything but the picture and its name. */
static void
test_mistake (Fixture *fixture, gconstpointer data)
{
  g_autofree char *camera = NULL;

  show_reach (fixture);
  g_assert_true (gtk_widget_activate_action (fixture->panel, "demo.looping", NULL));
  g_assert_true (gtk_widget_activate_action (fixture->panel, "demo.mirrored", NULL));
  g_assert_true (gtk_widget_activate_action (fixture->panel, "demo.speed", "d", 0.25));
  rp_demo_panel_set_fault (RP_DEMO_PANEL (fixture->panel), "leans");
  g_assert_cmpstr (rp_demo_panel_get_fault (RP_DEMO_PANEL (fixture->panel)), ==, "leans");
  g_assert_cmpstr (get_clip (fixture), ==, "leans");
  g_assert_nonnull (find_label (fixture->panel, "Mistake: Body leans over"));
  g_assert_nonnull (find_label (fixture->panel, "Left arm"));
  camera = get_camera (fixture);
  g_assert_cmpstr (camera, ==, "front");

  g_assert_cmpint (get_position (fixture), ==, 3 * SECOND / 2);
  rp_simulated_clock_advance (fixture->clock, SECOND);
  g_assert_cmpint (get_position (fixture), ==, 7 * SECOND / 4);
  rp_simulated_clock_advance (fixture->clock, 2 * SECOND);
  g_assert_cmpint (get_position (fixture), ==, 5 * SECOND / 4);
  g_assert_true (gtk_widget_activate_action (fixture->panel, "demo.step-forward", NULL));
  g_assert_cmpint (get_position (fixture), >, 5 * SECOND / 4);

  g_assert_true (gtk_widget_activate_action (fixture->panel, "demo.right-way", NULL));
  g_assert_null (rp_demo_panel_get_fault (RP_DEMO_PANEL (fixture->panel)));
  g_assert_cmpstr (get_clip (fixture), ==, "front");
  g_assert_null (find_label (fixture->panel, "Mistake: Body leans over"));
  g_assert_cmpint (get_position (fixture), >, 5 * SECOND / 4);
  g_assert_true (rp_playback_get_looping (fixture->playback));
  g_assert_true (rp_playback_get_other_side (fixture->playback));
}

/* A mistake brings its camera; another camera, or another exercise, brings the right way. */
static void
test_mistake_and_cameras (Fixture *fixture, gconstpointer data)
{
  RpDemoPanel *panel = RP_DEMO_PANEL (fixture->panel);
  g_autofree char *camera = NULL;

  show_reach (fixture);
  rp_demo_panel_set_fault (panel, "slides");
  camera = get_camera (fixture);
  g_assert_cmpstr (camera, ==, "side");
  g_assert_true (gtk_widget_activate_action (fixture->panel, "demo.camera", "s", "side"));
  g_assert_cmpstr (rp_demo_panel_get_fault (panel), ==, "slides");
  g_assert_true (gtk_widget_activate_action (fixture->panel, "demo.camera", "s", "front"));
  g_assert_null (rp_demo_panel_get_fault (panel));
  g_assert_cmpstr (get_clip (fixture), ==, "front");

  rp_demo_panel_set_fault (panel, "leans");
  show (fixture, "clamshell");
  g_assert_null (rp_demo_panel_get_fault (panel));
  rp_demo_panel_set_fault (panel, "leans");
  g_assert_null (rp_demo_panel_get_fault (panel));
  g_assert_cmpstr (get_clip (fixture), ==, "front");
}

/* Whoever came back by the band has the keyboard on the clip's own buttons. */
static void
test_right_way_keeps_the_keyboard (Fixture *fixture, gconstpointer data)
{
  GtkWidget *back;

  show_reach (fixture);
  rp_demo_panel_set_fault (RP_DEMO_PANEL (fixture->panel), "leans");
  pixels_settle (fixture->panel);
  back = find_action (fixture->panel, "demo.right-way");
  g_assert_true (gtk_widget_grab_focus (back));
  g_signal_emit_by_name (back, "clicked");
  g_assert_null (rp_demo_panel_get_fault (RP_DEMO_PANEL (fixture->panel)));
  g_assert_true (gtk_window_get_focus (fixture->window) == find_action (fixture->panel, "demo.playing"));
}

/* Whether the middle of the stage's left edge and the picture's own ground look the same, @dark or not. */
static void
assert_no_seam (Fixture *fixture, gboolean dark)
{
  GtkWidget *stage = find_type (fixture->panel, RP_TYPE_DEMO_VIEW);
  int width = gtk_widget_get_width (stage);
  int height = gtk_widget_get_height (stage);
  cairo_surface_t *pixels = pixels_get (stage);
  guint32 ground = pixels_at (pixels, 4, 4);

  g_assert_true (pixels_near (ground, dark ? 0xffb9bcbe : 0xffedf1f3));
  for (int x = 4; x < width - 4; x += 3)
    g_assert_true (pixels_near (pixels_at (pixels, x, height / 10), ground));
  cairo_surface_destroy (pixels);
}

static gboolean
has_picture (gpointer data)
{
  RpDemoView *view = data;

  return rp_demo_get_playing (RP_DEMO (rp_demo_view_get_paintable (view)))
         && !rp_demo_get_waiting (RP_DEMO (rp_demo_view_get_paintable (view)));
}

/* A square clip stands on its own ground from edge to edge, without bars. */
static void
test_no_bars (Fixture *fixture, gconstpointer data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkWidget *view;

  show_reach (fixture);
  view = find_type (fixture->panel, RP_TYPE_DEMO_VIEW);
  g_assert_true (gtk_widget_activate_action (fixture->panel, "demo.camera", "s", "side"));
  sample_wait (has_picture, view);
  pixels_settle (fixture->panel);
  assert_no_seam (fixture, FALSE);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  pixels_settle (fixture->panel);
  assert_no_seam (fixture, TRUE);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static void
test_without_a_clip (Fixture *fixture, gconstpointer data)
{
  sample_forget_clips (fixture->angles);
  show_reach (fixture);
  g_assert_null (find_type (fixture->panel, RP_TYPE_PHASE_TIMELINE));
  g_assert_false (rp_playback_get_playing (fixture->playback));
  show (fixture, "clamshell");
  g_assert_nonnull (find_type (fixture->panel, RP_TYPE_PHASE_TIMELINE));
}

/* A clip that is too much for the decoder: it is said below the picture, which can still be steered. */
static void
test_late_is_told (Fixture *fixture, gconstpointer data)
{
  const RpClipPass pass = { 0, SECOND, FALSE, 0 };
  GtkWidget *view;
  RpDemo *demo;

  show (fixture, "clamshell");
  view = find_type (fixture->panel, RP_TYPE_DEMO_VIEW);
  demo = RP_DEMO (rp_demo_view_get_paintable (RP_DEMO_VIEW (view)));
  while (!rp_demo_get_playing (demo))
    pixels_settle (fixture->panel);
  for (guint i = 0; !rp_demo_get_trouble (demo); i++)
    rp_demo_show (demo, &pass, i / 3, i % 3 * SECOND / 3);
  g_assert_nonnull (find_label (fixture->panel, rp_demo_get_trouble (demo)));
  g_assert_nonnull (find_type (fixture->panel, RP_TYPE_PHASE_TIMELINE));
  show (fixture, "bird-dog");
  g_assert_null (rp_demo_get_trouble (demo));
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
  ADD ("/demo-panel/cameras", test_cameras);
  ADD ("/demo-panel/mistake", test_mistake);
  ADD ("/demo-panel/mistake-and-cameras", test_mistake_and_cameras);
  ADD ("/demo-panel/right-way-keeps-the-keyboard", test_right_way_keeps_the_keyboard);
  ADD ("/demo-panel/no-bars", test_no_bars);
  ADD ("/demo-panel/without-a-clip", test_without_a_clip);
  ADD ("/demo-panel/late-is-told", test_late_is_told);
  ADD ("/demo-panel/narrow", test_narrow);

  return g_test_run ();
}
