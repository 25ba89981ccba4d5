/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-history-card.h"

#include "common/rp-wrap-box.h"

/**
 * RpHistoryCard:
 *
 * A chart with its title and its sentence; the same can be read as numbers.
 */
struct _RpHistoryCard
{
  GtkWidget parent_instance;

  /* Owned by the widget */
  GtkWidget *content;
  GtkWidget *head;
  GtkLabel *sentence;
  GtkWidget *picture;
  RpHistoryNumbers *numbers;
};

G_DEFINE_FINAL_TYPE (RpHistoryCard, rp_history_card, GTK_TYPE_WIDGET)

static void
rp_history_card_dispose (GObject *object)
{
  g_clear_pointer (&RP_HISTORY_CARD (object)->content, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_history_card_parent_class)->dispose (object);
}

static void
rp_history_card_class_init (RpHistoryCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_history_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rp_history_card_init (RpHistoryCard *self)
{
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_add_css_class (self->content, "card");
  gtk_widget_add_css_class (self->content, "history-card");
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  self->head = rp_wrap_box_new (12, 2);
  gtk_box_append (GTK_BOX (self->content), self->head);
  self->sentence = g_object_new (GTK_TYPE_LABEL, "xalign", 0.f, "wrap", TRUE, "width-chars", 12, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->sentence), "small-text");
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->sentence));
}

/**
 * rp_history_card_new:
 * @title: its title
 * @picture: (transfer floating): the chart
 * @columns: the titles of the columns, as numbers
 *
 * Returns: (transfer floating): a card that says nothing yet
 */
GtkWidget *
rp_history_card_new (const char *title, GtkWidget *picture, const char *const *columns)
{
  RpHistoryCard *self = g_object_new (RP_TYPE_HISTORY_CARD, NULL);
  GtkWidget *label;

  g_return_val_if_fail (title && columns, GTK_WIDGET (self));
  g_return_val_if_fail (GTK_IS_WIDGET (picture), GTK_WIDGET (self));

  label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.f, "hexpand", TRUE, "accessible-role",
                        GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (label, "history-title");
  gtk_widget_set_parent (label, self->head);
  self->picture = picture;
  gtk_box_append (GTK_BOX (self->content), picture);
  self->numbers = RP_HISTORY_NUMBERS (rp_history_numbers_new (columns));
  gtk_widget_set_visible (GTK_WIDGET (self->numbers), FALSE);
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->numbers));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

/**
 * rp_history_card_set_aside:
 * @self: a card
 * @aside: (transfer floating): what stands beside its title
 *
 * Sets it, once.
 */
void
rp_history_card_set_aside (RpHistoryCard *self, GtkWidget *aside)
{
  g_return_if_fail (RP_IS_HISTORY_CARD (self));
  g_return_if_fail (GTK_IS_WIDGET (aside));

  gtk_widget_set_parent (aside, self->head);
}

/**
 * rp_history_card_set_sentence:
 * @self: a card
 * @sentence: what its chart says
 *
 * Says it.
 */
void
rp_history_card_set_sentence (RpHistoryCard *self, const char *sentence)
{
  g_return_if_fail (RP_IS_HISTORY_CARD (self));
  g_return_if_fail (sentence);

  gtk_label_set_label (self->sentence, sentence);
}

/**
 * rp_history_card_set_rows:
 * @self: a card
 * @rows: (element-type utf8): the numbers, see rp_history_numbers_set_rows()
 *
 * Gives it the same as its chart shows, to be read.
 */
void
rp_history_card_set_rows (RpHistoryCard *self, GPtrArray *rows)
{
  g_return_if_fail (RP_IS_HISTORY_CARD (self));

  rp_history_numbers_set_rows (self->numbers, rows);
}

/**
 * rp_history_card_set_as_numbers:
 * @self: a card
 * @as_numbers: whether numbers are shown in place of the chart
 *
 * Shows one or the other.
 */
void
rp_history_card_set_as_numbers (RpHistoryCard *self, gboolean as_numbers)
{
  g_return_if_fail (RP_IS_HISTORY_CARD (self));

  gtk_widget_set_visible (self->picture, !as_numbers);
  gtk_widget_set_visible (GTK_WIDGET (self->numbers), as_numbers);
}
