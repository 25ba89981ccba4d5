/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-bundle.h"
#include "packs/rp-pack-files.h"
#include "base/rp-aside.h"
#include "base/rp-core-error.h"
#include "command/rp-tool-check.h"
#include "command/rp-tool-depfile.h"
#include "command/rp-tool-print.h"
#include "verbs/rp-verbs.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define COMPILER "glib-compile-resources"

/* The folders of a pack: a file that comes or goes changes one of them. */
static const char *const folders[] = { "exercises", "programs", "clips", "stills" };

/* Nothing is compressed: a compressed clip cannot be searched, and the texts are a few kilobytes. */
static char *
make_manifest (const char *id, GPtrArray *files)
{
  g_autoptr (GString) text = g_string_new ("<gresources>");

  g_string_append_printf (text, "<gresource prefix=\"%s%s\">", RP_PACK_PREFIX, id);
  for (guint i = 0; i < files->len; i++)
    {
      g_autofree char *line
          = g_markup_printf_escaped ("<file>%s</file>", (char *) g_ptr_array_index (files, i));
      g_string_append (text, line);
    }
  g_string_append (text, "</gresource></gresources>");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
run_compiler (const char *compiler,
              const char *folder,
              const char *manifest,
              const char *target,
              GError **error)
{
  g_autofree char *source = g_strconcat ("--sourcedir=", folder, NULL);
  g_autofree char *output = g_strconcat ("--target=", target, NULL);
  g_autofree char *messages = NULL;
  g_autoptr (GSubprocess) process = NULL;

  process
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_PIPE, error, compiler, source, output, manifest, NULL);
  if (!process || !g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &messages, error))
    return FALSE;
  if (g_subprocess_get_successful (process))
    return TRUE;

  g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_BUNDLE, _ ("The bundle cannot be made: %s"),
               messages ? g_strstrip (messages) : COMPILER);
  return FALSE;
}

/* The compiler works in the folder @aside: it writes a file of its own before the bundle. */
static gboolean
compile (const char *folder, const char *text, const char *aside, const char *target, GError **error)
{
  g_autofree char *compiler = g_find_program_in_path (COMPILER);
  g_autofree char *manifest = g_build_filename (aside, "pack.gresource.xml", NULL);

  if (!compiler)
    {
      g_set_error (
          error, RP_CORE_ERROR, RP_CORE_ERROR_BUNDLE,
          _ ("The program %s is needed to make a bundle. Install the package libglib2.0-dev-bin (Debian) or "
             "glib2-devel (Fedora)."),
          COMPILER);
      return FALSE;
    }
  return g_file_set_contents (manifest, text, -1, error)
         && run_compiler (compiler, folder, manifest, target, error);
}

static gboolean
fail_to_write (const char *output, int trouble, GError **error)
{
  g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_BUNDLE, _ ("The bundle %s cannot be written: %s."), output,
               g_strerror (trouble));
  return FALSE;
}

/* Whole or not at all: the bytes are on the disk before the name is theirs. */
static gboolean
put_in_place (const char *made, const char *output, GError **error)
{
  int fd = g_open (made, O_RDONLY | O_CLOEXEC, 0);
  gboolean done = fd >= 0 && fsync (fd) == 0 && g_chmod (made, 0644) == 0 && g_rename (made, output) == 0;
  int trouble = errno;

  if (fd >= 0)
    g_close (fd, NULL);
  return done || fail_to_write (output, trouble, error);
}

/* The folders too: a file that comes or goes changes nothing else. */
static gboolean
write_depfile (const char *depfile, const char *folder, const char *output, GPtrArray *files, GError **error)
{
  g_autoptr (GPtrArray) inputs = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (inputs, g_strdup (folder));
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *path = g_build_filename (folder, folders[i], NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        g_ptr_array_add (inputs, g_steal_pointer (&path));
    }
  for (guint i = 0; i < files->len; i++)
    g_ptr_array_add (inputs, g_build_filename (folder, g_ptr_array_index (files, i), NULL));
  return rp_tool_depfile_write (depfile, output, inputs, error);
}

static gboolean
write_bundle (RpPack *pack, const char *folder, const char *output, GPtrArray *files, GError **error)
{
  g_autofree char *text = make_manifest (rp_pack_get_id (pack), files);
  g_autofree char *aside = rp_aside_begin (output);
  g_autofree char *made = g_build_filename (aside, "pack" RP_BUNDLE_SUFFIX, NULL);
  gboolean written;

  written = g_mkdir (aside, 0700) == 0 || fail_to_write (output, errno, error);
  written = written && compile (folder, text, aside, made, error) && put_in_place (made, output, error)
            && rp_bundle_write_digest (output, error);
  rp_aside_end (aside);
  return written;
}

static RpToolExit
make_bundle (const char *folder, const char *output, const char *depfile)
{
  g_autoptr (RpProblems) problems = NULL;
  g_autoptr (RpPack) pack = rp_tool_check_folder (folder, NULL, &problems);
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;

  if (rp_tool_check_tell (folder, problems, NULL) > 0 || !pack)
    return RP_TOOL_PROBLEM;
  files = rp_pack_files_list (pack);
  if (!write_bundle (pack, folder, output, files, &error)
      || (depfile && !write_depfile (depfile, folder, output, files, &error)))
    return rp_tool_fail (error);
  return RP_TOOL_FINE;
}

/**
 * rp_verb_pack:
 * @argc: how many words
 * @argv: the words
 *
 * Checks a pack folder and makes a bundle with its digest from it.
 *
 * Returns: how to end
 */
RpToolExit
rp_verb_pack (int argc, char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *depfile = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &output,
      N_ ("The bundle to write; its digest goes beside it"), N_ ("FILE") },
    { "depfile", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &depfile,
      N_ ("Write here, for a build system, what the bundle was made from"), N_ ("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  const RpToolUsage usage = { "pack", "DIR", _ ("Make a bundle from a pack folder"), 1, 1 };
  RpToolExit end = rp_tool_parse (&usage, entries, &argc, &argv);

  if (end != RP_TOOL_RUN)
    return end;
  if (output && g_str_has_suffix (output, RP_BUNDLE_SUFFIX))
    return make_bundle (argv[1], output, depfile);

  rp_tool_print_tell ("reprise-tool: %s", _ ("Say where to write the bundle: -o NAME.gresource"));
  return RP_TOOL_USAGE;
}
