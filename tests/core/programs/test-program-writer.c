/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-program-writer.h"

#include "packs/rp-xml-check.h"
#include "program-fixture.h"
#include "programs/rp-code-writer.h"
#include "programs/rp-program-edit.h"
#include "programs/rp-program-file.h"
#include "programs/rp-program-resolver.h"
#include "rp-test-pack.h"

#include <string.h>

static char *
write_text (RpProgram *program)
{
  g_autoptr (GBytes) bytes = rp_program_writer_write (program);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The very bytes: files of today are read for ever, and a change of them is seen here. */
static void
test_form (void)
{
  g_autoptr (RpPack) pack = rp_test_pack_load ("good");
  g_autoptr (RpProgram) own = rp_program_edit_make_own (rp_pack_find_program (pack, "daily"), "Sam & “co”");
  g_autoptr (RpProgram) known = rp_program_edit_set_id (own, "sam");
  g_autoptr (RpProgram) signed_one = rp_program_edit_set_author (known, "Ana Ruiz");
  g_autoptr (RpPainRules) rules = rp_pain_rules_new_usual ();
  g_autoptr (RpProgram) program = rp_program_edit_set_pain_rules (signed_one, rules);
  g_autofree char *text = write_text (program);

  g_assert_cmpstr (
      text, ==,
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<program xmlns=\"urn:reprise:pack:1\" id=\"sam\" format=\"1\" origin=\"good/daily\">\n"
      "  <name>Sam &amp; “co”</name>\n"
      "  <summary>Both exercises.</summary>\n"
      "  <author>Ana Ruiz</author>\n"
      "  <frequency source=\"published\">Every day</frequency>\n"
      "  <items>\n"
      "    <item pack=\"good\" exercise=\"clamshell\" name=\"Clamshell\">\n"
      "      <dose sets=\"1\" reps=\"20\" tempo=\"2-10-1\" sides=\"each\" source=\"published\"/>\n"
      "      <note>Slowly.</note>\n"
      "    </item>\n"
      "    <item pack=\"good\" exercise=\"hip-bridge\" name=\"Hip bridge\">\n"
      "      <dose sets=\"2\" reps=\"10-20\" rest=\"30\" sides=\"both\" source=\"default\"/>\n"
      "    </item>\n"
      "  </items>\n"
      "  <precautions/>\n"
      "  <pain>\n"
      "    <band to=\"3\">Carry on as planned.</band>\n"
      "    <band to=\"5\">Do one set of each.</band>\n"
      "    <band to=\"10\">Stop. Ask your clinician before you go on.</band>\n"
      "  </pain>\n"
      "  <credits>\n"
      "    <credit>The tests</credit>\n"
      "  </credits>\n"
      "</program>\n");
}

static void
test_empty (void)
{
  g_autoptr (RpProgram) new = rp_program_edit_new ("New");
  g_autoptr (RpProgram) program = rp_program_edit_set_id (new, "new");
  g_autofree char *text = write_text (program);

  g_assert_cmpstr (text, ==,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<program xmlns=\"urn:reprise:pack:1\" id=\"new\" format=\"1\">\n"
                   "  <name>New</name>\n"
                   "  <items/>\n"
                   "  <precautions/>\n"
                   "  <credits/>\n"
                   "</program>\n");
}

/* For whom it is stays in the file: a code says nothing of it. */
static void
test_recipient (void)
{
  g_autoptr (RpPack) pack = rp_test_pack_load ("good");
  g_autoptr (RpProgram) own = rp_program_edit_make_own (rp_pack_find_program (pack, "daily"), NULL);
  g_autoptr (RpProgram) program = rp_program_edit_set_recipient (own, "Sam Lee");
  g_autoptr (GBytes) bytes = rp_program_writer_write (program);
  g_autoptr (GError) error = NULL;
  g_autoptr (RpProgram) read = rp_program_file_parse ("p.reprise", bytes, &error);
  g_autofree char *text = write_text (program);
  g_autofree char *code = rp_code_writer_write (NULL, program);
  g_autofree char *plain = rp_code_writer_write (NULL, own);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "  <recipient>Sam Lee</recipient>\n"));
  g_assert_cmpstr (rp_program_get_recipient (read), ==, "Sam Lee");
  g_assert_nonnull (code);
  g_assert_cmpstr (code, ==, plain);
}

/* Any program is the same after it was written and read, and its bytes are too; the published schema takes them. */
static void
test_round_trip (void)
{
  g_autoptr (RpPack) pack = rp_test_pack_load ("good");
  g_autoptr (GListStore) packs = g_list_store_new (RP_TYPE_PACK);
  g_autoptr (GRand) random = g_rand_new_with_seed (1937);

  g_list_store_append (packs, pack);
  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RpProblems) problems = rp_problems_new ();
      g_autoptr (RpProgram) program = program_fixture_program (random, pack);
      g_autoptr (GBytes) bytes = rp_program_writer_write (program);
      g_autoptr (RpProgram) read = rp_program_file_parse ("p.reprise", bytes, &error);
      g_autoptr (RpProgram) same = NULL;
      g_autoptr (GBytes) again = NULL;

      g_assert_no_error (error);
      same = rp_program_resolver_run (read, G_LIST_MODEL (packs));
      again = rp_program_writer_write (same);
      g_assert_true (rp_program_equal (program, same));
      g_assert_true (g_bytes_equal (bytes, again));
      g_assert_true (rp_xml_check (problems, "p.reprise", bytes));
    }
}

/* The newest format stands only where a program needs it, so that an older Reprise reads all the rest. */
static void
test_newest (void)
{
  g_autoptr (RpPack) pack = rp_test_pack_load ("good");
  g_autoptr (RpProgram) own = rp_program_edit_make_own (rp_pack_find_program (pack, "daily"), "Sam");
  g_autoptr (RpProgram) program = rp_program_edit_set_id (own, "sam");
  RpProgramItem *item = (RpProgramItem *) rp_program_get_item (program, 0);
  g_autofree char *first = write_text (program);
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  g_assert_nonnull (strstr (first, "format=\"1\""));
  rp_dose_set_source (item->dose, RP_SOURCE_PUBLISHED, "a blog");
  second = write_text (program);
  g_assert_nonnull (strstr (second, "format=\"2\""));
  g_assert_nonnull (strstr (second, "<from>a blog</from></dose>"));
  rp_dose_set_source (item->dose, RP_SOURCE_PUBLISHED, NULL);
  rp_program_item_set_ways (item, "Less <far>", "");
  third = write_text (program);
  g_assert_nonnull (strstr (third, "format=\"2\""));
  g_assert_nonnull (strstr (third, "<easier>Less &lt;far&gt;</easier>\n      <harder/>\n"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/program-writer/form", test_form);
  g_test_add_func ("/program-writer/newest", test_newest);
  g_test_add_func ("/program-writer/empty", test_empty);
  g_test_add_func ("/program-writer/recipient", test_recipient);
  g_test_add_func ("/program-writer/round-trip", test_round_trip);
  return g_test_run ();
}
