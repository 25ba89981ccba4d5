/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-writer.h"

#include "model/rp-exercise-missing.h"
#include "model/rp-program-private.h"
#include "rp-test-pack.h"

#include <string.h>

/* What is not installed has no exercise to name. */
static void
test_missing (void)
{
  g_autoptr (RpPack) pack = rp_test_pack_load ("good");
  g_autoptr (RpProgram) program = rp_program_new_for_exercise (rp_pack_find_exercise (pack, "clamshell"));
  g_autoptr (RpExercise) lost = rp_exercise_missing_new ("elsewhere", "clamshell", "Clamshell");
  g_autofree char *code = NULL;

  g_clear_pointer (&program->heading.summary, g_free);
  g_assert_true (rp_code_writer_can_write (program));
  code = rp_code_writer_write (pack, program);
  g_assert_true (g_str_has_prefix (code, "reprise:4?"));
  g_assert_cmpuint (strspn (strchr (code, '?') + 1, "0123456789"), ==, strlen (strchr (code, '?') + 1));
  g_ptr_array_add (program->items, rp_program_item_new (lost, rp_exercise_get_dose (lost), NULL));
  g_assert_false (rp_code_writer_can_write (program));
  g_assert_null (rp_code_writer_write (pack, program));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/code-writer/missing", test_missing);
  return g_test_run ();
}
