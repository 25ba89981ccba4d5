/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-furniture.h"

#include "base/rp-words.h"
#include "layout/rp-sheet-box.h"

/* What repeats on the pages after the first, so that loose sheets can be put together again. */

/* Points */
#define LINE 0.6
/* Ems */
#define LINE_GAP 0.25
#define HEAD_GAP 0.8
#define FOOT_GAP 0.5

static PangoLayout *
set_line (const RpSheetFrame *frame, RpSheetAlign align, double width, const char *text)
{
  g_autoptr (PangoLayout) whole
      = rp_sheet_typography_set (frame->type, RP_SHEET_STYLE_SMALL, align, width, text);
  PangoLayout *layout = pango_layout_copy (whole);

  /* Where it lies is the page's matter, not the text's; from right to left it is so for all text. */
  if (!rp_sheet_is_right_to_left (frame->sheet))
    pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

static double
get_line_height (const RpSheetFrame *frame)
{
  g_autoptr (PangoLayout) layout = set_line (frame, RP_SHEET_ALIGN_START, frame->width, "X");
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return pango_units_to_double (height);
}

/**
 * rp_sheet_furniture_get_head:
 * @frame: the sheet
 *
 * Returns: how much the running head needs, in points
 */
double
rp_sheet_furniture_get_head (const RpSheetFrame *frame)
{
  return get_line_height (frame) + (LINE_GAP + HEAD_GAP) * rp_sheet_typography_get_em (frame->type) + LINE;
}

/**
 * rp_sheet_furniture_get_foot:
 * @frame: the sheet
 *
 * Returns: how much the number of the page needs, in points
 */
double
rp_sheet_furniture_get_foot (const RpSheetFrame *frame)
{
  return get_line_height (frame) + FOOT_GAP * rp_sheet_typography_get_em (frame->type);
}

static void
add_box (GPtrArray *page, RpSheetBox *box, double x, double y)
{
  box->x = x;
  box->y = y;
  g_ptr_array_add (page, box);
}

/* Title at the start, and for whom at the end. */
static void
add_head (const RpSheetFrame *frame, const RpSheetGeometry *geometry, GPtrArray *page)
{
  const char *recipient = rp_sheet_get_recipient (frame->sheet);
  double em = rp_sheet_typography_get_em (frame->type);
  double title = recipient ? frame->width * 0.6 : frame->width;
  /* Translators: for whom a sheet is, at the top of its pages */
  g_autofree char *reader = recipient ? g_strdup_printf (_ ("For %s"), recipient) : NULL;
  PangoLayout *layout = set_line (frame, RP_SHEET_ALIGN_START, title, rp_sheet_get_title (frame->sheet));
  double y = geometry->top;

  add_box (page, rp_sheet_box_new_text (layout, RP_SHEET_ROLE_NONE), geometry->left, y);
  if (reader)
    {
      layout = set_line (frame, RP_SHEET_ALIGN_END, frame->width - title - em, reader);
      add_box (page, rp_sheet_box_new_text (layout, RP_SHEET_ROLE_NONE), geometry->left + title + em, y);
    }
  y += get_line_height (frame) + LINE_GAP * em;
  add_box (page, rp_sheet_box_new_rule (frame->width, LINE, RP_SHEET_INK_LINE), geometry->left, y);
}

static void
add_foot (const RpSheetFrame *frame,
          const RpSheetGeometry *geometry,
          GPtrArray *page,
          guint number,
          guint n_pages)
{
  /* Translators: at the foot of a page: its number and how many there are */
  g_autofree char *text = g_strdup_printf (_ ("Page %u of %u"), number, n_pages);
  RpSheetBox *box
      = rp_sheet_box_new_text (set_line (frame, RP_SHEET_ALIGN_END, frame->width, text), RP_SHEET_ROLE_NONE);

  add_box (page, box, geometry->left, geometry->height - geometry->bottom - box->height);
}

/* Where the lowest box of a page ends. */
static double
get_end (GPtrArray *page)
{
  double end = 0;

  for (guint i = 0; i < page->len; i++)
    {
      const RpSheetBox *box = page->pdata[i];

      end = MAX (end, box->y + box->height);
    }
  return end;
}

/**
 * rp_sheet_furniture_add:
 * @frame: the sheet
 * @geometry: the paper
 * @pages: (element-type GPtrArray): all its pages, with places on the paper, not mirrored yet
 *
 * Adds a running head and the number of the page to each page but the first; the first has a number where there is room.
 */
void
rp_sheet_furniture_add (const RpSheetFrame *frame, const RpSheetGeometry *geometry, GPtrArray *pages)
{
  double limit = geometry->height - geometry->bottom - rp_sheet_furniture_get_foot (frame);

  for (guint i = 0; i < pages->len && pages->len > 1; i++)
    {
      if (i > 0)
        add_head (frame, geometry, pages->pdata[i]);
      if (i > 0 || get_end (pages->pdata[i]) <= limit)
        add_foot (frame, geometry, pages->pdata[i], i + 1, pages->len);
    }
}
