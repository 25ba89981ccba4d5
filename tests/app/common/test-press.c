/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-press.h"
#include "find.h"

/* It listens behind what lies in it. The press itself is made in the end-to-end test of the editor. */
static void
test_keep (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkEventController *click;

  rp_press_keep (box);
  click = find_controller_of (box, GTK_TYPE_GESTURE_CLICK);
  g_assert_cmpint (gtk_event_controller_get_propagation_phase (click), ==, GTK_PHASE_BUBBLE);
  g_assert_finalize_object (box);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  g_test_add_func ("/press/keep", test_keep);
  return g_test_run ();
}
