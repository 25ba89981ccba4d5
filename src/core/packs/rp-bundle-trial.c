/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-bundle-trial.h"

#include "base/rp-core-error.h"
#include "base/rp-helper.h"

#include <glib/gi18n-lib.h>
#include <signal.h>
#include <sys/stat.h>

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

static gboolean
judge (const RpHelperEnd *end, const char *name, gboolean *is_final, GError **error)
{
  /* Who ends a process from outside, as a system short of memory does, says nothing about the bundle. */
  *is_final = !end->late && end->signal != SIGKILL && end->signal != SIGTERM;
  if (end->status == 0)
    return TRUE;

  if (end->late || end->signal == SIGXCPU)
    g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_BUNDLE,
                 _ ("The pack %s took too long to try out and is not used. Ask its maker for a new one."),
                 name);
  else if (end->status == RP_BUNDLE_TRIAL_REFUSED && end->output && end->output[0] != '\0')
    g_set_error_literal (error, RP_CORE_ERROR, RP_CORE_ERROR_BUNDLE, end->output);
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
  g_auto (RpHelperEnd) end = { 0 };
  g_autoptr (GError) local_error = NULL;
  struct stat info;
  guint seconds;

  g_return_val_if_fail (fd >= 0 && name && is_final, FALSE);

  *is_final = FALSE;
  seconds = rp_bundle_trial_get_seconds (fstat (fd, &info) == 0 ? (gsize) info.st_size : 0);
  if (rp_helper_run (PROBE, fd, seconds, &end, &local_error))
    return judge (&end, name, is_final, error);

  g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_BUNDLE,
               _ ("The new pack %s cannot be tried out: %s. Install Reprise again."), name,
               local_error->message);
  return FALSE;
}
