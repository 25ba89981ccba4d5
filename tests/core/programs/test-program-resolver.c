/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-program-resolver.h"

#include "model/rp-exercise-missing.h"
#include "programs/rp-program-edit.h"
#include "rp-test-pack.h"

#include <string.h>

typedef struct
{
  RpPack *pack;
  GListStore *packs;
  GListStore *none;
} Fixture;

static void
setup (Fixture *fixture, gconstpointer data)
{
  fixture->pack = rp_test_pack_load ("good");
  fixture->packs = g_list_store_new (RP_TYPE_PACK);
  fixture->none = g_list_store_new (RP_TYPE_PACK);
  g_list_store_append (fixture->packs, fixture->pack);
}

static void
teardown (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->pack);
  g_clear_object (&fixture->packs);
  g_clear_object (&fixture->none);
}

static RpExercise *
get_exercise (RpProgram *program, guint index)
{
  return rp_program_get_item (program, index)->exercise;
}

/* A pack goes and comes back: nothing of the program is lost on the way. */
static void
test_to_and_fro (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) own = rp_program_edit_make_own (rp_pack_find_program (fixture->pack, "daily"), NULL);
  g_autoptr (RpProgram) same = rp_program_resolver_run (own, G_LIST_MODEL (fixture->packs));
  g_autoptr (RpProgram) gone = rp_program_resolver_run (own, G_LIST_MODEL (fixture->none));
  g_autoptr (RpProgram) still = rp_program_resolver_run (gone, G_LIST_MODEL (fixture->none));
  g_autoptr (RpProgram) back = rp_program_resolver_run (gone, G_LIST_MODEL (fixture->packs));

  g_assert_true (same == own);
  g_assert_true (still == gone);
  g_assert_cmpuint (rp_program_count_missing (gone), ==, 2);
  g_assert_cmpstr (rp_exercise_get_name (get_exercise (gone, 0)), ==, "Clamshell");
  g_assert_cmpstr (rp_exercise_get_path (get_exercise (gone, 0)), ==, "good/clamshell");
  g_assert_true (rp_program_equal (back, own));
  g_assert_true (get_exercise (back, 0) == rp_pack_find_exercise (fixture->pack, "clamshell"));
}

static void
test_unknown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpExercise) lost = rp_exercise_missing_new ("good", "lost", "Lost");
  g_autoptr (RpExercise) bridge = rp_exercise_missing_new ("good", "hip-bridge", "An old name");
  g_autoptr (RpProgram) none = rp_program_edit_new ("Mixed");
  g_autoptr (RpProgram) one = rp_program_edit_add (none, 0, lost, NULL, "Mind");
  g_autoptr (RpProgram) two = rp_program_edit_add (one, 1, bridge, NULL, NULL);
  g_autoptr (RpProgram) found = rp_program_resolver_run (two, G_LIST_MODEL (fixture->packs));

  g_assert_cmpuint (rp_program_count_missing (found), ==, 1);
  g_assert_cmpstr (rp_exercise_get_name (get_exercise (found, 0)), ==, "Lost");
  g_assert_cmpstr (rp_program_get_item (found, 0)->note, ==, "Mind");
  g_assert_cmpstr (rp_exercise_get_name (get_exercise (found, 1)), ==, "Hip bridge");
}

/* As when a pack's exercise has changed since. */
static void
test_misfit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpExercise) bridge = rp_exercise_missing_new ("good", "hip-bridge", "Hip bridge");
  g_autoptr (RpProgram) none = rp_program_edit_new ("Old");
  g_autoptr (RpDose) dose = rp_dose_new ();
  g_autoptr (RpProgram) old = NULL;
  g_autoptr (RpProgram) found = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  const RpDose *fitted;

  dose->sets = 3;
  dose->sides = RP_DOSE_SIDES_EACH;
  dose->hold = 5 * G_USEC_PER_SEC;
  g_assert_true (rp_dose_parse_tempo ("2-1-2", dose));
  old = rp_program_edit_add (none, 0, bridge, dose, NULL);
  before = rp_program_resolver_find_misfits (old, G_LIST_MODEL (fixture->packs));
  found = rp_program_resolver_run (old, G_LIST_MODEL (fixture->packs));
  after = rp_program_resolver_find_misfits (found, G_LIST_MODEL (fixture->packs));
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (before, 0), "“Hip bridge”"));
  g_assert_cmpuint (after->len, ==, 0);
  fitted = rp_program_get_item (found, 0)->dose;
  g_assert_cmpuint (fitted->sets, ==, 3);
  g_assert_cmpuint (fitted->n_tempo, ==, 0);
  g_assert_cmpint (fitted->hold, ==, RP_DOSE_NATURAL);
  g_assert_cmpint (fitted->sides, ==, RP_DOSE_SIDES_BOTH);
}

#define ADD(name, function) g_test_add ("/program-resolver/" name, Fixture, NULL, setup, function, teardown)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("to-and-fro", test_to_and_fro);
  ADD ("unknown", test_unknown);
  ADD ("misfit", test_misfit);
  return g_test_run ();
}
