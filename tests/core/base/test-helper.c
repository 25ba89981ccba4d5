/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-helper.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#define PATIENT 60

/* What it says comes back with how it ended, and the file stays the caller's. */
static void
test_tells_its_end (void)
{
  g_auto (RpHelperEnd) end = { 0 };
  g_autoptr (GError) error = NULL;
  int fd = open ("/dev/null", O_RDONLY | O_CLOEXEC);

  g_assert_true (rp_helper_run ("reprise-pack-probe", fd, PATIENT, &end, &error));
  g_assert_no_error (error);
  g_assert_cmpint (end.status, ==, 1);
  g_assert_cmpint (end.signal, ==, 0);
  g_assert_false (end.late);
  g_assert_cmpuint (strlen (end.output), >, 10);
  g_assert_cmpint (close (fd), ==, 0);
}

static void
test_not_there (void)
{
  g_auto (RpHelperEnd) end = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_false (rp_helper_run ("reprise-no-probe", STDIN_FILENO, PATIENT, &end, &error));
  g_assert_nonnull (error);
}

static gboolean
confine (int parent)
{
  g_autofree char *id = g_strdup_printf ("%d", parent);
  char *words[] = { (char *) "helper", id, NULL };

  return rp_helper_confine (2, words, G_GUINT64_CONSTANT (1) << 40);
}

/* Whoever waited is gone before the helper begins: nobody would end it. */
static void
test_orphan (void)
{
  if (g_test_subprocess ())
    {
      g_assert_false (confine (getppid () + 1));
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

/* A write to a file fails, and does not end the helper. */
static void
test_writes_nothing (void)
{
  if (g_test_subprocess ())
    {
      g_autofree char *path = NULL;
      struct rlimit core;
      int fd = g_file_open_tmp ("helper-XXXXXX", &path, NULL);

      unlink (path);
      g_assert_true (confine (getppid ()));
      getrlimit (RLIMIT_CORE, &core);
      g_assert_cmpuint (core.rlim_max, ==, 0);
#ifndef RP_MEASURES_COVERAGE
      g_assert_cmpint (write (fd, "x", 1), ==, -1);
#endif
      close (fd);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/helper/tells-its-end", test_tells_its_end);
  g_test_add_func ("/helper/not-there", test_not_there);
  g_test_add_func ("/helper/orphan", test_orphan);
  g_test_add_func ("/helper/writes-nothing", test_writes_nothing);
  return g_test_run ();
}
