/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-keys-window.h"

/**
 * RpKeysWindow:
 *
 * The keys that work, by where they work.
 */
struct _RpKeysWindow
{
  AdwWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (RpKeysWindow, rp_keys_window, ADW_TYPE_WINDOW)

static void
rp_keys_window_class_init (RpKeysWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-keys-window.ui");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rp_keys_window_init (RpKeysWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_keys_window_new:
 *
 * Returns: (transfer none): a window, owned by GTK until it is closed
 */
RpKeysWindow *
rp_keys_window_new (void)
{
  return g_object_new (RP_TYPE_KEYS_WINDOW, NULL);
}
