/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "mat/rp-voice-button.h"

static void
assert_looks (GtkWidget *button, const char *icon, const char *tooltip)
{
  g_assert_cmpstr (gtk_button_get_icon_name (GTK_BUTTON (button)), ==, icon);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, tooltip);
}

static void
test_on_and_off (void)
{
  GtkWidget *button = g_object_ref_sink (rp_voice_button_new ());

  assert_looks (button, "rp-voice-off-symbolic", "Voice (V)");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  assert_looks (button, "rp-voice-symbolic", "Voice (V)");
  g_assert_finalize_object (button);
}

/* A voice that is on and cannot speak does not look as if it could; one that is off has no trouble. */
static void
test_trouble (void)
{
  GtkWidget *button = g_object_ref_sink (rp_voice_button_new ());

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  rp_voice_button_set_trouble (RP_VOICE_BUTTON (button), "The voice does not answer.");
  assert_looks (button, "rp-voice-trouble-symbolic", "The voice does not answer.");
  g_assert_true (gtk_widget_has_css_class (button, "unheard"));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "The voice does not answer.");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  assert_looks (button, "rp-voice-off-symbolic", "Voice (V)");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  rp_voice_button_set_trouble (RP_VOICE_BUTTON (button), NULL);
  assert_looks (button, "rp-voice-symbolic", "Voice (V)");
  g_assert_false (gtk_widget_has_css_class (button, "unheard"));
  g_assert_false (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  g_assert_finalize_object (button);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/voice-button/on-and-off", test_on_and_off);
  g_test_add_func ("/voice-button/trouble", test_trouble);

  return g_test_run ();
}
