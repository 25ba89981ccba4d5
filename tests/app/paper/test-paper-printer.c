/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "paper.h"
#include "paper/rp-paper-printer.h"

#include <string.h>

typedef struct
{
  Paper paper;
  RpPaperPrinter *printer;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  paper_init (&fixture->paper, "five-for-knee-pain");
  fixture->printer = rp_paper_printer_new (fixture->paper.sheet, fixture->paper.settings);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->printer);
  paper_clear (&fixture->paper);
}

static void
replace (Fixture *fixture)
{
  paper_lay_out (&fixture->paper, "five-for-knee-pain");
  g_assert_finalize_object (fixture->printer);
  fixture->printer = rp_paper_printer_new (fixture->paper.sheet, fixture->paper.settings);
}

/* The same way as to a printer, but into a file and without a dialog. */
static GtkPrintOperationResult export(Fixture *fixture, const char *path, GError **error)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (fixture->printer);

  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, error);
}

static void
test_same_pages (Fixture *fixture, gconstpointer data)
{
  static const RpSheetDensity densities[] = { RP_SHEET_SUMMARY, RP_SHEET_ONE, RP_SHEET_FOUR };

  for (guint i = 0; i < G_N_ELEMENTS (densities); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = paper_path (&fixture->paper, "sheet.pdf");
      GtkPrintOperationResult result;

      fixture->paper.settings->density = densities[i];
      fixture->paper.settings->landscape = i % 2 == 1;
      replace (fixture);
      result = export(fixture, path, &error);
      g_assert_no_error (error);
      g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
      g_assert_cmpuint (paper_count_pages (path), ==, rp_sheet_pages_get_n_pages (fixture->paper.pages));
    }
}

/* The paper is the dialog's in the end, whatever the preview showed. */
static void
test_other_paper (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (GTK_PAPER_NAME_A5);
  g_autofree char *path = paper_path (&fixture->paper, "sheet.pdf");
  g_autoptr (GError) error = NULL;

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_left_margin (setup, 25, GTK_UNIT_MM);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (fixture->printer), setup);
  export(fixture, path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (paper_count_pages (path), >, rp_sheet_pages_get_n_pages (fixture->paper.pages));
}

/* Prints on some paper.
 * Returns: whether that is one for a sheet */
static gboolean
is_for_sheets (Fixture *fixture,
               double width,
               double height,
               GtkPageOrientation orientation,
               RpSheetPaper *paper,
               gboolean *lies)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) size
      = gtk_paper_size_new_custom ("tray-2", "Tray 2", width, height, GTK_UNIT_POINTS);
  g_autofree char *path = paper_path (&fixture->paper, "sheet.pdf");
  g_autoptr (GError) error = NULL;

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, orientation);
  replace (fixture);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (fixture->printer), setup);
  export(fixture, path, &error);
  g_assert_no_error (error);
  return rp_paper_printer_get_paper (fixture->printer, paper, lies);
}

/* What was chosen in the dialog is known afterwards, whatever a printer calls it and however it rounds. */
static void
test_tells_paper (Fixture *fixture, gconstpointer data)
{
  RpSheetPaper paper = RP_SHEET_PAPER_A4;
  gboolean lies = FALSE;

  g_assert_false (rp_paper_printer_get_paper (fixture->printer, &paper, &lies));
  g_assert_true (is_for_sheets (fixture, 612, 793, GTK_PAGE_ORIENTATION_PORTRAIT, &paper, &lies));
  g_assert_cmpint (paper, ==, RP_SHEET_PAPER_LETTER);
  g_assert_false (lies);
  g_assert_true (is_for_sheets (fixture, 595, 842, GTK_PAGE_ORIENTATION_LANDSCAPE, &paper, &lies));
  g_assert_cmpint (paper, ==, RP_SHEET_PAPER_A4);
  g_assert_true (lies);
  g_assert_false (is_for_sheets (fixture, 612, 1008, GTK_PAGE_ORIENTATION_PORTRAIT, &paper, &lies));
}

/* A PDF that the print dialog makes says what it is too. */
static void
test_described (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = paper_path (&fixture->paper, "sheet.pdf");
  g_autoptr (GSubprocess) pdfinfo = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  g_autofree char *title = NULL;

  export(fixture, path, &error);
  g_assert_no_error (error);
  pdfinfo = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdfinfo", path, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (pdfinfo, NULL, NULL, &said, NULL, &error);
  g_assert_no_error (error);
  title = g_strdup_printf ("%s\n", rp_sheet_get_title (fixture->paper.sheet));
  g_assert_nonnull (strstr (said, title));
  g_assert_nonnull (strstr (said, "Tagged:          yes"));
}

static void
test_unwritable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = paper_path (&fixture->paper, "no-such-folder/sheet.pdf");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (export(fixture, path, &error), ==, GTK_PRINT_OPERATION_RESULT_ERROR);
  g_assert_nonnull (error);
  g_assert_cmpuint (paper_count_files (&fixture->paper), ==, 0);
}

/* The file system of processes has no room for anything. */
static void
test_room (Fixture *fixture, gconstpointer data)
{
  g_assert_true (rp_paper_printer_has_room (g_get_tmp_dir ()));
  g_assert_true (rp_paper_printer_has_room ("/no-such-folder"));
  g_assert_false (rp_paper_printer_has_room ("/proc"));
}

static void
test_remembers (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = paper_path (&fixture->paper, "deep/printing.ini");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GtkPrintSettings) used = gtk_print_settings_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GError) error = NULL;
  GtkPrintSettings *recalled;

  gtk_print_settings_set_printer (used, "The one upstairs");
  gtk_print_settings_set_duplex (used, GTK_PRINT_DUPLEX_HORIZONTAL);
  gtk_print_settings_set_n_copies (used, 30);
  gtk_print_settings_set (used, GTK_PRINT_SETTINGS_OUTPUT_URI, "file:///media/ana-ruiz.pdf");
  gtk_page_setup_set_left_margin (setup, 20, GTK_UNIT_MM);
  gtk_print_operation_set_print_settings (GTK_PRINT_OPERATION (fixture->printer), used);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (fixture->printer), setup);
  g_assert_true (rp_paper_printer_remember (fixture->printer, path, &error));
  g_assert_no_error (error);

  fixture->paper.settings->landscape = TRUE;
  replace (fixture);
  rp_paper_printer_recall (fixture->printer, path);
  recalled = gtk_print_operation_get_print_settings (GTK_PRINT_OPERATION (fixture->printer));
  g_assert_cmpstr (gtk_print_settings_get_printer (recalled), ==, "The one upstairs");
  g_assert_cmpint (gtk_print_settings_get_duplex (recalled), ==, GTK_PRINT_DUPLEX_HORIZONTAL);
  g_clear_object (&setup);
  setup = g_object_ref (gtk_print_operation_get_default_page_setup (GTK_PRINT_OPERATION (fixture->printer)));
  g_assert_cmpfloat (gtk_page_setup_get_left_margin (setup, GTK_UNIT_MM), ==, 20);
  g_assert_cmpint (gtk_page_setup_get_orientation (setup), ==, GTK_PAGE_ORIENTATION_LANDSCAPE);

  /* One job's own things are not the next one's. */
  g_assert_cmpint (gtk_print_settings_get_n_copies (recalled), ==, 1);
  g_assert_null (gtk_print_settings_get (recalled, GTK_PRINT_SETTINGS_OUTPUT_URI));
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_forgets_what_is_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = paper_path (&fixture->paper, "printing.ini");
  g_autofree char *beyond = g_build_filename (path, "printing.ini", NULL);
  g_autoptr (GError) error = NULL;

  rp_paper_printer_recall (fixture->printer, path);
  g_assert_true (g_file_set_contents (path, "[Page Setup]\nPPDName=\xff\nwidth", -1, NULL));
  rp_paper_printer_recall (fixture->printer, path);
  g_assert_nonnull (gtk_print_operation_get_default_page_setup (GTK_PRINT_OPERATION (fixture->printer)));

  g_assert_false (rp_paper_printer_remember (fixture->printer, beyond, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/paper-printer/same-pages", test_same_pages);
  ADD ("/paper-printer/other-paper", test_other_paper);
  ADD ("/paper-printer/tells-paper", test_tells_paper);
  ADD ("/paper-printer/described", test_described);
  ADD ("/paper-printer/unwritable", test_unwritable);
  ADD ("/paper-printer/room", test_room);
  ADD ("/paper-printer/remembers", test_remembers);
  ADD ("/paper-printer/forgets-what-is-damaged", test_forgets_what_is_damaged);

  return g_test_run ();
}
