/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-clip.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

static RpClip *
new_clip (RpSide side)
{
  RpClip *clip = rp_clip_new ("front", "resource:///front.webm");

  clip->side = side;
  clip->n_frames = 144;
  clip->fps_n = 24;
  clip->fps_d = 1;
  return clip;
}

static void
add_mark (RpClip *clip, RpSide side, guint phase, gint64 position)
{
  RpMark mark = { side, phase, position };

  g_array_append_val (clip->marks, mark);
}

static void
test_duration (void)
{
  g_autoptr (RpClip) clip = new_clip (RP_SIDE_LEFT);

  g_assert_cmpint (rp_clip_get_duration (clip), ==, 6 * SECOND);
  clip->n_frames = 100000;
  clip->fps_n = 30000;
  clip->fps_d = 1001;
  g_assert_cmpint (rp_clip_get_duration (clip), ==, 3336666666);
  clip->fps_n = 0;
  g_assert_cmpint (rp_clip_get_duration (clip), ==, 0);
}

static void
test_one_side (void)
{
  g_autoptr (RpClip) clip = new_clip (RP_SIDE_LEFT);
  RpClipPass pass;

  add_mark (clip, RP_SIDE_NONE, 0, 0);
  add_mark (clip, RP_SIDE_NONE, 1, 3 * SECOND);
  rp_clip_get_pass (clip, RP_SIDE_LEFT, 2, &pass);
  g_assert_cmpint (pass.start, ==, 0);
  g_assert_cmpint (pass.end, ==, 6 * SECOND);
  g_assert_cmpuint (pass.first_mark, ==, 0);
  g_assert_false (pass.mirrored);
  rp_clip_get_pass (clip, RP_SIDE_RIGHT, 2, &pass);
  g_assert_true (pass.mirrored);
  g_assert_cmpint (pass.end, ==, 6 * SECOND);
  rp_clip_get_pass (clip, RP_SIDE_NONE, 2, &pass);
  g_assert_false (pass.mirrored);
}

static void
test_both_sides (void)
{
  g_autoptr (RpClip) clip = new_clip (RP_SIDE_NONE);
  RpClipPass pass;

  add_mark (clip, RP_SIDE_RIGHT, 0, 0);
  add_mark (clip, RP_SIDE_RIGHT, 1, 1 * SECOND);
  add_mark (clip, RP_SIDE_LEFT, 0, 3 * SECOND);
  add_mark (clip, RP_SIDE_LEFT, 1, 4 * SECOND);
  rp_clip_get_pass (clip, RP_SIDE_LEFT, 2, &pass);
  g_assert_cmpint (pass.start, ==, 3 * SECOND);
  g_assert_cmpint (pass.end, ==, 6 * SECOND);
  g_assert_cmpuint (pass.first_mark, ==, 2);
  g_assert_cmpuint (pass.n_reps, ==, 1);
  g_assert_false (pass.mirrored);
  rp_clip_get_pass (clip, RP_SIDE_RIGHT, 2, &pass);
  g_assert_cmpint (pass.start, ==, 0);
  g_assert_cmpint (pass.end, ==, 3 * SECOND);
  g_assert_cmpuint (pass.first_mark, ==, 0);
  g_assert_false (pass.mirrored);
}

/* What travels is shown a few times in a row, so that it can be seen to. */
static void
test_several_repetitions (void)
{
  g_autoptr (RpClip) clip = new_clip (RP_SIDE_NONE);
  g_autoptr (RpClip) mirrored = new_clip (RP_SIDE_LEFT);
  RpClipPass pass;

  for (guint i = 0; i < 12; i++)
    add_mark (clip, i < 4 ? RP_SIDE_RIGHT : RP_SIDE_LEFT, i % 2, i * SECOND / 2);
  rp_clip_get_pass (clip, RP_SIDE_RIGHT, 2, &pass);
  g_assert_cmpuint (pass.n_reps, ==, 2);
  g_assert_cmpint (pass.end, ==, 2 * SECOND);
  rp_clip_get_pass (clip, RP_SIDE_LEFT, 2, &pass);
  g_assert_cmpuint (pass.n_reps, ==, 4);
  g_assert_cmpuint (pass.first_mark, ==, 4);
  g_assert_cmpint (pass.start, ==, 2 * SECOND);
  g_assert_cmpint (pass.end, ==, 6 * SECOND);

  for (guint i = 0; i < 6; i++)
    add_mark (mirrored, RP_SIDE_NONE, i % 2, i * SECOND);
  rp_clip_get_pass (mirrored, RP_SIDE_RIGHT, 2, &pass);
  g_assert_true (pass.mirrored);
  g_assert_cmpuint (pass.n_reps, ==, 3);
  g_assert_cmpint (pass.end, ==, 6 * SECOND);
}

static void
test_no_side (void)
{
  g_autoptr (RpClip) clip = new_clip (RP_SIDE_NONE);
  RpClipPass pass;

  rp_clip_get_pass (clip, RP_SIDE_RIGHT, 2, &pass);
  g_assert_false (pass.mirrored);
  g_assert_cmpint (pass.start, ==, 0);
  g_assert_cmpint (pass.end, ==, 6 * SECOND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clip/duration", test_duration);
  g_test_add_func ("/clip/one-side", test_one_side);
  g_test_add_func ("/clip/both-sides", test_both_sides);
  g_test_add_func ("/clip/several-repetitions", test_several_repetitions);
  g_test_add_func ("/clip/no-side", test_no_side);
  return g_test_run ();
}
