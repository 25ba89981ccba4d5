/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-objects.h"

#include <cairo-pdf.h>
#include <string.h>

static cairo_status_t
append (void *closure, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (closure, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A page with a square. */
static GByteArray *
draw (void)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *pdf = cairo_pdf_surface_create_for_stream (append, bytes, 300, 300);
  cairo_t *cr = cairo_create (pdf);

  cairo_pdf_surface_restrict_to_version (pdf, CAIRO_PDF_VERSION_1_4);
  cairo_rectangle (cr, 20, 40, 50, 50);
  cairo_fill (cr);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (pdf);
  cairo_surface_destroy (pdf);
  return bytes;
}

/* The number of the object that begins so. */
static guint
find (RpSheetObjects *objects, const char *beginning, char **entries)
{
  for (guint i = 1; i < rp_sheet_objects_get_n (objects); i++)
    {
      *entries = rp_sheet_objects_dup_entries (objects, i);
      if (*entries != NULL && g_str_has_prefix (*entries, beginning))
        return i;
      g_clear_pointer (entries, g_free);
    }
  g_error ("there is no %s", beginning);
}

static void
test_read (void)
{
  g_autoptr (GByteArray) pdf = draw ();
  g_autoptr (RpSheetObjects) objects = rp_sheet_objects_new (pdf);
  g_autofree char *page = NULL;
  g_autofree char *root = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autofree char *text = NULL;

  g_assert_nonnull (objects);
  find (objects, "<< /Type /Page ", &page);
  root = rp_sheet_objects_dup_entries (objects, rp_sheet_objects_get_root (objects));
  g_assert_true (g_str_has_prefix (root, "<< /Type /Catalog"));
  content = rp_sheet_objects_unpack (objects, rp_sheet_objects_read_number (page, "/Contents "));
  g_assert_nonnull (content);
  text = g_strndup (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
  g_assert_nonnull (strstr (text, " re f"));
  g_assert_null (rp_sheet_objects_unpack (objects, rp_sheet_objects_get_root (objects)));
  g_assert_null (rp_sheet_objects_dup_entries (objects, 0));
  g_assert_null (rp_sheet_objects_dup_entries (objects, rp_sheet_objects_get_n (objects)));
  g_assert_cmpuint (rp_sheet_objects_read_number (page, "/Nothing "), ==, 0);
  g_assert_cmpuint (rp_sheet_objects_read_number (NULL, "/Contents "), ==, 0);
}

/* What is put comes behind what is there, which stays as it is. */
static void
test_put (void)
{
  g_autoptr (GByteArray) before = draw ();
  g_autoptr (GByteArray) pdf = g_byte_array_append (g_byte_array_new (), before->data, before->len);
  g_autoptr (RpSheetObjects) objects = rp_sheet_objects_new (pdf);
  guint n = rp_sheet_objects_get_n (objects);
  g_autofree char *more = NULL;
  g_autofree char *start = g_strdup_printf ("%u 0 obj\n<< /Type /New\n   /Key 1\n>>\nendobj\n", n);
  g_autofree char *size = g_strdup_printf ("/Size %u\n", n + 2);

  rp_sheet_objects_put (objects, n, "<< /Type /New", "/Key 1");
  rp_sheet_objects_put_bytes (objects, n + 1, "/Type /Other", "plain", 5);
  rp_sheet_objects_append (objects);
  g_assert_cmpmem (pdf->data, before->len, before->data, before->len);
  more = g_strndup ((const char *) pdf->data + before->len, pdf->len - before->len);
  g_assert_true (g_str_has_prefix (more, start));
  g_assert_nonnull (strstr (more, "stream\nplain\nendstream"));
  g_assert_nonnull (strstr (more, size));
  g_assert_true (g_str_has_suffix (more, "%%EOF\n"));
}

/* Whatever a file is that cairo did not write, nothing of it is read that is not there. */
static void
test_foreign (void)
{
  static const char *const tails[] = {
    "%PDF-1.4\nstartxref\n9\n%%EOF\n",
    "%PDF-1.4\nxref\n0 4294967295\nstartxref\n9\n%%EOF\n",
    "%PDF-1.4\nxref\n0 2\n0000000000 65535 f \n9999999999 00000 n \ntrailer\n<< /Size 2\n   /Root 1 0 R\n   "
    "/Info 1 0 R\n"
    ">>\nstartxref\n9\n%%EOF\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
    {
      g_autoptr (GByteArray) pdf = g_byte_array_new ();
      g_autoptr (RpSheetObjects) objects = NULL;

      g_byte_array_append (pdf, (const guint8 *) tails[i], (guint) strlen (tails[i]));
      objects = rp_sheet_objects_new (pdf);
      g_assert_true ((objects != NULL) == (i == 2));
      if (objects != NULL)
        g_assert_null (rp_sheet_objects_dup_entries (objects, 1));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-objects/read", test_read);
  g_test_add_func ("/sheet-objects/put", test_put);
  g_test_add_func ("/sheet-objects/foreign", test_foreign);
  return g_test_run ();
}
