/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "jpeg.h"
#include "session/rp-simulated-clock.h"
#include "show/rp-mirror.h"

#include <gtk/gtk.h>

/* A mirror whose pictures are put in by hand: twenty-five a second, each with its number. */

#define MIRROR_RATE 25
#define MIRROR_FRAME ((gint64) G_USEC_PER_SEC / MIRROR_RATE)
#define MIRROR_WIDTH 320
#define MIRROR_HEIGHT 180

static inline gint64
mirror_now (RpSimulatedClock *clock)
{
  return rp_clock_now (RP_CLOCK (clock)).monotonic;
}

/* Which picture is the newest one at an instant. */
static inline int
mirror_number (gint64 time)
{
  return (int) (time / MIRROR_FRAME) % 4096;
}

/* Puts in the pictures of so many seconds, and lets them pass. */
static inline void
mirror_fill (RpSimulatedClock *clock, RpFrameRing *ring, guint seconds)
{
  for (guint i = 0; i < seconds * MIRROR_RATE; i++)
    {
      gint64 now = (mirror_now (clock) / MIRROR_FRAME + 1) * MIRROR_FRAME;
      g_autoptr (GBytes) bytes
          = jpeg_make (JPEG_COLOUR, MIRROR_WIDTH, MIRROR_HEIGHT, (guint) mirror_number (now));

      rp_simulated_clock_advance (clock, now - mirror_now (clock));
      rp_frame_ring_push (ring, now, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
}

/* Returns: which picture is drawn, turned back if it is turned; -1 when there is none */
static inline int
mirror_read (GdkPaintable *paintable, gboolean flipped)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;
  guint32 row[MIRROR_WIDTH];
  const guint32 *seen;

  gdk_paintable_snapshot (paintable, snapshot, MIRROR_WIDTH, MIRROR_HEIGHT);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (!node)
    return -1;
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, MIRROR_WIDTH, MIRROR_HEIGHT);
  cr = cairo_create (surface);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  seen = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface)
                                            + cairo_image_surface_get_stride (surface) * MIRROR_HEIGHT / 2);
  for (guint x = 0; x < MIRROR_WIDTH; x++)
    row[x] = seen[flipped ? MIRROR_WIDTH - 1 - x : x];
  cairo_surface_destroy (surface);
  return jpeg_read_number (row, MIRROR_WIDTH);
}

/* Lets the picture that is due be decoded and shown. */
static inline void
mirror_look (RpMirror *mirror)
{
  while (rp_mirror_tick (mirror))
    g_main_context_iteration (NULL, TRUE);
}
