/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-session-menu.h"

/**
 * RpSessionMenu:
 *
 * What is seldom wanted in a session. Its page has the "page" actions.
 */
struct _RpSessionMenu
{
  GtkPopover parent_instance;

  /* Template references */
  GtkAdjustment *volume_adjustment;
};

G_DEFINE_FINAL_TYPE (RpSessionMenu, rp_session_menu, GTK_TYPE_POPOVER)

static void
rp_session_menu_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_SESSION_MENU);

  G_OBJECT_CLASS (rp_session_menu_parent_class)->dispose (object);
}

static void
rp_session_menu_class_init (RpSessionMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_session_menu_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-session-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, RpSessionMenu, volume_adjustment);
}

static void
rp_session_menu_init (RpSessionMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_session_menu_new:
 *
 * Returns: (transfer floating): a menu that changes no settings yet
 */
GtkWidget *
rp_session_menu_new (void)
{
  return g_object_new (RP_TYPE_SESSION_MENU, NULL);
}

/**
 * rp_session_menu_set_settings:
 * @self: a menu
 * @settings: what the person has set
 *
 * Lets it change them.
 */
void
rp_session_menu_set_settings (RpSessionMenu *self, GSettings *settings)
{
  g_return_if_fail (RP_IS_SESSION_MENU (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_settings_bind (settings, "volume", self->volume_adjustment, "value", G_SETTINGS_BIND_DEFAULT);
}
