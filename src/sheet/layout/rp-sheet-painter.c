/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout/rp-sheet-painter.h"

#include "layout/rp-sheet-tags.h"

/* Draws boxes. There is nothing to decide any more: every box knows its place, and every line of text its breaks. */

/* Points */
#define FRAME_LINE 0.9
#define FRAME_RADIUS 2.5

typedef struct
{
  double red, green, blue;
} Colour;

static const Colour plain[] = {
  [RP_SHEET_INK_TEXT] = { 0, 0, 0 },
  [RP_SHEET_INK_LINE] = { 0.33, 0.33, 0.33 },
  [RP_SHEET_INK_ACCENT] = { 0, 0, 0 },
  [RP_SHEET_INK_STOP] = { 0, 0, 0 },
};

/* #1a6a72 and #a51d2d: the teal and the red of the program, as on paper. */
static const Colour coloured[] = {
  [RP_SHEET_INK_TEXT] = { 0, 0, 0 },
  [RP_SHEET_INK_LINE] = { 0.33, 0.33, 0.33 },
  [RP_SHEET_INK_ACCENT] = { 0x1a / 255.0, 0x6a / 255.0, 0x72 / 255.0 },
  [RP_SHEET_INK_STOP] = { 0xa5 / 255.0, 0x1d / 255.0, 0x2d / 255.0 },
};

/* Points: how long a dot is, and how much is free behind it. */
static const double dots[] = { 1.2, 1.5 };

static void
draw_lines (const RpSheetBox *box, cairo_t *cr)
{
  PangoLayoutIter *iter = pango_layout_get_iter (box->layout);
  int top = 0;

  for (int i = 0; i < box->first_line; i++)
    pango_layout_iter_next_line (iter);
  pango_layout_iter_get_line_yrange (iter, &top, NULL);
  for (int i = 0; i < box->n_lines; i++)
    {
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      cairo_move_to (cr, box->x + pango_units_to_double (logical.x),
                     box->y + pango_units_to_double (pango_layout_iter_get_baseline (iter) - top));
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
      pango_layout_iter_next_line (iter);
    }
  pango_layout_iter_free (iter);
}

static void
draw_text (const RpSheetBox *box, cairo_t *cr)
{
  if (box->n_lines > 0)
    {
      draw_lines (box, cr);
      return;
    }
  cairo_move_to (cr, box->x, box->y);
  pango_cairo_show_layout (cr, box->layout);
}

static void
draw_picture (const RpSheetBox *box, cairo_t *cr)
{
  const cairo_rectangle_t place = { box->x, box->y, box->width, box->height };

  rp_sheet_image_draw (box->image, cr, &place, box->mirrored);
}

/* All modules in one path: drawn one by one, hairlines of white would show between them. */
static void
draw_code (const RpSheetBox *box, cairo_t *cr)
{
  guint size = rp_sheet_qr_get_size (box->code);
  double module = box->width / size;

  for (guint y = 0; y < size; y++)
    for (guint x = 0; x < size; x++)
      {
        guint end = x;

        while (end < size && rp_sheet_qr_get_module (box->code, end, y))
          end++;
        if (end > x)
          cairo_rectangle (cr, box->x + x * module, box->y + y * module, (end - x) * module, module);
        x = end;
      }
  cairo_fill (cr);
}

static void
draw_chart (const RpSheetBox *box, cairo_t *cr)
{
  cairo_save (cr);
  cairo_translate (cr, box->x + (box->mirrored ? box->width : 0), box->y);
  cairo_scale (cr, box->mirrored ? -1 : 1, 1);
  rp_sheet_chart_draw (box->chart, cr);
  cairo_restore (cr);
}

static void
draw_box (const RpSheetBox *box, cairo_t *cr)
{
  if (box->kind == RP_SHEET_BOX_TEXT)
    draw_text (box, cr);
  else if (box->kind == RP_SHEET_BOX_CODE)
    draw_code (box, cr);
  else if (box->kind == RP_SHEET_BOX_CHART)
    draw_chart (box, cr);
  else
    draw_picture (box, cr);
}

/* Along the middle of the box. */
static void
add_dots (const RpSheetBox *box, cairo_t *cr)
{
  gboolean upright = box->height > box->width;
  double x = box->x + (upright ? box->width / 2 : 0);
  double y = box->y + (upright ? 0 : box->height / 2);
  double width = MIN (box->width, box->height);

  if (cairo_get_line_width (cr) != width)
    cairo_stroke (cr);
  cairo_set_line_width (cr, width);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, upright ? x : box->x + box->width, upright ? box->y + box->height : y);
}

/* The line lies inside, so that frames side by side do not touch. */
static void
add_frame (const RpSheetBox *box, cairo_t *cr)
{
  double left = box->x + FRAME_LINE / 2 + FRAME_RADIUS;
  double top = box->y + FRAME_LINE / 2 + FRAME_RADIUS;
  double right = box->x + box->width - FRAME_LINE / 2 - FRAME_RADIUS;
  double bottom = box->y + box->height - FRAME_LINE / 2 - FRAME_RADIUS;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right, top, FRAME_RADIUS, -G_PI_2, 0);
  cairo_arc (cr, right, bottom, FRAME_RADIUS, 0, G_PI_2);
  cairo_arc (cr, left, bottom, FRAME_RADIUS, G_PI_2, G_PI);
  cairo_arc (cr, left, top, FRAME_RADIUS, G_PI, G_PI + G_PI_2);
  cairo_close_path (cr);
}

static gboolean
is_line (const RpSheetBox *box)
{
  return box->kind == RP_SHEET_BOX_RULE || box->kind == RP_SHEET_BOX_FRAME;
}

/* All lines of one ink together: a table has hundreds, and each that is drawn by itself takes cairo as long as a line of
 * text. */
static void
draw_rules (GPtrArray *boxes, RpSheetInk ink, cairo_t *cr)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const RpSheetBox *box = boxes->pdata[i];

      if (box->kind == RP_SHEET_BOX_RULE && box->ink == ink && !box->dotted)
        cairo_rectangle (cr, box->x, box->y, box->width, box->height);
    }
  cairo_fill (cr);
}

static void
draw_frames (GPtrArray *boxes, RpSheetInk ink, cairo_t *cr)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const RpSheetBox *box = boxes->pdata[i];

      if (box->kind == RP_SHEET_BOX_FRAME && box->ink == ink)
        add_frame (box, cr);
    }
  cairo_set_line_width (cr, FRAME_LINE);
  cairo_stroke (cr);
}

static void
draw_dots (GPtrArray *boxes, RpSheetInk ink, cairo_t *cr)
{
  cairo_save (cr);
  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  for (guint i = 0; i < boxes->len; i++)
    {
      const RpSheetBox *box = boxes->pdata[i];

      if (box->kind == RP_SHEET_BOX_RULE && box->ink == ink && box->dotted)
        add_dots (box, cr);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
set_ink (cairo_t *cr, RpSheetInk ink, gboolean colour)
{
  const Colour *mixed = colour ? &coloured[ink] : &plain[ink];

  cairo_set_source_rgb (cr, mixed->red, mixed->green, mixed->blue);
}

/**
 * rp_sheet_painter_draw:
 * @boxes: (element-type RpSheetBox): what stands on a page, mirrored already where the language asks for it
 * @colour: %TRUE for a little colour
 * @cr: where to draw; a unit of it is a point, and its origin the upper left corner of the paper
 *
 * Draws a page.
 */
void
rp_sheet_painter_draw (GPtrArray *boxes, gboolean colour, cairo_t *cr)
{
  g_autoptr (RpSheetTags) tags = rp_sheet_tags_new (cr);

  cairo_save (cr);
  for (guint ink = 0; ink < G_N_ELEMENTS (plain); ink++)
    {
      set_ink (cr, (RpSheetInk) ink, colour);
      draw_rules (boxes, (RpSheetInk) ink, cr);
      draw_frames (boxes, (RpSheetInk) ink, cr);
      draw_dots (boxes, (RpSheetInk) ink, cr);
    }
  for (guint i = 0; i < boxes->len; i++)
    {
      const RpSheetBox *box = boxes->pdata[i];

      if (is_line (box))
        continue;
      set_ink (cr, box->ink, colour);
      rp_sheet_tags_begin (tags, boxes, i);
      draw_box (box, cr);
    }
  cairo_restore (cr);
}
