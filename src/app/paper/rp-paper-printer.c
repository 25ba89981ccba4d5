/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/rp-paper-printer.h"

#include "pages/rp-sheet-pdf.h"

#include <glib/gstdio.h>

/**
 * RpPaperPrinter:
 *
 * Prints one sheet: lays it out for the paper that the print dialog says, with the same pages as everywhere.
 */
struct _RpPaperPrinter
{
  GtkPrintOperation parent_instance;

  /* Owned references */
  RpSheet *sheet;
  RpSheetSettings *settings;
  RpSheetPages *pages; /* while it prints */

  RpSheetGeometry used; /* the paper that the dialog said; no width before it did */
  gboolean whole;       /* all pages are drawn, once and in order */
  gboolean sent;        /* everything is drawn, and on its way */
};

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpPaperPrinter, rp_paper_printer, GTK_TYPE_PRINT_OPERATION)

/* Bytes; a booklet of fifty exercises is below 2 MB. */
#define LEAST_ROOM ((guint64) 64 * 1024 * 1024)

/* Points, by which printers round the sides of their paper. */
#define PAPER_SLACK 3

/* How near to the edge the foot of a page comes, in millimetres. */
#define FOOT 7.5

/* What belongs to one job and not to the next: thirty copies, or a file with somebody's name. */
static const char *const once[] = {
  GTK_PRINT_SETTINGS_N_COPIES,     GTK_PRINT_SETTINGS_PRINT_PAGES,  GTK_PRINT_SETTINGS_PAGE_RANGES,
  GTK_PRINT_SETTINGS_PAGE_SET,     GTK_PRINT_SETTINGS_OUTPUT_DIR,   GTK_PRINT_SETTINGS_OUTPUT_BASENAME,
  GTK_PRINT_SETTINGS_OUTPUT_URI,   GTK_PRINT_SETTINGS_PAPER_FORMAT, GTK_PRINT_SETTINGS_PAPER_WIDTH,
  GTK_PRINT_SETTINGS_PAPER_HEIGHT, GTK_PRINT_SETTINGS_ORIENTATION,
};

/* A printer may need more than our own margins; it says so for the paper upright. */
static void
get_geometry (GtkPageSetup *setup, RpSheetGeometry *geometry)
{
  double across = MAX (gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS),
                       gtk_page_setup_get_right_margin (setup, GTK_UNIT_POINTS));
  double along = MAX (gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS),
                      gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS));
  GtkPageOrientation orientation = gtk_page_setup_get_orientation (setup);
  gboolean turned = orientation == GTK_PAGE_ORIENTATION_LANDSCAPE
                    || orientation == GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE;

  rp_sheet_geometry_init (geometry, RP_SHEET_PAPER_A4, turned);
  geometry->width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS);
  geometry->height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS);
  geometry->left = geometry->right = MAX (geometry->left, turned ? along : across);
  geometry->top = geometry->bottom = MAX (geometry->top, turned ? across : along);
  geometry->foot = MIN (geometry->foot, geometry->bottom - (turned ? across : along));
}

static gboolean
prints_whole (GtkPrintOperation *operation)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);

  return !settings
         || (gtk_print_settings_get_print_pages (settings) == GTK_PRINT_PAGES_ALL
             && gtk_print_settings_get_page_set (settings) == GTK_PAGE_SET_ALL
             && !gtk_print_settings_get_reverse (settings) && gtk_print_settings_get_number_up (settings) == 1
             && gtk_print_settings_get_n_copies (settings) == 1);
}

static void
rp_paper_printer_begin_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  RpPaperPrinter *self = RP_PAPER_PRINTER (operation);

  get_geometry (gtk_print_context_get_page_setup (context), &self->used);
  self->whole = prints_whole (operation);
  g_clear_pointer (&self->pages, rp_sheet_pages_unref);
  self->pages = rp_sheet_pages_new (self->sheet, self->settings, &self->used);
  g_debug ("Printing on %.0f by %.0f points: %u pages", self->used.width, self->used.height,
           rp_sheet_pages_get_n_pages (self->pages));
  gtk_print_operation_set_n_pages (operation, (int) rp_sheet_pages_get_n_pages (self->pages));
  rp_sheet_pdf_describe (self->pages, cairo_get_target (gtk_print_context_get_cairo_context (context)));
}

/* Which page is the last is the dialog's business: only where it is ours too, an element goes around them all. One that
 * ended after the last page would give cairo another, empty one. */
static void
rp_paper_printer_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page)
{
  RpPaperPrinter *self = RP_PAPER_PRINTER (operation);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  if (self->whole && page == 0)
    rp_sheet_pdf_begin (cr);
  rp_sheet_pages_draw_page (self->pages, (guint) page, cr);
  if (self->whole && (guint) page + 1 == rp_sheet_pages_get_n_pages (self->pages))
    rp_sheet_pdf_end (cr);
}

static void
rp_paper_printer_end_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  g_clear_pointer (&RP_PAPER_PRINTER (operation)->pages, rp_sheet_pages_unref);
}

static void
rp_paper_printer_done (GtkPrintOperation *operation, GtkPrintOperationResult result)
{
  RP_PAPER_PRINTER (operation)->sent = result == GTK_PRINT_OPERATION_RESULT_APPLY;
}

/* The printer answers after everything is done. */
static void
rp_paper_printer_status_changed (GtkPrintOperation *operation)
{
  RpPaperPrinter *self = RP_PAPER_PRINTER (operation);

  if (self->sent && gtk_print_operation_get_status (operation) == GTK_PRINT_STATUS_FINISHED_ABORTED)
    {
      self->sent = FALSE;
      g_signal_emit (self, signals[FAILED], 0);
    }
}

static void
rp_paper_printer_finalize (GObject *object)
{
  RpPaperPrinter *self = RP_PAPER_PRINTER (object);

  g_clear_pointer (&self->pages, rp_sheet_pages_unref);
  g_clear_pointer (&self->sheet, rp_sheet_unref);
  g_clear_pointer (&self->settings, rp_sheet_settings_free);

  G_OBJECT_CLASS (rp_paper_printer_parent_class)->finalize (object);
}

static void
rp_paper_printer_class_init (RpPaperPrinterClass *klass)
{
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rp_paper_printer_finalize;
  operation_class->begin_print = rp_paper_printer_begin_print;
  operation_class->draw_page = rp_paper_printer_draw_page;
  operation_class->end_print = rp_paper_printer_end_print;
  operation_class->done = rp_paper_printer_done;
  operation_class->status_changed = rp_paper_printer_status_changed;

  /**
   * RpPaperPrinter::failed:
   *
   * The printer did not take what was sent to it, after #GtkPrintOperation::done told that it was sent.
   */
  signals[FAILED] = g_signal_new ("failed", RP_TYPE_PAPER_PRINTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
rp_paper_printer_init (RpPaperPrinter *self)
{
}

/* Puts the paper of the preview into a set-up, whatever it was before. */
static void
set_paper (RpPaperPrinter *self, GtkPageSetup *setup)
{
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (
      self->settings->paper == RP_SHEET_PAPER_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, self->settings->landscape ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                                   : GTK_PAGE_ORIENTATION_PORTRAIT);
}

/**
 * rp_paper_printer_new:
 * @sheet: what to print
 * @settings: how
 *
 * Returns: (transfer full): an operation that starts from the paper of @settings; run it with gtk_print_operation_run()
 */
RpPaperPrinter *
rp_paper_printer_new (RpSheet *sheet, const RpSheetSettings *settings)
{
  RpPaperPrinter *self;
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();

  g_return_val_if_fail (sheet, NULL);
  g_return_val_if_fail (settings, NULL);

  self = g_object_new (RP_TYPE_PAPER_PRINTER, "unit", GTK_UNIT_POINTS, "use-full-page", TRUE,
                       "embed-page-setup", TRUE, "show-progress", TRUE, "allow-async", TRUE, "job-name",
                       rp_sheet_get_title (sheet), NULL);
  self->sheet = rp_sheet_ref (sheet);
  self->settings = rp_sheet_settings_copy (settings);
  set_paper (self, setup);
  /* GTK's own is 14 mm, which no printer needs and the foot of our pages does. */
  gtk_page_setup_set_bottom_margin (setup, FOOT, GTK_UNIT_MM);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (self), setup);
  return self;
}

static gboolean
is_near (double a, double b)
{
  return ABS (a - b) <= PAPER_SLACK;
}

/**
 * rp_paper_printer_get_paper:
 * @self: a printer
 * @paper: (out): the paper that was chosen in the dialog
 * @landscape: (out): %TRUE when its long side is at the top
 *
 * Returns: %TRUE when something was printed, and on paper that a sheet can be laid out for without a printer; %FALSE with
 *   nothing in @paper and @landscape
 */
gboolean
rp_paper_printer_get_paper (RpPaperPrinter *self, RpSheetPaper *paper, gboolean *landscape)
{
  static const RpSheetPaper papers[] = { RP_SHEET_PAPER_A4, RP_SHEET_PAPER_LETTER };

  g_return_val_if_fail (RP_IS_PAPER_PRINTER (self), FALSE);
  g_return_val_if_fail (paper && landscape, FALSE);

  for (guint i = 0; i < 2 * G_N_ELEMENTS (papers); i++)
    {
      RpSheetGeometry geometry;

      rp_sheet_geometry_init (&geometry, papers[i / 2], i % 2);
      if (is_near (geometry.width, self->used.width) && is_near (geometry.height, self->used.height))
        {
          *paper = papers[i / 2];
          *landscape = i % 2;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * rp_paper_printer_has_room:
 * @folder: where the print system keeps what is on its way: g_get_tmp_dir()
 *
 * cairo 1.16 crashes when the disk is full half-way through a PDF, and the print system's own PDF cannot be guarded as ours
 * is. So room for more than any sheet takes is looked for first.
 *
 * Returns: %FALSE when there is less; %TRUE when there is enough, or nobody can say
 */
gboolean
rp_paper_printer_has_room (const char *folder)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInfo) info = NULL;

  g_return_val_if_fail (folder, TRUE);

  file = g_file_new_for_path (folder);
  info = g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_FREE, NULL, NULL);
  return !info || !g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE)
         || g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_FILESYSTEM_FREE) >= LEAST_ROOM;
}

/**
 * rp_paper_printer_recall:
 * @self: a printer
 * @path: the file that rp_paper_printer_remember() wrote; need not exist
 *
 * Starts from the printer and its settings used last, and from the margins; the paper is that of the preview.
 */
void
rp_paper_printer_recall (RpPaperPrinter *self, const char *path)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GError) error = NULL;

  g_return_if_fail (RP_IS_PAPER_PRINTER (self));
  g_return_if_fail (path);

  /* What is missing or damaged is what was not remembered. */
  if (!g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error))
    {
      g_debug ("Nothing is recalled of printers: %s", error->message);
      return;
    }
  if (gtk_print_settings_load_key_file (settings, file, NULL, NULL))
    gtk_print_operation_set_print_settings (GTK_PRINT_OPERATION (self), settings);
  if (gtk_page_setup_load_key_file (setup, file, NULL, NULL))
    {
      set_paper (self, setup);
      gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (self), setup);
    }
}

/**
 * rp_paper_printer_remember:
 * @self: a printer that has printed
 * @path: the file to write; its folder is made if need be
 * @error: return location for an error
 *
 * Writes down which printer was used and how, but nothing that belongs to this one sheet. The file is written aside and
 * then renamed.
 *
 * Returns: %TRUE when it is written; %FALSE with @error of #G_FILE_ERROR
 */
gboolean
rp_paper_printer_remember (RpPaperPrinter *self, const char *path, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GtkPrintSettings) settings = NULL;
  GtkPrintSettings *used;
  GtkPageSetup *setup;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (RP_IS_PAPER_PRINTER (self), FALSE);
  g_return_val_if_fail (path, FALSE);

  used = gtk_print_operation_get_print_settings (GTK_PRINT_OPERATION (self));
  settings = used ? gtk_print_settings_copy (used) : gtk_print_settings_new ();
  for (guint i = 0; i < G_N_ELEMENTS (once); i++)
    gtk_print_settings_unset (settings, once[i]);
  gtk_print_settings_to_key_file (settings, file, NULL);
  setup = gtk_print_operation_get_default_page_setup (GTK_PRINT_OPERATION (self));
  if (setup)
    gtk_page_setup_to_key_file (setup, file, NULL);

  folder = g_path_get_dirname (path);
  g_mkdir_with_parents (folder, 0700);
  return g_key_file_save_to_file (file, path, error);
}
