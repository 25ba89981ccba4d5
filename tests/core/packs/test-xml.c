/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-xml.h"

#include <string.h>

#define HEAD "<pack xmlns='urn:reprise:pack:1' id='a' version='1' language='en'>\n<name>"
#define TAIL                                                                                                 \
  "</name>\n<summary>S</summary><story><p>P</p></story><stop><rule>One</rule><!-- more --><rule>Two</rule>"  \
  "</stop><licence>L</licence><credits><credit>C</credit></credits></pack>"

/* What the tests take from a pack.xml. */
typedef struct
{
  char *version;
  char *name;
  GStrv rules;
} Taken;

static void
take_pack (RpXml *xml, gpointer place)
{
  static const RpXmlField fields[] = {
    { "name", rp_xml_take_text, G_STRUCT_OFFSET (Taken, name) },
    { "stop", rp_xml_take_list, G_STRUCT_OFFSET (Taken, rules) },
  };
  Taken *taken = place;

  g_assert_null (rp_xml_get_attribute (xml, "nothing"));
  taken->version = g_strdup (rp_xml_get_attribute (xml, "version"));
  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), taken);
}

static gboolean
read_bytes (RpXml *xml, const char *text, gsize size, Taken *taken)
{
  static const RpXmlField root = { "pack", take_pack, 0 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, size);

  return rp_xml_read (xml, "pack.xml", bytes, &root, taken, NULL);
}

static void
clear_taken (Taken *taken)
{
  g_clear_pointer (&taken->version, g_free);
  g_clear_pointer (&taken->name, g_free);
  g_clear_pointer (&taken->rules, g_strfreev);
}

/* Whatever was wrong with one document, the same reader reads the next. */
static void
assert_refused (const char *text, gsize size, RpCoreError code, const char *problem)
{
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (RpXml) xml = rp_xml_new (problems);
  Taken taken = { NULL };

  g_assert_false (read_bytes (xml, text, size, &taken));
  g_assert_cmpuint (problems->texts->len, ==, 1);
  g_test_message ("%s", (const char *) g_ptr_array_index (problems->texts, 0));
  g_assert_cmpint (problems->code, ==, code);
  g_assert_true (g_pattern_match_simple (problem, g_ptr_array_index (problems->texts, 0)));
  clear_taken (&taken);

  g_assert_true (read_bytes (xml, HEAD "A" TAIL, strlen (HEAD "A" TAIL), &taken));
  g_assert_cmpstr (taken.name, ==, "A");
  g_assert_cmpuint (problems->texts->len, ==, 1);
  clear_taken (&taken);
}

static void
test_good (void)
{
  static const char text[] = HEAD " Hips\n\t and <![CDATA[ knees & more ]]> &lt;3 " TAIL;
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (RpXml) xml = rp_xml_new (problems);
  Taken taken = { NULL };

  g_assert_true (read_bytes (xml, text, strlen (text), &taken));
  g_assert_cmpstr (taken.version, ==, "1");
  g_assert_cmpstr (taken.name, ==, "Hips and knees & more <3");
  g_assert_cmpuint (g_strv_length (taken.rules), ==, 2);
  g_assert_cmpstr (taken.rules[1], ==, "Two");
  clear_taken (&taken);
}

static void
test_nothing (void)
{
  assert_refused ("", 0, RP_CORE_ERROR_SYNTAX, "pack.xml: This file is empty.");
  assert_refused (" \n", 2, RP_CORE_ERROR_SYNTAX, "pack.xml*: This is not well-formed XML*");
  assert_refused ("plain words", 11, RP_CORE_ERROR_SYNTAX, "pack.xml:1: This is not well-formed XML*");
  assert_refused ("<pack\0>", 7, RP_CORE_ERROR_SYNTAX, "pack.xml:1: This is not well-formed XML*");
}

static void
test_doctype (void)
{
  static const char plain[] = "<!DOCTYPE pack>" HEAD "A" TAIL;
  static const char outside[] = "<!DOCTYPE pack [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>" HEAD "&x;" TAIL;
  static const char flood[] = "<!DOCTYPE pack [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                              "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>"
                              "<!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>"
                              "<!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;'>]>" HEAD "&e;" TAIL;

  assert_refused (plain, strlen (plain), RP_CORE_ERROR_SYNTAX, "pack.xml: A pack may not have a DOCTYPE. *");
  assert_refused (outside, strlen (outside), RP_CORE_ERROR_SYNTAX,
                  "pack.xml: A pack may not have a DOCTYPE. *");
  assert_refused (flood, strlen (flood), RP_CORE_ERROR_SYNTAX, "pack.xml:*");
}

/* Neither our stack nor libxml2's grows with the document. */
static void
test_depth (void)
{
  g_autoptr (GString) text = g_string_new (HEAD);

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<name>");
  assert_refused (text->str, text->len, RP_CORE_ERROR_SCHEMA, "pack.xml:2: <name> *");

  g_string_assign (text, HEAD "A</name>\n<pack>");
  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<p>");
  assert_refused (text->str, text->len, RP_CORE_ERROR_SCHEMA, "pack.xml:3: <pack> *");
}

static void
test_size (void)
{
  g_autofree char *space = g_strnfill (RP_XML_MAX_FILE + 1, ' ');

  memcpy (space, HEAD "A" TAIL, strlen (HEAD "A" TAIL));
  assert_refused (space, RP_XML_MAX_FILE + 1, RP_CORE_ERROR_SYNTAX, "pack.xml: This file is larger *");
}

/* Characters are counted, not bytes, and only those that are kept. */
static void
test_text (void)
{
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (RpXml) xml = rp_xml_new (problems);
  g_autoptr (GString) text = g_string_new (HEAD "  ");
  gsize from = text->len;
  Taken taken = { NULL };

  for (guint i = 0; i < RP_XML_MAX_TEXT; i++)
    g_string_append (text, "é");
  g_string_append (text, " \n ");
  g_string_append (text, TAIL);
  g_assert_true (read_bytes (xml, text->str, text->len, &taken));
  g_assert_cmpint (g_utf8_strlen (taken.name, -1), ==, RP_XML_MAX_TEXT);
  clear_taken (&taken);

  g_string_insert (text, (gssize) from, "x");
  assert_refused (text->str, text->len, RP_CORE_ERROR_MEANING, "pack.xml:2: The text of <name> is longer *");
  assert_refused (HEAD " \n " TAIL, strlen (HEAD " \n " TAIL), RP_CORE_ERROR_MEANING,
                  "pack.xml:2: <name> is empty. *");
}

/* UTF-8 and nothing else, whichever document comes first: assert_refused() reads a second one. */
static void
test_encoding (void)
{
  static const char broken[] = HEAD "\xff\xfe" TAIL;
  static const char latin[] = "<?xml version='1.0' encoding='ISO-8859-1'?>" HEAD "Caf\xe9" TAIL;
  static const char seven[] = "<?xml version='1.0' encoding='UTF-7'?>" HEAD "+AMk-" TAIL;
  static const char unknown[] = "<?xml version='1.0' encoding='made-up'?>" HEAD "A" TAIL;
  static const char wide[] = "\xff\xfe<\0p\0a\0c\0k\0/\0>";

  assert_refused (broken, strlen (broken), RP_CORE_ERROR_SYNTAX, "pack.xml:2: This line is not UTF-8: *");
  assert_refused (latin, strlen (latin), RP_CORE_ERROR_SYNTAX, "pack.xml:1: *“ISO-8859-1”*UTF-8*");
  assert_refused (seven, strlen (seven), RP_CORE_ERROR_SYNTAX, "pack.xml:1: *“UTF-7”*UTF-8*");
  assert_refused (unknown, strlen (unknown), RP_CORE_ERROR_SYNTAX, "pack.xml:1: *“made-up”*UTF-8*");
  assert_refused (wide, sizeof wide, RP_CORE_ERROR_SYNTAX, "pack.xml: *UTF-16*UTF-8*");
}

/* A mark at the beginning says only what is so anyway, in the first document and in every other. */
static void
test_mark (void)
{
  static const char marked[] = "\xef\xbb\xbf<?xml version='1.0' encoding='UTF-8'?>" HEAD "Café" TAIL;
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (RpXml) xml = rp_xml_new (problems);

  for (guint i = 0; i < 3; i++)
    {
      Taken taken = { NULL };

      g_assert_true (read_bytes (xml, marked, strlen (marked), &taken));
      g_assert_cmpstr (taken.name, ==, "Café");
      clear_taken (&taken);
    }
}

/* What cannot be seen is no text, and does not stay in one. */
static void
test_hidden (void)
{
  static const char text[] = HEAD "\342\200\256Hips\342\200\213" TAIL;
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (RpXml) xml = rp_xml_new (problems);
  Taken taken = { NULL };

  g_assert_true (read_bytes (xml, text, strlen (text), &taken));
  g_assert_cmpstr (taken.name, ==, "Hips");
  clear_taken (&taken);
  assert_refused (HEAD "\342\200\213" TAIL, strlen (HEAD "\342\200\213" TAIL), RP_CORE_ERROR_MEANING,
                  "pack.xml:2: <name> is empty. *");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/good", test_good);
  g_test_add_func ("/xml/nothing", test_nothing);
  g_test_add_func ("/xml/doctype", test_doctype);
  g_test_add_func ("/xml/depth", test_depth);
  g_test_add_func ("/xml/size", test_size);
  g_test_add_func ("/xml/text", test_text);
  g_test_add_func ("/xml/encoding", test_encoding);
  g_test_add_func ("/xml/mark", test_mark);
  g_test_add_func ("/xml/hidden", test_hidden);
  return g_test_run ();
}
