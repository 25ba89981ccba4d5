/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-remind-group.h"

#include "common/rp-agenda-settings.h"
#include "common/rp-settings.h"
#include "find.h"

/* What there is, and when it comes; the question of the morning has a time of its own. */
static void
test_lists (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();
  g_autoptr (RpRemindKeeper) keeper = rp_remind_keeper_new (TRUE);
  g_autoptr (RpReminder) reminder = rp_reminder_new_offered ("pack/knee", "Knees & <hips>", NULL);
  GtkWidget *group = g_object_ref_sink (rp_remind_group_new ());
  GtkWidget *spin;

  rp_remind_group_set_settings (RP_REMIND_GROUP (group), settings, keeper);
  g_assert_nonnull (strstr (adw_preferences_group_get_description (ADW_PREFERENCES_GROUP (group)),
                            "waits in the background"));
  g_assert_null (find_label (group, "Knees & <hips>"));
  rp_agenda_settings_set_reminder (settings, reminder);
  g_assert_nonnull (find_label (group, "Knees & <hips>"));
  g_assert_nonnull (find_label (group, "Monday, Wednesday and Friday at 18:00"));
  spin = find_type (group, GTK_TYPE_SPIN_BUTTON);
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), ==, 540);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 600);
  g_assert_cmpuint (g_settings_get_uint (settings, RP_AGENDA_SETTINGS_MINUTE), ==, 600);
  rp_agenda_settings_remove_reminder (settings, "pack/knee");
  g_assert_null (find_label (group, "Knees & <hips>"));
  g_assert_finalize_object (group);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  g_test_add_func ("/remind-group/lists", test_lists);
  return g_test_run ();
}
