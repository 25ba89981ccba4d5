/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-aside.h"
#include "base/rp-core-error.h"
#include "base/rp-paths.h"
#include "packs/rp-bundle.h"
#include "packs/rp-pack-loader.h"
#include "verbs/rp-verbs.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define DIGEST_SUFFIX ".sha256"

static gboolean
fail (GError **error, const char *path)
{
  int code = errno;

  g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_BUNDLE, _ ("%s cannot be written: %s."), path,
               g_strerror (code));
  return FALSE;
}

static gboolean
copy (const char *from, const char *to, GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);

  return g_file_copy (source, target, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL,
                      NULL, error);
}

/* Looks at the copy as the program will: digest, trial, and every document. What was checked is what goes in place. */
static RpPack *
check (const char *path, GError **error)
{
  g_autofree char *prefix = NULL;
  g_autoptr (GResource) resource = rp_bundle_open (path, NULL, &prefix, error);

  return resource ? rp_pack_loader_load_resource (resource, prefix, error) : NULL;
}

static gboolean
make_lasting (const char *path, GError **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean done = fd >= 0 && fsync (fd) == 0;

  if (!done)
    fail (error, path);
  if (fd >= 0)
    g_close (fd, NULL);
  return done;
}

/* By rename alone: who has the old bundle open keeps it whole. */
static gboolean
put_in_place (const char *aside, const char *folder, RpPack *pack, char **place, GError **error)
{
  g_autofree char *name = g_strconcat (rp_pack_get_id (pack), RP_BUNDLE_SUFFIX, NULL);
  g_autofree char *aside_digest = g_strconcat (aside, DIGEST_SUFFIX, NULL);
  g_autofree char *digest = NULL;

  *place = g_build_filename (folder, name, NULL);
  digest = g_strconcat (*place, DIGEST_SUFFIX, NULL);
  if (!make_lasting (aside, error) || !make_lasting (aside_digest, error))
    return FALSE;
  if (g_rename (aside_digest, digest) != 0 || g_rename (aside, *place) != 0)
    return fail (error, *place);
  return TRUE;
}

static RpPack *
install (const char *file, const char *folder, char **place, GError **error)
{
  g_autofree char *name = g_build_filename (folder, ".new" RP_BUNDLE_SUFFIX, NULL);
  g_autofree char *aside = NULL;
  g_autofree char *aside_digest = NULL;
  g_autofree char *digest = g_strconcat (file, DIGEST_SUFFIX, NULL);
  g_autoptr (RpPack) pack = NULL;
  gboolean done;

  if (g_mkdir_with_parents (folder, 0755) != 0)
    {
      fail (error, folder);
      return NULL;
    }
  aside = rp_aside_begin (name);
  aside_digest = g_strconcat (aside, DIGEST_SUFFIX, NULL);
  rp_aside_add (aside_digest);
  done = copy (file, aside, error) && copy (digest, aside_digest, error);
  if (done)
    pack = check (aside, error);
  done = pack && put_in_place (aside, folder, pack, place, error);
  rp_aside_end (aside);
  rp_aside_end (aside_digest);
  return done ? g_steal_pointer (&pack) : NULL;
}

static RpToolExit
install_file (const char *file)
{
  g_autofree char *folder = rp_paths_own_packs ();
  g_autofree char *prefix = NULL;
  g_autofree char *place = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GResource) resource = NULL;
  g_autoptr (RpPack) pack = NULL;

  if (!g_str_has_suffix (file, RP_BUNDLE_SUFFIX))
    {
      g_printerr ("reprise-tool: %s\n",
                  _ ("Give a bundle, NAME.gresource. “reprise-tool pack” makes one of a folder."));
      return RP_TOOL_USAGE;
    }
  /* First where it lies, so that what is wrong is told with the name that the person knows. */
  resource = rp_bundle_open (file, NULL, &prefix, &error);
  if (resource)
    pack = install (file, folder, &place, &error);
  if (!pack)
    return rp_tool_fail (error);
  g_print (_ ("“%s” lies in %s now. Reprise shows it when it starts next.\n"), rp_pack_get_name (pack),
           place);
  return RP_TOOL_FINE;
}

/**
 * rp_verb_install:
 * @argc: how many words
 * @argv: the words
 *
 * Checks a bundle and puts it with its digest into the person's own folder of packs.
 *
 * Returns: how to end
 */
RpToolExit
rp_verb_install (int argc, char **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  const RpToolUsage usage
      = { "install", "FILE", _ ("Check a bundle and put it where Reprise finds it"), 1, 1 };
  RpToolExit end = rp_tool_parse (&usage, entries, &argc, &argv);

  return end == RP_TOOL_RUN ? install_file (argv[1]) : end;
}
