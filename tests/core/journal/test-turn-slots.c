/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal-fixture.h"
#include "journal/rp-turn-slots.h"

static GPtrArray *
new_turns (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rp_past_turn_free);
}

/* A fact of exercise @item that @uid names, written @written and stated in place of @supersedes. */
static RpPastTurn *
state (GPtrArray *facts, const char *uid, const char *supersedes, guint item, guint done, gint64 written)
{
  RpPastTurn *turn = journal_fixture_turn (1, done);

  turn->uid = g_strdup (uid);
  turn->supersedes = g_strdup (supersedes);
  turn->item = item;
  turn->time.written = written;
  turn->time.at = supersedes ? turn->time.at : written;
  g_ptr_array_add (facts, turn);
  return turn;
}

static void
assert_slots (GPtrArray *facts, const char *expected)
{
  g_autoptr (GPtrArray) turns = new_turns ();
  g_autoptr (GString) told = g_string_new (NULL);

  rp_turn_slots_fill (turns, facts);
  for (guint i = 0; i < turns->len; i++)
    {
      const RpPastTurn *turn = g_ptr_array_index (turns, i);

      g_string_append_printf (told, "%s%u:%u%s", i ? " " : "", turn->item, turn->done,
                              turn->supersedes ? "*" : "");
    }
  g_assert_cmpstr (told->str, ==, expected);
}

/* All orders of the facts, by exchanging two at random places again and again. */
static void
assert_in_any_order (GPtrArray *facts, const char *expected)
{
  for (guint i = 0; i < 200; i++)
    {
      guint a = (guint) g_test_rand_int_range (0, (gint32) facts->len);
      guint b = (guint) g_test_rand_int_range (0, (gint32) facts->len);
      gpointer kept = facts->pdata[a];

      facts->pdata[a] = facts->pdata[b];
      facts->pdata[b] = kept;
      assert_slots (facts, expected);
    }
}

static void
test_best (void)
{
  g_autoptr (GPtrArray) facts = new_turns ();

  state (facts, "1", NULL, 0, 12, 100);
  state (facts, "2", NULL, 1, 5, 200);
  state (facts, "3", NULL, 0, 20, 300);
  state (facts, "4", NULL, 0, 3, 400);
  assert_in_any_order (facts, "0:20 1:5");
}

/* What a person says stands over what was counted, however often the turn was done again. */
static void
test_corrected (void)
{
  g_autoptr (GPtrArray) facts = new_turns ();

  state (facts, "1", NULL, 0, 12, 100);
  state (facts, "2", NULL, 0, 20, 200);
  state (facts, "a", "2", 0, 8, 300);
  assert_in_any_order (facts, "0:8*");
  state (facts, "b", "a", 0, 9, 400);
  assert_in_any_order (facts, "0:9*");
  state (facts, "c", "2", 0, 7, 350);
  assert_in_any_order (facts, "0:9*");
  state (facts, "d", "1", 0, 6, 500);
  assert_in_any_order (facts, "0:6*");
}

/* Another exercise: what was done again does not come back in its old place. */
static void
test_moved (void)
{
  g_autoptr (GPtrArray) facts = new_turns ();

  state (facts, "1", NULL, 0, 12, 100);
  state (facts, "2", NULL, 0, 20, 200);
  state (facts, "3", NULL, 1, 4, 250);
  state (facts, "a", "2", 2, 20, 300);
  assert_in_any_order (facts, "1:4 2:20*");
}

/* Whatever comes from elsewhere: a correction without its beginning, or a circle. */
static void
test_broken (void)
{
  g_autoptr (GPtrArray) facts = new_turns ();
  g_autoptr (GPtrArray) turns = new_turns ();

  state (facts, "a", "gone", 0, 8, 300);
  assert_slots (facts, "0:8*");
  state (facts, "b", "c", 1, 8, 300);
  state (facts, "c", "b", 1, 8, 300);
  state (facts, "d", "d", 2, 8, 300);
  rp_turn_slots_fill (turns, facts);
  g_assert_cmpuint (turns->len, ==, 3);
}

/* Sets one after the other; of one set, the side that was done first. */
static void
test_order (void)
{
  g_autoptr (GPtrArray) facts = new_turns ();

  state (facts, "1", NULL, 0, 1, 100)->side = RP_SIDE_RIGHT;
  state (facts, "2", NULL, 0, 2, 200)->side = RP_SIDE_LEFT;
  state (facts, "3", NULL, 0, 3, 50)->set = 2;
  state (facts, "4", NULL, 0, 4, 300)->side = RP_SIDE_RIGHT;
  assert_in_any_order (facts, "0:4 0:2 0:3");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/turn-slots/best", test_best);
  g_test_add_func ("/turn-slots/corrected", test_corrected);
  g_test_add_func ("/turn-slots/moved", test_moved);
  g_test_add_func ("/turn-slots/broken", test_broken);
  g_test_add_func ("/turn-slots/order", test_order);
  return g_test_run ();
}
