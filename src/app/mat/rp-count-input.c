/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-count-input.h"

#include "mat/rp-session-keys.h"

#include <glib/gi18n-lib.h>

/**
 * RpCountInput:
 *
 * Lets a person at their own pace count with whatever they can reach: almost any key, a click or a touch anywhere on the page, a
 * button of a tablet.
 *
 * Keys are heard by the window before anybody else, wherever the focus is: a key that is held repeats, and who counts with
 * it must not count twice, nor skip the rest with it. One that did something else when it was pressed, such as going on from
 * a pause, must not count while it is held, either. For the same reason a second press that comes at once is taken for the
 * first.
 */

#define COUNT "session.count"
/* A hand that trembles presses twice within so many milliseconds; the session refuses such counts, too. */
#define BOUNCE 300

struct _RpCountInput
{
  GObject parent_instance;

  GtkWidget *page; /* unowned: it owns this */
  GtkRoot *root;   /* weak; the window, while the page is shown in it */

  /* Owned references, while the page is shown */
  GtkEventController *keys;
  GtkEventController *pad;

  GHashTable *held; /* codes of the keys that were not let go yet → whether they were taken for a count */
  guint32 last;     /* when was counted, in the time of events; 0 for never */
};

G_DEFINE_FINAL_TYPE (RpCountInput, rp_count_input, G_TYPE_OBJECT)

static gboolean
is_bounce (RpCountInput *self, guint32 time)
{
  return self->last != 0 && time != GDK_CURRENT_TIME && time - self->last < BOUNCE;
}

/* Returns: whether it was taken: counted, or refused as the same press */
static gboolean
count (RpCountInput *self, guint32 time)
{
  GActionGroup *actions = rp_session_keys_find_actions (self->page);

  if (!actions)
    return FALSE;
  if (is_bounce (self, time))
    return TRUE;
  if (!g_action_group_get_action_enabled (actions, COUNT))
    return FALSE;

  g_action_group_activate_action (actions, COUNT, NULL);
  self->last = time;
  return TRUE;
}

static gboolean
is_enter (guint key)
{
  return key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter;
}

/* Keys that lead away, open something or only change what others do. */
static gboolean
is_apart (guint key)
{
  static const guint apart[]
      = { GDK_KEY_Escape,   GDK_KEY_Tab,       GDK_KEY_ISO_Left_Tab, GDK_KEY_KP_Tab, GDK_KEY_Menu,
          GDK_KEY_Print,    GDK_KEY_Sys_Req,   GDK_KEY_Pause,        GDK_KEY_Break,  GDK_KEY_Scroll_Lock,
          GDK_KEY_Num_Lock, GDK_KEY_Multi_key, GDK_KEY_VoidSymbol };

  for (guint i = 0; i < G_N_ELEMENTS (apart); i++)
    if (key == apart[i])
      return TRUE;

  return (key >= GDK_KEY_F1 && key <= GDK_KEY_F35) || (key >= GDK_KEY_Shift_L && key <= GDK_KEY_Hyper_R)
         || (key >= GDK_KEY_ISO_Lock && key <= GDK_KEY_ISO_Level5_Lock) || key == GDK_KEY_Mode_switch;
}

/* Volume, brightness, sleep: the block that is reserved for them. */
static gboolean
is_of_the_machine (guint key)
{
  return (key & 0xffff0000) == 0x10080000;
}

static gboolean
is_modified (GdkModifierType state)
{
  return state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_HYPER_MASK | GDK_META_MASK);
}

/* Enter presses the button that has the focus. */
static gboolean
presses_button (RpCountInput *self, guint key)
{
  return is_enter (key) && GTK_IS_BUTTON (gtk_root_get_focus (self->root));
}

/* All counts that is neither apart nor ours for something else. */
static gboolean
counts (RpCountInput *self, guint key, GdkModifierType state)
{
  if (is_modified (state) || presses_button (self, key))
    return FALSE;
  if (rp_session_keys_counts (key))
    return TRUE;

  return key != 0 && !is_apart (key) && !is_of_the_machine (key)
         && !rp_session_keys_is_ours (self->page, key);
}

/* What the keyboard repeats neither counts, nor takes back, nor presses a button; that goes for one that was pressed for
 * something else, too, as soon as there is something to count.
 *
 * Returns: whether the repetition ends here */
static gboolean
stops (RpCountInput *self, guint key, guint code, GdkModifierType state)
{
  GActionGroup *actions = rp_session_keys_find_actions (self->page);

  if (!actions || is_modified (state))
    return FALSE;
  if (GPOINTER_TO_INT (g_hash_table_lookup (self->held, GUINT_TO_POINTER (code))))
    return TRUE;
  if (presses_button (self, key))
    return TRUE;

  return g_action_group_get_action_enabled (actions, COUNT)
         && (counts (self, key, state) || rp_session_keys_steers (key));
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, RpCountInput *self)
{
  guint32 time = gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (controller));
  gboolean taken;

  if (g_hash_table_contains (self->held, GUINT_TO_POINTER (code)))
    return stops (self, key, code, state);

  taken = counts (self, key, state) && count (self, time);
  /* What plays a keyboard may have no codes. */
  if (code != 0)
    g_hash_table_insert (self->held, GUINT_TO_POINTER (code), GINT_TO_POINTER (taken));

  return taken;
}

static void
on_key_released (GtkEventControllerKey *controller,
                 guint key,
                 guint code,
                 GdkModifierType state,
                 RpCountInput *self)
{
  g_hash_table_remove (self->held, GUINT_TO_POINTER (code));
}

/* The key may be let go where nobody here sees it. */
static void
on_window_left (RpCountInput *self)
{
  g_hash_table_remove_all (self->held);
}

/* What moves the window, or is a control even if it cannot be used now. */
static gboolean
is_control (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_RANGE (widget) || GTK_IS_WINDOW_HANDLE (widget);
}

static gboolean
is_beside_controls (GtkWidget *page, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (page, x, y, GTK_PICK_INSENSITIVE);

  for (; widget && widget != page; widget = gtk_widget_get_parent (widget))
    if (is_control (widget))
      return FALSE;

  return TRUE;
}

/* A popover hands on what nobody in it wants. */
static gboolean
is_in_popover (GtkGesture *gesture, GtkWidget *page)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  GtkNative *native = gtk_widget_get_native (page);

  return event && native && gdk_event_get_surface (event) != gtk_native_get_surface (native);
}

/* When it is pressed, not when it is let go: a hand that slides counts, too. */
static void
on_pressed (GtkGesture *gesture, int n_press, double x, double y, RpCountInput *self)
{
  if (is_in_popover (gesture, self->page) || !is_beside_controls (self->page, x, y))
    return;

  count (self, gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (gesture)));
}

static void
detach (RpCountInput *self)
{
  if (self->root)
    {
      g_signal_handlers_disconnect_by_data (self->root, self);
      gtk_widget_remove_controller (GTK_WIDGET (self->root), self->keys);
      if (self->pad)
        gtk_widget_remove_controller (GTK_WIDGET (self->root), self->pad);
    }
  g_clear_object (&self->keys);
  g_clear_object (&self->pad);
  g_clear_weak_pointer (&self->root);
  g_hash_table_remove_all (self->held);
}

static void
attach (RpCountInput *self)
{
  GtkRoot *root = gtk_widget_get_root (self->page);

  detach (self);
  g_set_weak_pointer (&self->root, root);
  self->keys = g_object_ref (gtk_event_controller_key_new ());
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->keys, "key-pressed", G_CALLBACK (on_key), self, 0);
  g_signal_connect_object (self->keys, "key-released", G_CALLBACK (on_key_released), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (root), self->keys);
  if (G_IS_ACTION_GROUP (root))
    {
      GtkPadController *pad = gtk_pad_controller_new (G_ACTION_GROUP (root), NULL);

      /* Whichever button, in whichever mode. */
      gtk_pad_controller_set_action (pad, GTK_PAD_ACTION_BUTTON, -1, -1, _ ("Count one"), COUNT);
      self->pad = g_object_ref (GTK_EVENT_CONTROLLER (pad));
      gtk_widget_add_controller (GTK_WIDGET (root), self->pad);
    }
  if (GTK_IS_WINDOW (root))
    g_signal_connect_object (root, "notify::is-active", G_CALLBACK (on_window_left), self, G_CONNECT_SWAPPED);
}

static void
rp_count_input_dispose (GObject *object)
{
  detach (RP_COUNT_INPUT (object));

  G_OBJECT_CLASS (rp_count_input_parent_class)->dispose (object);
}

static void
rp_count_input_finalize (GObject *object)
{
  g_hash_table_unref (RP_COUNT_INPUT (object)->held);

  G_OBJECT_CLASS (rp_count_input_parent_class)->finalize (object);
}

static void
rp_count_input_class_init (RpCountInputClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_count_input_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_count_input_finalize;
}

static void
rp_count_input_init (RpCountInput *self)
{
  self->held = g_hash_table_new (NULL, NULL);
}

/**
 * rp_count_input_new:
 * @page: the session's page; its window has the session's actions, and it keeps what is returned
 *
 * Counts as long as @page is shown and there is something to count.
 *
 * Returns: (transfer full): what listens
 */
RpCountInput *
rp_count_input_new (GtkWidget *page)
{
  GtkGesture *click = gtk_gesture_click_new ();
  RpCountInput *self;

  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  self = g_object_new (RP_TYPE_COUNT_INPUT, NULL);
  self->page = page;
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, 0);
  gtk_widget_add_controller (page, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (page, "map", G_CALLBACK (attach), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "unmap", G_CALLBACK (detach), self, G_CONNECT_SWAPPED);

  return self;
}
