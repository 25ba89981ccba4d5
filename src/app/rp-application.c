/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-application.h"

#include "rp-window.h"

#include <glib/gi18n-lib.h>

/**
 * RpApplication:
 *
 * The running program: one window, the keys, and what belongs to no page.
 */
struct _RpApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (RpApplication, rp_application, ADW_TYPE_APPLICATION)

static void
rp_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (!window)
    window = GTK_WINDOW (rp_window_new (RP_APPLICATION (application)));
  gtk_window_present (window);
}

static void
rp_application_class_init (RpApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = rp_application_activate;
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_application_quit (G_APPLICATION (user_data));
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = on_quit },
};

static void
rp_application_init (RpApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

/**
 * rp_application_new:
 *
 * Returns: (transfer full): the program, not yet registered
 */
RpApplication *
rp_application_new (void)
{
  return g_object_new (RP_TYPE_APPLICATION, "application-id", RP_APP_ID, "resource-base-path",
                       "/io/github/reprise_app/Reprise", NULL);
}
