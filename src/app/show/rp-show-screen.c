/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-screen.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * RpShowScreen:
 *
 * On which monitor the show is: with two it asks once, and remembers by the connector.
 */
struct _RpShowScreen
{
  GObject parent_instance;

  /* Owned references */
  GSettings *settings;

  char *connector; /* of the monitor asked for last */
};

G_DEFINE_FINAL_TYPE (RpShowScreen, rp_show_screen, G_TYPE_OBJECT)

static void
rp_show_screen_dispose (GObject *object)
{
  RpShowScreen *self = RP_SHOW_SCREEN (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->connector, g_free);

  G_OBJECT_CLASS (rp_show_screen_parent_class)->dispose (object);
}

static void
rp_show_screen_class_init (RpShowScreenClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_show_screen_dispose;
}

static void
rp_show_screen_init (RpShowScreen *self)
{
}

/**
 * rp_show_screen_new:
 * @settings: where the choice is remembered
 *
 * Returns: (transfer full): who knows the monitors
 */
RpShowScreen *
rp_show_screen_new (GSettings *settings)
{
  RpShowScreen *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (RP_TYPE_SHOW_SCREEN, NULL);
  self->settings = g_object_ref (settings);
  return self;
}

/**
 * rp_show_screen_pick:
 * @connectors: (array zero-terminated=1): where monitors are plugged in, at least one
 * @remembered: where the one chosen before was; may be empty
 *
 * Returns: index of the monitor to take, or %RP_SHOW_SCREEN_ASK: the other one is not guessed, for it may be wrong
 */
int
rp_show_screen_pick (const char *const *connectors, const char *remembered)
{
  g_return_val_if_fail (connectors && connectors[0] && remembered, 0);

  if (!connectors[1])
    return 0;
  for (int i = 0; connectors[i]; i++)
    if (g_str_equal (connectors[i], remembered))
      return i;
  return RP_SHOW_SCREEN_ASK;
}

/**
 * rp_show_screen_find_next:
 * @connectors: (array zero-terminated=1): where monitors are plugged in, at least one
 * @current: (nullable): where the one in use is
 *
 * Returns: index of the monitor after that, round and round
 */
int
rp_show_screen_find_next (const char *const *connectors, const char *current)
{
  int n, place;

  g_return_val_if_fail (connectors && connectors[0], 0);

  n = (int) g_strv_length ((char **) connectors);
  for (place = 0; place < n; place++)
    if (g_strcmp0 (connectors[place], current) == 0)
      break;
  return (place + 1) % n;
}

static const char *
get_connector (GdkMonitor *monitor)
{
  const char *connector = gdk_monitor_get_connector (monitor);

  return connector ? connector : "";
}

/* Returns: (transfer full): where monitors are plugged in */
static char **
list_connectors (GListModel *monitors)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      g_strv_builder_add (builder, get_connector (monitor));
    }
  return g_strv_builder_end (builder);
}

/* What a person may know a monitor by. Returns: (transfer full) */
static char *
name_monitor (GdkMonitor *monitor)
{
  const char *maker = gdk_monitor_get_manufacturer (monitor);
  const char *model = gdk_monitor_get_model (monitor);
  GdkRectangle area;

  gdk_monitor_get_geometry (monitor, &area);
  if (maker && model)
    return g_strdup_printf ("%s %s, %d × %d (%s)", maker, model, area.width, area.height,
                            get_connector (monitor));
  return g_strdup_printf ("%d × %d (%s)", area.width, area.height, get_connector (monitor));
}

static void
show_on (RpShowScreen *self, GtkWindow *window, GdkMonitor *monitor)
{
  GdkRectangle area;

  gdk_monitor_get_geometry (monitor, &area);
  g_free (self->connector);
  self->connector = g_strdup (get_connector (monitor));
  g_debug ("The show is asked onto the monitor at %s, %d × %d", self->connector, area.width, area.height);
  if (!gtk_widget_get_mapped (GTK_WIDGET (window)))
    gtk_window_set_default_size (window, area.width, area.height);
  gtk_window_fullscreen_on_monitor (window, monitor);
  gtk_window_present (window);
}

typedef struct
{
  RpShowScreen *screen;
  GtkWindow *window;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->screen);
  g_object_unref (question->window);
  g_free (question);
}

/* Closed without an answer, nothing is shown, and it is asked again the next time. */
static void
on_answer (AdwMessageDialog *dialog, const char *response)
{
  Question *question = g_object_get_data (G_OBJECT (dialog), "rp-question");
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (question->window)));
  g_auto (GStrv) connectors = list_connectors (monitors);
  g_autoptr (GdkMonitor) monitor = NULL;
  guint place = 0;

  if (g_str_equal (response, "not"))
    {
      /* It was never seen, and GTK closes only what is. */
      gtk_window_destroy (question->window);
      return;
    }
  while (connectors[place] && !g_str_equal (connectors[place], response))
    place++;
  monitor = g_list_model_get_item (monitors, place);
  if (!monitor)
    monitor = g_list_model_get_item (monitors, 0);
  if (!monitor)
    return;
  g_settings_set_string (question->screen->settings, "show-connector", get_connector (monitor));
  show_on (question->screen, question->window, monitor);
}

static void
ask (RpShowScreen *self, GtkWindow *window, GtkWindow *from, GListModel *monitors)
{
  GtkWidget *dialog
      = adw_message_dialog_new (from, _ ("Which screen does the patient see?"),
                                _ ("You are asked once. Later, S moves it to the other screen."));
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (from));
  GdkMonitor *here
      = surface ? gdk_display_get_monitor_at_surface (gtk_widget_get_display (GTK_WIDGET (from)), surface)
                : NULL;
  Question *question = g_new (Question, 1);

  question->screen = g_object_ref (self);
  question->window = g_object_ref (window);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "not", _ ("Cancel"));
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      g_autofree char *name = name_monitor (monitor);
      /* Translators: a screen to choose, the one that the question is on */
      g_autofree char *label = monitor == here ? g_strdup_printf (_ ("This one: %s"), name) : g_strdup (name);

      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), get_connector (monitor), label);
      if (monitor != here)
        adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), get_connector (monitor));
    }
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "not");
  g_object_set_data_full (G_OBJECT (dialog), "rp-question", question, question_free);
  g_signal_connect (dialog, "response", G_CALLBACK (on_answer), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * rp_show_screen_open:
 * @self: who knows the monitors
 * @window: the clinic's screen, not shown yet
 * @from: the window that is worked in
 *
 * Shows it on the whole of a monitor: the only one, the one chosen before, or one that is asked for.
 */
void
rp_show_screen_open (RpShowScreen *self, GtkWindow *window, GtkWindow *from)
{
  GListModel *monitors;
  g_auto (GStrv) connectors = NULL;
  g_autofree char *remembered = NULL;
  g_autoptr (GdkMonitor) monitor = NULL;
  int place;

  g_return_if_fail (RP_IS_SHOW_SCREEN (self));
  g_return_if_fail (GTK_IS_WINDOW (window) && GTK_IS_WINDOW (from));

  monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (window)));
  connectors = list_connectors (monitors);
  if (!connectors[0])
    {
      gtk_window_present (window);
      return;
    }
  remembered = g_settings_get_string (self->settings, "show-connector");
  place = rp_show_screen_pick ((const char *const *) connectors, remembered);
  if (place == RP_SHOW_SCREEN_ASK)
    {
      ask (self, window, from, monitors);
      return;
    }
  monitor = g_list_model_get_item (monitors, (guint) place);
  show_on (self, window, monitor);
}

/**
 * rp_show_screen_swap:
 * @self: who knows the monitors
 * @window: the clinic's screen
 *
 * Moves it to the next monitor, and remembers that; with one monitor nothing changes.
 */
void
rp_show_screen_swap (RpShowScreen *self, GtkWindow *window)
{
  GListModel *monitors;
  g_auto (GStrv) connectors = NULL;
  g_autoptr (GdkMonitor) monitor = NULL;

  g_return_if_fail (RP_IS_SHOW_SCREEN (self));
  g_return_if_fail (GTK_IS_WINDOW (window));

  monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (window)));
  connectors = list_connectors (monitors);
  if (!connectors[0] || !connectors[1])
    return;
  monitor = g_list_model_get_item (
      monitors, (guint) rp_show_screen_find_next ((const char *const *) connectors, self->connector));
  g_settings_set_string (self->settings, "show-connector", get_connector (monitor));
  show_on (self, window, monitor);
}

/**
 * rp_show_screen_is_filled:
 * @window: a window, shown
 *
 * A whole screen is only asked for; and GTK takes it for given before the desktop has answered. So its size is looked at too.
 *
 * Returns: whether the window has the whole of its monitor
 */
gboolean
rp_show_screen_is_filled (GtkWindow *window)
{
  GdkSurface *surface;
  GdkMonitor *monitor;
  GdkRectangle area;

  g_return_val_if_fail (GTK_IS_WINDOW (window), FALSE);

  surface = gtk_native_get_surface (GTK_NATIVE (window));
  monitor = surface ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface) : NULL;
  if (!monitor || !gtk_window_is_fullscreen (window))
    return FALSE;
  gdk_monitor_get_geometry (monitor, &area);
  return gdk_surface_get_width (surface) >= area.width && gdk_surface_get_height (surface) >= area.height;
}

/**
 * rp_show_screen_fill:
 * @self: who knows the monitors
 * @window: the clinic's screen, shown
 *
 * Asks once more for the whole of the monitor it is on.
 */
void
rp_show_screen_fill (RpShowScreen *self, GtkWindow *window)
{
  g_return_if_fail (RP_IS_SHOW_SCREEN (self));
  g_return_if_fail (GTK_IS_WINDOW (window));

  gtk_window_fullscreen (window);
}
