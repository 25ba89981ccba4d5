/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-preferences.h"

#include "common/rp-wheel.h"

/**
 * RpPreferences:
 *
 * What a person can set: the seconds between turns, the tones, the keys.
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
};

G_DEFINE_FINAL_TYPE (RpPreferences, rp_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static void
rp_preferences_class_init (RpPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

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
 *
 * Returns: (transfer none): a window, owned by GTK until it is closed
 */
RpPreferences *
rp_preferences_new (GSettings *settings)
{
  RpPreferences *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (RP_TYPE_PREFERENCES, NULL);
  g_settings_bind (settings, "get-ready-seconds", self->get_ready, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "side-change-seconds", self->side_change, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "next-exercise-seconds", self->next_exercise, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "tones", self->tones, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "volume", self->volume, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "tones", self->volume_row, "sensitive", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "letter-shortcuts", self->letters, "active", G_SETTINGS_BIND_DEFAULT);
  return self;
}
