/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-dose-writer.h"

static void
assert_written (const RpDose *dose, const char *expected)
{
  g_autoptr (GString) document = g_string_new (NULL);

  rp_dose_writer_append (document, "  ", dose);
  g_assert_cmpstr (document->str, ==, expected);
}

static void
test_little (void)
{
  g_autoptr (RpDose) dose = rp_dose_new ();

  assert_written (dose, "  <dose sets=\"1\" reps=\"1\" sides=\"both\" source=\"default\"/>\n");
}

static void
test_all (void)
{
  g_autoptr (RpDose) dose = rp_dose_new ();

  dose->sets = 3;
  dose->measure = RP_MEASURE_TIME;
  dose->min = 30;
  dose->max = 45;
  dose->hold = G_USEC_PER_SEC / 4;
  dose->rest = 30 * G_USEC_PER_SEC;
  g_assert_true (rp_dose_parse_tempo ("2-1.5-0", dose));
  dose->sides = RP_DOSE_SIDES_EACH;
  dose->pace = RP_PACE_OWN;
  dose->load = rp_load_new_words ("Band & <weight>");
  assert_written (
      dose, "  <dose sets=\"3\" seconds=\"30-45\" hold=\"0.25\" rest=\"30\" tempo=\"2-1.5-0\" sides=\"each\" "
            "pace=\"own\" source=\"default\"><load>Band &amp; &lt;weight&gt;</load></dose>\n");
}

static void
test_open_and_in_turn (void)
{
  g_autoptr (RpDose) dose = rp_dose_new ();

  rp_dose_set_amount (dose, RP_MEASURE_OPEN, 0, 0);
  dose->sides = RP_DOSE_SIDES_ALTERNATING;
  dose->source = RP_SOURCE_OWN;
  dose->load = rp_load_new_weight (RP_LOAD_UNIT_LB, 250, NULL);
  assert_written (dose, "  <dose sets=\"1\" reps=\"open\" sides=\"alternating\" source=\"own\">"
                        "<load lb=\"2.5\"/></dose>\n");
  rp_load_free (dose->load);
  dose->load = rp_load_new_band (RP_BAND_RED, "at your ankles");
  assert_written (dose, "  <dose sets=\"1\" reps=\"open\" sides=\"alternating\" source=\"own\">"
                        "<load band=\"red\">at your ankles</load></dose>\n");
}

static void
test_from (void)
{
  g_autoptr (RpDose) dose = rp_dose_new ();

  rp_dose_set_source (dose, RP_SOURCE_PUBLISHED, "Ana & Bo's page");
  dose->load = rp_load_new_words ("Band");
  assert_written (dose, "  <dose sets=\"1\" reps=\"1\" sides=\"both\" source=\"published\"><load>Band</load>"
                        "<from>Ana &amp; Bo&apos;s page</from></dose>\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dose-writer/little", test_little);
  g_test_add_func ("/dose-writer/all", test_all);
  g_test_add_func ("/dose-writer/from", test_from);
  g_test_add_func ("/dose-writer/open-and-in-turn", test_open_and_in_turn);
  return g_test_run ();
}
