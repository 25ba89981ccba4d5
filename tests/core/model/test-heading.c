/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-heading.h"

#include "model/rp-exercise-private.h"
#include "model/rp-pack-private.h"
#include "model/rp-program-private.h"

static void
assert_heading (gpointer object, RpHeading *heading)
{
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  g_autofree char *summary = NULL;

  heading->id = g_strdup ("clamshell");
  heading->name = g_strdup ("Clamshell");
  g_object_get (object, "id", &id, "name", &name, "summary", &summary, NULL);
  g_assert_cmpstr (id, ==, "clamshell");
  g_assert_cmpstr (name, ==, "Clamshell");
  g_assert_null (summary);
  heading->summary = g_strdup ("Opens the hip.");
  g_object_get (object, "summary", &summary, NULL);
  g_assert_cmpstr (summary, ==, "Opens the hip.");
}

/* Each type keeps its heading in another place. */
static void
test_properties (void)
{
  g_autoptr (RpExercise) exercise = rp_exercise_new ();
  g_autoptr (RpProgram) program = rp_program_new ();
  g_autoptr (RpPack) pack = rp_pack_new ();

  assert_heading (exercise, &exercise->heading);
  assert_heading (program, &program->heading);
  assert_heading (pack, &pack->heading);
  g_assert_cmpstr (rp_exercise_get_name (exercise), ==, "Clamshell");
  g_assert_cmpstr (rp_program_get_summary (program), ==, "Opens the hip.");
  g_assert_cmpstr (rp_pack_get_id (pack), ==, "clamshell");
}

static void
test_clear (void)
{
  RpHeading heading = { g_strdup ("a"), NULL, g_strdup ("c") };

  rp_heading_clear (&heading);
  g_assert_null (heading.id);
  g_assert_null (heading.summary);
}

/* In two packs, one id is two things. */
static void
test_path (void)
{
  RpHeading heading = { .id = g_strdup ("clamshell") };
  const RpHeading alone = { NULL };
  g_autofree char *pack = NULL;

  g_assert_cmpstr (rp_heading_get_path (&heading), ==, "clamshell");
  rp_heading_set_pack (&heading, "hips");
  g_assert_cmpstr (rp_heading_get_path (&heading), ==, "hips/clamshell");
  rp_heading_set_pack (&heading, "knees");
  g_assert_cmpstr (rp_heading_get_path (&heading), ==, "knees/clamshell");
  pack = rp_heading_dup_pack (&heading);
  g_assert_cmpstr (pack, ==, "knees");
  g_assert_null (rp_heading_dup_pack (&alone));
  rp_heading_clear (&heading);
  g_assert_null (heading.path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/heading/properties", test_properties);
  g_test_add_func ("/heading/clear", test_clear);
  g_test_add_func ("/heading/path", test_path);
  return g_test_run ();
}
