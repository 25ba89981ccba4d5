/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-helper-filter.h"

#include "base/rp-helper.h"
#include "base/rp-paths.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <unistd.h>

#define REFUSED(call) (errno = 0, (call) == -1 && errno == ENOSYS)

/* What is checked and measured goes without a filter, as do containers that have none. */
static gboolean
is_without (void)
{
#if defined(__SANITIZE_ADDRESS__) || defined(RP_MEASURES_COVERAGE)
  g_assert_false (rp_helper_filter_install ());
  g_test_skip ("this build goes without a filter");
  return TRUE;
#else
  g_autofree char *status = NULL;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  if (strstr (status, "\nSeccomp:"))
    return FALSE;
  g_test_skip ("this system has no filters");
  return TRUE;
#endif
}

static void
run_trap (void)
{
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
}

static void
test_no_network (void)
{
  int ends[2];

  if (g_test_subprocess ())
    {
      g_assert_true (rp_helper_filter_install ());
      g_assert_true (REFUSED (socket (AF_INET, SOCK_STREAM, 0)));
      g_assert_true (REFUSED (socket (AF_UNIX, SOCK_STREAM, 0)));
      g_assert_true (REFUSED (socketpair (AF_UNIX, SOCK_STREAM, 0, ends)));
      return;
    }
  if (is_without ())
    return;
  run_trap ();
  g_test_trap_assert_passed ();
}

static void
test_no_writing (void)
{
  g_autofree char *path = NULL;

  if (g_test_subprocess ())
    {
      int fd;

      g_assert_true (rp_helper_filter_install ());
      g_assert_true (REFUSED (open ("/dev/null", O_WRONLY | O_CLOEXEC)));
      g_assert_true (REFUSED (open ("/dev/null", O_RDWR | O_CLOEXEC)));
      g_assert_true (REFUSED (open ("/dev/null", O_RDONLY | O_TRUNC | O_CLOEXEC)));
      g_assert_true (REFUSED (open ("helper-filter-new", O_RDONLY | O_CREAT | O_CLOEXEC, 0600)));
      g_assert_true (REFUSED (open (".", O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600)));
      g_assert_true (REFUSED (unlink ("helper-filter-none")));
      g_assert_true (REFUSED (link ("helper-filter-none", "helper-filter-new")));
      fd = open ("/dev/null", O_RDONLY | O_CLOEXEC);
      g_assert_cmpint (fd, >=, 0);
      close (fd);
      return;
    }
  if (is_without ())
    return;
  run_trap ();
  g_test_trap_assert_passed ();
}

static gpointer
double_it (gpointer data)
{
  return GINT_TO_POINTER (2 * GPOINTER_TO_INT (data));
}

/* Threads go on, a process of its own does not, nor does code that was not there before. */
static void
test_no_process (void)
{
  if (g_test_subprocess ())
    {
      g_assert_true (rp_helper_filter_install ());
      g_assert_cmpint (GPOINTER_TO_INT (g_thread_join (g_thread_new ("x", double_it, GINT_TO_POINTER (21)))),
                       ==, 42);
      g_assert_true (REFUSED (fork ()));
      g_assert_true (REFUSED (kill (getppid (), 0)));
      g_assert_true (mmap (NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
                     == MAP_FAILED);
      return;
    }
  if (is_without ())
    return;
  run_trap ();
  g_test_trap_assert_passed ();
}

static void
test_no_program (void)
{
  if (g_test_subprocess ())
    {
      if (rp_helper_filter_install ())
        execl ("/bin/true", "true", NULL);
      exit (0);
    }
  if (is_without ())
    return;
  run_trap ();
  g_test_trap_assert_failed ();
}

static void
test_no_looking_into_others (void)
{
  if (g_test_subprocess ())
    {
      if (rp_helper_filter_install ())
        ptrace (PTRACE_TRACEME, 0, NULL, NULL);
      exit (0);
    }
  if (is_without ())
    return;
  run_trap ();
  g_test_trap_assert_failed ();
}

/* Returns: (transfer full) (nullable): what a helper asks of the system, line by line, on a file of nothing */
static char *
trace (const char *name)
{
  g_autofree char *helper = rp_paths_helper (name);
  g_autofree char *self = g_strdup_printf ("%d", (int) getpid ());
  const char *const words[] = { "strace", "-qq", "-e", "trace=seccomp,mmap", helper, NULL };
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr (GSubprocess) process = NULL;
  char *said = NULL;

  g_subprocess_launcher_take_fd (launcher, open ("/bin/true", O_RDONLY | O_CLOEXEC), RP_HELPER_FD);
  process = g_subprocess_launcher_spawnv (launcher, words, NULL);
  if (process)
    g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &said, NULL);
  return said;
}

/* The filter comes before the first look at the file. */
static void
test_before_the_file (gconstpointer name)
{
  g_autofree char *said = NULL;
  const char *filter;
  const char *file;

  if (is_without ())
    return;
  said = trace (name);
  if (!said || !strstr (said, "mmap("))
    {
      g_test_skip ("strace is not allowed here");
      return;
    }
  filter = strstr (said, "SECCOMP_SET_MODE_FILTER");
  file = strstr (said, ", 3, 0)");
  g_assert_nonnull (filter);
  g_assert_nonnull (file);
  g_assert_true (filter < file);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/helper-filter/no-network", test_no_network);
  g_test_add_func ("/helper-filter/no-writing", test_no_writing);
  g_test_add_func ("/helper-filter/no-process", test_no_process);
  g_test_add_func ("/helper-filter/no-program", test_no_program);
  g_test_add_func ("/helper-filter/no-looking-into-others", test_no_looking_into_others);
  g_test_add_data_func ("/helper-filter/before-the-file/pack", "reprise-pack-probe", test_before_the_file);
  g_test_add_data_func ("/helper-filter/before-the-file/logo", "reprise-logo-probe", test_before_the_file);
  return g_test_run ();
}
