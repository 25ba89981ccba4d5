/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-context-menu.h"

#define KEY "rp-context-menu"

/* What a card offers that does something else when it is pressed. */
static void
append (GMenu *menu, const RpContextEntry *entry, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (entry->label, NULL);

  g_menu_item_set_action_and_target (item, entry->action, "s", target);
  g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
  g_menu_append_item (menu, item);
}

/* A popover is a child that no layout knows, so it goes when it is closed. */
static gboolean
drop (gpointer user_data)
{
  gtk_widget_unparent (user_data);
  return G_SOURCE_REMOVE;
}

static void
on_closed (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop, g_object_ref (popover), g_object_unref);
}

static void
open_menu (GtkWidget *widget, double x, double y)
{
  GMenuModel *menu = g_object_get_data (G_OBJECT (widget), KEY);
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);

  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  gtk_widget_set_parent (popover, widget);
  g_signal_connect (popover, "closed", G_CALLBACK (on_closed), NULL);
  g_signal_connect_object (widget, "destroy", G_CALLBACK (gtk_widget_unparent), popover, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
on_pressed (GtkWidget *widget, int n_press, double x, double y)
{
  open_menu (widget, x, y);
}

static void
on_long_press (GtkWidget *widget, double x, double y)
{
  open_menu (widget, x, y);
}

static gboolean
on_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  open_menu (widget, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
  return TRUE;
}

static void
add_key (GtkShortcutController *keys, guint key, GdkModifierType modifiers)
{
  gtk_shortcut_controller_add_shortcut (keys,
                                        gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                                                          gtk_callback_action_new (on_key, NULL, NULL)));
}

static void
add_controllers (GtkWidget *widget)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();
  GtkShortcutController *keys = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (hold, "pressed", G_CALLBACK (on_long_press), widget, G_CONNECT_SWAPPED);
  add_key (keys, GDK_KEY_Menu, 0);
  add_key (keys, GDK_KEY_F10, GDK_SHIFT_MASK);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (hold));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (keys));
}

/**
 * rp_context_menu_set:
 * @widget: a card
 * @target: the text that goes with each action
 * @entries: (array length=n_entries): what is in its menu; what cannot be done now is not seen there
 * @n_entries: how many
 *
 * Gives a card a menu, for the other button of the mouse, a long touch, the menu key and Shift+F10. Called again, the
 * entries are others.
 */
void
rp_context_menu_set (GtkWidget *widget, const char *target, const RpContextEntry *entries, guint n_entries)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  gboolean fresh;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (target && entries && n_entries > 0);

  fresh = !g_object_get_data (G_OBJECT (widget), KEY);
  for (guint i = 0; i < n_entries; i++)
    append (menu, &entries[i], target);
  g_object_set_data_full (G_OBJECT (widget), KEY, g_steal_pointer (&menu), g_object_unref);
  if (fresh)
    add_controllers (widget);
}
