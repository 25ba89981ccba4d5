/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "common/rp-day-switch.h"

static void
on_chosen (RpDaySwitch *days, guint chosen, guint *told)
{
  g_assert_cmpuint (chosen, ==, rp_day_switch_get_days (days));
  *told = chosen;
}

static GtkToggleButton *
find_day (RpDaySwitch *days, const char *name)
{
  return GTK_TOGGLE_BUTTON (
      gtk_widget_get_ancestor (find_label (GTK_WIDGET (days), name), GTK_TYPE_TOGGLE_BUTTON));
}

/* What is shown tells nobody; what is chosen is told; the last one stays. */
static void
test_choose (void)
{
  RpDaySwitch *days = RP_DAY_SWITCH (g_object_ref_sink (rp_day_switch_new ()));
  guint told = 0;

  g_signal_connect (days, "chosen", G_CALLBACK (on_chosen), &told);
  rp_day_switch_set_days (days, 0x01);
  g_assert_cmpuint (told, ==, 0);
  gtk_toggle_button_set_active (find_day (days, "Wed"), TRUE);
  g_assert_cmpuint (told, ==, 0x05);
  gtk_toggle_button_set_active (find_day (days, "Mon"), FALSE);
  g_assert_cmpuint (told, ==, 0x04);
  gtk_toggle_button_set_active (find_day (days, "Wed"), FALSE);
  g_assert_cmpuint (told, ==, 0x04);
  g_assert_cmpuint (rp_day_switch_get_days (days), ==, 0x04);
  g_assert_finalize_object (days);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  g_test_add_func ("/day-switch/choose", test_choose);
  return g_test_run ();
}
