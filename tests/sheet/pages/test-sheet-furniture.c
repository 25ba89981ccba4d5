/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-furniture.h"

#include "content/rp-sheet-private.h"
#include "layout-fixture.h"
#include "layout/rp-sheet-box.h"

static const RpSheetGeometry paper = { 572, 772, 36, 36, 36, 36, 20 };

/* Pages with one box each. */
static GPtrArray *
make_pages (guint n)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < n; i++)
    {
      GPtrArray *page = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_box_free);
      RpSheetBox *box = rp_sheet_box_new_rule (10, 10, RP_SHEET_INK_TEXT);

      box->role = i == 0 ? RP_SHEET_ROLE_NONE : RP_SHEET_ROLE_COLUMN_TITLE;
      g_ptr_array_add (page, box);
      g_ptr_array_add (pages, page);
    }
  return pages;
}

static gboolean
says (GPtrArray *page, const char *text)
{
  for (guint i = 0; i < page->len; i++)
    {
      g_autofree char *own = rp_sheet_box_get_text (page->pdata[i]);

      if (g_strcmp0 (own, text) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A page says which of how many it is; a front what stands behind it, and the others whose they are. */
static void
test_words (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  g_autoptr (GPtrArray) single = make_pages (1);
  g_autoptr (GPtrArray) several = make_pages (4);

  rp_sheet_furniture_add (&fixture->frame, &paper, single);
  rp_sheet_furniture_add (&fixture->frame, &paper, several);
  g_assert_true (says (single->pdata[0], "Page 1 of 1"));
  g_assert_true (says (single->pdata[0], "A long program, for Ana Ruiz, 21 November 2026"));
  g_assert_true (says (several->pdata[0], "Turn over for your log"));
  g_assert_true (says (several->pdata[1], "A long program, for Ana Ruiz, 21 November 2026"));
  g_assert_true (says (several->pdata[2], "Turn over for your log"));
  g_assert_true (says (several->pdata[3], "Page 4 of 4"));
}

/* It reaches down into the margin as far as the paper allows, and asks for the rest above it. */
static void
test_room (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  RpSheetGeometry narrow = paper;
  double all, less;

  narrow.foot = 0;
  all = rp_sheet_furniture_measure (&fixture->frame, &narrow);
  narrow.foot = 5;
  less = rp_sheet_furniture_measure (&fixture->frame, &narrow);
  g_assert_cmpfloat_with_epsilon (less, all - 5, 0.01);
  g_assert_cmpfloat (rp_sheet_furniture_measure (&fixture->frame, &paper), ==, 0);
  for (narrow.foot = 0; narrow.foot <= 20; narrow.foot += 10)
    {
      g_autoptr (GPtrArray) pages = make_pages (2);
      GPtrArray *page = pages->pdata[1];
      double top = 736 - rp_sheet_furniture_measure (&fixture->frame, &narrow);

      rp_sheet_furniture_add (&fixture->frame, &narrow, pages);
      g_assert_cmpuint (page->len, ==, 3);
      for (guint i = 1; i < page->len; i++)
        {
          const RpSheetBox *box = page->pdata[i];

          g_assert_cmpfloat (box->y, >=, top);
          g_assert_cmpfloat_with_epsilon (box->y + box->height, 736 + narrow.foot, 0.01);
          g_assert_cmpint (box->role, ==, RP_SHEET_ROLE_NONE);
        }
    }
}

/* How many lines of the pages begin at the right of their box. */
static guint
count_at_right (GPtrArray *page)
{
  guint n = 0;

  for (guint i = 1; i < page->len; i++)
    {
      const RpSheetBox *box = page->pdata[i];
      PangoRectangle line;

      pango_layout_get_extents (box->layout, NULL, &line);
      n += pango_units_to_double (line.x + line.width) > box->width - 1;
    }
  return n;
}

/* From right to left, words that are not translated begin at the right too; a day among them keeps its order. */
static void
test_direction (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  g_autoptr (RpSheetTypography) type = rp_sheet_typography_new (10, "ar", TRUE);
  g_autoptr (GPtrArray) pages = make_pages (2);

  fixture->frame.type = type;
  fixture->sheet->right_to_left = TRUE;
  g_free (fixture->sheet->title);
  fixture->sheet->title = g_strdup ("تمرين");
  rp_sheet_furniture_add (&fixture->frame, &paper, pages);
  for (guint i = 0; i < pages->len; i++)
    g_assert_cmpuint (count_at_right (pages->pdata[i]), ==, 2);
  g_assert_true (says (pages->pdata[0], "Turn over for your log"));
  g_assert_true (says (pages->pdata[1], "\u2067\u2068تمرين\u2069, for \u2068Ana Ruiz\u2069, "
                                        "\u206821 November 2026\u2069\u2069"));
}

/* What the drawings show by their shades is told once, on the first page that has drawings and room for it beside the rest. */
static void
test_legend (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  g_autoptr (GPtrArray) none = make_pages (3);
  g_autoptr (GPtrArray) pages = make_pages (4);
  g_autoptr (GPtrArray) crowded = make_pages (4);
  g_autofree char *legend = g_strdup (rp_sheet_get_legend (fixture->sheet));

  g_assert_cmpstr (legend, ==, "Dark on the body: the muscles that work.");
  for (guint i = 1; i < 4; i++)
    {
      ((RpSheetBox *) g_ptr_array_index ((GPtrArray *) pages->pdata[i], 0))->kind = RP_SHEET_BOX_PICTURE;
      ((RpSheetBox *) g_ptr_array_index ((GPtrArray *) crowded->pdata[i], 0))->kind = RP_SHEET_BOX_PICTURE;
    }
  rp_sheet_furniture_add (&fixture->frame, &paper, none);
  rp_sheet_furniture_add (&fixture->frame, &paper, pages);
  for (guint i = 0; i < 3; i++)
    g_assert_false (says (none->pdata[i], legend));
  for (guint i = 0; i < 4; i++)
    g_assert_true (says (pages->pdata[i], legend) == (i == 1));
  /* Backs say whose they are, at length; the next front says only what comes. */
  g_free (fixture->sheet->recipient);
  fixture->sheet->recipient = g_strnfill (60, 'n');
  rp_sheet_furniture_add (&fixture->frame, &paper, crowded);
  for (guint i = 0; i < 4; i++)
    g_assert_true (says (crowded->pdata[i], legend) == (i == 2));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-furniture/words", test_words);
  g_test_add_func ("/sheet-furniture/room", test_room);
  g_test_add_func ("/sheet-furniture/direction", test_direction);
  g_test_add_func ("/sheet-furniture/legend", test_legend);
  return g_test_run ();
}
