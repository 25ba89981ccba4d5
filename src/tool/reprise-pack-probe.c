/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-bundle-index.h"
#include "packs/rp-bundle-inspect.h"
#include "packs/rp-bundle-trial.h"
#include "packs/rp-bundle.h"
#include "base/rp-core-error.h"
#include "packs/rp-pack-loader.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

/* Tries a new pack, in a process that may crash: loads the bundle on descriptor 3, reads it in full and loads the pack.
 * Ends with 0 when it is good, or with RP_BUNDLE_TRIAL_REFUSED and the reason on standard output. */

#define CPU_SECONDS 60
#define MEMORY (1024 * 1024 * 1024ull)

static void
set_limit (int resource, rlim_t most)
{
  struct rlimit limit = { most, most };

  setrlimit (resource, &limit);
}

static void
set_limits (void)
{
#ifndef __SANITIZE_ADDRESS__
  struct stat info;

  if (fstat (RP_BUNDLE_TRIAL_FD, &info) == 0)
    set_limit (RLIMIT_AS, MEMORY + (rlim_t) info.st_size);
#endif
  set_limit (RLIMIT_CPU, CPU_SECONDS);
  set_limit (RLIMIT_CORE, 0);
#ifndef RP_MEASURES_COVERAGE
  set_limit (RLIMIT_FSIZE, 0);
#endif
}

static gboolean
probe (GError **error)
{
  g_autoptr (GBytes) data = rp_bundle_map (RP_BUNDLE_TRIAL_FD, error);
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
main (void)
{
  g_autoptr (GError) error = NULL;

  set_limits ();
  /* Whoever goes on after a broken promise goes on with anything, and the next time with something else. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, RP_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  if (probe (&error))
    return 0;

  /* As it is, not in the terminal's encoding: the reader is a program. */
  fputs (error->message, stdout);
  return RP_BUNDLE_TRIAL_REFUSED;
}
