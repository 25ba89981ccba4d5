/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library/rp-exercise-filter.h"
#include "words/rp-exercise-words.h"
#include "sample.h"

#define CHOICES(...) ((const char *const[]){ __VA_ARGS__, NULL })

static guint
count (RpExerciseFilter *filter, RpPack *pack)
{
  GListModel *exercises = rp_pack_get_exercises (pack);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (RpExercise) exercise = g_list_model_get_item (exercises, i);

      n += gtk_filter_match (GTK_FILTER (filter), exercise) ? 1 : 0;
    }
  return n;
}

static gboolean
matches (RpExerciseFilter *filter, RpPack *pack, const char *id)
{
  return gtk_filter_match (GTK_FILTER (filter), rp_pack_find_exercise (pack, id));
}

static void
test_search (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  RpExerciseFilter *filter = rp_exercise_filter_new ();

  g_assert_cmpuint (count (filter, pack), ==, 11);
  g_assert_cmpint (gtk_filter_get_strictness (GTK_FILTER (filter)), ==, GTK_FILTER_MATCH_ALL);
  rp_exercise_filter_set_query (filter, "crab walk");
  g_assert_cmpint (gtk_filter_get_strictness (GTK_FILTER (filter)), ==, GTK_FILTER_MATCH_SOME);
  g_assert_cmpuint (count (filter, pack), ==, 1);
  g_assert_true (matches (filter, pack, "lateral-band-walk"));
  rp_exercise_filter_set_query (filter, "no such move");
  g_assert_cmpuint (count (filter, pack), ==, 0);
  rp_exercise_filter_set_query (filter, "");
  g_assert_cmpuint (count (filter, pack), ==, 11);
  g_assert_finalize_object (filter);
}

static void
test_choices (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  RpExerciseFilter *filter = rp_exercise_filter_new ();
  const char *side = rp_exercise_words_position_id (RP_POSITION_SIDE_LYING);
  const char *back = rp_exercise_words_position_id (RP_POSITION_SUPINE);

  /* Choices of one kind widen, kinds narrow. */
  rp_exercise_filter_set_positions (filter, CHOICES (side));
  g_assert_true (matches (filter, pack, "clamshell"));
  g_assert_false (matches (filter, pack, "hip-bridge"));
  rp_exercise_filter_set_positions (filter, CHOICES (side, back));
  g_assert_true (matches (filter, pack, "hip-bridge"));
  rp_exercise_filter_set_areas (filter, CHOICES ("bottom"));
  g_assert_true (matches (filter, pack, "hip-bridge"));
  g_assert_false (matches (filter, pack, "clamshell"));
  rp_exercise_filter_set_areas (filter, NULL);
  rp_exercise_filter_set_positions (filter, NULL);
  g_assert_cmpuint (count (filter, pack), ==, 11);
  g_assert_finalize_object (filter);
}

static void
test_equipment (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  RpExerciseFilter *filter = rp_exercise_filter_new ();

  rp_exercise_filter_set_equipment (filter, CHOICES ("band"));
  g_assert_true (matches (filter, pack, "lateral-band-walk"));
  g_assert_true (matches (filter, pack, "clamshell"));
  g_assert_false (matches (filter, pack, "bird-dog"));
  rp_exercise_filter_set_equipment (filter, CHOICES (RP_EXERCISE_FILTER_NOTHING));
  g_assert_true (matches (filter, pack, "single-leg-deadlift"));
  g_assert_false (matches (filter, pack, "bird-dog"));
  g_assert_finalize_object (filter);
}

/* An id that no other pack has finds like any other, and is never taken for nothing. */
static void
test_own_things (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  RpExerciseFilter *filter = rp_exercise_filter_new ();
  RpExercise *deadlift = rp_pack_find_exercise (pack, "single-leg-deadlift");
  RpEquipment *thing = g_new0 (RpEquipment, 1);

  *thing = (RpEquipment){ g_strdup ("nothing"), FALSE, g_strdup ("Gym ball") };
  g_ptr_array_add (rp_exercise_get_equipment (deadlift), thing);
  rp_exercise_filter_set_equipment (filter, CHOICES (RP_EXERCISE_FILTER_NOTHING));
  g_assert_false (matches (filter, pack, "single-leg-deadlift"));
  rp_exercise_filter_set_equipment (filter, CHOICES ("nothing"));
  g_assert_true (matches (filter, pack, "single-leg-deadlift"));
  g_assert_cmpuint (count (filter, pack), ==, 1);
  g_assert_finalize_object (filter);
}

static void
on_changed (GtkFilter *filter, GtkFilterChange change, gpointer user_data)
{
  *(GtkFilterChange *) user_data = change;
}

static void
test_no_weight (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  RpExerciseFilter *filter = rp_exercise_filter_new ();
  GtkFilterChange change = GTK_FILTER_CHANGE_DIFFERENT;

  g_signal_connect (filter, "changed", G_CALLBACK (on_changed), &change);
  rp_exercise_filter_set_no_weight (filter, TRUE);
  g_assert_cmpint (change, ==, GTK_FILTER_CHANGE_MORE_STRICT);
  g_assert_true (matches (filter, pack, "clamshell"));
  g_assert_false (matches (filter, pack, "single-leg-squat"));
  rp_exercise_filter_set_no_weight (filter, FALSE);
  g_assert_cmpint (change, ==, GTK_FILTER_CHANGE_LESS_STRICT);
  g_assert_finalize_object (filter);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exercise-filter/search", test_search);
  g_test_add_func ("/exercise-filter/choices", test_choices);
  g_test_add_func ("/exercise-filter/equipment", test_equipment);
  g_test_add_func ("/exercise-filter/own-things", test_own_things);
  g_test_add_func ("/exercise-filter/no-weight", test_no_weight);

  return g_test_run ();
}
