/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-session-header.h"

#include "mat/rp-pace-popover.h"
#include "mat/rp-session-menu.h"
#include "mat/rp-session-readout.h"
#include "mat/rp-tone-button.h"
#include "mat/rp-voice-button.h"

/**
 * RpSessionHeader:
 *
 * The head of a session: what is led, and the buttons that are not needed in every set.
 */
struct _RpSessionHeader
{
  GtkWidget parent_instance;

  /* Owned references */
  RpSessionReadout *readout;
  GBindingGroup *speaker; /* from what speaks to its button */

  /* Template references */
  GtkWidget *bar;
  RpToneButton *sound;
  RpVoiceButton *voice;
  RpPacePopover *pace;
  RpSessionMenu *menu;

  gboolean narrow;
};

enum
{
  PROP_READOUT = 1,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpSessionHeader, rp_session_header, GTK_TYPE_WIDGET)

static void
set_narrow (RpSessionHeader *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

static void
rp_session_header_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpSessionHeader *self = RP_SESSION_HEADER (object);

  switch (prop_id)
    {
    case PROP_READOUT:
      g_value_set_object (value, self->readout);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_session_header_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpSessionHeader *self = RP_SESSION_HEADER (object);

  switch (prop_id)
    {
    case PROP_READOUT:
      if (g_set_object (&self->readout, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_session_header_dispose (GObject *object)
{
  RpSessionHeader *self = RP_SESSION_HEADER (object);

  g_clear_object (&self->speaker);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_SESSION_HEADER);
  g_clear_object (&self->readout);

  G_OBJECT_CLASS (rp_session_header_parent_class)->dispose (object);
}

static void
rp_session_header_class_init (RpSessionHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rp_session_header_dispose;
  object_class->get_property = rp_session_header_get_property;
  object_class->set_property = rp_session_header_set_property;

  /**
   * RpSessionHeader:readout:
   *
   * Where the words come from, or %NULL.
   */
  props[PROP_READOUT] = g_param_spec_object ("readout", NULL, NULL, RP_TYPE_SESSION_READOUT, flags);
  /**
   * RpSessionHeader:narrow:
   *
   * Whether it is as narrow as a phone.
   */
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (RP_TYPE_PACE_POPOVER);
  g_type_ensure (RP_TYPE_SESSION_MENU);
  g_type_ensure (RP_TYPE_SESSION_READOUT);
  g_type_ensure (RP_TYPE_TONE_BUTTON);
  g_type_ensure (RP_TYPE_VOICE_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-session-header.ui");
  gtk_widget_class_bind_template_child (widget_class, RpSessionHeader, bar);
  gtk_widget_class_bind_template_child (widget_class, RpSessionHeader, sound);
  gtk_widget_class_bind_template_child (widget_class, RpSessionHeader, voice);
  gtk_widget_class_bind_template_child (widget_class, RpSessionHeader, pace);
  gtk_widget_class_bind_template_child (widget_class, RpSessionHeader, menu);
}

static void
rp_session_header_init (RpSessionHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->speaker = g_binding_group_new ();
  g_binding_group_bind (self->speaker, "trouble", self->voice, "trouble", G_BINDING_SYNC_CREATE);
}

/**
 * rp_session_header_new:
 *
 * Returns: (transfer floating): a header without words
 */
GtkWidget *
rp_session_header_new (void)
{
  return g_object_new (RP_TYPE_SESSION_HEADER, NULL);
}

/**
 * rp_session_header_set_settings:
 * @self: a header
 * @settings: what the person has set
 *
 * Lets its menu change them, and the person keep their pace for next time.
 */
void
rp_session_header_set_settings (RpSessionHeader *self, GSettings *settings)
{
  g_return_if_fail (RP_IS_SESSION_HEADER (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  rp_session_menu_set_settings (self->menu, settings);
  rp_pace_popover_set_settings (self->pace, settings);
}

/**
 * rp_session_header_set_session:
 * @self: a header
 * @session: (nullable): the session that is led
 *
 * Lets the person change its pace.
 */
void
rp_session_header_set_session (RpSessionHeader *self, RpSession *session)
{
  g_return_if_fail (RP_IS_SESSION_HEADER (self));
  g_return_if_fail (!session || RP_IS_SESSION (session));

  rp_pace_popover_set_session (self->pace, session);
}

/**
 * rp_session_header_get_pace:
 * @self: a header
 *
 * Returns: (transfer none): what the person's pace is seen in, while that is open
 */
GtkWidget *
rp_session_header_get_pace (RpSessionHeader *self)
{
  g_return_val_if_fail (RP_IS_SESSION_HEADER (self), NULL);

  return GTK_WIDGET (self->pace);
}

/**
 * rp_session_header_set_tones:
 * @self: a header
 * @tones: (nullable): what is heard of the sessions
 *
 * Lets it show whether they can be heard.
 */
void
rp_session_header_set_tones (RpSessionHeader *self, RpTones *tones)
{
  g_return_if_fail (RP_IS_SESSION_HEADER (self));

  rp_tone_button_set_tones (self->sound, tones);
}

/**
 * rp_session_header_set_voice:
 * @self: a header
 * @voice: (nullable): what speaks in the sessions
 *
 * Lets it show whether it can speak.
 */
void
rp_session_header_set_voice (RpSessionHeader *self, RpSessionVoice *voice)
{
  g_return_if_fail (RP_IS_SESSION_HEADER (self));
  g_return_if_fail (!voice || RP_IS_SESSION_VOICE (voice));

  g_binding_group_set_source (self->speaker, voice);
}
