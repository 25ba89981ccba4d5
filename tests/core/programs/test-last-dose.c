/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-last-dose.h"

#include "packs/rp-pack-loader.h"
#include "programs/rp-dose-edit.h"
#include "programs/rp-program-edit.h"

/* A program of the exercise twice: as its pack gives it, and with so many sets. */
static RpProgram *
make_program (RpExercise *exercise, guint sets)
{
  g_autoptr (RpProgram) empty = rp_program_edit_new ("Mine");
  g_autoptr (RpDose) dose = rp_dose_edit_sets (rp_exercise_get_dose (exercise), sets);
  g_autoptr (RpProgram) one = rp_program_edit_add (empty, 0, exercise, dose, NULL);

  return rp_program_edit_add (one, 1, exercise, NULL, NULL);
}

static void
test_find (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpPack) pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);
  RpExercise *clamshell = rp_pack_find_exercise (pack, "clamshell");
  g_autoptr (GListStore) programs = g_list_store_new (RP_TYPE_PROGRAM);
  g_autoptr (RpProgram) older = make_program (clamshell, 4);
  g_autoptr (RpProgram) newer = make_program (clamshell, 6);

  g_assert_no_error (error);
  g_assert_null (rp_last_dose_find (clamshell, programs));
  g_list_store_append (programs, older);
  g_assert_cmpuint (rp_last_dose_find (clamshell, programs)->sets, ==, 4);
  g_list_store_insert (programs, 0, newer);
  g_assert_cmpuint (rp_last_dose_find (clamshell, programs)->sets, ==, 6);
  g_assert_null (rp_last_dose_find (rp_pack_find_exercise (pack, "hip-bridge"), programs));
}

/* A bridge has no sides, whatever an older pack said. */
static void
test_what_does_not_fit (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpPack) pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);
  RpExercise *bridge = rp_pack_find_exercise (pack, "hip-bridge");
  g_autoptr (GListStore) programs = g_list_store_new (RP_TYPE_PROGRAM);
  g_autoptr (RpProgram) older = make_program (bridge, 4);
  g_autoptr (RpProgram) newer = make_program (bridge, 6);

  g_assert_no_error (error);
  g_list_store_append (programs, newer);
  g_list_store_append (programs, older);
  g_assert_cmpuint (rp_last_dose_find (bridge, programs)->sets, ==, 6);
  rp_program_get_item (newer, 0)->dose->sides = RP_DOSE_SIDES_LEFT;
  g_assert_cmpuint (rp_last_dose_find (bridge, programs)->sets, ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/last-dose/find", test_find);
  g_test_add_func ("/last-dose/what-does-not-fit", test_what_does_not_fit);
  return g_test_run ();
}
