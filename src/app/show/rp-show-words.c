/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-words.h"

#include <glib/gi18n-lib.h>

/* Speeds nearer to each other than this are the same. */
#define SAME_RATE 0.01

/**
 * rp_show_words_find_fault:
 * @show: a show
 *
 * Returns: (transfer none) (nullable): the mistake that one of the pictures shows
 */
const RpFault *
rp_show_words_find_fault (RpShow *show)
{
  g_return_val_if_fail (RP_IS_SHOW (show), NULL);

  for (guint i = 0; i < rp_show_get_n_pictures (show); i++)
    if (rp_show_get_picture (show, i)->fault)
      return rp_show_get_picture (show, i)->fault;
  return NULL;
}

/**
 * rp_show_words_find_cue:
 * @show: a show
 *
 * Returns: (transfer none) (nullable): what to say now
 */
const RpCue *
rp_show_words_find_cue (RpShow *show)
{
  RpPlayback *playback;
  guint lap = 0;

  g_return_val_if_fail (RP_IS_SHOW (show), NULL);

  playback = rp_show_get_playback (show);
  if (!rp_playback_get_clip (playback))
    return NULL;
  rp_playback_get_position (playback, NULL, &lap);
  return rp_show_pairing_find_cue (rp_show_get_exercise (show), rp_playback_get_phase (playback), lap,
                                   rp_show_words_find_fault (show));
}

/* The phase it is in. Returns: (transfer none) (nullable) */
static const RpPhase *
find_phase (RpShow *show)
{
  RpPlayback *playback = rp_show_get_playback (show);

  if (!rp_playback_get_clip (playback))
    return NULL;
  return g_ptr_array_index (rp_exercise_get_phases (rp_show_get_exercise (show)),
                            rp_playback_get_phase (playback));
}

/**
 * rp_show_words_title:
 * @order: an order with a program
 *
 * Returns: (transfer full): which exercise is shown ("3 of 5: Clamshell"); its name where there is only one
 */
char *
rp_show_words_title (RpShowOrder *order)
{
  RpProgram *program;
  guint index, n;

  g_return_val_if_fail (RP_IS_SHOW_ORDER (order), NULL);

  program = rp_show_order_get_program (order);
  g_return_val_if_fail (program, NULL);
  index = rp_show_order_get_index (order);
  n = rp_program_get_n_items (program);
  if (n < 2)
    return g_strdup (rp_exercise_get_name (rp_program_get_item (program, 0)->exercise));
  /* Translators: which exercise of a program is shown, such as "3 of 5: Clamshell" */
  return g_strdup_printf (_ ("%u of %u: %s"), index + 1, n,
                          rp_exercise_get_name (rp_program_get_item (program, index)->exercise));
}

/**
 * rp_show_words_showing:
 * @order: an order with a program
 *
 * Returns: (transfer full): what the other window is told ("Showing: 3 of 5: Clamshell")
 */
char *
rp_show_words_showing (RpShowOrder *order)
{
  g_autofree char *title = rp_show_words_title (order);

  g_return_val_if_fail (title, NULL);

  /* Translators: what is on the screen that the patient sees, such as "Showing: 3 of 5: Clamshell" */
  return g_strdup_printf (_ ("Showing: %s"), title);
}

/* The side that seems to work: mirrored it is the other one, but not to somebody who stands before it. Returns: (transfer none)
 * (nullable) */
static const char *
get_side (RpShow *show, guint picture)
{
  const RpShowPicture *shown = rp_show_get_picture (show, picture);
  gboolean mirrored
      = rp_show_get_pair (show) != RP_SHOW_MIRROR && rp_show_look_get_mirrored (rp_show_get_look (show));
  RpSide side = mirrored ? rp_side_other (shown->side) : shown->side;

  return side == RP_SIDE_NONE ? NULL : rp_exercise_get_side_text (shown->exercise, side)->label;
}

/**
 * rp_show_words_label:
 * @show: a show
 * @order: its order
 * @picture: which picture
 *
 * Returns: (transfer full): what stands on the picture ("Like this", "3 of 5: Clamshell", "Left leg")
 */
char *
rp_show_words_label (RpShow *show, RpShowOrder *order, guint picture)
{
  const RpShowPicture *shown = rp_show_get_picture (show, picture);
  const char *side;

  g_return_val_if_fail (shown && RP_IS_SHOW_ORDER (order), NULL);

  if (shown->mirror)
    return g_strdup (_ ("You"));
  if (shown->fault)
    return g_strdup (_ ("Not like this"));
  switch (rp_show_get_pair (show))
    {
    case RP_SHOW_MIRROR:
    case RP_SHOW_FAULT:
      return g_strdup (_ ("Like this"));
    case RP_SHOW_CAMERAS:
      return g_strdup (shown->clip->camera);
    case RP_SHOW_SIDES:
      side = get_side (show, picture);
      return g_strdup (side ? side : rp_exercise_get_name (shown->exercise));
    case RP_SHOW_EXERCISES:
      return g_strdup (rp_exercise_get_name (shown->exercise));
    case RP_SHOW_ALONE:
    default:
      return rp_show_words_title (order);
    }
}

/**
 * rp_show_words_place:
 * @show: a show
 *
 * Returns: (transfer full): which side works and where the camera stands ("Right leg, Front"); may be empty
 */
char *
rp_show_words_place (RpShow *show)
{
  RpShowPair pair = rp_show_get_pair (show);
  const RpClip *clip = rp_playback_get_clip (rp_show_get_playback (show));
  const char *side;
  const char *camera;

  if (!clip || pair == RP_SHOW_EXERCISES)
    return g_strdup ("");
  side = pair == RP_SHOW_SIDES ? NULL : get_side (show, 0);
  camera = pair == RP_SHOW_CAMERAS ? NULL : clip->camera;
  if (side && camera)
    /* Translators: the side that works, and where the camera stands: "Right leg, Front" */
    return g_strdup_printf (_ ("%s, %s"), side, camera);
  return g_strdup (side ? side : camera ? camera : "");
}

static const char *
get_speed (double rate, gboolean first)
{
  if (ABS (rate - 0.1) < SAME_RATE)
    return first ? _ ("At a tenth of the speed") : _ ("at a tenth of the speed");
  if (ABS (rate - 0.25) < SAME_RATE)
    return first ? _ ("At a quarter of the speed") : _ ("at a quarter of the speed");
  if (ABS (rate - 0.5) < SAME_RATE)
    return first ? _ ("At half speed") : _ ("at half speed");
  return NULL;
}

/**
 * rp_show_words_play:
 * @show: a show
 *
 * Returns: (transfer full): how it plays, where that is not as filmed ("Looping “Lift”, at half speed"); may be empty
 */
char *
rp_show_words_play (RpShow *show)
{
  RpPlayback *playback = rp_show_get_playback (show);
  const RpPhase *phase = rp_playback_get_looping (playback) ? find_phase (show) : NULL;
  const char *speed = get_speed (rp_playback_get_rate (playback), phase == NULL);

  if (phase && speed)
    /* Translators: a phase that is played over and over, and how fast: "Looping “Lift”, at half speed" */
    return g_strdup_printf (_ ("Looping “%s”, %s"), phase->label, speed);
  if (phase)
    return g_strdup_printf (_ ("Looping “%s”"), phase->label);
  return g_strdup (speed ? speed : "");
}

/**
 * rp_show_words_note:
 * @show: a show
 * @order: its order
 *
 * Returns: (transfer full): what is seen, how it plays and how far two pictures are apart, on a line each, as far as it
 * stands nowhere else
 */
char *
rp_show_words_note (RpShow *show, RpShowOrder *order)
{
  RpShowPair pair = rp_show_get_pair (show);
  gboolean named = pair == RP_SHOW_ALONE || pair == RP_SHOW_EXERCISES;
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autofree char *place = rp_show_words_place (show);
  g_autofree char *play = rp_show_words_play (show);
  g_autofree char *title = rp_show_words_title (order);
  g_autofree char *apart = NULL;
  g_autofree char *first = NULL;
  int offset = 0;

  if (named)
    first = g_strdup (place);
  else if (place[0])
    /* Translators: an exercise, and side and camera: "Clamshell. Right leg, Front" */
    first = g_strdup_printf (_ ("%s. %s"), title, place);
  else
    first = g_strdup (title);
  if (first[0])
    g_ptr_array_add (lines, first);
  if (play[0])
    g_ptr_array_add (lines, play);
  g_object_get (show, "offset", &offset, NULL);
  apart = rp_show_words_offset (offset);
  if (offset != 0)
    g_ptr_array_add (lines, apart);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/**
 * rp_show_words_offset:
 * @offset: how many frames the second picture is ahead, less than 0 for behind
 *
 * Returns: (transfer full): the same in words
 */
char *
rp_show_words_offset (int offset)
{
  int n = ABS (offset);

  if (offset == 0)
    return g_strdup (_ ("In step"));
  if (offset > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d picture ahead", "%d pictures ahead", n), n);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d picture behind", "%d pictures behind", n), n);
}

/**
 * rp_show_words_spoken:
 * @show: a show
 *
 * Returns: (transfer full): phase, cue and mistake for who hears them, to be said once a phase; may be empty
 */
char *
rp_show_words_spoken (RpShow *show)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  const RpPhase *phase = find_phase (show);
  const RpCue *cue = rp_show_words_find_cue (show);
  const RpFault *fault = rp_show_words_find_fault (show);

  if (phase)
    g_ptr_array_add (parts, phase->label);
  if (cue && rp_show_look_get_cue_shown (rp_show_get_look (show)))
    g_ptr_array_add (parts, cue->text);
  if (fault)
    g_ptr_array_add (parts, fault->name);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (". ", (char **) parts->pdata);
}
