/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-drawing.h"

#include "base/rp-search.h"

/**
 * rp_drawing_new:
 * @place: the moment it shows
 * @uri: where it lies
 * @pixels_per_metre: how many of its pixels stand for a metre of the body; 0 if that is not known
 *
 * Returns: (transfer full): a new drawing without a load; free with rp_drawing_free()
 */
RpDrawing *
rp_drawing_new (RpDrawingPlace place, const char *uri, guint pixels_per_metre)
{
  return rp_drawing_new_with (place, uri, pixels_per_metre, RP_DRAWING_WITH_NOTHING, NULL);
}

/**
 * rp_drawing_new_with:
 * @place: the moment it shows
 * @uri: where it lies
 * @pixels_per_metre: how many of its pixels stand for a metre of the body; 0 if that is not known
 * @with: the load it shows
 * @load: (nullable): that load in words
 *
 * Returns: (transfer full): a new drawing; free with rp_drawing_free()
 */
RpDrawing *
rp_drawing_new_with (RpDrawingPlace place,
                     const char *uri,
                     guint pixels_per_metre,
                     RpDrawingWith with,
                     const char *load)
{
  RpDrawing *drawing;

  g_return_val_if_fail (uri, NULL);

  drawing = g_new (RpDrawing, 1);
  drawing->place = place;
  drawing->uri = g_strdup (uri);
  drawing->pixels_per_metre = pixels_per_metre;
  drawing->with = with;
  drawing->load = g_strdup (load);
  return drawing;
}

/**
 * rp_drawing_free:
 * @drawing: (transfer full) (nullable): a drawing from rp_drawing_new()
 *
 * Frees it and its texts.
 */
void
rp_drawing_free (RpDrawing *drawing)
{
  if (!drawing)
    return;
  g_free (drawing->uri);
  g_free (drawing->load);
  g_free (drawing);
}

/* What a load is measured in says what it is. */
static gboolean
is_other_thing (const RpDrawing *drawing, const RpLoad *load)
{
  switch (load->unit)
    {
    case RP_LOAD_UNIT_BAND:
      return drawing->with != RP_DRAWING_WITH_BAND;
    case RP_LOAD_UNIT_KG:
    case RP_LOAD_UNIT_LB:
      return drawing->with != RP_DRAWING_WITH_WEIGHT;
    case RP_LOAD_UNIT_NONE:
    default:
      return FALSE;
    }
}

/**
 * rp_drawing_fits:
 * @drawing: a drawing
 * @load: (nullable): the load of a dose
 *
 * A drawing without a load fits every dose: it shows the movement. One with a load fits where the dose says nothing else:
 * every word of its load is among those of the drawing. So none shows a band elsewhere than the dose has it.
 *
 * Returns: %TRUE when the drawing may stand beside such a dose
 */
gboolean
rp_drawing_fits (const RpDrawing *drawing, const RpLoad *load)
{
  g_autofree char *shown = NULL;

  g_return_val_if_fail (drawing, FALSE);

  if (drawing->with == RP_DRAWING_WITH_NOTHING)
    return TRUE;
  if (!load || is_other_thing (drawing, load))
    return FALSE;
  if (!load->words)
    return TRUE;
  shown = rp_search_fold (drawing->load ? drawing->load : "");
  return rp_search_matches (shown, load->words);
}

/* Returns: (nullable): the last that fits, for those with a load come after those without */
static RpDrawing *
find_fitting (GPtrArray *drawings, RpDrawingPlace place, const RpLoad *load)
{
  for (guint i = drawings->len; i > 0; i--)
    {
      RpDrawing *drawing = g_ptr_array_index (drawings, i - 1);

      if (drawing->place == place && rp_drawing_fits (drawing, load))
        return drawing;
    }
  return NULL;
}

/**
 * rp_drawing_choose:
 * @drawings: (element-type RpDrawing): those of an exercise
 * @load: (nullable): the load of a dose
 *
 * Returns: (transfer container) (element-type RpDrawing): those that show the dose, in the order of the repetition, at most
 *   one for each place; they belong to @drawings
 */
GPtrArray *
rp_drawing_choose (GPtrArray *drawings, const RpLoad *load)
{
  GPtrArray *chosen;

  g_return_val_if_fail (drawings, NULL);

  chosen = g_ptr_array_new ();
  for (RpDrawingPlace place = RP_DRAWING_START; place <= RP_DRAWING_END; place++)
    {
      RpDrawing *drawing = find_fitting (drawings, place, load);

      if (drawing)
        g_ptr_array_add (chosen, drawing);
    }
  return chosen;
}
