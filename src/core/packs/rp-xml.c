/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-xml.h"
#include "packs/rp-xml-caps.h"
#include "packs/rp-xml-encoding.h"
#include "packs/rp-xml-error.h"
#include "packs/rp-xml-schema.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* Never anything that substitutes entities, loads a DTD or lifts libxml2's own limits. */
#define PARSE_OPTIONS (XML_PARSE_NONET | XML_PARSE_NOBLANKS | XML_PARSE_IGNORE_ENC)

/* The children of the element that is open: what may come, and the row of the last one that came, or -1. */
typedef struct
{
  const RpXmlField *fields;
  guint n_fields;
  int last;
  int depth;
} Children;

struct _RpXml
{
  /* Owned values */
  xmlTextReaderPtr reader;
  GBytes *document;
  GString *text;
  GString *attribute;

  /* Borrowed */
  RpProblems *problems;
  const char *file;
  gpointer context;
  const Children *children;

  /* The element that ended last: libxml2 finds what it lacks when it moves on */
  Children closed;

  gboolean translate;
  gboolean failed;
};

/**
 * rp_xml_new:
 * @problems: where to report what is wrong; outlives the reader
 *
 * Returns: (transfer full): a reader; free with rp_xml_free()
 */
RpXml *
rp_xml_new (RpProblems *problems)
{
  RpXml *self;

  g_return_val_if_fail (problems, NULL);

  rp_xml_schema_get ();
  self = g_new0 (RpXml, 1);
  self->problems = problems;
  self->text = g_string_sized_new (256);
  self->attribute = g_string_new (NULL);
  /* Whether there is a catalogue for this language at all; without one, ten thousand look-ups are saved. */
  self->translate = *g_dgettext (GETTEXT_PACKAGE, "") != '\0';
  return self;
}

/**
 * rp_xml_free:
 * @self: (transfer full): a reader
 *
 * Frees it.
 */
void
rp_xml_free (RpXml *self)
{
  g_clear_pointer (&self->reader, xmlFreeTextReader);
  g_clear_pointer (&self->document, g_bytes_unref);
  g_string_free (self->text, TRUE);
  g_string_free (self->attribute, TRUE);
  g_free (self);
}

static void
fail (RpXml *self, RpCoreError code, int line, const char *text)
{
  if (!self->failed)
    rp_problems_add (self->problems, code, self->file, line, text);
  self->failed = TRUE;
}

/* What is wrong with the order of elements, from the table of the one that is open or has just ended; NULL when that does
 * not tell. */
static char *
explain_order (RpXml *self, RpXmlError *error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  gboolean ended = error->code == XML_RELAXNG_ERR_NOELEM;
  const Children *children = ended ? &self->closed : self->children;
  const xmlNode *node = xmlTextReaderCurrentNode (self->reader);

  if (error->domain != XML_FROM_RELAXNGV || !children || !children->fields)
    return NULL;
  if (xmlTextReaderDepth (self->reader) - children->depth != (ended ? 0 : 1))
    return NULL;
  for (guint i = 0; i < children->n_fields; i++)
    g_ptr_array_add (names, (char *) children->fields[i].name);
  return rp_xml_error_explain_order (error, node, names, children->last);
}

/* The first error of a document is the one that helps; what follows from it does not. */
static void
on_error (void *data, RpXmlError *error)
{
  RpXml *self = data;
  g_autofree char *sentence = NULL;
  g_autofree char *order = NULL;
  RpCoreError code;

  if (error->level < XML_ERR_ERROR || self->failed)
    return;
  sentence = rp_xml_error_explain (error, self->document, &code);
  order = explain_order (self, error);
  fail (self, code, rp_xml_error_get_line (error, rp_xml_get_line (self)), order ? order : sentence);
}

/* Decided before libxml2 sees the document: it would take other encodings, but not wherever it meets them. */
static gboolean
accept_document (RpXml *self, gsize size)
{
  g_autofree char *sentence = NULL;
  int line = 0;

  if (size == 0)
    fail (self, RP_CORE_ERROR_SYNTAX, 0, _ ("This file is empty."));
  else if (size > RP_XML_MAX_FILE)
    fail (self, RP_CORE_ERROR_SYNTAX, 0, _ ("This file is larger than one megabyte."));
  else if ((sentence = rp_xml_encoding_explain (self->document, &line))
           || (sentence = rp_xml_caps_check (self->document, &line)))
    fail (self, RP_CORE_ERROR_SYNTAX, line, sentence);
  return !self->failed;
}

static gboolean
open_document (RpXml *self, GBytes *bytes)
{
  const char *data;
  gsize size;

  g_clear_pointer (&self->document, g_bytes_unref);
  self->document = rp_xml_encoding_strip (bytes);
  data = g_bytes_get_data (self->document, &size);
  if (!accept_document (self, size))
    return FALSE;
  if (!self->reader)
    self->reader = xmlReaderForMemory (data, (int) size, self->file, NULL, PARSE_OPTIONS);
  else
    xmlReaderNewMemory (self->reader, data, (int) size, self->file, NULL, PARSE_OPTIONS);
  xmlTextReaderRelaxNGSetSchema (self->reader, rp_xml_schema_get ());
  xmlTextReaderSetStructuredErrorHandler (self->reader, on_error, self);
  return TRUE;
}

/* To the next node: its type, or XML_READER_TYPE_NONE at the end of the document and after its first error. */
static int
step (RpXml *self)
{
  int result;
  int type;

  if (self->failed)
    return XML_READER_TYPE_NONE;
  result = xmlTextReaderRead (self->reader);
  if (result < 0)
    fail (self, RP_CORE_ERROR_SYNTAX, rp_xml_get_line (self), _ ("This is not well-formed XML."));
  if (result != 1 || self->failed)
    return XML_READER_TYPE_NONE;
  type = xmlTextReaderNodeType (self->reader);
  if (type != XML_READER_TYPE_DOCUMENT_TYPE)
    return type;
  fail (self, RP_CORE_ERROR_SYNTAX, 0, _ ("A pack may not have a DOCTYPE. Remove it."));
  return XML_READER_TYPE_NONE;
}

static void
take_root (RpXml *self, const RpXmlField *root, gpointer target)
{
  const char *name = (const char *) xmlTextReaderConstLocalName (self->reader);
  g_autofree char *sentence = NULL;

  if (g_str_equal (name, root->name))
    {
      root->take (self, (char *) target + root->offset);
      return;
    }
  sentence = g_strdup_printf (_ ("The document must be <%s>, not <%s>."), root->name, name);
  fail (self, RP_CORE_ERROR_SCHEMA, rp_xml_get_line (self), sentence);
}

/**
 * rp_xml_read:
 * @self: a reader
 * @file: the file's name, as problems shall give it
 * @bytes: what the file holds
 * @root: the element the document must be, and what takes it
 * @target: the structure to fill
 * @context: (nullable): what rp_xml_get_context() gives while this document is read
 *
 * Reads a document from start to end. What is wrong is added to the reader's problems: the first error against XML or
 * the schema ends the document, other problems do not.
 *
 * Returns: %TRUE when nothing was wrong
 */
gboolean
rp_xml_read (RpXml *self,
             const char *file,
             GBytes *bytes,
             const RpXmlField *root,
             gpointer target,
             gpointer context)
{
  gboolean found = FALSE;
  guint before;

  g_return_val_if_fail (self && file && bytes && root, FALSE);

  before = self->problems->texts->len;
  self->file = file;
  self->context = context;
  self->children = NULL;
  self->closed = (Children){ NULL, 0, -1, 0 };
  self->failed = FALSE;
  if (open_document (self, bytes))
    {
      for (int type = step (self); type != XML_READER_TYPE_NONE; type = step (self))
        {
          if (type != XML_READER_TYPE_ELEMENT)
            continue;
          found = TRUE;
          take_root (self, root, target);
        }
      if (!found)
        fail (self, RP_CORE_ERROR_SYNTAX, 0, _ ("This is not an XML document."));
      /* A reader that was stopped keeps half a document in mind. */
      if (self->failed)
        g_clear_pointer (&self->reader, xmlFreeTextReader);
    }
  return self->problems->texts->len == before;
}

/* To the next node inside an element whose children so far were taken wholly: its type, or XML_READER_TYPE_NONE at the
 * element's end. */
static int
step_inside (RpXml *self)
{
  int type = step (self);

  return type != XML_READER_TYPE_END_ELEMENT ? type : XML_READER_TYPE_NONE;
}

/* Children come in the order of the table, so the row is nearly always this one or the next. */
static guint
find_field (const RpXmlField *fields, guint n_fields, guint from, const char *name)
{
  for (guint i = 0; i < n_fields; i++)
    {
      guint row = from + i < n_fields ? from + i : from + i - n_fields;

      if (strcmp (fields[row].name, name) == 0)
        return row;
    }
  return n_fields;
}

/**
 * rp_xml_take_children:
 * @self: a reader, standing on the start of an element
 * @fields: (array length=n_fields): its children, in the order of the schema
 * @n_fields: how many
 * @target: the structure to fill
 *
 * Takes an element that has elements inside. An element that is not in the table is passed over.
 */
void
rp_xml_take_children (RpXml *self, const RpXmlField *fields, guint n_fields, gpointer target)
{
  const Children *outer = self->children;
  Children children = { fields, n_fields, -1, xmlTextReaderDepth (self->reader) };
  guint row = 0;
  int type;

  if (xmlTextReaderIsEmptyElement (self->reader))
    return;
  self->children = &children;
  while ((type = step_inside (self)) != XML_READER_TYPE_NONE)
    {
      if (type != XML_READER_TYPE_ELEMENT)
        continue;
      row = find_field (fields, n_fields, row, (const char *) xmlTextReaderConstLocalName (self->reader));
      if (row < n_fields)
        {
          fields[row].take (self, (char *) target + fields[row].offset);
          children.last = (int) row;
        }
      else
        rp_xml_take_nothing (self);
    }
  self->children = outer;
  self->closed = children;
}

/**
 * rp_xml_take_nothing:
 * @self: a reader, standing on the start of an element
 *
 * Passes over an element and all that is in it.
 */
void
rp_xml_take_nothing (RpXml *self)
{
  int type;

  if (xmlTextReaderIsEmptyElement (self->reader))
    return;
  while ((type = step_inside (self)) != XML_READER_TYPE_NONE)
    {
      if (type == XML_READER_TYPE_ELEMENT)
        rp_xml_take_nothing (self);
    }
}

static void
check_text (RpXml *self, int line, const char *name)
{
  if (rp_text_is_blank (self->text->str))
    rp_xml_problem (self, line, _ ("<%s> is empty. Write its text, or leave the element out."), name);
  else if (rp_text_is_long (self->text->str, self->text->len))
    rp_xml_problem (self, line, _ ("The text of <%s> is longer than %d characters."), name, RP_XML_MAX_TEXT);
}

/* Leaves the element's text in self->text; the name is the reader's own and lives as long as it. */
static const char *
collect_text (RpXml *self, gboolean needed)
{
  const char *name = (const char *) xmlTextReaderConstLocalName (self->reader);
  int line = rp_xml_get_line (self);
  int type = XML_READER_TYPE_NONE;

  g_string_truncate (self->text, 0);
  if (!xmlTextReaderIsEmptyElement (self->reader))
    type = step_inside (self);
  for (; type != XML_READER_TYPE_NONE; type = step_inside (self))
    {
      if (type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA)
        rp_text_append_collapsed (self->text, (const char *) xmlTextReaderConstValue (self->reader));
      else if (type == XML_READER_TYPE_ELEMENT)
        rp_xml_take_nothing (self);
    }
  rp_text_tidy (self->text);
  if (!self->failed && (needed || self->text->len > 0))
    check_text (self, line, name);
  return name;
}

static char *
take_words (RpXml *self, gboolean needed)
{
  const char *name = collect_text (self, needed);

  if (self->text->len == 0 && !needed)
    return NULL;
  if (self->translate && self->text->len > 0)
    return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, name, self->text->str));
  return g_strndup (self->text->str, self->text->len);
}

/**
 * rp_xml_take_text:
 * @self: a reader, standing on the start of an element
 * @place: (inout): a char * to set; what it held is freed
 *
 * Takes an element that holds text, trimmed, with every run of white space made one space.
 */
void
rp_xml_take_text (RpXml *self, gpointer place)
{
  char **text = place;

  collect_text (self, TRUE);
  g_free (*text);
  *text = g_strndup (self->text->str, self->text->len);
}

/**
 * rp_xml_take_translated:
 * @self: a reader, standing on the start of an element
 * @place: (inout): a char * to set; what it held is freed
 *
 * Takes an element that holds text for a person, as rp_xml_take_text() does, in the person's language where that is
 * known. The translation's context is the element's name.
 */
void
rp_xml_take_translated (RpXml *self, gpointer place)
{
  char **text = place;

  g_free (*text);
  *text = take_words (self, TRUE);
}

/**
 * rp_xml_take_translated_if_any:
 * @self: a reader, standing on the start of an element
 * @place: (inout): a char * to set, to %NULL when the element is empty; what it held is freed
 *
 * Takes an element whose attributes may say enough, as rp_xml_take_translated() does.
 */
void
rp_xml_take_translated_if_any (RpXml *self, gpointer place)
{
  char **text = place;

  g_free (*text);
  *text = take_words (self, FALSE);
}

/**
 * rp_xml_keep_language:
 * @self: a reader
 *
 * From now on every text stays as it is written.
 */
void
rp_xml_keep_language (RpXml *self)
{
  self->translate = FALSE;
}

/**
 * rp_xml_take_list:
 * @self: a reader, standing on the start of an element
 * @place: (inout): a #GStrv to set; what it held is freed
 *
 * Takes an element whose children all hold text for a person.
 */
void
rp_xml_take_list (RpXml *self, gpointer place)
{
  g_autoptr (GPtrArray) texts = NULL;
  GStrv *list = place;
  int type;

  if (xmlTextReaderIsEmptyElement (self->reader))
    return;
  texts = g_ptr_array_new_with_free_func (g_free);
  while ((type = step_inside (self)) != XML_READER_TYPE_NONE)
    {
      if (type == XML_READER_TYPE_ELEMENT)
        g_ptr_array_add (texts, take_words (self, TRUE));
    }
  g_ptr_array_add (texts, NULL);
  g_strfreev (*list);
  *list = (GStrv) g_ptr_array_steal (texts, NULL);
}

/**
 * rp_xml_take_repeated:
 * @self: a reader, standing on the start of an element
 * @place: (inout): a #GStrv to append to
 *
 * Takes an element that may come more than once and holds text for a person.
 */
void
rp_xml_take_repeated (RpXml *self, gpointer place)
{
  GStrv *list = place;
  guint length = *list ? g_strv_length (*list) : 0;
  char *words = take_words (self, TRUE);

  *list = g_renew (char *, *list, length + 2);
  (*list)[length] = words;
  (*list)[length + 1] = NULL;
}

static const char *
attribute_value (RpXml *self, const xmlNode *child)
{
  const char *value = child ? (const char *) child->content : "";

  if (child && (child->next || child->type != XML_TEXT_NODE))
    value = "";
  if (!g_ascii_isspace (*value) && (*value == '\0' || !g_ascii_isspace (value[strlen (value) - 1])))
    return value;
  g_string_assign (self->attribute, value);
  return g_strstrip (self->attribute->str);
}

/**
 * rp_xml_get_attribute:
 * @self: a reader, standing on the start of an element
 * @name: an attribute's name
 *
 * Returns: (transfer none) (nullable): its value, trimmed, valid until the next call; %NULL when it is not given
 */
const char *
rp_xml_get_attribute (RpXml *self, const char *name)
{
  const xmlNode *node = xmlTextReaderCurrentNode (self->reader);

  for (const xmlAttr *at = node->properties; at; at = at->next)
    {
      if (strcmp ((const char *) at->name, name) == 0)
        return attribute_value (self, at->children);
    }
  return NULL;
}

/**
 * rp_xml_get_line:
 * @self: a reader
 *
 * Returns: the line the current element starts in, from 1
 */
int
rp_xml_get_line (RpXml *self)
{
  const xmlNode *node = xmlTextReaderCurrentNode (self->reader);
  long line = node ? xmlGetLineNo (node) : 0;

  return line > 0 ? (int) line : xmlTextReaderGetParserLineNumber (self->reader);
}

/**
 * rp_xml_get_file:
 * @self: a reader
 *
 * Returns: (transfer none): the name of the file being read
 */
const char *
rp_xml_get_file (RpXml *self)
{
  return self->file;
}

/**
 * rp_xml_get_context:
 * @self: a reader
 *
 * Returns: (transfer none) (nullable): what was given to rp_xml_read()
 */
gpointer
rp_xml_get_context (RpXml *self)
{
  return self->context;
}

/**
 * rp_xml_problem:
 * @self: a reader
 * @line: the line it is about
 * @format: a whole sentence, as for printf()
 * @...: what to put in
 *
 * Reports something that the schema allows but that makes no sense. The document is read on.
 */
void
rp_xml_problem (RpXml *self, int line, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  rp_problems_add (self->problems, RP_CORE_ERROR_MEANING, self->file, line, text);
}

/**
 * rp_xml_warn:
 * @self: a reader
 * @line: the line it is about
 * @format: a whole sentence, as for printf()
 * @...: what to put in
 *
 * Reports something that will not be as its author meant it, but does not keep the document from being used.
 */
void
rp_xml_warn (RpXml *self, int line, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  rp_problems_warn (self->problems, self->file, line, text);
}
