/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-bundle-index.h"
#include "packs/rp-bundle-inspect.h"
#include "packs/rp-bundle-trial.h"
#include "packs/rp-bundle.h"
#include "base/rp-helper.h"
#include "base/rp-core-error.h"
#include "packs/rp-pack-loader.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>

/* Tries a new pack, in a process that may crash: loads the bundle on descriptor 3, reads it in full and loads the pack.
 * Its one argument is the process that waits for it. Ends with 0 when it is good, or with RP_BUNDLE_TRIAL_REFUSED and the
 * reason on standard output. */

#define MEMORY (1024 * 1024 * 1024ull)

static gboolean
confine (int argc, char **argv)
{
  struct stat info = { 0 };

  fstat (RP_HELPER_FD, &info);
  if (!rp_helper_confine (argc, argv, MEMORY + (guint64) info.st_size))
    return FALSE;
  rp_helper_limit (RLIMIT_CPU, rp_bundle_trial_get_seconds ((gsize) info.st_size), 1);
  return TRUE;
}

static gboolean
probe (GError **error)
{
  g_autoptr (GBytes) data = rp_bundle_map (RP_HELPER_FD, error);
  g_autoptr (GResource) resource = NULL;
  g_autoptr (RpPack) pack = NULL;
  g_autofree char *prefix = NULL;

  if (!data || !rp_bundle_index_check (data, error))
    return FALSE;

  resource = g_resource_new_from_data (data, NULL);
  if (!resource)
    {
      g_set_error_literal (error, RP_CORE_ERROR, RP_CORE_ERROR_BUNDLE,
                           _ ("The file is not a bundle. Make it with “reprise-tool pack”."));
      return FALSE;
    }

  prefix = rp_bundle_find_prefix (resource, error);
  if (!prefix || !rp_bundle_inspect (resource, prefix, error))
    return FALSE;

  pack = rp_pack_loader_load_resource (resource, prefix, error);
  return pack != NULL;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  if (!confine (argc, argv))
    return EXIT_FAILURE;
  /* Whoever goes on after a broken promise goes on with anything, and the next time with something else. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, RP_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  rp_helper_lock ();

  if (probe (&error))
    return 0;

  /* As it is, not in the terminal's encoding: the reader is a program. */
  fputs (error->message, stdout);
  return RP_BUNDLE_TRIAL_REFUSED;
}
