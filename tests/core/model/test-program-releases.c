/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-exercise-private.h"
#include "model/rp-pack-private.h"
#include "model/rp-program-private.h"
#include "model/rp-program-releases.h"

static void
add (RpProgram *program, RpPack *pack, const char *id)
{
  g_autoptr (RpExercise) exercise = rp_exercise_new ();
  g_autoptr (RpDose) dose = rp_dose_new ();

  exercise->heading.id = g_strdup (id);
  if (pack)
    g_assert_true (rp_pack_add_exercise (pack, exercise));
  g_ptr_array_add (program->items, rp_program_item_new (exercise, dose, NULL));
}

static RpPack *
make_pack (const char *id, guint release)
{
  RpPack *pack = rp_pack_new ();

  pack->heading.id = g_strdup (id);
  pack->release = release;
  return pack;
}

static void
test_list (void)
{
  g_autoptr (RpPack) hips = make_pack ("hips", 3);
  g_autoptr (RpPack) ankles = make_pack ("ankles", 1);
  g_autoptr (RpProgram) program = rp_program_new ();
  g_autofree char *releases = NULL;

  g_assert_null (rp_program_releases_list (program));
  add (program, NULL, "alone");
  g_assert_null (rp_program_releases_list (program));
  add (program, hips, "one");
  add (program, ankles, "two");
  add (program, hips, "three");
  releases = rp_program_releases_list (program);
  g_assert_cmpstr (releases, ==, "hips 3, ankles 1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/program-releases/list", test_list);
  return g_test_run ();
}
