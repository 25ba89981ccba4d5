/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout/rp-sheet-box.h"

/* A thing with a place on the page, and what it draws there. */

static RpSheetBox *
box_new (RpSheetBoxKind kind, RpSheetRole role, double width, double height)
{
  RpSheetBox *box = g_new0 (RpSheetBox, 1);

  box->kind = kind;
  box->role = role;
  box->width = width;
  box->height = height;
  return box;
}

/**
 * rp_sheet_box_new_text:
 * @layout: (transfer full): the text, in lines
 * @role: what it is
 *
 * Returns: (transfer full): a box as wide as the lines may be and as high as they are, in points and not in the layout's
 *   Pango units; at 0, 0 of whatever it is put in
 */
RpSheetBox *
rp_sheet_box_new_text (PangoLayout *layout, RpSheetRole role)
{
  RpSheetBox *box;
  int width, height;

  g_return_val_if_fail (PANGO_IS_LAYOUT (layout), NULL);

  pango_layout_get_size (layout, &width, &height);
  if (pango_layout_get_width (layout) > 0)
    width = pango_layout_get_width (layout);
  box = box_new (RP_SHEET_BOX_TEXT, role, pango_units_to_double (width), pango_units_to_double (height));
  box->layout = layout;
  return box;
}

/**
 * rp_sheet_box_new_rule:
 * @width: in points
 * @height: in points
 * @ink: its colour
 *
 * Returns: (transfer full): a line, which is a thin rectangle
 */
RpSheetBox *
rp_sheet_box_new_rule (double width, double height, RpSheetInk ink)
{
  RpSheetBox *box = box_new (RP_SHEET_BOX_RULE, RP_SHEET_ROLE_NONE, width, height);

  box->ink = ink;
  return box;
}

/**
 * rp_sheet_box_new_dots:
 * @width: in points
 * @height: in points
 * @ink: its colour
 *
 * Returns: (transfer full): a line of dots along the longer side
 */
RpSheetBox *
rp_sheet_box_new_dots (double width, double height, RpSheetInk ink)
{
  RpSheetBox *box = rp_sheet_box_new_rule (width, height, ink);

  box->dotted = TRUE;
  return box;
}

/**
 * rp_sheet_box_new_frame:
 * @width: in points, with its line
 * @height: likewise
 * @ink: its colour
 *
 * Returns: (transfer full): a thin line around what is put over it
 */
RpSheetBox *
rp_sheet_box_new_frame (double width, double height, RpSheetInk ink)
{
  RpSheetBox *box = box_new (RP_SHEET_BOX_FRAME, RP_SHEET_ROLE_NONE, width, height);

  box->ink = ink;
  return box;
}

/**
 * rp_sheet_box_new_picture:
 * @image: the picture, which must outlive the box
 * @width: how wide to draw it, in points
 * @height: how high
 * @alt: (nullable): what it shows
 *
 * Returns: (transfer full): the picture in a box
 */
RpSheetBox *
rp_sheet_box_new_picture (RpSheetImage *image, double width, double height, const char *alt)
{
  RpSheetBox *box = box_new (RP_SHEET_BOX_PICTURE, RP_SHEET_ROLE_FIGURE, width, height);

  box->image = image;
  box->alt = g_strdup (alt);
  return box;
}

/**
 * rp_sheet_box_new_code:
 * @code: the code, which must outlive the box
 * @size: how wide and how high to draw it without the quiet zone, in points
 * @alt: (nullable): what it is for
 *
 * Returns: (transfer full): the code in a box
 */
RpSheetBox *
rp_sheet_box_new_code (const RpSheetQr *code, double size, const char *alt)
{
  RpSheetBox *box = box_new (RP_SHEET_BOX_CODE, RP_SHEET_ROLE_FIGURE, size, size);

  box->code = code;
  box->alt = g_strdup (alt);
  return box;
}

/**
 * rp_sheet_box_new_chart:
 * @chart: (transfer full): the lines of a chart
 * @mirrored: %TRUE when time runs from the right
 * @alt: (nullable): what it shows
 *
 * Returns: (transfer full): the lines in a box
 */
RpSheetBox *
rp_sheet_box_new_chart (RpSheetChart *chart, gboolean mirrored, const char *alt)
{
  RpChartBox place = rp_sheet_chart_get_place (chart);
  RpSheetBox *box = box_new (RP_SHEET_BOX_CHART, RP_SHEET_ROLE_FIGURE, place.width, place.height);

  box->chart = chart;
  box->mirrored = mirrored;
  box->alt = g_strdup (alt);
  return box;
}

/**
 * rp_sheet_box_copy:
 * @box: a box
 *
 * Returns: (transfer full): another one like it, which shares text and picture
 */
RpSheetBox *
rp_sheet_box_copy (const RpSheetBox *box)
{
  RpSheetBox *copy = g_new (RpSheetBox, 1);

  *copy = *box;
  copy->alt = g_strdup (box->alt);
  if (copy->layout)
    g_object_ref (copy->layout);
  if (copy->chart)
    rp_sheet_chart_ref (copy->chart);
  return copy;
}

/**
 * rp_sheet_box_free:
 * @box: a box
 *
 * Lets go of the box and its references.
 */
void
rp_sheet_box_free (RpSheetBox *box)
{
  g_clear_object (&box->layout);
  g_clear_pointer (&box->chart, rp_sheet_chart_unref);
  g_free (box->alt);
  g_free (box);
}

static int
get_line_start (const RpSheetBox *box, int line)
{
  return pango_layout_get_line_readonly (box->layout, line)->start_index;
}

/**
 * rp_sheet_box_get_text:
 * @box: a box
 *
 * Returns: (transfer full) (nullable): the words that are drawn in it; of a picture, what it shows
 */
char *
rp_sheet_box_get_text (const RpSheetBox *box)
{
  const char *text;
  int start, end;

  g_return_val_if_fail (box, NULL);

  if (box->kind != RP_SHEET_BOX_TEXT)
    return g_strdup (box->alt);
  text = pango_layout_get_text (box->layout);
  if (box->n_lines == 0)
    return g_strdup (text);
  start = get_line_start (box, box->first_line);
  if (box->first_line + box->n_lines >= pango_layout_get_line_count (box->layout))
    return g_strdup (text + start);
  end = get_line_start (box, box->first_line + box->n_lines);
  return g_strndup (text + start, (gsize) (end - start));
}

/**
 * rp_sheet_box_is_joined:
 * @box: a box
 * @next: the one after it
 *
 * Returns: %TRUE when both are read as one, such as a number and the name behind it
 */
gboolean
rp_sheet_box_is_joined (const RpSheetBox *box, const RpSheetBox *next)
{
  return next->row != 0 && box->row == next->row && box->exercise == next->exercise
         && (box->role == RP_SHEET_ROLE_HEADING) == (next->role == RP_SHEET_ROLE_HEADING);
}

/**
 * rp_sheet_box_count_lines:
 * @box: a box with text
 *
 * Returns: how many lines are drawn in it
 */
int
rp_sheet_box_count_lines (const RpSheetBox *box)
{
  g_return_val_if_fail (box && box->layout, 0);

  return box->n_lines > 0 ? box->n_lines : pango_layout_get_line_count (box->layout);
}

/**
 * rp_sheet_box_set_lines:
 * @box: a box with text
 * @first_line: the first line to draw in it, from 0
 * @n_lines: how many, at least 1
 *
 * Gives the box some lines of its text alone, and their height in points. It keeps its upper edge.
 */
void
rp_sheet_box_set_lines (RpSheetBox *box, int first_line, int n_lines)
{
  PangoLayoutIter *iter;
  int top, bottom;

  g_return_if_fail (box && box->layout);
  g_return_if_fail (n_lines > 0);

  box->first_line = first_line;
  box->n_lines = n_lines;
  iter = pango_layout_get_iter (box->layout);
  for (int i = 0; i < first_line; i++)
    pango_layout_iter_next_line (iter);
  pango_layout_iter_get_line_yrange (iter, &top, NULL);
  for (int i = 1; i < n_lines; i++)
    pango_layout_iter_next_line (iter);
  pango_layout_iter_get_line_yrange (iter, NULL, &bottom);
  pango_layout_iter_free (iter);
  box->height = pango_units_to_double (bottom - top);
}
