/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-test-pack.h"
#include "packs/rp-exercise-xml.h"
#include "packs/rp-pack-loader.h"
#include "model/rp-pack-private.h"
#include "packs/rp-program-xml.h"

#include <string.h>

RpPack *
rp_test_pack_load (const char *name)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "packs", name, NULL);
  g_autoptr (GError) error = NULL;
  RpPack *pack = rp_pack_loader_load_folder (folder, NULL, &error);

  g_assert_no_error (error);
  return pack;
}

static void
assert_no_problem (RpProblems *problems)
{
  for (guint i = 0; i < problems->texts->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (problems->texts, i));
  g_assert_cmpuint (problems->texts->len, ==, 0);
}

/**
 * rp_test_exercise_new:
 * @xml: the document of an exercise; anything wrong with it fails the test
 *
 * Returns: (transfer full): the exercise
 */
RpExercise *
rp_test_exercise_new (const char *xml)
{
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (RpXml) reader = rp_xml_new (problems);
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  RpExercise *exercise = rp_exercise_xml_read (reader, "exercise", bytes, NULL, NULL);

  assert_no_problem (problems);
  return exercise;
}

/**
 * rp_test_program_new:
 * @xml: the document of a program; anything wrong with it fails the test
 * @first: an exercise the program may name
 * @...: more of them, then %NULL
 *
 * Returns: (transfer full): the program
 */
RpProgram *
rp_test_program_new (const char *xml, RpExercise *first, ...)
{
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (RpXml) reader = rp_xml_new (problems);
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (RpPack) pack = rp_pack_new ();
  g_autoptr (GHashTable) broken = g_hash_table_new (g_str_hash, g_str_equal);
  RpProgram *program;
  va_list args;

  va_start (args, first);
  for (RpExercise *exercise = first; exercise != NULL; exercise = va_arg (args, RpExercise *))
    rp_pack_add_exercise (pack, exercise);
  va_end (args);
  program = rp_program_xml_read (reader, "program", bytes, pack, broken);
  assert_no_problem (problems);
  return program;
}
