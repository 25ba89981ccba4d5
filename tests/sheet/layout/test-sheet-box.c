/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout/rp-sheet-box.h"

#include "layout/rp-sheet-typography.h"

static RpSheetBox *
make_text (RpSheetTypography *type, const char *text)
{
  return rp_sheet_box_new_text (
      rp_sheet_typography_set (type, RP_SHEET_STYLE_BODY, RP_SHEET_ALIGN_START, 100, text),
      RP_SHEET_ROLE_ITEM);
}

/* A box is as wide as its lines may be, not as they are; its parts say together what the whole does, and are as
 * high but for the gap between two lines. */
static void
test_lines (void)
{
  g_autoptr (RpSheetTypography) type = rp_sheet_typography_new (10, "en", FALSE);
  g_autoptr (RpSheetBox) whole = make_text (type, "one\ntwo\nthree");
  g_autoptr (RpSheetBox) head = rp_sheet_box_copy (whole);
  g_autoptr (RpSheetBox) tail = rp_sheet_box_copy (whole);
  g_autofree char *first = NULL;
  g_autofree char *rest = NULL;

  rp_sheet_box_set_lines (head, 0, 1);
  rp_sheet_box_set_lines (tail, 1, 2);
  first = rp_sheet_box_get_text (head);
  rest = rp_sheet_box_get_text (tail);
  g_assert_cmpfloat (whole->width, ==, 100);
  g_assert_cmpint (rp_sheet_box_count_lines (whole), ==, 3);
  g_assert_cmpint (rp_sheet_box_count_lines (tail), ==, 2);
  g_assert_cmpfloat_with_epsilon (head->height + tail->height, whole->height, 1);
  g_assert_cmpstr (first, ==, "one\n");
  g_assert_cmpstr (rest, ==, "two\nthree");
}

/* What has one number is read as one: not with another exercise, and not a heading with what it heads. */
static void
test_joined (void)
{
  g_autoptr (RpSheetTypography) type = rp_sheet_typography_new (10, "en", FALSE);
  g_autoptr (RpSheetBox) one = make_text (type, "1");
  g_autoptr (RpSheetBox) two = make_text (type, "Lie down.");

  g_assert_false (rp_sheet_box_is_joined (one, two));
  one->row = two->row = 3;
  g_assert_true (rp_sheet_box_is_joined (one, two));
  two->exercise = 2;
  g_assert_false (rp_sheet_box_is_joined (one, two));
  one->exercise = 2;
  one->role = RP_SHEET_ROLE_HEADING;
  g_assert_false (rp_sheet_box_is_joined (one, two));
}

/* Who cannot see a code is told what it is for; a line says nothing. */
static void
test_alt (void)
{
  g_autoptr (RpSheetQr) code = rp_sheet_qr_new ("text", RP_SHEET_QR_LARGEST, NULL);
  g_autoptr (RpSheetBox) picture = rp_sheet_box_new_code (code, 70, "Open in Reprise");
  g_autoptr (RpSheetBox) copy = rp_sheet_box_copy (picture);
  g_autoptr (RpSheetBox) rule = rp_sheet_box_new_rule (100, 1, RP_SHEET_INK_LINE);
  g_autofree char *text = rp_sheet_box_get_text (copy);

  g_assert_cmpstr (text, ==, "Open in Reprise");
  g_assert_cmpfloat (copy->height, ==, 70);
  g_assert_null (rp_sheet_box_get_text (rule));
  g_assert_cmpint (rule->role, ==, RP_SHEET_ROLE_NONE);
  g_assert_false (rule->dotted);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-box/lines", test_lines);
  g_test_add_func ("/sheet-box/joined", test_joined);
  g_test_add_func ("/sheet-box/alt", test_alt);
  return g_test_run ();
}
