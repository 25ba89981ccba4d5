/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-place.h"
#include "sample.h"

static void
test_equal (void)
{
  g_autoptr (RpPlace) library = rp_place_new (RP_PLACE_LIBRARY, NULL);
  g_autoptr (RpPlace) one = rp_place_new (RP_PLACE_EXERCISE, "clamshell");
  g_autoptr (RpPlace) same = rp_place_new (RP_PLACE_EXERCISE, "clamshell");
  g_autoptr (RpPlace) other = rp_place_new (RP_PLACE_EXERCISE, "hip-hike");
  g_autoptr (RpPlace) program = rp_place_new (RP_PLACE_PROGRAM, "clamshell");

  g_assert_true (rp_place_equal (one, same));
  g_assert_false (rp_place_equal (one, other));
  g_assert_false (rp_place_equal (one, program));
  g_assert_false (rp_place_equal (one, library));
}

/* A program that came by a code is not the one of that name in a pack. */
static void
test_program (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  RpProgram *program = rp_pack_find_program (pack, "daily-clams");
  g_autoptr (RpPlace) listed = rp_place_new (RP_PLACE_PROGRAM, "daily-clams");
  g_autoptr (RpPlace) brought = rp_place_new_for_program (program);
  g_autoptr (RpPlace) same = rp_place_new_for_program (program);

  g_assert_cmpstr (brought->page, ==, RP_PLACE_PROGRAM);
  g_assert_true (brought->program == program);
  g_assert_true (rp_place_equal (brought, same));
  g_assert_false (rp_place_equal (brought, listed));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/place/equal", test_equal);
  g_test_add_func ("/place/program", test_program);

  return g_test_run ();
}
