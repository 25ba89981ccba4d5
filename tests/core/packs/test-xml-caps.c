/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-xml-caps.h"

#include <string.h>

static void
assert_caps (const char *document, const char *word, int at)
{
  g_autoptr (GBytes) bytes = g_bytes_new (document, strlen (document));
  int line = -1;
  g_autofree char *trouble = rp_xml_caps_check (bytes, &line);

  if (word == NULL)
    {
      g_assert_cmpstr (trouble, ==, NULL);
      return;
    }
  g_assert_nonnull (trouble);
  if (strstr (trouble, word) == NULL)
    g_error ("“%s” is not in: %s", word, trouble);
  g_assert_cmpint (line, ==, at);
}

static char *
repeat (const char *before, const char *text, guint times, const char *after)
{
  GString *whole = g_string_new (before);

  for (guint i = 0; i < times; i++)
    g_string_append (whole, text);
  g_string_append (whole, after);
  return g_string_free (whole, FALSE);
}

static void
test_attributes (void)
{
  g_autofree char *most = repeat ("<a>\n<b ", "x='>' ", RP_XML_MAX_ATTRIBUTES, "/></a>");
  g_autofree char *more = repeat ("<a>\n<b ", "x='>' ", RP_XML_MAX_ATTRIBUTES + 1, "/></a>");

  assert_caps (most, NULL, 0);
  assert_caps (more, "attributes", 2);
}

static void
test_children (void)
{
  g_autofree char *most = repeat ("<a>", "\n<b><c/></b>", RP_XML_MAX_CHILDREN, "</a>");
  g_autofree char *more = repeat ("<a>", "\n<b><c/></b>", RP_XML_MAX_CHILDREN + 1, "</a>");

  assert_caps (most, NULL, 0);
  assert_caps (more, "holds more", RP_XML_MAX_CHILDREN + 2);
}

static void
test_elements (void)
{
  g_autofree char *inner = repeat ("<b>", "<c/>", RP_XML_MAX_CHILDREN, "</b>");
  g_autofree char *most = repeat ("<a>", inner, RP_XML_MAX_ELEMENTS / (RP_XML_MAX_CHILDREN + 1), "</a>");
  g_autofree char *more = repeat ("<a>", inner, RP_XML_MAX_ELEMENTS / RP_XML_MAX_CHILDREN, "</a>");

  assert_caps (most, NULL, 0);
  assert_caps (more, "elements", 1);
}

/* What lies too deep is left to the schema, which refuses the first of it. */
static void
test_depth (void)
{
  g_autofree char *deep = repeat ("", "<a>", 10 * RP_XML_MAX_ELEMENTS, "");
  g_autofree char *closed = repeat ("<b>", "<a></a >", RP_XML_MAX_CHILDREN, "</b>");
  g_autofree char *back = repeat ("<b>", "<a><c><d></d></c></a>", RP_XML_MAX_CHILDREN, "<a/></b>");

  assert_caps (deep, NULL, 0);
  assert_caps (closed, NULL, 0);
  assert_caps (back, "holds more", 1);
}

/* What only looks like elements does not count, and half a mark at the end hurts nobody. */
static void
test_marks (void)
{
  static const char *const rows[] = { "",
                                      "<",
                                      "<a",
                                      "<a b='",
                                      "<!--",
                                      "<!-- <a <a -->",
                                      "<a><![CDATA[<<<]]></a>",
                                      "<?xml version='1.0'?><a/>",
                                      "</",
                                      "</a></a>",
                                      "a" };
  g_autofree char *comment = repeat ("<a><!--", "<b>", 5000, "--></a>");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_caps (rows[i], NULL, 0);
  assert_caps (comment, NULL, 0);
  assert_caps ("<!DOCTYPE a><a/>", "DOCTYPE", 0);
}

/* In UTF-16 the ends of elements are not seen, so only what needs none is counted. */
static void
test_wide (void)
{
  g_autofree char *narrow = repeat ("<a>", "<b/>", 500, "</a>");
  gsize size = 0;
  g_autofree char *wide = g_convert (narrow, -1, "UTF-16LE", "UTF-8", NULL, &size, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (wide, size);
  int line;

  g_assert_null (rp_xml_caps_check (bytes, &line));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-caps/attributes", test_attributes);
  g_test_add_func ("/xml-caps/children", test_children);
  g_test_add_func ("/xml-caps/elements", test_elements);
  g_test_add_func ("/xml-caps/depth", test_depth);
  g_test_add_func ("/xml-caps/marks", test_marks);
  g_test_add_func ("/xml-caps/wide", test_wide);
  return g_test_run ();
}
