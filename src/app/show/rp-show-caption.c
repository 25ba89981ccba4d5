/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-caption.h"

#include "base/rp-words.h"
#include "model/rp-clip-place.h"

/* The phase that a picture shows. Returns: (transfer none) (nullable): its name */
static const char *
find_phase (RpShow *show, guint picture)
{
  const RpShowPicture *shown = rp_show_get_picture (show, picture);
  GPtrArray *phases = rp_exercise_get_phases (shown->exercise);
  RpShowMoment moment;
  RpClipPass pass;
  RpClipPlace place;

  if (!rp_show_get_moment (show, picture, &moment) || phases->len == 0)
    return NULL;
  rp_show_picture_get_pass (shown, &pass);
  rp_clip_place_find (shown->clip, &pass, phases->len, moment.position, &place);
  return ((const RpPhase *) g_ptr_array_index (phases, MIN (place.phase, phases->len - 1)))->label;
}

/* The side that seems to work: in a mirror it is the other one. Returns: (transfer none) (nullable) */
static const char *
find_side (RpShow *show, const RpShowPicture *shown)
{
  gboolean mirrored = rp_show_look_get_mirrored (rp_show_get_look (show));
  RpSide side = mirrored ? rp_side_other (shown->side) : shown->side;

  return side == RP_SIDE_NONE ? NULL : rp_exercise_get_side_text (shown->exercise, side)->label;
}

/* What sets a picture apart from the other one. Returns: (transfer full) (nullable) */
static char *
find_difference (RpShow *show, guint picture)
{
  const RpShowPicture *shown = rp_show_get_picture (show, picture);

  if (shown->mirror)
    return g_strdup (_ ("You"));
  if (shown->fault)
    /* Translators: under a picture of a mistake, with the name of the mistake */
    return g_strdup_printf (_ ("Not like this: %s"), shown->fault->name);
  if (rp_show_get_pair (show) == RP_SHOW_FAULT || rp_show_get_pair (show) == RP_SHOW_MIRROR)
    return g_strdup (_ ("Like this"));
  if (rp_show_get_pair (show) == RP_SHOW_CAMERAS && shown->clip)
    return g_strdup (shown->clip->camera);
  return g_strdup (find_side (show, shown));
}

/* Returns: (transfer full) (nullable) */
static char *
make_caption (RpShow *show, guint picture)
{
  RpExercise *exercise = rp_show_get_picture (show, picture)->exercise;
  g_auto (RpWords) words = rp_words_begin (rp_exercise_get_words (exercise));
  g_autofree char *difference = find_difference (show, picture);
  const char *phase = find_phase (show, picture);

  if (difference && phase)
    /* Translators: under a picture: what it shows, and the phase of the exercise: "Like this (Lift)" */
    return g_strdup_printf (_ ("%s (%s)"), difference, phase);
  return difference ? g_steal_pointer (&difference) : g_strdup (phase);
}

/**
 * rp_show_caption_sheet:
 * @show: a show of an exercise
 * @picture: which picture
 *
 * Returns: (transfer full) (nullable): what stands under it where its exercise is named already ("Like this (Lift)"); %NULL
 *   when there is nothing to say
 */
char *
rp_show_caption_sheet (RpShow *show, guint picture)
{
  const RpShowPicture *shown = rp_show_get_picture (show, picture);

  g_return_val_if_fail (shown && shown->exercise, NULL);

  return make_caption (show, picture);
}

/**
 * rp_show_caption_file:
 * @show: a show of an exercise
 * @picture: which picture
 *
 * Returns: (transfer full): what stands under it where nothing else does ("Clamshell. Like this (Lift)")
 */
char *
rp_show_caption_file (RpShow *show, guint picture)
{
  const RpShowPicture *shown = rp_show_get_picture (show, picture);
  g_autofree char *caption = rp_show_caption_sheet (show, picture);

  g_return_val_if_fail (shown && shown->exercise, NULL);

  return g_strjoin (". ", rp_exercise_get_name (shown->exercise), caption, NULL);
}

/**
 * rp_show_caption_name:
 * @show: a show of an exercise
 *
 * Returns: (transfer full): the name of what is shown, as of a file: the exercise and its phase ("Clamshell, Lift")
 */
char *
rp_show_caption_name (RpShow *show)
{
  RpExercise *exercise;
  const char *phase;

  g_return_val_if_fail (RP_IS_SHOW (show), NULL);

  exercise = rp_show_get_exercise (show);
  g_return_val_if_fail (exercise, NULL);
  phase = find_phase (show, 0);
  return g_strjoin (", ", rp_exercise_get_name (exercise), phase, NULL);
}
