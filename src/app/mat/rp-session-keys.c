/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-session-keys.h"

#define LETTERS "letter-shortcuts"
#define KEYS "session-keys"
#define COUNT "session.count"

/* The keys of a session, for a keyboard within reach, a presenter in the hand and the media keys of a headset. Every key
 * names the actions it tries, in order; the first that is possible now is done. */

typedef struct
{
  guint key;
  const char *actions[2];
} Key;

static const Key keys[] = {
  { GDK_KEY_space, { COUNT, "session.pause" } },
  { GDK_KEY_Page_Down, { COUNT, "session.skip" } },
  { GDK_KEY_Page_Up, { "session.uncount", "session.back" } },
  { GDK_KEY_Right, { COUNT, "session.skip" } },
  { GDK_KEY_Left, { "session.uncount", "session.back" } },
  { GDK_KEY_BackSpace, { "session.uncount" } },
  { GDK_KEY_AudioPlay, { COUNT, "session.pause" } },
  { GDK_KEY_AudioPause, { COUNT, "session.pause" } },
  { GDK_KEY_AudioNext, { "session.skip" } },
  { GDK_KEY_AudioPrev, { "session.uncount", "session.back" } },
};

/* Bare letters can be switched off, for people who talk to their computer or press keys by accident. At their own pace a
 * person presses what is nearest, so what leaves the set counts there; only a button and a headset's next skip it. */
static const Key letters[] = {
  { GDK_KEY_s, { COUNT, "session.skip" } },       { GDK_KEY_t, { COUNT, "session.extend" } },
  { GDK_KEY_r, { COUNT, "session.repeat" } },     { GDK_KEY_bracketleft, { "session.slower" } },
  { GDK_KEY_bracketright, { "session.faster" } },
};

/**
 * rp_session_keys_find_actions:
 * @page: the session's page
 *
 * Finds where keys go.
 *
 * Returns: (transfer none) (nullable): who has the session's actions, or %NULL when keys are not the session's: @page is not
 *   shown, or a menu has the focus
 */
GActionGroup *
rp_session_keys_find_actions (GtkWidget *page)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  root = gtk_widget_get_root (page);
  focus = root ? gtk_root_get_focus (root) : NULL;
  if (!gtk_widget_get_mapped (page) || !G_IS_ACTION_GROUP (root))
    return NULL;
  if (focus && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER))
    return NULL;

  return G_ACTION_GROUP (root);
}

static gboolean
tries_count (const Key *table, guint n_keys, guint key)
{
  key = gdk_keyval_to_lower (key);
  for (guint i = 0; i < n_keys; i++)
    if (table[i].key == key)
      return g_str_equal (table[i].actions[0], COUNT);

  return FALSE;
}

/**
 * rp_session_keys_counts:
 * @key: a key
 *
 * Returns: %TRUE for one that counts before it does anything else
 */
gboolean
rp_session_keys_counts (guint key)
{
  return tries_count (keys, G_N_ELEMENTS (keys), key) || tries_count (letters, G_N_ELEMENTS (letters), key);
}

/**
 * rp_session_keys_steers:
 * @key: a key
 *
 * Returns: %TRUE for one that leads through a session, whether letters do or not
 */
gboolean
rp_session_keys_steers (guint key)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].key == key)
      return TRUE;

  return FALSE;
}

static gboolean
has_key (GListModel *shortcuts, guint key)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger)
          && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
        return TRUE;
    }
  return FALSE;
}

/**
 * rp_session_keys_is_ours:
 * @page: the session's page
 * @key: a key
 *
 * Returns: %TRUE for one that does something in a session; for a letter only while letters do
 */
gboolean
rp_session_keys_is_ours (GtkWidget *page, guint key)
{
  GtkEventController *letter_keys;

  g_return_val_if_fail (GTK_IS_WIDGET (page), FALSE);

  key = gdk_keyval_to_lower (key);
  letter_keys = g_object_get_data (G_OBJECT (page), LETTERS);
  if (has_key (g_object_get_data (G_OBJECT (page), KEYS), key))
    return TRUE;

  return gtk_event_controller_get_widget (letter_keys) && has_key (G_LIST_MODEL (letter_keys), key);
}

static gboolean
activate_key (GtkWidget *page, GVariant *args, gpointer user_data)
{
  const Key *key = user_data;
  GActionGroup *group = rp_session_keys_find_actions (page);

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
  GActionGroup *group = rp_session_keys_find_actions (page);
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
 * @page: the session's page; its window has the session's actions, it has the actions "page.tones", "page.voice" and
 *   "page.distance-view"
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
  gtk_shortcut_controller_add_shortcut (
      optional,
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_f, 0), gtk_named_action_new ("page.distance-view")));
  gtk_shortcut_controller_add_shortcut (optional, gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_m, 0),
                                                                    gtk_named_action_new ("page.tones")));
  gtk_shortcut_controller_add_shortcut (optional, gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, 0),
                                                                    gtk_named_action_new ("page.voice")));
  gtk_widget_add_controller (page, GTK_EVENT_CONTROLLER (always));
  g_object_set_data (G_OBJECT (page), KEYS, always);
  g_object_set_data_full (G_OBJECT (page), LETTERS, optional, g_object_unref);
  g_signal_connect_object (settings, "changed::" LETTERS, G_CALLBACK (on_letters_changed), page, 0);
  on_letters_changed (settings, NULL, page);
}
