/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-actions.h"

/* The action that puts down what is in hand. */
#define DROP "drop-tool"
#define DESK "rp-show-desk"

/* What can be done on the clinic's screen. What is a property of the show, its look or its playback is that property;
 * the rest is here. The actions hold no show: they end with the window. */

typedef struct
{
  RpShow *show;
  RpShowOrder *order;
  RpShowScreen *screen;
  GActionGroup *tools;
  RpShowCamera *mirror;
  GtkWindow *window; /* not owned: it owns this */
} Desk;

static void
desk_free (gpointer data)
{
  Desk *desk = data;

  g_object_unref (desk->show);
  g_object_unref (desk->order);
  g_object_unref (desk->screen);
  g_object_unref (desk->tools);
  g_object_unref (desk->mirror);
  g_free (desk);
}

static RpPlayback *
get_playback (Desk *desk)
{
  return rp_show_get_playback (desk->show);
}

/* Beside the mirror its pictures are gone through; the demo has its time line. */
static void
step (Desk *desk, int pictures)
{
  if (!rp_show_camera_step (desk->mirror, pictures))
    rp_playback_step (get_playback (desk), pictures);
}

static void
on_step (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  step (user_data, g_str_equal (g_action_get_name (G_ACTION (action)), "step-back") ? -1 : 1);
}

static void
toggle_blank (RpShowLook *look)
{
  g_object_set (look, "blank", !rp_show_look_get_blank (look), NULL);
}

/* What a presenter sends for a blank screen is what steps by a picture on a keyboard. */
static void
on_dot (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Desk *desk = user_data;
  RpShowLook *look = rp_show_get_look (desk->show);

  if (rp_show_look_get_blank (look) || rp_playback_get_playing (get_playback (desk)))
    toggle_blank (look);
  else
    step (desk, 1);
}

static void
on_nudge (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Desk *desk = user_data;

  rp_show_nudge (desk->show, g_str_equal (g_action_get_name (G_ACTION (action)), "nudge-back") ? -1 : 1);
}

static void
on_zoom (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Desk *desk = user_data;
  gboolean smaller = g_str_equal (g_action_get_name (G_ACTION (action)), "zoom-out");

  rp_show_look_step_zoom (rp_show_get_look (desk->show), smaller ? -1 : 1);
}

static void
on_page (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Desk *desk = user_data;

  rp_show_order_step (desk->order, g_str_equal (g_action_get_name (G_ACTION (action)), "previous") ? -1 : 1);
}

static void
on_other (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Desk *desk = user_data;
  RpProgram *program = rp_show_order_get_program (desk->order);
  const char *id = g_variant_get_string (parameter, NULL);

  for (guint i = 0; program && i < rp_program_get_n_items (program); i++)
    {
      RpExercise *exercise = rp_program_get_item (program, i)->exercise;

      if (g_str_equal (rp_exercise_get_id (exercise), id))
        {
          rp_show_set_other (desk->show, exercise);
          return;
        }
    }
}

/* V: the same as the button. */
static void
on_turn (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_action_group_activate_action (G_ACTION_GROUP (((Desk *) user_data)->window), "stacked", NULL);
}

static void
on_stacked (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  Desk *desk = user_data;

  g_object_set (rp_show_get_look (desk->show), "layout",
                g_variant_get_boolean (state) ? RP_SHOW_STACKED : RP_SHOW_BESIDE, NULL);
  g_simple_action_set_state (action, state);
}

static void
on_mirror (GSimpleAction *action G_GNUC_UNUSED, GVariant *state, gpointer user_data)
{
  rp_show_set_pair (((Desk *) user_data)->show,
                    g_variant_get_boolean (state) ? RP_SHOW_MIRROR : RP_SHOW_ALONE);
}

/* A digit is a colour while something that draws is in hand. */
static void
update_late (GtkWindow *window)
{
  Desk *desk = g_object_get_data (G_OBJECT (window), DESK);
  gboolean mirror = rp_show_get_pair (desk->show) == RP_SHOW_MIRROR;
  GAction *late = g_action_map_lookup_action (G_ACTION_MAP (window), "late");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (late),
                               mirror && !g_action_group_get_action_enabled (desk->tools, DROP));
}

static void
on_late (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter, gpointer user_data)
{
  rp_mirror_set_delay (rp_show_camera_get_mirror (((Desk *) user_data)->mirror),
                       g_variant_get_uint32 (parameter));
}

static void
on_screen (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Desk *desk = user_data;

  rp_show_screen_swap (desk->screen, desk->window);
}

static void
on_fill (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Desk *desk = user_data;

  rp_show_screen_fill (desk->screen, desk->window);
}

static void
on_leave (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_close (((Desk *) user_data)->window);
}

/* The tool in hand is put down first, if there is one; then a blank screen is no longer blank. */
static void
on_escape (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Desk *desk = user_data;
  RpShowLook *look = rp_show_get_look (desk->show);

  if (g_action_group_get_action_enabled (desk->tools, DROP))
    g_action_group_activate_action (desk->tools, DROP, NULL);
  else if (rp_show_look_get_blank (look))
    toggle_blank (look);
  else
    gtk_window_close (desk->window);
}

static const GActionEntry entries[] = {
  { .name = "step-back", .activate = on_step },
  { .name = "step-forward", .activate = on_step },
  { .name = "dot", .activate = on_dot },
  { .name = "nudge-back", .activate = on_nudge },
  { .name = "nudge-forward", .activate = on_nudge },
  { .name = "zoom-in", .activate = on_zoom },
  { .name = "zoom-out", .activate = on_zoom },
  { .name = "previous", .activate = on_page },
  { .name = "next", .activate = on_page },
  { .name = "other", .activate = on_other, .parameter_type = "s" },
  { .name = "stacked", .state = "false", .change_state = on_stacked },
  { .name = "turn", .activate = on_turn },
  { .name = "mirror", .state = "false", .change_state = on_mirror },
  { .name = "late", .activate = on_late, .parameter_type = "u" },
  { .name = "screen", .activate = on_screen },
  { .name = "fill", .activate = on_fill },
  { .name = "leave", .activate = on_leave },
  { .name = "escape", .activate = on_escape },
};

/* Actions that are a property. */
enum
{
  OF_SHOW,
  OF_LOOK,
  OF_PLAYBACK,
};

static const struct
{
  const char *name;
  int owner;
  const char *property;
} properties[] = {
  { "playing", OF_PLAYBACK, "playing" }, { "looping", OF_PLAYBACK, "looping" },
  { "speed", OF_PLAYBACK, "rate" },      { "mirrored", OF_LOOK, "mirrored" },
  { "cue", OF_LOOK, "cue-shown" },       { "blank", OF_LOOK, "blank" },
  { "swapped", OF_SHOW, "swapped" },     { "pair", OF_SHOW, "pair" },
  { "fault", OF_SHOW, "fault" },         { "camera", OF_SHOW, "camera" },
};

static void
add_properties (GActionMap *map, RpShow *show)
{
  GObject *owners[]
      = { G_OBJECT (show), G_OBJECT (rp_show_get_look (show)), G_OBJECT (rp_show_get_playback (show)) };
  g_autoptr (GAction) frozen
      = g_object_new (G_TYPE_PROPERTY_ACTION, "name", "frozen", "object", owners[OF_PLAYBACK],
                      "property-name", "playing", "invert-boolean", TRUE, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      g_autoptr (GPropertyAction) action
          = g_property_action_new (properties[i].name, owners[properties[i].owner], properties[i].property);

      g_action_map_add_action (map, G_ACTION (action));
    }
  g_action_map_add_action (map, frozen);
}

/**
 * rp_show_actions_add:
 * @window: the clinic's screen
 * @show: what it shows
 * @order: the exercises it goes through
 * @screen: who knows the monitors
 * @tools: the actions of what draws
 * @mirror: the camera beside the demo
 *
 * Gives @window its actions.
 */
void
rp_show_actions_add (GtkApplicationWindow *window,
                     RpShow *show,
                     RpShowOrder *order,
                     RpShowScreen *screen,
                     GActionGroup *tools,
                     RpShowCamera *mirror)
{
  Desk *desk;

  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window));
  g_return_if_fail (RP_IS_SHOW (show) && RP_IS_SHOW_ORDER (order) && RP_IS_SHOW_SCREEN (screen));
  g_return_if_fail (G_IS_ACTION_GROUP (tools) && RP_IS_SHOW_CAMERA (mirror));

  desk = g_new (Desk, 1);
  desk->show = g_object_ref (show);
  desk->order = g_object_ref (order);
  desk->screen = g_object_ref (screen);
  desk->tools = g_object_ref (tools);
  desk->mirror = g_object_ref (mirror);
  desk->window = GTK_WINDOW (window);
  g_object_set_data_full (G_OBJECT (window), DESK, desk, desk_free);
  g_signal_connect_object (tools, "action-enabled-changed::" DROP, G_CALLBACK (update_late), window,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), desk);
  add_properties (G_ACTION_MAP (window), show);
}

/**
 * rp_show_actions_remove:
 * @map: where the actions are
 *
 * Takes away the actions that are properties: GTK may keep those of a window that is gone, and with them what is shown.
 */
void
rp_show_actions_remove (GActionMap *map)
{
  g_return_if_fail (G_IS_ACTION_MAP (map));

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    g_action_map_remove_action (map, properties[i].name);
  g_action_map_remove_action (map, "frozen");
  g_action_map_remove_action (map, "hints");
}

static void
set_enabled (GActionMap *map, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, name)), enabled);
}

/**
 * rp_show_actions_update:
 * @map: where the actions are
 * @show: what is shown
 * @order: its order
 *
 * The one place that says what can be done now.
 */
void
rp_show_actions_update (GActionMap *map, RpShow *show, RpShowOrder *order)
{
  RpProgram *program;
  gboolean paired, in_step, has_clip, mirror;
  guint index;

  g_return_if_fail (G_IS_ACTION_MAP (map));
  g_return_if_fail (RP_IS_SHOW (show) && RP_IS_SHOW_ORDER (order));

  program = rp_show_order_get_program (order);
  index = rp_show_order_get_index (order);
  paired = rp_show_get_n_pictures (show) > 1;
  has_clip = rp_playback_get_clip (rp_show_get_playback (show)) != NULL;
  mirror = rp_show_get_pair (show) == RP_SHOW_MIRROR;
  in_step = paired && !mirror;
  set_enabled (map, "previous", index > 0);
  set_enabled (map, "next", program && index + 1 < rp_program_get_n_items (program));
  set_enabled (map, "nudge-back", in_step);
  set_enabled (map, "nudge-forward", in_step);
  set_enabled (map, "stacked", paired);
  update_late (GTK_WINDOW (map));
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "mirror")),
                             g_variant_new_boolean (mirror));
  set_enabled (map, "step-back", has_clip || mirror);
  set_enabled (map, "step-forward", has_clip || mirror);
}
