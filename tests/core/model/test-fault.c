/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-cue.h"
#include "model/rp-fault.h"

#define SECOND ((gint64) G_USEC_PER_SEC)

static RpClip *
new_clip (void)
{
  const RpMark mark = { RP_SIDE_NONE, 1, 2 * SECOND };
  RpClip *clip = rp_clip_new ("front", "resource:///front.webm");

  clip->camera = g_strdup ("Front");
  clip->side = RP_SIDE_RIGHT;
  clip->width = 960;
  clip->height = 540;
  clip->n_frames = 144;
  clip->fps_n = 24;
  clip->fps_d = 1;
  g_array_append_val (clip->marks, mark);
  clip->licence = g_strdup ("CC0-1.0");
  clip->author = g_strdup ("Us");
  return clip;
}

static void
assert_like (const RpClip *clip)
{
  g_assert_cmpstr (clip->camera, ==, "Front");
  g_assert_cmpint (clip->side, ==, RP_SIDE_RIGHT);
  g_assert_cmpuint (clip->width, ==, 960);
  g_assert_cmpuint (clip->height, ==, 540);
  g_assert_cmpint (rp_clip_get_duration (clip), ==, 6 * SECOND);
  g_assert_cmpuint (clip->marks->len, ==, 1);
  g_assert_cmpint (g_array_index (clip->marks, RpMark, 0).position, ==, 2 * SECOND);
  g_assert_cmpstr (clip->licence, ==, "CC0-1.0");
  g_assert_cmpstr (clip->author, ==, "Us");
}

/* Its clip is the right one in all but the film, and outlives it. */
static void
test_resolve (void)
{
  g_autoptr (RpFault) fault = rp_fault_new ("rolls-back", "front", "resource:///rolls-back.webm");
  RpClip *right = new_clip ();

  g_assert_null (fault->clip);
  rp_fault_resolve (fault, right);
  rp_clip_free (right);
  g_assert_cmpstr (fault->clip->id, ==, "rolls-back");
  g_assert_cmpstr (fault->clip->uri, ==, "resource:///rolls-back.webm");
  assert_like (fault->clip);
}

static void
test_resolve_again (void)
{
  g_autoptr (RpFault) fault = rp_fault_new ("rolls-back", "front", "resource:///rolls-back.webm");
  g_autoptr (RpClip) right = new_clip ();

  rp_fault_resolve (fault, right);
  right->n_frames = 72;
  rp_fault_resolve (fault, right);
  g_assert_cmpint (rp_clip_get_duration (fault->clip), ==, 3 * SECOND);
}

static void
test_of_a_cue (void)
{
  g_autoptr (RpCue) cue = rp_cue_new (2, "Hips stacked");

  g_assert_cmpuint (cue->phase, ==, 2);
  g_assert_null (cue->fault);
  cue->fault = rp_fault_new ("rolls-back", "front", "resource:///rolls-back.webm");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fault/resolve", test_resolve);
  g_test_add_func ("/fault/resolve-again", test_resolve_again);
  g_test_add_func ("/fault/of-a-cue", test_of_a_cue);
  return g_test_run ();
}
