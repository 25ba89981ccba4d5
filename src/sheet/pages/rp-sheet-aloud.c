/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-aloud.h"

#include "pages/rp-sheet-artifacts.h"
#include "pages/rp-sheet-objects.h"

#include <stdlib.h>
#include <string.h>

/* cairo writes the structure of a PDF, but has no way to say its language, what a figure shows, what a heading of a table
 * is for, or that the rest is decoration. So the objects that should are written once more with what is missing. */

typedef struct
{
  RpSheetObjects *objects;
  guint tree; /* the root of the structure */
  GPtrArray *alts;
  guint n_figures; /* met so far */
} Update;

/* Two objects are new. */
static guint
get_document (const Update *self)
{
  return rp_sheet_objects_get_n (self->objects);
}

static guint
get_metadata (const Update *self)
{
  return rp_sheet_objects_get_n (self->objects) + 1;
}

/* A text as a PDF holds it in any language. */
static void
append_text (GString *to, const char *text)
{
  static const char digits[] = "0123456789ABCDEF";
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, NULL, NULL);

  g_string_append (to, "<FEFF");
  for (guint i = 0; units && units[i] != 0; i++)
    for (int shift = 12; shift >= 0; shift -= 4)
      g_string_append_c (to, digits[(units[i] >> shift) & 0xF]);
  g_string_append_c (to, '>');
}

/* Puts one element above all others, where they were. */
static gboolean
add_document (Update *self)
{
  g_autofree char *tree = rp_sheet_objects_dup_entries (self->objects, self->tree);
  char *kids = tree ? strstr (tree, "/K [") : NULL;
  char *end = kids ? strchr (kids, ']') : NULL;
  g_autofree char *document = NULL;
  g_autofree char *before = NULL;
  g_autofree char *below = NULL;
  g_autofree char *behind = NULL;

  if (!end)
    return FALSE;
  document = g_strdup_printf ("<< /Type /StructElem\n   /S /Document\n   /P %u 0 R", self->tree);
  before = g_strndup (tree, (gsize) (kids - tree));
  below = g_strndup (kids, (gsize) (end + 1 - kids));
  behind = g_strdup_printf ("/K [ %u 0 R ]%s", get_document (self), end + 1);
  rp_sheet_objects_put (self->objects, get_document (self), document, below);
  rp_sheet_objects_put (self->objects, self->tree, before, behind);
  return TRUE;
}

/* Makes an element that has none above it one of the document.
 * Returns: (transfer full): its entries */
static char *
adopt (const Update *self, const char *entries)
{
  g_autofree char *parent = g_strdup_printf ("/P %u 0 R", self->tree);
  const char *found = strstr (entries, parent);

  if (!found)
    return g_strdup (entries);
  return g_strdup_printf ("%.*s/P %u 0 R%s", (int) (found - entries), entries, get_document (self),
                          found + strlen (parent));
}

/* Elements come in the order in which they are read, and so do their figures. */
static void
amend_figure (Update *self, guint number, const char *entries)
{
  g_autoptr (GString) alt = g_string_new ("/Alt ");

  if (self->n_figures < self->alts->len)
    append_text (alt, self->alts->pdata[self->n_figures]);
  self->n_figures++;
  rp_sheet_objects_put (self->objects, number, entries, alt->str);
}

/* Whether a row of a table has anything but headings; then they are those of the row. */
static gboolean
has_cells (const Update *self, guint row)
{
  g_autofree char *text = rp_sheet_objects_dup_entries (self->objects, row);
  const char *at = text ? strstr (text, "/K [") : NULL;
  gboolean found = FALSE;

  for (at = at ? at + 4 : NULL; at && !found && *at != ']' && *at != '\0';)
    {
      char *behind = NULL;
      guint number = (guint) strtoul (at, &behind, 10);
      g_autofree char *cell = rp_sheet_objects_dup_entries (self->objects, number);

      found = cell && strstr (cell, "/S /TD");
      at = behind == at ? NULL : strchr (behind, 'R');
      at = at ? at + 1 + strspn (at + 1, " \n") : NULL;
    }
  return found;
}

static void
amend_heading (Update *self, guint number, const char *entries, guint row)
{
  rp_sheet_objects_put (self->objects, number, entries,
                        has_cells (self, row) ? "/A << /O /Table /Scope /Row >>"
                                              : "/A << /O /Table /Scope /Column >>");
}

static void
amend_element (Update *self, guint number, const char *before)
{
  g_autofree char *entries = adopt (self, before);

  if (strstr (entries, "/S /Figure"))
    amend_figure (self, number, entries);
  else if (strstr (entries, "/S /TH"))
    amend_heading (self, number, entries, rp_sheet_objects_read_number (before, "/P "));
  else if (!g_str_equal (entries, before))
    rp_sheet_objects_put (self->objects, number, entries, "");
}

/* What a page paints and nobody reads is marked as decoration. */
static gboolean
amend_page (Update *self, const char *page)
{
  guint number = rp_sheet_objects_read_number (page, "/Contents ");
  g_autoptr (GBytes) content = rp_sheet_objects_unpack (self->objects, number);
  g_autoptr (GString) marked = NULL;

  if (!content)
    return FALSE;
  marked = rp_sheet_artifacts_mark (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
  rp_sheet_objects_pack (self->objects, number, marked->str, marked->len);
  return TRUE;
}

static gboolean
amend_all (Update *self)
{
  for (guint i = 1; i < rp_sheet_objects_get_n (self->objects); i++)
    {
      g_autofree char *entries = rp_sheet_objects_dup_entries (self->objects, i);

      if (entries && g_str_has_prefix (entries, "<< /Type /StructElem"))
        amend_element (self, i, entries);
      else if (entries && g_str_has_prefix (entries, "<< /Type /Page ") && !amend_page (self, entries))
        return FALSE;
    }
  return self->n_figures == self->alts->len;
}

/* What programs that look after many files ask for. */
static void
add_metadata (Update *self, const char *language, const char *title)
{
  g_autofree char *metadata = g_markup_printf_escaped (
      "<?xpacket begin='\357\273\277' id='W5M0MpCehiHzreSzNTczkc9d'?>\n"
      "<x:xmpmeta xmlns:x='adobe:ns:meta/'>\n"
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\n"
      "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'>\n"
      "<dc:format>application/pdf</dc:format>\n"
      "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n"
      "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>%s</rdf:li></rdf:Alt></dc:title>\n"
      "</rdf:Description>\n"
      "</rdf:RDF>\n"
      "</x:xmpmeta>\n"
      "<?xpacket end='r'?>",
      language, title);

  rp_sheet_objects_put_bytes (self->objects, get_metadata (self), "/Type /Metadata\n   /Subtype /XML",
                              metadata, strlen (metadata));
}

static void
amend_root (Update *self, const char *entries, const char *language)
{
  g_autoptr (GString) more = g_string_new ("/Lang ");

  append_text (more, language);
  g_string_append_printf (more, "\n   /ViewerPreferences << /DisplayDocTitle true >>\n   /Metadata %u 0 R",
                          get_metadata (self));
  if (!strstr (entries, "/MarkInfo"))
    g_string_append (more, "\n   /MarkInfo << /Marked true >>");
  rp_sheet_objects_put (self->objects, rp_sheet_objects_get_root (self->objects), entries, more->str);
}

/**
 * rp_sheet_aloud_add:
 * @pdf: a PDF of cairo's, up to version 1.4, to which the rest is added
 * @language: what it is in ("en")
 * @title: its title
 * @alts: (element-type utf8): what each figure shows, in the order in which they are read
 *
 * Adds what programs that read aloud need and cairo cannot say.
 *
 * Returns: %FALSE with @pdf as it was when it is not as cairo is known to write it
 */
gboolean
rp_sheet_aloud_add (GByteArray *pdf, const char *language, const char *title, GPtrArray *alts)
{
  g_autoptr (RpSheetObjects) objects = rp_sheet_objects_new (pdf);
  Update self = { .objects = objects, .alts = alts };
  g_autofree char *root = NULL;

  if (!objects)
    return FALSE;
  root = rp_sheet_objects_dup_entries (objects, rp_sheet_objects_get_root (objects));
  self.tree = rp_sheet_objects_read_number (root, "/StructTreeRoot ");
  if (self.tree == 0 || !add_document (&self) || !amend_all (&self))
    return FALSE;
  amend_root (&self, root, language);
  add_metadata (&self, language, title);
  rp_sheet_objects_append (objects);
  return TRUE;
}
