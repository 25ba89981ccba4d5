/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-program-file.h"

#include "base/rp-core-error.h"
#include "programs/rp-program-edit.h"
#include "programs/rp-program-writer.h"
#include "rp-test-pack.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

typedef struct
{
  RpProgram *program;
  char *folder;
  char *path;
} Fixture;

static void
setup (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPack) pack = rp_test_pack_load ("good");

  fixture->program = rp_program_edit_make_own (rp_pack_find_program (pack, "daily"), "Knee");
  fixture->folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "knee.reprise", NULL);
}

static void
teardown (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_object (&fixture->program);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->path, g_free);
}

static void
test_write (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpProgram) read = NULL;
  g_autoptr (GBytes) before = rp_program_writer_write (fixture->program);
  g_autoptr (GBytes) after = NULL;

  g_assert_true (rp_program_file_write (fixture->program, fixture->path, &error));
  g_assert_true (rp_program_file_write (fixture->program, fixture->path, &error));
  g_assert_no_error (error);
  read = rp_program_file_read (fixture->path, &error);
  g_assert_no_error (error);
  after = rp_program_writer_write (read);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (rp_program_count_missing (read), ==, 2);
}

/* Nothing is ever lost: where it cannot be written, what was there stays. */
static void
test_write_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *nowhere = g_build_filename (fixture->folder, "none", "knee.reprise", NULL);

  g_assert_false (rp_program_file_write (fixture->program, nowhere, &error));
  g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_FILE);
  g_assert_true (g_pattern_match_simple (
      "“knee.reprise” cannot be saved: *. What was saved last is still there.", error->message));
}

static void
assert_unreadable (const char *path, RpCoreError code, const char *pattern)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rp_program_file_read (path, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, RP_CORE_ERROR, (int) code);
  g_assert_true (g_pattern_match_simple (pattern, error->message));
}

static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *data_of_two = g_strnfill (2 * 1024 * 1024, ' ');

  assert_unreadable (fixture->path, RP_CORE_ERROR_NOT_FOUND, "“knee.reprise” cannot be opened: *");
  assert_unreadable (fixture->folder, RP_CORE_ERROR_FILE, "“reprise-*” is not a file, *");
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_unreadable (fixture->path, RP_CORE_ERROR_FILE, "“knee.reprise” is not a file, *");
  g_remove (fixture->path);
  g_assert_true (g_file_set_contents (fixture->path, data_of_two, -1, NULL));
  assert_unreadable (fixture->path, RP_CORE_ERROR_SYNTAX, "“knee.reprise” is larger than one megabyte, *");
  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  assert_unreadable (fixture->path, RP_CORE_ERROR_SYNTAX, "“knee.reprise” is not a program of Reprise, *");
}

/* One thing that is wrong with a file: what stands in place of what, and what a person reads. */
static const struct
{
  const char *name;
  const char *old;
  const char *new;
  RpCoreError code;
  const char *sentence;
} faults[] = {
  { "cut", "<items>", NULL, RP_CORE_ERROR_SYNTAX,
    "“x” is not whole: its end is missing. The file is as it was; ask for it again." },
  { "cut-early", "knee-", NULL, RP_CORE_ERROR_SYNTAX, "“x” is not a program of Reprise, or *" },
  { "another-kind", "<program", "\211PNG\r\n\032\n<program", RP_CORE_ERROR_SYNTAX,
    "“x” is not a program of Reprise, *" },
  { "an-exercise", "<program", "<exercise", RP_CORE_ERROR_SYNTAX, "“x” is not a program of Reprise, *" },
  { "another-namespace", "pack:1", "pack:9", RP_CORE_ERROR_SCHEMA,
    "“x” cannot be opened. Line 2: The namespace *" },
  { "newer", "format=\"1\"", "format=\"3\"", RP_CORE_ERROR_SCHEMA,
    "“x” was made by a newer Reprise than this one. Install the newest Reprise, *" },
  { "newer-inside", "format=\"1\"", "format=\"3\" mood=\"good\"", RP_CORE_ERROR_SCHEMA,
    "“x” was made by a newer *" },
  { "doctype", "<program", "<!DOCTYPE program><program", RP_CORE_ERROR_SYNTAX,
    "“x” cannot be opened. *DOCTYPE*" },
  { "dose-sets", "sets=\"1\"", "sets=\"21\"", RP_CORE_ERROR_MEANING,
    "“x” cannot be opened. Line 8: sets=\"21\" must be a whole number from 1 to 20. The file is as it was; "
    "*" },
  { "dose-reps", "reps=\"20\"", "reps=\"1001\"", RP_CORE_ERROR_MEANING,
    "“x” cannot be opened. Line 8: reps=\"1001\" *" },
  { "dose-rest", "rest=\"30\"", "rest=\"601\"", RP_CORE_ERROR_MEANING,
    "“x” cannot be opened. Line 12: rest=\"601\" *" },
  { "tempo", "tempo=\"2-10-1\"", "tempo=\"2-999-1\"", RP_CORE_ERROR_MEANING,
    "“x” cannot be opened. Line 8: tempo=*" },
  { "no-pack", " pack=\"good\"", "", RP_CORE_ERROR_MEANING,
    "“x” cannot be opened. Line 7: This line does not say which pack “clamshell” is in. *" },
  { "bad-pack", "pack=\"good\"", "pack=\"../etc\"", RP_CORE_ERROR_MEANING,
    "“x” cannot be opened. Line 7: “../etc” *" },
  { "bad-origin", "good/daily", "good/daily/x", RP_CORE_ERROR_MEANING,
    "“x” cannot be opened. Line 2: origin=*" },
  { "no-name", "<name>Knee</name>", "", RP_CORE_ERROR_SCHEMA, "“x” cannot be opened. *<name>*" },
  { "control", "Slowly.", "Slow\001ly.", RP_CORE_ERROR_SYNTAX, "“x” cannot be opened. Line 9: *" },
};

static void
test_faults (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = rp_program_writer_write (fixture->program);
  g_autofree char *good = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      const char *at = strstr (good, faults[i].old);
      g_autofree char *bad = NULL;
      g_autoptr (GBytes) bad_bytes = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_nonnull (at);
      bad = g_strdup_printf ("%.*s%s%s", (int) (at - good), good, faults[i].new ? faults[i].new : "",
                             faults[i].new ? at + strlen (faults[i].old) : "");
      bad_bytes = g_bytes_new_static (bad, strlen (bad));
      g_assert_null (rp_program_file_parse ("x", bad_bytes, &error));
      g_test_message ("%s: %s", faults[i].name, error->message);
      g_assert_true (g_pattern_match_simple (faults[i].sentence, error->message));
      g_assert_error (error, RP_CORE_ERROR, (int) faults[i].code);
    }
}

/* Its own name for a file may be anything. */
static void
test_name (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("", 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (rp_program_file_parse ("a\033[2J\377", bytes, &error));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (strchr (error->message, '\033'));
}

static void
test_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = rp_program_writer_write (fixture->program);
  g_autofree char *good = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  const char *from = strstr (good, "    <item ");
  const char *to = strstr (good, "  </items>");
  g_autoptr (GString) large = g_string_new (NULL);
  g_autoptr (GBytes) large_bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_string_append_len (large, good, from - good);
  for (guint i = 0; i <= RP_PROGRAM_MAX_ITEMS / 2; i++)
    g_string_append_len (large, from, to - from);
  g_string_append (large, to);
  large_bytes = g_bytes_new_static (large->str, large->len);
  g_assert_null (rp_program_file_parse ("x", large_bytes, &error));
  g_assert_true (
      g_pattern_match_simple ("*Line 6: This program has more than 100 exercises. *", error->message));
}

#define ADD(name, function) g_test_add ("/program-file/" name, Fixture, NULL, setup, function, teardown)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("write", test_write);
  ADD ("write-fails", test_write_fails);
  ADD ("no-file", test_no_file);
  ADD ("faults", test_faults);
  ADD ("full", test_full);
  g_test_add_func ("/program-file/name", test_name);
  return g_test_run ();
}
