/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-pdf.h"

#include "base/rp-aside.h"
#include "content/rp-sheet-error.h"
#include "layout/rp-sheet-stopwatch.h"
#include "layout/rp-sheet-tags.h"
#include "pages/rp-sheet-aloud.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* A sheet as a PDF file: written aside, so that a file of that name is whole at every moment. */

/* Where the bytes go, and what went wrong with them. */
typedef struct
{
  int file;
  int trouble; /* errno; 0 while all is well */
} Sink;

/* The sheet's own date; else the one that builders of packages set, so that the same sheet gives the same bytes. */
static char *
format_date (RpSheet *sheet)
{
  GDateTime *date = rp_sheet_get_date (sheet);
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) built = NULL;

  if (!date && epoch)
    date = built = g_date_time_new_from_unix_utc (g_ascii_strtoll (epoch, NULL, 10));
  return date ? g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

static void
describe (cairo_surface_t *pdf, cairo_pdf_metadata_t field, const char *text)
{
  if (text)
    cairo_pdf_surface_set_metadata (pdf, field, text);
}

/**
 * rp_sheet_pdf_describe:
 * @pages: a sheet
 * @pdf: a PDF surface; a print dialog's is one when it prints to a file
 *
 * Gives the document its title, author, subject and date. Does nothing to another surface.
 */
void
rp_sheet_pdf_describe (RpSheetPages *pages, cairo_surface_t *pdf)
{
  RpSheet *sheet;
  g_autofree char *date = NULL;

  g_return_if_fail (pages && pdf);

  if (cairo_surface_get_type (pdf) != CAIRO_SURFACE_TYPE_PDF)
    return;
  sheet = rp_sheet_pages_get_sheet (pages);
  date = format_date (sheet);
  describe (pdf, CAIRO_PDF_METADATA_TITLE, rp_sheet_get_title (sheet));
  describe (pdf, CAIRO_PDF_METADATA_AUTHOR,
            rp_sheet_get_author (sheet) ? rp_sheet_get_author (sheet) : rp_sheet_get_clinic (sheet));
  describe (pdf, CAIRO_PDF_METADATA_SUBJECT, rp_sheet_get_summary (sheet));
  describe (pdf, CAIRO_PDF_METADATA_CREATOR, "Reprise " RP_VERSION);
  describe (pdf, CAIRO_PDF_METADATA_CREATE_DATE, date);
  describe (pdf, CAIRO_PDF_METADATA_MOD_DATE, date);
}

/* The element around all others, which cairo 1.18 does without. It would read aloud there what repeats on pages. */
static gboolean
needs_document (cairo_t *cr)
{
  return cairo_version () < CAIRO_VERSION_ENCODE (1, 18, 0)
         && cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF;
}

/**
 * rp_sheet_pdf_begin:
 * @cr: where the first page is drawn next
 *
 * Makes a PDF that somebody else writes say that it has a structure. rp_sheet_pdf_end() must follow. Does nothing elsewhere.
 */
void
rp_sheet_pdf_begin (cairo_t *cr)
{
  g_return_if_fail (cr);

  if (needs_document (cr))
    cairo_tag_begin (cr, "Document", NULL);
}

/**
 * rp_sheet_pdf_end:
 * @cr: where the last page was drawn, before it is shown
 *
 * Ends what rp_sheet_pdf_begin() began.
 */
void
rp_sheet_pdf_end (cairo_t *cr)
{
  g_return_if_fail (cr);

  if (needs_document (cr))
    cairo_tag_end (cr, "Document");
}

static cairo_status_t
gather (void *closure, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (closure, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* All pages as cairo writes them; into memory, for cairo 1.16 crashes when it hears of a failure in the middle of a page. */
static GByteArray *
draw_pages (RpSheetPages *pages)
{
  const RpSheetGeometry *geometry = rp_sheet_pages_get_geometry (pages);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *pdf
      = cairo_pdf_surface_create_for_stream (gather, bytes, geometry->width, geometry->height);
  cairo_t *cr = cairo_create (pdf);
  cairo_status_t status;

  /* Later versions pack their objects, with a cairo that can; and only they say which letters a ligature stands for. */
  if (cairo_version () >= CAIRO_VERSION_ENCODE (1, 17, 6))
    cairo_pdf_surface_restrict_to_version (pdf, CAIRO_PDF_VERSION_1_4);
  rp_sheet_pdf_describe (pages, pdf);
  for (guint i = 0; i < rp_sheet_pages_get_n_pages (pages); i++)
    {
      rp_sheet_pages_draw_page (pages, i, cr);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (pdf);
  status = status == CAIRO_STATUS_SUCCESS ? cairo_surface_status (pdf) : status;
  cairo_surface_destroy (pdf);
  return status == CAIRO_STATUS_SUCCESS ? g_steal_pointer (&bytes) : NULL;
}

/* Returns: (transfer full) (element-type utf8): what each figure shows, in the order of the pages */
static GPtrArray *
gather_alts (RpSheetPages *pages)
{
  GPtrArray *alts = g_ptr_array_new_with_free_func (g_free);

  for (guint page = 0; page < rp_sheet_pages_get_n_pages (pages); page++)
    {
      GPtrArray *boxes = rp_sheet_pages_get_boxes (pages, page);

      for (guint i = 0; i < boxes->len; i++)
        {
          const RpSheetBox *box = boxes->pdata[i];

          if (rp_sheet_tags_is_figure (box))
            g_ptr_array_add (alts, g_strdup (box->alt ? box->alt : ""));
        }
    }
  return alts;
}

/**
 * rp_sheet_pdf_write:
 * @pages: a sheet
 * @write: is given the bytes
 * @closure: for @write
 *
 * Makes a PDF of all pages, with what programs that read aloud need.
 *
 * Returns: %FALSE when @write said that it failed, or memory ran out
 */
gboolean
rp_sheet_pdf_write (RpSheetPages *pages, cairo_write_func_t write, gpointer closure)
{
  RpSheet *sheet = rp_sheet_pages_get_sheet (pages);
  g_autoptr (GByteArray) bytes = draw_pages (pages);
  g_autoptr (GPtrArray) alts = gather_alts (pages);

  if (!bytes)
    return FALSE;
  if (!rp_sheet_aloud_add (bytes, rp_sheet_get_language (sheet), rp_sheet_get_title (sheet), alts))
    g_warning ("cairo %s writes a PDF in a way that is not known", cairo_version_string ());
  return write (closure, bytes->data, bytes->len) == CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
write_bytes (void *closure, const unsigned char *bytes, unsigned int length)
{
  Sink *sink = closure;

  while (length > 0)
    {
      ssize_t written = write (sink->file, bytes, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        {
          sink->trouble = errno;
          return CAIRO_STATUS_WRITE_ERROR;
        }
      bytes += written;
      length -= (unsigned int) written;
    }
  return CAIRO_STATUS_SUCCESS;
}

/* Writes everything to where the bytes are safe; returns errno. */
static int
fill (RpSheetPages *pages, int file)
{
  Sink sink = { file, 0 };

  if (!rp_sheet_pdf_write (pages, write_bytes, &sink))
    sink.trouble = sink.trouble != 0 ? sink.trouble : ENOMEM;
  else if (fsync (file) != 0 && errno != EINVAL && errno != EROFS)
    sink.trouble = errno;
  if (close (file) != 0 && sink.trouble == 0)
    sink.trouble = errno;
  return sink.trouble;
}

static int
save_aside (RpSheetPages *pages, const char *path)
{
  g_autofree char *aside = rp_aside_begin (path);
  int file = g_open (aside, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
  int trouble = file >= 0 ? fill (pages, file) : errno;

  if (trouble == 0 && g_rename (aside, path) != 0)
    trouble = errno;
  rp_aside_end (aside);
  return trouble;
}

/* A pipe or a device is written to; a file must not take its place. */
static int
save_straight (RpSheetPages *pages, const char *path)
{
  int file = g_open (path, O_WRONLY | O_CLOEXEC, 0);

  return file >= 0 ? fill (pages, file) : errno;
}

static int
save (RpSheetPages *pages, const char *path)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return EISDIR;
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return save_straight (pages, path);
  return save_aside (pages, path);
}

static void
explain (GError **error, const char *path, int trouble)
{
  g_autofree char *name = g_filename_display_name (path);
  const char *advice = trouble == ENOSPC || trouble == EDQUOT
                           /* Translators: after "The sheet was not saved" and the reason */
                           ? _ ("Make room on the disk, or choose another folder.")
                           : _ ("Choose another folder or another name.");

  /* Translators: the file, the reason in the system's words, what to do */
  g_set_error (error, RP_SHEET_ERROR, RP_SHEET_ERROR_WRITE, _ ("The sheet was not saved as “%s”: %s. %s"),
               name, g_strerror (trouble), advice);
}

/**
 * rp_sheet_pdf_save:
 * @pages: a sheet
 * @path: the file
 * @error: why it was not saved
 *
 * Saves the sheet as a PDF. It is written beside the file and takes its place when it is whole, so a failure leaves
 * nothing behind and harms no older file. A link is followed; where the name is that of a pipe or a device, the bytes
 * go there.
 *
 * Returns: %TRUE when it is on the disk; %FALSE with @error set
 */
gboolean
rp_sheet_pdf_save (RpSheetPages *pages, const char *path, GError **error)
{
  gint64 start = rp_sheet_stopwatch_start ();
  g_autofree char *target = NULL;
  int trouble;

  g_return_val_if_fail (pages && path, FALSE);

  /* What a link points to is replaced, not the link. */
  target = realpath (path, NULL);
  trouble = save (pages, target ? target : path);
  g_debug ("%u pages %s in %.1f ms", rp_sheet_pages_get_n_pages (pages),
           trouble == 0 ? "written" : "not written", rp_sheet_stopwatch_get_milliseconds (start));
  if (trouble == 0)
    return TRUE;
  explain (error, path, trouble);
  return FALSE;
}
