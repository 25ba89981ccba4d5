/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-sketch-layer.h"

#include "show/rp-sketch-ink.h"

struct _RpSketchLayer
{
  GtkWidget *widget;        /* not owned: it owns this */
  cairo_surface_t *surface; /* the pixels of @bounds, or NULL where they are to be made */
  graphene_rect_t bounds;
  gboolean known; /* whether the surface shows what follows; there is none where nothing is drawn */

  /* What it was made for */
  RpSketchArea area;
  int scale;
  int phase;
  guint left_out;
};

/**
 * rp_sketch_layer_new:
 * @widget: where it is shown, and what it takes its fonts from; not kept alive
 *
 * Returns: (transfer full): a layer that knows nothing
 */
RpSketchLayer *
rp_sketch_layer_new (GtkWidget *widget)
{
  RpSketchLayer *self = g_new0 (RpSketchLayer, 1);

  self->widget = widget;
  return self;
}

/**
 * rp_sketch_layer_free:
 * @self: (transfer full): a layer
 *
 * Lets go of a layer.
 */
void
rp_sketch_layer_free (RpSketchLayer *self)
{
  rp_sketch_layer_forget (self);
  g_free (self);
}

/**
 * rp_sketch_layer_forget:
 * @self: a layer
 *
 * What is drawn is another now: it is looked at again when it is shown next.
 */
void
rp_sketch_layer_forget (RpSketchLayer *self)
{
  g_return_if_fail (self);

  g_clear_pointer (&self->surface, cairo_surface_destroy);
  self->known = FALSE;
}

static gboolean
is_same_area (const RpSketchArea *a, const RpSketchArea *b)
{
  return a->x == b->x && a->y == b->y && a->width == b->width && a->height == b->height
         && a->mirrored == b->mirrored && a->line == b->line && a->unit == b->unit
         && graphene_rect_equal (&a->seen, &b->seen);
}

static gboolean
is_shown (const RpStroke *stroke, int phase)
{
  return stroke->phase == RP_STROKE_ALWAYS || stroke->phase == phase;
}

/* Returns: (element-type RpStroke) (transfer full): the strokes that are shown; they are the book's */
static GPtrArray *
find_strokes (RpSketchLayer *self, RpSketchbook *sketchbook, const char *picture)
{
  guint n = rp_sketchbook_get_n_strokes (sketchbook, picture);
  GPtrArray *strokes = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      const RpStroke *stroke = rp_sketchbook_get_stroke (sketchbook, picture, i);

      if (i != self->left_out && is_shown (stroke, self->phase))
        g_ptr_array_add (strokes, (gpointer) stroke);
    }
  return strokes;
}

/* Returns whether any of it is seen */
static gboolean
find_bounds (RpSketchLayer *self, GPtrArray *strokes)
{
  graphene_rect_t bounds, all;

  for (guint i = 0; i < strokes->len; i++)
    {
      rp_sketch_ink_get_bounds (g_ptr_array_index (strokes, i), &self->area, &bounds);
      if (i == 0)
        all = bounds;
      graphene_rect_union (&all, &bounds, &all);
    }
  if (strokes->len == 0 || !graphene_rect_intersection (&all, &self->area.seen, &all))
    return FALSE;
  graphene_rect_round_extents (&all, &self->bounds);
  return TRUE;
}

static void
draw (RpSketchLayer *self, GPtrArray *strokes)
{
  PangoContext *context = gtk_widget_get_pango_context (self->widget);
  cairo_t *cr;

  self->surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) self->bounds.size.width * self->scale,
                                    (int) self->bounds.size.height * self->scale);
  cairo_surface_set_device_scale (self->surface, self->scale, self->scale);
  cr = cairo_create (self->surface);
  cairo_translate (cr, -self->bounds.origin.x, -self->bounds.origin.y);
  for (guint i = 0; i < strokes->len; i++)
    rp_sketch_ink_draw (cr, g_ptr_array_index (strokes, i), &self->area, context);
  cairo_destroy (cr);
}

/**
 * rp_sketch_layer_paint:
 * @cr: where to paint
 * @sketchbook: what is drawn
 * @picture: the key of a picture
 * @phase: index of the phase that it shows
 * @area: where the picture lies
 * @context: fonts for the degrees of an angle
 *
 * Paints what is drawn on a picture without keeping anything, as sharp as @cr is.
 */
void
rp_sketch_layer_paint (cairo_t *cr,
                       RpSketchbook *sketchbook,
                       const char *picture,
                       int phase,
                       const RpSketchArea *area,
                       PangoContext *context)
{
  guint n;

  g_return_if_fail (cr && area);
  g_return_if_fail (RP_IS_SKETCHBOOK (sketchbook) && picture);

  n = rp_sketchbook_get_n_strokes (sketchbook, picture);
  for (guint i = 0; i < n; i++)
    {
      const RpStroke *stroke = rp_sketchbook_get_stroke (sketchbook, picture, i);

      if (is_shown (stroke, phase))
        rp_sketch_ink_draw (cr, stroke, area, context);
    }
}

/**
 * rp_sketch_layer_snapshot:
 * @self: a layer
 * @snapshot: where to show it
 * @sketchbook: what is drawn; rp_sketch_layer_forget() tells of its changes
 * @picture: the key of a picture; likewise
 * @phase: index of the phase that it shows
 * @left_out: index of a stroke that is shown otherwise, or %RP_SKETCH_LAYER_ALL
 * @area: where the picture lies
 *
 * Shows what is drawn on a picture, and draws it anew only where something has changed.
 */
void
rp_sketch_layer_snapshot (RpSketchLayer *self,
                          GtkSnapshot *snapshot,
                          RpSketchbook *sketchbook,
                          const char *picture,
                          int phase,
                          guint left_out,
                          const RpSketchArea *area)
{
  int scale = gtk_widget_get_scale_factor (self->widget);
  cairo_t *cr;

  if (!self->known || self->phase != phase || self->left_out != left_out || self->scale != scale
      || !is_same_area (&self->area, area))
    {
      g_autoptr (GPtrArray) strokes = NULL;

      rp_sketch_layer_forget (self);
      self->area = *area;
      self->scale = scale;
      self->phase = phase;
      self->left_out = left_out;
      self->known = TRUE;
      strokes = find_strokes (self, sketchbook, picture);
      if (find_bounds (self, strokes))
        draw (self, strokes);
    }
  if (!self->surface)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &self->bounds);
  cairo_set_source_surface (cr, self->surface, self->bounds.origin.x, self->bounds.origin.y);
  cairo_paint (cr);
  cairo_destroy (cr);
}
