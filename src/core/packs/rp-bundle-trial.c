/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-bundle-trial.h"

#include "base/rp-core-error.h"
#include "base/rp-paths.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PROBE "reprise-pack-probe"

/* A pack of 14 MB takes a tenth of a second to try; a machine may be ten times slower. */
#define LEAST_SECONDS 2
#define BYTES_A_SECOND (8 * 1024 * 1024)
/* Checked programs are many times slower. */
#if defined(__SANITIZE_ADDRESS__) || defined(RP_MEASURES_COVERAGE)
#define SLOWNESS 5
#else
#define SLOWNESS 1
#endif
/* How often a probe that works, or would if others let it, is given its time again; its own limit ends the work. */
#define MOST_TURNS 20

/* A probe at work, with a main context of its own: trials run on worker threads. */
typedef struct
{
  GMainContext *context;
  GSubprocess *process;
  char *reason;
  guint64 busy;
  guint seconds;
  guint turns;
  gboolean late;
  gboolean done;
} Trial;

static void
trial_clear (Trial *trial)
{
  g_clear_object (&trial->process);
  g_clear_pointer (&trial->context, g_main_context_unref);
  g_clear_pointer (&trial->reason, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Trial, trial_clear)

/* How long the probe has worked or waited for its turn to, in nanoseconds; 0 when the system does not tell. */
static guint64
read_busy (Trial *trial)
{
  const char *id = g_subprocess_get_identifier (trial->process);
  g_autofree char *path = id ? g_strdup_printf ("/proc/%s/schedstat", id) : NULL;
  g_autofree char *text = NULL;
  char *rest = NULL;
  guint64 worked;

  if (!path || !g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  worked = g_ascii_strtoull (text, &rest, 10);
  return worked + g_ascii_strtoull (rest, NULL, 10);
}

/* A machine under load makes a good pack slow, but not idle. */
static gboolean
on_late (gpointer user_data)
{
  Trial *trial = user_data;
  guint64 busy = read_busy (trial);
  gboolean works = busy - trial->busy > trial->seconds * G_GUINT64_CONSTANT (500000000);

  trial->busy = busy;
  if (works && ++trial->turns < MOST_TURNS)
    return G_SOURCE_CONTINUE;

  trial->late = TRUE;
  g_subprocess_force_exit (trial->process);
  return G_SOURCE_REMOVE;
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Trial *trial = user_data;
  g_autoptr (GBytes) output = NULL;
  gsize length = 0;
  const char *text = NULL;

  g_subprocess_communicate_finish (trial->process, result, &output, NULL, NULL);
  if (output)
    text = g_bytes_get_data (output, &length);
  if (text)
    trial->reason = g_strstrip (g_utf8_make_valid (text, (gssize) length));
  trial->done = TRUE;
}

static GSubprocess *
spawn (int fd, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autofree char *probe = rp_paths_helper (PROBE);
  g_autofree char *self = g_strdup_printf ("%d", (int) getpid ());

  /* Nothing from outside may stand in for what the bundle holds. */
  g_subprocess_launcher_unsetenv (launcher, "G_RESOURCE_OVERLAYS");
  g_subprocess_launcher_take_fd (launcher, fcntl (fd, F_DUPFD_CLOEXEC, 0), RP_BUNDLE_TRIAL_FD);
  return g_subprocess_launcher_spawn (launcher, error, probe, self, NULL);
}

static void
watch (Trial *trial)
{
  g_autoptr (GSource) timeout = g_timeout_source_new_seconds (trial->seconds);

  g_main_context_push_thread_default (trial->context);
  g_source_set_callback (timeout, on_late, trial, NULL);
  g_source_attach (timeout, trial->context);
  g_subprocess_communicate_async (trial->process, NULL, NULL, on_done, trial);
  while (!trial->done)
    g_main_context_iteration (trial->context, TRUE);
  g_source_destroy (timeout);
  g_main_context_pop_thread_default (trial->context);
}

static gboolean
judge (Trial *trial, const char *name, gboolean *is_final, GError **error)
{
  gboolean exited = g_subprocess_get_if_exited (trial->process);
  int status = exited ? g_subprocess_get_exit_status (trial->process) : -1;
  int signal = exited ? 0 : g_subprocess_get_term_sig (trial->process);

  /* Who ends a process from outside, as a system short of memory does, says nothing about the bundle. */
  *is_final = !trial->late && signal != SIGKILL && signal != SIGTERM;
  if (status == 0)
    return TRUE;

  if (trial->late || signal == SIGXCPU)
    g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_BUNDLE,
                 _ ("The pack %s took too long to try out and is not used. Ask its maker for a new one."),
                 name);
  else if (status == RP_BUNDLE_TRIAL_REFUSED && trial->reason && trial->reason[0] != '\0')
    g_set_error_literal (error, RP_CORE_ERROR, RP_CORE_ERROR_BUNDLE, trial->reason);
  else
    g_set_error (
        error, RP_CORE_ERROR, RP_CORE_ERROR_BUNDLE,
        _ ("The pack %s broke the program that tried it out and is not used. Ask its maker for a new one."),
        name);
  return FALSE;
}

/**
 * rp_bundle_trial_get_seconds:
 * @size: a bundle's size, in bytes
 *
 * Returns: how many seconds the probe may work on it, and how long it may take when it does not work
 */
guint
rp_bundle_trial_get_seconds (gsize size)
{
  return SLOWNESS * (LEAST_SECONDS + (guint) (size / BYTES_A_SECOND));
}

/**
 * rp_bundle_trial_run:
 * @fd: the bundle
 * @name: its file name, for messages
 * @is_final: (out): whether another trial would end the same way; one that was ended from outside might not
 * @error: return location for an error
 *
 * Has a bundle loaded and read in full by a separate process with limits on time and memory, so that a bad one brings
 * down that process and not this one. Blocks until it has ended; the process ends with the calling thread. Fails with
 * %RP_CORE_ERROR_BUNDLE.
 *
 * Returns: %TRUE when the bundle is good
 */
gboolean
rp_bundle_trial_run (int fd, const char *name, gboolean *is_final, GError **error)
{
  g_auto (Trial) trial = { NULL };
  g_autoptr (GError) local_error = NULL;

  struct stat info;

  g_return_val_if_fail (fd >= 0 && name && is_final, FALSE);

  *is_final = FALSE;
  trial.seconds = rp_bundle_trial_get_seconds (fstat (fd, &info) == 0 ? (gsize) info.st_size : 0);
  trial.process = spawn (fd, &local_error);
  if (!trial.process)
    {
      g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_BUNDLE,
                   _ ("The new pack %s cannot be tried out: %s. Install Reprise again."), name,
                   local_error->message);
      return FALSE;
    }

  trial.context = g_main_context_new ();
  watch (&trial);
  return judge (&trial, name, is_final, error);
}
