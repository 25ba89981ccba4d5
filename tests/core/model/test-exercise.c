/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-exercise-private.h"

static RpExercise *
new_exercise (void)
{
  static const char *const aliases[] = { "Clams",
                                         "Muschel\xc3\xbc"
                                         "bung",
                                         NULL };
  RpExercise *exercise = rp_exercise_new ();
  RpTarget *target = g_new0 (RpTarget, 1);

  exercise->id = g_strdup ("clamshell");
  exercise->name = g_strdup ("Clamshell");
  exercise->aliases = g_strdupv ((GStrv) aliases);
  target->muscle = g_strdup ("gluteus-medius");
  target->text = g_strdup ("Gluteus medius (side of the hip)");
  g_ptr_array_add (exercise->targets, target);
  return exercise;
}

static void
test_matches (void)
{
  g_autoptr (RpExercise) exercise = new_exercise ();

  g_assert_true (rp_exercise_matches (exercise, ""));
  g_assert_true (rp_exercise_matches (exercise, "clam"));
  g_assert_true (rp_exercise_matches (exercise, "hip CLAMS"));
  g_assert_true (rp_exercise_matches (exercise, "muschelubung"));
  g_assert_true (rp_exercise_matches (exercise, "gl\xc3\xbcteus"));
  g_assert_false (rp_exercise_matches (exercise, "clam knee"));
  g_assert_finalize_object (g_steal_pointer (&exercise));
}

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
test_default_clip (void)
{
  g_autoptr (RpExercise) exercise = new_exercise ();

  g_ptr_array_add (exercise->clips, rp_clip_new ("front", "resource:///front.webm"));
  g_ptr_array_add (exercise->clips, rp_clip_new ("back", "resource:///back.webm"));
  g_assert_cmpstr (rp_exercise_get_default_clip (exercise)->id, ==, "front");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exercise/matches", test_matches);
  g_test_add_func ("/exercise/empty", test_empty);
  g_test_add_func ("/exercise/default-clip", test_default_clip);
  return g_test_run ();
}
