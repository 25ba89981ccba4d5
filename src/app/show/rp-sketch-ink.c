/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-sketch-ink.h"

#include "show/rp-sketch-tools.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Sizes in the design's pixels, of which a window is 1080 high. */
#define HANDLE 30
#define HANDLE_EDGE 4
#define ARC 86
#define PILL_HEIGHT 80
#define PILL_SIDE 30
#define PILL_TEXT 52
#define PILL_GAP 30
#define PILL_MARGIN 12
#define CROSS 70
#define CROSS_GAP 12
#define GUIDE 5
#define GUIDE_EDGE 3
#define RING 16
/* What one aims with stays large enough in a small window. */
#define LEAST_UNIT 0.75
/* No text is smaller than that of the program, in pixels. */
#define LEAST_TEXT 15

/* Parts of the height of the picture. */
#define EDGE 0.0042
/* Thinner than that, in pixels, a line or its edge is not seen. */
#define LEAST_WIDTH 2.5
#define LEAST_EDGE 1.25
#define LEAST_HANDLE 5
/* An arrow's head, in widths of its line. */
#define HEAD_LENGTH 4.2
#define HEAD_HALF 2.1
/* How wide a line is that was hardly pressed. */
#define LIGHTEST 0.3
/* A change of width of this many pixels is not seen. */
#define TAPER 0.4
/* A handle is larger than this many widths of its line. */
#define HANDLE_LINES 1.9
/* An arc ends before its arm does. */
#define ARC_MOST 0.62

#define RGB(hex)                                                                                             \
  {                                                                                                          \
    ((hex) >> 16 & 0xff) / 255.f, ((hex) >> 8 & 0xff) / 255.f, ((hex) &0xff) / 255.f, 1.f                    \
  }

static const RpSketchInk inks[RP_SKETCH_N_COLOURS] = {
  { RGB (0xf9d262), RGB (0x2b2410) },
  { RGB (0xffffff), RGB (0x161819) },
  { RGB (0x161819), RGB (0xffffff) },
};

static const GdkRGBA pill_ground = RGB (0x161819);
static const GdkRGBA pill_edge = { 1, 1, 1, 0.3f };
static const GdkRGBA pill_text = RGB (0xffffff);

/**
 * rp_sketch_ink_get:
 * @colour: index of a colour
 *
 * Returns: (transfer none): what it looks like
 */
const RpSketchInk *
rp_sketch_ink_get (guint colour)
{
  return &inks[MIN (colour, RP_SKETCH_N_COLOURS - 1)];
}

/**
 * rp_sketch_ink_get_width:
 * @width: index of a width, the finest first
 *
 * Returns: how wide its lines are, in heights of the picture
 */
double
rp_sketch_ink_get_width (guint width)
{
  static const double widths[RP_SKETCH_N_WIDTHS] = { 0.010, 0.017, 0.028 };

  return widths[MIN (width, RP_SKETCH_N_WIDTHS - 1)];
}

static double
get_line (const RpStroke *stroke, const RpSketchArea *area)
{
  return MAX (stroke->width * area->line, LEAST_WIDTH);
}

static double
get_edge (const RpSketchArea *area)
{
  return MAX (EDGE * area->line, LEAST_EDGE);
}

static const RpStrokePoint *
get_point (const RpStroke *stroke, guint i)
{
  return &g_array_index (stroke->points, RpStrokePoint, i);
}

static void
set_colour (cairo_t *cr, const GdkRGBA *colour)
{
  gdk_cairo_set_source_rgba (cr, colour);
}

/* == Lines by hand == */

static double
get_pressed (const RpStroke *stroke, const RpSketchArea *area, guint i)
{
  double pressure = CLAMP (get_point (stroke, i)->pressure, 0, 1);

  return MAX (get_line (stroke, area) * (LIGHTEST + (1 - LIGHTEST) * pressure), LEAST_WIDTH);
}

/* Draws a piece of a line by hand whose width changes, in steps that are too small to be seen. */
static void
draw_taper (cairo_t *cr, const graphene_point_t *a, const graphene_point_t *b, double from, double to)
{
  guint n = (guint) (fabs (to - from) / TAPER) + 1;

  for (guint i = 0; i < n; i++)
    {
      double here = (double) i / n, there = (double) (i + 1) / n;

      cairo_set_line_width (cr, from + (to - from) * (here + there) / 2);
      cairo_move_to (cr, a->x + (b->x - a->x) * here, a->y + (b->y - a->y) * here);
      cairo_line_to (cr, a->x + (b->x - a->x) * there, a->y + (b->y - a->y) * there);
      cairo_stroke (cr);
    }
}

/* Draws a line by hand, @more wider on either side. What is equally wide is one path. */
static void
draw_pen (cairo_t *cr, const RpStroke *stroke, const RpSketchArea *area, double more)
{
  graphene_point_t before = rp_sketch_area_place (area, get_point (stroke, 0));
  double width = get_pressed (stroke, area, 0) + 2 * more;

  cairo_move_to (cr, before.x, before.y);
  if (stroke->points->len == 1)
    cairo_line_to (cr, before.x, before.y);
  for (guint i = 1; i < stroke->points->len; i++)
    {
      graphene_point_t at = rp_sketch_area_place (area, get_point (stroke, i));
      double next = get_pressed (stroke, area, i) + 2 * more;

      if (fabs (next - width) < TAPER)
        cairo_line_to (cr, at.x, at.y);
      else
        {
          cairo_set_line_width (cr, width);
          cairo_stroke (cr);
          draw_taper (cr, &before, &at, width, next);
          cairo_move_to (cr, at.x, at.y);
          width = next;
        }
      before = at;
    }
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

/* == Straight lines and arrows == */

/* Draws a triangle whose point is at @to, and gives where the line ends that carries it. */
static graphene_point_t
add_head (cairo_t *cr, const graphene_point_t *from, const graphene_point_t *to, double line)
{
  double dx = to->x - from->x, dy = to->y - from->y;
  double length = hypot (dx, dy);
  double head = MIN (HEAD_LENGTH * line, length);
  double half = head * HEAD_HALF / HEAD_LENGTH;
  double ux = length > 0 ? dx / length : 1, uy = length > 0 ? dy / length : 0;
  double x = to->x - head * ux, y = to->y - head * uy;

  cairo_move_to (cr, to->x, to->y);
  cairo_line_to (cr, x - half * uy, y + half * ux);
  cairo_line_to (cr, x + half * uy, y - half * ux);
  cairo_close_path (cr);
  return GRAPHENE_POINT_INIT ((float) (to->x - head * 0.7 * ux), (float) (to->y - head * 0.7 * uy));
}

static void
draw_straight (cairo_t *cr, const RpStroke *stroke, const RpSketchArea *area, double more)
{
  graphene_point_t from = rp_sketch_area_place (area, get_point (stroke, 0));
  graphene_point_t to = rp_sketch_area_place (area, get_point (stroke, 1));
  double line = get_line (stroke, area);

  if (stroke->kind == RP_STROKE_ARROW)
    {
      to = add_head (cr, &from, &to, line);
      cairo_set_line_width (cr, 2 * more + line * 0.3);
      cairo_stroke_preserve (cr);
      cairo_fill (cr);
    }
  cairo_set_line_width (cr, line + 2 * more);
  cairo_move_to (cr, from.x, from.y);
  cairo_line_to (cr, to.x, to.y);
  cairo_stroke (cr);
}

/* == Angles == */

typedef struct
{
  graphene_point_t a;
  graphene_point_t corner;
  graphene_point_t b;
  double from;   /* where the first arm points, in radians, clockwise as seen */
  double turn;   /* how far it is from there to the second arm, the shorter way */
  double radius; /* of the arc */
} Angle;

static void
read_angle (Angle *angle, const RpStroke *stroke, const RpSketchArea *area)
{
  double shorter;

  angle->a = rp_sketch_area_place (area, get_point (stroke, 0));
  angle->corner = rp_sketch_area_place (area, get_point (stroke, 1));
  angle->b = rp_sketch_area_place (area, get_point (stroke, 2));
  angle->from = atan2 (angle->a.y - angle->corner.y, angle->a.x - angle->corner.x);
  angle->turn = atan2 (angle->b.y - angle->corner.y, angle->b.x - angle->corner.x) - angle->from;
  if (angle->turn > G_PI)
    angle->turn -= 2 * G_PI;
  else if (angle->turn < -G_PI)
    angle->turn += 2 * G_PI;
  shorter = MIN (graphene_point_distance (&angle->a, &angle->corner, NULL, NULL),
                 graphene_point_distance (&angle->b, &angle->corner, NULL, NULL));
  angle->radius = MIN (ARC * area->unit, ARC_MOST * shorter);
}

static void
draw_arms (cairo_t *cr, const RpStroke *stroke, const RpSketchArea *area, const Angle *angle, double more)
{
  double line = get_line (stroke, area);

  cairo_set_line_width (cr, MAX (line * 0.75, LEAST_WIDTH) + 2 * more);
  cairo_new_sub_path (cr);
  if (angle->turn >= 0)
    cairo_arc (cr, angle->corner.x, angle->corner.y, angle->radius, angle->from, angle->from + angle->turn);
  else
    cairo_arc_negative (cr, angle->corner.x, angle->corner.y, angle->radius, angle->from,
                        angle->from + angle->turn);
  cairo_stroke (cr);
  cairo_set_line_width (cr, line + 2 * more);
  cairo_move_to (cr, angle->a.x, angle->a.y);
  cairo_line_to (cr, angle->corner.x, angle->corner.y);
  cairo_line_to (cr, angle->b.x, angle->b.y);
  cairo_stroke (cr);
}

static double
get_text_size (const RpSketchArea *area)
{
  return MAX (PILL_TEXT * area->unit, LEAST_TEXT);
}

/* The scale of the pill follows its text, which may not shrink with the window. */
static double
get_pill_unit (const RpSketchArea *area)
{
  return get_text_size (area) / PILL_TEXT;
}

/* Places the pill on the outer side of the corner, away from the arc, and moves it into what is seen. */
static void
place_pill (const Angle *angle, const RpSketchArea *area, double width, double height, graphene_rect_t *pill)
{
  double away = angle->from + angle->turn / 2 + G_PI;
  double unit = get_pill_unit (area);
  double ux = cos (away), uy = sin (away);
  /* How far the pill's middle must be for its edge to keep the gap in that direction. */
  double half
      = MIN (fabs (ux) > 0 ? width / 2 / fabs (ux) : width, fabs (uy) > 0 ? height / 2 / fabs (uy) : width);
  double far = half + (HANDLE / 2. + PILL_GAP) * unit;
  double margin = PILL_MARGIN * unit;
  double x = angle->corner.x + far * ux - width / 2;
  double y = angle->corner.y + far * uy - height / 2;
  double left = area->seen.origin.x + margin, top = area->seen.origin.y + margin;
  double right = area->seen.origin.x + area->seen.size.width - margin - width;
  double bottom = area->seen.origin.y + area->seen.size.height - margin - height;

  x = MAX (left, MIN (x, right));
  y = MAX (top, MIN (y, bottom));
  graphene_rect_init (pill, (float) x, (float) y, (float) width, (float) height);
}

static void
add_pill (cairo_t *cr, const graphene_rect_t *pill)
{
  double radius = pill->size.height / 2;
  double y = pill->origin.y + radius;

  cairo_new_sub_path (cr);
  cairo_arc (cr, pill->origin.x + radius, y, radius, G_PI / 2, G_PI * 3 / 2);
  cairo_arc (cr, pill->origin.x + pill->size.width - radius, y, radius, -G_PI / 2, G_PI / 2);
  cairo_close_path (cr);
}

static PangoLayout *
create_layout (const RpStroke *stroke, const RpSketchArea *area, PangoContext *context)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font
      = pango_font_description_copy (pango_context_get_font_description (context));
  g_autofree char *text = NULL;

  /* Translators: an angle in degrees, such as "167°" */
  text = g_strdup_printf (_ ("%d°"), (int) lround (rp_stroke_get_degrees (stroke)));
  pango_font_description_set_weight (font, PANGO_WEIGHT_ULTRABOLD);
  pango_font_description_set_absolute_size (font, get_text_size (area) * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static void
draw_degrees (cairo_t *cr, const RpStroke *stroke, const RpSketchArea *area, PangoContext *context)
{
  g_autoptr (PangoLayout) layout = create_layout (stroke, area, context);
  double unit = get_pill_unit (area);
  PangoRectangle ink, logical;
  graphene_rect_t pill;
  Angle angle;

  read_angle (&angle, stroke, area);
  /* Beside nothing they would be misread. */
  graphene_rect_inset_r (&area->seen, (float) (-HANDLE * area->unit), (float) (-HANDLE * area->unit), &pill);
  if (!graphene_rect_contains_point (&pill, &angle.corner))
    return;
  pango_layout_get_pixel_extents (layout, &ink, &logical);
  place_pill (&angle, area, logical.width + 2 * PILL_SIDE * unit, PILL_HEIGHT * unit, &pill);
  add_pill (cr, &pill);
  set_colour (cr, &pill_ground);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, MAX (1.5 * unit, 1));
  set_colour (cr, &pill_edge);
  cairo_stroke (cr);
  /* By its digits, not by its line: they stand in the middle. */
  cairo_move_to (cr, pill.origin.x + (pill.size.width - logical.width) / 2 - logical.x,
                 pill.origin.y + (pill.size.height - ink.height) / 2 - ink.y);
  set_colour (cr, &pill_text);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_angle (cairo_t *cr, const RpStroke *stroke, const RpSketchArea *area, PangoContext *context)
{
  const RpSketchInk *ink = rp_sketch_ink_get (stroke->colour);
  Angle angle;

  read_angle (&angle, stroke, area);
  set_colour (cr, &ink->edge);
  draw_arms (cr, stroke, area, &angle, get_edge (area));
  set_colour (cr, &ink->fill);
  draw_arms (cr, stroke, area, &angle, 0);
  rp_sketch_ink_draw_handle (cr, stroke->colour, stroke->width, area, &angle.a);
  rp_sketch_ink_draw_handle (cr, stroke->colour, stroke->width, area, &angle.corner);
  rp_sketch_ink_draw_handle (cr, stroke->colour, stroke->width, area, &angle.b);
  draw_degrees (cr, stroke, area, context);
}

/**
 * rp_sketch_ink_draw_handle:
 * @cr: where to draw
 * @colour: index of its colour
 * @width: how wide its line is, in heights of the picture
 * @area: where the picture lies
 * @at: its middle, in pixels
 *
 * Draws a disc that can be taken hold of.
 */
void
rp_sketch_ink_draw_handle (cairo_t *cr,
                           guint colour,
                           double width,
                           const RpSketchArea *area,
                           const graphene_point_t *at)
{
  const RpSketchInk *ink = rp_sketch_ink_get (colour);
  double edge = MAX (HANDLE_EDGE * area->unit, LEAST_EDGE);
  double across = MAX (HANDLE * area->unit, HANDLE_LINES * width * area->line);
  double radius = MAX (across / 2, LEAST_HANDLE) - edge / 2;

  cairo_new_sub_path (cr);
  cairo_arc (cr, at->x, at->y, radius, 0, 2 * G_PI);
  set_colour (cr, &ink->fill);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, edge);
  set_colour (cr, &ink->edge);
  cairo_stroke (cr);
}

/**
 * rp_sketch_ink_get_bounds:
 * @stroke: a stroke
 * @area: where the picture lies
 * @bounds: (out caller-allocates): what is painted lies in it, in pixels
 *
 * Finds how far a stroke reaches. The degrees of an angle may stand anywhere in what is seen.
 */
void
rp_sketch_ink_get_bounds (const RpStroke *stroke, const RpSketchArea *area, graphene_rect_t *bounds)
{
  double reach = get_line (stroke, area) * (stroke->kind == RP_STROKE_ARROW ? HEAD_HALF + 1 : 0.5);
  graphene_point_t at = rp_sketch_area_place (area, get_point (stroke, 0));

  graphene_rect_init (bounds, at.x, at.y, 0, 0);
  for (guint i = 1; i < stroke->points->len; i++)
    {
      at = rp_sketch_area_place (area, get_point (stroke, i));
      graphene_rect_expand (bounds, &at, bounds);
    }
  reach += 2 * get_edge (area) + 1;
  graphene_rect_inset (bounds, (float) -reach, (float) -reach);
  if (stroke->kind == RP_STROKE_ANGLE)
    graphene_rect_union (bounds, &area->seen, bounds);
}

/**
 * rp_sketch_ink_draw:
 * @cr: where to draw
 * @stroke: what to draw
 * @area: where the picture lies
 * @context: fonts for the degrees of an angle
 *
 * Draws a stroke with an edge that shows on any ground. Words are never mirrored.
 */
void
rp_sketch_ink_draw (cairo_t *cr, const RpStroke *stroke, const RpSketchArea *area, PangoContext *context)
{
  const RpSketchInk *ink = rp_sketch_ink_get (stroke->colour);
  double edge = get_edge (area);

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint pass = 0; pass < 2 && stroke->kind != RP_STROKE_ANGLE; pass++)
    {
      set_colour (cr, pass == 0 ? &ink->edge : &ink->fill);
      if (stroke->kind == RP_STROKE_PEN)
        draw_pen (cr, stroke, area, pass == 0 ? edge : 0);
      else
        draw_straight (cr, stroke, area, pass == 0 ? edge : 0);
    }
  if (stroke->kind == RP_STROKE_ANGLE)
    draw_angle (cr, stroke, area, context);
  cairo_restore (cr);
}

/* Draws the path twice, so that it shows on any ground. */
static void
stroke_guide (cairo_t *cr, double unit)
{
  const RpSketchInk *ink = rp_sketch_ink_get (1);

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, MAX ((GUIDE + 2 * GUIDE_EDGE) * unit, 4));
  set_colour (cr, &ink->edge);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, MAX (GUIDE * unit, 2));
  set_colour (cr, &ink->fill);
  cairo_stroke (cr);
}

/**
 * rp_sketch_ink_draw_cross:
 * @cr: where to draw
 * @area: where the picture lies
 * @at: its middle, in pixels
 *
 * Draws a cross that is large enough to be seen from far away, open in its middle.
 */
void
rp_sketch_ink_draw_cross (cairo_t *cr, const RpSketchArea *area, const graphene_point_t *at)
{
  double unit = MAX (area->unit, LEAST_UNIT / 2);

  for (int sign = -1; sign <= 1; sign += 2)
    {
      cairo_move_to (cr, at->x + sign * CROSS_GAP * unit, at->y);
      cairo_line_to (cr, at->x + sign * CROSS * unit, at->y);
      cairo_move_to (cr, at->x, at->y + sign * CROSS_GAP * unit);
      cairo_line_to (cr, at->x, at->y + sign * CROSS * unit);
    }
  stroke_guide (cr, unit);
}

/**
 * rp_sketch_ink_draw_ring:
 * @cr: where to draw
 * @area: where the picture lies
 * @at: its middle, in pixels
 *
 * Draws a ring as large as the eraser.
 */
void
rp_sketch_ink_draw_ring (cairo_t *cr, const RpSketchArea *area, const graphene_point_t *at)
{
  double unit = MAX (area->unit, LEAST_UNIT);

  cairo_new_sub_path (cr);
  cairo_arc (cr, at->x, at->y, RING * unit, 0, 2 * G_PI);
  stroke_guide (cr, unit / 2);
}
