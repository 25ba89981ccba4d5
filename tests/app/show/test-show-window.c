/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show-screen.h"
#include "demo/rp-phase-timeline.h"
#include "show/rp-mirror-bar.h"
#include "show/rp-show-cue.h"

static void
test_one_and_two_pictures (ShowScreen *screen, gconstpointer data)
{
  GtkWidget *first = GTK_WIDGET (rp_show_window_get_pane (screen->window, 0));
  GtkWidget *second = GTK_WIDGET (rp_show_window_get_pane (screen->window, 1));
  graphene_rect_t left, right;

  g_assert_false (gtk_widget_get_visible (second));
  find_assert_label (first, "Reach");
  show_screen_do (screen, "pair", "fault");
  pixels_settle (GTK_WIDGET (screen->window));
  find_assert_label (first, "Like this");
  find_assert_label (second, "Not like this");
  g_assert_cmpint (gtk_widget_get_width (first), ==, gtk_widget_get_width (second));
  g_assert_true (gtk_widget_compute_bounds (first, GTK_WIDGET (screen->window), &left));
  g_assert_true (gtk_widget_compute_bounds (second, GTK_WIDGET (screen->window), &right));
  g_assert_cmpfloat (left.origin.x, <, right.origin.x);
  show_screen_do (screen, "turn", NULL);
  pixels_settle (GTK_WIDGET (screen->window));
  g_assert_true (gtk_widget_compute_bounds (second, GTK_WIDGET (screen->window), &right));
  g_assert_cmpfloat (left.origin.x, ==, right.origin.x);
  g_assert_cmpfloat (left.origin.y, <, right.origin.y);
}

/* What governs the camera stands below it, or below all where one picture is above the other. */
static void
test_mirror (ShowScreen *screen, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (screen->window);
  graphene_rect_t cue, bar, pane;

  /* Blank, so that no camera is switched on. */
  show_screen_do (screen, "blank", NULL);
  show_screen_do (screen, "mirror", NULL);
  for (guint i = 0; i < 3; i++)
    pixels_settle (window);
  g_assert_true (gtk_widget_compute_bounds (find_type (window, RP_TYPE_SHOW_CUE), window, &cue));
  g_assert_true (gtk_widget_compute_bounds (find_type (window, RP_TYPE_MIRROR_BAR), window, &bar));
  g_assert_true (
      gtk_widget_compute_bounds (GTK_WIDGET (rp_show_window_get_pane (screen->window, 1)), window, &pane));
  g_assert_cmpfloat (bar.origin.y, <, cue.origin.y + cue.size.height);
  g_assert_cmpfloat_with_epsilon (bar.origin.x, pane.origin.x, 2);
  show_screen_do (screen, "turn", NULL);
  for (guint i = 0; i < 3; i++)
    pixels_settle (window);
  g_assert_true (gtk_widget_compute_bounds (find_type (window, RP_TYPE_SHOW_CUE), window, &cue));
  g_assert_true (gtk_widget_compute_bounds (find_type (window, RP_TYPE_MIRROR_BAR), window, &bar));
  g_assert_cmpfloat (bar.origin.y, >=, cue.origin.y + cue.size.height);
  g_assert_cmpfloat_with_epsilon (bar.origin.x, cue.origin.x, 2);
}

static void
test_a_phase_loops_by_its_name (ShowScreen *screen, gconstpointer data)
{
  RpPlayback *playback = rp_show_get_playback (screen->show);
  GtkWidget *timeline = find_type (GTK_WIDGET (screen->window), RP_TYPE_PHASE_TIMELINE);
  GtkWidget *hold = gtk_widget_get_next_sibling (gtk_widget_get_first_child (timeline));

  g_signal_emit_by_name (hold, "clicked");
  g_assert_true (rp_playback_get_looping (playback));
  g_assert_cmpuint (rp_playback_get_phase (playback), ==, 1);
  g_assert_true (gtk_widget_has_css_class (hold, "looped"));
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_first_child (timeline), "aside"));
  g_signal_emit_by_name (hold, "clicked");
  g_assert_false (rp_playback_get_looping (playback));
  g_assert_false (gtk_widget_has_css_class (hold, "looped"));
}

static gboolean
has_gone (gpointer data)
{
  return gtk_widget_has_css_class (data, "away");
}

static void
test_controls_fade (ShowScreen *screen, gconstpointer data)
{
  GtkWidget *controls = GTK_WIDGET (rp_show_window_get_controls (screen->window));

  g_assert_false (has_gone (controls));
  rp_simulated_clock_advance (screen->sample.clock, 29 * G_USEC_PER_SEC / 10);
  pixels_settle (GTK_WIDGET (screen->window));
  g_assert_false (has_gone (controls));
  rp_simulated_clock_advance (screen->sample.clock, G_USEC_PER_SEC / 5);
  sample_wait (has_gone, controls);
  g_assert_false (gtk_widget_get_can_target (controls));
  /* The keyboard brings them back. */
  gtk_widget_child_focus (GTK_WIDGET (screen->window), GTK_DIR_TAB_FORWARD);
  g_assert_false (has_gone (controls));
}

static void
test_blank (ShowScreen *screen, gconstpointer data)
{
  show_screen_do (screen, "blank", NULL);
  pixels_settle (GTK_WIDGET (screen->window));
  g_assert_true (rp_show_look_get_blank (rp_show_get_look (screen->show)));
  show_screen_do (screen, "blank", NULL);
  g_assert_false (rp_show_look_get_blank (rp_show_get_look (screen->show)));
}

static void
test_says_each_phase_once (ShowScreen *screen, gconstpointer data)
{
  GtkWidget *cue = find_type (GTK_WIDGET (screen->window), RP_TYPE_SHOW_CUE);
  g_autofree char *words = NULL;
  const RpPhase *hold = g_ptr_array_index (rp_exercise_get_phases (screen->sample.reach), 1);

  rp_simulated_clock_advance (screen->sample.clock, 3 * G_USEC_PER_SEC / 2);
  pixels_settle (GTK_WIDGET (screen->window));
  words = gtk_test_accessible_check_property (GTK_ACCESSIBLE (cue), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  g_assert_nonnull (words);
  g_assert_nonnull (strstr (words, hold->label));
}

/* The cue is one exercise's: nothing of it stands below another. */
static void
test_two_exercises (ShowScreen *screen, gconstpointer data)
{
  GtkWidget *cue = find_type (GTK_WIDGET (screen->window), RP_TYPE_SHOW_CUE);
  cairo_surface_t *pixels;

  for (int swapped = 0; swapped < 2; swapped++)
    {
      int width = gtk_widget_get_width (cue);
      int x = swapped ? 10 : width / 2 + 10;

      rp_show_set_other (screen->show, screen->sample.longer);
      if (swapped)
        rp_show_swap (screen->show);
      pixels_settle (GTK_WIDGET (screen->window));
      pixels = pixels_get (cue);
      for (int i = 0; i < width / 4; i++)
        for (int y = 0; y < gtk_widget_get_height (cue); y++)
          g_assert_cmphex (pixels_at (pixels, x + i, y), ==, 0);
      cairo_surface_destroy (pixels);
    }
}

/* One above the other where the screen stands upright, until somebody wants it otherwise; the button tells. */
static void
test_upright (ShowScreen *screen, gconstpointer data)
{
  RpShowLook *look = rp_show_get_look (screen->show);
  g_autoptr (GVariant) state = NULL;

  show_screen_do (screen, "pair", "fault");
  g_assert_cmpint (rp_show_look_get_layout (look), ==, RP_SHOW_BESIDE);
  gtk_window_set_default_size (GTK_WINDOW (screen->window), 500, 800);
  for (int i = 0; i < 4; i++)
    pixels_settle (GTK_WIDGET (screen->window));
  g_assert_cmpint (rp_show_look_get_layout (look), ==, RP_SHOW_STACKED);
  state = g_action_group_get_action_state (G_ACTION_GROUP (screen->window), "stacked");
  g_assert_true (g_variant_get_boolean (state));
  show_screen_do (screen, "turn", NULL);
  gtk_window_set_default_size (GTK_WINDOW (screen->window), 500, 820);
  for (int i = 0; i < 4; i++)
    pixels_settle (GTK_WIDGET (screen->window));
  g_assert_cmpint (rp_show_look_get_layout (look), ==, RP_SHOW_BESIDE);
}

static void
test_every_shape (ShowScreen *screen, gconstpointer data)
{
  static const int shapes[][2] = { { 360, 640 }, { 720, 1000 }, { 1280, 720 }, { 1900, 1000 } };

  show_screen_do (screen, "pair", "fault");
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (screen->window), shapes[i][0], shapes[i][1]);
      pixels_settle (GTK_WIDGET (screen->window));
      pixels_settle (GTK_WIDGET (screen->window));
      g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (rp_show_window_get_pane (screen->window, 1))), >,
                       20);
    }
}

/* The layout is a mirror of itself, the clips are not. */
static void
test_from_right_to_left (ShowScreen *screen, gconstpointer data)
{
  GtkWidget *first = GTK_WIDGET (rp_show_window_get_pane (screen->window, 0));
  GtkWidget *second = GTK_WIDGET (rp_show_window_get_pane (screen->window, 1));
  graphene_rect_t area, left, right;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  show_screen_do (screen, "pair", "fault");
  pixels_settle (GTK_WIDGET (screen->window));
  pixels_settle (GTK_WIDGET (screen->window));
  g_assert_true (gtk_widget_compute_bounds (first, GTK_WIDGET (screen->window), &right));
  g_assert_true (gtk_widget_compute_bounds (second, GTK_WIDGET (screen->window), &left));
  g_assert_cmpfloat (left.origin.x, <, right.origin.x);
  g_assert_false (rp_show_pane_get_area (rp_show_window_get_pane (screen->window, 0), &area));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

#define ADD(path, function)                                                                                  \
  g_test_add ("/show-window/" path, ShowScreen, NULL, show_screen_set_up, function, show_screen_tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = find_init_application (&argc, &argv);

  ADD ("pictures", test_one_and_two_pictures);
  ADD ("mirror", test_mirror);
  ADD ("loop", test_a_phase_loops_by_its_name);
  ADD ("fade", test_controls_fade);
  ADD ("blank", test_blank);
  ADD ("spoken", test_says_each_phase_once);
  ADD ("two-exercises", test_two_exercises);
  ADD ("upright", test_upright);
  ADD ("shapes", test_every_shape);
  ADD ("right-to-left", test_from_right_to_left);

  return g_test_run ();
}
