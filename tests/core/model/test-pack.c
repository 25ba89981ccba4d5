/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-test-pack.h"

static void
test_words (void)
{
  g_autoptr (RpPack) pack = rp_test_pack_load ("good");
  g_autofree char *name = NULL;

  g_object_get (pack, "name", &name, NULL);
  g_assert_cmpstr (name, ==, "Test pack");
  g_assert_cmpstr (rp_pack_get_summary (pack), ==, "Two exercises and a program, all well.");
  g_assert_cmpstr (rp_pack_get_licence (pack), ==, "CC0-1.0");
  g_assert_cmpstr (rp_pack_get_language (pack), ==, "en");
  g_assert_cmpstr (rp_pack_get_stop_rules (pack)[0], ==, "Sharp pain.");
  g_assert_cmpstr (rp_pack_get_credits (pack)[0], ==, "The tests");
}

static void
test_find (void)
{
  g_autoptr (RpPack) pack = rp_test_pack_load ("good");
  g_autoptr (RpExercise) first = g_list_model_get_item (rp_pack_get_exercises (pack), 0);

  g_assert_true (rp_pack_find_exercise (pack, "clamshell") == first);
  g_assert_null (rp_pack_find_exercise (pack, "clam"));
  g_assert_null (rp_pack_find_program (pack, "clamshell"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack/words", test_words);
  g_test_add_func ("/pack/find", test_find);
  return g_test_run ();
}
