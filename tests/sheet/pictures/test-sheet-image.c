/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-error.h"
#include "pictures/rp-sheet-image.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define SVG "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' "
#define SQUARE SVG "width='20' height='20'>"

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("reprise-image-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static char *
write_file (Fixture *fixture, const char *name, const char *data, gssize size)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, size, &error);
  g_assert_no_error (error);
  return path;
}

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A PNG, red on its left half and blue on its right one; or light grey and black. */
static GByteArray *
make_png (int width, int height, gboolean grey)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  GByteArray *bytes = g_byte_array_new ();

  cairo_set_source_rgb (cr, grey ? 0.8 : 1, grey ? 0.8 : 0, grey ? 0.8 : 0);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0, 0, grey ? 0 : 1);
  cairo_rectangle (cr, width / 2, 0, width, height);
  cairo_fill (cr);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png_stream (surface, append, bytes), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  return bytes;
}

static char *
write_png (Fixture *fixture, const char *name, int width, int height, gboolean grey)
{
  g_autoptr (GByteArray) bytes = make_png (width, height, grey);

  return write_file (fixture, name, (const char *) bytes->data, bytes->len);
}

static RpSheetImage *
open_drawing (const char *uri)
{
  g_autoptr (GError) error = NULL;
  RpSheetImage *image = rp_sheet_image_new_drawing (uri, &error);

  g_assert_no_error (error);
  return image;
}

static RpSheetImage *
open_logo (const char *path)
{
  g_autoptr (GError) error = NULL;
  RpSheetImage *image = rp_sheet_image_new_logo (path, &error);

  g_assert_no_error (error);
  return image;
}

/* The colour in the middle of one of @size by @size boxes that the image is drawn into. */
static guint32
look (RpSheetImage *image, gboolean mirrored, int x, int y)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40, 40);
  cairo_t *cr = cairo_create (surface);
  const guint32 *pixels;
  guint32 colour;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  rp_sheet_image_draw (image, cr, &(cairo_rectangle_t){ 10, 10, 20, 20 }, mirrored);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface);
  colour = pixels[y * 40 + x] & 0xFFFFFF;
  cairo_surface_destroy (surface);
  return colour;
}

static guint
count (GByteArray *bytes, const char *word)
{
  guint found = 0;
  const guint8 *at = bytes->data;
  const guint8 *end = bytes->data + bytes->len;

  while ((at = memmem (at, (gsize) (end - at), word, strlen (word))))
    {
      found++;
      at++;
    }
  return found;
}

/* A PDF with the images in a row at their own widths. */
static GByteArray *
print (RpSheetImage *const *images, const double *widths, guint n)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes, 595, 842);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < n; i++)
    {
      double width = 0;
      double height = 0;

      rp_sheet_image_get_size (images[i], &width, &height);
      rp_sheet_image_draw (images[i], cr,
                           &(cairo_rectangle_t){ 20, 20 + 80.0 * i, widths[i], widths[i] * height / width },
                           i % 2 == 1);
      if (i == 2)
        cairo_show_page (cr);
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return bytes;
}

static void
test_draw (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_png (fixture, "two.png", 400, 400, FALSE);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (RpSheetImage) drawing = open_drawing (uri);
  g_autoptr (RpSheetImage) again = rp_sheet_image_ref (drawing);
  double width = 0;
  double height = 0;

  rp_sheet_image_get_size (again, &width, &height);
  g_assert_cmpfloat (width, ==, 400);
  g_assert_cmpfloat (height, ==, 400);
  g_assert_cmphex (look (drawing, FALSE, 5, 20), ==, 0xFFFFFF);
  g_assert_cmphex (look (drawing, FALSE, 14, 20), ==, 0xFF0000);
  g_assert_cmphex (look (drawing, FALSE, 26, 20), ==, 0x0000FF);
  g_assert_cmphex (look (drawing, TRUE, 14, 20), ==, 0x0000FF);
  g_assert_cmphex (look (drawing, TRUE, 26, 20), ==, 0xFF0000);
  g_assert_cmphex (look (drawing, FALSE, 35, 20), ==, 0xFFFFFF);
}

static void
test_grey (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = write_png (fixture, "grey.png", 401, 399, TRUE);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (RpSheetImage) drawing = open_drawing (uri);

  g_assert_cmphex (look (drawing, FALSE, 14, 20), ==, 0xCCCCCC);
  g_assert_cmphex (look (drawing, FALSE, 26, 20), ==, 0x000000);
  g_assert_cmphex (look (drawing, TRUE, 14, 20), ==, 0x000000);
}

static GByteArray *
load_still (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("RP_TEST_PACK"), "stills", name, NULL);
  GByteArray *bytes = g_byte_array_new ();
  g_autofree char *data = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));
  g_byte_array_append (bytes, (const guint8 *) data, (guint) size);
  return bytes;
}

/* One drawing that is no JPEG is at one size one image in the file, grey, with the pixels that a printer shows. */
static void
test_pdf_once (Fixture *fixture, gconstpointer data)
{
  static const double widths[] = { 110, 110, 110, 110 };
  g_autofree char *path = write_png (fixture, "grey.png", 1188, 538, TRUE);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (RpSheetImage) drawing = open_drawing (uri);
  g_autoptr (RpSheetImage) other = open_drawing (uri);
  RpSheetImage *images[] = { drawing, drawing, other, other };
  g_autoptr (GByteArray) pdf = print (images, widths, G_N_ELEMENTS (images));

  g_test_message ("%u bytes", pdf->len);
  g_assert_cmpuint (count (pdf, "/Subtype /Image"), ==, 1);
  g_assert_cmpuint (count (pdf, "/Width 594"), ==, 1);
  g_assert_cmpuint (count (pdf, "/DeviceGray"), >=, 1);
  g_assert_cmpuint (count (pdf, "/SMask"), ==, 0);
}

static void
test_pdf_size (Fixture *fixture, gconstpointer data)
{
  static const double widths[] = { 500 };
  g_autofree char *path = write_png (fixture, "grey.png", 1188, 538, TRUE);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (RpSheetImage) drawing = open_drawing (uri);
  g_autoptr (GByteArray) pdf = print (&drawing, widths, 1);

  g_assert_cmpuint (count (pdf, "/Width 1188"), ==, 1);
}

/* What a logo is, its content says. */
static void
test_logos (Fixture *fixture, gconstpointer data)
{
  static const double widths[] = { 60 };
  static const char svg[] = "<?xml version='1.0'?>\n<!-- made here -->" SVG
                            "viewBox='0 0 40 20'><rect width='40' height='20' fill='#00f'/></svg>";
  g_autofree char *vector_path = write_file (fixture, "vector.png", svg, -1);
  g_autofree char *pixel_path = write_png (fixture, "pixels.svg", 40, 20, FALSE);
  g_autoptr (RpSheetImage) vector = open_logo (vector_path);
  g_autoptr (RpSheetImage) pixels = open_logo (pixel_path);
  g_autoptr (GByteArray) pdf = print (&vector, widths, 1);
  double width = 0;
  double height = 0;

  rp_sheet_image_get_size (vector, &width, &height);
  g_assert_cmpfloat (width, ==, 2 * height);
  g_assert_cmphex (look (vector, FALSE, 20, 20), ==, 0x0000FF);
  g_assert_cmpuint (count (pdf, "/Subtype /Image"), ==, 0);
  rp_sheet_image_get_size (pixels, &width, &height);
  g_assert_cmpfloat (width, ==, 2 * height);
}

/* A logo that refers to another file is drawn without it. */
static void
test_outside (Fixture *fixture, gconstpointer data)
{
  static const char *const references[] = {
    "<use xlink:href='other.svg#red' href='other.svg#red'/>",
    "<rect width='20' height='20' fill='url(other.svg#gradient)'/>",
    "<style>@import url('other.css');</style><rect width='20' height='20' fill='none'/>",
    "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='other.svg'/>",
  };
  g_autofree char *other = write_file (
      fixture, "other.svg", SQUARE "<rect id='red' width='20' height='20' fill='#f00'/></svg>", -1);
  g_autofree char *style = write_file (fixture, "other.css", "rect { fill: #f00 !important; }", -1);

  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      g_autofree char *document = g_strconcat (SQUARE, references[i], "</svg>", NULL);
      g_autofree char *path = write_file (fixture, "logo.svg", document, -1);
      g_autoptr (RpSheetImage) logo = open_logo (path);

      g_assert_cmphex (look (logo, FALSE, 20, 20), !=, 0xFF0000);
    }
}

static void
assert_refused (const char *path, const char *why)
{
  g_autoptr (GError) logo_error = NULL;
  g_autoptr (GError) drawing_error = NULL;
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *name = g_path_get_basename (path);

  g_assert_null (rp_sheet_image_new_logo (path, &logo_error));
  g_assert_error (logo_error, RP_SHEET_ERROR, RP_SHEET_ERROR_LOGO);
  g_test_message ("%s", logo_error->message);
  g_assert_nonnull (strstr (logo_error->message, why));
  g_assert_nonnull (strstr (logo_error->message, name));
  g_assert_true (g_str_has_suffix (logo_error->message, "."));

  g_assert_null (rp_sheet_image_new_drawing (uri, &drawing_error));
  g_assert_error (drawing_error, RP_SHEET_ERROR, RP_SHEET_ERROR_PICTURE);
  g_assert_nonnull (strstr (drawing_error->message, name));
}

static void
refuse (Fixture *fixture, const char *name, const char *data, gssize size, const char *why)
{
  g_autofree char *path = write_file (fixture, name, data, size);

  assert_refused (path, why);
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.png", NULL);
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe.png", NULL);
  g_autofree char *large = g_strnfill (4 * 1024 * 1024 + 1, ' ');

  assert_refused (missing, "cannot be opened");
  assert_refused (fixture->folder, "cannot be opened");
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_refused (pipe, "cannot be opened");
  refuse (fixture, "large.svg", large, -1, "more than 4 MB");
}

static void
test_no_picture (Fixture *fixture, gconstpointer data)
{
  static const char utf16[] = "\xff\xfe<\0s\0v\0g\0/\0>\0";
  static const char gzip[] = "\x1f\x8b\x08\0\0\0\0\0\0\x03";

  refuse (fixture, "empty.png", "", 0, "neither an SVG nor a PNG");
  refuse (fixture, "letter.svg", "Dear Ana <svg", -1, "neither an SVG nor a PNG");
  refuse (fixture, "page.svg", "<html></html>", -1, "neither an SVG nor a PNG");
  refuse (fixture, "utf16.svg", utf16, sizeof utf16 - 1, "neither an SVG nor a PNG");
  refuse (fixture, "packed.svg", gzip, sizeof gzip - 1, "neither an SVG nor a PNG");
  refuse (fixture, "half.png", "\x89PNG\r\n", 6, "neither an SVG nor a PNG");
}

/* The same PNG cut short at many places, and with bytes that are wrong: refused or drawn, but never a crash. */
static void
test_broken_png (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GByteArray) good = make_png (60, 40, FALSE);

  for (guint size = 8; size < good->len - 12; size += 7)
    refuse (fixture, "cut.png", (const char *) good->data, size, "damaged");
  for (guint at = 8; at < good->len; at++)
    {
      g_autofree guint8 *bytes = g_memdup2 (good->data, good->len);
      g_autofree char *path = NULL;
      g_autoptr (RpSheetImage) image = NULL;

      bytes[at] ^= 0x5A;
      path = write_file (fixture, "bent.png", (const char *) bytes, good->len);
      image = rp_sheet_image_new_logo (path, NULL);
      if (image != NULL)
        look (image, FALSE, 20, 20);
    }
}

static void
assert_damaged (Fixture *fixture, const guint8 *data, gsize size)
{
  g_autofree char *path = write_file (fixture, "broken.jpg", (const char *) data, (gssize) size);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (rp_sheet_image_new_drawing (uri, &error));
  g_assert_error (error, RP_SHEET_ERROR, RP_SHEET_ERROR_PICTURE);
}

static void
test_broken_jpeg (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "clamshell.jpg", "clamshell-start.jpg" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GByteArray) good = load_still (names[i]);

      for (gsize cut = 3; cut < good->len; cut += 997)
        assert_damaged (fixture, good->data, cut);
      assert_damaged (fixture, good->data, good->len - 1);
    }
}

/* The still as a camera writes it that was held in the way @turn. */
static char *
write_turned (Fixture *fixture, guint8 turn)
{
  static const guint8 start[] = "\xff\xe1\0\x22"
                                "Exif\0\0"
                                "MM\0*\0\0\0\x08"
                                "\0\1"
                                "\x01\x12\0\3\0\0\0\1\0";
  g_autoptr (GByteArray) still = load_still ("clamshell.jpg");
  g_autoptr (GByteArray) turned = g_byte_array_new ();
  g_autofree char *path = NULL;

  g_byte_array_append (turned, still->data, 2);
  g_byte_array_append (turned, start, sizeof start - 1);
  g_byte_array_append (turned, &turn, 1);
  g_byte_array_append (turned, (const guint8 *) "\0\0\0\0\0\0", 6);
  g_byte_array_append (turned, still->data + 2, still->len - 2);
  path = write_file (fixture, "turned.jpg", (const char *) turned->data, turned->len);
  return g_filename_to_uri (path, NULL, NULL);
}

static cairo_surface_t *
draw_still (RpSheetImage *image, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  rp_sheet_image_draw (image, cr, &(cairo_rectangle_t){ 0, 0, width, height }, FALSE);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static int
get_grey (cairo_surface_t *surface, int x, int y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);

  return data[y * cairo_image_surface_get_stride (surface) + 4 * x + 1];
}

/* A picture that a camera wrote on its side is drawn upright, and has the shape that it then has. */
static void
test_turned (Fixture *fixture, gconstpointer data)
{
  const int w = 64;
  const int h = 36;
  g_autofree char *plain_uri = write_turned (fixture, 1);
  g_autoptr (RpSheetImage) plain = open_drawing (plain_uri);
  cairo_surface_t *original = draw_still (plain, w, h);

  for (guint8 turn = 2; turn <= 8; turn++)
    {
      g_autofree char *uri = write_turned (fixture, turn);
      g_autoptr (RpSheetImage) image = open_drawing (uri);
      cairo_surface_t *surface = turn < 5 ? draw_still (image, w, h) : draw_still (image, h, w);
      double width = 0;
      double height = 0;
      int wrong = 0;

      rp_sheet_image_get_size (image, &width, &height);
      g_assert_true ((width > height) == (turn < 5));
      for (int v = 0; v < h; v++)
        for (int u = 0; u < w; u++)
          {
            int x = turn == 2 || turn == 3   ? w - 1 - u
                    : turn < 5               ? u
                    : turn == 6 || turn == 7 ? h - 1 - v
                                             : v;
            int y = turn == 3 || turn == 4 ? h - 1 - v : turn < 5 ? v : turn >= 7 ? w - 1 - u : u;

            wrong += ABS (get_grey (surface, x, y) - get_grey (original, u, v)) > 24;
          }
      g_test_message ("way %u: %d pixels are others", turn, wrong);
      g_assert_cmpint (wrong, <, 20);
      cairo_surface_destroy (surface);
    }
  cairo_surface_destroy (original);
}

/* WebP that bears the name of another kind is known, and told. */
static void
test_webp (Fixture *fixture, gconstpointer data)
{
  refuse (fixture, "photo.jpg", "RIFF\x1a\0\0\0WEBPVP8L", 16, "is a WebP picture");
}

/* A JPEG that says it has 3600 million pixels: its frame has the height, then the width, after five bytes. */
static void
refuse_huge_jpeg (Fixture *fixture)
{
  static const guint8 huge[] = { 0xEA, 0x60, 0xEA, 0x60 };
  g_autoptr (GByteArray) jpeg = load_still ("clamshell-start.jpg");
  guint8 *frame = memmem (jpeg->data, jpeg->len, "\xff\xc0", 2);
  g_autofree char *path = NULL;
  g_autofree char *uri = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (frame);
  memcpy (frame + 5, huge, sizeof huge);
  path = write_file (fixture, "huge.jpg", (const char *) jpeg->data, jpeg->len);
  uri = g_filename_to_uri (path, NULL, NULL);
  g_assert_null (rp_sheet_image_new_drawing (uri, &error));
  g_assert_error (error, RP_SHEET_ERROR, RP_SHEET_ERROR_PICTURE);
  g_assert_nonnull (strstr (error->message, "40 million pixels"));
}

/* What a picture says of its size is looked at before anything is made of that size. */
static void
test_sizes (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint32 width;
    guint32 height;
    const char *why;
  } rows[] = {
    { 60000, 60000, "40 million pixels" },
    { G_MAXUINT32, G_MAXUINT32, "40 million pixels" },
    { 4000, 199, "20 times" },
    { 100, 2001, "20 times" },
    { 0, 40, "damaged" },
    { 40, 0, "damaged" },
  };
  g_autoptr (GByteArray) png = make_png (40, 40, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint32 width = GUINT32_TO_BE (rows[i].width);
      guint32 height = GUINT32_TO_BE (rows[i].height);

      memcpy (png->data + 16, &width, 4);
      memcpy (png->data + 20, &height, 4);
      refuse (fixture, "size.png", (const char *) png->data, png->len, rows[i].why);
    }
  refuse_huge_jpeg (fixture);
  refuse (fixture, "long.svg", SVG "width='1000' height='1'/>", -1, "20 times");
  refuse (fixture, "none.svg", SVG "width='0' height='0'/>", -1, "has no size");
  refuse (fixture, "nothing.svg", SVG "/>", -1, "has no size");
}

static void
test_broken_svg (Fixture *fixture, gconstpointer data)
{
  GString *nested = g_string_new (SQUARE);
  g_autofree char *deep = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append (nested, "<g>");
  for (guint i = 0; i < 20000; i++)
    g_string_append (nested, "</g>");
  deep = g_string_free (g_string_append (nested, "</svg>"), FALSE);

  refuse (fixture, "deep.svg", deep, -1, "damaged");
  refuse (fixture, "cut.svg", SQUARE "<rect width='20'", -1, "damaged");
  refuse (fixture, "open.svg", SQUARE "<rect width='20'>", -1, "damaged");
  refuse (fixture, "inside.svg", SQUARE "<image xlink:href='data:image/png;base64,AAAA'/></svg>", -1,
          "inside");
  refuse (fixture, "file.svg", SQUARE "<image href='file:///etc/passwd'/></svg>", -1, "inside");
  refuse (fixture, "entity.svg",
          "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" SQUARE "&a;</svg>", -1, "inside");
}

#define ADD(name, test) g_test_add ("/sheet/image/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("draw", test_draw);
  ADD ("grey", test_grey);
  ADD ("pdf-once", test_pdf_once);
  ADD ("pdf-size", test_pdf_size);
  ADD ("logos", test_logos);
  ADD ("outside", test_outside);
  ADD ("unreadable", test_unreadable);
  ADD ("no-picture", test_no_picture);
  ADD ("broken-png", test_broken_png);
  ADD ("broken-jpeg", test_broken_jpeg);
  ADD ("turned", test_turned);
  ADD ("webp", test_webp);
  ADD ("sizes", test_sizes);
  ADD ("broken-svg", test_broken_svg);

  return g_test_run ();
}
