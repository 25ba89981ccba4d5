/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-strip.h"

/**
 * RpShowStrip:
 *
 * What the window that is worked in says while something is shown: what it is, and buttons that show what stands here
 * instead, or beside it.
 */
struct _RpShowStrip
{
  GtkWidget parent_instance;

  /* Template references */
  GtkLabel *label;
  GtkWidget *show_this;
  GtkWidget *beside;
};

G_DEFINE_FINAL_TYPE (RpShowStrip, rp_show_strip, GTK_TYPE_WIDGET)

static void
rp_show_strip_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_SHOW_STRIP);

  G_OBJECT_CLASS (rp_show_strip_parent_class)->dispose (object);
}

static void
rp_show_strip_class_init (RpShowStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_show_strip_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-show-strip.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "content", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, RpShowStrip, label);
  gtk_widget_class_bind_template_child (widget_class, RpShowStrip, show_this);
  gtk_widget_class_bind_template_child (widget_class, RpShowStrip, beside);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "showstrip");
}

static void
rp_show_strip_init (RpShowStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_show_strip_new:
 *
 * Returns: (transfer floating): a strip that is not seen, for nothing is shown
 */
GtkWidget *
rp_show_strip_new (void)
{
  return g_object_new (RP_TYPE_SHOW_STRIP, NULL);
}

/**
 * rp_show_strip_set_showing:
 * @self: a strip
 * @showing: (nullable): what is shown, in words; %NULL for nothing
 * @other: whether the page has something else to show
 * @beside: whether that can stand beside what is shown
 */
void
rp_show_strip_set_showing (RpShowStrip *self, const char *showing, gboolean other, gboolean beside)
{
  g_return_if_fail (RP_IS_SHOW_STRIP (self));

  gtk_label_set_label (self->label, showing ? showing : "");
  gtk_widget_set_visible (self->show_this, other);
  gtk_widget_set_visible (self->beside, beside);
  gtk_widget_set_visible (GTK_WIDGET (self), showing != NULL);
}
