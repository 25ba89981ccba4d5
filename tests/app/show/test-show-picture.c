/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show-sample.h"

#define SECOND G_USEC_PER_SEC

static void
test_names_what_was_filmed (ShowSample *sample, gconstpointer data)
{
  RpShowPicture picture
      = { sample->reach, rp_exercise_find_clip (sample->reach, "front"), NULL, RP_SIDE_RIGHT };
  g_autofree char *right = rp_show_picture_get_key (&picture);
  g_autofree char *left = NULL;
  g_autofree char *still = NULL;
  g_autofree char *camera = NULL;

  g_assert_true (g_str_has_suffix (right, "reach-front.webm#right"));
  picture.side = RP_SIDE_LEFT;
  left = rp_show_picture_get_key (&picture);
  g_assert_true (g_str_has_suffix (left, "reach-front.webm#left"));
  g_assert_cmpint (rp_show_picture_find_side (picture.clip), ==, RP_SIDE_RIGHT);
  picture = (RpShowPicture){ .exercise = sample->reach };
  still = rp_show_picture_get_key (&picture);
  g_assert_cmpstr (still, ==, "still:reach");
  picture.mirror = TRUE;
  camera = rp_show_picture_get_key (&picture);
  g_assert_cmpstr (camera, ==, "camera");
  g_assert_cmpint (rp_show_picture_find_side (NULL), ==, RP_SIDE_NONE);
}

static void
test_counts_frames (ShowSample *sample, gconstpointer data)
{
  RpShowPicture picture
      = { sample->reach, rp_exercise_find_clip (sample->reach, "front"), NULL, RP_SIDE_RIGHT };

  g_assert_cmpint (rp_show_picture_get_frame_time (&picture), ==, SECOND / 24);
  g_assert_cmpint (rp_show_picture_count_frames (&picture), ==, 72);
}

/* A phase that is looped is looped in both, also ahead; never past the ends of the repetition. */
static void
test_follows_a_phase (ShowSample *sample, gconstpointer data)
{
  RpShowPicture lead = { sample->reach, rp_exercise_find_clip (sample->reach, "front"), NULL, RP_SIDE_RIGHT };
  RpShowPicture other = { sample->reach, rp_exercise_find_clip (sample->reach, "side"), NULL, RP_SIDE_RIGHT };
  RpShowMoment moment = { { 2 * SECOND, 3 * SECOND, FALSE, 2 }, 4, 5 * SECOND / 2 };
  RpShowMoment followed;

  rp_show_picture_follow (&other, &lead, &moment, 0, &followed);
  g_assert_cmpint (followed.stretch.start, ==, 2 * SECOND);
  g_assert_cmpint (followed.stretch.end, ==, 3 * SECOND);
  g_assert_cmpint (followed.position, ==, 5 * SECOND / 2);
  g_assert_cmpuint (followed.lap, ==, 4);
  rp_show_picture_follow (&other, &lead, &moment, 24, &followed);
  g_assert_cmpint (followed.stretch.end, ==, 3 * SECOND);
  g_assert_cmpint (followed.position, <, 3 * SECOND);
  rp_show_picture_follow (&other, &lead, &moment, -12, &followed);
  g_assert_cmpint (followed.position, ==, 5 * SECOND / 2 - 12 * (SECOND / 24));
}

/* Where the one shows two repetitions in a row and the other one, both are in step all the same. */
static void
test_follows_several_repetitions (ShowSample *sample, gconstpointer data)
{
  RpClip *front = g_ptr_array_index (rp_exercise_get_clips (sample->reach), 0);
  RpShowPicture twice = { sample->reach, front, NULL, RP_SIDE_RIGHT };
  RpShowPicture once = { sample->reach, rp_exercise_find_clip (sample->reach, "side"), NULL, RP_SIDE_RIGHT };
  RpShowMoment moment = { { 0, 6 * SECOND, FALSE, 0, 2 }, 4, 9 * SECOND / 2 };
  RpShowMoment followed;

  for (guint i = 0; i < 3; i++)
    {
      RpMark mark = { RP_SIDE_NONE, i, (3 + i) * SECOND };

      g_array_append_val (front->marks, mark);
    }
  front->n_frames *= 2;
  g_assert_cmpint (rp_show_picture_count_frames (&twice), ==, 72);
  rp_show_picture_follow (&once, &twice, &moment, 0, &followed);
  g_assert_cmpint (followed.position, ==, 3 * SECOND / 2);
  g_assert_cmpuint (followed.lap, ==, 1 + 4 * 2 + 1);
  g_assert_cmpint (followed.stretch.end, ==, 3 * SECOND);
  /* The end of the first one is not the start of the second. */
  moment = (RpShowMoment){ { 2 * SECOND, 3 * SECOND, FALSE, 2, 1 }, 4, 5 * SECOND / 2 };
  rp_show_picture_follow (&once, &twice, &moment, 0, &followed);
  g_assert_cmpint (followed.stretch.start, ==, 2 * SECOND);
  g_assert_cmpint (followed.stretch.end, ==, 3 * SECOND);
  /* The other way about, each lap of the one is the next repetition of the other. */
  moment = (RpShowMoment){ { 0, 3 * SECOND, FALSE, 0, 1 }, 5, SECOND / 2 };
  rp_show_picture_follow (&twice, &once, &moment, 0, &followed);
  g_assert_cmpint (followed.position, ==, 7 * SECOND / 2);
  g_assert_cmpuint (followed.lap, ==, 1 + 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/show-picture/key", ShowSample, NULL, show_sample_set_up, test_names_what_was_filmed,
              show_sample_tear_down);
  g_test_add ("/show-picture/frames", ShowSample, NULL, show_sample_set_up, test_counts_frames,
              show_sample_tear_down);
  g_test_add ("/show-picture/several-repetitions", ShowSample, NULL, show_sample_set_up,
              test_follows_several_repetitions, show_sample_tear_down);
  g_test_add ("/show-picture/phase", ShowSample, NULL, show_sample_set_up, test_follows_a_phase,
              show_sample_tear_down);

  return g_test_run ();
}
