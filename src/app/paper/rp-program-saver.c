/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/rp-program-saver.h"

#include "programs/rp-program-file.h"

#include <glib/gi18n-lib.h>

static const RpFileSaverWords words = {
  .title = N_ ("Save the program"),
  .kind = N_ ("Programs"),
  .type = "application/x-reprise-program+xml",
  .ending = RP_PROGRAM_FILE_SUFFIX,
  /* Translators: the name of a file when the program's own cannot be one */
  .otherwise = N_ ("Program"),
  .elsewhere = N_ ("A program can only be saved to a folder of this computer. Choose another folder."),
};

/**
 * rp_program_saver_new:
 *
 * Returns: (transfer full): a saver of programs for somebody else
 */
RpFileSaver *
rp_program_saver_new (void)
{
  return rp_file_saver_new (&words);
}

static gboolean
write_program (gpointer what, const char *path, GError **error)
{
  return rp_program_file_write (what, path, error);
}

/**
 * rp_program_saver_save:
 * @saver: a saver
 * @program: what to write
 * @path: the file
 *
 * Writes the file, as rp_file_saver_save() does.
 */
void
rp_program_saver_save (RpFileSaver *saver, RpProgram *program, const char *path)
{
  g_return_if_fail (RP_IS_PROGRAM (program));

  rp_file_saver_save (saver, write_program, g_object_ref (program), g_object_unref, path);
}
