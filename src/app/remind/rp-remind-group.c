/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-remind-group.h"

#include "common/rp-agenda-settings.h"
#include "common/rp-remind-words.h"
#include "remind/rp-time-spin.h"

#include <glib/gi18n-lib.h>

/**
 * RpRemindGroup:
 *
 * Reminders among the preferences: those there are, the way to each, how they come, and when the question of the morning does.
 */
struct _RpRemindGroup
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* of reminders; owned by the group */
  GtkWidget *morning_row;

  /* Owned references */
  GSettings *settings;
  RpRemindKeeper *keeper;
};

G_DEFINE_FINAL_TYPE (RpRemindGroup, rp_remind_group, ADW_TYPE_PREFERENCES_GROUP)

static void
show_way (RpRemindGroup *self)
{
  g_autofree char *text = g_strdup_printf ("%s %s", _ ("The page of each program has “Remind me”."),
                                           rp_remind_keeper_get_sentence (self->keeper));
  g_autofree char *escaped = g_markup_escape_text (g_strchomp (text), -1);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), escaped);
}

static GtkWidget *
make_row (const RpReminder *reminder)
{
  g_autofree char *sentence = rp_remind_words_sentence (reminder);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), reminder->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sentence);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), rp_reminder_to_variant (reminder));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.remind-set");
  return row;
}

/* Those before the question of the morning, which stays the last. */
static void
show_reminders (RpRemindGroup *self)
{
  g_autoptr (RpAgenda) agenda = rp_agenda_settings_get (self->settings);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_object_ref (self->morning_row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->morning_row);
  for (guint i = 0; i < agenda->reminders->len; i++)
    {
      GtkWidget *row = make_row (g_ptr_array_index (agenda->reminders, i));

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->morning_row);
  g_object_unref (self->morning_row);
}

static void
on_morning (RpRemindGroup *self, GtkSpinButton *spin)
{
  g_settings_set_uint (self->settings, RP_AGENDA_SETTINGS_MINUTE, rp_time_spin_get_minute (spin));
}

static void
rp_remind_group_dispose (GObject *object)
{
  RpRemindGroup *self = RP_REMIND_GROUP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->keeper);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rp_remind_group_parent_class)->dispose (object);
}

static void
rp_remind_group_class_init (RpRemindGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_remind_group_dispose;
}

static void
rp_remind_group_init (RpRemindGroup *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * rp_remind_group_new:
 *
 * Returns: (transfer floating): a group without anything
 */
GtkWidget *
rp_remind_group_new (void)
{
  return g_object_new (RP_TYPE_REMIND_GROUP, NULL);
}

static GtkWidget *
make_morning_row (RpRemindGroup *self)
{
  const char *title = _ ("The question of the morning");
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = rp_time_spin_new (title, g_settings_get_uint (self->settings, RP_AGENDA_SETTINGS_MINUTE));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ ("Comes only where you ask for it after a session"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (on_morning), self, G_CONNECT_SWAPPED);
  return row;
}

/**
 * rp_remind_group_set_settings:
 * @self: a group
 * @settings: what the person has set; changed at once
 * @keeper: who says how reminders come
 *
 * Gives it what it shows, once.
 */
void
rp_remind_group_set_settings (RpRemindGroup *self, GSettings *settings, RpRemindKeeper *keeper)
{
  g_return_if_fail (RP_IS_REMIND_GROUP (self) && !self->settings);
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (RP_IS_REMIND_KEEPER (keeper));

  self->settings = g_object_ref (settings);
  self->keeper = g_object_ref (keeper);
  self->morning_row = make_morning_row (self);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Reminders"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->morning_row);
  g_signal_connect_object (settings, "changed::" RP_AGENDA_SETTINGS_REMINDERS, G_CALLBACK (show_reminders),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keeper, "notify::sentence", G_CALLBACK (show_way), self, G_CONNECT_SWAPPED);
  show_reminders (self);
  show_way (self);
}
