/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-ring-picture.h"

#include <math.h>

/* From the mockup: a ring of 308 has a stroke of 22 and a head of 14. */
#define REFERENCE 308.
#define STROKE 22.
#define HEAD 14.
#define HEAD_EDGE 4.
#define GAP 6.
#define OUTLINE 1.5
/* The smallest stroke, so that a small ring can still be read from a distance. */
#define STROKE_MIN 12.

static double
scaled (const RpRingPicture *picture, double length)
{
  return length * picture->size / REFERENCE;
}

/**
 * rp_ring_picture_get_stroke:
 * @picture: what to draw
 *
 * Returns: how thick the ring is, in pixels
 */
double
rp_ring_picture_get_stroke (const RpRingPicture *picture)
{
  return MAX (scaled (picture, STROKE), STROKE_MIN);
}

/**
 * rp_ring_picture_get_head_radius:
 * @picture: what to draw
 *
 * Returns: the radius of the head with its edge, in pixels
 */
double
rp_ring_picture_get_head_radius (const RpRingPicture *picture)
{
  return rp_ring_picture_get_stroke (picture) * (HEAD + HEAD_EDGE / 2) / STROKE;
}

/**
 * rp_ring_picture_get_radius:
 * @picture: what to draw
 *
 * Returns: the radius to the middle of the stroke, in pixels
 */
double
rp_ring_picture_get_radius (const RpRingPicture *picture)
{
  return picture->size / 2. - rp_ring_picture_get_head_radius (picture);
}

/**
 * rp_ring_picture_get_duration:
 * @picture: what to draw
 *
 * Returns: how long the lap takes, in microseconds, at least 1
 */
gint64
rp_ring_picture_get_duration (const RpRingPicture *picture)
{
  return picture->n_arcs > 0 ? MAX (picture->arcs[picture->n_arcs - 1].end, 1) : 1;
}

/**
 * rp_ring_picture_get_angle:
 * @picture: what to draw
 * @elapsed: microseconds since the lap began
 *
 * Returns: how far round that is, in radians from the top, 0 to 2 pi
 */
double
rp_ring_picture_get_angle (const RpRingPicture *picture, gint64 elapsed)
{
  double part = (double) elapsed / (double) rp_ring_picture_get_duration (picture);

  return CLAMP (part, 0, 1) * 2 * G_PI;
}

/**
 * rp_ring_picture_get_point:
 * @picture: what to draw
 * @elapsed: microseconds since the lap began
 * @x: (out): pixels from the left
 * @y: (out): pixels from the top
 *
 * Finds the middle of the head.
 */
void
rp_ring_picture_get_point (const RpRingPicture *picture, gint64 elapsed, double *x, double *y)
{
  double angle = rp_ring_picture_get_angle (picture, elapsed);
  double radius = rp_ring_picture_get_radius (picture);

  *x = picture->size / 2. + radius * sin (angle);
  *y = picture->size / 2. - radius * cos (angle);
}

/* The angles of an arc's two round ends, drawn in by half the gap; a very short arc becomes a dot. */
static void
get_ends (const RpRingPicture *picture, guint index, double *from, double *to)
{
  gint64 start = index > 0 ? picture->arcs[index - 1].end : 0;
  double inset = (rp_ring_picture_get_stroke (picture) / 2 + scaled (picture, GAP) / 2)
                 / rp_ring_picture_get_radius (picture);
  double middle;

  *from = rp_ring_picture_get_angle (picture, start);
  *to = rp_ring_picture_get_angle (picture, picture->arcs[index].end);
  middle = (*from + *to) / 2;
  *from = MIN (*from + inset, middle - 0.001);
  *to = MAX (*to - inset, middle + 0.001);
}

static void
stroke (const RpRingPicture *picture,
        cairo_t *cr,
        double from,
        double to,
        double width,
        const GdkRGBA *colour)
{
  double middle = picture->size / 2.;

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, width);
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_new_path (cr);
  cairo_arc (cr, middle, middle, rp_ring_picture_get_radius (picture), from - G_PI / 2, to - G_PI / 2);
  cairo_stroke (cr);
}

/**
 * rp_ring_picture_draw_ahead:
 * @picture: what to draw
 * @cr: where to
 *
 * Draws every arc as still to come.
 */
void
rp_ring_picture_draw_ahead (const RpRingPicture *picture, cairo_t *cr)
{
  double width = rp_ring_picture_get_stroke (picture);
  double from, to;

  for (guint i = 0; i < picture->n_arcs; i++)
    {
      get_ends (picture, i, &from, &to);
      stroke (picture, cr, from, to, width, &picture->palette->ahead[picture->arcs[i].tint]);
      if (picture->palette->outlined)
        stroke (picture, cr, from, to, width - 2 * OUTLINE, &picture->palette->background);
    }
}

/**
 * rp_ring_picture_draw_done:
 * @picture: what to draw
 * @cr: where to
 * @from: microseconds since the lap began
 * @to: microseconds since the lap began
 *
 * Draws the arcs between two times as done.
 */
void
rp_ring_picture_draw_done (const RpRingPicture *picture, cairo_t *cr, gint64 from, gint64 to)
{
  double low = rp_ring_picture_get_angle (picture, from);
  double high = rp_ring_picture_get_angle (picture, to);
  double start, end;

  for (guint i = 0; i < picture->n_arcs; i++)
    {
      get_ends (picture, i, &start, &end);
      if (high <= start || low >= end)
        continue;
      stroke (picture, cr, MAX (low, start), MIN (high, end), rp_ring_picture_get_stroke (picture),
              &picture->palette->done[picture->arcs[i].tint]);
    }
}

static cairo_surface_t *
create_surface (int size, int scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size * scale, size * scale);

  cairo_surface_set_device_scale (surface, scale, scale);
  return surface;
}

/**
 * rp_ring_picture_render:
 * @picture: what to draw
 * @ahead: whether to draw what is to come
 * @done: up to which microsecond of the lap to draw what is done
 *
 * Makes a picture of the ring without its head, in device pixels.
 *
 * Returns: (transfer full): the picture
 */
cairo_surface_t *
rp_ring_picture_render (const RpRingPicture *picture, gboolean ahead, gint64 done)
{
  cairo_surface_t *surface = create_surface (picture->size, picture->scale);
  cairo_t *cr = cairo_create (surface);

  if (ahead)
    rp_ring_picture_draw_ahead (picture, cr);
  if (done > 0)
    rp_ring_picture_draw_done (picture, cr, 0, done);
  cairo_destroy (cr);

  return surface;
}

/**
 * rp_ring_picture_copy:
 * @picture: what is drawn
 * @surface: a picture of it
 *
 * Copies a picture, to draw more on it.
 *
 * Returns: (transfer full): the copy
 */
cairo_surface_t *
rp_ring_picture_copy (const RpRingPicture *picture, cairo_surface_t *surface)
{
  cairo_surface_t *copy = create_surface (picture->size, picture->scale);
  cairo_t *cr = cairo_create (copy);

  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);

  return copy;
}

/**
 * rp_ring_picture_render_head:
 * @picture: what to draw
 * @size: (out): its width and height, in pixels
 *
 * Makes a picture of the head, in device pixels; its middle is the picture's middle.
 *
 * Returns: (transfer full): the picture
 */
cairo_surface_t *
rp_ring_picture_render_head (const RpRingPicture *picture, int *size)
{
  double radius = rp_ring_picture_get_head_radius (picture);
  double edge = rp_ring_picture_get_stroke (picture) * HEAD_EDGE / STROKE;
  cairo_surface_t *surface;
  cairo_t *cr;
  GdkRGBA solid = picture->palette->foreground;

  *size = 2 * (int) ceil (radius) + 2;
  surface = create_surface (*size, picture->scale);
  cr = cairo_create (surface);
  /* Seen over the ring's colours, so a see-through edge would change its own. */
  if (solid.alpha < 1)
    solid = (GdkRGBA){ 0.18f, 0.2f, 0.21f, 1 };
  cairo_arc (cr, *size / 2., *size / 2., radius - edge / 2, 0, 2 * G_PI);
  gdk_cairo_set_source_rgba (cr, &picture->palette->background);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &solid);
  cairo_set_line_width (cr, edge);
  cairo_stroke (cr);
  cairo_destroy (cr);

  return surface;
}
