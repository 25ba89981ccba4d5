/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led-widget.h"
#include "demo/rp-demo-view.h"
#include "demo/rp-demo.h"
#include "mat/rp-next-up.h"
#include "mat/rp-session-demo.h"
#include "mat/rp-steps-view.h"

static void
set_up (LedWidget *fixture, gconstpointer data)
{
  led_widget_init (fixture, "daily-clams", data != NULL);
  led_widget_show (fixture, rp_session_demo_new (fixture->readout), 640, 480);
  led_start_turn (&fixture->led);
}

static void
update (LedWidget *fixture)
{
  RpMoment moment;

  led_widget_read (fixture, &moment);
  rp_session_demo_update (RP_SESSION_DEMO (fixture->widget), &moment);
}

static RpDemo *
get_demo (LedWidget *fixture)
{
  GtkWidget *view = find_type (fixture->widget, RP_TYPE_DEMO_VIEW);

  return RP_DEMO (rp_demo_view_get_paintable (RP_DEMO_VIEW (view)));
}

static GtkWidget *
get_shown (LedWidget *fixture)
{
  return gtk_stack_get_visible_child (GTK_STACK (find_type (fixture->widget, GTK_TYPE_STACK)));
}

static void
test_shows_the_clip (LedWidget *fixture, gconstpointer data)
{
  update (fixture);
  g_assert_true (RP_IS_DEMO_VIEW (get_shown (fixture)));
}

static void
test_decodes_only_while_seen (LedWidget *fixture, gconstpointer data)
{
  g_assert_true (rp_demo_get_active (get_demo (fixture)));
  gtk_widget_set_visible (GTK_WIDGET (fixture->window), FALSE);
  gtk_widget_set_child_visible (fixture->widget, FALSE);
  g_assert_false (rp_demo_get_active (get_demo (fixture)));
}

static void
test_no_clip_shows_steps (LedWidget *fixture, gconstpointer data)
{
  sample_forget_clips (fixture->led.pack);
  update (fixture);
  g_assert_true (RP_IS_STEPS_VIEW (get_shown (fixture)));
}

/* A square clip stands whole in the middle, on its own ground from edge to edge. */
static void
test_square_clip (LedWidget *fixture, gconstpointer data)
{
  g_autoptr (RpPack) angles = sample_angles ();
  const RpClip *square = rp_exercise_find_clip (rp_pack_find_exercise (angles, "reach"), "side");
  RpExercise *exercise = rp_pack_find_exercise (fixture->led.pack, "clamshell");
  RpClip *clip = g_ptr_array_index (rp_exercise_get_clips (exercise), 0);
  GtkWidget *view = find_type (fixture->widget, RP_TYPE_DEMO_VIEW);
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
test_trouble_shows_steps_and_reason (LedWidget *fixture, gconstpointer data)
{
  RpExercise *exercise = rp_pack_find_exercise (fixture->led.pack, "clamshell");
  RpClip *clip = g_ptr_array_index (rp_exercise_get_clips (exercise), 0);
  RpDemo *demo = get_demo (fixture);

  g_free (clip->uri);
  clip->uri = g_strdup ("resource:///nowhere.webm");
  update (fixture);
  sample_wait (has_trouble, demo);
  g_assert_true (RP_IS_STEPS_VIEW (get_shown (fixture)));
  g_assert_nonnull (find_label (fixture->widget, rp_demo_get_trouble (demo)));
  led_advance (&fixture->led, 7);
  update (fixture);
  g_assert_cmpint (rp_session_get_state (fixture->led.session), ==, RP_SESSION_RUNNING);
}

static void
keep_sentence (RpSessionDemo *demo, const char *sentence, GPtrArray *told)
{
  g_ptr_array_add (told, g_strdup (sentence));
}

/* As if the clock ran far too fast for the decoder. */
static void
fall_behind (LedWidget *fixture)
{
  const RpClipPass pass = { 0, G_USEC_PER_SEC, FALSE, 0 };
  RpDemo *demo = get_demo (fixture);

  while (!rp_demo_get_playing (demo))
    {
      update (fixture);
      pixels_settle (fixture->widget);
    }
  for (guint i = 0; !rp_demo_get_trouble (demo); i++)
    rp_demo_show (demo, &pass, i / 3, i % 3 * G_USEC_PER_SEC / 3);
}

/* Pictures that come late are said once in a session; they stay, and the session goes on. */
static void
test_late_is_told_once (LedWidget *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  const RpClip *clip = rp_exercise_get_default_clip (rp_pack_find_exercise (fixture->led.pack, "clamshell"));

  g_signal_connect (fixture->widget, "remark", G_CALLBACK (keep_sentence), told);
  update (fixture);
  fall_behind (fixture);
  rp_demo_set_clip (get_demo (fixture), NULL);
  rp_demo_set_clip (get_demo (fixture), clip);
  fall_behind (fixture);
  g_assert_cmpuint (told->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (told, 0), "come late"));
  g_assert_true (RP_IS_DEMO_VIEW (get_shown (fixture)));
  g_assert_cmpint (rp_session_get_state (fixture->led.session), ==, RP_SESSION_RUNNING);
  rp_session_demo_reset (RP_SESSION_DEMO (fixture->widget));
  update (fixture);
  fall_behind (fixture);
  g_assert_cmpuint (told->len, ==, 2);
}

/* What is written on the picture, and the pointer over it, say that a click counts. */
static void
test_own_pace_asks_for_clicks (LedWidget *fixture, gconstpointer data)
{
  GtkWidget *stack = find_type (fixture->widget, GTK_TYPE_STACK);
  GdkCursor *cursor;

  update (fixture);
  g_assert_nonnull (find_label (fixture->widget, "At your pace. Almost any key or click counts one."));
  cursor = gtk_widget_get_cursor (stack);
  g_assert_nonnull (cursor);
  g_assert_cmpstr (gdk_cursor_get_name (cursor), ==, "pointer");
  led_send (&fixture->led, RP_SESSION_SKIP);
  update (fixture);
  g_assert_null (find_label (fixture->widget, "At your pace. Almost any key or click counts one."));
  g_assert_null (gtk_widget_get_cursor (stack));
}

/* On a small picture, what was done stands above it; on a large one beside the figure. */
static void
test_caption (LedWidget *fixture, gconstpointer data)
{
  GtkWidget *stack = find_type (fixture->widget, GTK_TYPE_STACK);
  GtkWidget *caption;

  update (fixture);
  rp_session_demo_set_compact (RP_SESSION_DEMO (fixture->widget), TRUE);
  g_assert_cmpint (gtk_widget_get_margin_top (stack), ==, 0);
  led_send (&fixture->led, RP_SESSION_SKIP);
  update (fixture);
  pixels_settle (fixture->widget);
  caption = gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (stack));
  gtk_widget_set_visible (caption, TRUE);
  pixels_settle (fixture->widget);
  g_assert_cmpint (gtk_widget_get_height (caption), >, 0);
  g_assert_cmpint (gtk_widget_get_margin_top (stack), >=, gtk_widget_get_height (caption));
  rp_session_demo_set_compact (RP_SESSION_DEMO (fixture->widget), FALSE);
  g_assert_cmpint (gtk_widget_get_margin_top (stack), ==, 0);
}

/* Where nothing else shows it, what comes stands in a corner for the last seconds. */
static void
test_next_in_a_corner (LedWidget *fixture, gconstpointer data)
{
  GtkWidget *stack = find_type (fixture->widget, GTK_TYPE_STACK);
  GtkWidget *next_up = gtk_widget_get_last_child (gtk_widget_get_parent (stack));
  RpMoment moment;

  g_assert_true (RP_IS_NEXT_UP (next_up));
  rp_session_demo_set_tells_next (RP_SESSION_DEMO (fixture->widget), TRUE);
  update (fixture);
  g_assert_false (gtk_widget_get_visible (next_up));
  rp_session_get_moment (fixture->led.session, &moment);
  rp_simulated_clock_advance (fixture->led.clock, moment.step_remaining - 4 * G_USEC_PER_SEC);
  update (fixture);
  g_assert_true (gtk_widget_get_visible (next_up));
  g_assert_nonnull (find_label (next_up, "Right leg, 20 times"));
  rp_session_demo_set_tells_next (RP_SESSION_DEMO (fixture->widget), FALSE);
  g_assert_false (gtk_widget_get_visible (next_up));
}

static RpDemoView *
get_still (LedWidget *fixture)
{
  return RP_DEMO_VIEW (find_type (get_shown (fixture), RP_TYPE_DEMO_VIEW));
}

/* Returns: (transfer none): the picture beside the steps, once it is another one than before */
static GdkPaintable *
wait_for_still (LedWidget *fixture, GdkPaintable *before)
{
  while (!get_still (fixture) || rp_demo_view_get_paintable (get_still (fixture)) == before)
    g_main_context_iteration (NULL, TRUE);
  return rp_demo_view_get_paintable (get_still (fixture));
}

/* Without a clip the drawing beside the steps changes with the phase, and turns with the side. */
static void
test_drawings (LedWidget *fixture, gconstpointer data)
{
  g_autoptr (RpPosterLoader) loader = rp_poster_loader_new (G_MAXSIZE);
  GdkPaintable *up, *down;

  sample_forget_clips (fixture->led.pack);
  rp_session_demo_set_poster_loader (RP_SESSION_DEMO (fixture->widget), loader);
  led_advance (&fixture->led, 0.5);
  update (fixture);
  up = wait_for_still (fixture, NULL);
  g_assert_false (rp_demo_view_get_mirrored (get_still (fixture)));
  led_advance (&fixture->led, 2);
  update (fixture);
  g_assert_true (rp_demo_view_get_paintable (get_still (fixture)) == up);
  led_advance (&fixture->led, 2);
  update (fixture);
  down = wait_for_still (fixture, up);
  led_advance (&fixture->led, 2);
  update (fixture);
  g_assert_true (wait_for_still (fixture, down) == up);
  led_send (&fixture->led, RP_SESSION_SKIP);
  led_send (&fixture->led, RP_SESSION_SKIP);
  led_advance (&fixture->led, 0.5);
  update (fixture);
  g_assert_true (rp_demo_view_get_mirrored (get_still (fixture)));
}

static gboolean
has_next (gpointer data)
{
  LedWidget *fixture = data;

  return find_class (fixture->widget, "next-far") != NULL;
}

/* From afar it stands large in a corner, and small words are left out. */
static void
test_from_afar (LedWidget *fixture, gconstpointer data)
{
  g_autoptr (RpPosterLoader) loader = rp_poster_loader_new (G_MAXSIZE);
  RpMoment moment;

  rp_session_demo_set_poster_loader (RP_SESSION_DEMO (fixture->widget), loader);
  rp_session_demo_set_far (RP_SESSION_DEMO (fixture->widget), TRUE);
  update (fixture);
  g_assert_false (has_next (fixture));
  rp_session_get_moment (fixture->led.session, &moment);
  rp_simulated_clock_advance (fixture->led.clock, moment.step_remaining - 4 * G_USEC_PER_SEC);
  update (fixture);
  sample_wait (has_next, fixture);
  rp_simulated_clock_advance (fixture->led.clock, 5 * G_USEC_PER_SEC);
  update (fixture);
  g_assert_false (has_next (fixture));
  g_assert_null (find_label (fixture->widget, "Left leg done"));
  rp_session_demo_set_far (RP_SESSION_DEMO (fixture->widget), FALSE);
  g_assert_nonnull (find_label (fixture->widget, "Left leg done"));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func, own)                                                                                 \
  g_test_add (path, LedWidget, GINT_TO_POINTER (own), set_up, func, led_widget_clear)
  ADD ("/session-demo/shows-the-clip", test_shows_the_clip, FALSE);
  ADD ("/session-demo/decodes-only-while-seen", test_decodes_only_while_seen, FALSE);
  ADD ("/session-demo/no-clip-shows-steps", test_no_clip_shows_steps, FALSE);
  ADD ("/session-demo/drawings", test_drawings, FALSE);
  ADD ("/session-demo/caption", test_caption, FALSE);
  ADD ("/session-demo/square-clip", test_square_clip, FALSE);
  ADD ("/session-demo/trouble-shows-steps-and-reason", test_trouble_shows_steps_and_reason, FALSE);
  ADD ("/session-demo/late-is-told-once", test_late_is_told_once, FALSE);
  ADD ("/session-demo/next-in-a-corner", test_next_in_a_corner, FALSE);
  ADD ("/session-demo/from-afar", test_from_afar, FALSE);
  ADD ("/session-demo/own-pace-asks-for-clicks", test_own_pace_asks_for_clicks, TRUE);

  return g_test_run ();
}
