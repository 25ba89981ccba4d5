/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-keys.h"

#include <glib/gi18n-lib.h>

/* The keys of the clinic's screen, for a keyboard and for a presenter in the hand, which is a keyboard with four or five
 * keys: Page Up and Page Down, F5 and Escape in turn, and a full stop or B for a blank screen. A full stop also steps; so
 * it blanks while the clip plays, and steps while it stands. */

typedef struct
{
  guint key;
  GdkModifierType modifiers;
  const char *action;
} Key;

static const Key keys[] = {
  { GDK_KEY_space, 0, "win.playing" },
  { GDK_KEY_comma, 0, "win.step-back" },
  { GDK_KEY_period, 0, "win.dot" },
  { GDK_KEY_KP_Decimal, 0, "win.dot" },
  { GDK_KEY_plus, 0, "win.zoom-in" },
  { GDK_KEY_equal, 0, "win.zoom-in" },
  { GDK_KEY_KP_Add, 0, "win.zoom-in" },
  { GDK_KEY_minus, 0, "win.zoom-out" },
  { GDK_KEY_KP_Subtract, 0, "win.zoom-out" },
  { GDK_KEY_Page_Down, 0, "win.next" },
  { GDK_KEY_Page_Up, 0, "win.previous" },
  { GDK_KEY_Right, GDK_SHIFT_MASK, "win.nudge-forward" },
  { GDK_KEY_Left, GDK_SHIFT_MASK, "win.nudge-back" },
  { GDK_KEY_Right, GDK_CONTROL_MASK, "win.nudge-back" },
  { GDK_KEY_Left, GDK_CONTROL_MASK, "win.nudge-forward" },
  { GDK_KEY_F5, 0, "win.fill" },
  { GDK_KEY_F11, 0, "win.fill" },
  { GDK_KEY_question, 0, "win.hints" },
  { GDK_KEY_Escape, 0, "win.escape" },
  { GDK_KEY_AudioPlay, 0, "win.playing" },
  { GDK_KEY_AudioPause, 0, "win.playing" },
  { GDK_KEY_AudioNext, 0, "win.next" },
  { GDK_KEY_AudioPrev, 0, "win.previous" },
};

/* What the arrows do, and what they do from right to left. */
static const char *const arrows[][2] = {
  { "win.nudge-forward", "win.nudge-back" },
  { "win.nudge-back", "win.nudge-forward" },
};

/* Bare letters can be switched off, for people who talk to their computer or press keys by accident. */
static const Key letters[] = {
  { GDK_KEY_l, 0, "win.looping" }, { GDK_KEY_m, 0, "win.mirrored" }, { GDK_KEY_x, 0, "win.swapped" },
  { GDK_KEY_v, 0, "win.turn" },    { GDK_KEY_c, 0, "win.cue" },      { GDK_KEY_b, 0, "win.blank" },
  { GDK_KEY_s, 0, "win.screen" },  { GDK_KEY_n, 0, "win.next" },     { GDK_KEY_d, 0, "win.mirror" },
};

/* A digit is how late the mirror is, unless something that draws is in hand: then it is a colour, as it is without a mirror. */
static const struct
{
  guint key;
  guint seconds;
} delays[] = { { GDK_KEY_1, 0 }, { GDK_KEY_2, 5 }, { GDK_KEY_3, 10 }, { GDK_KEY_4, 20 } };

/* What they do, for who asks with a question mark. */
static const RpShowHint hints[] = {
  { { N_ ("Space") }, N_ ("freeze") },
  { { ",", "." }, N_ ("step") },
  { { "L" }, N_ ("loop") },
  { { "+", "−" }, N_ ("zoom") },
  { { "M" }, N_ ("mirror") },
  { { "X" }, N_ ("swap") },
  { { "C" }, N_ ("cue") },
  { { "D" }, N_ ("see yourself") },
  { { "1–4" }, N_ ("how late") },
  { { "P" }, N_ ("pen") },
  { { "A" }, N_ ("angle") },
  { { "E" }, N_ ("eraser") },
  { { "1–3" }, N_ ("colour of the pen") },
  { { "Z" }, N_ ("undo a line") },
  { { "B" }, N_ ("blank") },
  { { N_ ("Ctrl"), "P" }, N_ ("onto the sheet") },
  { { N_ ("Ctrl"), "S" }, N_ ("save the picture") },
  { { N_ ("Page Down") }, N_ ("next") },
  { { N_ ("Esc") }, N_ ("leave") },
};

static gboolean
is_in_menu (GtkWidget *window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return focus && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER);
}

/* An arrow goes where it points: from right to left, onwards is to the left. */
static const char *
find_action (GtkWidget *window, const Key *key)
{
  if (gtk_widget_get_direction (window) == GTK_TEXT_DIR_RTL)
    for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
      if (g_str_equal (arrows[i][0], key->action))
        return arrows[i][1];
  return key->action;
}

/* What cannot be done now is nobody else's either: a button that has the focus must not take it. */
static gboolean
activate_key (GtkWidget *window, GVariant *arguments, gpointer user_data)
{
  const Key *key = user_data;

  if (is_in_menu (window))
    return FALSE;
  gtk_widget_activate_action (window, find_action (window, key), NULL);
  return TRUE;
}

/* Asked at each press: GTK goes on to take the keys of a controller whose phase is changed while its window is shown. */
static gboolean
activate_letter (GtkWidget *window, GVariant *arguments, gpointer user_data)
{
  GSettings *settings = g_object_get_data (G_OBJECT (window), "rp-show-settings");

  return g_settings_get_boolean (settings, "letter-shortcuts") && activate_key (window, arguments, user_data);
}

static gboolean
activate_digit (GtkWidget *window, GVariant *delay, gpointer user_data G_GNUC_UNUSED)
{
  GSettings *settings = g_object_get_data (G_OBJECT (window), "rp-show-settings");

  if (is_in_menu (window) || !g_settings_get_boolean (settings, "letter-shortcuts")
      || !g_action_group_get_action_enabled (G_ACTION_GROUP (window), "late"))
    return FALSE;
  g_action_group_activate_action (G_ACTION_GROUP (window), "late", delay);
  return TRUE;
}

/* Before the focused widget: Space would press whatever button the focus is on. Enter still does. */
static GtkEventController *
create_controller (const Key *table, guint n_keys, GtkShortcutFunc func)
{
  GtkShortcutController *controller = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  gtk_shortcut_controller_set_scope (controller, GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (controller), GTK_PHASE_CAPTURE);
  for (guint i = 0; i < n_keys; i++)
    gtk_shortcut_controller_add_shortcut (
        controller, gtk_shortcut_new (gtk_keyval_trigger_new (table[i].key, table[i].modifiers),
                                      gtk_callback_action_new (func, (gpointer) &table[i], NULL)));
  return GTK_EVENT_CONTROLLER (controller);
}

static void
add_digits (GtkShortcutController *controller)
{
  for (guint i = 0; i < G_N_ELEMENTS (delays); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (delays[i].key, 0),
                                                gtk_callback_action_new (activate_digit, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_uint32 (delays[i].seconds));
      gtk_shortcut_controller_add_shortcut (controller, shortcut);
    }
}

/**
 * rp_show_keys_add:
 * @window: the clinic's screen, which has the actions
 * @settings: what the person has set
 *
 * Lets the keys work wherever the focus is.
 */
void
rp_show_keys_add (GtkWidget *window, GSettings *settings)
{
  GtkEventController *bare;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_object_set_data_full (G_OBJECT (window), "rp-show-settings", g_object_ref (settings), g_object_unref);
  gtk_widget_add_controller (window, create_controller (keys, G_N_ELEMENTS (keys), activate_key));
  bare = create_controller (letters, G_N_ELEMENTS (letters), activate_letter);
  add_digits (GTK_SHORTCUT_CONTROLLER (bare));
  gtk_widget_add_controller (window, bare);
}

/**
 * rp_show_keys_explain:
 * @window: the clinic's screen
 * @panel: where the keys are explained, hidden at first
 *
 * Fills the panel, and gives the window the action that shows it.
 */
void
rp_show_keys_explain (GtkApplicationWindow *window, RpShowHints *panel)
{
  g_autoptr (GPropertyAction) action = NULL;

  g_return_if_fail (GTK_IS_APPLICATION_WINDOW (window));
  g_return_if_fail (RP_IS_SHOW_HINTS (panel));

  rp_show_hints_set_rows (panel, hints, G_N_ELEMENTS (hints));
  action = g_property_action_new ("hints", panel, "visible");
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));
}
