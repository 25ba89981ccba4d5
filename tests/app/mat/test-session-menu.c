/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "common/rp-settings.h"
#include "mat/rp-session-menu.h"

static void
test_volume_is_kept (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();
  GtkWidget *menu = g_object_ref_sink (rp_session_menu_new ());
  GtkRange *volume = GTK_RANGE (find_type (gtk_popover_get_child (GTK_POPOVER (menu)), GTK_TYPE_SCALE));

  rp_session_menu_set_settings (RP_SESSION_MENU (menu), settings);
  g_settings_set_double (settings, "volume", 0.25);
  g_assert_cmpfloat (gtk_range_get_value (volume), ==, 0.25);
  gtk_range_set_value (volume, 0.75);
  g_assert_cmpfloat (g_settings_get_double (settings, "volume"), ==, 0.75);
  g_assert_finalize_object (menu);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/session-menu/volume-is-kept", test_volume_is_kept);

  return g_test_run ();
}
