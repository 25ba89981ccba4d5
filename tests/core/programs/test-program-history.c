/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-program-history.h"

#include "programs/rp-program-edit.h"
#include "program-fixture.h"
#include "rp-test-pack.h"

static void
on_notify (RpProgramHistory *history, GParamSpec *pspec, gpointer user_data)
{
  GString *heard = user_data;

  g_string_append_printf (heard, "%s ", pspec->name);
}

static void
push_name (RpProgramHistory *history, const char *name)
{
  g_autoptr (RpProgram) next = rp_program_edit_set_name (rp_program_history_get_program (history), name);

  rp_program_history_push (history, next);
}

static const char *
get_name (RpProgramHistory *history)
{
  return rp_program_get_name (rp_program_history_get_program (history));
}

static void
test_steps (void)
{
  g_autoptr (RpProgram) first = rp_program_edit_new ("A");
  g_autoptr (RpProgramHistory) history = rp_program_history_new (first);

  g_assert_false (rp_program_history_undo (history));
  g_assert_false (rp_program_history_redo (history));
  push_name (history, "B");
  push_name (history, "C");
  g_assert_true (rp_program_history_undo (history));
  g_assert_cmpstr (get_name (history), ==, "B");
  g_assert_true (rp_program_history_undo (history));
  g_assert_true (rp_program_history_get_program (history) == first);
  g_assert_false (rp_program_history_undo (history));
  g_assert_true (rp_program_history_redo (history));
  g_assert_true (rp_program_history_redo (history));
  g_assert_cmpstr (get_name (history), ==, "C");
  g_assert_true (rp_program_history_undo (history));
  push_name (history, "D");
  g_assert_false (rp_program_history_can_redo (history));
  g_assert_true (rp_program_history_undo (history));
  g_assert_cmpstr (get_name (history), ==, "B");
  g_assert_finalize_object (g_steal_pointer (&history));
}

static void
test_told (void)
{
  g_autoptr (RpProgram) first = rp_program_edit_new ("A");
  g_autoptr (RpProgram) amended = rp_program_edit_set_name (first, "A, as known now");
  g_autoptr (RpProgramHistory) history = rp_program_history_new (first);
  g_autoptr (GString) heard = g_string_new (NULL);
  gboolean can_undo = FALSE;

  g_signal_connect (history, "notify", G_CALLBACK (on_notify), heard);
  rp_program_history_push (history, first);
  g_assert_cmpstr (heard->str, ==, "");
  push_name (history, "B");
  g_assert_nonnull (g_strrstr (heard->str, "program"));
  g_assert_nonnull (g_strrstr (heard->str, "can-undo"));
  g_assert_null (g_strrstr (heard->str, "can-redo"));
  g_string_truncate (heard, 0);
  rp_program_history_undo (history);
  g_assert_nonnull (g_strrstr (heard->str, "can-redo"));
  g_string_truncate (heard, 0);
  rp_program_history_amend (history, amended);
  g_assert_cmpstr (heard->str, ==, "program ");
  g_assert_true (rp_program_history_can_redo (history));
  g_object_get (history, "can-undo", &can_undo, NULL);
  g_assert_false (can_undo);
  g_assert_cmpstr (get_name (history), ==, "A, as known now");
}

/* All the way back is what was opened; all the way on is what it was last. */
static void
test_all (void)
{
  g_autoptr (RpPack) pack = rp_test_pack_load ("good");
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (RpProgram) first = program_fixture_program (random, pack);
  g_autoptr (RpProgramHistory) history = rp_program_history_new (first);
  g_autoptr (RpProgram) last = NULL;

  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (RpProgram) next
          = program_fixture_edit (random, rp_program_history_get_program (history), pack);

      rp_program_history_push (history, next);
    }
  last = g_object_ref (rp_program_history_get_program (history));
  while (rp_program_history_undo (history))
    program_fixture_check (rp_program_history_get_program (history));
  g_assert_true (rp_program_history_get_program (history) == first);
  while (rp_program_history_redo (history))
    continue;
  g_assert_true (rp_program_history_get_program (history) == last);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/program-history/steps", test_steps);
  g_test_add_func ("/program-history/told", test_told);
  g_test_add_func ("/program-history/all", test_all);
  return g_test_run ();
}
