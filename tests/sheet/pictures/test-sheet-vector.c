/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-vector.h"

#include <string.h>

#define SVG "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' "
#define SQUARE "<rect width='10' height='10'/></svg>"

static gboolean
is_svg (const char *text, gssize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, size < 0 ? strlen (text) : (gsize) size);

  return rp_sheet_vector_is_svg (bytes);
}

static void
test_kind (void)
{
  g_assert_true (is_svg (SVG ">" SQUARE, -1));
  g_assert_true (is_svg ("\xef\xbb\xbf\n <?xml version='1.0'?>" SVG ">" SQUARE, -1));
  g_assert_true (is_svg ("<a:svg xmlns:a='http://www.w3.org/2000/svg'/>", -1));
  g_assert_false (is_svg ("", 0));
  g_assert_false (is_svg ("<html>no picture</html>", -1));
  g_assert_false (is_svg ("a text about <svg", -1));
  g_assert_false (is_svg ("<svg \xff>", -1));
  g_assert_false (is_svg ("<svg\0>", 6));
}

/* Reads an SVG; returns what is wrong with it, or how many troubles there are when nothing is. */
static RpSheetTrouble
try (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  RpSheetTrouble trouble = RP_SHEET_N_TROUBLES;
  RsvgHandle *handle = rp_sheet_vector_new (bytes, &trouble);

  if (!handle)
    return trouble;
  g_object_unref (handle);
  return RP_SHEET_N_TROUBLES;
}

/* Shapes and words are all that it may hold: a picture inside may be of any size, and an entity may spell anything. */
static void
test_inside (void)
{
  g_assert_cmpint (try (SVG "width='20' height='20'>" SQUARE), ==, RP_SHEET_N_TROUBLES);
  g_assert_cmpint (try (SVG "><image xlink:href='a.png'/></svg>"), ==, RP_SHEET_TROUBLE_INSIDE);
  g_assert_cmpint (try (SVG "><filter><feImage/></filter></svg>"), ==, RP_SHEET_TROUBLE_INSIDE);
  g_assert_cmpint (try ("<!DOCTYPE svg [<!ENTITY a 'b'>]>" SVG ">&a;</svg>"), ==, RP_SHEET_TROUBLE_INSIDE);
  g_assert_cmpint (try (SVG "><rect"), ==, RP_SHEET_TROUBLE_DAMAGED);
}

static void
assert_size (const char *text, gboolean known, double expected_width, double expected_height)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  RpSheetTrouble trouble;
  RsvgHandle *handle = rp_sheet_vector_new (bytes, &trouble);
  double width = 0, height = 0;

  g_assert_cmpint (rp_sheet_vector_get_size (handle, &width, &height), ==, known);
  g_object_unref (handle);
  if (!known)
    return;
  g_assert_cmpfloat_with_epsilon (width, expected_width, 0.001);
  g_assert_cmpfloat_with_epsilon (height, expected_height, 0.001);
}

/* In pixels, of which an inch has 96; where there is no size, the shape of the view box is enough. */
static void
test_size (void)
{
  assert_size (SVG "width='20' height='10'>" SQUARE, TRUE, 20, 10);
  assert_size (SVG "width='1in' height='2in'>" SQUARE, TRUE, 96, 192);
  assert_size (SVG "viewBox='0 0 30 40'>" SQUARE, TRUE, 30, 40);
  assert_size (SVG ">" SQUARE, FALSE, 0, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-vector/kind", test_kind);
  g_test_add_func ("/sheet-vector/inside", test_inside);
  g_test_add_func ("/sheet-vector/size", test_size);
  return g_test_run ();
}
