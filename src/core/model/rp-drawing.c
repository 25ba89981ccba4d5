/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-drawing.h"

/**
 * rp_drawing_new:
 * @place: the moment it shows
 * @uri: where it lies
 *
 * Returns: (transfer full): a new drawing; free with rp_drawing_free()
 */
RpDrawing *
rp_drawing_new (RpDrawingPlace place, const char *uri)
{
  RpDrawing *drawing;

  g_return_val_if_fail (uri, NULL);

  drawing = g_new (RpDrawing, 1);
  drawing->place = place;
  drawing->uri = g_strdup (uri);
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
