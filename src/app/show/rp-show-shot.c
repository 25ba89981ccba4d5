/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-shot.h"

#include "show/rp-sketch-layer.h"

#include <math.h>

/* Pixels: what is seen of an enlarged picture is drawn finer than it was filmed up to this length, so that its lines are
 * sharp; and a picture is never longer than the second. */
#define FINE 1920.0
#define MOST 8192.0
/* In a file, as parts of the higher picture: the gap between two, and the letters of a caption; the least of them. */
#define GAP 0.02
#define LETTERS 0.045
#define LEAST_LETTERS 11.0
/* How far a size may be from whole pixels and still mean them. */
#define WHOLE 0.01

/* A canvas in memory. */
typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
} Canvas;

static void
canvas_init (Canvas *canvas, int width, int height)
{
  canvas->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  canvas->cr = cairo_create (canvas->surface);
  cairo_set_source_rgb (canvas->cr, 1, 1, 1);
  cairo_paint (canvas->cr);
}

/* Returns: (transfer full): what is on the canvas, which is gone */
static GdkTexture *
canvas_finish (Canvas *canvas)
{
  int height = cairo_image_surface_get_height (canvas->surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (canvas->surface);
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *texture;

  cairo_destroy (canvas->cr);
  cairo_surface_flush (canvas->surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (canvas->surface), stride * (gsize) height);
  texture = gdk_memory_texture_new (cairo_image_surface_get_width (canvas->surface), height,
                                    GDK_MEMORY_DEFAULT, bytes, stride);
  cairo_surface_destroy (canvas->surface);
  return texture;
}

static double
snap (double size)
{
  return ABS (size - round (size)) < WHOLE ? round (size) : size;
}

/* Returns: (transfer full) (nullable): a picture as it is drawn in this size; %NULL while there is nothing to draw */
static GskRenderNode *
make_node (GdkPaintable *picture, double width, double height)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (picture, snapshot, width, height);
  return gtk_snapshot_free_to_node (snapshot);
}

/* Where the picture lies when nobody has said so: by itself, whole, as large as it is. */
static void
init_whole (RpSketchArea *area, double width, double height)
{
  *area = (RpSketchArea){ .width = width, .height = height, .line = height, .unit = 1 };
  graphene_rect_init (&area->seen, 0, 0, (float) width, (float) height);
}

/* How many pixels of the still one pixel of the screen is. */
static double
find_scale (const RpSketchArea *area, double filmed_width)
{
  double filmed = filmed_width / area->width;
  double length = MAX (area->seen.size.width, area->seen.size.height) * filmed;
  double enlarged = MAX (1, area->height / area->line);
  double finer = CLAMP (FINE / length, 1, enlarged);

  return filmed * MIN (finer, MOST / length);
}

static void
paint_lines (cairo_t *cr, RpSketchView *lines, const RpSketchArea *area, double scale)
{
  g_autoptr (RpSketchbook) book = NULL;
  g_autofree char *picture = NULL;
  int phase = 0;

  g_object_get (lines, "sketchbook", &book, "picture", &picture, "phase", &phase, NULL);
  if (!book || !picture)
    return;
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -area->seen.origin.x, -area->seen.origin.y);
  rp_sketch_layer_paint (cr, book, picture, phase, area, gtk_widget_get_pango_context (GTK_WIDGET (lines)));
}

/**
 * rp_show_shot_take:
 * @picture: a picture that is shown
 * @lines: (nullable): what lies over it, with its lines
 *
 * Takes what is seen of a picture: as large as it was filmed, as it is mirrored and enlarged, with what is drawn on it; but
 * not darkened as it is on the screen.
 *
 * Returns: (transfer full) (nullable): a still of its own; %NULL while there is no picture
 */
GdkTexture *
rp_show_shot_take (GdkPaintable *picture, RpSketchView *lines)
{
  double filmed_width = gdk_paintable_get_intrinsic_width (picture);
  double filmed_height = gdk_paintable_get_intrinsic_height (picture);
  g_autoptr (GskRenderNode) node = NULL;
  RpSketchArea area;
  Canvas canvas;
  double scale;

  g_return_val_if_fail (GDK_IS_PAINTABLE (picture), NULL);
  g_return_val_if_fail (!lines || RP_IS_SKETCH_VIEW (lines), NULL);

  if (filmed_width < 1 || filmed_height < 1)
    return NULL;
  if (!lines || !rp_sketch_view_get_area (lines, &area))
    init_whole (&area, filmed_width, filmed_height);
  scale = find_scale (&area, filmed_width);
  node = make_node (picture, snap (area.width * scale), snap (area.height * scale));
  if (!node)
    return NULL;
  canvas_init (&canvas, MAX (1, (int) floor (snap (area.seen.size.width * scale))),
               MAX (1, (int) floor (snap (area.seen.size.height * scale))));
  cairo_save (canvas.cr);
  cairo_translate (canvas.cr, snap ((area.x - area.seen.origin.x) * scale),
                   snap ((area.y - area.seen.origin.y) * scale));
  gsk_render_node_draw (node, canvas.cr);
  cairo_restore (canvas.cr);
  if (lines)
    paint_lines (canvas.cr, lines, &area, scale);
  return canvas_finish (&canvas);
}

/* == Stills together == */

/* One of them, and where it lies among the others. */
typedef struct
{
  GdkTexture *shot; /* borrowed */
  PangoLayout *caption;
  double x;
  double y;
  double width;
  double height;
} Part;

static void
part_clear (gpointer data)
{
  g_object_unref (((Part *) data)->caption);
}

static double
get_caption_height (const Part *part)
{
  int height;

  pango_layout_get_pixel_size (part->caption, NULL, &height);
  return height;
}

static PangoLayout *
set_caption (PangoContext *context, const char *text, double width, double letters)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font
      = pango_font_description_copy (pango_context_get_font_description (context));

  pango_font_description_set_absolute_size (font, letters * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) width * PANGO_SCALE);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/* All as high as the highest where they stand beside each other, else as wide as the widest. */
static GArray *
make_parts (GPtrArray *shots, const char *const *captions, gboolean stacked, PangoContext *context)
{
  GArray *parts = g_array_new (FALSE, TRUE, sizeof (Part));
  double size = 0;

  g_array_set_clear_func (parts, part_clear);
  g_array_set_size (parts, shots->len);
  for (guint i = 0; i < shots->len; i++)
    {
      GdkTexture *shot = g_ptr_array_index (shots, i);

      size = MAX (size, stacked ? gdk_texture_get_width (shot) : gdk_texture_get_height (shot));
    }
  for (guint i = 0; i < shots->len; i++)
    {
      Part *part = &g_array_index (parts, Part, i);
      double width = gdk_texture_get_width (g_ptr_array_index (shots, i));
      double height = gdk_texture_get_height (g_ptr_array_index (shots, i));

      part->shot = g_ptr_array_index (shots, i);
      part->width = round (stacked ? size : width * size / height);
      part->height = round (stacked ? height * size / width : size);
      part->caption
          = set_caption (context, captions[i], part->width, MAX (LEAST_LETTERS, part->height * LETTERS));
    }
  return parts;
}

/* Places them one after the other. */
static void
place_parts (GArray *parts, gboolean stacked, double *width, double *height)
{
  double gap = round (g_array_index (parts, Part, 0).height * GAP);
  double x = 0;
  double y = 0;

  *width = 0;
  *height = 0;
  for (guint i = 0; i < parts->len; i++)
    {
      Part *part = &g_array_index (parts, Part, i);

      part->x = x;
      part->y = y;
      *width = MAX (*width, x + part->width);
      *height = MAX (*height, y + part->height + 2 * gap + get_caption_height (part));
      if (stacked)
        y = *height + gap;
      else
        x = *width + gap;
    }
}

static void
paint_part (cairo_t *cr, const Part *part)
{
  g_autoptr (GskRenderNode) node = make_node (GDK_PAINTABLE (part->shot), part->width, part->height);

  cairo_save (cr);
  cairo_translate (cr, part->x, part->y);
  gsk_render_node_draw (node, cr);
  cairo_translate (cr, 0, part->height + round (part->height * GAP));
  cairo_set_source_rgb (cr, 0.09, 0.09, 0.1);
  pango_cairo_show_layout (cr, part->caption);
  cairo_restore (cr);
}

/**
 * rp_show_shot_join:
 * @shots: (element-type GdkTexture): in the order they are read; at least one
 * @captions: what stands under each of them
 * @stacked: whether one stands above the other, else they stand side by side
 * @context: fonts
 *
 * Makes one still of one or several, on white.
 *
 * Returns: (transfer full): the still
 */
GdkTexture *
rp_show_shot_join (GPtrArray *shots, const char *const *captions, gboolean stacked, PangoContext *context)
{
  g_autoptr (GArray) parts = NULL;
  double width, height;
  Canvas canvas;

  g_return_val_if_fail (shots && shots->len > 0, NULL);
  g_return_val_if_fail (captions && PANGO_IS_CONTEXT (context), NULL);

  parts = make_parts (shots, captions, stacked, context);
  place_parts (parts, stacked, &width, &height);
  canvas_init (&canvas, (int) width, (int) height);
  for (guint i = 0; i < parts->len; i++)
    paint_part (canvas.cr, &g_array_index (parts, Part, i));
  return canvas_finish (&canvas);
}
