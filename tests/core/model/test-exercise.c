/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-exercise-private.h"

static void
test_empty (void)
{
  g_autoptr (RpExercise) exercise = rp_exercise_new ();

  g_assert_null (rp_exercise_get_aliases (exercise)[0]);
  g_assert_null (rp_exercise_get_default_clip (exercise));
  g_assert_null (rp_exercise_get_easier (exercise));
  g_assert_null (rp_exercise_get_side_text (exercise, RP_SIDE_LEFT)->label);
  g_assert_false (rp_exercise_has_sides (exercise));
  g_assert_finalize_object (g_steal_pointer (&exercise));
}

static void
test_clips (void)
{
  g_autoptr (RpExercise) exercise = rp_exercise_new ();

  g_ptr_array_add (exercise->clips, rp_clip_new ("front", "resource:///front.webm"));
  g_ptr_array_add (exercise->clips, rp_clip_new ("back", "resource:///back.webm"));
  g_assert_cmpstr (rp_exercise_get_default_clip (exercise)->id, ==, "front");
  g_assert_cmpstr (rp_exercise_find_clip (exercise, "back")->uri, ==, "resource:///back.webm");
  g_assert_null (rp_exercise_find_clip (exercise, "side"));
}

static void
test_find_fault (void)
{
  g_autoptr (RpExercise) exercise = rp_exercise_new ();
  RpCue *cue = rp_cue_new (0, "Keep hips stacked");

  cue->fault = g_new0 (RpFault, 1);
  cue->fault->id = g_strdup ("roll-back");
  g_ptr_array_add (exercise->cues, rp_cue_new (0, "Slowly"));
  g_ptr_array_add (exercise->cues, cue);
  g_assert_true (rp_exercise_find_fault (exercise, "roll-back") == cue->fault);
  g_assert_null (rp_exercise_find_fault (exercise, "roll"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exercise/empty", test_empty);
  g_test_add_func ("/exercise/clips", test_clips);
  g_test_add_func ("/exercise/find-fault", test_find_fault);
  return g_test_run ();
}
