/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-program-disk.h"

#include "base/rp-aside.h"
#include "base/rp-core-error.h"
#include "programs/rp-program-edit.h"
#include "programs/rp-program-writer.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include <sys/stat.h>

typedef struct
{
  char *folder;
  char *path;
  RpProgramDisk *disk;
  GString *done;
} Fixture;

/* "read one, write foreign, ..." */
static void
on_done (const RpProgramTask *task, gpointer user_data)
{
  static const char *const kinds[] = { "read", "scan", "write", "touch", "delete" };
  GString *done = user_data;

  g_string_append_printf (
      done, "%s%s%s%s%s%s%s;", kinds[task->kind], task->in_scan ? " scanned" : "",
      task->foreign ? " foreign" : "", task->program ? " " : "",
      task->program ? rp_program_get_name (task->program) : "", task->error ? " failed" : "",
      task->kind == RP_PROGRAM_TASK_READ && !task->bytes && !task->error ? " nothing" : "");
}

static void
setup (Fixture *fixture, gconstpointer data)
{
  g_autofree char *above = g_dir_make_tmp ("reprise-XXXXXX", NULL);

  fixture->folder = g_build_filename (above, "programs", NULL);
  fixture->path = g_build_filename (fixture->folder, "one.reprise", NULL);
  fixture->done = g_string_new (NULL);
  fixture->disk = rp_program_disk_new (fixture->folder, on_done, fixture->done);
}

static void
teardown (Fixture *fixture, gconstpointer data)
{
  g_autofree char *above = g_path_get_dirname (fixture->folder);

  g_clear_pointer (&fixture->disk, rp_program_disk_free);
  rp_aside_add (above);
  rp_aside_end (above);
  g_string_free (fixture->done, TRUE);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static GBytes *
make (const char *name)
{
  g_autoptr (RpProgram) program = rp_program_edit_new (name);
  g_autoptr (RpProgram) known = rp_program_edit_set_id (program, "one");

  return rp_program_writer_write (known);
}

static void
push (Fixture *fixture, RpProgramTaskKind kind)
{
  rp_program_disk_push (fixture->disk, rp_program_disk_task_new (kind, fixture->path));
}

static void
write_name (Fixture *fixture, const char *name, const char *expected)
{
  RpProgramTask *task = rp_program_disk_task_new (RP_PROGRAM_TASK_WRITE, fixture->path);

  task->bytes = make (name);
  task->expected = expected ? make (expected) : NULL;
  rp_program_disk_push (fixture->disk, task);
}

static void
assert_done (Fixture *fixture, const char *expected)
{
  rp_program_disk_flush (fixture->disk);
  g_assert_cmpstr (fixture->done->str, ==, expected);
  g_string_truncate (fixture->done, 0);
}

static void
put (Fixture *fixture, const char *name)
{
  g_autoptr (GBytes) bytes = make (name);

  g_assert_true (g_file_set_contents (fixture->path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  push (fixture, RP_PROGRAM_TASK_READ);
  write_name (fixture, "A", NULL);
  push (fixture, RP_PROGRAM_TASK_READ);
  write_name (fixture, "B", "A");
  push (fixture, RP_PROGRAM_TASK_TOUCH);
  push (fixture, RP_PROGRAM_TASK_READ);
  push (fixture, RP_PROGRAM_TASK_DELETE);
  push (fixture, RP_PROGRAM_TASK_READ);
  assert_done (fixture, "read nothing;write;read A;write;touch;read B;delete;read nothing;");
}

/* One that was used after another is later on the disk too, however coarse the time of files is. */
static void
test_touch (Fixture *fixture, gconstpointer data)
{
  const gint64 used = (gint64) 4102444800 * G_USEC_PER_SEC + 1;
  RpProgramTask *task = rp_program_disk_task_new (RP_PROGRAM_TASK_TOUCH, fixture->path);
  struct stat facts;

  write_name (fixture, "A", NULL);
  task->used = used;
  rp_program_disk_push (fixture->disk, task);
  rp_program_disk_flush (fixture->disk);
  g_assert_cmpint (stat (fixture->path, &facts), ==, 0);
  g_assert_cmpint ((gint64) facts.st_mtim.tv_sec * G_USEC_PER_SEC + facts.st_mtim.tv_nsec / 1000, ==, used);
}

/* What somebody else wrote is never written over; what somebody removed comes back. */
static void
test_foreign (Fixture *fixture, gconstpointer data)
{
  write_name (fixture, "A", NULL);
  assert_done (fixture, "write;");
  put (fixture, "Theirs");
  write_name (fixture, "B", "A");
  push (fixture, RP_PROGRAM_TASK_READ);
  assert_done (fixture, "write foreign Theirs;read Theirs;");
  write_name (fixture, "C", NULL);
  assert_done (fixture, "write foreign Theirs;");
  g_remove (fixture->path);
  write_name (fixture, "B", "A");
  push (fixture, RP_PROGRAM_TASK_READ);
  assert_done (fixture, "write;read B;");
  g_assert_true (g_file_set_contents (fixture->path, "<program", -1, NULL));
  write_name (fixture, "C", "B");
  assert_done (fixture, "write foreign failed;");
  put (fixture, "D");
  write_name (fixture, "D", "B");
  assert_done (fixture, "write;");
}

static void
test_scan (Fixture *fixture, gconstpointer data)
{
  g_autofree char *dead = g_strdup_printf ("%s.%d-0.part", fixture->path, G_MAXINT);
  g_autofree char *alive = g_strdup_printf ("%s.%d-0.part", fixture->path, (int) getpid ());
  g_autofree char *deleted = g_strdup_printf ("%s/.deleted-%d", fixture->folder, G_MAXINT);
  g_autofree char *other = g_build_filename (fixture->folder, "note.txt", NULL);
  const char *const files[] = { dead, alive, other };

  write_name (fixture, "A", NULL);
  assert_done (fixture, "write;");
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_assert_true (g_file_set_contents (files[i], "x", 1, NULL));
  g_assert_cmpint (g_mkdir (deleted, 0700), ==, 0);
  rp_program_disk_push (fixture->disk, rp_program_disk_task_new (RP_PROGRAM_TASK_SCAN, fixture->folder));
  assert_done (fixture, "read scanned A;scan;");
  g_assert_false (g_file_test (dead, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (deleted, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (alive, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
}

/* No folder can be made where a file is. */
static void
test_trouble (Fixture *fixture, gconstpointer data)
{
  g_assert_true (g_file_set_contents (fixture->folder, "", 0, NULL));
  write_name (fixture, "A", NULL);
  rp_program_disk_push (fixture->disk, rp_program_disk_task_new (RP_PROGRAM_TASK_SCAN, fixture->folder));
  assert_done (fixture, "write foreign failed;scan;");
}

/* Deleted is kept aside while the program runs, and no longer. */
static void
test_deleted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *aside = g_strdup_printf ("%s/.deleted-%d/one.reprise", fixture->folder, (int) getpid ());

  write_name (fixture, "A", NULL);
  push (fixture, RP_PROGRAM_TASK_DELETE);
  assert_done (fixture, "write;delete;");
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_clear_pointer (&fixture->disk, rp_program_disk_free);
  g_assert_false (g_file_test (aside, G_FILE_TEST_EXISTS));
}

/* What was handed over is on the disk although nobody waited; and it comes by itself to whoever does. */
static void
test_end (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  write_name (fixture, "A", NULL);
  while (fixture->done->len == 0)
    g_main_context_iteration (NULL, TRUE);
  assert_done (fixture, "write;");
  write_name (fixture, "B", "A");
  g_clear_pointer (&fixture->disk, rp_program_disk_free);
  g_assert_cmpstr (fixture->done->str, ==, "");
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "<name>B</name>"));
}

#define ADD(name, function) g_test_add ("/program-disk/" name, Fixture, NULL, setup, function, teardown)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("order", test_order);
  ADD ("touch", test_touch);
  ADD ("foreign", test_foreign);
  ADD ("scan", test_scan);
  ADD ("trouble", test_trouble);
  ADD ("deleted", test_deleted);
  ADD ("end", test_end);
  return g_test_run ();
}
