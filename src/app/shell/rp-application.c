/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-application.h"

#include "shell/rp-full-screen.h"
#include "shell/rp-keys-window.h"
#include "packs/rp-library.h"
#include "base/rp-paths.h"
#include "common/rp-poster-loader.h"
#include "programs/rp-program-file.h"
#include "shell/rp-preferences.h"
#include "remind/rp-remind-portal.h"
#include "remind/rp-remind-window.h"
#include "remind/rp-reminders.h"
#include "common/rp-settings.h"
#include "shell/rp-start.h"
#include "session/rp-system-clock.h"
#include "shell/rp-window.h"

#include <glib/gi18n-lib.h>

/* Enough for the posters of some hundred exercises. */
#define POSTER_BYTES (48 * 1024 * 1024)

/* What systemd and the desktop start the program with when a reminder is due */
#define REMIND "remind"

/**
 * RpApplication:
 *
 * The running program: its one window, the library it loads at the start, and what belongs to no page.
 */
struct _RpApplication
{
  AdwApplication parent_instance;

  /* Owned references */
  GSettings *settings;
  RpLibrary *library;
  RpPosterLoader *loader;
  GCancellable *cancellable;
  RpRemindKeeper *keeper;
  RpReminders *reminders;

  gboolean silent; /* started to show reminders, not a window */
  guint present;   /* idle source */
  guint presented; /* likewise, once the first frame is there */
};

G_DEFINE_FINAL_TYPE (RpApplication, rp_application, ADW_TYPE_APPLICATION)

static RpWindow *
find_window (RpApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l; l = l->next)
    if (RP_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

static void
load_library (RpApplication *self)
{
  g_auto (GStrv) folders = rp_paths_pack_folders ();
  g_autofree char *cache = rp_paths_cache ();

  if (self->library)
    return;
  self->cancellable = g_cancellable_new ();
  self->library = rp_library_new ((const char *const *) folders, cache);
  rp_library_load_async (self->library, self->cancellable, NULL, NULL);
}

/* Who is being led goes on; the window is shown in any case. */
static void
on_remind_start (RpApplication *self, const char *program)
{
  g_application_activate (G_APPLICATION (self));
  g_action_group_activate_action (G_ACTION_GROUP (find_window (self)), "start-program",
                                  g_variant_new_string (program));
}

static void
make_reminders (RpApplication *self)
{
  g_autoptr (RpClock) clock = rp_system_clock_new ();

  self->keeper = rp_remind_keeper_new (rp_remind_portal_is_needed ());
  self->reminders = rp_reminders_new (G_APPLICATION (self), self->settings, clock, self->keeper);
  g_signal_connect_object (self->reminders, "start", G_CALLBACK (on_remind_start), self, G_CONNECT_SWAPPED);
}

static void
rp_application_startup (GApplication *application)
{
  RpApplication *self = RP_APPLICATION (application);

  /* First of all, so that the packs are read while the toolkit starts. */
  if (!self->silent && (g_application_get_flags (application) & G_APPLICATION_IS_SERVICE) == 0)
    load_library (self);

  G_APPLICATION_CLASS (rp_application_parent_class)->startup (application);

  self->settings = rp_settings_new ();
  self->loader = rp_poster_loader_new (POSTER_BYTES);
  make_reminders (self);
}

/* A window without a letter helps nobody. */
static void
give_up (RpApplication *self, RpWindow *window)
{
  const char *sentence = _ ("There is no font on this computer, so Reprise cannot show any words. Install a "
                            "font, such as Cantarell "
                            "or Noto Sans, and start Reprise again. The key Escape closes this window.");

  g_printerr ("reprise: %s\n", sentence);
  rp_start_tell (GTK_APPLICATION (self), sentence);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Once the first frame is there: looking takes some milliseconds. */
static gboolean
on_presented (gpointer user_data)
{
  RpApplication *self = user_data;
  RpWindow *window = find_window (self);

  self->presented = 0;
  if (window && !rp_start_has_drawings ())
    rp_window_tell (
        window,
        _ ("Some drawings are missing, because this computer cannot read SVG. All else works. Install "
           "librsvg, and start Reprise again."));
  if (window)
    g_action_group_activate_action (G_ACTION_GROUP (window), "ask-morning", g_variant_new_string (""));
  rp_reminders_check (self->reminders);
  return G_SOURCE_REMOVE;
}

static gboolean
on_present (gpointer user_data)
{
  RpApplication *self = user_data;
  RpWindow *window = find_window (self);
  gboolean is_new = window && !gtk_widget_get_visible (GTK_WIDGET (window));

  self->present = 0;
  if (is_new && !rp_start_has_fonts (GTK_WIDGET (window)))
    {
      give_up (self, window);
      return G_SOURCE_REMOVE;
    }
  if (window)
    gtk_window_present (GTK_WINDOW (window));
  if (is_new)
    self->presented = g_idle_add_full (G_PRIORITY_LOW, on_presented, self, NULL);
  return G_SOURCE_REMOVE;
}

/* By now the packs are often read. They then come before the idle, and the first frame has them all; those that are not
 * come when they are, and nobody waits for them. */
static void
rp_application_activate (GApplication *application)
{
  RpApplication *self = RP_APPLICATION (application);

  load_library (self);
  if (!find_window (self))
    {
      g_autoptr (RpClock) clock = rp_system_clock_new ();

      RpWindow *window = rp_window_new (GTK_APPLICATION (self), self->settings, clock);

      rp_full_screen_add (GTK_APPLICATION_WINDOW (window));
      rp_window_set_library (window, self->library, self->loader);
    }
  if (self->present == 0)
    self->present = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_present, self, NULL);
}

/* What is called as a program's file is one. Any other word is a sheet's code, as from a link, and is taken as it stands: as a
 * file it would be changed. */
static void
show_word (RpWindow *window, GApplicationCommandLine *command_line, const char *word)
{
  g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (command_line, word);
  g_autofree char *uri = g_file_get_uri (file);

  if (!rp_program_file_is_name (word))
    rp_window_show_code (window, word);
  else if (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "open-file"))
    g_action_group_activate_action (G_ACTION_GROUP (window), "open-file", g_variant_new_string (uri));
  else
    rp_window_tell (window, _ ("Your session goes on. Open the file again when it is over."));
}

static int
rp_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);
  g_autofree const char **codes = NULL;

  if (g_variant_dict_contains (options, REMIND))
    {
      rp_reminders_check (RP_APPLICATION (application)->reminders);
      return 0;
    }
  g_application_activate (application);
  if (g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&s", &codes) && codes[0])
    show_word (find_window (RP_APPLICATION (application)), command_line, codes[0]);
  return 0;
}

static int
rp_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  RP_APPLICATION (application)->silent = g_variant_dict_contains (options, REMIND);
  return -1;
}

static void
rp_application_shutdown (GApplication *application)
{
  RpApplication *self = RP_APPLICATION (application);

  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);

  G_APPLICATION_CLASS (rp_application_parent_class)->shutdown (application);
}

static void
rp_application_dispose (GObject *object)
{
  RpApplication *self = RP_APPLICATION (object);

  g_clear_handle_id (&self->present, g_source_remove);
  g_clear_handle_id (&self->presented, g_source_remove);
  g_clear_object (&self->reminders);
  g_clear_object (&self->keeper);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->library);
  g_clear_object (&self->loader);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rp_application_parent_class)->dispose (object);
}

static void
rp_application_class_init (RpApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = rp_application_dispose;
  application_class->startup = rp_application_startup;
  application_class->activate = rp_application_activate;
  application_class->command_line = rp_application_command_line;
  application_class->handle_local_options = rp_application_handle_local_options;
  application_class->shutdown = rp_application_shutdown;
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpWindow *window = find_window (RP_APPLICATION (user_data));

  if (window)
    gtk_window_close (GTK_WINDOW (window));
  else
    g_application_quit (G_APPLICATION (user_data));
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  static const char *const developers[] = { "The Reprise project", NULL };

  adw_show_about_window (
      GTK_WINDOW (find_window (RP_APPLICATION (user_data))), "application-name", "Reprise",
      "application-icon", RP_ICON_NAME, "version", RP_VERSION, "developers", developers, "license-type",
      GTK_LICENSE_GPL_3_0, "comments",
      _ ("Exercise demonstrations that keep time with you. Reprise gives general information. It "
         "does not know your body: ask a clinician when you are not sure."),
      NULL);
}

/* What belongs to the program finds its actions. */
static void
present_over (RpApplication *self, GtkWindow *dialog, GtkWindow *parent)
{
  gtk_window_set_application (dialog, GTK_APPLICATION (self));
  gtk_window_set_transient_for (dialog, parent);
  gtk_window_set_destroy_with_parent (dialog, TRUE);
  gtk_window_set_modal (dialog, TRUE);
  gtk_window_present (dialog);
}

static void
on_preferences (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpApplication *self = RP_APPLICATION (user_data);

  present_over (self, GTK_WINDOW (rp_preferences_new (self->settings, self->keeper)),
                GTK_WINDOW (find_window (self)));
}

static void
on_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpApplication *self = RP_APPLICATION (user_data);

  present_over (self, GTK_WINDOW (rp_keys_window_new ()), GTK_WINDOW (find_window (self)));
}

static void
on_remind_set (GSimpleAction *action, GVariant *offered, gpointer user_data)
{
  RpApplication *self = RP_APPLICATION (user_data);
  g_autoptr (RpReminder) reminder = rp_reminder_new_from_variant (offered);
  g_autoptr (RpClock) clock = rp_system_clock_new ();

  /* Over the preferences, where it is opened from there. */
  if (reminder && rp_reminder_is_on (reminder) && find_window (self))
    present_over (self, GTK_WINDOW (rp_remind_window_new (self->settings, clock, self->keeper, reminder)),
                  gtk_application_get_active_window (GTK_APPLICATION (self)));
}

/* A notification leads here, perhaps to a program that has just started. */
static void
on_morning (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpApplication *self = RP_APPLICATION (user_data);

  g_application_activate (G_APPLICATION (self));
  g_action_group_activate_action (G_ACTION_GROUP (find_window (self)), "ask-morning", parameter);
}

static const GActionEntry actions[] = {
  { .name = "remind-set", .activate = on_remind_set, .parameter_type = "a{sv}" },
  { .name = "quit", .activate = on_quit },
  { .name = "about", .activate = on_about },
  { .name = "preferences", .activate = on_preferences },
  { .name = "shortcuts", .activate = on_shortcuts },
  { .name = "morning", .activate = on_morning, .parameter_type = "s" },
};

static const struct
{
  const char *action;
  const char *keys[3];
} accels[] = {
  { "app.quit", { "<Control>q", NULL } },
  { "app.preferences", { "<Control>comma", NULL } },
  { "app.shortcuts", { "<Control>question", NULL } },
  { "window.close", { "<Control>w", NULL } },
  { "win.search", { "<Control>f", NULL } },
  { "win.show-history", { "<Control>h", NULL } },
  { "win.back", { "<Alt>Left", NULL } },
  { "win.print", { "<Control>p", NULL } },
  { "win.copy-record", { "<Control><Shift>c", NULL } },
  { "win.save", { "<Control>s", NULL } },
  { "win.share", { "<Control><Shift>s", NULL } },
  { "win.present", { "F5", NULL } },
  { "win.full-screen", { "F11", NULL } },
};

static const GOptionEntry options[] = {
  { REMIND, 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Show reminders that are due, without a window"), NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, NULL, NULL, N_ ("[FILE|CODE]") },
  { NULL },
};

static void
rp_application_init (RpApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, accels[i].keys);
}

/**
 * rp_application_new:
 *
 * Returns: (transfer full): the program, not yet registered
 */
RpApplication *
rp_application_new (void)
{
  return g_object_new (RP_TYPE_APPLICATION, "application-id", RP_APP_ID, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE, "resource-base-path",
                       "/io/github/reprise_app/Reprise", NULL);
}
