/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-voice-group.h"

#include "base/rp-language.h"
#include "common/rp-wheel.h"
#include "common/rp-word-switch.h"
#include "mat/rp-voice-kinds.h"
#include "mat/rp-voice-settings.h"
#include "mat/rp-voice-switch.h"
#include "mat/rp-voice-trial.h"
#include "speech/rp-voice-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * RpVoiceGroup:
 *
 * The voice among the preferences: whether it speaks, what it says, and how; and a way to hear it.
 */
struct _RpVoiceGroup
{
  AdwPreferencesGroup parent_instance;

  /* Template references */
  AdwActionRow *on_row;
  GtkSwitch *on;
  GtkWidget *choice_row;
  RpWordSwitch *choice;
  RpVoiceKinds *kinds;
  AdwComboRow *name_row;
  GtkWidget *rate_row;
  GtkWidget *rate_spin;
  GtkAdjustment *rate;
  AdwExpanderRow *command_part;
  GtkEditable *command_row;
  AdwActionRow *trial_row;

  gboolean showing; /* not by the person */

  /* Owned references */
  GSettings *settings;
  GCancellable *cancellable;
  RpVoiceSwitch *control;
  RpVoiceTrial *trial;
};

/* What is said; the first three are ready choices. */
enum
{
  CHOICE_ALL,
  CHOICE_FEW,
  CHOICE_NONE,
  CHOICE_OWN,
};

G_DEFINE_FINAL_TYPE (RpVoiceGroup, rp_voice_group, ADW_TYPE_PREFERENCES_GROUP)

/* Where it is off because nothing is chosen, something can be chosen. */
static void
show_on (RpVoiceGroup *self)
{
  gboolean on = rp_voice_switch_get_on (self->control);
  GtkWidget *const rows[] = { GTK_WIDGET (self->name_row), self->rate_row, GTK_WIDGET (self->command_part),
                              GTK_WIDGET (self->trial_row) };
  RpVoiceChoice choice;

  rp_voice_settings_get_choice (self->settings, &choice);
  gtk_widget_set_sensitive (self->choice_row, on || choice.kinds == 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->kinds), on || choice.kinds == 0);
  adw_action_row_set_subtitle (self->on_row, rp_voice_switch_get_hushed (self->control)
                                                 ? _ ("Off while a screen reader runs, unless you turn it on")
                                                 : _ ("What comes, when to turn over, counts and cues"));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_set_sensitive (rows[i], on);
}

static int
find_choice (const RpVoiceChoice *choice)
{
  static const char *const ids[] = { "all", "few", "none" };
  const char *id = rp_voice_choice_get_id (choice);

  for (int i = 0; id && i < (int) G_N_ELEMENTS (ids); i++)
    if (g_str_equal (ids[i], id))
      return i;
  return CHOICE_OWN;
}

/* A choice of one's own is made below, so its word is there only when it is. */
static void
show_choice (RpVoiceGroup *self)
{
  RpVoiceChoice choice;
  int found;

  rp_voice_settings_get_choice (self->settings, &choice);
  found = find_choice (&choice);
  rp_word_switch_show (self->choice, CHOICE_OWN, found == CHOICE_OWN);
  rp_word_switch_set_chosen (self->choice, found);
}

static void
on_chosen (RpVoiceGroup *self, int id)
{
  const RpVoiceChoice ready[] = { rp_voice_choice_all (), rp_voice_choice_few (), rp_voice_choice_none () };

  if (id < (int) G_N_ELEMENTS (ready))
    rp_voice_settings_set_choice (self->settings, &ready[id]);
}

/* "en-gb" and "en_US" are both English. */
static gboolean
is_same_language (const char *one, const char *other)
{
  gsize length = strcspn (one, "-_");

  return length == strcspn (other, "-_") && g_ascii_strncasecmp (one, other, length) == 0;
}

/* The first is whoever speaks the language; one that is set and not among them is kept. */
static void
show_names (RpVoiceGroup *self, GPtrArray *voices)
{
  g_autofree char *language = rp_language_get_spoken ();
  g_autofree char *set = g_settings_get_string (self->settings, RP_VOICE_SETTINGS_NAME);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, _ ("The usual voice"));
  for (guint i = 0; voices && i < voices->len; i++)
    {
      const RpVoiceName *voice = g_ptr_array_index (voices, i);

      if (!is_same_language (voice->language, language))
        continue;
      if (g_str_equal (voice->name, set))
        selected = g_list_model_get_n_items (G_LIST_MODEL (names));
      gtk_string_list_append (names, voice->name);
    }
  if (set[0] && selected == 0)
    {
      selected = g_list_model_get_n_items (G_LIST_MODEL (names));
      gtk_string_list_append (names, set);
    }
  self->showing = TRUE;
  adw_combo_row_set_model (self->name_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->name_row, selected);
  self->showing = FALSE;
}

static void
on_voices (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) voices = rp_voice_list_voices_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error)
    g_info ("No voices: %s", error->message);
  show_names (user_data, voices);
}

static void
on_name (RpVoiceGroup *self)
{
  guint selected = adw_combo_row_get_selected (self->name_row);
  GListModel *model = adw_combo_row_get_model (self->name_row);

  if (self->showing || !model || selected == GTK_INVALID_LIST_POSITION)
    return;
  g_settings_set_string (self->settings, RP_VOICE_SETTINGS_NAME,
                         selected == 0 ? "" : gtk_string_list_get_string (GTK_STRING_LIST (model), selected));
}

static void
on_command (RpVoiceGroup *self)
{
  g_settings_set_string (self->settings, RP_VOICE_SETTINGS_COMMAND,
                         gtk_editable_get_text (self->command_row));
}

static void
show_command (RpVoiceGroup *self)
{
  g_autofree char *command = g_settings_get_string (self->settings, RP_VOICE_SETTINGS_COMMAND);

  if (!g_str_equal (gtk_editable_get_text (self->command_row), command))
    gtk_editable_set_text (self->command_row, command);
  gtk_widget_set_visible (GTK_WIDGET (self->name_row), command[0] == '\0');
  if (command[0])
    adw_expander_row_set_expanded (self->command_part, TRUE);
}

static void
on_try (RpVoiceGroup *self)
{
  adw_action_row_set_subtitle (self->trial_row, "");
  rp_voice_trial_say (self->trial, _ ("Now the left leg. Lift, and hold. Three, two, one. The last one."));
}

static void
on_trouble (RpVoiceGroup *self, const char *sentence)
{
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  adw_action_row_set_subtitle (self->trial_row, escaped);
}

static void
rp_voice_group_dispose (GObject *object)
{
  RpVoiceGroup *self = RP_VOICE_GROUP (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->trial);
  g_clear_object (&self->control);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rp_voice_group_parent_class)->dispose (object);
}

static void
rp_voice_group_finalize (GObject *object)
{
  g_object_unref (RP_VOICE_GROUP (object)->cancellable);

  G_OBJECT_CLASS (rp_voice_group_parent_class)->finalize (object);
}

static void
rp_voice_group_class_init (RpVoiceGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_voice_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_voice_group_finalize;
  g_type_ensure (RP_TYPE_VOICE_KINDS);
  g_type_ensure (RP_TYPE_WORD_SWITCH);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-voice-group.ui");
  gtk_widget_class_bind_template_child (widget_class, RpVoiceGroup, on_row);
  gtk_widget_class_bind_template_child (widget_class, RpVoiceGroup, on);
  gtk_widget_class_bind_template_child (widget_class, RpVoiceGroup, choice_row);
  gtk_widget_class_bind_template_child (widget_class, RpVoiceGroup, choice);
  gtk_widget_class_bind_template_child (widget_class, RpVoiceGroup, kinds);
  gtk_widget_class_bind_template_child (widget_class, RpVoiceGroup, name_row);
  gtk_widget_class_bind_template_child (widget_class, RpVoiceGroup, rate_row);
  gtk_widget_class_bind_template_child (widget_class, RpVoiceGroup, rate_spin);
  gtk_widget_class_bind_template_child (widget_class, RpVoiceGroup, rate);
  gtk_widget_class_bind_template_child (widget_class, RpVoiceGroup, command_part);
  gtk_widget_class_bind_template_child (widget_class, RpVoiceGroup, command_row);
  gtk_widget_class_bind_template_child (widget_class, RpVoiceGroup, trial_row);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_name);
  gtk_widget_class_bind_template_callback (widget_class, on_try);
}

static void
rp_voice_group_init (RpVoiceGroup *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  rp_wheel_leave (self->rate_spin);
  rp_word_switch_add (self->choice, CHOICE_ALL, _ ("Everything"));
  rp_word_switch_add (self->choice, CHOICE_FEW, _ ("The essentials"));
  rp_word_switch_add (self->choice, CHOICE_NONE, _ ("Tones only"));
  rp_word_switch_add (self->choice, CHOICE_OWN, _ ("My own choice"));
}

/**
 * rp_voice_group_new:
 *
 * Returns: (transfer floating): a group without settings
 */
GtkWidget *
rp_voice_group_new (void)
{
  return g_object_new (RP_TYPE_VOICE_GROUP, NULL);
}

static void
watch (RpVoiceGroup *self, gpointer object, const char *signal, GCallback callback)
{
  g_signal_connect_object (object, signal, callback, self, G_CONNECT_SWAPPED);
}

/**
 * rp_voice_group_set_settings:
 * @self: a group
 * @settings: what the person has set; changed at once
 *
 * Gives it what it shows, once.
 */
void
rp_voice_group_set_settings (RpVoiceGroup *self, GSettings *settings)
{
  g_return_if_fail (RP_IS_VOICE_GROUP (self) && !self->settings);
  g_return_if_fail (G_IS_SETTINGS (settings));

  self->settings = g_object_ref (settings);
  self->control = rp_voice_switch_new (settings);
  self->trial = rp_voice_trial_new (settings);
  rp_voice_kinds_set_settings (self->kinds, settings);
  g_object_bind_property (self->control, "on", self->on, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_settings_bind (settings, RP_VOICE_SETTINGS_RATE, self->rate, "value", G_SETTINGS_BIND_DEFAULT);
  watch (self, self->control, "notify::on", G_CALLBACK (show_on));
  watch (self, self->control, "notify::hushed", G_CALLBACK (show_on));
  watch (self, settings, "changed::" RP_VOICE_SETTINGS_KINDS, G_CALLBACK (show_choice));
  watch (self, settings, "changed::" RP_VOICE_SETTINGS_KINDS, G_CALLBACK (show_on));
  watch (self, settings, "changed::" RP_VOICE_SETTINGS_EVERY_COUNT, G_CALLBACK (show_choice));
  watch (self, settings, "changed::" RP_VOICE_SETTINGS_COMMAND, G_CALLBACK (show_command));
  watch (self, self->command_row, "apply", G_CALLBACK (on_command));
  watch (self, self->trial, "trouble", G_CALLBACK (on_trouble));
  show_on (self);
  show_choice (self);
  show_command (self);
  show_names (self, NULL);
  rp_voice_list_voices_async (NULL, self->cancellable, on_voices, self);
}
