/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show-screen.h"

static void
test_properties_are_actions (ShowScreen *screen, gconstpointer data)
{
  RpPlayback *playback = rp_show_get_playback (screen->show);
  RpShowLook *look = rp_show_get_look (screen->show);

  show_screen_do (screen, "frozen", NULL);
  g_assert_false (rp_playback_get_playing (playback));
  show_screen_do (screen, "playing", NULL);
  g_assert_true (rp_playback_get_playing (playback));
  g_action_group_activate_action (G_ACTION_GROUP (screen->window), "speed", g_variant_new_double (0.1));
  g_assert_cmpfloat (rp_playback_get_rate (playback), ==, 0.1);
  show_screen_do (screen, "pair", "fault");
  g_assert_cmpuint (rp_show_get_n_pictures (screen->show), ==, 2);
  show_screen_do (screen, "pair", "alone");
  show_screen_do (screen, "fault", "slides");
  g_assert_cmpstr (rp_show_get_picture (screen->show, 1)->fault->id, ==, "slides");
  show_screen_do (screen, "camera", "front");
  g_assert_cmpstr (rp_show_get_picture (screen->show, 0)->clip->id, ==, "front");
  show_screen_do (screen, "mirrored", NULL);
  g_assert_true (rp_show_look_get_mirrored (look));
  show_screen_do (screen, "cue", NULL);
  g_assert_false (rp_show_look_get_cue_shown (look));
  show_screen_do (screen, "zoom-in", NULL);
  g_assert_cmpfloat (rp_show_look_get_zoom (look), >, 1);
  show_screen_do (screen, "zoom-out", NULL);
  g_assert_cmpfloat (rp_show_look_get_zoom (look), ==, 1);
}

static void
test_a_full_stop_steps_or_blanks (ShowScreen *screen, gconstpointer data)
{
  RpPlayback *playback = rp_show_get_playback (screen->show);
  RpShowLook *look = rp_show_get_look (screen->show);

  show_screen_do (screen, "dot", NULL);
  g_assert_true (rp_show_look_get_blank (look));
  show_screen_do (screen, "dot", NULL);
  g_assert_false (rp_show_look_get_blank (look));
  show_screen_do (screen, "frozen", NULL);
  show_screen_do (screen, "dot", NULL);
  g_assert_false (rp_show_look_get_blank (look));
  g_assert_cmpint (rp_playback_get_position (playback, NULL, NULL) * 24 / G_USEC_PER_SEC, ==, 1);
  show_screen_do (screen, "step-back", NULL);
  g_assert_cmpint (rp_playback_get_position (playback, NULL, NULL) * 24 / G_USEC_PER_SEC, ==, 0);
}

static void
test_what_can_be_done (ShowScreen *screen, gconstpointer data)
{
  g_autoptr (RpProgram) program = show_screen_find_program (screen);
  int offset = 0;

  g_assert_false (show_screen_can (screen, "next"));
  g_assert_false (show_screen_can (screen, "previous"));
  g_assert_false (show_screen_can (screen, "nudge-forward"));
  show_screen_do (screen, "pair", "cameras");
  g_assert_true (show_screen_can (screen, "nudge-forward"));
  show_screen_do (screen, "nudge-forward", NULL);
  show_screen_do (screen, "nudge-forward", NULL);
  show_screen_do (screen, "nudge-back", NULL);
  g_object_get (screen->show, "offset", &offset, NULL);
  g_assert_cmpint (offset, ==, 1);

  rp_show_window_show_program (screen->window, program, 0);
  g_assert_true (show_screen_can (screen, "next"));
  g_assert_false (show_screen_can (screen, "previous"));
  show_screen_do (screen, "next", NULL);
  g_assert_cmpuint (rp_show_order_get_index (screen->order), ==, 1);
  g_assert_true (show_screen_can (screen, "previous"));
  show_screen_do (screen, "previous", NULL);
  show_screen_do (screen, "other", rp_exercise_get_id (rp_program_get_item (program, 1)->exercise));
  g_assert_true (rp_show_get_picture (screen->show, 1)->exercise
                 == rp_program_get_item (program, 1)->exercise);
}

static void
test_escape_leaves (ShowScreen *screen, gconstpointer data)
{
  g_object_set (rp_show_get_look (screen->show), "blank", TRUE, NULL);
  show_screen_do (screen, "escape", NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (screen->window)));
  g_assert_false (rp_show_look_get_blank (rp_show_get_look (screen->show)));
  show_screen_do (screen, "escape", NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (screen->window)));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = find_init_application (&argc, &argv);

  g_test_add ("/show-actions/properties", ShowScreen, NULL, show_screen_set_up, test_properties_are_actions,
              show_screen_tear_down);
  g_test_add ("/show-actions/dot", ShowScreen, NULL, show_screen_set_up, test_a_full_stop_steps_or_blanks,
              show_screen_tear_down);
  g_test_add ("/show-actions/can", ShowScreen, NULL, show_screen_set_up, test_what_can_be_done,
              show_screen_tear_down);
  g_test_add ("/show-actions/escape", ShowScreen, NULL, show_screen_set_up, test_escape_leaves,
              show_screen_tear_down);

  return g_test_run ();
}
