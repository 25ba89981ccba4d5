/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-session-keys.h"

#define LETTERS "letter-shortcuts"

/* The keys of a session, for a keyboard within reach, a presenter in the hand and the media keys of a headset. Every key
 * names the actions it tries, in order; the first that is possible now is done. */

typedef struct
{
  guint key;
  const char *actions[2];
} Key;

static const Key keys[] = {
  { GDK_KEY_space, { "session.count", "session.pause" } },
  { GDK_KEY_Page_Down, { "session.count", "session.skip" } },
  { GDK_KEY_Page_Up, { "session.back" } },
  { GDK_KEY_Right, { "session.skip" } },
  { GDK_KEY_Left, { "session.back" } },
  { GDK_KEY_AudioPlay, { "session.pause" } },
  { GDK_KEY_AudioPause, { "session.pause" } },
  { GDK_KEY_AudioNext, { "session.skip" } },
  { GDK_KEY_AudioPrev, { "session.back" } },
};

/* Bare letters can be switched off, for people who talk to their computer or press keys by accident. */
static const Key letters[] = {
  { GDK_KEY_s, { "session.skip" } },
  { GDK_KEY_t, { "session.extend" } },
  { GDK_KEY_r, { "session.repeat" } },
};

/* Where the keys go, or NULL when they are not ours: the page is not shown, or a menu has the focus. */
static GActionGroup *
find_actions (GtkWidget *page)
{
  GtkRoot *root = gtk_widget_get_root (page);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (!gtk_widget_get_mapped (page) || !G_IS_ACTION_GROUP (root))
    return NULL;
  if (focus && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER))
    return NULL;

  return G_ACTION_GROUP (root);
}

static gboolean
activate_key (GtkWidget *page, GVariant *args, gpointer user_data)
{
  const Key *key = user_data;
  GActionGroup *group = find_actions (page);

  for (guint i = 0; group && i < G_N_ELEMENTS (key->actions) && key->actions[i]; i++)
    if (g_action_group_get_action_enabled (group, key->actions[i]))
      {
        g_action_group_activate_action (group, key->actions[i], NULL);
        return TRUE;
      }

  return FALSE;
}

/* Escape never ends anything: it only pauses. */
static gboolean
activate_escape (GtkWidget *page, GVariant *args, gpointer user_data)
{
  GActionGroup *group = find_actions (page);
  g_autoptr (GVariant) state = group ? g_action_group_get_action_state (group, "session.state") : NULL;

  if (!state || g_str_equal (g_variant_get_string (state, NULL), "paused"))
    return FALSE;
  if (!g_action_group_get_action_enabled (group, "session.pause"))
    return FALSE;

  g_action_group_activate_action (group, "session.pause", NULL);
  return TRUE;
}

/* Before the focused widget and the window get the keys: Space would press whatever button the focus is on. Enter still
 * does. */
static GtkShortcutController *
create_controller (const Key *table, guint n_keys)
{
  GtkShortcutController *controller = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  gtk_shortcut_controller_set_scope (controller, GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (controller), GTK_PHASE_CAPTURE);
  for (guint i = 0; i < n_keys; i++)
    gtk_shortcut_controller_add_shortcut (
        controller, gtk_shortcut_new (gtk_keyval_trigger_new (table[i].key, 0),
                                      gtk_callback_action_new (activate_key, (gpointer) &table[i], NULL)));

  return controller;
}

/* The toolkit asks for a controller's phase only when the page comes into a window; one that is taken away gets no keys
 * whenever that is. */
static void
on_letters_changed (GSettings *settings, const char *name, GtkWidget *page)
{
  GtkEventController *controller = g_object_get_data (G_OBJECT (page), LETTERS);
  gboolean wanted = g_settings_get_boolean (settings, LETTERS);

  if (wanted == (gtk_event_controller_get_widget (controller) != NULL))
    return;
  if (wanted)
    gtk_widget_add_controller (page, g_object_ref (controller));
  else
    gtk_widget_remove_controller (page, controller);
}

/**
 * rp_session_keys_add:
 * @page: the session's page; its window has the session's actions, it has the actions "page.tones" and "page.voice"
 * @settings: what the person has set
 *
 * Lets the keys work wherever the focus is, as long as @page is shown.
 */
void
rp_session_keys_add (GtkWidget *page, GSettings *settings)
{
  GtkShortcutController *always = create_controller (keys, G_N_ELEMENTS (keys));
  GtkShortcutController *optional = create_controller (letters, G_N_ELEMENTS (letters));

  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (G_IS_SETTINGS (settings));

  gtk_shortcut_controller_add_shortcut (
      always, gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                gtk_callback_action_new (activate_escape, NULL, NULL)));
  gtk_shortcut_controller_add_shortcut (optional, gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_m, 0),
                                                                    gtk_named_action_new ("page.tones")));
  gtk_shortcut_controller_add_shortcut (optional, gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, 0),
                                                                    gtk_named_action_new ("page.voice")));
  gtk_widget_add_controller (page, GTK_EVENT_CONTROLLER (always));
  g_object_set_data_full (G_OBJECT (page), LETTERS, optional, g_object_unref);
  g_signal_connect_object (settings, "changed::" LETTERS, G_CALLBACK (on_letters_changed), page, 0);
  on_letters_changed (settings, NULL, page);
}
