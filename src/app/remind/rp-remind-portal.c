/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-remind-portal.h"

#include <glib/gi18n-lib.h>
#include <libportal/portal.h>

/**
 * rp_remind_portal_is_needed:
 *
 * Returns: whether the program runs in a sandbox, which has no other way
 */
gboolean
rp_remind_portal_is_needed (void)
{
  return xdp_portal_running_under_sandbox ();
}

static void
on_answer (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (xdp_portal_request_background_finish (XDP_PORTAL (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else if (error)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "the answer was no");
}

/**
 * rp_remind_portal_ask:
 * @wanted: whether to be started at login; otherwise that is taken back
 * @cancellable: (nullable): takes the question back
 * @callback: called when the desktop, or the person, has answered
 * @user_data: for @callback
 *
 * Asks for leave to wait in the background.
 */
void
rp_remind_portal_ask (gboolean wanted,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  g_autoptr (XdpPortal) portal = xdp_portal_new ();
  g_autofree char *reason = g_strdup (_ ("Reminders of your exercises come while Reprise is closed."));

  g_task_set_source_tag (task, rp_remind_portal_ask);
  g_ptr_array_add (command, (gpointer) "reprise");
  g_ptr_array_add (command, (gpointer) "--remind");
  xdp_portal_request_background (portal, NULL, reason, command,
                                 wanted ? XDP_BACKGROUND_FLAG_AUTOSTART : XDP_BACKGROUND_FLAG_NONE,
                                 cancellable, on_answer, task);
}

/**
 * rp_remind_portal_ask_finish:
 * @result: what the callback was given
 * @error: why not
 *
 * Returns: whether it was allowed
 */
gboolean
rp_remind_portal_ask_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
