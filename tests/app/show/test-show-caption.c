/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show-sample.h"
#include "show/rp-show-caption.h"

static void
assert_said (char *words, const char *expected)
{
  g_autofree char *said = words;

  g_assert_cmpstr (said, ==, expected);
}

static void
set_up (ShowSample *sample, gconstpointer data)
{
  show_sample_set_up (sample, data);
  rp_show_set_exercise (sample->show, sample->reach);
  rp_playback_set_playing (sample->playback, FALSE);
}

static void
test_alone (ShowSample *sample, gconstpointer data)
{
  assert_said (rp_show_caption_sheet (sample->show, 0), "Right arm (Out)");
  assert_said (rp_show_caption_file (sample->show, 0), "Reach. Right arm (Out)");
  assert_said (rp_show_caption_name (sample->show), "Reach, Out");
  rp_playback_seek (sample->playback, 3 * G_USEC_PER_SEC / 2);
  assert_said (rp_show_caption_name (sample->show), "Reach, Hold");
}

static void
test_right_and_wrong (ShowSample *sample, gconstpointer data)
{
  const RpFault *fault = rp_show_pairing_find_fault (sample->reach);
  g_autofree char *wrong = g_strdup_printf ("Not like this: %s (Out)", fault->name);
  g_autofree char *file = g_strdup_printf ("Reach. %s", wrong);

  rp_show_set_pair (sample->show, RP_SHOW_FAULT);
  assert_said (rp_show_caption_sheet (sample->show, 0), "Like this (Out)");
  assert_said (rp_show_caption_sheet (sample->show, 1), wrong);
  assert_said (rp_show_caption_file (sample->show, 1), file);
  /* A mistake alone says so too. */
  rp_show_set_pair (sample->show, RP_SHOW_ALONE);
  rp_show_swap (sample->show);
  assert_said (rp_show_caption_sheet (sample->show, 0), wrong);
}

static void
test_mirror (ShowSample *sample, gconstpointer data)
{
  rp_show_set_pair (sample->show, RP_SHOW_MIRROR);
  assert_said (rp_show_caption_sheet (sample->show, 0), "Like this (Out)");
  assert_said (rp_show_caption_sheet (sample->show, 1), "You");
}

static void
test_cameras (ShowSample *sample, gconstpointer data)
{
  rp_show_set_pair (sample->show, RP_SHOW_CAMERAS);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *expected
          = g_strdup_printf ("%s (Out)", rp_show_get_picture (sample->show, i)->clip->camera);

      assert_said (rp_show_caption_sheet (sample->show, i), expected);
    }
}

/* Each says its own phase, though they have not the same number of them; in a mirror the right side is a left one. */
static void
test_two_exercises (ShowSample *sample, gconstpointer data)
{
  const RpPhase *first = g_ptr_array_index (rp_exercise_get_phases (sample->longer), 0);
  RpSide side;
  g_autofree char *expected = NULL;
  g_autofree char *turned = NULL;

  rp_show_set_other (sample->show, sample->longer);
  side = rp_show_get_picture (sample->show, 1)->side;
  expected
      = g_strdup_printf ("%s (%s)", rp_exercise_get_side_text (sample->longer, side)->label, first->label);
  assert_said (rp_show_caption_sheet (sample->show, 0), "Right arm (Out)");
  assert_said (rp_show_caption_sheet (sample->show, 1), expected);
  g_object_set (rp_show_get_look (sample->show), "mirrored", TRUE, NULL);
  turned = g_strdup_printf (
      "%s (%s)", rp_exercise_get_side_text (sample->longer, rp_side_other (side))->label, first->label);
  assert_said (rp_show_caption_sheet (sample->show, 1), turned);
}

static void
test_still (ShowSample *sample, gconstpointer data)
{
  sample_forget_clips (sample->pack);
  rp_show_set_exercise (sample->show, sample->longer);
  assert_said (rp_show_caption_sheet (sample->show, 0), NULL);
  assert_said (rp_show_caption_file (sample->show, 0), rp_exercise_get_name (sample->longer));
  assert_said (rp_show_caption_name (sample->show), rp_exercise_get_name (sample->longer));
}

#define ADD(path, function)                                                                                  \
  g_test_add ("/show-caption/" path, ShowSample, NULL, set_up, function, show_sample_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("alone", test_alone);
  ADD ("right-and-wrong", test_right_and_wrong);
  ADD ("cameras", test_cameras);
  ADD ("mirror", test_mirror);
  ADD ("two-exercises", test_two_exercises);
  ADD ("still", test_still);

  return g_test_run ();
}
