/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pain-xml.h"

#include "packs/rp-program-xml.h"

#include <string.h>

/* Returns the first problem, or NULL. */
static char *
read_pain (const char *pain, RpPainRules **rules)
{
  g_autofree char *document = g_strdup_printf (
      "<program xmlns='urn:reprise:pack:1' id='own' format='1'>\n<name>N</name><items/><precautions/>\n"
      "<pain>%s</pain><credits/></program>",
      pain);
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (RpXml) xml = rp_xml_new (problems);
  g_autoptr (RpProgram) program = rp_program_xml_read_own (xml, "own", bytes);

  *rules = program ? rp_pain_rules_copy (rp_program_get_pain_rules (program)) : NULL;
  return problems->texts->len > 0 ? g_strdup (g_ptr_array_index (problems->texts, 0)) : NULL;
}

static void
test_values (void)
{
  g_autoptr (RpPainRules) rules = NULL;
  g_autofree char *problem = read_pain ("<band to='3'>Go on.</band><band to='5'> Do\n less. </band>"
                                        "<band to='10'>Stop.</band><more>Ask Ana.</more>",
                                        &rules);

  g_assert_cmpstr (problem, ==, NULL);
  g_assert_cmpuint (rules->n_bands, ==, 3);
  g_assert_cmpuint (rules->bands[1].from, ==, 4);
  g_assert_cmpuint (rules->bands[1].to, ==, 5);
  g_assert_cmpstr (rules->bands[1].text, ==, "Do less.");
  g_assert_cmpuint (rules->bands[2].from, ==, 6);
  g_assert_cmpstr (rules->note, ==, "Ask Ana.");
}

static void
assert_refused (const char *pain, const char *pattern)
{
  g_autoptr (RpPainRules) rules = NULL;
  g_autofree char *problem = read_pain (pain, &rules);

  g_assert_null (rules);
  g_assert_nonnull (problem);
  g_test_message ("%s", problem);
  g_assert_true (g_pattern_match_simple (pattern, problem));
}

static void
test_refused (void)
{
  assert_refused ("", "own:3: *");
  assert_refused ("<band to='3'>A</band>", "own:3: The last band ends at 3. Write to=\"10\", *");
  assert_refused ("<band to='5'>A</band><band to='5'>B</band><band to='10'>C</band>",
                  "own:3: This band ends at 5, but *");
  assert_refused ("<band to='10'>A</band><band to='10'>B</band>", "own:3: This band ends at 10, but *");
  assert_refused ("<band to='11'>A</band>", "own:3: to=\"11\" must be *");
  assert_refused ("<band to='5'> </band><band to='10'>B</band>", "own:3: <band> is empty. *");
  assert_refused ("<band>A</band>", "own:3: An attribute of <band> is missing, *");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pain-xml/values", test_values);
  g_test_add_func ("/pain-xml/refused", test_refused);
  return g_test_run ();
}
