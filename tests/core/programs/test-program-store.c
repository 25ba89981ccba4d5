/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-program-store.h"

#include "base/rp-aside.h"
#include "own-disk.h"
#include "programs/rp-program-edit.h"
#include "programs/rp-program-file.h"
#include "rp-test-pack.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <unistd.h>

#define TRIES 200

typedef struct
{
  char *folder;
  RpPack *pack;
  GListStore *packs;
  RpProgramStore *store;
  GString *told;
} Fixture;

static void
on_told (RpProgramStore *store, const char *sentence, gpointer user_data)
{
  g_string_append_printf (user_data, "%s;", sentence);
}

static void
on_changed_elsewhere (RpProgramStore *store, RpProgram *program, RpProgram *yours, gpointer user_data)
{
  g_string_append_printf (user_data, "%s|%s;", rp_program_get_name (program),
                          yours ? rp_program_get_name (yours) : "");
}

static RpProgramStore *
open_store (Fixture *fixture)
{
  RpProgramStore *store = rp_program_store_new (fixture->folder, G_LIST_MODEL (fixture->packs));

  g_signal_connect (store, "told", G_CALLBACK (on_told), fixture->told);
  g_signal_connect (store, "changed-elsewhere", G_CALLBACK (on_changed_elsewhere), fixture->told);
  rp_program_store_load (store);
  rp_program_store_flush (store);
  g_assert_false (rp_program_store_is_loading (store));
  return store;
}

static void
setup (Fixture *fixture, gconstpointer data)
{
  g_autofree char *above = g_dir_make_tmp ("reprise-XXXXXX", NULL);

  fixture->folder = g_build_filename (above, "programs", NULL);
  fixture->pack = rp_test_pack_load ("good");
  fixture->packs = g_list_store_new (RP_TYPE_PACK);
  g_list_store_append (fixture->packs, fixture->pack);
  fixture->told = g_string_new (NULL);
  fixture->store = open_store (fixture);
}

static void
teardown (Fixture *fixture, gconstpointer data)
{
  g_autofree char *above = g_path_get_dirname (fixture->folder);

  if (fixture->store)
    g_assert_finalize_object (fixture->store);
  rp_aside_add (above);
  rp_aside_end (above);
  g_clear_object (&fixture->pack);
  g_clear_object (&fixture->packs);
  g_free (fixture->folder);
  g_string_free (fixture->told, TRUE);
}

static void
reopen (Fixture *fixture)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  fixture->store = open_store (fixture);
}

/* Returns: the id, which the store holds */
static const char *
add (Fixture *fixture, const char *name)
{
  g_autoptr (RpProgram) program
      = rp_program_edit_make_own (rp_pack_find_program (fixture->pack, "daily"), name);

  return rp_program_get_id (rp_program_store_add (fixture->store, program));
}

static void
rename_program (Fixture *fixture, const char *id, const char *name)
{
  g_autoptr (RpProgram) program = rp_program_edit_set_name (rp_program_store_find (fixture->store, id), name);

  rp_program_store_save (fixture->store, program);
}

/* The names in order, with a slash behind each. */
static void
assert_names (Fixture *fixture, const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->store)); i++)
    {
      g_autoptr (RpProgram) program = g_list_model_get_item (G_LIST_MODEL (fixture->store), i);

      g_string_append_printf (names, "%s/", rp_program_get_name (program));
    }
  g_assert_cmpstr (names->str, ==, expected);
}

static void
assert_told (Fixture *fixture, const char *pattern)
{
  g_test_message ("%s", fixture->told->str);
  g_assert_true (g_pattern_match_simple (pattern, fixture->told->str));
  g_string_truncate (fixture->told, 0);
}

static char *
read_name (const char *path)
{
  g_autoptr (RpProgram) program = rp_program_file_read (path, NULL);

  return program ? g_strdup (rp_program_get_name (program)) : NULL;
}

static void
assert_in_file (const char *path, const char *expected)
{
  g_autofree char *name = read_name (path);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_keep (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = g_strdup (add (fixture, "A"));
  g_autofree char *b = g_strdup (add (fixture, "B"));
  g_autofree char *path = rp_program_store_dup_path (fixture->store, a);

  assert_names (fixture, "B/A/");
  g_assert_false (rp_program_store_is_saved (fixture->store, a));
  rp_program_store_flush (fixture->store);
  g_assert_true (rp_program_store_is_saved (fixture->store, a));
  assert_in_file (path, "A");
  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *name = g_strdup_printf ("A%u", i);

      rename_program (fixture, a, name);
    }
  assert_names (fixture, "A49/B/");
  reopen (fixture);
  assert_names (fixture, "A49/B/");
  g_assert_cmpuint (rp_program_count_missing (rp_program_store_find (fixture->store, a)), ==, 0);
  rp_program_store_use (fixture->store, b);
  assert_names (fixture, "B/A49/");
  reopen (fixture);
  assert_names (fixture, "B/A49/");
  g_assert_null (rp_program_store_find (fixture->store, "nobody"));
  g_assert_cmpstr (fixture->told->str, ==, "");
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = g_strdup (add (fixture, "A"));
  RpProgram *copy = rp_program_store_copy (fixture->store, a, "A 2");
  RpProgram *again;

  g_assert_cmpstr (rp_program_get_origin (copy), ==, a);
  assert_names (fixture, "A 2/A/");
  again = rp_program_store_add (fixture->store, rp_program_store_find (fixture->store, a));
  g_assert_cmpstr (rp_program_get_id (again), !=, a);
  g_assert_null (rp_program_store_copy (fixture->store, "nobody", "B"));
  reopen (fixture);
  assert_names (fixture, "A/A 2/A/");
}

/* What is about one person stays in their file: neither a copy nor the file's name has it. */
static void
test_copy_for_another (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = g_strdup (add (fixture, "A"));
  g_autoptr (RpProgram) program
      = rp_program_edit_set_recipient (rp_program_store_find (fixture->store, a), "Sam");
  g_autofree char *path = rp_program_store_dup_path (fixture->store, a);
  g_autofree char *text = NULL;

  rp_program_store_save (fixture->store, program);
  g_assert_null (rp_program_get_recipient (rp_program_store_copy (fixture->store, a, "A 2")));
  rp_program_store_flush (fixture->store);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "<recipient>Sam</recipient>"));
  g_assert_null (strstr (path, "Sam"));
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = g_strdup (add (fixture, "A"));
  g_autofree char *b = g_strdup (add (fixture, "B"));
  g_autofree char *path = rp_program_store_dup_path (fixture->store, a);

  rp_program_store_delete (fixture->store, a);
  assert_names (fixture, "B/");
  rp_program_store_delete (fixture->store, b);
  rp_program_store_flush (fixture->store);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (rp_program_store_undelete (fixture->store, a));
  g_assert_false (rp_program_store_undelete (fixture->store, a));
  assert_names (fixture, "A/");
  reopen (fixture);
  assert_names (fixture, "A/");
  g_assert_false (rp_program_store_undelete (fixture->store, b));
  /* At once, before anything was written */
  rp_program_store_delete (fixture->store, a);
  g_assert_true (rp_program_store_undelete (fixture->store, a));
  rename_program (fixture, a, "A again");
  reopen (fixture);
  assert_names (fixture, "A again/");
}

static void
put_file (const char *path, RpProgram *program, const char *name)
{
  g_autoptr (RpProgram) named = rp_program_edit_set_name (program, name);

  g_assert_true (rp_program_file_write (named, path, NULL));
}

static void
wait_for_name (Fixture *fixture, const char *id, const char *name)
{
  while (g_strcmp0 (rp_program_get_name (rp_program_store_find (fixture->store, id)), name) != 0)
    g_main_context_iteration (NULL, TRUE);
}

/* Another hand: the newer is shown. */
static void
test_other_hand (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = g_strdup (add (fixture, "A"));
  g_autofree char *path = rp_program_store_dup_path (fixture->store, a);
  g_autofree char *beside = g_build_filename (fixture->folder, "copy.reprise", NULL);

  rp_program_store_flush (fixture->store);
  put_file (path, rp_program_store_find (fixture->store, a), "Theirs");
  wait_for_name (fixture, a, "Theirs");
  assert_told (fixture, "Theirs|;");
  g_assert_true (rp_program_store_is_saved (fixture->store, a));

  /* A copy beside it has its id; no two have */
  put_file (beside, rp_program_store_find (fixture->store, a), "Beside");
  while (g_list_model_get_n_items (G_LIST_MODEL (fixture->store)) < 2)
    g_main_context_iteration (NULL, TRUE);
  rp_program_store_flush (fixture->store);
  assert_in_file (beside, "Beside");
  g_assert_cmpstr (rp_program_get_name (rp_program_store_find (fixture->store, a)), ==, "Theirs");

  g_remove (path);
  while (rp_program_store_find (fixture->store, a))
    g_main_context_iteration (NULL, TRUE);
  assert_told (fixture, "“Theirs” was removed from the folder of your programs.;");
}

/* Another hand put another program into the file: it is shown under the id that everybody here knows, and the file stays. */
static void
test_other_id (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = g_strdup (add (fixture, "A"));
  g_autofree char *path = rp_program_store_dup_path (fixture->store, a);
  g_autoptr (RpProgram) other = NULL;
  g_autoptr (RpProgram) there = NULL;

  rp_program_store_flush (fixture->store);
  other = rp_program_edit_make_own (rp_program_store_find (fixture->store, a), NULL);
  g_assert_cmpstr (rp_program_get_id (other), !=, a);
  put_file (path, other, "Other");
  wait_for_name (fixture, a, "Other");
  assert_told (fixture, "Other|;");
  rp_program_store_flush (fixture->store);
  g_assert_true (rp_program_store_is_saved (fixture->store, a));
  g_assert_false (rp_program_store_has_unsaved (fixture->store));
  there = rp_program_file_read (path, NULL);
  g_assert_cmpstr (rp_program_get_id (there), ==, rp_program_get_id (other));
  rename_program (fixture, a, "Ours");
  g_assert_true (rp_program_store_has_unsaved (fixture->store));
  rp_program_store_flush (fixture->store);
  assert_in_file (path, "Ours");
}

/* Another hand while ours is not written yet: both are kept. */
static void
test_both_hands (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = g_strdup (add (fixture, "A"));
  g_autofree char *path = rp_program_store_dup_path (fixture->store, a);

  rp_program_store_flush (fixture->store);
  put_file (path, rp_program_store_find (fixture->store, a), "Theirs");
  rename_program (fixture, a, "Ours");
  rp_program_store_flush (fixture->store);
  assert_told (fixture, "Theirs|Ours (yours);");
  assert_in_file (path, "Theirs");
  g_assert_cmpstr (rp_program_get_name (rp_program_store_find (fixture->store, a)), ==, "Theirs");
  reopen (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->store)), ==, 2);
}

/* What another hand left cannot be read: it stays as it is, and so does ours. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = g_strdup (add (fixture, "A"));
  g_autofree char *path = rp_program_store_dup_path (fixture->store, a);
  g_autofree char *now = NULL;
  g_autofree char *text = NULL;

  rp_program_store_flush (fixture->store);
  g_assert_true (g_file_set_contents (path, "<program xmlns='urn:reprise:pack:1' id='x'>", -1, NULL));
  rename_program (fixture, a, "Ours");
  rp_program_store_flush (fixture->store);
  assert_told (fixture, "“*.reprise” is not whole: *");
  now = rp_program_store_dup_path (fixture->store, a);
  g_assert_cmpstr (now, !=, path);
  assert_in_file (now, "Ours");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "<program xmlns"));
  reopen (fixture);
  assert_names (fixture, "Ours/");
  assert_told (fixture, "“*.reprise” is not whole: *");
}

/* Two programs at once: each sees what the other does, and nothing is lost. */
static void
test_two (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = g_strdup (add (fixture, "A"));
  Fixture other = *fixture;

  rp_program_store_flush (fixture->store);
  other.store = open_store (&other);
  assert_names (&other, "A/");
  rename_program (fixture, a, "B");
  rp_program_store_flush (fixture->store);
  wait_for_name (&other, a, "B");
  rename_program (&other, a, "C");
  rename_program (fixture, a, "D");
  rp_program_store_flush (other.store);
  rp_program_store_flush (fixture->store);
  g_assert_finalize_object (other.store);
  reopen (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->store)), ==, 2);
}

/* The folder cannot be written: told once, and written when it can be. */
static void
test_trouble (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = g_strdup (add (fixture, "A"));
  g_autofree char *path = rp_program_store_dup_path (fixture->store, a);
  g_autofree char *away = g_strconcat (fixture->folder, "-away", NULL);
  g_autofree char *trouble = NULL;

  rp_program_store_flush (fixture->store);
  g_assert_null (rp_program_store_get_trouble (fixture->store));
  g_assert_cmpint (g_rename (fixture->folder, away), ==, 0);
  g_assert_cmpint (symlink ("/proc/self/nowhere", fixture->folder), ==, 0);
  rename_program (fixture, a, "B");
  rp_program_store_flush (fixture->store);
  g_object_get (fixture->store, "trouble", &trouble, NULL);
  g_test_message ("%s", trouble);
  g_assert_true (g_pattern_match_simple ("“*.reprise” cannot be saved: *", trouble));
  g_assert_false (rp_program_store_is_saved (fixture->store, a));
  g_assert_cmpint (g_remove (fixture->folder), ==, 0);
  g_assert_cmpint (g_rename (away, fixture->folder), ==, 0);
  assert_in_file (path, "A");
  rp_program_store_flush (fixture->store);
  g_assert_null (rp_program_store_get_trouble (fixture->store));
  g_assert_true (rp_program_store_is_saved (fixture->store, a));
  assert_in_file (path, "B");
}

static void
test_packs (Fixture *fixture, gconstpointer data)
{
  g_autofree char *a = g_strdup (add (fixture, "A"));

  g_list_store_remove_all (fixture->packs);
  g_assert_cmpuint (rp_program_count_missing (rp_program_store_find (fixture->store, a)), ==, 2);
  reopen (fixture);
  g_assert_cmpuint (rp_program_count_missing (rp_program_store_find (fixture->store, a)), ==, 2);
  g_list_store_append (fixture->packs, fixture->pack);
  g_assert_cmpuint (rp_program_count_missing (rp_program_store_find (fixture->store, a)), ==, 0);
  rp_program_store_flush (fixture->store);
  g_assert_true (rp_program_store_is_saved (fixture->store, a));
}

static void
on_saved_changed (RpProgramStore *store, const char *id, gpointer user_data)
{
  if (rp_program_store_is_saved (store, id))
    g_print ("%s\n", rp_program_get_name (rp_program_store_find (store, id)));
}

/* The child: writes one value after the other and says each that is saved, until it is killed. */
G_NORETURN static void
write_for_ever (const char *folder)
{
  g_autoptr (GListStore) packs = g_list_store_new (RP_TYPE_PACK);
  g_autoptr (RpProgramStore) store = rp_program_store_new (folder, G_LIST_MODEL (packs));
  g_autoptr (RpProgram) program = NULL;

  rp_program_store_load (store);
  rp_program_store_flush (store);
  program = g_list_model_get_item (G_LIST_MODEL (store), 0);
  g_signal_connect (store, "saved-changed", G_CALLBACK (on_saved_changed), NULL);
  for (guint i = 0;; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);
      g_autoptr (RpProgram) next = rp_program_edit_set_name (program, name);

      rp_program_store_save (store, next);
      if (i % 3 == 0)
        rp_program_store_flush (store);
    }
}

static int
read_number (const char *text)
{
  return (int) g_ascii_strtoll (text, NULL, 10);
}

/* Kills it after it has said a few, and returns the last one. */
static int
kill_writer (GDataInputStream *said, GSubprocess *child, guint n)
{
  g_autofree char *line = NULL;
  int last = 0;

  for (guint i = 0; i < n && (line = g_data_input_stream_read_line (said, NULL, NULL, NULL)); i++)
    {
      last = read_number (line);
      g_clear_pointer (&line, g_free);
    }
  g_subprocess_send_signal (child, SIGKILL);
  while ((line = g_data_input_stream_read_line (said, NULL, NULL, NULL)))
    {
      last = read_number (line);
      g_clear_pointer (&line, g_free);
    }
  g_assert_true (g_subprocess_wait (child, NULL, NULL));
  return last;
}

static void
test_killed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (9);
  g_autofree char *a = g_strdup (add (fixture, "0"));
  g_autofree char *path = rp_program_store_dup_path (fixture->store, a);
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  for (guint i = 0; i < TRIES; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GSubprocess) child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program,
                                                        "--writer", fixture->folder, NULL);
      g_autoptr (GDataInputStream) said = NULL;
      g_autofree char *name = NULL;
      int last;

      g_assert_no_error (error);
      said = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
      last = kill_writer (said, child, (guint) g_rand_int_range (random, 1, 3));
      name = read_name (path);
      g_assert_nonnull (name);
      g_assert_cmpint (read_number (name), >=, last);
    }
  fixture->store = open_store (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->store)), ==, 1);
  g_assert_cmpstr (fixture->told->str, ==, "");
}

static void
assert_full (Fixture *fixture, const char *id, const char *path)
{
  g_test_message ("%s", rp_program_store_get_trouble (fixture->store));
  g_assert_true (g_pattern_match_simple ("“*.reprise” cannot be saved, because the disk is full. *",
                                         rp_program_store_get_trouble (fixture->store)));
  g_assert_false (rp_program_store_is_saved (fixture->store, id));
  assert_in_file (path, "A");
}

/* The child: on a disk of its own, which gets full and is emptied again. */
static int
write_on_full_disk (char *folder)
{
  g_autoptr (GListStore) packs = g_list_store_new (RP_TYPE_PACK);
  g_autoptr (GString) told = g_string_new (NULL);
  Fixture fixture = { .folder = folder, .packs = packs, .told = told };
  g_autofree char *filler = g_build_filename (folder, "filler", NULL);
  g_autoptr (RpProgram) program = rp_program_edit_new ("A");
  const char *id = rp_program_get_id (program);
  g_autofree char *path = NULL;

  if (!own_disk_mount (folder))
    return OWN_DISK_NONE;
  fixture.store = open_store (&fixture);
  rp_program_store_add (fixture.store, program);
  path = rp_program_store_dup_path (fixture.store, id);
  rp_program_store_flush (fixture.store);
  own_disk_fill (filler);
  for (guint i = 0; i < 3; i++)
    {
      rename_program (&fixture, id, i % 2 ? "B" : "C");
      rp_program_store_flush (fixture.store);
      assert_full (&fixture, id, path);
    }
  g_assert_cmpint (g_unlink (filler), ==, 0);
  rp_program_store_retry (fixture.store);
  rp_program_store_flush (fixture.store);
  g_assert_true (rp_program_store_is_saved (fixture.store, id));
  g_assert_null (rp_program_store_get_trouble (fixture.store));
  assert_in_file (path, "C");
  g_assert_finalize_object (fixture.store);
  return 0;
}

/* Told in a sentence, the last good file stays, what was edited stays, and there is an end to it. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  int status = own_disk_run (program, "--full", fixture->folder);

  if (status == OWN_DISK_NONE)
    g_test_skip ("no disk of its own can be had here");
  else
    g_assert_cmpint (status, ==, 0);
}

#define ADD(name, function) g_test_add ("/program-store/" name, Fixture, NULL, setup, function, teardown)

int
main (int argc, char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--writer"))
    write_for_ever (argv[2]);
  if (argc == 3 && g_str_equal (argv[1], "--full"))
    return write_on_full_disk (argv[2]);
  g_test_init (&argc, &argv, NULL);
  ADD ("keep", test_keep);
  ADD ("copy", test_copy);
  ADD ("copy-for-another", test_copy_for_another);
  ADD ("delete", test_delete);
  ADD ("other-hand", test_other_hand);
  ADD ("other-id", test_other_id);
  ADD ("both-hands", test_both_hands);
  ADD ("damaged", test_damaged);
  ADD ("two", test_two);
  ADD ("trouble", test_trouble);
  ADD ("packs", test_packs);
  ADD ("killed", test_killed);
  ADD ("full", test_full);
  return g_test_run ();
}
