/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library/rp-fault-card.h"

#include "common/rp-context-menu.h"
#include "common/rp-poster.h"

#include <glib/gi18n-lib.h>

/**
 * RpFaultCard:
 *
 * A mistake beside the right way, in two pictures; pressed while its clip is shown.
 */
struct _RpFaultCard
{
  GtkToggleButton parent_instance;

  /* Template references */
  GtkBox *content;
  RpPoster *wrong;
  RpPoster *right;
  GtkLabel *name;

  /* Owned values */
  char *id;
};

G_DEFINE_FINAL_TYPE (RpFaultCard, rp_fault_card, GTK_TYPE_TOGGLE_BUTTON)

static void
rp_fault_card_finalize (GObject *object)
{
  g_free (RP_FAULT_CARD (object)->id);

  G_OBJECT_CLASS (rp_fault_card_parent_class)->finalize (object);
}

static void
rp_fault_card_class_init (RpFaultCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = rp_fault_card_finalize;

  g_type_ensure (RP_TYPE_POSTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-fault-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RpFaultCard, content);
  gtk_widget_class_bind_template_child (widget_class, RpFaultCard, wrong);
  gtk_widget_class_bind_template_child (widget_class, RpFaultCard, right);
  gtk_widget_class_bind_template_child (widget_class, RpFaultCard, name);
}

static void
rp_fault_card_init (RpFaultCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_fault_card_new:
 * @fault: a mistake that has a clip
 * @loader: who loads its pictures
 *
 * Returns: (transfer floating): a card for it
 */
GtkWidget *
rp_fault_card_new (const RpFault *fault, RpPosterLoader *loader)
{
  RpFaultCard *self;
  RpContextEntry entry;
  g_autofree char *label = NULL;

  g_return_val_if_fail (fault, NULL);
  g_return_val_if_fail (RP_IS_POSTER_LOADER (loader), NULL);

  self = g_object_new (RP_TYPE_FAULT_CARD, NULL);
  self->id = g_strdup (fault->id);
  rp_poster_set_picture (self->wrong, loader, fault->wrong);
  rp_poster_set_picture (self->right, loader, fault->right);
  gtk_label_set_label (self->name, fault->name);
  /* Translators: what a button does, such as "Show the mistake: Top hip rolls back" */
  label = g_strdup_printf (_ ("Show the mistake: %s"), fault->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  entry = (RpContextEntry){ _ ("Show on a large screen"), "win.present-fault" };
  rp_context_menu_set (GTK_WIDGET (self), fault->id, &entry, 1);
  return GTK_WIDGET (self);
}

/**
 * rp_fault_card_get_id:
 * @self: a card
 *
 * Returns: (transfer none): the id of its fault
 */
const char *
rp_fault_card_get_id (RpFaultCard *self)
{
  g_return_val_if_fail (RP_IS_FAULT_CARD (self), NULL);

  return self->id;
}

/**
 * rp_fault_card_set_compact:
 * @self: a card
 * @compact: whether there is little room
 *
 * Puts the name below the pictures, which then take the width, or beside them.
 */
void
rp_fault_card_set_compact (RpFaultCard *self, gboolean compact)
{
  g_return_if_fail (RP_IS_FAULT_CARD (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->content),
                                  compact ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_hexpand (GTK_WIDGET (self->wrong), compact);
  gtk_widget_set_hexpand (GTK_WIDGET (self->right), compact);
}
