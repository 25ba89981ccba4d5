/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-menus.h"

#include <glib/gi18n-lib.h>

static void
append_pair (GMenu *menu, RpShow *show, RpShowPair pair, const char *nick, const char *label)
{
  g_autoptr (GMenuItem) item = NULL;

  if (!rp_show_can_pair (show, pair))
    return;
  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, "win.pair", "s", nick);
  g_menu_append_item (menu, item);
}

static void
append_target (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu *menu, const char *label, GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, label, G_MENU_MODEL (section));
}

static void
append_faults (GMenu *menu, RpExercise *exercise)
{
  GPtrArray *cues = rp_exercise_get_cues (exercise);

  for (guint i = 0; i < cues->len; i++)
    {
      const RpCue *cue = g_ptr_array_index (cues, i);

      if (cue->fault && cue->fault->clip)
        append_target (menu, cue->fault->name, "win.fault", cue->fault->id);
    }
}

static void
append_cameras (GMenu *menu, RpExercise *exercise)
{
  GPtrArray *clips = rp_exercise_get_clips (exercise);

  for (guint i = 0; i < clips->len && clips->len > 1; i++)
    {
      const RpClip *clip = g_ptr_array_index (clips, i);

      append_target (menu, clip->camera, "win.camera", clip->id);
    }
}

/* The other exercises of the program, to stand beside the one shown. */
static void
append_exercises (GMenu *menu, RpShow *show, RpProgram *program)
{
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    {
      RpExercise *exercise = rp_program_get_item (program, i)->exercise;

      if (exercise != rp_show_get_exercise (show) && rp_exercise_get_default_clip (exercise))
        append_target (menu, rp_exercise_get_name (exercise), "win.other", rp_exercise_get_id (exercise));
    }
}

/**
 * rp_show_menus_compare:
 * @show: a show of an exercise
 * @order: its order
 *
 * Returns: (transfer full): what can be shown together, and from where
 */
GMenuModel *
rp_show_menus_compare (RpShow *show, RpShowOrder *order)
{
  RpExercise *exercise;
  GMenu *menu;
  g_autoptr (GMenu) pairs = g_menu_new ();
  g_autoptr (GMenu) faults = g_menu_new ();
  g_autoptr (GMenu) cameras = g_menu_new ();
  g_autoptr (GMenu) exercises = g_menu_new ();

  g_return_val_if_fail (RP_IS_SHOW (show) && RP_IS_SHOW_ORDER (order), NULL);
  exercise = rp_show_get_exercise (show);
  g_return_val_if_fail (exercise, NULL);

  menu = g_menu_new ();
  append_pair (pairs, show, RP_SHOW_ALONE, "alone", _ ("One picture"));
  append_pair (pairs, show, RP_SHOW_CAMERAS, "cameras", _ ("Two cameras"));
  append_pair (pairs, show, RP_SHOW_SIDES, "sides", _ ("Left and right"));
  append_pair (pairs, show, RP_SHOW_MIRROR, "mirror", _ ("Beside yourself, late"));
  append_faults (faults, exercise);
  append_cameras (cameras, exercise);
  append_exercises (exercises, show, rp_show_order_get_program (order));
  append_section (menu, NULL, pairs);
  append_section (menu, _ ("With a mistake"), faults);
  append_section (menu, _ ("Camera"), cameras);
  append_section (menu, _ ("With another exercise"), exercises);
  return G_MENU_MODEL (menu);
}

/* What the row has no room for. */
static void
append_folded (GMenu *menu, RpShow *show, RpShowOrder *order, const RpShowRoom *room)
{
  gboolean paired = rp_show_get_n_pictures (show) > 1;
  g_autoptr (GMenu) picture = g_menu_new ();
  g_autoptr (GMenu) pages = g_menu_new ();

  if (!room->loop)
    g_menu_append (picture, _ ("Loop this phase"), "win.looping");
  if (!room->mirror)
    g_menu_append (picture, _ ("Mirror"), "win.mirrored");
  if (!room->pair && (paired || rp_show_can_pair (show, RP_SHOW_FAULT)))
    g_menu_append (picture, _ ("Swap"), "win.swapped");
  if (!room->pair && paired)
    g_menu_append (picture, _ ("One above the other"), "win.stacked");
  if (!room->zoom)
    {
      g_menu_append (picture, _ ("Larger"), "win.zoom-in");
      g_menu_append (picture, _ ("Smaller"), "win.zoom-out");
    }
  if (!room->pages && rp_program_get_n_items (rp_show_order_get_program (order)) > 1)
    {
      g_menu_append (pages, _ ("The exercise before"), "win.previous");
      g_menu_append (pages, _ ("The next exercise"), "win.next");
    }
  append_section (menu, NULL, pages);
  append_section (menu, NULL, picture);
}

/* What is shown, on paper, as a file or as a note. */
static void
append_take (GMenu *menu)
{
  g_autoptr (GMenu) take = g_menu_new ();

  g_menu_append (take, _ ("Put this picture on the sheet"), "win.print");
  g_menu_append (take, _ ("Save this picture…"), "win.save");
  g_menu_append (take, _ ("Copy a note for the record"), "win.copy-record");
  append_section (menu, NULL, take);
}

/**
 * rp_show_menus_more:
 * @show: a show of an exercise
 * @order: its order
 * @room: how the row of controls makes do with its room
 *
 * Returns: (transfer full): what the row has no room for, and what it never has
 */
GMenuModel *
rp_show_menus_more (RpShow *show, RpShowOrder *order, const RpShowRoom *room)
{
  GMenu *menu;
  g_autoptr (GMenu) always = g_menu_new ();

  g_return_val_if_fail (RP_IS_SHOW (show) && RP_IS_SHOW_ORDER (order), NULL);
  g_return_val_if_fail (room, NULL);

  menu = g_menu_new ();
  append_folded (menu, show, order, room);
  append_take (menu);
  g_menu_append (always, _ ("Cue"), "win.cue");
  g_menu_append (always, _ ("Blank screen"), "win.blank");
  if (g_list_model_get_n_items (gdk_display_get_monitors (gdk_display_get_default ())) > 1)
    g_menu_append (always, _ ("Move to the other screen"), "win.screen");
  g_menu_append (always, _ ("Keys"), "win.hints");
  append_section (menu, NULL, always);
  return G_MENU_MODEL (menu);
}
