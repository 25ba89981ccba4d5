/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-voice-kinds.h"

#include "mat/rp-voice-settings.h"

#include <glib/gi18n-lib.h>

/**
 * RpVoiceKinds:
 *
 * Each kind of phrase with a switch of its own, folded away among the preferences.
 */
struct _RpVoiceKinds
{
  AdwExpanderRow parent_instance;

  GtkSwitch *kinds[RP_VOICE_N_KINDS]; /* owned by their rows, in the order of the bits */
  GtkSwitch *every_count;             /* likewise */
  GtkWidget *every_count_row;         /* likewise */
  gboolean showing;                   /* not by the person */

  GSettings *settings; /* owned */
};

typedef struct
{
  const char *title;
  const char *subtitle; /* (nullable) */
} Words;

static const Words words[RP_VOICE_N_KINDS] = {
  { N_ ("The exercise"), N_ ("Its name, and how much of it") },
  { N_ ("Sides"), N_ ("Whose turn it is, and when to turn over") },
  { N_ ("Equipment"), N_ ("What to fetch, in the rest before") },
  { N_ ("Counts"), NULL },
  { N_ ("Phases"), N_ ("Such as lift, hold and lower") },
  { N_ ("Cues"), N_ ("What to watch, at its moment") },
  { N_ ("Half-way"), NULL },
  { N_ ("The last one"), NULL },
  { N_ ("Rests"), NULL },
  { N_ ("What comes next"), NULL },
  { N_ ("Time left"), N_ ("When 30 seconds are left of a set by time") },
  { N_ ("The end"), NULL },
};

G_DEFINE_FINAL_TYPE (RpVoiceKinds, rp_voice_kinds, ADW_TYPE_EXPANDER_ROW)

static void
show (RpVoiceKinds *self)
{
  RpVoiceChoice choice;

  self->showing = TRUE;
  rp_voice_settings_get_choice (self->settings, &choice);
  for (guint i = 0; i < RP_VOICE_N_KINDS; i++)
    gtk_switch_set_active (self->kinds[i], (choice.kinds & 1u << i) != 0);
  gtk_switch_set_active (self->every_count, choice.every_count);
  gtk_widget_set_sensitive (self->every_count_row, (choice.kinds & RP_VOICE_COUNT) != 0);
  self->showing = FALSE;
}

static void
on_chosen (RpVoiceKinds *self)
{
  RpVoiceChoice choice = { 0, gtk_switch_get_active (self->every_count) };

  if (self->showing)
    return;
  for (guint i = 0; i < RP_VOICE_N_KINDS; i++)
    if (gtk_switch_get_active (self->kinds[i]))
      choice.kinds |= 1u << i;
  rp_voice_settings_set_choice (self->settings, &choice);
}

static GtkWidget *
add_row (RpVoiceKinds *self, const char *title, const char *subtitle, GtkSwitch **control)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (button, "notify::active", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  *control = GTK_SWITCH (button);
  return row;
}

static void
rp_voice_kinds_dispose (GObject *object)
{
  g_clear_object (&RP_VOICE_KINDS (object)->settings);

  G_OBJECT_CLASS (rp_voice_kinds_parent_class)->dispose (object);
}

static void
rp_voice_kinds_class_init (RpVoiceKindsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_voice_kinds_dispose;
}

static void
rp_voice_kinds_init (RpVoiceKinds *self)
{
  self->showing = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Choose for yourself"));
  for (guint i = 0; i < RP_VOICE_N_KINDS; i++)
    {
      add_row (self, _ (words[i].title), words[i].subtitle ? _ (words[i].subtitle) : NULL, &self->kinds[i]);
      if (1u << i == RP_VOICE_COUNT)
        self->every_count_row = add_row (self, _ ("Every count"),
                                         _ ("Otherwise every fifth, and the last three"), &self->every_count);
    }
}

/**
 * rp_voice_kinds_new:
 *
 * Returns: (transfer floating): a row whose switches do nothing yet
 */
GtkWidget *
rp_voice_kinds_new (void)
{
  return g_object_new (RP_TYPE_VOICE_KINDS, NULL);
}

/**
 * rp_voice_kinds_set_settings:
 * @self: a row
 * @settings: what the person has set; changed at once
 *
 * Gives it what it shows, once.
 */
void
rp_voice_kinds_set_settings (RpVoiceKinds *self, GSettings *settings)
{
  g_return_if_fail (RP_IS_VOICE_KINDS (self) && !self->settings);
  g_return_if_fail (G_IS_SETTINGS (settings));

  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::" RP_VOICE_SETTINGS_KINDS, G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::" RP_VOICE_SETTINGS_EVERY_COUNT, G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  show (self);
}
