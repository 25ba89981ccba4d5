/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-ring-text.h"

#include "mat/rp-distance-fit.h"

#include <math.h>

/* What stands inside the ring. */

/* Shares of the ring's diameter, from the mockup. */
#define COUNT_SHARE (148. / 308)
#define UNIT_SHARE (24. / 308)
#define GAP_SHARE (29. / 308)
#define TEXT_WIDTH_SHARE (208. / 308)
/* Likewise for reading from afar. A long line below the count becomes two. */
#define LARGE_COUNT_SHARE (310. / 579)
#define LARGE_UNIT_SHARE (88. / 579)
#define LARGE_UNIT_WIDTH_SHARE 0.5
#define LARGE_UNIT_HEIGHT_SHARE 0.19
#define LARGE_GAP_SHARE (44. / 579)
/* The size of the font that the shares were drawn for. */
#define BASE_FONT_PIXELS (11 * 96 / 72.)

static PangoLayout *
create_layout (GtkWidget *widget, const char *markup, double size, PangoWeight weight)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, NULL);
  PangoAttrList *attributes;

  pango_layout_set_markup (layout, markup, -1);
  attributes = pango_layout_get_attributes (layout);
  pango_attr_list_insert_before (attributes, pango_attr_size_new_absolute ((int) (size * PANGO_SCALE)));
  pango_attr_list_insert_before (attributes, pango_attr_weight_new (weight));
  pango_attr_list_insert_before (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_context_changed (layout);

  return layout;
}

/* A layout no wider than the ring's inside. */
static PangoLayout *
create_fitting (GtkWidget *widget, int ring, const char *markup, double size, PangoWeight weight)
{
  PangoLayout *layout = create_layout (widget, markup, size, weight);
  double room = ring * TEXT_WIDTH_SHARE;
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= room)
    return layout;

  g_object_unref (layout);
  return create_layout (widget, markup, size * room / width, weight);
}

/* How much larger than usual the person wants text. */
static double
get_text_scale (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.;

  return size > 0 ? CLAMP (size / BASE_FONT_PIXELS, 1, 2) : 1;
}

static PangoLayout *
create_unit (GtkWidget *widget, int size, const char *unit, gboolean large)
{
  const RpDistanceFit fit = { widget, unit, TRUE, PANGO_WEIGHT_MEDIUM, PANGO_ALIGN_CENTER };
  double width = size * LARGE_UNIT_WIDTH_SHARE;
  PangoLayout *layout;
  double drawn;

  if (!large)
    return create_fitting (widget, size, unit, size * UNIT_SHARE * get_text_scale (widget),
                           PANGO_WEIGHT_MEDIUM);

  layout
      = rp_distance_fit_search (&fit, size * LARGE_UNIT_SHARE, width, size * LARGE_UNIT_HEIGHT_SHARE, &drawn);
  return layout;
}

static void
append_layout (GtkSnapshot *snapshot, PangoLayout *layout, double x, double y, const GdkRGBA *colour)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

/**
 * rp_ring_text_create:
 * @widget: whose font to use
 * @size: the ring's diameter, in pixels
 * @palette: the colours
 * @count: what is counted, in digits
 * @unit: Pango markup for the line below it; may be empty
 * @large: whether it is to be read from afar
 *
 * Draws the count and its unit as one block, in the middle of the ring by their ink rather than by their lines.
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL when there is nothing to see
 */
GskRenderNode *
rp_ring_text_create (GtkWidget *widget,
                     int size,
                     const RpPalette *palette,
                     const char *count,
                     const char *unit,
                     gboolean large)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  double count_size = size * (large ? LARGE_COUNT_SHARE : COUNT_SHARE);
  double gap = size * (large ? LARGE_GAP_SHARE : GAP_SHARE);
  g_autoptr (PangoLayout) above = create_fitting (widget, size, count, count_size, PANGO_WEIGHT_ULTRABOLD);
  g_autoptr (PangoLayout) below = create_unit (widget, size, unit, large);
  PangoRectangle above_ink, above_box, below_ink, below_box;
  double top;

  pango_layout_get_pixel_extents (above, &above_ink, &above_box);
  pango_layout_get_pixel_extents (below, &below_ink, &below_box);
  top = (size - above_ink.height - (*unit ? gap + below_ink.height : 0)) / 2.;
  append_layout (snapshot, above, round ((size - above_box.width) / 2. - above_box.x),
                 round (top - above_ink.y), &palette->foreground);
  top += above_ink.height + gap;
  if (*unit)
    append_layout (snapshot, below, round ((size - below_box.width) / 2. - below_box.x),
                   round (top - below_ink.y), &palette->dim);

  return gtk_snapshot_to_node (snapshot);
}
