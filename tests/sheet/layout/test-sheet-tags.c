/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout/rp-sheet-tags.h"

#include "layout/rp-sheet-typography.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <string.h>

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
add (GPtrArray *boxes, RpSheetTypography *type, RpSheetRole role, guint exercise, guint row, const char *text)
{
  PangoLayout *layout = rp_sheet_typography_set (type, RP_SHEET_STYLE_BODY, RP_SHEET_ALIGN_START, -1, text);
  RpSheetBox *box = rp_sheet_box_new_text (layout, role);

  box->exercise = exercise;
  box->row = row;
  g_ptr_array_add (boxes, box);
}

/* Draws the boxes of a page and returns the PDF; a tag that is closed twice or never is an error of the surface. */
static GByteArray *
draw (GPtrArray *boxes)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *pdf = cairo_pdf_surface_create_for_stream (append, bytes, 300, 300);
  cairo_t *cr = cairo_create (pdf);
  RpSheetTags *tags = rp_sheet_tags_new (cr);

  for (guint i = 0; i < boxes->len; i++)
    {
      rp_sheet_tags_begin (tags, boxes, i);
      cairo_move_to (cr, 20, 20.0 * i);
      pango_cairo_show_layout (cr, ((const RpSheetBox *) boxes->pdata[i])->layout);
    }
  rp_sheet_tags_free (tags);
  cairo_show_page (cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_finish (pdf);
  g_assert_cmpint (cairo_surface_status (pdf), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (pdf);
  return bytes;
}

/* Returns: (transfer full): the structure of a PDF as a reader sees it, however the file keeps it */
static char *
read_structure (GByteArray *pdf)
{
  g_autoptr (GBytes) bytes = g_bytes_new (pdf->data, pdf->len);
  g_autoptr (GSubprocess) pdfinfo = NULL;
  g_autoptr (GBytes) said = NULL;
  g_autoptr (GError) error = NULL;

  pdfinfo = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                              "pdfinfo", "-struct-text", "-", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate (pdfinfo, bytes, NULL, &said, NULL, &error);
  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (said, NULL), g_bytes_get_size (said));
}

/* An exercise is a section with one heading, whose number and name are read as one, and a list with an item for each step. */
static void
test_exercise (void)
{
  g_autoptr (RpSheetTypography) type = rp_sheet_typography_new (10, "en", FALSE);
  g_autoptr (GPtrArray) boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_box_free);
  g_autoptr (GByteArray) pdf = NULL;
  g_autofree char *structure = NULL;

  add (boxes, type, RP_SHEET_ROLE_TITLE, 0, 0, "Four for the hips");
  add (boxes, type, RP_SHEET_ROLE_HEADING, 1, 1, "1 ");
  add (boxes, type, RP_SHEET_ROLE_HEADING, 1, 1, "Bridge");
  add (boxes, type, RP_SHEET_ROLE_NUMBER, 1, 1, "1");
  add (boxes, type, RP_SHEET_ROLE_ITEM, 1, 1, "Lie down.");
  add (boxes, type, RP_SHEET_ROLE_NUMBER, 1, 2, "2");
  add (boxes, type, RP_SHEET_ROLE_ITEM, 1, 2, "Bend.");
  add (boxes, type, RP_SHEET_ROLE_PARAGRAPH, 2, 0, "Of another exercise.");
  add (boxes, type, RP_SHEET_ROLE_NONE, 0, 0, "Page 1 of 1");
  pdf = draw (boxes);
  structure = read_structure (pdf);
  /* What repeats on pages is not read. */
  g_assert_cmpstr (structure, ==,
                   "H1 (block)\n"
                   "  \"Four for the hips\"\n"
                   "Sect\n"
                   "  H2 (block)\n"
                   "    \"1 Bridge\"\n"
                   "  L (block)\n"
                   "    LI (block)\n"
                   "      Lbl (block)\n"
                   "        \"1\"\n"
                   "      LBody (block)\n"
                   "        \"Lie down.\"\n"
                   "    LI (block)\n"
                   "      Lbl (block)\n"
                   "        \"2\"\n"
                   "      LBody (block)\n"
                   "        \"Bend.\"\n"
                   "Sect\n"
                   "  P (block)\n"
                   "    \"Of another exercise.\"\n");
}

/* Cells of one row are in one TR, those of the next in the next one. */
static void
test_table (void)
{
  g_autoptr (RpSheetTypography) type = rp_sheet_typography_new (10, "en", FALSE);
  g_autoptr (GPtrArray) boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_box_free);
  g_autoptr (GByteArray) pdf = NULL;
  g_autofree char *structure = NULL;

  for (guint row = 1; row <= 3; row++)
    {
      add (boxes, type, RP_SHEET_ROLE_COLUMN_TITLE, 0, row, "Bridge");
      add (boxes, type, RP_SHEET_ROLE_CELL, 0, row, "Ten times.");
    }
  pdf = draw (boxes);
  structure = read_structure (pdf);
  g_assert_cmpstr (structure, ==,
                   "Table (block)\n"
                   "  TR\n    TH\n      \"Bridge\"\n    TD\n      \"Ten times.\"\n"
                   "  TR\n    TH\n      \"Bridge\"\n    TD\n      \"Ten times.\"\n"
                   "  TR\n    TH\n      \"Bridge\"\n    TD\n      \"Ten times.\"\n");
}

/* A preview has no structure, and nothing happens to it. */
static void
test_no_pdf (void)
{
  g_autoptr (RpSheetTypography) type = rp_sheet_typography_new (10, "en", FALSE);
  g_autoptr (GPtrArray) boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_box_free);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 10, 10);
  cairo_t *cr = cairo_create (surface);
  RpSheetTags *tags = rp_sheet_tags_new (cr);

  add (boxes, type, RP_SHEET_ROLE_TITLE, 0, 0, "Four for the hips");
  rp_sheet_tags_begin (tags, boxes, 0);
  rp_sheet_tags_free (tags);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-tags/exercise", test_exercise);
  g_test_add_func ("/sheet-tags/table", test_table);
  g_test_add_func ("/sheet-tags/no-pdf", test_no_pdf);
  return g_test_run ();
}
