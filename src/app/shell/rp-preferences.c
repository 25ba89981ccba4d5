/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-preferences.h"

#include "common/rp-pain-settings.h"
#include "common/rp-wheel.h"
#include "mat/rp-voice-group.h"
#include "remind/rp-remind-group.h"

#include <glib/gi18n-lib.h>

/**
 * RpPreferences:
 *
 * What a person can set: the seconds between turns, the question before a session, tones and voice, the keys.
 */
struct _RpPreferences
{
  AdwPreferencesWindow parent_instance;

  /* Template references */
  GtkAdjustment *get_ready;
  GtkAdjustment *side_change;
  GtkAdjustment *next_exercise;
  GtkSwitch *tones;
  GtkAdjustment *volume;
  GtkWidget *volume_row;
  GtkSwitch *letters;
  GtkWidget *get_ready_spin;
  GtkWidget *side_change_spin;
  GtkWidget *next_exercise_spin;
  GtkWidget *volume_scale;
  GtkSwitch *pain;
  AdwActionRow *unasked;
  RpVoiceGroup *voice;
  RpRemindGroup *reminders;

  GSettings *settings; /* owned */
};

G_DEFINE_FINAL_TYPE (RpPreferences, rp_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* Programs before which nobody wants to be asked are named by where that was said; here all of them ask again. */
static void
on_ask_again (RpPreferences *self)
{
  g_settings_reset (self->settings, RP_PAIN_SETTINGS_UNASKED);
}

static void
update_unasked (RpPreferences *self)
{
  guint n = rp_pain_settings_count_unasked (self->settings);
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u program starts without the question", "%u programs start without the question", n), n);

  adw_action_row_set_subtitle (self->unasked, text);
  gtk_widget_set_visible (GTK_WIDGET (self->unasked), n > 0);
}

static void
rp_preferences_dispose (GObject *object)
{
  g_clear_object (&RP_PREFERENCES (object)->settings);

  G_OBJECT_CLASS (rp_preferences_parent_class)->dispose (object);
}

static void
rp_preferences_class_init (RpPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_preferences_dispose;
  g_type_ensure (RP_TYPE_REMIND_GROUP);
  g_type_ensure (RP_TYPE_VOICE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, RpPreferences, get_ready);
  gtk_widget_class_bind_template_child (widget_class, RpPreferences, side_change);
  gtk_widget_class_bind_template_child (widget_class, RpPreferences, next_exercise);
  gtk_widget_class_bind_template_child (widget_class, RpPreferences, tones);
  gtk_widget_class_bind_template_child (widget_class, RpPreferences, volume);
  gtk_widget_class_bind_template_child (widget_class, RpPreferences, volume_row);
  gtk_widget_class_bind_template_child (widget_class, RpPreferences, letters);
  gtk_widget_class_bind_template_child (widget_class, RpPreferences, get_ready_spin);
  gtk_widget_class_bind_template_child (widget_class, RpPreferences, side_change_spin);
  gtk_widget_class_bind_template_child (widget_class, RpPreferences, next_exercise_spin);
  gtk_widget_class_bind_template_child (widget_class, RpPreferences, volume_scale);
  gtk_widget_class_bind_template_child (widget_class, RpPreferences, pain);
  gtk_widget_class_bind_template_child (widget_class, RpPreferences, unasked);
  gtk_widget_class_bind_template_callback (widget_class, on_ask_again);
  gtk_widget_class_bind_template_child (widget_class, RpPreferences, reminders);
  gtk_widget_class_bind_template_child (widget_class, RpPreferences, voice);
}

static void
rp_preferences_init (RpPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rp_wheel_leave (self->get_ready_spin);
  rp_wheel_leave (self->side_change_spin);
  rp_wheel_leave (self->next_exercise_spin);
  rp_wheel_leave (self->volume_scale);
}

/**
 * rp_preferences_new:
 * @settings: what the person has set; changed at once
 * @keeper: who says how reminders come
 *
 * Returns: (transfer none): a window, owned by GTK until it is closed
 */
RpPreferences *
rp_preferences_new (GSettings *settings, RpRemindKeeper *keeper)
{
  RpPreferences *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (RP_TYPE_PREFERENCES, NULL);
  self->settings = g_object_ref (settings);
  g_settings_bind (settings, RP_PAIN_SETTINGS_ASK, self->pain, "active", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (settings, "changed::" RP_PAIN_SETTINGS_UNASKED, G_CALLBACK (update_unasked), self,
                           G_CONNECT_SWAPPED);
  update_unasked (self);
  g_settings_bind (settings, "get-ready-seconds", self->get_ready, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "side-change-seconds", self->side_change, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "next-exercise-seconds", self->next_exercise, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "tones", self->tones, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "volume", self->volume, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "tones", self->volume_row, "sensitive", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "letter-shortcuts", self->letters, "active", G_SETTINGS_BIND_DEFAULT);
  rp_voice_group_set_settings (self->voice, settings);
  rp_remind_group_set_settings (self->reminders, settings, keeper);
  return self;
}
