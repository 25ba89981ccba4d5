/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show-sample.h"

static void
test_what_an_exercise_has (ShowSample *sample, gconstpointer data)
{
  const RpClip *front = rp_exercise_find_clip (sample->reach, "front");
  const RpClip *side = rp_exercise_find_clip (sample->reach, "side");
  RpShowPicture lead = { sample->reach, front, NULL, RP_SIDE_RIGHT, FALSE };

  g_assert_cmpstr (rp_show_pairing_find_fault (sample->reach)->id, ==, "leans");
  g_assert_true (rp_show_pairing_find_camera (sample->reach, front) == side);
  g_assert_true (rp_show_pairing_find_camera (sample->reach, side) == front);
  g_assert_true (rp_show_pairing_can (RP_SHOW_FAULT, &lead, NULL));
  g_assert_true (rp_show_pairing_can (RP_SHOW_CAMERAS, &lead, NULL));
  g_assert_true (rp_show_pairing_can (RP_SHOW_SIDES, &lead, NULL));
  g_assert_false (rp_show_pairing_can (RP_SHOW_EXERCISES, &lead, NULL));
  g_assert_true (rp_show_pairing_can (RP_SHOW_EXERCISES, &lead, sample->longer));
  lead.side = RP_SIDE_NONE;
  g_assert_false (rp_show_pairing_can (RP_SHOW_SIDES, &lead, NULL));
  g_assert_true (rp_show_pairing_can (RP_SHOW_MIRROR, &lead, NULL));
  lead.clip = NULL;
  g_assert_true (rp_show_pairing_can (RP_SHOW_MIRROR, &lead, NULL));
  g_assert_false (rp_show_pairing_can (RP_SHOW_FAULT, &lead, NULL));
}

static void
test_the_other_picture (ShowSample *sample, gconstpointer data)
{
  RpShowPicture lead = { .exercise = sample->reach,
                         .clip = rp_exercise_find_clip (sample->reach, "front"),
                         .side = RP_SIDE_RIGHT };
  const RpFault *leans = rp_exercise_find_fault (sample->reach, "leans");
  RpShowPicture other;

  rp_show_pairing_get_other (RP_SHOW_FAULT, &lead, leans, NULL, &other);
  g_assert_true (other.clip == leans->clip && other.fault == leans);
  rp_show_pairing_get_other (RP_SHOW_ALONE, &lead, NULL, NULL, &other);
  g_assert_true (other.clip == lead.clip && !other.fault);
  rp_show_pairing_get_other (RP_SHOW_CAMERAS, &lead, NULL, NULL, &other);
  g_assert_cmpstr (other.clip->id, ==, "side");
  rp_show_pairing_get_other (RP_SHOW_SIDES, &lead, NULL, NULL, &other);
  g_assert_cmpint (other.side, ==, RP_SIDE_LEFT);
  rp_show_pairing_get_other (RP_SHOW_EXERCISES, &lead, NULL, sample->longer, &other);
  g_assert_true (other.exercise == sample->longer);
  rp_show_pairing_get_other (RP_SHOW_MIRROR, &lead, leans, NULL, &other);
  g_assert_true (other.mirror && !other.clip && !other.fault && other.side == RP_SIDE_NONE);
}

static void
test_what_to_say (ShowSample *sample, gconstpointer data)
{
  GPtrArray *cues = rp_exercise_get_cues (sample->reach);
  const RpFault *slides = rp_exercise_find_fault (sample->reach, "slides");

  for (guint i = 0; i < cues->len; i++)
    {
      const RpCue *cue = g_ptr_array_index (cues, i);

      g_assert_cmpuint (rp_show_pairing_find_cue (sample->reach, cue->phase, 0, NULL)->phase, ==, cue->phase);
    }
  /* Beside a mistake, what prevents it, in every phase. */
  for (guint phase = 0; phase < 3; phase++)
    g_assert_true (rp_show_pairing_find_cue (sample->reach, phase, 0, slides)->fault == slides);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/show-pairing/can", ShowSample, NULL, show_sample_set_up, test_what_an_exercise_has,
              show_sample_tear_down);
  g_test_add ("/show-pairing/other", ShowSample, NULL, show_sample_set_up, test_the_other_picture,
              show_sample_tear_down);
  g_test_add ("/show-pairing/cue", ShowSample, NULL, show_sample_set_up, test_what_to_say,
              show_sample_tear_down);

  return g_test_run ();
}
