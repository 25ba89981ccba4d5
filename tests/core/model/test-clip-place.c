/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-clip-place.h"

#define MS ((gint64) 1000)

static void
add_mark (RpClip *clip, RpSide side, guint phase, gint64 position)
{
  RpMark mark = { side, phase, position };

  g_array_append_val (clip->marks, mark);
}

/* Returns: (transfer full): a clip of three phases, which end at the given milliseconds */
static RpClip *
make_clip (gint64 first, gint64 second, gint64 third)
{
  RpClip *clip = rp_clip_new ("clip", "resource:///clip");

  clip->fps_n = 25;
  clip->fps_d = 1;
  clip->n_frames = (guint) (third / 40);
  add_mark (clip, RP_SIDE_NONE, 0, 0);
  add_mark (clip, RP_SIDE_NONE, 1, first * MS);
  add_mark (clip, RP_SIDE_NONE, 2, second * MS);
  return clip;
}

/* Half of a long phase goes with half of a short one. */
static void
test_in_step (void)
{
  g_autoptr (RpClip) right = make_clip (2000, 3000, 5000);
  g_autoptr (RpClip) wrong = make_clip (1000, 3000, 3400);
  RpClipPass pass, other;
  RpClipPlace place;

  rp_clip_get_pass (right, RP_SIDE_NONE, 3, &pass);
  rp_clip_get_pass (wrong, RP_SIDE_NONE, 3, &other);
  rp_clip_place_find (right, &pass, 3, 1000 * MS, &place);
  g_assert_cmpuint (place.phase, ==, 0);
  g_assert_cmpfloat_with_epsilon (place.fraction, 0.5, 1e-9);
  g_assert_cmpint (rp_clip_place_get_position (&place, wrong, &other, 3), ==, 500 * MS);
  rp_clip_place_find (right, &pass, 3, 2000 * MS, &place);
  g_assert_cmpint (rp_clip_place_get_position (&place, wrong, &other, 3), ==, 1000 * MS);
  rp_clip_place_find (right, &pass, 3, 4500 * MS, &place);
  g_assert_cmpint (rp_clip_place_get_position (&place, wrong, &other, 3), ==, 3300 * MS);
}

/* There and back is the same place, all over the clip. */
static void
test_there_and_back (void)
{
  g_autoptr (RpClip) clip = make_clip (1340, 3020, 4980);
  RpClipPass pass;

  rp_clip_get_pass (clip, RP_SIDE_NONE, 3, &pass);
  for (gint64 position = pass.start; position < pass.end; position += 777)
    {
      RpClipPlace place;

      rp_clip_place_find (clip, &pass, 3, position, &place);
      g_assert_cmpint (rp_clip_place_get_position (&place, clip, &pass, 3), ==, position);
    }
}

static void
test_outside (void)
{
  g_autoptr (RpClip) clip = make_clip (1000, 2000, 3000);
  RpClipPass pass;
  RpClipPlace place;

  rp_clip_get_pass (clip, RP_SIDE_NONE, 3, &pass);
  rp_clip_place_find (clip, &pass, 3, -5, &place);
  g_assert_cmpuint (place.phase, ==, 0);
  g_assert_cmpfloat_with_epsilon (place.fraction, 0, 1e-9);
  rp_clip_place_find (clip, &pass, 3, 99000 * MS, &place);
  g_assert_cmpuint (place.phase, ==, 2);
  g_assert_cmpint (rp_clip_place_get_position (&place, clip, &pass, 3), ==, pass.end - 1);
}

/* Two repetitions in a row; a clip that has one of them only goes round to it. */
static void
test_several_repetitions (void)
{
  g_autoptr (RpClip) twice = make_clip (1000, 2000, 6000);
  g_autoptr (RpClip) once = make_clip (1000, 2000, 3000);
  RpClipPass pass, other;
  RpClipPlace place;
  gint64 start, end;

  for (guint i = 0; i < 3; i++)
    add_mark (twice, RP_SIDE_NONE, i, (3 + i) * 1000 * MS);
  rp_clip_get_pass (twice, RP_SIDE_NONE, 3, &pass);
  rp_clip_get_pass (once, RP_SIDE_NONE, 3, &other);
  for (gint64 position = pass.start; position < pass.end; position += 7777)
    {
      rp_clip_place_find (twice, &pass, 3, position, &place);
      g_assert_cmpuint (place.rep, ==, position < 3000 * MS ? 0 : 1);
      g_assert_cmpint (rp_clip_place_get_position (&place, twice, &pass, 3), ==, position);
      g_assert_cmpint (rp_clip_place_get_position (&place, once, &other, 3), ==, position % (3000 * MS));
    }
  place = (RpClipPlace){ .phase = 2, .rep = 3 };
  rp_clip_place_get_phase (&place, twice, &pass, 3, &start, &end);
  g_assert_cmpint (start, ==, 5000 * MS);
  g_assert_cmpint (end, ==, 6000 * MS);
}

/* Two exercises need not have as many phases. */
static void
test_convert (void)
{
  RpClipPlace place = { 1, 0.5 };

  rp_clip_place_convert (&place, 3, 3);
  g_assert_cmpuint (place.phase, ==, 1);
  rp_clip_place_convert (&place, 3, 2);
  g_assert_cmpuint (place.phase, ==, 1);
  g_assert_cmpfloat_with_epsilon (place.fraction, 0, 1e-6);
  place = (RpClipPlace){ 1, 0.999 };
  rp_clip_place_convert (&place, 2, 4);
  g_assert_cmpuint (place.phase, ==, 3);
  g_assert_cmpfloat_with_epsilon (place.fraction, 0.998, 1e-6);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clip-place/in-step", test_in_step);
  g_test_add_func ("/clip-place/there-and-back", test_there_and_back);
  g_test_add_func ("/clip-place/outside", test_outside);
  g_test_add_func ("/clip-place/several-repetitions", test_several_repetitions);
  g_test_add_func ("/clip-place/convert", test_convert);
  return g_test_run ();
}
