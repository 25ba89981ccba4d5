/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-exercise-search.h"

#include "base/rp-search.h"
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

  exercise->heading.id = g_strdup ("clamshell");
  exercise->heading.name = g_strdup ("Clamshell");
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

  g_assert_true (rp_search_matches (rp_exercise_search_get_key (exercise), ""));
  g_assert_true (rp_search_matches (rp_exercise_search_get_key (exercise), "clam"));
  g_assert_true (rp_search_matches (rp_exercise_search_get_key (exercise), "hip CLAMS"));
  g_assert_true (rp_search_matches (rp_exercise_search_get_key (exercise), "muschelubung"));
  g_assert_true (rp_search_matches (rp_exercise_search_get_key (exercise), "gl\xc3\xbcteus"));
  g_assert_false (rp_search_matches (rp_exercise_search_get_key (exercise), "clam knee"));
  g_assert_finalize_object (g_steal_pointer (&exercise));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exercise-search/matches", test_matches);
  return g_test_run ();
}
