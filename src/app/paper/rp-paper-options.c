/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/rp-paper-options.h"

#include "common/rp-file-request.h"
#include "common/rp-name-memory.h"
#include "common/rp-settings.h"
#include "paper/rp-paper-shots.h"
#include "words/rp-time-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * RpPaperOptions:
 *
 * What can be chosen for a sheet. How it looks and which clinic it is from is remembered, and by whom it is where the person
 * wants that; for whom, the day, the note and pictures from the screen are about one person and are not.
 */
struct _RpPaperOptions
{
  GtkWidget parent_instance;

  /* Template references */
  GtkWidget *content;
  RpPaperShots *shots;
  GtkEditable *recipient;
  GtkEditable *author;
  GtkWidget *remember;
  GtkEditable *clinic;
  GtkTextBuffer *note;
  GtkTextBuffer *address;
  AdwActionRow *date_row;
  GtkMenuButton *date_button;
  GtkCalendar *calendar;
  GtkSwitch *dated;
  AdwActionRow *logo_row;

  /* Owned references */
  GSettings *settings;
  RpFileRequest *logo_request;
  RpNameMemory *memory;
  GPtrArray *done; /* of RpSheetDone (nullable) */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The settings that are actions too, for linked buttons. */
static const char *const choices[]
    = { "sheet-layout", "sheet-text-size", "sheet-paper", "sheet-direction", "sheet-ink" };

G_DEFINE_FINAL_TYPE (RpPaperOptions, rp_paper_options, GTK_TYPE_WIDGET)

static void
on_changed (RpPaperOptions *self)
{
  if (self->settings)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_date_changed (RpPaperOptions *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = rp_time_words_day (date);

  adw_action_row_set_subtitle (self->date_row, gtk_switch_get_active (self->dated) ? text : _ ("None"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->date_button), gtk_switch_get_active (self->dated));
  on_changed (self);
}

static void
update_logo (RpPaperOptions *self)
{
  g_autofree char *path = g_settings_get_string (self->settings, "sheet-logo");
  g_autofree char *name = path[0] ? g_filename_display_basename (path) : g_strdup (_ ("None"));

  adw_action_row_set_subtitle (self->logo_row, name);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "logo.remove", path[0] != '\0');
}

static void
on_setting_changed (RpPaperOptions *self, const char *key)
{
  g_debug ("Chosen anew: %s", key);
  if (g_str_equal (key, "sheet-logo"))
    update_logo (self);
  if (!g_str_has_prefix (key, "window-"))
    on_changed (self);
}

static void
on_logo_chosen (gpointer user_data, const char *path)
{
  RpPaperOptions *self = user_data;

  if (path && g_utf8_validate (path, -1, NULL))
    g_settings_set_string (self->settings, "sheet-logo", path);
  else
    g_info ("The logo is not taken: it is not on this computer, or its name is no text");
}

static void
on_choose_logo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char *const types[] = { "image/svg+xml", "image/png", NULL };
  RpPaperOptions *self = RP_PAPER_OPTIONS (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  if (rp_file_request_is_asking (self->logo_request))
    return;
  rp_file_request_ask (self->logo_request,
                       gtk_file_chooser_native_new (_ ("Choose a logo"), window, GTK_FILE_CHOOSER_ACTION_OPEN,
                                                    _ ("_Choose"), _ ("_Cancel")),
                       _ ("SVG and PNG pictures"), types);
}

static void
on_remove_logo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_settings_set_string (RP_PAPER_OPTIONS (widget)->settings, "sheet-logo", "");
}

static void
rp_paper_options_dispose (GObject *object)
{
  RpPaperOptions *self = RP_PAPER_OPTIONS (object);

  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_object (&self->logo_request);
  g_clear_object (&self->memory);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_PAPER_OPTIONS);

  G_OBJECT_CLASS (rp_paper_options_parent_class)->dispose (object);
}

static void
rp_paper_options_class_init (RpPaperOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_paper_options_dispose;

  /**
   * RpPaperOptions::changed:
   *
   * Something else was chosen or written.
   */
  signals[CHANGED] = g_signal_new ("changed", RP_TYPE_PAPER_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  g_type_ensure (RP_TYPE_PAPER_SHOTS);
  gtk_widget_class_set_css_name (widget_class, "paperoptions");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-paper-options.ui");
  gtk_widget_class_bind_template_child (widget_class, RpPaperOptions, content);
  gtk_widget_class_bind_template_child (widget_class, RpPaperOptions, shots);
  gtk_widget_class_bind_template_child (widget_class, RpPaperOptions, recipient);
  gtk_widget_class_bind_template_child (widget_class, RpPaperOptions, author);
  gtk_widget_class_bind_template_child (widget_class, RpPaperOptions, remember);
  gtk_widget_class_bind_template_child (widget_class, RpPaperOptions, clinic);
  gtk_widget_class_bind_template_child (widget_class, RpPaperOptions, note);
  gtk_widget_class_bind_template_child (widget_class, RpPaperOptions, address);
  gtk_widget_class_bind_template_child (widget_class, RpPaperOptions, date_row);
  gtk_widget_class_bind_template_child (widget_class, RpPaperOptions, date_button);
  gtk_widget_class_bind_template_child (widget_class, RpPaperOptions, calendar);
  gtk_widget_class_bind_template_child (widget_class, RpPaperOptions, dated);
  gtk_widget_class_bind_template_child (widget_class, RpPaperOptions, logo_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_date_changed);
  gtk_widget_class_install_action (widget_class, "logo.choose", NULL, on_choose_logo);
  gtk_widget_class_install_action (widget_class, "logo.remove", NULL, on_remove_logo);
}

static void
rp_paper_options_init (RpPaperOptions *self)
{
  self->logo_request = rp_file_request_new (on_logo_chosen, self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_paper_options_new:
 *
 * Returns: (transfer floating): options without settings
 */
GtkWidget *
rp_paper_options_new (void)
{
  return g_object_new (RP_TYPE_PAPER_OPTIONS, NULL);
}

static void
add_choices (RpPaperOptions *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (GAction) action = g_settings_create_action (self->settings, choices[i]);

      g_action_map_add_action (G_ACTION_MAP (group), action);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "choice", G_ACTION_GROUP (group));
}

/**
 * rp_paper_options_set_settings:
 * @self: options
 * @settings: what is remembered; changed at once
 * @today: the day to begin with
 *
 * Fills the options, once.
 */
void
rp_paper_options_set_settings (RpPaperOptions *self, GSettings *settings, GDateTime *today)
{
  g_return_if_fail (RP_IS_PAPER_OPTIONS (self));
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (today);
  g_return_if_fail (!self->settings);

  gtk_calendar_select_day (self->calendar, today);
  on_date_changed (self);
  rp_settings_choose_paper (settings);
  self->settings = g_object_ref (settings);
  add_choices (self);
  g_settings_bind (settings, "sheet-clinic", self->clinic, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "sheet-address", self->address, "text", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (settings, "changed", G_CALLBACK (on_setting_changed), self, G_CONNECT_SWAPPED);
  self->memory = rp_name_memory_new (settings, self->author, self->remember);
  rp_paper_options_set_people (self, NULL, NULL);
  update_logo (self);
}

/**
 * rp_paper_options_set_people:
 * @self: options that were filled
 * @recipient: (nullable): for whom the program is
 * @author: (nullable): who made it; %NULL for who is remembered
 *
 * Begins with other people.
 */
void
rp_paper_options_set_people (RpPaperOptions *self, const char *recipient, const char *author)
{
  g_autofree char *remembered = NULL;

  g_return_if_fail (RP_IS_PAPER_OPTIONS (self));
  g_return_if_fail (self->settings);

  remembered = rp_name_memory_dup_name (self->settings);
  gtk_editable_set_text (self->recipient, recipient ? recipient : "");
  gtk_editable_set_text (self->author, author ? author : remembered ? remembered : "");
  rp_name_memory_update (self->memory);
}

/**
 * rp_paper_options_set_paper:
 * @self: options that were filled
 * @paper: the paper
 * @landscape: %TRUE when its long side is at the top
 *
 * Chooses the paper, as somebody did in the print dialog.
 */
void
rp_paper_options_set_paper (RpPaperOptions *self, RpSheetPaper paper, gboolean landscape)
{
  g_return_if_fail (RP_IS_PAPER_OPTIONS (self));
  g_return_if_fail (self->settings);

  rp_settings_set_paper (self->settings, paper, landscape);
}

/**
 * rp_paper_options_add_shot:
 * @self: options
 * @shot: a picture from the screen
 * @exercise: the name of its exercise
 *
 * Puts a picture in place of an exercise's drawings. It is about one person, and not remembered.
 */
void
rp_paper_options_add_shot (RpPaperOptions *self, RpSheetShot *shot, const char *exercise)
{
  g_return_if_fail (RP_IS_PAPER_OPTIONS (self));
  g_return_if_fail (shot && exercise);

  rp_paper_shots_add (self->shots, shot, exercise);
}

/**
 * rp_paper_options_set_done:
 * @self: options
 * @done: (element-type RpSheetDone): what was done, which is not changed any more
 *
 * Has the log filled in. It is about one person, and not remembered.
 */
void
rp_paper_options_set_done (RpPaperOptions *self, GPtrArray *done)
{
  g_return_if_fail (RP_IS_PAPER_OPTIONS (self));
  g_return_if_fail (done);

  g_clear_pointer (&self->done, g_ptr_array_unref);
  self->done = g_ptr_array_ref (done);
  on_changed (self);
}

/* A day has no hour: the same day gives the same file. Returns: (transfer full) */
static GDateTime *
get_day (RpPaperOptions *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);

  return g_date_time_new_utc (g_date_time_get_year (date), g_date_time_get_month (date),
                              g_date_time_get_day_of_month (date), 0, 0, 0);
}

/* Returns: (transfer full) (nullable): the text, %NULL when it says nothing */
static char *
take_words (char *text)
{
  g_autofree char *owned = g_strstrip (text);

  return owned[0] ? g_steal_pointer (&owned) : NULL;
}

/**
 * rp_paper_options_get_sheet_settings:
 * @self: options that were filled
 *
 * Returns: (transfer full): what is chosen now
 */
RpSheetSettings *
rp_paper_options_get_sheet_settings (RpPaperOptions *self)
{
  RpSheetSettings *sheet;
  g_autofree char *note = NULL;

  g_return_val_if_fail (RP_IS_PAPER_OPTIONS (self), NULL);
  g_return_val_if_fail (self->settings, NULL);

  sheet = rp_settings_get_sheet (self->settings);
  g_object_get (self->note, "text", &note, NULL);
  sheet->note = take_words (g_steal_pointer (&note));
  g_free (sheet->author);
  sheet->author = g_strstrip (g_strdup (gtk_editable_get_text (self->author)));
  sheet->recipient = g_strstrip (g_strdup (gtk_editable_get_text (self->recipient)));
  if (gtk_switch_get_active (self->dated))
    sheet->date = get_day (self);
  sheet->shots = rp_paper_shots_get_all (self->shots);
  sheet->done = self->done ? g_ptr_array_ref (self->done) : NULL;
  return sheet;
}
