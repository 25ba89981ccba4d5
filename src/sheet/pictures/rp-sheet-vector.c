/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-vector.h"

#include <cairo-pdf.h>
#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_surface_t, cairo_surface_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (cairo_t, cairo_destroy)

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define DOTS_PER_INCH 96.0

/* Side of the picture on which an SVG is tried: larger than a printer shows a logo, for effects cost by the dot. */
#define TRIAL 600

static const char *
find (const char *text, gsize size, const char *word)
{
  return text ? memmem (text, size, word, strlen (word)) : NULL;
}

/**
 * rp_sheet_vector_is_svg:
 * @bytes: the content of a file
 *
 * Returns: %TRUE when it is plain XML that speaks of SVG
 */
gboolean
rp_sheet_vector_is_svg (GBytes *bytes)
{
  gsize size = 0;
  const char *text = g_bytes_get_data (bytes, &size);
  gsize at = 0;

  if (size == 0 || !g_utf8_validate (text, (gssize) size, NULL))
    return FALSE;
  if (size > 3 && memcmp (text, BYTE_ORDER_MARK, 3) == 0)
    at = 3;
  while (at < size && g_ascii_isspace (text[at]))
    at++;
  return at < size && text[at] == '<' && (find (text, size, "<svg") || find (text, size, ":svg"));
}

/*
 * librsvg reads no other file when it is not told where this one lies, but it decodes pictures that stand inside, however
 * many pixels they have; and an entity can spell anything.
 */
static gboolean
has_more_than_shapes (GBytes *bytes)
{
  static const char *const words[] = { "<image", ":image", "<feImage", ":feImage", "<!ENTITY" };
  gsize size = 0;
  const char *text = g_bytes_get_data (bytes, &size);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (find (text, size, words[i]))
      return TRUE;
  return FALSE;
}

static cairo_status_t
throw_away (void *closure, const unsigned char *data, unsigned int length)
{
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
can_be_drawn (RsvgHandle *handle, cairo_surface_t *surface)
{
  g_autoptr (cairo_t) cr = cairo_create (surface);
  const RsvgRectangle box = { 0, 0, TRIAL, TRIAL };
  gboolean drawn = rsvg_handle_render_document (handle, cr, &box, NULL);

  cairo_surface_finish (surface);
  return drawn;
}

/**
 * rp_sheet_vector_try:
 * @handle: an SVG
 *
 * Draws it as a screen and as a file would have it. That may take for ever, or end the process.
 *
 * Returns: %TRUE when it can be drawn
 */
gboolean
rp_sheet_vector_try (RsvgHandle *handle)
{
  g_autoptr (cairo_surface_t) pixels = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, TRIAL, TRIAL);
  g_autoptr (cairo_surface_t) paper = cairo_pdf_surface_create_for_stream (throw_away, NULL, TRIAL, TRIAL);

  g_return_val_if_fail (RSVG_IS_HANDLE (handle), FALSE);

  return can_be_drawn (handle, pixels) && can_be_drawn (handle, paper);
}

/**
 * rp_sheet_vector_get_size:
 * @handle: an SVG
 * @width: (out): its width
 * @height: (out): its height
 *
 * Returns: %FALSE when it says nothing of its size
 */
gboolean
rp_sheet_vector_get_size (RsvgHandle *handle, double *width, double *height)
{
  RsvgRectangle box = { 0 };
  gboolean has_box = FALSE;

  if (rsvg_handle_get_intrinsic_size_in_pixels (handle, width, height))
    return TRUE;
  rsvg_handle_get_intrinsic_dimensions (handle, NULL, NULL, NULL, NULL, &has_box, &box);
  *width = box.width;
  *height = box.height;
  return has_box;
}

/**
 * rp_sheet_vector_new:
 * @bytes: an SVG of bearable size
 * @trouble: (out): what is wrong with it
 *
 * Reads it; whether it can be drawn in a bearable time, only a trial tells.
 *
 * Returns: (transfer full) (nullable): the SVG, which refers to nothing outside of it; %NULL with @trouble set
 */
RsvgHandle *
rp_sheet_vector_new (GBytes *bytes, RpSheetTrouble *trouble)
{
  g_autoptr (GInputStream) stream = NULL;
  RsvgHandle *handle;

  g_return_val_if_fail (bytes && trouble, NULL);

  *trouble = RP_SHEET_TROUBLE_INSIDE;
  if (has_more_than_shapes (bytes))
    return NULL;
  *trouble = RP_SHEET_TROUBLE_DAMAGED;
  stream = g_memory_input_stream_new_from_bytes (bytes);
  handle = rsvg_handle_new_from_stream_sync (stream, NULL, RSVG_HANDLE_FLAGS_NONE, NULL, NULL);
  if (handle)
    rsvg_handle_set_dpi (handle, DOTS_PER_INCH);
  return handle;
}
