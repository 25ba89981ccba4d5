/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-xml-caps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What lies deeper in each other is not counted: the schema refuses the first of it, and nothing behind that is read. */
#define MAX_DEPTH 16

/* A look at the marks of a document alone. Whether it is well-formed is for libxml2 to say. */
typedef struct
{
  const char *at;
  const char *end;
  guint depth;
  guint n_elements;
  guint n_counted;
  /* Not UTF-8: what is empty or ends cannot be seen. The document is refused later, and may not take long until then. */
  gboolean is_wide;
  /* Of each element that is open, from the outside in. */
  guint n_children[MAX_DEPTH + 1];
} Look;

static gboolean
starts_with (const Look *look, const char *mark)
{
  gsize length = strlen (mark);

  return (gsize) (look->end - look->at) >= length && memcmp (look->at, mark, length) == 0;
}

/* To behind the next @mark, or to the end. */
static void
skip_to (Look *look, const char *mark)
{
  const char *found = memmem (look->at, (gsize) (look->end - look->at), mark, strlen (mark));

  look->at = found ? found + strlen (mark) : look->end;
}

/* To behind the end of a tag. Every attribute has a value in quotes, so those are counted. */
static guint
skip_tag (Look *look, gboolean *is_empty)
{
  guint n_attributes = 0;

  for (; look->at < look->end && *look->at != '>'; look->at++)
    if (*look->at == '"' || *look->at == '\'')
      {
        const char *close = memchr (look->at + 1, *look->at, (gsize) (look->end - look->at - 1));

        n_attributes++;
        look->at = close ? close : look->end - 1;
      }
  *is_empty = look->at[-1] == '/';
  look->at += look->at < look->end;
  return n_attributes;
}

static char *
take_element (Look *look)
{
  gboolean is_empty;

  look->at++;
  look->n_elements++;
  if (skip_tag (look, &is_empty) > RP_XML_MAX_ATTRIBUTES)
    return g_strdup_printf (
        _ ("An element here has more than %d attributes. Leave out those that the pack guide does not name."),
        RP_XML_MAX_ATTRIBUTES);
  if (look->depth <= MAX_DEPTH && ++look->n_counted > RP_XML_MAX_ELEMENTS)
    return g_strdup_printf (_ ("This file has more than %d elements. Divide it into several."),
                            RP_XML_MAX_ELEMENTS);
  if (look->is_wide)
    return NULL;
  if (look->depth <= MAX_DEPTH && ++look->n_children[look->depth] > RP_XML_MAX_CHILDREN)
    return g_strdup_printf (_ ("An element here holds more than %d others. Leave some out."),
                            RP_XML_MAX_CHILDREN);
  if (!is_empty && ++look->depth <= MAX_DEPTH)
    look->n_children[look->depth] = 0;
  return NULL;
}

/* Takes what begins with "<!". */
static char *
take_declaration (Look *look)
{
  if (starts_with (look, "<!--"))
    {
      look->at += strlen ("<!--");
      skip_to (look, "-->");
    }
  else if (starts_with (look, "<![CDATA["))
    skip_to (look, "]]>");
  else
    return g_strdup (_ ("A pack may not have a DOCTYPE. Remove it."));
  return NULL;
}

/* Takes what begins with "<"; the letter behind it says what it is. */
static char *
take_mark (Look *look)
{
  const char *close;

  switch (look->end - look->at > 1 ? look->at[1] : '\0')
    {
    case '!':
      return take_declaration (look);
    case '?':
      skip_to (look, "?>");
      return NULL;
    case '/':
      close = memchr (look->at, '>', (gsize) (look->end - look->at));
      look->depth -= look->depth > 0;
      look->at = close ? close + 1 : look->end;
      return NULL;
    default:
      return take_element (look);
    }
}

static int
count_lines (const char *start, const char *end)
{
  int line = 1;

  for (const char *at = start; at < end; at++)
    line += *at == '\n';
  return line;
}

/**
 * rp_xml_caps_check:
 * @document: a document in UTF-8, which need not be well-formed
 * @line: (out): the line where there is too much, from 1; 0 when it is about the whole
 *
 * Counts elements and attributes in one pass, so that no document can take a parser longer than its size allows. A
 * document type, which could make much of little, counts as too much.
 *
 * Returns: (transfer full) (nullable): a sentence that says what there is too much of; %NULL when all is within bounds
 */
char *
rp_xml_caps_check (GBytes *document, int *line)
{
  Look look = { NULL };
  char *trouble = NULL;
  const char *start;
  gsize size;

  g_return_val_if_fail (document && line, NULL);

  start = g_bytes_get_data (document, &size);
  look.at = start;
  look.end = start + size;

  *line = 0;
  look.is_wide = size >= 4 && memchr (start, '\0', 4) != NULL;
  while (!trouble && size > 0)
    {
      const char *mark = memchr (look.at, '<', (gsize) (look.end - look.at));

      if (!mark)
        return NULL;
      look.at = mark;
      trouble = take_mark (&look);
      if (trouble && look.n_elements > 0)
        *line = count_lines (start, mark);
    }
  return trouble;
}
