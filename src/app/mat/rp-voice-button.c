/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-voice-button.h"

#include <glib/gi18n-lib.h>

/**
 * RpVoiceButton:
 *
 * Switches the voice on and off. While it is on and cannot speak, it says so.
 */
struct _RpVoiceButton
{
  GtkToggleButton parent_instance;

  char *trouble; /* (nullable) */
};

enum
{
  PROP_TROUBLE = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpVoiceButton, rp_voice_button, GTK_TYPE_TOGGLE_BUTTON)

static void
update (RpVoiceButton *self)
{
  gboolean on = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self));
  const char *trouble = on ? self->trouble : NULL;

  gtk_button_set_icon_name (GTK_BUTTON (self), trouble ? "rp-voice-trouble-symbolic"
                                               : on    ? "rp-voice-symbolic"
                                                       : "rp-voice-off-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), trouble ? trouble : _ ("Voice (V)"));
  /* What cannot be heard does not look pressed. */
  if (trouble)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "unheard");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, trouble,
                                      -1);
      return;
    }
  gtk_widget_remove_css_class (GTK_WIDGET (self), "unheard");
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
rp_voice_button_finalize (GObject *object)
{
  g_free (RP_VOICE_BUTTON (object)->trouble);

  G_OBJECT_CLASS (rp_voice_button_parent_class)->finalize (object);
}

static void
rp_voice_button_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_TROUBLE)
    g_value_set_string (value, RP_VOICE_BUTTON (object)->trouble);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
rp_voice_button_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_TROUBLE)
    rp_voice_button_set_trouble (RP_VOICE_BUTTON (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
rp_voice_button_toggled (GtkToggleButton *button)
{
  update (RP_VOICE_BUTTON (button));
}

static void
rp_voice_button_class_init (RpVoiceButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rp_voice_button_finalize;
  object_class->get_property = rp_voice_button_get_property;
  object_class->set_property = rp_voice_button_set_property;
  GTK_TOGGLE_BUTTON_CLASS (klass)->toggled = rp_voice_button_toggled;

  /**
   * RpVoiceButton:trouble:
   *
   * Why nothing can be said, in whole sentences; %NULL while nothing is wrong.
   */
  props[PROP_TROUBLE] = g_param_spec_string (
      "trouble", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_voice_button_init (RpVoiceButton *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Voice"), -1);
  update (self);
}

/**
 * rp_voice_button_new:
 *
 * Returns: (transfer floating): a button of a voice that speaks
 */
GtkWidget *
rp_voice_button_new (void)
{
  return g_object_new (RP_TYPE_VOICE_BUTTON, NULL);
}

/**
 * rp_voice_button_set_trouble:
 * @self: a button
 * @trouble: (nullable): why nothing can be said, in whole sentences
 *
 * Shows from now on whether the voice can speak.
 */
void
rp_voice_button_set_trouble (RpVoiceButton *self, const char *trouble)
{
  g_return_if_fail (RP_IS_VOICE_BUTTON (self));

  if (g_strcmp0 (self->trouble, trouble) == 0)
    return;
  g_free (self->trouble);
  self->trouble = g_strdup (trouble);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TROUBLE]);
}
