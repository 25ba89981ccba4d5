/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-stay-awake.h"

/**
 * RpStayAwake:
 *
 * Keeps the screen on while nobody touches the keyboard, because they are on the mat or look at what is shown.
 */
struct _RpStayAwake
{
  GObject parent_instance;

  /* Owned references */
  GtkApplication *application;

  guint cookie; /* 0 while nothing is held */
};

G_DEFINE_FINAL_TYPE (RpStayAwake, rp_stay_awake, G_TYPE_OBJECT)

static void
rp_stay_awake_dispose (GObject *object)
{
  rp_stay_awake_release (RP_STAY_AWAKE (object));

  G_OBJECT_CLASS (rp_stay_awake_parent_class)->dispose (object);
}

static void
rp_stay_awake_class_init (RpStayAwakeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_stay_awake_dispose;
}

static void
rp_stay_awake_init (RpStayAwake *self)
{
}

/**
 * rp_stay_awake_new:
 *
 * Returns: (transfer full): one that asks for nothing yet
 */
RpStayAwake *
rp_stay_awake_new (void)
{
  return g_object_new (RP_TYPE_STAY_AWAKE, NULL);
}

/**
 * rp_stay_awake_ask:
 * @self: a stay awake
 * @window: the window to be seen
 * @reason: what is going on, translated
 *
 * Asks the desktop to keep the screen on until rp_stay_awake_release(). Asking again changes nothing.
 *
 * Returns: %FALSE when the desktop has no way to promise it; the screen may go dark
 */
gboolean
rp_stay_awake_ask (RpStayAwake *self, GtkWindow *window, const char *reason)
{
  GtkApplication *application;

  g_return_val_if_fail (RP_IS_STAY_AWAKE (self), FALSE);
  g_return_val_if_fail (GTK_IS_WINDOW (window), FALSE);
  g_return_val_if_fail (reason, FALSE);

  if (self->cookie != 0)
    return TRUE;

  application = gtk_window_get_application (window);
  if (!application)
    return FALSE;

  self->cookie = gtk_application_inhibit (
      application, window, GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND, reason);
  if (self->cookie != 0)
    {
      g_debug ("The screen is kept on");
      self->application = g_object_ref (application);
    }
  else
    g_debug ("The desktop does not keep the screen on");

  return self->cookie != 0;
}

/**
 * rp_stay_awake_release:
 * @self: a stay awake
 *
 * Lets the screen go dark again.
 */
void
rp_stay_awake_release (RpStayAwake *self)
{
  g_return_if_fail (RP_IS_STAY_AWAKE (self));

  if (self->cookie != 0)
    {
      g_debug ("The screen may go dark again");
      gtk_application_uninhibit (self->application, self->cookie);
    }
  self->cookie = 0;
  g_clear_object (&self->application);
}
