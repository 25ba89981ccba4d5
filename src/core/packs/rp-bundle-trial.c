/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-bundle-trial.h"

#include "base/rp-core-error.h"
#include "base/rp-paths.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#define PROBE "reprise-pack-probe"
#define TRIAL_SECONDS 120

/* A probe at work, with a main context of its own: trials run on worker threads. */
typedef struct
{
  GMainContext *context;
  GSubprocess *process;
  char *reason;
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

static gboolean
on_late (gpointer user_data)
{
  Trial *trial = user_data;

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

  /* Nothing from outside may stand in for what the bundle holds. */
  g_subprocess_launcher_unsetenv (launcher, "G_RESOURCE_OVERLAYS");
  g_subprocess_launcher_take_fd (launcher, fcntl (fd, F_DUPFD_CLOEXEC, 0), RP_BUNDLE_TRIAL_FD);
  return g_subprocess_launcher_spawn (launcher, error, probe, NULL);
}

static void
watch (Trial *trial)
{
  g_autoptr (GSource) timeout = g_timeout_source_new_seconds (TRIAL_SECONDS);

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
judge (Trial *trial, const char *name, GError **error)
{
  gboolean exited = g_subprocess_get_if_exited (trial->process);
  int status = exited ? g_subprocess_get_exit_status (trial->process) : -1;

  if (status == 0)
    return TRUE;

  if (trial->late)
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
 * rp_bundle_trial_run:
 * @fd: the bundle
 * @name: its file name, for messages
 * @error: return location for an error
 *
 * Has a bundle loaded and read in full by a separate process with limits on time and memory, so that a bad one brings
 * down that process and not this one. Blocks until it has ended. Fails with %RP_CORE_ERROR_BUNDLE.
 *
 * Returns: %TRUE when the bundle is good
 */
gboolean
rp_bundle_trial_run (int fd, const char *name, GError **error)
{
  g_auto (Trial) trial = { NULL };
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (fd >= 0 && name, FALSE);

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
  return judge (&trial, name, error);
}
