/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-wheel.h"

/**
 * rp_wheel_leave:
 * @widget: a widget that takes the wheel, such as a number with buttons beside it
 *
 * Leaves the wheel to the page: who scrolls it over a number must not change the number.
 */
void
rp_wheel_leave (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  controllers = gtk_widget_observe_controllers (widget);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}
