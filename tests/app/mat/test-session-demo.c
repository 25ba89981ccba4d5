/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led.h"
#include "pixels.h"
#include "demo/rp-demo-view.h"
#include "clips/rp-demo.h"
#include "mat/rp-session-demo.h"
#include "mat/rp-steps-view.h"

typedef struct
{
  Led led;
  RpSessionReadout *readout;
  RpSessionDemo *picture;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  led_init (&fixture->led, data, FALSE);
  fixture->readout = rp_session_readout_new ();
  fixture->picture = g_object_ref (RP_SESSION_DEMO (rp_session_demo_new ()));
  g_object_set (fixture->picture, "readout", fixture->readout, NULL);
  fixture->window = pixels_show (GTK_WIDGET (fixture->picture), 640, 480);
  led_start_turn (&fixture->led);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->picture);
  g_assert_finalize_object (fixture->readout);
  led_clear (&fixture->led);
}

static void
update (Fixture *fixture)
{
  RpMoment moment;

  rp_session_get_moment (fixture->led.session, &moment);
  rp_session_readout_update (fixture->readout, fixture->led.session, &moment);
  rp_session_demo_update (fixture->picture, &moment);
}

static RpDemo *
get_demo (Fixture *fixture)
{
  GtkWidget *view = find_type (GTK_WIDGET (fixture->picture), RP_TYPE_DEMO_VIEW);

  return RP_DEMO (rp_demo_view_get_paintable (RP_DEMO_VIEW (view)));
}

static GtkWidget *
get_shown (Fixture *fixture)
{
  return gtk_stack_get_visible_child (GTK_STACK (find_type (GTK_WIDGET (fixture->picture), GTK_TYPE_STACK)));
}

static void
test_shows_the_clip (Fixture *fixture, gconstpointer data)
{
  update (fixture);
  g_assert_true (RP_IS_DEMO_VIEW (get_shown (fixture)));
}

static void
test_decodes_only_while_seen (Fixture *fixture, gconstpointer data)
{
  g_assert_true (rp_demo_get_active (get_demo (fixture)));
  gtk_widget_set_visible (GTK_WIDGET (fixture->window), FALSE);
  gtk_widget_set_child_visible (GTK_WIDGET (fixture->picture), FALSE);
  g_assert_false (rp_demo_get_active (get_demo (fixture)));
}

static void
test_no_clip_shows_steps (Fixture *fixture, gconstpointer data)
{
  sample_forget_clips (fixture->led.pack);
  update (fixture);
  g_assert_true (RP_IS_STEPS_VIEW (get_shown (fixture)));
}

/* A square clip stands whole in the middle, on its own ground from edge to edge. */
static void
test_square_clip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPack) angles = sample_angles ();
  const RpClip *square = rp_exercise_find_clip (rp_pack_find_exercise (angles, "reach"), "side");
  RpExercise *exercise = rp_pack_find_exercise (fixture->led.pack, "clamshell");
  RpClip *clip = g_ptr_array_index (rp_exercise_get_clips (exercise), 0);
  GtkWidget *view = find_type (GTK_WIDGET (fixture->picture), RP_TYPE_DEMO_VIEW);
  cairo_surface_t *pixels;

  g_free (clip->uri);
  clip->uri = g_strdup (square->uri);
  clip->width = clip->height = 72;
  while (!rp_demo_get_playing (get_demo (fixture)))
    {
      update (fixture);
      pixels_settle (view);
    }
  pixels_settle (view);
  pixels = pixels_get (view);
  for (int x = 2; x < gtk_widget_get_width (view) - 2; x += 5)
    g_assert_true (pixels_near (pixels_at (pixels, x, 20), 0xffedf1f3));
  cairo_surface_destroy (pixels);
}

static gboolean
has_trouble (gpointer data)
{
  return rp_demo_get_trouble (data) != NULL;
}

/* A clip that is not there: the steps and the reason take its place, and the session goes on. */
static void
test_trouble_shows_steps_and_reason (Fixture *fixture, gconstpointer data)
{
  RpExercise *exercise = rp_pack_find_exercise (fixture->led.pack, "clamshell");
  RpClip *clip = g_ptr_array_index (rp_exercise_get_clips (exercise), 0);
  RpDemo *demo = get_demo (fixture);

  g_free (clip->uri);
  clip->uri = g_strdup ("resource:///nowhere.webm");
  update (fixture);
  sample_wait (has_trouble, demo);
  g_assert_true (RP_IS_STEPS_VIEW (get_shown (fixture)));
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->picture), rp_demo_get_trouble (demo)));
  led_advance (&fixture->led, 7);
  update (fixture);
  g_assert_cmpint (rp_session_get_state (fixture->led.session), ==, RP_SESSION_RUNNING);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func, program) g_test_add (path, Fixture, program, set_up, func, tear_down)
  ADD ("/session-picture/shows-the-clip", test_shows_the_clip, "daily-clams");
  ADD ("/session-picture/decodes-only-while-seen", test_decodes_only_while_seen, "daily-clams");
  ADD ("/session-picture/no-clip-shows-steps", test_no_clip_shows_steps, "daily-clams");
  ADD ("/session-picture/square-clip", test_square_clip, "daily-clams");
  ADD ("/session-picture/trouble-shows-steps-and-reason", test_trouble_shows_steps_and_reason, "daily-clams");

  return g_test_run ();
}
