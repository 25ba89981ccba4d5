/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show-screen.h"
#include "show/rp-show-words.h"

static void
assert_said (char *words, const char *expected)
{
  g_autofree char *said = words;

  g_assert_cmpstr (said, ==, expected);
}

static void
test_labels (ShowScreen *screen, gconstpointer data)
{
  g_autoptr (RpProgram) program = show_screen_find_program (screen);
  g_autofree char *title = NULL;

  assert_said (rp_show_words_label (screen->show, screen->order, 0), "Reach");
  assert_said (rp_show_words_showing (screen->order), "Showing: Reach");
  show_screen_do (screen, "swapped", NULL);
  assert_said (rp_show_words_label (screen->show, screen->order, 0), "Not like this");
  show_screen_do (screen, "pair", "fault");
  assert_said (rp_show_words_label (screen->show, screen->order, 0), "Like this");
  show_screen_do (screen, "pair", "cameras");
  assert_said (rp_show_words_label (screen->show, screen->order, 0),
               rp_show_get_picture (screen->show, 0)->clip->camera);

  /* Blank, so that no camera is switched on. */
  show_screen_do (screen, "blank", NULL);
  show_screen_do (screen, "pair", "mirror");
  assert_said (rp_show_words_label (screen->show, screen->order, 0), "Like this");
  assert_said (rp_show_words_label (screen->show, screen->order, 1), "You");
  show_screen_do (screen, "pair", "alone");

  rp_show_window_show_program (screen->window, program, 1);
  title = g_strdup_printf ("2 of %u: %s", rp_program_get_n_items (program),
                           rp_exercise_get_name (rp_program_get_item (program, 1)->exercise));
  assert_said (rp_show_words_title (screen->order), title);
}

/* In a mirror the right side is a left one. */
static void
test_sides (ShowScreen *screen, gconstpointer data)
{
  RpExercise *reach = screen->sample.reach;
  const char *left = rp_exercise_get_side_text (reach, RP_SIDE_LEFT)->label;
  const char *right = rp_exercise_get_side_text (reach, RP_SIDE_RIGHT)->label;
  g_autofree char *right_place = NULL;

  show_screen_do (screen, "pair", "alone");
  right_place = rp_show_words_place (screen->show);
  show_screen_do (screen, "pair", "sides");
  if (left && right)
    {
      assert_said (rp_show_words_label (screen->show, screen->order, 0), right);
      show_screen_do (screen, "mirrored", NULL);
      assert_said (rp_show_words_label (screen->show, screen->order, 0), left);
    }
  /* Not to who stands before it and sees themselves. */
  show_screen_do (screen, "blank", NULL);
  show_screen_do (screen, "pair", "mirror");
  assert_said (rp_show_words_place (screen->show), right_place);
}

static void
test_how_it_plays (ShowScreen *screen, gconstpointer data)
{
  RpPlayback *playback = rp_show_get_playback (screen->show);

  assert_said (rp_show_words_play (screen->show), "");
  rp_playback_set_rate (playback, 0.1);
  assert_said (rp_show_words_play (screen->show), "At a tenth of the speed");
  rp_playback_set_looping (playback, TRUE);
  assert_said (rp_show_words_play (screen->show), "Looping “Out”, at a tenth of the speed");
  rp_playback_set_rate (playback, 1);
  assert_said (rp_show_words_play (screen->show), "Looping “Out”");
  assert_said (rp_show_words_offset (0), "In step");
  assert_said (rp_show_words_offset (1), "1 picture ahead");
  assert_said (rp_show_words_offset (-3), "3 pictures behind");
}

static void
test_what_to_think_of (ShowScreen *screen, gconstpointer data)
{
  const RpCue *cue = rp_show_words_find_cue (screen->show);
  g_autofree char *spoken = rp_show_words_spoken (screen->show);
  g_autoptr (RpProgram) program = show_screen_find_program (screen);
  g_autofree char *note = NULL;

  g_assert_nonnull (cue);
  g_assert_nonnull (strstr (spoken, cue->text));
  g_assert_true (g_str_has_prefix (spoken, "Out. "));
  g_assert_null (rp_show_words_find_fault (screen->show));
  show_screen_do (screen, "fault", "slides");
  g_assert_cmpstr (rp_show_words_find_fault (screen->show)->id, ==, "slides");
  g_assert_true (rp_show_words_find_cue (screen->show)->fault == rp_show_words_find_fault (screen->show));
  note = rp_show_words_note (screen->show, screen->order);
  g_assert_true (g_str_has_prefix (note, "Reach"));
  g_assert_null (strstr (note, "ahead"));
  g_free (note);
  rp_show_nudge (screen->show, 1);
  note = rp_show_words_note (screen->show, screen->order);
  g_assert_true (g_str_has_suffix (note, "\n1 picture ahead"));

  /* In a program which of its exercises it is stands there while the pictures say something else. */
  rp_show_window_show_program (screen->window, program, 1);
  show_screen_do (screen, "pair", "fault");
  g_free (note);
  note = rp_show_words_note (screen->show, screen->order);
  g_assert_true (g_str_has_prefix (note, "2 of "));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = find_init_application (&argc, &argv);

  g_test_add ("/show-words/labels", ShowScreen, NULL, show_screen_set_up, test_labels, show_screen_tear_down);
  g_test_add ("/show-words/sides", ShowScreen, NULL, show_screen_set_up, test_sides, show_screen_tear_down);
  g_test_add ("/show-words/play", ShowScreen, NULL, show_screen_set_up, test_how_it_plays,
              show_screen_tear_down);
  g_test_add ("/show-words/cue", ShowScreen, NULL, show_screen_set_up, test_what_to_think_of,
              show_screen_tear_down);

  return g_test_run ();
}
