/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-program-xml.h"

#include "model/rp-exercise-private.h"
#include "model/rp-pack-private.h"

#include <string.h>

#define DOSE(sides) "<dose sets='1' reps='12' sides='" sides "' source='default'/>"

static RpProgram *
read_document (const char *document, const char *broken, GPtrArray **texts)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (RpXml) xml = rp_xml_new (problems);
  g_autoptr (RpPack) pack = rp_pack_new ();
  g_autoptr (RpExercise) bridge = rp_exercise_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  RpProgram *program;

  bridge->heading.id = g_strdup ("hip-bridge");
  g_ptr_array_add (bridge->phases, rp_phase_new ("lift", RP_PHASE_LIFT, "Lift", G_USEC_PER_SEC));
  rp_pack_add_exercise (pack, bridge);
  if (broken)
    g_hash_table_add (known, (gpointer) broken);
  program = rp_program_xml_read (xml, "daily.xml", bytes, pack, known);
  for (guint i = 0; i < problems->texts->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (problems->texts, i));
  *texts = g_ptr_array_ref (problems->texts);
  return program;
}

static RpProgram *
read_program (const char *exercise, const char *dose, const char *broken, GPtrArray **texts)
{
  g_autofree char *document = g_strdup_printf (
      "<program xmlns='urn:reprise:pack:1' id='daily'><name>Daily</name><summary>S</summary>"
      "<frequency source='published'>Often</frequency><items><item "
      "exercise='%s'>%s<note>Mind</note></item></items>"
      "<precautions/><credits><credit>Us</credit></credits></program>",
      exercise, dose);

  return read_document (document, broken, texts);
}

static void
test_values (void)
{
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (RpProgram) program = read_program ("hip-bridge", DOSE ("both"), NULL, &problems);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpstr (rp_program_get_id (program), ==, "daily");
  g_assert_cmpstr (rp_program_get_frequency (program)->words, ==, "Often");
  g_assert_cmpint (rp_program_get_frequency (program)->source, ==, RP_SOURCE_PUBLISHED);
  g_assert_cmpuint (rp_program_get_item (program, 0)->dose->min, ==, 12);
  g_assert_cmpstr (rp_program_get_item (program, 0)->note, ==, "Mind");
}

/* An exercise that is there but broken was told of already. */
static void
test_unknown_exercise (void)
{
  g_autoptr (GPtrArray) unknown = NULL;
  g_autoptr (GPtrArray) broken = NULL;

  g_assert_null (read_program ("clamshell", DOSE ("both"), NULL, &unknown));
  g_assert_cmpuint (unknown->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (unknown, 0), "“clamshell”"));
  g_object_unref (read_program ("clamshell", DOSE ("both"), "clamshell", &broken));
  g_assert_cmpuint (broken->len, ==, 0);
}

static void
test_misfit (void)
{
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_null (read_program ("hip-bridge", DOSE ("each"), NULL, &problems));
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (problems, 0), "one side at a time"));
}

/* A program of one's own may lack what a pack's must have. */
static void
test_parts (void)
{
  static const char *const expected[] = { "summary", "frequency", "item", "credit" };
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_null (read_document ("<program xmlns='urn:reprise:pack:1' id='daily'><name>Daily</name><items/>"
                                "<precautions/><credits/></program>",
                                NULL, &problems));
  g_assert_cmpuint (problems->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *sentence = g_strdup_printf (
          "daily.xml:1: A program in a pack needs <%s>. Add it, with its text.", expected[i]);

      g_assert_cmpstr (g_ptr_array_index (problems, i), ==, sentence);
    }
}

static void
test_pack (void)
{
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_null (read_program ("hip-bridge' pack='other", DOSE ("both"), NULL, &problems));
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (problems, 0), "of its own pack only"));
}

static RpProgram *
read_own_format (guint format, const char *item, RpProblems *problems)
{
  g_autofree char *document = g_strdup_printf (
      "<program xmlns='urn:reprise:pack:1' id='own' format='%u' origin='good/daily'><name>Daily</name>"
      "<author>Ana Ruiz</author><items>%s</items><precautions/><credits/></program>",
      format, item);
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (RpXml) xml = rp_xml_new (problems);

  return rp_program_xml_read_own (xml, "own", bytes);
}

static RpProgram *
read_own (const char *item, RpProblems *problems)
{
  return read_own_format (1, item, problems);
}

static void
test_own (void)
{
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (RpProgram) program
      = read_own ("<item pack='a' exercise='b' name=' B  &amp; C'>" DOSE ("each") "</item>", problems);
  g_autoptr (RpProgram) none = NULL;
  const RpProgramItem *item;

  g_assert_cmpuint (problems->texts->len, ==, 0);
  g_assert_cmpstr (rp_program_get_author (program), ==, "Ana Ruiz");
  g_assert_cmpstr (rp_program_get_origin (program), ==, "good/daily");
  g_assert_null (rp_program_get_summary (program));
  item = rp_program_get_item (program, 0);
  g_assert_true (rp_exercise_is_missing (item->exercise));
  g_assert_cmpstr (rp_exercise_get_path (item->exercise), ==, "a/b");
  g_assert_cmpstr (rp_exercise_get_name (item->exercise), ==, "B & C");
  none = read_own ("<item exercise='b'>" DOSE ("each") "</item>", problems);
  g_assert_null (none);
  g_assert_cmpuint (problems->texts->len, ==, 1);
}

/* Format 2 has ways of its own, and none: an empty one. Format 3 is not known yet. */
static void
test_ways (void)
{
  static const char item[] = "<item pack='a' exercise='b' name='B'>" DOSE (
      "each") "<note>N</note><easier> Less\n far</easier><harder/></item>";
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (RpProgram) program = read_own_format (2, item, problems);
  g_autoptr (RpProgram) third = NULL;

  g_assert_cmpuint (problems->texts->len, ==, 0);
  g_assert_cmpstr (rp_program_get_item (program, 0)->easier, ==, "Less far");
  g_assert_cmpstr (rp_program_get_item (program, 0)->harder, ==, "");
  third = read_own_format (3, item, problems);
  g_assert_null (third);
  g_assert_cmpuint (problems->texts->len, ==, 1);
}

/* Nobody is offered what they do already; it is no error, for it is not shown. */
static void
test_offered_already (void)
{
  static const char document[]
      = "<program xmlns='urn:reprise:pack:1' id='daily'><name>Daily</name><summary>S</summary>"
        "<frequency source='published'>Often</frequency><items><item exercise='hip-bridge'>"
        "<dose sets='1' reps='10' sides='both' source='default'><load>Band just above your "
        "knees</load></dose>"
        "<easier>No band</easier><harder>Band just above your knees, or a weight</harder></item></items>"
        "<precautions/><credits><credit>Us</credit></credits></program>";
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (RpProgram) program = read_document (document, NULL, &problems);

  g_assert_nonnull (program);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpstr (rp_program_item_get_easier (rp_program_get_item (program, 0)), ==, "No band");
  g_assert_null (rp_program_item_get_harder (rp_program_get_item (program, 0)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/program-xml/values", test_values);
  g_test_add_func ("/program-xml/unknown-exercise", test_unknown_exercise);
  g_test_add_func ("/program-xml/misfit", test_misfit);
  g_test_add_func ("/program-xml/parts", test_parts);
  g_test_add_func ("/program-xml/pack", test_pack);
  g_test_add_func ("/program-xml/own", test_own);
  g_test_add_func ("/program-xml/ways", test_ways);
  g_test_add_func ("/program-xml/offered-already", test_offered_already);
  return g_test_run ();
}
