/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-aloud.h"

#include <cairo-pdf.h>
#include <string.h>

/* What all of it amounts to is held against the rules by pdf-rules.py. */

static cairo_status_t
append (void *closure, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (closure, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A page with a heading and a figure. */
static GByteArray *
draw (void)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *pdf = cairo_pdf_surface_create_for_stream (append, bytes, 300, 300);
  cairo_t *cr = cairo_create (pdf);

  cairo_pdf_surface_restrict_to_version (pdf, CAIRO_PDF_VERSION_1_4);
  cairo_tag_begin (cr, "H1", NULL);
  cairo_move_to (cr, 20, 20);
  cairo_show_text (cr, "Bridge");
  cairo_tag_end (cr, "H1");
  cairo_tag_begin (cr, "Figure", NULL);
  cairo_rectangle (cr, 20, 40, 50, 50);
  cairo_fill (cr);
  cairo_tag_end (cr, "Figure");
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (pdf);
  cairo_surface_destroy (pdf);
  return bytes;
}

static GPtrArray *
make_alts (const char *alt)
{
  GPtrArray *alts = g_ptr_array_new ();

  if (alt != NULL)
    g_ptr_array_add (alts, (char *) alt);
  return alts;
}

/* What cairo wrote stays, and the rest stands behind it, in letters of every language. */
static void
test_added (void)
{
  g_autoptr (GByteArray) before = draw ();
  g_autoptr (GByteArray) pdf = g_byte_array_append (g_byte_array_new (), before->data, before->len);
  g_autoptr (GPtrArray) alts = make_alts ("Brücke");
  g_autofree char *more = NULL;

  g_assert_true (rp_sheet_aloud_add (pdf, "de", "Brücken & <mehr>", alts));
  g_assert_cmpmem (pdf->data, before->len, before->data, before->len);
  more = g_strndup ((const char *) pdf->data + before->len, pdf->len - before->len);
  g_assert_nonnull (strstr (more, "/S /Document"));
  g_assert_nonnull (strstr (more, "/Alt <FEFF0042007200FC0063006B0065>"));
}

/* A PDF that is not as it is known, or has other figures, stays as it is. */
static void
test_refused (void)
{
  g_autoptr (GByteArray) before = draw ();
  g_autoptr (GPtrArray) none = make_alts (NULL);
  g_autoptr (GPtrArray) one = make_alts ("Bridge");

  for (guint length = 0; length <= before->len; length += length < before->len - 200 ? 97 : 1)
    {
      g_autoptr (GByteArray) pdf = g_byte_array_new ();

      g_byte_array_append (pdf, before->data, length);
      g_assert_false (rp_sheet_aloud_add (pdf, "en", "Bridge", length < before->len - 1 ? one : none));
      g_assert_cmpuint (pdf->len, ==, length);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-aloud/added", test_added);
  g_test_add_func ("/sheet-aloud/refused", test_refused);
  return g_test_run ();
}
