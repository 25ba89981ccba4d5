/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/rp-paper-saver.h"

#include "pages/rp-sheet-pdf.h"

#include <glib/gi18n-lib.h>

static const RpFileSaverWords words = {
  .title = N_ ("Save as PDF"),
  .kind = N_ ("PDF documents"),
  .type = "application/pdf",
  .ending = ".pdf",
  /* Translators: the name of a file when the sheet has none */
  .otherwise = N_ ("Sheet"),
  .elsewhere = N_ ("Sheets can be saved in folders of this computer only. Choose another folder."),
};

typedef struct
{
  RpSheet *sheet;
  RpSheetSettings *settings;
} Paper;

static void
paper_free (gpointer data)
{
  Paper *paper = data;

  rp_sheet_unref (paper->sheet);
  rp_sheet_settings_free (paper->settings);
  g_free (paper);
}

/**
 * rp_paper_saver_new:
 *
 * Returns: (transfer full): a saver of sheets as PDF
 */
RpFileSaver *
rp_paper_saver_new (void)
{
  return rp_file_saver_new (&words);
}

/* What Pango measures belongs to one thread: the pages are laid out once more on the one that writes. */
static gboolean
write_paper (gpointer what, const char *path, GError **error)
{
  Paper *paper = what;
  g_autoptr (RpSheetPages) pages = NULL;
  RpSheetGeometry geometry;

  rp_sheet_geometry_init (&geometry, paper->settings->paper, paper->settings->landscape);
  pages = rp_sheet_pages_new (paper->sheet, paper->settings, &geometry);
  return rp_sheet_pdf_save (pages, path, error);
}

/**
 * rp_paper_saver_save:
 * @saver: a saver
 * @sheet: what to write
 * @settings: how it looks
 * @path: the file
 *
 * Writes the file, as rp_file_saver_save() does.
 */
void
rp_paper_saver_save (RpFileSaver *saver, RpSheet *sheet, const RpSheetSettings *settings, const char *path)
{
  Paper *paper;

  g_return_if_fail (sheet);
  g_return_if_fail (settings);

  paper = g_new (Paper, 1);
  *paper = (Paper){ rp_sheet_ref (sheet), rp_sheet_settings_copy (settings) };
  rp_file_saver_save (saver, write_paper, paper, paper_free, path);
}
