/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library/rp-card-pool.h"

#include "library/rp-exercise-card.h"

/**
 * rp_card_pool_init:
 * @self: a pool
 * @grid: whose children the cards become; not kept alive
 * @activated: called with @grid and a card that was chosen
 *
 * Makes a pool without cards.
 */
void
rp_card_pool_init (RpCardPool *self, GtkWidget *grid, GCallback activated)
{
  g_return_if_fail (self);
  g_return_if_fail (GTK_IS_WIDGET (grid));

  self->grid = grid;
  self->activated = activated;
  self->placed = g_hash_table_new (NULL, NULL);
  self->spare = g_ptr_array_new ();
}

/**
 * rp_card_pool_clear:
 * @self: a pool
 *
 * Takes the cards from their grid. Doing it again does no harm.
 */
void
rp_card_pool_clear (RpCardPool *self)
{
  GtkWidget *card;

  g_return_if_fail (self);

  g_clear_pointer (&self->placed, g_hash_table_unref);
  g_clear_pointer (&self->spare, g_ptr_array_unref);
  while ((card = gtk_widget_get_first_child (self->grid)))
    gtk_widget_unparent (card);
}

static GtkWidget *
make_card (RpCardPool *self)
{
  GtkWidget *card = rp_exercise_card_new ();

  gtk_widget_set_visible (card, FALSE);
  gtk_widget_set_parent (card, self->grid);
  g_signal_connect_object (card, "activate", self->activated, self->grid, G_CONNECT_SWAPPED);
  return card;
}

/**
 * rp_card_pool_get:
 * @self: a pool
 * @position: a place
 *
 * Returns: (transfer none) (nullable): the card that stands there
 */
GtkWidget *
rp_card_pool_get (RpCardPool *self, guint position)
{
  g_return_val_if_fail (self, NULL);

  return g_hash_table_lookup (self->placed, GUINT_TO_POINTER (position));
}

/**
 * rp_card_pool_place:
 * @self: a pool
 * @position: a place where no card stands
 *
 * Puts a card there, one to spare if there is any; it still shows what it showed before.
 *
 * Returns: (transfer none): the card
 */
GtkWidget *
rp_card_pool_place (RpCardPool *self, guint position)
{
  GtkWidget *card;

  g_return_val_if_fail (self, NULL);
  g_return_val_if_fail (!rp_card_pool_get (self, position), NULL);

  if (self->spare->len > 0)
    card = g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);
  else
    card = make_card (self);
  gtk_widget_set_visible (card, TRUE);
  g_hash_table_insert (self->placed, GUINT_TO_POINTER (position), card);
  return card;
}

/**
 * rp_card_pool_peek:
 * @self: a pool
 *
 * Returns: (transfer none): some card, to see how wide they are
 */
GtkWidget *
rp_card_pool_peek (RpCardPool *self)
{
  GtkWidget *card;

  g_return_val_if_fail (self, NULL);

  card = gtk_widget_get_first_child (self->grid);
  if (!card)
    g_ptr_array_add (self->spare, card = make_card (self));
  return card;
}

/**
 * rp_card_pool_find:
 * @self: a pool
 * @card: (nullable): a card
 *
 * Returns: where it stands, or %GTK_INVALID_LIST_POSITION if it does not
 */
guint
rp_card_pool_find (RpCardPool *self, GtkWidget *card)
{
  GHashTableIter iter;
  gpointer position, other;

  g_return_val_if_fail (self, GTK_INVALID_LIST_POSITION);

  g_hash_table_iter_init (&iter, self->placed);
  while (card && g_hash_table_iter_next (&iter, &position, &other))
    if (other == (gpointer) card)
      return GPOINTER_TO_UINT (position);
  return GTK_INVALID_LIST_POSITION;
}

/**
 * rp_card_pool_keep:
 * @self: a pool
 * @first: the first place to keep
 * @end: the place after the last one to keep
 * @also: (nullable): a card that stays wherever it is
 *
 * Hides all other cards, to be placed again.
 */
void
rp_card_pool_keep (RpCardPool *self, guint first, guint end, GtkWidget *also)
{
  GHashTableIter iter;
  gpointer position, card;

  g_return_if_fail (self);

  g_hash_table_iter_init (&iter, self->placed);
  while (g_hash_table_iter_next (&iter, &position, &card))
    {
      guint place = GPOINTER_TO_UINT (position);

      if (card == (gpointer) also || (place >= first && place < end))
        continue;
      g_hash_table_iter_remove (&iter);
      gtk_widget_set_visible (card, FALSE);
      g_ptr_array_add (self->spare, card);
    }
}
