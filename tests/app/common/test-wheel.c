/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-wheel.h"
#include "find.h"

static guint
count_listening (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      n += GTK_IS_EVENT_CONTROLLER_SCROLL (controller)
           && gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_NONE;
    }
  return n;
}

/* A number hears of the wheel until it is told not to; its keys and buttons stay. */
static void
test_leave (void)
{
  GtkWidget *spin = g_object_ref_sink (gtk_spin_button_new_with_range (1, 9, 1));

  g_assert_cmpuint (count_listening (spin), ==, 1);
  rp_wheel_leave (spin);
  g_assert_cmpuint (count_listening (spin), ==, 0);
  gtk_spin_button_spin (GTK_SPIN_BUTTON (spin), GTK_SPIN_STEP_FORWARD, 1);
  g_assert_cmpfloat (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)), ==, 2);
  g_assert_finalize_object (spin);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  g_test_add_func ("/wheel/leave", test_leave);
  return g_test_run ();
}
