/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-why-xml.h"

#include "model/rp-pack-private.h"
#include "packs/rp-pack-xml.h"

#include <string.h>

#define PART "<part><name>Step</name><p>One.</p> <p>Two\n words.</p></part>"

/* Returns the first problem, or NULL. */
static char *
read_why (const char *why, RpPack *pack)
{
  g_autofree char *document = g_strdup_printf (
      "<pack xmlns='urn:reprise:pack:1' id='mine' version='1' "
      "language='de'><name>N</name><summary>S</summary>"
      "<story><p>P</p></story>\n%s<stop><rule>Pain</rule><rule when='before'>Ask first.</rule></stop>"
      "<licence>CC0-1.0</licence><credits><credit>C</credit></credits></pack>",
      why);
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (RpXml) xml = rp_xml_new (problems);

  rp_pack_xml_read (xml, "pack.xml", bytes, pack);
  return problems->texts->len > 0 ? g_strdup (g_ptr_array_index (problems->texts, 0)) : NULL;
}

static void
test_values (void)
{
  g_autoptr (RpPack) pack = rp_pack_new ();
  g_autofree char *problem
      = read_why ("<why><name>Why?</name><summary>So.</summary>" PART PART "</why>", pack);
  const RpWhy *why = rp_pack_get_why (pack);
  const RpWhyPart *part;

  g_assert_cmpstr (problem, ==, NULL);
  g_assert_cmpstr (why->pack, ==, "mine");
  g_assert_cmpstr (why->name, ==, "Why?");
  g_assert_cmpstr (why->summary, ==, "So.");
  g_assert_cmpuint (why->parts->len, ==, 2);
  part = g_ptr_array_index (why->parts, 0);
  g_assert_cmpstr (part->name, ==, "Step");
  g_assert_cmpstr (part->paragraphs[1], ==, "Two words.");
  g_assert_null (part->paragraphs[2]);
}

/* Older packs say nothing of it. What is asked before one starts is no sign on which to stop. */
static void
test_none (void)
{
  g_autoptr (RpPack) pack = rp_pack_new ();
  g_autofree char *problem = read_why ("", pack);

  g_assert_cmpstr (problem, ==, NULL);
  g_assert_null (rp_pack_get_why (pack));
  g_assert_cmpuint (g_strv_length ((GStrv) rp_pack_get_stop_rules (pack)), ==, 1);
  g_assert_cmpstr (rp_pack_get_stop_rules (pack)[0], ==, "Pain");
  g_assert_cmpstr (rp_pack_get_before_rules (pack)[0], ==, "Ask first.");
}

/* Nobody reads a thousand parts, and a page of them would take its time. */
static void
test_bounds (void)
{
  g_autoptr (GString) parts = g_string_new ("<why><name>Why?</name><summary>So.</summary>");
  g_autoptr (GString) paragraphs
      = g_string_new ("<why><name>Why?</name><summary>So.</summary><part><name>A</name>");
  g_autoptr (RpPack) pack = rp_pack_new ();
  g_autoptr (RpPack) other = rp_pack_new ();
  g_autofree char *problem = NULL;
  g_autofree char *other_problem = NULL;

  for (guint i = 0; i <= RP_WHY_MAX_PARTS; i++)
    {
      g_string_append (parts, PART);
      g_string_append (paragraphs, "<p>P</p>");
    }
  g_string_append (parts, "</why>");
  g_string_append (paragraphs, "</part></why>");
  problem = read_why (parts->str, pack);
  g_assert_true (g_str_has_prefix (problem, "pack.xml:2: <why> has more than 20 parts."));
  other_problem = read_why (paragraphs->str, other);
  g_assert_true (g_str_has_prefix (other_problem, "pack.xml:2: This part has more than 20 paragraphs."));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/why-xml/values", test_values);
  g_test_add_func ("/why-xml/none", test_none);
  g_test_add_func ("/why-xml/bounds", test_bounds);
  return g_test_run ();
}
