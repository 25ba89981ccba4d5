/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-pace-notice.h"

#include "common/rp-toast.h"
#include "words/rp-pace-words.h"

/* How long it stays after the last change. */
#define SECONDS 4

/**
 * RpPaceNotice:
 *
 * Says over the picture what the person has changed of their pace, for a key says nothing by itself. A key that is pressed
 * again and again changes what is said, in one place.
 */
struct _RpPaceNotice
{
  GObject parent_instance;

  /* Owned references */
  GSignalGroup *watch; /* on the session */
  RpPlan *told;        /* (nullable): of which the person knows */
  AdwToast *toast;     /* (nullable): while it is shown */
  guint end;           /* timeout source */

  /* Not owned: a page owns these and this */
  AdwToastOverlay *toasts;
  GtkWidget *seen;
};

G_DEFINE_FINAL_TYPE (RpPaceNotice, rp_pace_notice, G_TYPE_OBJECT)

static void
on_dismissed (RpPaceNotice *self)
{
  g_clear_handle_id (&self->end, g_source_remove);
  g_clear_object (&self->toast);
}

static gboolean
on_end (gpointer user_data)
{
  RpPaceNotice *self = user_data;
  g_autoptr (AdwToast) toast = g_object_ref (self->toast);

  self->end = 0;
  adw_toast_dismiss (toast);
  return G_SOURCE_REMOVE;
}

/* It comes before what waits to be told. The toast is changed and not dismissed, because libadwaita 1.2 cannot bring one back
 * that has not quite gone. */
static void
tell (RpPaceNotice *self, const char *words)
{
  if (self->toast)
    gtk_label_set_label (GTK_LABEL (adw_toast_get_custom_title (self->toast)), words);
  else
    {
      self->toast = rp_toast_new (words);
      gtk_widget_add_css_class (adw_toast_get_custom_title (self->toast), "pace-told");
      adw_toast_set_timeout (self->toast, 0);
      adw_toast_set_priority (self->toast, ADW_TOAST_PRIORITY_HIGH);
      g_signal_connect_object (self->toast, "dismissed", G_CALLBACK (on_dismissed), self, G_CONNECT_SWAPPED);
      adw_toast_overlay_add_toast (self->toasts, g_object_ref (self->toast));
    }
  g_clear_handle_id (&self->end, g_source_remove);
  self->end = g_timeout_add_seconds (SECONDS, on_end, self);
}

static void
on_plan_changed (RpPaceNotice *self, GParamSpec *pspec, RpSession *session)
{
  g_autoptr (RpPlan) before = g_steal_pointer (&self->told);
  g_autofree char *words = NULL;
  RpMoment moment;

  self->told = rp_plan_ref (rp_session_get_plan (session));
  rp_session_get_moment (session, &moment);
  words = rp_pace_words_changed (before, self->told, moment.step->item);
  if (words && !gtk_widget_get_mapped (self->seen))
    tell (self, words);
}

static void
rp_pace_notice_dispose (GObject *object)
{
  RpPaceNotice *self = RP_PACE_NOTICE (object);

  g_clear_handle_id (&self->end, g_source_remove);
  g_clear_object (&self->toast);
  g_clear_object (&self->watch);
  g_clear_pointer (&self->told, rp_plan_unref);

  G_OBJECT_CLASS (rp_pace_notice_parent_class)->dispose (object);
}

static void
rp_pace_notice_class_init (RpPaceNoticeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_pace_notice_dispose;
}

static void
rp_pace_notice_init (RpPaceNotice *self)
{
  self->watch = g_signal_group_new (RP_TYPE_SESSION);
  g_signal_group_connect_swapped (self->watch, "notify::plan", G_CALLBACK (on_plan_changed), self);
}

/**
 * rp_pace_notice_new:
 * @toasts: over what it is said; it must outlive this
 * @seen: where the pace is seen, so that nothing needs to be said while that is open; likewise
 *
 * Returns: (transfer full): a notice of no session yet
 */
RpPaceNotice *
rp_pace_notice_new (AdwToastOverlay *toasts, GtkWidget *seen)
{
  RpPaceNotice *self;

  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (toasts), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (seen), NULL);

  self = g_object_new (RP_TYPE_PACE_NOTICE, NULL);
  self->toasts = toasts;
  self->seen = seen;
  return self;
}

/**
 * rp_pace_notice_set_session:
 * @self: a notice
 * @session: (nullable): of which it tells from now on
 *
 * Changes the session.
 */
void
rp_pace_notice_set_session (RpPaceNotice *self, RpSession *session)
{
  g_return_if_fail (RP_IS_PACE_NOTICE (self));
  g_return_if_fail (!session || RP_IS_SESSION (session));

  g_clear_pointer (&self->told, rp_plan_unref);
  self->told = session ? rp_plan_ref (rp_session_get_plan (session)) : NULL;
  g_signal_group_set_target (self->watch, session);
}
