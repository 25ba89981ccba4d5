/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-program-entry.h"

#include "programs/rp-program-edit.h"

static RpProgramEntry *
make (const char *id, gint64 used)
{
  g_autoptr (RpProgram) new = rp_program_edit_new ("One");
  g_autoptr (RpProgram) program = rp_program_edit_set_id (new, id);
  g_autofree char *path = g_strconcat ("/programs/", id, ".reprise", NULL);

  return rp_program_entry_new (path, program, NULL, used);
}

static void
test_list (void)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_program_entry_free);

  g_assert_cmpuint (rp_program_entry_insert (entries, make ("b", 20)), ==, 0);
  g_assert_cmpuint (rp_program_entry_insert (entries, make ("c", 30)), ==, 0);
  g_assert_cmpuint (rp_program_entry_insert (entries, make ("a", 10)), ==, 2);
  g_assert_cmpuint (rp_program_entry_insert (entries, make ("d", 20)), ==, 1);
  g_assert_cmpstr (rp_program_entry_get_id (g_ptr_array_index (entries, 0)), ==, "c");
  g_assert_true (rp_program_entry_find (entries, "a") == g_ptr_array_index (entries, 3));
  g_assert_null (rp_program_entry_find (entries, "e"));
  g_assert_true (rp_program_entry_find_file (entries, "/programs/c.reprise")
                 == g_ptr_array_index (entries, 0));
  g_assert_null (rp_program_entry_find_file (entries, "/programs/c"));
}

static void
test_bytes (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a", 1);
  g_autoptr (GBytes) same = g_bytes_new_static ("a", 1);
  GBytes *place = NULL;

  g_assert_false (rp_program_entry_has_bytes (NULL, NULL));
  g_assert_false (rp_program_entry_has_bytes (bytes, NULL));
  g_assert_true (rp_program_entry_has_bytes (bytes, same));
  rp_program_entry_set_bytes (&place, bytes);
  rp_program_entry_set_bytes (&place, bytes);
  g_assert_true (place == bytes);
  rp_program_entry_set_bytes (&place, NULL);
  g_assert_null (place);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/program-entry/list", test_list);
  g_test_add_func ("/program-entry/bytes", test_bytes);
  return g_test_run ();
}
