/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-furniture.h"

#include "layout-fixture.h"
#include "layout/rp-sheet-box.h"

static const RpSheetGeometry paper = { 572, 772, 36, 36, 36, 36 };

/* Pages with one box each, which ends so far above the margin. */
static GPtrArray *
make_pages (guint n, double free)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < n; i++)
    {
      GPtrArray *page = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_box_free);
      RpSheetBox *box = rp_sheet_box_new_rule (10, 10, RP_SHEET_INK_TEXT);

      box->y = 772 - 36 - free - 10;
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

/* A single page needs nothing to be put together again. */
static void
test_single (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  g_autoptr (GPtrArray) pages = make_pages (1, 100);

  rp_sheet_furniture_add (&fixture->frame, &paper, pages);
  g_assert_cmpuint (((GPtrArray *) pages->pdata[0])->len, ==, 1);
}

/* The pages after the first say whose they are and which; the first is numbered where nothing stands there. */
static void
test_several (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  g_autoptr (GPtrArray) airy = make_pages (2, 100);
  g_autoptr (GPtrArray) full = make_pages (2, 0);

  rp_sheet_furniture_add (&fixture->frame, &paper, airy);
  rp_sheet_furniture_add (&fixture->frame, &paper, full);
  g_assert_true (says (airy->pdata[0], "Page 1 of 2"));
  g_assert_false (says (full->pdata[0], "Page 1 of 2"));
  g_assert_false (says (airy->pdata[0], "For Ana Ruiz"));
  g_assert_true (says (full->pdata[1], "Page 2 of 2"));
  g_assert_true (says (full->pdata[1], "For Ana Ruiz"));
  g_assert_true (says (full->pdata[1], rp_sheet_get_title (fixture->sheet)));
}

/* What it draws has the room that it asks for, at the top and at the foot, and no more. */
static void
test_room (void)
{
  g_autoptr (LayoutFixture) fixture = layout_fixture_new (2, RP_SHEET_TWO);
  g_autoptr (GPtrArray) pages = make_pages (2, 100);
  double head = rp_sheet_furniture_get_head (&fixture->frame);
  double foot = rp_sheet_furniture_get_foot (&fixture->frame);
  GPtrArray *page = pages->pdata[1];

  rp_sheet_furniture_add (&fixture->frame, &paper, pages);
  for (guint i = 1; i < page->len; i++)
    {
      const RpSheetBox *box = page->pdata[i];
      gboolean above = box->y >= 36 && box->y + box->height <= 36 + head;
      gboolean below = box->y >= 736 - foot && box->y + box->height <= 736.01;

      g_assert_true (above || below);
      g_assert_cmpint (box->role, ==, RP_SHEET_ROLE_NONE);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-furniture/single", test_single);
  g_test_add_func ("/sheet-furniture/several", test_several);
  g_test_add_func ("/sheet-furniture/room", test_room);
  return g_test_run ();
}
