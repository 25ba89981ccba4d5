/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-error.h"
#include "pages/rp-sheet-pdf.h"
#include "sheet-fixture.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static RpSheetPages *
make_pages (RpSheetDensity density)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpProgram) program = g_list_model_get_item (rp_pack_get_programs (pack), 1);
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  g_autoptr (RpSheet) sheet = NULL;

  settings->density = density;
  sheet = rp_sheet_new (pack, program, settings);
  return sheet_fixture_lay_out (NULL, sheet, settings);
}

static cairo_status_t
append (void *closure, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (closure, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
fail (void *closure, const unsigned char *bytes, unsigned int length)
{
  return CAIRO_STATUS_WRITE_ERROR;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* The same sheet of the same day gives the same bytes, from drawings that were read twice. */
static void
test_same_bytes (void)
{
  static const RpSheetDensity densities[] = { RP_SHEET_SUMMARY, RP_SHEET_ONE, RP_SHEET_FOUR };

  for (guint i = 0; i < G_N_ELEMENTS (densities); i++)
    {
      g_autoptr (RpSheetPages) first = make_pages (densities[i]);
      g_autoptr (RpSheetPages) second = make_pages (densities[i]);
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autoptr (GByteArray) again = g_byte_array_new ();

      g_assert_true (rp_sheet_pdf_write (first, append, bytes));
      g_assert_true (rp_sheet_pdf_write (second, append, again));
      g_assert_cmpmem (bytes->data, bytes->len, again->data, again->len);
    }
}

/* Returns: (transfer full): a PDF with nothing compressed, as qpdf writes it */
static GBytes *
spread_out (RpSheetPages *pages)
{
  g_autofree char *folder = g_dir_make_tmp ("sheet-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
  g_autoptr (GSubprocess) qpdf = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  rp_sheet_pdf_save (pages, path, &error);
  g_assert_no_error (error);
  qpdf = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "qpdf", "--qdf",
                           "--object-streams=disable", path, "-", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate (qpdf, NULL, NULL, &bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  return g_steal_pointer (&bytes);
}

/* The file says what it is; newer cairo compresses that too. */
static void
test_described (void)
{
  g_autoptr (RpSheetPages) pages = make_pages (RP_SHEET_FOUR);
  g_autoptr (GBytes) bytes = spread_out (pages);
  static const char *const parts[] = { "%PDF-1.",        "Five for knee pain", "Sam Lee, physio",
                                       "20261121093000", "/StructTreeRoot",    "/Outlines" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), parts[i], strlen (parts[i]))
        == NULL)
      g_error ("no %s in the PDF", parts[i]);
}

/* Some pages alone, or one of them twice, are a whole document too: a print dialog may ask for them. */
static void
test_some_pages (void)
{
  g_autoptr (RpSheetPages) pages = make_pages (RP_SHEET_FOUR);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *pdf = cairo_pdf_surface_create_for_stream (append, bytes, 595, 842);
  cairo_t *cr = cairo_create (pdf);
  static const guint wanted[] = { 1, 1, 0 };

  rp_sheet_pdf_describe (pages, pdf);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      rp_sheet_pages_draw_page (pages, wanted[i], cr);
      cairo_show_page (cr);
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (pdf);
  g_assert_cmpint (cairo_surface_status (pdf), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (pdf);
  g_assert_true (g_str_has_prefix ((const char *) bytes->data, "%PDF"));
}

static void
test_save (void)
{
  g_autoptr (RpSheetPages) pages = make_pages (RP_SHEET_FOUR);
  g_autofree char *folder = g_dir_make_tmp ("sheet-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "an older sheet", -1, NULL));
  g_assert_true (rp_sheet_pdf_save (pages, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "%PDF"));
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
assert_refused (const char *path)
{
  g_autoptr (RpSheetPages) pages = make_pages (RP_SHEET_FOUR);
  g_autoptr (GError) error = NULL;

  g_assert_false (rp_sheet_pdf_save (pages, path, &error));
  g_assert_error (error, RP_SHEET_ERROR, RP_SHEET_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_test_message ("%s", error->message);
}

/* A folder that is not there, one in the way, and a place where nothing can be written. */
static void
test_refused (void)
{
  g_autofree char *folder = g_dir_make_tmp ("sheet-XXXXXX", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "not", "there.pdf", NULL);

  assert_refused (nowhere);
  assert_refused (folder);
  assert_refused ("/proc/sheet.pdf");
  g_assert_cmpuint (count_files (folder), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A disk that is full is said to be, and a device stays what it is. */
static void
test_full_disk (void)
{
  g_autoptr (RpSheetPages) pages = make_pages (RP_SHEET_FOUR);

  g_assert_false (rp_sheet_pdf_write (pages, fail, NULL));
  assert_refused ("/dev/full");
  g_assert_false (g_file_test ("/dev/full", G_FILE_TEST_IS_REGULAR));
}

/* The sheet goes where a link points to, and the link stays one. */
static void
test_link (void)
{
  g_autoptr (RpSheetPages) pages = make_pages (RP_SHEET_FOUR);
  g_autofree char *folder = g_dir_make_tmp ("sheet-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "sheet.pdf", NULL);
  g_autofree char *link = g_build_filename (folder, "link.pdf", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "an older sheet", -1, NULL));
  g_assert_cmpint (symlink (path, link), ==, 0);
  g_assert_true (rp_sheet_pdf_save (pages, link, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "%PDF"));
  g_assert_cmpuint (count_files (folder), ==, 2);
  g_assert_cmpint (g_remove (link), ==, 0);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/sheet-pdf/described", test_described);
  g_test_add_func ("/sheet-pdf/some-pages", test_some_pages);
  g_test_add_func ("/sheet-pdf/save", test_save);
  g_test_add_func ("/sheet-pdf/refused", test_refused);
  g_test_add_func ("/sheet-pdf/full-disk", test_full_disk);
  g_test_add_func ("/sheet-pdf/link", test_link);
  return g_test_run ();
}
