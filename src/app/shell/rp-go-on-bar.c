/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-go-on-bar.h"

#include "base/rp-direction.h"
#include "common/rp-wrap-box.h"

#include <glib/gi18n-lib.h>

/**
 * RpGoOnBar:
 *
 * Offers to go on with a session that was broken off. The actions "session.go-on" and "session.not-now" answer it.
 */
struct _RpGoOnBar
{
  GtkWidget parent_instance;

  /* Template references */
  GtkWidget *content;
  GtkLabel *title;
  GtkLabel *place;
};

G_DEFINE_FINAL_TYPE (RpGoOnBar, rp_go_on_bar, GTK_TYPE_WIDGET)

static void
rp_go_on_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_GO_ON_BAR);

  G_OBJECT_CLASS (rp_go_on_bar_parent_class)->dispose (object);
}

static void
rp_go_on_bar_class_init (RpGoOnBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_go_on_bar_dispose;
  g_type_ensure (RP_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-go-on-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RpGoOnBar, content);
  gtk_widget_class_bind_template_child (widget_class, RpGoOnBar, title);
  gtk_widget_class_bind_template_child (widget_class, RpGoOnBar, place);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "goonbar");
}

static void
rp_go_on_bar_init (RpGoOnBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_go_on_bar_new:
 *
 * Returns: (transfer floating): a bar that offers nothing and is not shown
 */
GtkWidget *
rp_go_on_bar_new (void)
{
  return g_object_new (RP_TYPE_GO_ON_BAR, NULL);
}

/**
 * rp_go_on_bar_offer:
 * @self: a bar
 * @name: the name of a program
 * @place: where it was broken off
 *
 * Shows the offer.
 */
void
rp_go_on_bar_offer (RpGoOnBar *self, const char *name, const char *place)
{
  g_autofree char *kept = NULL;
  g_autofree char *title = NULL;
  g_autofree char *whole = NULL;

  g_return_if_fail (RP_IS_GO_ON_BAR (self));
  g_return_if_fail (name && place);

  kept = rp_direction_keep (name);
  /* Translators: the name of a program that was broken off: "Go on with Five for knee pain" */
  title = rp_direction_settle (g_strdup_printf (_ ("Go on with %s"), kept));
  whole = g_strdup_printf ("%s. %s", title, place);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->place, place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * rp_go_on_bar_withdraw:
 * @self: a bar
 *
 * Shows it no longer.
 */
void
rp_go_on_bar_withdraw (RpGoOnBar *self)
{
  g_return_if_fail (RP_IS_GO_ON_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
