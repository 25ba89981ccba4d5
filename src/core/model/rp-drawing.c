/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-drawing.h"

/**
 * rp_drawing_new:
 * @place: the moment it shows
 * @uri: where it lies
 * @pixels_per_metre: how many of its pixels stand for a metre of the body; 0 if that is not known
 *
 * Returns: (transfer full): a new drawing; free with rp_drawing_free()
 */
RpDrawing *
rp_drawing_new (RpDrawingPlace place, const char *uri, guint pixels_per_metre)
{
  RpDrawing *drawing;

  g_return_val_if_fail (uri, NULL);

  drawing = g_new (RpDrawing, 1);
  drawing->place = place;
  drawing->uri = g_strdup (uri);
  drawing->pixels_per_metre = pixels_per_metre;
  return drawing;
}

/**
 * rp_drawing_free:
 * @drawing: (transfer full) (nullable): a drawing from rp_drawing_new()
 *
 * Frees it and its URI.
 */
void
rp_drawing_free (RpDrawing *drawing)
{
  if (!drawing)
    return;
  g_free (drawing->uri);
  g_free (drawing);
}
