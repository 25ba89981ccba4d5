/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-window.h"

/**
 * RpWindow:
 *
 * The one window: a stack of pages, and the actions that go from one to the other.
 */
struct _RpWindow
{
  AdwApplicationWindow parent_instance;

  /* Template references */
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (RpWindow, rp_window, ADW_TYPE_APPLICATION_WINDOW)

static void
rp_window_class_init (RpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reprise_app/Reprise/rp-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RpWindow, stack);
}

static void
rp_window_init (RpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_window_new:
 * @application: the program it belongs to
 *
 * Returns: (transfer none): a new window, owned by GTK until it is closed
 */
RpWindow *
rp_window_new (RpApplication *application)
{
  g_return_val_if_fail (RP_IS_APPLICATION (application), NULL);

  return g_object_new (RP_TYPE_WINDOW, "application", application, NULL);
}
