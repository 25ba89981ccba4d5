/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-picture.h"

#include "base/rp-words.h"
#include "content/rp-sheet-clean.h"
#include "words/rp-exercise-words.h"

/**
 * rp_sheet_picture_free:
 * @picture: (transfer full): one of rp_sheet_picture_gather()
 *
 * Frees it with its texts.
 */
void
rp_sheet_picture_free (RpSheetPicture *picture)
{
  g_free (picture->uri);
  g_clear_pointer (&picture->shot, rp_sheet_shot_unref);
  g_free (picture->caption);
  g_free (picture->alt);
  g_free (picture);
}

/**
 * rp_sheet_picture_find_side:
 * @item: a line of a program
 *
 * Returns: the side whose turn comes first, which pictures and words show; %RP_SIDE_NONE where both work at once
 */
RpSide
rp_sheet_picture_find_side (const RpProgramItem *item)
{
  switch (item->dose->sides)
    {
    case RP_DOSE_SIDES_EACH:
    case RP_DOSE_SIDES_ALTERNATING:
      return rp_exercise_get_first_side (item->exercise) == RP_SIDE_RIGHT ? RP_SIDE_RIGHT : RP_SIDE_LEFT;
    case RP_DOSE_SIDES_LEFT:
      return RP_SIDE_LEFT;
    case RP_DOSE_SIDES_RIGHT:
      return RP_SIDE_RIGHT;
    case RP_DOSE_SIDES_BOTH:
    default:
      return RP_SIDE_NONE;
    }
}

/* Still pictures show what the clip shows first. */
static gboolean
is_mirrored (const RpProgramItem *item)
{
  const RpClip *clip = rp_exercise_get_default_clip (item->exercise);
  RpSide wanted = rp_sheet_picture_find_side (item);
  RpSide shown;

  if (!clip || wanted == RP_SIDE_NONE)
    return FALSE;
  shown = clip->side;
  if (shown == RP_SIDE_NONE && clip->marks->len > 0)
    shown = g_array_index (clip->marks, RpMark, 0).side;
  return shown == rp_side_other (wanted);
}

/* The step that leads to a drawing: the first one to the start, the next ones on from there. */
static const char *
find_step (RpExercise *exercise, RpDrawingPlace place, gboolean has_middle)
{
  const char *const *steps = rp_exercise_get_steps (exercise);
  guint n = g_strv_length ((GStrv) steps);
  guint wanted = place == RP_DRAWING_START ? 0 : place == RP_DRAWING_END && has_middle ? 2 : 1;

  return n > 0 ? steps[MIN (wanted, n - 1)] : rp_exercise_get_summary (exercise);
}

static char *
format_alt (RpExercise *exercise, const char *caption, const char *text)
{
  const char *name = rp_exercise_get_name (exercise);
  g_autofree char *alt = NULL;

  if (caption && text)
    /* Translators: a drawing in words: exercise, caption of the drawing, what to do: "Clamshell. Lift: Lift your top knee." */
    alt = g_strdup_printf (_ ("%s. %s: %s"), name, caption, text);
  else if (caption || text)
    /* Translators: a drawing in words: exercise, then what it shows */
    alt = g_strdup_printf (_ ("%s. %s"), name, caption ? caption : text);
  return rp_sheet_clean_line (alt ? alt : name);
}

static RpSheetPicture *
picture_new (const RpProgramItem *item, const RpDrawing *drawing, gboolean has_middle)
{
  RpSheetPicture *picture = g_new0 (RpSheetPicture, 1);
  const char *step = find_step (item->exercise, drawing->place, has_middle);

  picture->place = drawing->place;
  picture->uri = g_strdup (drawing->uri);
  picture->pixels_per_metre = drawing->pixels_per_metre;
  picture->mirrored = is_mirrored (item);
  picture->caption = rp_sheet_clean_line (rp_exercise_words_drawing (item->exercise, drawing->place));
  picture->alt = format_alt (item->exercise, picture->caption, step);
  return picture;
}

static RpSheetPicture *
poster_new (const RpProgramItem *item)
{
  RpSheetPicture *picture = g_new0 (RpSheetPicture, 1);

  picture->place = RP_DRAWING_END;
  picture->uri = g_strdup (rp_exercise_get_poster (item->exercise));
  picture->mirrored = is_mirrored (item);
  picture->alt = format_alt (item->exercise, NULL, rp_exercise_get_summary (item->exercise));
  return picture;
}

/**
 * rp_sheet_picture_gather:
 * @item: a line of a program
 *
 * Returns: (transfer full) (element-type RpSheetPicture): the drawings of its exercise, those with the load of the dose where
 *   there are such; its poster when it has none; empty when it has neither
 */
GPtrArray *
rp_sheet_picture_gather (const RpProgramItem *item)
{
  g_autoptr (GPtrArray) drawings
      = rp_drawing_choose (rp_exercise_get_drawings (item->exercise), item->dose->load);
  GPtrArray *pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_picture_free);
  gboolean has_middle = FALSE;

  for (guint i = 0; i < drawings->len; i++)
    has_middle |= ((const RpDrawing *) g_ptr_array_index (drawings, i))->place == RP_DRAWING_MIDDLE;
  for (guint i = 0; i < drawings->len; i++)
    g_ptr_array_add (pictures, picture_new (item, g_ptr_array_index (drawings, i), has_middle));
  if (drawings->len == 0 && rp_exercise_get_poster (item->exercise))
    g_ptr_array_add (pictures, poster_new (item));
  return pictures;
}

static RpSheetPicture *
shot_new (RpExercise *exercise, RpSheetShot *shot)
{
  RpSheetPicture *picture = g_new0 (RpSheetPicture, 1);

  picture->place = RP_DRAWING_END;
  picture->shot = rp_sheet_shot_ref (shot);
  picture->caption = g_strdup (shot->caption);
  picture->alt = format_alt (exercise, shot->caption, NULL);
  return picture;
}

/**
 * rp_sheet_picture_gather_shots:
 * @exercise: an exercise
 * @index: which one of its program it is, from 0
 * @shots: (nullable) (element-type RpSheetShot): those of the whole program
 *
 * Returns: (transfer full) (element-type RpSheetPicture): the exercise's own of them, which stand in place of its drawings:
 *   the last %RP_SHEET_MAX_SHOTS; empty when there are none
 */
GPtrArray *
rp_sheet_picture_gather_shots (RpExercise *exercise, guint index, GPtrArray *shots)
{
  GPtrArray *pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_picture_free);

  for (guint i = 0; shots && i < shots->len; i++)
    {
      RpSheetShot *shot = g_ptr_array_index (shots, i);

      if (shot->item == index)
        g_ptr_array_add (pictures, shot_new (exercise, shot));
    }
  if (pictures->len > RP_SHEET_MAX_SHOTS)
    g_ptr_array_remove_range (pictures, 0, pictures->len - RP_SHEET_MAX_SHOTS);
  if (pictures->len > 1)
    ((RpSheetPicture *) g_ptr_array_index (pictures, 0))->place = RP_DRAWING_START;
  return pictures;
}
