/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages/rp-sheet-pages.h"
#include "sample.h"

#include <glib/gstdio.h>
#include <string.h>

/* A program of the built-in pack as a sheet, laid out on pages; and a folder for what is written. Pages cost seconds where
 * memory is watched, so who only needs the rest has none. */

typedef struct
{
  RpPack *pack;
  RpSheetSettings *settings;
  RpSheet *sheet;
  RpSheetPages *pages;
  char *folder;
} Paper;

/* Lays the sheet out as its settings now say. */
static inline void
paper_lay_out (Paper *paper, const char *program)
{
  RpSheetGeometry geometry;

  g_clear_pointer (&paper->pages, rp_sheet_pages_unref);
  g_clear_pointer (&paper->sheet, rp_sheet_unref);
  rp_sheet_geometry_init (&geometry, paper->settings->paper, paper->settings->landscape);
  paper->sheet = rp_sheet_new (paper->pack, rp_pack_find_program (paper->pack, program), paper->settings);
  paper->pages = rp_sheet_pages_new (paper->sheet, paper->settings, &geometry);
}

/* Everything but the sheet and its pages. */
static inline void
paper_init_bare (Paper *paper)
{
  g_autoptr (GError) error = NULL;

  paper->pack = sample_pack ();
  paper->settings = rp_sheet_settings_new ();
  paper->settings->date = g_date_time_new_utc (2026, 11, 21, 0, 0, 0);
  paper->folder = g_dir_make_tmp ("reprise-paper-XXXXXX", &error);
  g_assert_no_error (error);
}

static inline void
paper_init (Paper *paper, const char *program)
{
  paper_init_bare (paper);
  paper_lay_out (paper, program);
}

static inline char *
paper_path (Paper *paper, const char *name)
{
  return g_build_filename (paper->folder, name, NULL);
}

/* Takes what is left in the folder away, with everything else. */
static inline void
paper_clear (Paper *paper)
{
  g_autoptr (GDir) dir = g_dir_open (paper->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = paper_path (paper, name);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (paper->folder), ==, 0);
  g_free (paper->folder);
  g_clear_pointer (&paper->pages, rp_sheet_pages_unref);
  g_clear_pointer (&paper->sheet, rp_sheet_unref);
  rp_sheet_settings_free (paper->settings);
  g_object_unref (paper->pack);
}

/* Returns: how many files lie in the folder */
static inline guint
paper_count_files (Paper *paper)
{
  g_autoptr (GDir) dir = g_dir_open (paper->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir))
    n++;

  return n;
}

/* Returns: how many pages a PDF has; 0 when it is no PDF, or not yet a whole one */
static inline guint
paper_count_pages (const char *path)
{
  const char *const words[] = { "qpdf", "--show-npages", path, NULL };
  g_autofree char *said = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &text, &length, NULL) || !g_str_has_prefix (text, "%PDF-"))
    return 0;
  if (length < 6 || memcmp (text + length - 6, "%%EOF\n", 6) != 0)
    return 0;
  g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, NULL, NULL, &error);
  g_assert_no_error (error);

  return (guint) g_ascii_strtoull (said, NULL, 10);
}
