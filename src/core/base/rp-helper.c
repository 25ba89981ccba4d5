/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-helper.h"

#include "base/rp-helper-filter.h"
#include "base/rp-paths.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* How often a helper that works, or would if others let it, is given its time again; its own limit ends the work. */
#define MOST_TURNS 20

/* A helper at work, with a main context of its own: they are run on any thread. */
typedef struct
{
  GMainContext *context;
  GSubprocess *process;
  RpHelperEnd *end;
  guint64 busy;
  guint seconds;
  guint turns;
  gboolean done;
} Run;

static void
run_clear (Run *run)
{
  g_clear_object (&run->process);
  g_clear_pointer (&run->context, g_main_context_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/**
 * rp_helper_get_busy:
 * @id: (nullable): the number of a process, as g_subprocess_get_identifier() tells
 *
 * Returns: how long it has worked or waited for its turn to, in nanoseconds; 0 when the system does not tell
 */
guint64
rp_helper_get_busy (const char *id)
{
  g_autofree char *path = id ? g_strdup_printf ("/proc/%s/schedstat", id) : NULL;
  g_autofree char *text = NULL;
  char *rest = NULL;
  guint64 worked;

  if (!path || !g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  worked = g_ascii_strtoull (text, &rest, 10);
  return worked + g_ascii_strtoull (rest, NULL, 10);
}

/* A machine under load makes a good file slow, but not idle. */
static gboolean
on_late (gpointer user_data)
{
  Run *run = user_data;
  guint64 busy = rp_helper_get_busy (g_subprocess_get_identifier (run->process));
  gboolean works = busy - run->busy > run->seconds * G_GUINT64_CONSTANT (500000000);

  run->busy = busy;
  if (works && ++run->turns < MOST_TURNS)
    return G_SOURCE_CONTINUE;

  run->end->late = TRUE;
  g_subprocess_force_exit (run->process);
  return G_SOURCE_REMOVE;
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Run *run = user_data;
  g_autoptr (GBytes) output = NULL;
  gsize length = 0;
  const char *text = NULL;

  g_subprocess_communicate_finish (run->process, result, &output, NULL, NULL);
  if (output)
    text = g_bytes_get_data (output, &length);
  if (text)
    run->end->output = g_strstrip (g_utf8_make_valid (text, (gssize) length));
  run->done = TRUE;
}

static GSubprocess *
spawn (const char *name, int fd, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autofree char *program = rp_paths_helper (name);
  g_autofree char *self = g_strdup_printf ("%d", (int) getpid ());

  /* Nothing else from outside may stand in for what the file holds. */
  g_subprocess_launcher_unsetenv (launcher, "G_RESOURCE_OVERLAYS");
  g_subprocess_launcher_take_fd (launcher, fcntl (fd, F_DUPFD_CLOEXEC, 0), RP_HELPER_FD);
  return g_subprocess_launcher_spawn (launcher, error, program, self, NULL);
}

static void
watch (Run *run)
{
  g_autoptr (GSource) timeout = g_timeout_source_new_seconds (run->seconds);

  g_main_context_push_thread_default (run->context);
  g_source_set_callback (timeout, on_late, run, NULL);
  g_source_attach (timeout, run->context);
  g_subprocess_communicate_async (run->process, NULL, NULL, on_done, run);
  while (!run->done)
    g_main_context_iteration (run->context, TRUE);
  g_source_destroy (timeout);
  g_main_context_pop_thread_default (run->context);
}

/**
 * rp_helper_run:
 * @name: a helper's name
 * @fd: the file it tries; stays the caller's
 * @seconds: how long it may stand still; while it works, or waits for a processor, it is given that time again
 * @end: (out caller-allocates): how it ended; clear with rp_helper_end_clear()
 * @error: return location for an error
 *
 * Runs a helper and blocks until it has ended. It ends with the calling thread.
 *
 * Returns: %FALSE with @error set when it cannot be started
 */
gboolean
rp_helper_run (const char *name, int fd, guint seconds, RpHelperEnd *end, GError **error)
{
  g_auto (Run) run = { .end = end, .seconds = seconds };

  g_return_val_if_fail (name && fd >= 0 && seconds > 0 && end, FALSE);

  memset (end, 0, sizeof *end);
  run.process = spawn (name, fd, error);
  if (!run.process)
    return FALSE;

  run.context = g_main_context_new ();
  watch (&run);
  end->status = -1;
  if (g_subprocess_get_if_exited (run.process))
    end->status = g_subprocess_get_exit_status (run.process);
  else
    end->signal = g_subprocess_get_term_sig (run.process);
  g_debug ("Helper %s: ended with status %d, signal %d%s", name, end->status, end->signal,
           end->late ? ", for standing still" : "");
  return TRUE;
}

/**
 * rp_helper_end_clear:
 * @end: how a helper ended
 *
 * Frees what it holds.
 */
void
rp_helper_end_clear (RpHelperEnd *end)
{
  g_clear_pointer (&end->output, g_free);
}

/**
 * rp_helper_limit:
 * @resource: what is limited, as setrlimit() counts
 * @most: how much of it the process may take
 * @more: how much more until the system insists; before that, a signal of its own tells why the process ended
 *
 * Limits what the calling process takes. Only for helpers.
 */
void
rp_helper_limit (int resource, guint64 most, guint64 more)
{
  struct rlimit limit = { most, most + more };

  setrlimit (resource, &limit);
}

/**
 * rp_helper_confine:
 * @argc: how many words the helper was called with
 * @argv: the words
 * @memory: how many bytes of addresses it may use
 *
 * What each helper does first: it ends with who waits for it, writes no file, and takes no more than its share. Only for
 * helpers, for it is about the whole process.
 *
 * Returns: %FALSE when who called it is already gone
 */
gboolean
rp_helper_confine (int argc, char **argv, guint64 memory)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  if (argc > 1 && g_ascii_strtoll (argv[1], NULL, 10) != getppid ())
    return FALSE;

#ifndef __SANITIZE_ADDRESS__
  rp_helper_limit (RLIMIT_AS, memory, 0);
#endif
  rp_helper_limit (RLIMIT_CORE, 0, 0);
#ifndef RP_MEASURES_COVERAGE
  signal (SIGXFSZ, SIG_IGN);
  rp_helper_limit (RLIMIT_FSIZE, 0, 0);
#endif
  /* Its standard output is its answer. */
  g_log_writer_default_set_use_stderr (TRUE);
  return TRUE;
}

/**
 * rp_helper_lock:
 *
 * What each helper does last before it looks at its file: from then on the system refuses it all that reading and drawing
 * do not need, as rp_helper_filter_install() tells. Where there is no such filter, the limits of rp_helper_confine() hold
 * alone.
 */
void
rp_helper_lock (void)
{
  if (!rp_helper_filter_install ())
    g_info ("This system has no filter for what a helper may ask of it; its limits hold alone");
}
