/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-pages.h"

#include "base/rp-words.h"
#include "pages/rp-sheet-body.h"
#include "pages/rp-sheet-furniture.h"
#include "pages/rp-sheet-head.h"
#include "pages/rp-sheet-history.h"
#include "layout/rp-sheet-painter.h"
#include "layout/rp-sheet-stopwatch.h"
#include "pages/rp-sheet-wall.h"

/* Points: running text on paper for the hand, and on the wall. */
#define USUAL 12
#define WALL 18
/* What can still be read from one metre. */
#define LEAST_WALL 16

struct _RpSheetPages
{
  RpSheet *sheet;
  RpSheetGeometry geometry;
  gboolean colour;
  RpSheetAlbum *album;
  GPtrArray *pages; /* of GPtrArray of RpSheetBox */
};

G_DEFINE_BOXED_TYPE (RpSheetPages, rp_sheet_pages, rp_sheet_pages_ref, rp_sheet_pages_unref)

/* One exercise has all of the page. */
static RpSheetDensity
get_density (RpSheet *sheet, RpSheetDensity wanted)
{
  return wanted != RP_SHEET_SUMMARY && rp_sheet_get_exercises (sheet)->len == 1 ? RP_SHEET_ONE : wanted;
}

/* What hangs on a wall is read from further away. */
static double
get_points (const RpSheetSettings *settings)
{
  double points = rp_sheet_settings_get_points (settings);

  return settings->density == RP_SHEET_SUMMARY ? WALL + (points - USUAL) / 2 : points;
}

/* Everything is laid out from left to right first. Between the margins, which stay where they are, left becomes right. */
static void
mirror (RpSheetPages *self)
{
  double edges = self->geometry.left + self->geometry.width - self->geometry.right;

  for (guint i = 0; i < self->pages->len; i++)
    {
      GPtrArray *boxes = self->pages->pdata[i];

      for (guint j = 0; j < boxes->len; j++)
        {
          RpSheetBox *box = boxes->pdata[j];

          box->x = edges - box->x - box->width;
        }
    }
}

static RpSheetFlow *
fill (RpSheetPages *self, const RpSheetFrame *frame)
{
  RpSheetFlow *flow
      = rp_sheet_flow_new (&self->geometry, rp_sheet_furniture_measure (frame, &self->geometry));

  if (rp_sheet_is_summary (self->sheet))
    {
      rp_sheet_wall_flow (frame, flow);
      return flow;
    }
  if (rp_sheet_get_past (self->sheet))
    {
      rp_sheet_history_flow (frame, flow);
      return flow;
    }
  rp_sheet_flow_add (flow, rp_sheet_head_make (frame));
  rp_sheet_body_flow (frame, flow);
  return flow;
}

static void
set (RpSheetPages *self, const RpSheetFrame *frame)
{
  gint64 start = rp_sheet_stopwatch_start ();
  g_auto (RpWords) words = rp_words_begin (rp_sheet_get_words (self->sheet));
  g_autoptr (RpSheetFlow) flow = fill (self, frame);

  self->pages = rp_sheet_flow_steal_pages (flow);
  rp_sheet_furniture_add (frame, &self->geometry, self->pages);
  g_debug ("%u exercises, %d a page, laid out on %u pages in %.1f ms",
           rp_sheet_get_exercises (self->sheet)->len, (int) frame->density, self->pages->len,
           rp_sheet_stopwatch_get_milliseconds (start));
}

static void
lay_out (RpSheetPages *self, RpSheetDensity density, double points)
{
  RpSheet *sheet = self->sheet;
  g_autoptr (RpSheetTypography) type
      = rp_sheet_typography_new (points, rp_sheet_get_language (sheet), rp_sheet_is_right_to_left (sheet));
  const RpSheetFrame frame = {
    .sheet = sheet,
    .type = type,
    .album = self->album,
    .density = density,
    .width = rp_sheet_geometry_get_inner_width (&self->geometry),
    .height = rp_sheet_geometry_get_inner_height (&self->geometry),
    .numbered = rp_sheet_get_exercises (sheet)->len > 1,
  };

  g_clear_pointer (&self->pages, g_ptr_array_unref);
  set (self, &frame);
}

/* A wall has room for one page: letters are smaller where that is enough for it. */
static void
fit_wall (RpSheetPages *self, double points)
{
  if (!rp_sheet_is_summary (self->sheet))
    return;
  for (double less = points - 1; self->pages->len > 1 && less >= LEAST_WALL; less--)
    lay_out (self, RP_SHEET_SUMMARY, less);
  if (self->pages->len > 1)
    lay_out (self, RP_SHEET_SUMMARY, points);
}

/* Where there is no font for a letter, Pango draws a box. */
static gboolean
lacks_letters (RpSheetPages *self)
{
  for (guint page = 0; page < self->pages->len; page++)
    {
      GPtrArray *boxes = self->pages->pdata[page];

      for (guint i = 0; i < boxes->len; i++)
        {
          const RpSheetBox *box = boxes->pdata[i];

          if (box->layout && pango_layout_get_unknown_glyphs_count (box->layout) > 0)
            return TRUE;
        }
    }
  return FALSE;
}

static void
tell_of_letters (RpSheetPages *self)
{
  if (lacks_letters (self))
    rp_sheet_album_warn (self->album, _ ("Some letters of this sheet are in no font of this computer, so "
                                         "they are printed as boxes. Install a font that has them, such as "
                                         "Noto Sans."));
}

/**
 * rp_sheet_pages_new:
 * @sheet: what it says
 * @settings: how it looks
 * @geometry: the paper
 *
 * Lays a sheet out. What cannot be shown, such as a picture that cannot be read, becomes a warning and never stops it.
 *
 * Returns: (transfer full): the pages, at least one
 */
RpSheetPages *
rp_sheet_pages_new (RpSheet *sheet, const RpSheetSettings *settings, const RpSheetGeometry *geometry)
{
  return rp_sheet_pages_new_after (NULL, sheet, settings, geometry);
}

/**
 * rp_sheet_pages_new_after:
 * @before: (nullable): pages that were laid out before, of the same program most likely
 * @sheet: what it says
 * @settings: how it looks
 * @geometry: the paper
 *
 * Does the same as rp_sheet_pages_new(), but does not read drawings again that @before has read: a preview that follows a
 * person's choices needs a fraction of the time. Both must be of one thread.
 *
 * Returns: (transfer full): the pages, at least one
 */
RpSheetPages *
rp_sheet_pages_new_after (RpSheetPages *before,
                          RpSheet *sheet,
                          const RpSheetSettings *settings,
                          const RpSheetGeometry *geometry)
{
  RpSheetPages *self;

  g_return_val_if_fail (sheet && settings && geometry, NULL);

  self = g_atomic_rc_box_new0 (RpSheetPages);
  self->sheet = rp_sheet_ref (sheet);
  self->geometry = *geometry;
  self->colour = settings->colour;
  self->album = rp_sheet_album_new (before ? before->album : NULL);
  lay_out (self, get_density (sheet, settings->density), get_points (settings));
  fit_wall (self, get_points (settings));
  tell_of_letters (self);
  if (rp_sheet_is_right_to_left (sheet))
    mirror (self);
  return self;
}

/**
 * rp_sheet_pages_ref:
 * @self: pages
 *
 * Returns: (transfer full): the same pages
 */
RpSheetPages *
rp_sheet_pages_ref (RpSheetPages *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
pages_clear (RpSheetPages *self)
{
  g_ptr_array_unref (self->pages);
  rp_sheet_album_free (self->album);
  rp_sheet_unref (self->sheet);
}

/**
 * rp_sheet_pages_unref:
 * @self: (transfer full): pages
 *
 * Lets go of them.
 */
void
rp_sheet_pages_unref (RpSheetPages *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) pages_clear);
}

/**
 * rp_sheet_pages_get_sheet:
 * @self: pages
 *
 * Returns: (transfer none): what they say
 */
RpSheet *
rp_sheet_pages_get_sheet (RpSheetPages *self)
{
  g_return_val_if_fail (self, NULL);

  return self->sheet;
}

/**
 * rp_sheet_pages_get_geometry:
 * @self: pages
 *
 * Returns: (transfer none): the paper they are laid out for
 */
const RpSheetGeometry *
rp_sheet_pages_get_geometry (RpSheetPages *self)
{
  g_return_val_if_fail (self, NULL);

  return &self->geometry;
}

/**
 * rp_sheet_pages_get_n_pages:
 * @self: pages
 *
 * Returns: how many there are
 */
guint
rp_sheet_pages_get_n_pages (RpSheetPages *self)
{
  g_return_val_if_fail (self, 0);

  return self->pages->len;
}

/**
 * rp_sheet_pages_get_boxes:
 * @self: pages
 * @page: from 0
 *
 * Returns: (transfer none) (element-type RpSheetBox): what stands on a page, in reading order, with places in
 *   points from the upper left corner of the paper, mirrored for a language from right to left
 */
GPtrArray *
rp_sheet_pages_get_boxes (RpSheetPages *self, guint page)
{
  g_return_val_if_fail (self, NULL);
  g_return_val_if_fail (page < self->pages->len, NULL);

  return self->pages->pdata[page];
}

/**
 * rp_sheet_pages_describe_page:
 * @self: pages
 * @page: from 0
 *
 * Returns: (transfer full): the words of a page in reading order, for a screen reader that cannot see the preview
 */
char *
rp_sheet_pages_describe_page (RpSheetPages *self, guint page)
{
  GPtrArray *boxes = rp_sheet_pages_get_boxes (self, page);
  GString *words = g_string_new (NULL);
  const RpSheetBox *before = NULL;

  g_return_val_if_fail (boxes, NULL);

  for (guint i = 0; i < boxes->len; i++)
    {
      const RpSheetBox *box = boxes->pdata[i];
      g_autofree char *text = rp_sheet_box_get_text (box);

      if (!text || *text == '\0')
        continue;
      if (before && !rp_sheet_box_is_joined (before, box))
        g_string_append_c (words, '\n');
      else if (before && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
      g_string_append (words, text);
      before = box;
    }
  return g_string_free (words, FALSE);
}

/**
 * rp_sheet_pages_get_warnings:
 * @self: pages
 *
 * Returns: (transfer none) (array zero-terminated=1): a sentence for each thing that cannot be shown
 */
const char *const *
rp_sheet_pages_get_warnings (RpSheetPages *self)
{
  g_return_val_if_fail (self, NULL);

  return rp_sheet_album_get_warnings (self->album);
}

/**
 * rp_sheet_pages_draw_page:
 * @self: pages
 * @page: from 0
 * @cr: where to draw, in points from the upper left corner of the paper, margins included
 *
 * Draws a page. In a PDF, the page gets its structure and its outline too.
 */
void
rp_sheet_pages_draw_page (RpSheetPages *self, guint page, cairo_t *cr)
{
  GPtrArray *boxes = rp_sheet_pages_get_boxes (self, page);

  g_return_if_fail (boxes && cr);

  rp_sheet_painter_draw (boxes, self->colour, cr);
}
