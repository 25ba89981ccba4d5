/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-json-cut.h"

#include <string.h>

static RpJsonCut *
cut (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return rp_json_cut_new (bytes, error);
}

static void
assert_fails (const char *text, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpJsonCut) self = cut (text, &error);

  g_assert_null (self);
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, sentence);
}

static JsonArray *
get_list (RpJsonCut *self, const char *name)
{
  return json_object_get_array_member (json_node_get_object (self->head), name);
}

/* Brackets and quotes inside words are words. */
static void
test_pieces (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpJsonCut) self
      = cut ("{\"a\": [{\"x\": \"}]\\\"{\"}, 7, {\"y\": {\"z\": [{}]}}], \"b\": {\"c\": 1}}", &error);
  g_autoptr (JsonNode) first = NULL;
  g_autoptr (JsonNode) third = NULL;
  g_autoptr (JsonNode) none = NULL;
  JsonArray *list;

  g_assert_no_error (error);
  list = get_list (self, "a");
  g_assert_cmpuint (json_array_get_length (list), ==, 3);
  first = rp_json_cut_dup_piece (self, json_array_get_element (list, 0), 1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (first), "x"), ==, "}]\"{");
  third = rp_json_cut_dup_piece (self, json_array_get_element (list, 2), 3, &error);
  g_assert_no_error (error);
  g_assert_true (json_object_has_member (json_node_get_object (third), "y"));
  none = rp_json_cut_dup_piece (self, json_array_get_element (list, 1), 2, &error);
  g_assert_null (none);
  g_assert_nonnull (error);
}

/* The library would go down into brackets until its stack ends, and take comments that hide them. */
static void
test_bounds (void)
{
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autoptr (GString) many = g_string_new ("{\"a\":[");

  assert_fails (deep, "Line 1 of this journal is nested too deeply. It is not one that Reprise wrote.");
  assert_fails ("{\"a\":\n/* ] */ 1}",
                "Line 2 of this journal is not JSON. It may be damaged: export it again.");
  assert_fails ("{'a': 1}", "Line 1 of this journal is not JSON. It may be damaged: export it again.");
  assert_fails ("{}}", "Line 1 of this journal is not JSON. It may be damaged: export it again.");
  assert_fails ("{\"a\": \"b", "This journal ends too early. Copy or export it again.");
  assert_fails ("{\"a\": \"b\\", "This journal ends too early. Copy or export it again.");
  assert_fails ("\xff", "This file is no journal of Reprise: it is not text in UTF-8.");
  for (guint i = 0; i <= RP_JSON_CUT_MAX_PIECES; i++)
    g_string_append (many, i > 0 ? ",{}" : "{}");
  g_string_append (many, "]}");
  assert_fails (many->str, "Line 1 of this journal holds more than Reprise ever writes.");
}

/* What is closed by another bracket than it was opened by is no piece, and nothing is cut twice. */
static void
test_brackets (void)
{
  static const char *const wrong[]
      = { "{\"a\":[{},[}]}", "{\"a\":[{},{},[}]}", "{\"a\":[{],{}]}", "{\"a\":[[}]}", "{\"a\":[{}}]}" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RpJsonCut) self = cut (wrong[i], &error);

      g_assert_null (self);
      g_assert_nonnull (error);
    }
}

/* A byte that ends a string of C ends nothing here. */
static void
test_zero (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new ("{}\0{}", 5);
  g_autoptr (GError) error = NULL;
  g_autoptr (RpJsonCut) self = rp_json_cut_new (bytes, &error);

  g_assert_null (self);
  g_assert_nonnull (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-cut/pieces", test_pieces);
  g_test_add_func ("/json-cut/bounds", test_bounds);
  g_test_add_func ("/json-cut/brackets", test_brackets);
  g_test_add_func ("/json-cut/zero", test_zero);
  return g_test_run ();
}
