/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RpCardPool:
 *
 * The cards that a grid has made, all of them its children: those that stand at a place, and those to spare. A plain value
 * inside its grid.
 */
typedef struct
{
  GtkWidget *grid;     /* borrowed */
  GCallback activated; /* called with the grid and a card */
  GHashTable *placed;  /* position: RpExerciseCard */
  GPtrArray *spare;    /* of RpExerciseCard: children that are not shown */
} RpCardPool;

void rp_card_pool_init (RpCardPool *self, GtkWidget *grid, GCallback activated);
void rp_card_pool_clear (RpCardPool *self);
GtkWidget *rp_card_pool_get (RpCardPool *self, guint position);
GtkWidget *rp_card_pool_place (RpCardPool *self, guint position);
GtkWidget *rp_card_pool_peek (RpCardPool *self);
guint rp_card_pool_find (RpCardPool *self, GtkWidget *card);
void rp_card_pool_keep (RpCardPool *self, guint first, guint end, GtkWidget *also);

G_END_DECLS
