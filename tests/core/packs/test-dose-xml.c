/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-dose-xml.h"

#include "xml-fixture.h"
#include "model/rp-exercise-private.h"
#include "packs/rp-exercise-xml.h"

#include <string.h>

static const char *const way[] = { "dose", NULL };

static void
take_dose (RpXml *xml, gpointer place)
{
  RpDose **dose = place;

  *dose = rp_dose_xml_read (xml);
}

static RpDose *
read_dose (const char *document, const char *says)
{
  RpDose *dose = NULL;
  g_autoptr (GPtrArray) problems = xml_fixture_read (document, way, take_dose, &dose);

  g_assert_nonnull (dose);
  g_assert_cmpuint (problems->len, ==, says ? 1 : 0);
  if (says && strstr (g_ptr_array_index (problems, 0), says) == NULL)
    g_error ("“%s” is not in: %s", says, (const char *) g_ptr_array_index (problems, 0));
  return dose;
}

static void
test_values (void)
{
  g_autoptr (RpDose) dose
      = read_dose (XML_FIXTURE_EXERCISE ("",
                                         "<dose sets='20' seconds='30-3600' hold='120' rest='600' "
                                         "tempo='2-1.5' pace='own' sides='both' source='default'/>",
                                         ""),
                   NULL);

  g_assert_cmpuint (dose->sets, ==, 20);
  g_assert_cmpint (dose->measure, ==, RP_MEASURE_TIME);
  g_assert_cmpuint (dose->amount, ==, 30);
  g_assert_cmpuint (dose->max, ==, 3600);
  g_assert_cmpint (dose->hold, ==, RP_DOSE_MAX_HOLD);
  g_assert_cmpint (dose->rest, ==, RP_DOSE_MAX_REST);
  g_assert_cmpuint (dose->n_tempo, ==, 2);
  g_assert_cmpint (dose->tempo[1], ==, G_USEC_PER_SEC * 3 / 2);
  g_assert_cmpint (dose->pace, ==, RP_PACE_OWN);
  g_assert_cmpint (dose->sides, ==, RP_DOSE_SIDES_BOTH);
  g_assert_cmpint (dose->source, ==, RP_SOURCE_DEFAULT);
}

static void
test_open_and_in_turn (void)
{
  g_autoptr (RpDose) open = read_dose (
      XML_FIXTURE_EXERCISE ("",
                            "<dose sets='2' reps='open' pace='paced' sides='alternating' source='own'>"
                            "<load band='red'/></dose>",
                            ""),
      NULL);

  g_assert_cmpint (open->measure, ==, RP_MEASURE_OPEN);
  g_assert_cmpuint (open->min, ==, 0);
  g_assert_cmpuint (open->max, ==, 0);
  g_assert_cmpuint (open->amount, ==, 0);
  g_assert_cmpint (open->pace, ==, RP_PACE_OWN);
  g_assert_cmpint (open->sides, ==, RP_DOSE_SIDES_ALTERNATING);
  g_assert_cmpint (open->source, ==, RP_SOURCE_OWN);
  g_assert_cmpint (open->load->band, ==, RP_BAND_RED);
}

/* A wrong value is told and leaves the default. */
static void
test_wrong (void)
{
  g_autoptr (RpDose) sets = read_dose (
      XML_FIXTURE_EXERCISE ("", "<dose sets='21' reps='5' sides='both' source='default'/>", ""), "1 to 20");
  g_autoptr (RpDose) reps = read_dose (
      XML_FIXTURE_EXERCISE ("", "<dose sets='1' reps='1001' sides='both' source='default'/>", ""), "reps=");
  g_autoptr (RpDose) hold = read_dose (
      XML_FIXTURE_EXERCISE ("", "<dose sets='1' reps='5' hold='121' sides='both' source='default'/>", ""),
      "hold=");
  g_autoptr (RpDose) tempo = read_dose (
      XML_FIXTURE_EXERCISE ("", "<dose sets='1' reps='5' tempo='2--1' sides='both' source='default'/>", ""),
      "tempo=");

  g_assert_cmpuint (sets->sets, ==, 1);
  g_assert_cmpuint (reps->min, ==, 1);
  g_assert_cmpint (hold->hold, ==, RP_DOSE_NATURAL);
  g_assert_cmpuint (tempo->n_tempo, ==, 0);
}

static void
check_dose (RpXml *xml, gpointer place)
{
  int line = rp_xml_get_line (xml);
  g_autoptr (RpDose) dose = rp_dose_xml_read (xml);

  rp_dose_xml_check (dose, place, xml, line);
}

/* What does not fit the exercise is told with the line of the dose. */
static void
test_check (void)
{
  g_autoptr (RpExercise) exercise = rp_exercise_new ();
  g_autoptr (GPtrArray) good = NULL;
  g_autoptr (GPtrArray) bad = NULL;

  g_ptr_array_add (exercise->phases, rp_phase_new ("lift", RP_PHASE_LIFT, "Lift", G_USEC_PER_SEC));
  good = xml_fixture_read (XML_FIXTURE_EXERCISE ("", XML_FIXTURE_DOSE, ""), way, check_dose, exercise);
  g_assert_cmpuint (good->len, ==, 0);
  bad = xml_fixture_read (
      XML_FIXTURE_EXERCISE ("", "<dose sets='1' reps='5' hold='1' sides='each' source='default'/>", ""), way,
      check_dose, exercise);
  g_assert_cmpuint (bad->len, ==, 2);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (bad, 0), "clamshell.xml:4: The dose has a hold"));
}

static void
test_from (void)
{
  g_autoptr (RpDose) dose = read_dose (
      XML_FIXTURE_EXERCISE ("",
                            "<dose sets='1' reps='20' sides='both' source='published'><load>Band</load>"
                            "<from> a clinic's\n page</from></dose>",
                            ""),
      NULL);
  g_autoptr (RpDose) ours
      = read_dose (XML_FIXTURE_EXERCISE ("",
                                         "<dose sets='1' reps='20' sides='both' source='default'>"
                                         "<from>a clinic's page</from></dose>",
                                         ""),
                   "source=\"published\"");

  g_assert_cmpstr (dose->from, ==, "a clinic's page");
  g_assert_cmpstr (dose->load->words, ==, "Band");
  g_assert_null (ours->from);
}

/* Who wrote it hears that it is offered already. */
static void
test_way (void)
{
  static const char document[] = XML_FIXTURE_EXERCISE (
      "", "<dose sets='1' reps='1' sides='both' source='default'><load>more</load></dose>", "");
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (RpXml) xml = rp_xml_new (problems);
  g_autoptr (RpExercise) exercise = NULL;
  const RpProblem *problem;

  exercise = rp_exercise_xml_read (xml, "clamshell.xml", bytes, NULL, NULL);
  g_assert_nonnull (exercise);
  g_assert_cmpuint (problems->items->len, ==, 1);
  problem = g_ptr_array_index (problems->items, 0);
  g_assert_cmpint (problem->severity, ==, RP_SEVERITY_WARNING);
  g_assert_true (
      g_str_has_prefix (problem->message, "<harder> offers what the dose asks for already: “more”"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dose-xml/values", test_values);
  g_test_add_func ("/dose-xml/from", test_from);
  g_test_add_func ("/dose-xml/way", test_way);
  g_test_add_func ("/dose-xml/open-and-in-turn", test_open_and_in_turn);
  g_test_add_func ("/dose-xml/wrong", test_wrong);
  g_test_add_func ("/dose-xml/check", test_check);
  return g_test_run ();
}
