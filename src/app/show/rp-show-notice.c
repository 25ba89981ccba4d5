/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-notice.h"

/* How long it stands, in microseconds. */
#define STANDS (12 * G_USEC_PER_SEC)

/**
 * RpShowNotice:
 *
 * A sentence over the clinic's screen that goes by itself.
 */
struct _RpShowNotice
{
  GtkWidget parent_instance;

  GtkLabel *label; /* a child */
  gint64 until;
};

G_DEFINE_FINAL_TYPE (RpShowNotice, rp_show_notice, GTK_TYPE_WIDGET)

static void
rp_show_notice_dispose (GObject *object)
{
  RpShowNotice *self = RP_SHOW_NOTICE (object);

  if (self->label)
    gtk_widget_unparent (GTK_WIDGET (self->label));
  self->label = NULL;

  G_OBJECT_CLASS (rp_show_notice_parent_class)->dispose (object);
}

static void
rp_show_notice_class_init (RpShowNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_show_notice_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_css_name (widget_class, "shownotice");
}

static void
rp_show_notice_init (RpShowNotice *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "show-notice");
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * rp_show_notice_new:
 *
 * Returns: (transfer floating): a notice that says nothing and is not seen
 */
GtkWidget *
rp_show_notice_new (void)
{
  return g_object_new (RP_TYPE_SHOW_NOTICE, NULL);
}

/**
 * rp_show_notice_tell:
 * @self: a notice
 * @sentence: (nullable): what the person should know, in whole sentences; %NULL for nothing any more
 * @now: the time of the clock, in microseconds
 *
 * Says something, in place of what it said.
 */
void
rp_show_notice_tell (RpShowNotice *self, const char *sentence, gint64 now)
{
  g_return_if_fail (RP_IS_SHOW_NOTICE (self));

  gtk_label_set_label (self->label, sentence ? sentence : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence ? sentence : "", -1);
  gtk_widget_set_visible (GTK_WIDGET (self), sentence != NULL);
  self->until = sentence ? now + STANDS : 0;
}

/**
 * rp_show_notice_update:
 * @self: a notice
 * @now: the time of the clock, in microseconds
 *
 * Goes when its time is over.
 *
 * Returns: whether it still stands
 */
gboolean
rp_show_notice_update (RpShowNotice *self, gint64 now)
{
  g_return_val_if_fail (RP_IS_SHOW_NOTICE (self), FALSE);

  if (self->until != 0 && now >= self->until)
    rp_show_notice_tell (self, NULL, now);
  return self->until != 0;
}
