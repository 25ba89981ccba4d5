/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-way.h"

#include "programs/rp-dose-edit.h"
#include "programs/rp-program-edit.h"
#include "sheet-fixture.h"

static void
assert_way (RpPack *pack, RpProgram *program, const char *expected)
{
  g_autofree char *way = rp_sheet_way_find (pack, program);

  g_assert_cmpstr (way, ==, expected);
}

/* What a pack has is found by its name; what a person has changed is in no pack, whatever its name is. */
static void
test_ways (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  RpProgram *shipped = rp_pack_find_program (pack, "runners-knee");
  g_autoptr (RpProgram) single = rp_program_new_for_exercise (rp_pack_find_exercise (pack, "clamshell"));
  g_autoptr (RpDose) dose = rp_dose_edit_sets (rp_program_get_item (single, 0)->dose, 7);
  g_autoptr (RpProgram) changed = rp_program_edit_set_dose (shipped, 0, dose);
  g_autoptr (RpProgram) other = rp_program_edit_set_dose (single, 0, dose);

  assert_way (pack, shipped, "In Reprise, look under Programs for Runner's knee.");
  assert_way (pack, single, "In Reprise, look under All exercises for Clamshell.");
  assert_way (pack, changed, "Ask for this plan as a file, and open it in Reprise.");
  assert_way (pack, other, "Ask for this plan as a file, and open it in Reprise.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-way/ways", test_ways);
  return g_test_run ();
}
