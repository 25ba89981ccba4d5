/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "mat/rp-tone-button.h"

static void
assert_looks (GtkWidget *button, const char *icon, const char *part)
{
  g_assert_cmpstr (gtk_button_get_icon_name (GTK_BUTTON (button)), ==, icon);
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (button), part));
}

static void
test_on_and_off (void)
{
  GtkWidget *button = g_object_ref_sink (rp_tone_button_new ());

  assert_looks (button, "audio-volume-muted-symbolic", "Tones (M)");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  assert_looks (button, "audio-volume-high-symbolic", "Tones (M)");
  g_assert_finalize_object (button);
}

/* Tones that are on and cannot be heard do not look as if they could. */
static void
test_no_sound_device (void)
{
  GtkWidget *button = g_object_ref_sink (rp_tone_button_new ());
  RpTones *tones = rp_tones_new ("fakesink state-error=null-to-ready");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  rp_tone_button_set_tones (RP_TONE_BUTTON (button), tones);
  while (rp_tones_get_available (tones))
    g_main_context_iteration (NULL, TRUE);
  assert_looks (button, "dialog-warning-symbolic", "No sound: ");
  g_assert_true (gtk_widget_has_css_class (button, "unheard"));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       rp_tones_get_trouble (tones));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  assert_looks (button, "audio-volume-muted-symbolic", "Tones (M)");
  g_assert_false (gtk_widget_has_css_class (button, "unheard"));
  g_assert_false (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  rp_tone_button_set_tones (RP_TONE_BUTTON (button), NULL);
  g_assert_finalize_object (tones);
  g_assert_finalize_object (button);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/tone-button/on-and-off", test_on_and_off);
  g_test_add_func ("/tone-button/no-sound-device", test_no_sound_device);

  return g_test_run ();
}
