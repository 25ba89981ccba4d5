/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-chosen-edit.h"

#include "programs/rp-program-edit.h"
#include "rp-test-pack.h"

typedef struct
{
  RpPack *pack;
  RpProgram *program; /* lines whose notes are A to E */
} Fixture;

static void
setup (Fixture *fixture, gconstpointer data)
{
  static const char *const notes[] = { "A", "B", "C", "D", "E" };

  fixture->pack = rp_test_pack_load ("good");
  fixture->program = rp_program_edit_new ("Letters");
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      RpProgram *next = rp_program_edit_add (
          fixture->program, G_MAXUINT, rp_pack_find_exercise (fixture->pack, "clamshell"), NULL, notes[i]);

      g_object_unref (fixture->program);
      fixture->program = next;
    }
}

static void
teardown (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->program);
  g_clear_object (&fixture->pack);
}

/* Takes @program. */
static void
assert_notes (RpProgram *program, const char *wanted)
{
  g_autoptr (GString) notes = g_string_new (NULL);

  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    g_string_append (notes, rp_program_get_item (program, i)->note);
  g_assert_cmpstr (notes->str, ==, wanted);
  g_object_unref (program);
}

/* Takes @edited. */
static void
assert_same (RpProgram *edited, RpProgram *program)
{
  g_assert_true (edited == program);
  g_object_unref (edited);
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  static const guint chosen[] = { 0, 2 }, all[] = { 0, 1, 2, 3, 4 }, none[] = { 7 };
  g_autoptr (RpProgram) full = g_object_ref (fixture->program);

  assert_notes (rp_chosen_edit_copy (fixture->program, chosen, 2), "ABCACDE");
  assert_notes (rp_chosen_edit_copy (fixture->program, all, 5), "ABCDEABCDE");
  assert_same (rp_chosen_edit_copy (fixture->program, none, 1), fixture->program);
  assert_same (rp_chosen_edit_copy (fixture->program, NULL, 0), fixture->program);
  while (rp_program_get_n_items (full) + 5 <= RP_PROGRAM_MAX_ITEMS)
    {
      g_autoptr (RpProgram) before = g_steal_pointer (&full);

      full = rp_chosen_edit_copy (before, all, 5);
    }
  assert_same (rp_chosen_edit_copy (full, chosen, 2), full);
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  static const guint chosen[] = { 0, 2, 4 };

  assert_notes (rp_chosen_edit_remove (fixture->program, chosen, 3), "BD");
  assert_same (rp_chosen_edit_remove (fixture->program, NULL, 0), fixture->program);
}

/* What stands at the end stays, and what stands behind it closes up. */
static void
test_move (Fixture *fixture, gconstpointer data)
{
  static const guint middle[] = { 1, 3 }, top[] = { 0, 2 }, bottom[] = { 2, 4 }, block[] = { 0, 1 };

  assert_notes (rp_chosen_edit_move (fixture->program, middle, 2, -1), "BADCE");
  assert_notes (rp_chosen_edit_move (fixture->program, middle, 2, 1), "ACBED");
  assert_notes (rp_chosen_edit_move (fixture->program, top, 2, -1), "ACBDE");
  assert_notes (rp_chosen_edit_move (fixture->program, bottom, 2, 1), "ABDCE");
  assert_notes (rp_chosen_edit_move (fixture->program, block, 2, 1), "CABDE");
  assert_same (rp_chosen_edit_move (fixture->program, block, 2, -1), fixture->program);
  assert_same (rp_chosen_edit_move (fixture->program, NULL, 0, 1), fixture->program);
}

#define ADD(name, function) g_test_add ("/chosen-edit/" name, Fixture, NULL, setup, function, teardown)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("copy", test_copy);
  ADD ("remove", test_remove);
  ADD ("move", test_move);

  return g_test_run ();
}
