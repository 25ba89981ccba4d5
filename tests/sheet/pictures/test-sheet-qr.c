/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-qr.h"
#include "content/rp-sheet-error.h"

#include <string.h>

static RpSheetQr *
code_for (const char *text)
{
  g_autoptr (GError) error = NULL;
  RpSheetQr *code = rp_sheet_qr_new (text, RP_SHEET_QR_LARGEST, &error);

  g_assert_no_error (error);
  g_assert_nonnull (code);
  return code;
}

/* A ring, a gap and a core: the square in three corners by which a camera finds a code. */
static void
assert_finder (const RpSheetQr *code, guint left, guint top)
{
  for (guint y = 0; y < 7; y++)
    for (guint x = 0; x < 7; x++)
      {
        gboolean ring = x == 0 || x == 6 || y == 0 || y == 6;
        gboolean core = x >= 2 && x <= 4 && y >= 2 && y <= 4;

        g_assert_cmpint (rp_sheet_qr_get_module (code, left + x, top + y), ==, ring || core);
      }
}

static void
test_shape (void)
{
  g_autoptr (RpSheetQr) code = code_for ("reprise:1?p=hips-and-knees&i=clamshell");
  guint size = rp_sheet_qr_get_size (code);

  g_assert_cmpuint (size, ==, 29);
  assert_finder (code, 0, 0);
  assert_finder (code, size - 7, 0);
  assert_finder (code, 0, size - 7);
  for (guint i = 8; i < size - 8; i++)
    {
      g_assert_cmpint (rp_sheet_qr_get_module (code, i, 6), ==, i % 2 == 0);
      g_assert_cmpint (rp_sheet_qr_get_module (code, 6, i), ==, i % 2 == 0);
    }
  g_assert_true (rp_sheet_qr_get_module (code, 8, size - 8));
}

/* The level of correction stands beside the finders, hidden by a fixed mask: two bits, 00 for M. */
static void
test_level (void)
{
  g_autoptr (RpSheetQr) code = code_for ("reprise:1?p=hips-and-knees&i=clamshell");

  g_assert_true (rp_sheet_qr_get_module (code, 0, 8));
  g_assert_false (rp_sheet_qr_get_module (code, 1, 8));
}

/* What a code of each size holds at this level is fixed by its norm. */
static void
test_smallest (void)
{
  static const struct
  {
    guint bytes;
    guint size;
  } rows[]
      = { { 1, 21 }, { 14, 21 }, { 15, 25 }, { 26, 25 }, { 27, 29 }, { 213, 57 }, { 214, 61 }, { 412, 77 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strnfill (rows[i].bytes, 'r');
      g_autoptr (RpSheetQr) code = code_for (text);

      g_assert_cmpuint (rp_sheet_qr_get_size (code), ==, rows[i].size);
    }
}

/* Digits at the end take ten bits for three of them; where there are few, they are letters like others. */
static void
test_digits (void)
{
  static const struct
  {
    guint digits;
    guint size;
  } rows[] = { { 5, 25 }, { 405, 53 }, { 406, 57 }, { 961, 77 } };
  g_autofree char *large = g_strnfill (962, '7');
  g_autofree char *larger = g_strconcat ("reprise:4?", large, NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *digits = g_strnfill (rows[i].digits, '7');
      g_autofree char *text = g_strconcat ("reprise:4?", digits, NULL);
      g_autoptr (RpSheetQr) code = code_for (text);

      g_test_message ("%u", rows[i].digits);
      g_assert_cmpuint (rp_sheet_qr_get_size (code), ==, rows[i].size);
    }
  g_assert_null (rp_sheet_qr_new (larger, RP_SHEET_QR_LARGEST, &error));
  g_assert_error (error, RP_SHEET_ERROR, RP_SHEET_ERROR_CODE);
}

static void
assert_too_large (const char *text, double largest)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rp_sheet_qr_new (text, largest, &error));
  g_assert_error (error, RP_SHEET_ERROR, RP_SHEET_ERROR_CODE);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
test_limits (void)
{
  g_autofree char *large = g_strnfill (413, 'r');
  g_autofree char *huge = g_strnfill (8192, 'r');

  assert_too_large (large, RP_SHEET_QR_LARGEST);
  assert_too_large (huge, RP_SHEET_QR_LARGEST);
  assert_too_large (huge, 1000);
  assert_too_large (NULL, 1000);
  assert_too_large ("r", 10);
}

/* On a screen there is the largest code that there is at all. */
static void
test_any (void)
{
  g_autofree char *most = g_strnfill (2331, 'r');
  g_autofree char *more = g_strnfill (2332, 'r');
  g_autoptr (GError) error = NULL;
  g_autoptr (RpSheetQr) code = rp_sheet_qr_new (most, RP_SHEET_QR_ANY, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rp_sheet_qr_get_size (code), ==, 177);
  assert_too_large (more, RP_SHEET_QR_ANY);
}

/* Letters beyond ASCII are marked as UTF-8, which takes 12 bits more. */
static void
test_utf8 (void)
{
  g_autoptr (RpSheetQr) plain = code_for ("aaaaaaaaaaaaaa");
  g_autoptr (RpSheetQr) accent = code_for ("\xc3\xa1"
                                           "aaaaaaaaaaaa");

  g_assert_cmpuint (rp_sheet_qr_get_size (plain), ==, 21);
  g_assert_cmpuint (rp_sheet_qr_get_size (accent), ==, 25);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/code/shape", test_shape);
  g_test_add_func ("/sheet/code/level", test_level);
  g_test_add_func ("/sheet/code/smallest", test_smallest);
  g_test_add_func ("/sheet/code/digits", test_digits);
  g_test_add_func ("/sheet/code/limits", test_limits);
  g_test_add_func ("/sheet/code/any", test_any);
  g_test_add_func ("/sheet/code/utf8", test_utf8);

  return g_test_run ();
}
