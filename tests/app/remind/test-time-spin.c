/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "remind/rp-time-spin.h"

static void
type (GtkSpinButton *spin, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (spin), text);
  gtk_spin_button_update (spin);
}

static void
test_type (void)
{
  GtkWidget *spin = g_object_ref_sink (rp_time_spin_new ("Time", 18 * 60));

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (spin)), ==, "18:00");
  type (GTK_SPIN_BUTTON (spin), "7.30");
  g_assert_cmpuint (rp_time_spin_get_minute (GTK_SPIN_BUTTON (spin)), ==, 450);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (spin)), ==, "07:30");
  type (GTK_SPIN_BUTTON (spin), "soon");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (spin)), ==, "07:30");
  gtk_spin_button_spin (GTK_SPIN_BUTTON (spin), GTK_SPIN_STEP_FORWARD, 15);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (spin)), ==, "07:45");
  g_assert_finalize_object (spin);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  g_test_add_func ("/time-spin/type", test_type);
  return g_test_run ();
}
