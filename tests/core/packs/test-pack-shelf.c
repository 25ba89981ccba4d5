/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pack-shelf.h"

#include "rp-test-pack.h"

typedef struct
{
  RpPackShelf *shelf;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->shelf = rp_pack_shelf_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rp_pack_shelf_free (fixture->shelf);
}

static RpPackFinderItem *
make_item (guint place)
{
  RpPackFinderItem *item = g_new0 (RpPackFinderItem, 1);

  item->place = place;
  item->path = g_strdup_printf ("%u.gresource", place);
  return item;
}

static void
put_failure (Fixture *fixture, guint place)
{
  RpPackFinderItem *item = make_item (place);

  item->failure = rp_pack_failure_new (item->path, "It is damaged.");
  rp_pack_shelf_put (fixture->shelf, item);
}

/* Returns: the pack, which the shelf may hold */
static gpointer
put_pack (Fixture *fixture, guint place, const char *name)
{
  RpPackFinderItem *item = make_item (place);
  gpointer pack = item->pack = rp_test_pack_load (name);

  rp_pack_shelf_put (fixture->shelf, item);
  return pack;
}

static void
assert_pack (Fixture *fixture, guint position, gpointer pack)
{
  g_autoptr (RpPack) found = g_list_model_get_item (G_LIST_MODEL (fixture->shelf->packs), position);

  g_assert_true (found == pack);
}

static void
assert_exercise (Fixture *fixture, guint position, const char *id)
{
  g_autoptr (RpExercise) found = g_list_model_get_item (G_LIST_MODEL (fixture->shelf->exercises), position);

  g_assert_cmpstr (rp_exercise_get_id (found), ==, id);
}

static void
assert_failure (Fixture *fixture, guint position, const char *name)
{
  g_autoptr (RpPackFailure) found = g_list_model_get_item (G_LIST_MODEL (fixture->shelf->failures), position);

  g_assert_cmpstr (rp_pack_failure_get_name (found), ==, name);
}

/* Returns: how many of each there are, such as "2 3 2 1" */
static char *
describe (Fixture *fixture)
{
  return g_strdup_printf ("%u %u %u %u", g_list_model_get_n_items (G_LIST_MODEL (fixture->shelf->packs)),
                          g_list_model_get_n_items (G_LIST_MODEL (fixture->shelf->exercises)),
                          g_list_model_get_n_items (G_LIST_MODEL (fixture->shelf->programs)),
                          g_list_model_get_n_items (G_LIST_MODEL (fixture->shelf->failures)));
}

static void
assert_counts (Fixture *fixture, const char *wanted)
{
  g_autofree char *counts = describe (fixture);

  g_assert_cmpstr (counts, ==, wanted);
}

/* Whichever comes first, all stand where they were found. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  gpointer angles, tiny;

  put_failure (fixture, 3);
  angles = put_pack (fixture, 2, "angles");
  put_failure (fixture, 1);
  tiny = put_pack (fixture, 0, "tiny");
  assert_counts (fixture, "2 3 2 2");
  assert_pack (fixture, 0, tiny);
  assert_pack (fixture, 1, angles);
  assert_exercise (fixture, 2, "reach");
  assert_failure (fixture, 0, "1.gresource");
  assert_failure (fixture, 1, "3.gresource");
  rp_pack_shelf_clear (fixture->shelf);
  assert_counts (fixture, "0 0 0 0");
}

/* Of two with one id the one that stands first is there in the end, whichever came first. */
static void
test_twins (Fixture *fixture, gconstpointer data)
{
  gpointer first;

  put_pack (fixture, 2, "tiny");
  put_pack (fixture, 1, "angles");
  first = put_pack (fixture, 0, "tiny");
  assert_counts (fixture, "2 3 2 0");
  assert_pack (fixture, 0, first);
  assert_exercise (fixture, 2, "reach");
  put_pack (fixture, 3, "tiny");
  assert_counts (fixture, "2 3 2 0");
  assert_pack (fixture, 0, first);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/pack-shelf/order", test_order);
  ADD ("/pack-shelf/twins", test_twins);
  return g_test_run ();
}
