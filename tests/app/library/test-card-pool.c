/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "library/rp-card-pool.h"
#include "library/rp-exercise-card.h"

typedef struct
{
  RpCardPool pool;
  GtkWidget *grid;
  GtkWidget *activated;
} Fixture;

static Fixture *current;

static void
on_activated (GtkWidget *grid, GtkWidget *card)
{
  g_assert_true (grid == current->grid);
  current->activated = card;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  current = fixture;
  fixture->grid = g_object_ref_sink (gtk_fixed_new ());
  rp_card_pool_init (&fixture->pool, fixture->grid, G_CALLBACK (on_activated));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rp_card_pool_clear (&fixture->pool);
  g_assert_null (gtk_widget_get_first_child (fixture->grid));
  rp_card_pool_clear (&fixture->pool);
  g_assert_finalize_object (fixture->grid);
}

static void
test_places (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = rp_card_pool_place (&fixture->pool, 7);

  g_assert_true (RP_IS_EXERCISE_CARD (card));
  g_assert_true (gtk_widget_get_visible (card));
  g_assert_true (rp_card_pool_get (&fixture->pool, 7) == card);
  g_assert_null (rp_card_pool_get (&fixture->pool, 6));
  g_assert_cmpuint (rp_card_pool_find (&fixture->pool, card), ==, 7);
  g_assert_cmpuint (rp_card_pool_find (&fixture->pool, NULL), ==, GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (rp_card_pool_find (&fixture->pool, fixture->grid), ==, GTK_INVALID_LIST_POSITION);
}

/* What is out of view is hidden and used again; what has the keyboard stays. */
static void
test_keeps (Fixture *fixture, gconstpointer data)
{
  GtkWidget *cards[6];

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    cards[i] = rp_card_pool_place (&fixture->pool, i);
  rp_card_pool_keep (&fixture->pool, 2, 4, cards[5]);
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      gboolean kept = i == 2 || i == 3 || i == 5;

      g_assert_true (gtk_widget_get_visible (cards[i]) == kept);
      g_assert_true ((rp_card_pool_get (&fixture->pool, i) != NULL) == kept);
    }
  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *again = rp_card_pool_place (&fixture->pool, 100 + i);

      g_assert_true (again == cards[0] || again == cards[1] || again == cards[4]);
    }
  rp_card_pool_place (&fixture->pool, 200);
  g_assert_true (gtk_widget_get_last_child (fixture->grid) != cards[5]);
}

static void
test_peeks (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = rp_card_pool_peek (&fixture->pool);

  g_assert_false (gtk_widget_get_visible (card));
  g_assert_true (rp_card_pool_peek (&fixture->pool) == card);
  g_assert_true (rp_card_pool_place (&fixture->pool, 0) == card);
}

static void
test_tells (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = rp_card_pool_place (&fixture->pool, 0);

  gtk_widget_activate (card);
  g_assert_true (fixture->activated == card);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/card-pool/places", test_places);
  ADD ("/card-pool/keeps", test_keeps);
  ADD ("/card-pool/peeks", test_peeks);
  ADD ("/card-pool/tells", test_tells);

  return g_test_run ();
}
