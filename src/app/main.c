/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-application.h"
#include "base/rp-paths.h"
#include "common/rp-settings.h"
#include "shell/rp-start.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

/* Run from the build tree, the settings' schema is there and not where GSettings looks. */
static void
find_schemas (void)
{
  g_autofree char *folder = rp_paths_schemas ();

  if (folder)
    g_setenv ("GSETTINGS_SCHEMA_DIR", folder, FALSE);
}

int
main (int argc, char **argv)
{
  g_autofree char *locales = rp_paths_locales ();
  g_autoptr (RpApplication) application = NULL;

  /* Content is checked by its digest; an overlay would go round it. */
  g_unsetenv ("G_RESOURCE_OVERLAYS");
  find_schemas ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locales);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (!rp_settings_are_installed ())
    return rp_start_fail (_ ("The description of the settings is missing. Install Reprise again, or run "
                             "glib-compile-schemas on the folder of schemas it was installed to."));

  application = rp_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
