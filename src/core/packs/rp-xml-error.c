/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-xml-error.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define NAMESPACE "urn:reprise:pack:1"

/* Spaces that look like one and are none to XML: they come from word processors. */
static const char *const odd_spaces[] = { "\302\240", "\342\200\257", "\342\200\207" };

/* Elements that the schema lets an author leave out, wherever they may stand. */
static const char *const optional[] = {
  "alias", "clips",    "dose-note", "drawings", "easier",  "fault", "felt",  "harder",
  "load",  "mistakes", "note",      "poster",   "purpose", "ready", "sides", "with",
};

/* The attributes that an element must have. A dose has one more, of three. */
static const struct
{
  const char *element;
  const char *attributes[7];
} required[] = {
  { "pack", { "id", "version", "language" } },
  { "exercise", { "id", "bears-weight" } },
  { "position", { "kind" } },
  { "target", { "muscle", "role" } },
  { "side", { "which" } },
  { "phase", { "id", "kind", "seconds" } },
  { "cue", { "phase" } },
  { "fault", { "id", "clip", "file" } },
  { "wrong", { "file" } },
  { "right", { "file" } },
  { "poster", { "file" } },
  { "drawing", { "at", "file" } },
  { "with", { "thing" } },
  { "clip", { "id", "file", "side", "width", "height", "frames", "rate" } },
  { "mark", { "phase", "frame" } },
  { "program", { "id" } },
  { "dose", { "sets", "sides", "source" } },
  { "frequency", { "source" } },
};

/* libxml2's own words, without their full stop and the line's end. */
static char *
plain_message (RpXmlError *error)
{
  char *message = g_strstrip (g_utf8_make_valid (error->message ? error->message : "", -1));

  if (g_str_has_suffix (message, "."))
    message[strlen (message) - 1] = '\0';
  return message;
}

static gboolean
has_attribute (const xmlNode *node, const char *name)
{
  return xmlHasProp ((xmlNodePtr) node, BAD_CAST name) != NULL;
}

static char *
name_missing (const xmlNode *node)
{
  const char *name = (const char *) node->name;

  for (gsize i = 0; i < G_N_ELEMENTS (required); i++)
    {
      if (!g_str_equal (required[i].element, name))
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (required[i].attributes) && required[i].attributes[k]; k++)
        {
          if (!has_attribute (node, required[i].attributes[k]))
            return g_strdup (required[i].attributes[k]);
        }
    }
  if (g_str_equal (name, "item"))
    return g_strdup (node->parent && g_str_equal (node->parent->name, "items") ? "exercise" : "id");
  return NULL;
}

static char *
explain_amount (void)
{
  return g_strdup (
      _ ("<dose> needs one of the attributes “reps”, “steps” and “seconds”, and only one of them."));
}

static gboolean
is_amount (const char *attribute)
{
  return g_str_equal (attribute, "reps") || g_str_equal (attribute, "steps")
         || g_str_equal (attribute, "seconds");
}

static char *
explain_attributes (const xmlNode *node)
{
  g_autofree char *missing = node ? name_missing (node) : NULL;
  const char *name = node ? (const char *) node->name : "";

  if (missing)
    return g_strdup_printf (_ ("<%s> needs the attribute “%s”. Add it: %s=\"…\"."), name, missing, missing);
  if (g_str_equal (name, "dose"))
    return explain_amount ();
  return NULL;
}

static const xmlNode *
get_element (RpXmlError *error)
{
  const xmlNode *node = error->node;

  return node && node->type == XML_ELEMENT_NODE ? node : NULL;
}

/* An element that bears its name but does not belong to the format. */
static char *
explain_namespace (const xmlNode *node)
{
  if (!node || (node->ns && g_strcmp0 ((const char *) node->ns->href, NAMESPACE) == 0))
    return NULL;
  if (node->ns)
    return g_strdup_printf (
        _ ("The namespace “%s” is not the one of packs. Write <%s xmlns=\"%s\" …> in the first element of "
           "the file."),
        (const char *) node->ns->href, (const char *) node->name, NAMESPACE);
  return g_strdup_printf (
      _ ("The namespace is missing. Write <%s xmlns=\"%s\" …> in the first element of the file."),
      (const char *) node->name, NAMESPACE);
}

/* The commonest errors against the schema in plainer words than libxml2's. */
static char *
explain_schema_error (RpXmlError *error)
{
  g_autofree char *message = NULL;
  char *sentence = explain_namespace (get_element (error));

  if (sentence)
    return sentence;
  if (error->code == XML_RELAXNG_ERR_ELEMWRONG && error->str1)
    return g_strdup_printf (_ ("<%s> cannot stand here. Something before it may be missing or out of order."),
                            error->str1);
  if (error->code == XML_RELAXNG_ERR_NOELEM && get_element (error))
    return g_strdup_printf (_ ("Something is missing inside <%s>. The pack guide shows what belongs there."),
                            (const char *) get_element (error)->name);
  if (error->code == XML_RELAXNG_ERR_INVALIDATTR && error->str1 && is_amount (error->str1)
      && g_strcmp0 (error->str2, "dose") == 0)
    return explain_amount ();
  if (error->code == XML_RELAXNG_ERR_INVALIDATTR && error->str1 && error->str2)
    return g_strdup_printf (_ ("<%s> has no attribute “%s”."), error->str2, error->str1);
  sentence = explain_attributes (get_element (error));
  if (error->code == XML_RELAXNG_ERR_ATTRVALID && sentence)
    return sentence;
  g_free (sentence);
  if (error->code == XML_RELAXNG_ERR_ATTRVALID && error->str1)
    return g_strdup_printf (_ ("An attribute of <%s> is missing, or has a value that is not allowed."),
                            error->str1);
  message = plain_message (error);
  return g_strdup_printf (_ ("The pack format does not allow this (%s)."), message);
}

/* The line of a document, from 1. */
static char *
get_source_line (GBytes *bytes, int line)
{
  gsize size;
  const char *at = g_bytes_get_data (bytes, &size);
  const char *end = at + size;
  const char *stop;

  for (; line > 1 && at; line--)
    {
      at = memchr (at, '\n', (gsize) (end - at));
      at = at ? at + 1 : NULL;
    }
  if (!at)
    return g_strdup ("");
  stop = memchr (at, '\n', (gsize) (end - at));
  return g_strndup (at, (gsize) ((stop ? stop : end) - at));
}

/* What a word processor leaves in a tag looks right on a screen. */
static char *
explain_tag (const char *source)
{
  for (gsize i = 0; i < G_N_ELEMENTS (odd_spaces); i++)
    {
      if (strstr (source, odd_spaces[i]))
        return g_strdup (
            _ ("This line has a space that does not break (U+00A0) inside a tag. Type an ordinary space in "
               "its place."));
    }
  if (strstr (source, "“") || strstr (source, "”") || strstr (source, "„"))
    return g_strdup (
        _ ("This line has curly quotes inside a tag. Put straight ones (\") around each value."));
  return g_strdup (_ ("A tag on this line is not complete. Write it like <name attribute=\"value\">, with "
                      "straight quotes and a "
                      "space before each attribute."));
}

static char *
explain_entity (RpXmlError *error)
{
  if (g_strcmp0 (error->str1, "nbsp") == 0)
    return g_strdup (
        _ ("“&nbsp;” is not known in XML. Write an ordinary space, or &#160; for one that does not break."));
  return g_strdup_printf (_ ("“&%s;” is not known in XML. Write the letter itself in its place."),
                          error->str1 ? error->str1 : "…");
}

static char *
explain_nesting (RpXmlError *error)
{
  if (error->code == XML_ERR_TAG_NOT_FINISHED || !error->str2)
    return g_strdup_printf (
        _ ("This is not well-formed XML (<%s> is opened and never closed: add </%s> where it ends)."),
        error->str1, error->str1);
  return g_strdup_printf (
      _ ("This is not well-formed XML (</%s> stands where </%s> should, for <%s> of line %d is still open)."),
      error->str2, error->str1, error->str1, error->int1);
}

/* What is not well formed, in plain words with a remedy; NULL for what is rare. */
static char *
explain_syntax (RpXmlError *error, GBytes *bytes)
{
  g_autofree char *source = get_source_line (bytes, error->line);

  switch (error->code)
    {
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
      return explain_entity (error);
    case XML_ERR_TAG_NAME_MISMATCH:
    case XML_ERR_TAG_NOT_FINISHED:
      return error->str1 ? explain_nesting (error) : NULL;
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
      return g_strdup (_ ("A “&” begins a name here. Write &amp; where you mean the sign itself."));
    case XML_ERR_NAME_REQUIRED:
      if (error->message && strstr (error->message, "EntityRef"))
        return g_strdup (_ ("A “&” cannot stand alone. Write &amp; in its place."));
      return explain_tag (source);
    case XML_ERR_LT_IN_ATTRIBUTE:
      return g_strdup (
          _ ("A “<” cannot stand inside a value. Write &lt; in its place, or close the quotes before it."));
    case XML_ERR_ATTRIBUTE_REDEFINED:
      return g_strdup_printf (_ ("The attribute “%s” comes twice in one tag. Keep one."),
                              error->str1 ? error->str1 : "…");
    case XML_ERR_HYPHEN_IN_COMMENT:
      return g_strdup (_ ("A comment cannot hold two hyphens in a row. Write one."));
    case XML_ERR_SPACE_REQUIRED:
    case XML_ERR_GT_REQUIRED:
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
      return explain_tag (source);
    default:
      return NULL;
    }
}

/**
 * rp_xml_error_explain:
 * @error: what libxml2 found
 * @bytes: the document
 * @code: (out): what kind of problem it is
 *
 * Returns: (transfer full): a whole sentence that says what is wrong
 */
char *
rp_xml_error_explain (RpXmlError *error, GBytes *bytes, RpCoreError *code)
{
  g_autofree char *message = NULL;
  char *sentence;

  *code = error->domain == XML_FROM_RELAXNGV ? RP_CORE_ERROR_SCHEMA : RP_CORE_ERROR_SYNTAX;
  if (*code == RP_CORE_ERROR_SCHEMA)
    return explain_schema_error (error);
  sentence = explain_syntax (error, bytes);
  if (sentence)
    return sentence;
  message = plain_message (error);
  return g_strdup_printf (_ ("This is not well-formed XML (%s)."), message);
}

static gboolean
is_optional (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (optional); i++)
    {
      if (g_str_equal (optional[i], name))
        return TRUE;
    }
  return FALSE;
}

static int
find_name (GPtrArray *names, const char *name)
{
  for (guint i = 0; i < names->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (names, i), name))
        return (int) i;
    }
  return -1;
}

/* The first that must come after one row and before another; an exercise need not say how often. */
static const char *
find_missing (GPtrArray *names, int after, int before)
{
  gboolean exercise = find_name (names, "phases") >= 0;

  for (int i = after + 1; i < before; i++)
    {
      const char *name = g_ptr_array_index (names, (guint) i);

      if (!is_optional (name) && !(exercise && g_str_equal (name, "frequency")))
        return name;
    }
  return NULL;
}

static char *
explain_end (const char *name, GPtrArray *names, int last)
{
  const char *missing = find_missing (names, last, (int) names->len);

  return missing ? g_strdup_printf (_ ("<%s> is missing at the end of <%s>. Add it."), missing, name) : NULL;
}

/**
 * rp_xml_error_explain_order:
 * @error: what libxml2 found
 * @node: the element that cannot stand where it stands, or that ends too early
 * @names: (element-type utf8): the elements that may stand there, in order
 * @last: the index of the last one that came, or -1
 *
 * Finds out which element is missing, out of order, twice or unknown.
 *
 * Returns: (transfer full) (nullable): a whole sentence; %NULL when it is something else that is wrong
 */
char *
rp_xml_error_explain_order (RpXmlError *error, const xmlNode *node, GPtrArray *names, int last)
{
  const char *name = (const char *) node->name;
  const char *missing;
  char *sentence;
  int row;

  if (error->code == XML_RELAXNG_ERR_ATTRVALID || error->code == XML_RELAXNG_ERR_INVALIDATTR
      || node->type != XML_ELEMENT_NODE)
    return NULL;
  if (error->code == XML_RELAXNG_ERR_NOELEM)
    return explain_end (name, names, last);
  sentence = explain_namespace (node);
  if (sentence)
    return sentence;
  row = find_name (names, name);
  if (row < 0)
    return g_strdup_printf (_ ("<%s> cannot stand here. Correct its name, or remove it."), name);
  missing = find_missing (names, last, row);
  if (missing)
    return g_strdup_printf (_ ("<%s> cannot stand here. Add <%s> before it, which is missing."), name,
                            missing);
  if (row < last)
    return g_strdup_printf (_ ("<%s> cannot stand here. Move it before <%s>."), name,
                            (const char *) g_ptr_array_index (names, (guint) last));
  return row == last ? g_strdup_printf (_ ("<%s> can stand here only once. Keep one."), name) : NULL;
}

/**
 * rp_xml_error_get_line:
 * @error: what libxml2 found
 * @fallback: the line to give when libxml2 does not know
 *
 * Returns: the line the error is in
 */
int
rp_xml_error_get_line (RpXmlError *error, int fallback)
{
  if (error->line > 0)
    return error->line;
  return error->node ? (int) xmlGetLineNo (error->node) : fallback;
}
