/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-pace-settings.h"
#include "common/rp-settings.h"
#include "sample.h"

static RpPlanChanges *
make_slower (void)
{
  g_autoptr (RpPlanChanges) plain = rp_plan_changes_new ();

  return rp_plan_changes_with_speed (plain, 0.8);
}

static void
assert_speed (GSettings *settings, const char *program, double speed)
{
  g_autoptr (RpPlanChanges) kept = rp_pace_settings_get (settings, program);

  g_assert_cmpfloat_with_epsilon (rp_plan_changes_get_speed (kept), speed, 0.001);
}

static void
test_one_program (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();
  g_autoptr (RpPlanChanges) slower = make_slower ();
  g_autoptr (RpPlanChanges) plain = rp_plan_changes_new ();
  g_autoptr (GVariant) left = NULL;

  assert_speed (settings, "knees/sam", 1);
  rp_pace_settings_set (settings, "knees/sam", slower);
  rp_pace_settings_set (settings, "knees/sam", slower);
  assert_speed (settings, "knees/sam", 0.8);
  assert_speed (settings, "hips/sam", 1);
  rp_pace_settings_set (settings, "knees/sam", plain);
  assert_speed (settings, "knees/sam", 1);
  left = g_settings_get_value (settings, RP_PACE_SETTINGS_KEPT);
  g_assert_cmpuint (g_variant_n_children (left), ==, 0);
}

/* What is remembered does not grow for ever. */
static void
test_many (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();
  g_autoptr (RpPlanChanges) slower = make_slower ();

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *path = g_strdup_printf ("program-%u", i);

      rp_pace_settings_set (settings, path, slower);
    }
  assert_speed (settings, "program-299", 0.8);
  assert_speed (settings, "program-100", 0.8);
  assert_speed (settings, "program-99", 1);
  g_settings_reset (settings, RP_PACE_SETTINGS_KEPT);
}

/* Anybody may write into settings. */
static void
test_nonsense (void)
{
  static const char *const nonsense[] = {
    "{'p': <'fast'>}",
    "{'p': <@a{sv} {}>}",
    "{'p': <(uint32 900, @a(suuuuuu) [])>}",
    "{'p': <(uint32 8, [('', uint32 9, uint32 9, uint32 9, uint32 0, uint32 9, uint32 9)])>}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (nonsense); i++)
    {
      g_autoptr (GSettings) settings = rp_settings_new ();
      g_autoptr (GVariant) written = g_variant_parse (G_VARIANT_TYPE_VARDICT, nonsense[i], NULL, NULL, NULL);
      g_autoptr (RpPlanChanges) kept = NULL;

      g_settings_set_value (settings, RP_PACE_SETTINGS_KEPT, written);
      kept = rp_pace_settings_get (settings, "p");
      g_assert_cmpfloat (rp_plan_changes_get_speed (kept), >=, 0.5);
      g_assert_cmpfloat (rp_plan_changes_get_speed (kept), <=, 1.5);
      g_settings_reset (settings, RP_PACE_SETTINGS_KEPT);
    }
}

/* Where the program itself is told how many, that is what is done; the rest stays. */
static void
test_forget_amount (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();
  RpPlanChange change = { .hold = 3, .amount = 12, .min = 8, .max = 12 };
  g_autoptr (RpPlanChanges) slower = make_slower ();
  g_autoptr (RpPlanChanges) changes = rp_plan_changes_with (slower, "knees/lift", &change);
  g_autoptr (RpPlanChanges) kept = NULL;

  rp_pace_settings_set (settings, "sam", changes);
  rp_pace_settings_forget_amount (settings, "sam", "knees/turn");
  rp_pace_settings_forget_amount (settings, "sam", "knees/lift");
  kept = rp_pace_settings_get (settings, "sam");
  g_settings_reset (settings, RP_PACE_SETTINGS_KEPT);
  rp_plan_changes_get (kept, "knees/lift", &change);
  g_assert_cmpuint (change.amount, ==, 0);
  g_assert_cmpuint (change.hold, ==, 3);
  g_assert_cmpfloat_with_epsilon (rp_plan_changes_get_speed (kept), 0.8, 0.001);
}

/* A plan is laid out as it was kept. */
static void
test_plan (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();
  g_autoptr (RpPack) pack = sample_pack ();
  RpProgram *program = rp_pack_find_program (pack, "daily-clams");
  g_autoptr (RpPlanChanges) slower = make_slower ();
  g_autoptr (RpPlan) usual = rp_settings_make_plan (settings, program);
  g_autoptr (RpPlan) kept = NULL;

  rp_pace_settings_set (settings, rp_program_get_path (program), slower);
  kept = rp_settings_make_plan (settings, program);
  g_assert_cmpint (rp_plan_get_duration (kept), >, rp_plan_get_duration (usual));
  g_settings_reset (settings, RP_PACE_SETTINGS_KEPT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pace-settings/one-program", test_one_program);
  g_test_add_func ("/pace-settings/many", test_many);
  g_test_add_func ("/pace-settings/nonsense", test_nonsense);
  g_test_add_func ("/pace-settings/forget-amount", test_forget_amount);
  g_test_add_func ("/pace-settings/plan", test_plan);

  return g_test_run ();
}
