/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-tone-button.h"

#include <glib/gi18n-lib.h>

/**
 * RpToneButton:
 *
 * Switches the tones on and off. While they are on and cannot be heard, it says so.
 */
struct _RpToneButton
{
  GtkToggleButton parent_instance;

  /* Owned references */
  GSignalGroup *watch; /* on the tones */
};

G_DEFINE_FINAL_TYPE (RpToneButton, rp_tone_button, GTK_TYPE_TOGGLE_BUTTON)

static const char *
find_icon (gboolean active, const char *trouble)
{
  if (trouble)
    return "dialog-warning-symbolic";
  return active ? "audio-volume-high-symbolic" : "audio-volume-muted-symbolic";
}

static void
set_css_class (RpToneButton *self, const char *name, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
update (RpToneButton *self)
{
  g_autoptr (RpTones) tones = g_signal_group_dup_target (self->watch);
  gboolean active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self));
  const char *trouble = tones && active ? rp_tones_get_trouble (tones) : NULL;

  gtk_button_set_icon_name (GTK_BUTTON (self), find_icon (active, trouble));
  /* What cannot be heard does not look pressed. */
  set_css_class (self, "unheard", trouble != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), trouble ? trouble : _ ("Tones (M)"));
  if (trouble)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, trouble, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
rp_tone_button_dispose (GObject *object)
{
  g_clear_object (&RP_TONE_BUTTON (object)->watch);

  G_OBJECT_CLASS (rp_tone_button_parent_class)->dispose (object);
}

static void
rp_tone_button_toggled (GtkToggleButton *button)
{
  if (RP_TONE_BUTTON (button)->watch)
    update (RP_TONE_BUTTON (button));
}

static void
rp_tone_button_class_init (RpToneButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_tone_button_dispose;
  GTK_TOGGLE_BUTTON_CLASS (klass)->toggled = rp_tone_button_toggled;
}

static void
rp_tone_button_init (RpToneButton *self)
{
  self->watch = g_signal_group_new (RP_TYPE_TONES);
  g_signal_group_connect_swapped (self->watch, "notify::trouble", G_CALLBACK (update), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Tones"), -1);
  update (self);
}

/**
 * rp_tone_button_new:
 *
 * Returns: (transfer floating): a button that knows of no tones yet
 */
GtkWidget *
rp_tone_button_new (void)
{
  return g_object_new (RP_TYPE_TONE_BUTTON, NULL);
}

/**
 * rp_tone_button_set_tones:
 * @self: a button
 * @tones: (nullable): what is heard; it is not kept alive
 *
 * Shows from now on whether these can be heard.
 */
void
rp_tone_button_set_tones (RpToneButton *self, RpTones *tones)
{
  g_return_if_fail (RP_IS_TONE_BUTTON (self));
  g_return_if_fail (!tones || RP_IS_TONES (tones));

  g_signal_group_set_target (self->watch, tones);
  update (self);
}
