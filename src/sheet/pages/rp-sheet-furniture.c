/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-furniture.h"

#include "base/rp-direction.h"
#include "base/rp-words.h"
#include "layout/rp-sheet-box.h"
#include "pages/rp-sheet-next.h"
#include "words/rp-time-words.h"

/* What stands at the foot of each page: what comes when the leaf is turned, or whose sheet it is, and which page. */

/* Ems, above the foot, and between its two ends; and around what stands between them. */
#define GAP 0.25
#define LEGEND_GAP 1.5

static PangoLayout *
set_line (const RpSheetFrame *frame, RpSheetAlign align, double width, RpSheetPhrase *phrase)
{
  g_autoptr (PangoLayout) whole
      = rp_sheet_typography_set_phrase (frame->type, RP_SHEET_STYLE_FOOT, width, phrase);
  PangoLayout *layout = pango_layout_copy (whole);

  /* Where it lies is the page's matter, not the text's; from right to left it is so for all text already. */
  if (!rp_sheet_is_right_to_left (frame->sheet))
    {
      pango_layout_set_auto_dir (layout, FALSE);
      pango_layout_set_alignment (layout, align == RP_SHEET_ALIGN_END ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    }
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

static double
get_line_height (const RpSheetFrame *frame)
{
  g_autoptr (PangoLayout) layout
      = rp_sheet_typography_set (frame->type, RP_SHEET_STYLE_FOOT, RP_SHEET_ALIGN_START, -1, "X");
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return pango_units_to_double (height);
}

/**
 * rp_sheet_furniture_measure:
 * @frame: the sheet
 * @geometry: the paper
 *
 * Returns: how much of the page the foot needs above the lower margin, in points
 */
double
rp_sheet_furniture_measure (const RpSheetFrame *frame, const RpSheetGeometry *geometry)
{
  double gap = rp_sheet_typography_get_em (frame->type) * GAP;

  return MAX (0, get_line_height (frame) + gap - geometry->foot);
}

static char *
keep (const char *text)
{
  return text ? rp_direction_keep (text) : NULL;
}

/* "Runner's knee, for Ana Ruiz, 29 November 2026" */
static char *
say_whose (const RpSheetFrame *frame)
{
  GDateTime *date = rp_sheet_get_date (frame->sheet);
  g_autofree char *day = date ? rp_time_words_day (date) : NULL;
  g_autofree char *title = keep (rp_sheet_get_title (frame->sheet));
  g_autofree char *recipient = keep (rp_sheet_get_recipient (frame->sheet));
  g_autofree char *when = keep (day);

  if (recipient && when)
    /* Translators: at the foot of a page: title, for whom, and when */
    return rp_direction_settle (g_strdup_printf (_ ("%s, for %s, %s"), title, recipient, when));
  if (recipient)
    /* Translators: at the foot of a page: title, and for whom */
    return rp_direction_settle (g_strdup_printf (_ ("%s, for %s"), title, recipient));
  if (when)
    /* Translators: at the foot of a page: title, and when */
    return rp_direction_settle (g_strdup_printf (_ ("%s, %s"), title, when));
  return g_strdup (rp_sheet_get_title (frame->sheet));
}

/* A leaf has a front and a back: only the front is turned over. */
static RpSheetPhrase *
make_start (const RpSheetFrame *frame, GPtrArray *pages, guint page)
{
  RpSheetPhrase *phrase = rp_sheet_phrase_new ();
  gboolean front = page % 2 == 0 && !rp_sheet_get_past (frame->sheet);
  g_autofree char *next = front ? rp_sheet_next_say (pages, page) : NULL;
  g_autofree char *whose = next ? NULL : say_whose (frame);
  /* Translators: at the foot of a page, behind "Turn over": what comes then */
  g_autofree char *purpose = next ? g_strdup_printf (_ ("for %s"), next) : NULL;

  if (next)
    {
      /* Translators: at the foot of a page, before "for exercise 5 and your log" */
      rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_FOOT_STRONG, _ ("Turn over"));
      rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_FOOT, " ");
    }
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_FOOT, next ? purpose : whose);
  return phrase;
}

static double
measure (const RpSheetFrame *frame, const char *text)
{
  return rp_sheet_typography_measure (frame->type, RP_SHEET_STYLE_FOOT, text) + 0.5;
}

static void
add_box (GPtrArray *page, RpSheetBox *box, double x, double bottom)
{
  box->x = x;
  box->y = bottom - box->height;
  g_ptr_array_add (page, box);
}

static gboolean
has_picture (GPtrArray *boxes)
{
  for (guint i = 0; i < boxes->len; i++)
    if (((const RpSheetBox *) boxes->pdata[i])->kind == RP_SHEET_BOX_PICTURE)
      return TRUE;
  return FALSE;
}

static double
measure_phrase (const RpSheetFrame *frame, RpSheetPhrase *phrase)
{
  g_autoptr (PangoLayout) layout
      = rp_sheet_typography_set_phrase (frame->type, RP_SHEET_STYLE_FOOT, -1, phrase);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return pango_units_to_double (width) + 0.5;
}

/* What the drawings show by their shades, before the number of the page, where that has room. Returns how much it took. */
static double
add_legend (const RpSheetFrame *frame, GPtrArray *page, double end, double bottom, double room)
{
  const char *legend = rp_sheet_get_legend (frame->sheet);
  double gap = rp_sheet_typography_get_em (frame->type) * LEGEND_GAP;
  double width = legend ? measure (frame, legend) : 0;
  g_autoptr (RpSheetPhrase) phrase = NULL;

  if (!legend || !has_picture (page) || width + 2 * gap > room)
    return 0;
  phrase = rp_sheet_phrase_new ();
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_FOOT, legend);
  add_box (page,
           rp_sheet_box_new_text (set_line (frame, RP_SHEET_ALIGN_END, width, phrase), RP_SHEET_ROLE_NONE),
           end - gap - width, bottom);
  return width + 2 * gap;
}

/* Its two ends, and between them the legend unless that was told before. Returns whether it is told now. */
static gboolean
add_foot (const RpSheetFrame *frame,
          const RpSheetGeometry *geometry,
          GPtrArray *pages,
          guint page,
          gboolean told)
{
  /* Translators: at the foot of a page: its number and how many there are */
  g_autofree char *text = g_strdup_printf (_ ("Page %u of %u"), page + 1, pages->len);
  g_autoptr (RpSheetPhrase) number = rp_sheet_phrase_new ();
  g_autoptr (RpSheetPhrase) start = make_start (frame, pages, page);
  double end = MIN (measure (frame, text), frame->width / 2);
  double gap = rp_sheet_typography_get_em (frame->type) * GAP;
  double room = frame->width - end;
  double bottom = geometry->height - geometry->bottom + geometry->foot;
  double legend = 0;

  rp_sheet_phrase_add (number, RP_SHEET_STYLE_FOOT, text);
  if (!told)
    legend = add_legend (frame, pages->pdata[page], geometry->left + room, bottom,
                         room - measure_phrase (frame, start));
  add_box (pages->pdata[page],
           rp_sheet_box_new_text (
               set_line (frame, RP_SHEET_ALIGN_START, room - (legend > 0 ? legend : gap), start),
               RP_SHEET_ROLE_NONE),
           geometry->left, bottom);
  add_box (pages->pdata[page],
           rp_sheet_box_new_text (set_line (frame, RP_SHEET_ALIGN_END, end, number), RP_SHEET_ROLE_NONE),
           geometry->left + room, bottom);
  return told || legend > 0;
}

/**
 * rp_sheet_furniture_add:
 * @frame: the sheet
 * @geometry: the paper
 * @pages: (element-type GPtrArray): all its pages, with places on the paper, not mirrored yet
 *
 * Adds the foot to each page, and once what the drawings show by their shades.
 */
void
rp_sheet_furniture_add (const RpSheetFrame *frame, const RpSheetGeometry *geometry, GPtrArray *pages)
{
  gboolean told = FALSE;

  for (guint i = 0; i < pages->len; i++)
    told = add_foot (frame, geometry, pages, i, told);
}
