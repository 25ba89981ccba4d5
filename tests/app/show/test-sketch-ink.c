/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "show/rp-sketch-ink.h"
#include "show/rp-sketch-tools.h"

#define SIZE 400
#define YELLOW 0xfff9d262
#define WHITE 0xffffffff
#define BLACK 0xff161819

static const RpSketchArea plain = {
  .width = SIZE,
  .height = SIZE,
  .line = SIZE,
  .unit = 0.5,
  .seen = { { 0, 0 }, { SIZE, SIZE } },
};

static PangoContext *context;

/* Returns: (transfer full): a grey picture with a stroke on it */
static cairo_surface_t *
draw (const RpStroke *stroke, const RpSketchArea *area)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 0.5, 0.5, 0.5);
  cairo_paint (cr);
  rp_sketch_ink_draw (cr, stroke, area, context);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Returns how many pixels of a column are of a colour */
static guint
count (cairo_surface_t *surface, int x, guint32 colour)
{
  guint n = 0;

  for (int y = 0; y < SIZE; y++)
    n += pixels_near (pixels_at (surface, x, y), colour);
  return n;
}

static RpStroke *
make (RpStrokeKind kind, guint colour, double width, double x, double y, double to_x, double to_y)
{
  RpStrokePoint points[] = { { x, y, 1 }, { to_x, to_y, 1 } };

  return rp_stroke_new (kind, colour, width, RP_STROKE_ALWAYS, points, 2);
}

/* Every colour has an edge that stands out from it, so that it shows on skin, floor and shirt. */
static void
test_edges (void)
{
  static const guint32 fills[] = { YELLOW, WHITE, BLACK };
  static const guint32 edges[] = { 0xff2b2410, BLACK, WHITE };

  for (guint i = 0; i < RP_SKETCH_N_COLOURS; i++)
    {
      g_autoptr (RpStroke) stroke = make (RP_STROKE_LINE, i, 0.05, 0.2, 0.5, 0.8, 0.5);
      RpSketchArea area = plain;
      cairo_surface_t *surface;

      area.line = 2 * SIZE;
      surface = draw (stroke, &area);
      g_assert_cmphex (pixels_at (surface, 200, 200), ==, fills[i]);
      g_assert_cmpuint (count (surface, 200, fills[i]), >=, 36);
      g_assert_cmpuint (count (surface, 200, edges[i]), >=, 4);
      g_assert_cmphex (pixels_at (surface, 200, 150), ==, 0xff808080);
      cairo_surface_destroy (surface);
    }
}

static void
test_widths (void)
{
  guint before = 0;

  for (guint i = 0; i < RP_SKETCH_N_WIDTHS; i++)
    {
      g_autoptr (RpStroke) stroke = make (RP_STROKE_LINE, 0, rp_sketch_ink_get_width (i), 0.2, 0.5, 0.8, 0.5);
      cairo_surface_t *surface = draw (stroke, &plain);
      guint width = count (surface, 200, YELLOW);

      g_assert_cmpuint (width, >, before);
      before = width;
      cairo_surface_destroy (surface);
    }
}

/* A stylus draws thinner where it is hardly pressed. */
static void
test_pressure (void)
{
  RpStrokePoint points[] = { { 0.1, 0.5, 0.1 }, { 0.5, 0.5, 0.1 }, { 0.51, 0.5, 1 }, { 0.9, 0.5, 1 } };
  g_autoptr (RpStroke) stroke = rp_stroke_new (RP_STROKE_PEN, 0, 0.05, RP_STROKE_ALWAYS, points, 4);
  cairo_surface_t *surface = draw (stroke, &plain);

  g_assert_cmpuint (count (surface, 100, YELLOW), <, 10);
  g_assert_cmpuint (count (surface, 300, YELLOW), >=, 18);
  cairo_surface_destroy (surface);
}

static void
test_dot (void)
{
  RpStrokePoint point = { 0.5, 0.5, 1 };
  g_autoptr (RpStroke) stroke = rp_stroke_new (RP_STROKE_PEN, 0, 0.05, RP_STROKE_ALWAYS, &point, 1);
  cairo_surface_t *surface = draw (stroke, &plain);

  g_assert_cmpuint (count (surface, 200, YELLOW), >=, 17);
  cairo_surface_destroy (surface);
}

/* The head is at the end, and ends where the arrow does. */
static void
test_arrow (void)
{
  g_autoptr (RpStroke) stroke = make (RP_STROKE_ARROW, 0, 0.04, 0.2, 0.5, 0.8, 0.5);
  cairo_surface_t *surface = draw (stroke, &plain);

  g_assert_cmpuint (count (surface, 120, YELLOW), <, 18);
  g_assert_cmpuint (count (surface, 265, YELLOW), >, 40);
  g_assert_cmphex (pixels_at (surface, 315, 200), ==, YELLOW);
  g_assert_cmphex (pixels_at (surface, 330, 200), ==, 0xff808080);
  cairo_surface_destroy (surface);
}

/* An angle that is the same mirrored looks the same mirrored: its degrees are not turned round. */
static void
test_words_are_not_mirrored (void)
{
  RpStrokePoint points[] = { { 0.2, 0.2, 1 }, { 0.5, 0.5, 1 }, { 0.8, 0.2, 1 } };
  RpStrokePoint turned[] = { { 0.8, 0.2, 1 }, { 0.5, 0.5, 1 }, { 0.2, 0.2, 1 } };
  g_autoptr (RpStroke) angle = rp_stroke_new (RP_STROKE_ANGLE, 1, 0.02, RP_STROKE_ALWAYS, points, 3);
  g_autoptr (RpStroke) back = rp_stroke_new (RP_STROKE_ANGLE, 1, 0.02, RP_STROKE_ALWAYS, turned, 3);
  RpSketchArea mirrored = plain;
  cairo_surface_t *a = draw (angle, &plain), *b;

  mirrored.mirrored = TRUE;
  b = draw (back, &mirrored);
  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      if (!pixels_near (pixels_at (a, x, y), pixels_at (b, x, y)))
        g_error ("%d, %d: %x, mirrored %x", x, y, pixels_at (a, x, y), pixels_at (b, x, y));
  /* The pill is below the corner, away from the arc. */
  g_assert_cmpuint (count (a, 200, BLACK), >, 20);
  g_assert_true (pixels_near (pixels_at (a, 170, 242), BLACK));
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
}

/* The degrees stay in the picture, and are not there where their angle is not. */
static void
test_degrees_stay_in_sight (void)
{
  RpStrokePoint points[] = { { 0.5, 0.6, 1 }, { 0.5, 0.98, 1 }, { 0.6, 0.6, 1 } };
  g_autoptr (RpStroke) angle = rp_stroke_new (RP_STROKE_ANGLE, 1, 0.01, RP_STROKE_ALWAYS, points, 3);
  RpSketchArea area = plain;
  cairo_surface_t *surface = draw (angle, &area);

  g_assert_true (pixels_near (pixels_at (surface, 165, 375), BLACK));
  g_assert_cmphex (pixels_at (surface, 165, 397), ==, 0xff808080);
  cairo_surface_destroy (surface);
  area.y = 100;
  surface = draw (angle, &area);
  g_assert_false (pixels_near (pixels_at (surface, 165, 375), BLACK));
  cairo_surface_destroy (surface);
}

/* What is painted lies within the bounds. */
static void
test_bounds (void)
{
  static const RpStrokeKind kinds[] = { RP_STROKE_PEN, RP_STROKE_LINE, RP_STROKE_ARROW, RP_STROKE_LEVEL };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (RpStroke) stroke = make (kinds[i], 0, 0.05, 0.4, 0.4, 0.6, 0.5);
      cairo_surface_t *surface = draw (stroke, &plain);
      graphene_rect_t bounds;

      rp_sketch_ink_get_bounds (stroke, &plain, &bounds);
      g_assert_cmpfloat (bounds.size.width, <, 240);
      for (int y = 0; y < SIZE; y++)
        for (int x = 0; x < SIZE; x++)
          if (!graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
            g_assert_cmphex (pixels_at (surface, x, y), ==, 0xff808080);
      cairo_surface_destroy (surface);
    }
}

int
main (int argc, char *argv[])
{
  GtkWidget *label;
  int status;

  find_init (&argc, &argv);
  label = g_object_ref_sink (gtk_label_new ("x"));
  context = gtk_widget_get_pango_context (label);

  g_test_add_func ("/sketch-ink/edges", test_edges);
  g_test_add_func ("/sketch-ink/widths", test_widths);
  g_test_add_func ("/sketch-ink/pressure", test_pressure);
  g_test_add_func ("/sketch-ink/dot", test_dot);
  g_test_add_func ("/sketch-ink/arrow", test_arrow);
  g_test_add_func ("/sketch-ink/words-are-not-mirrored", test_words_are_not_mirrored);
  g_test_add_func ("/sketch-ink/degrees-stay-in-sight", test_degrees_stay_in_sight);
  g_test_add_func ("/sketch-ink/bounds", test_bounds);
  status = g_test_run ();
  g_object_unref (label);
  return status;
}
