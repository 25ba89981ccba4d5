/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-aloud.h"

#include "pages/rp-sheet-artifacts.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

/* cairo writes the structure of a PDF, but has no way to say its language, what a figure shows, what a heading of a table
 * is for, or that the rest is decoration. A PDF may be followed by newer versions of some of its objects; so these are
 * read where cairo put them, and written once more with what is missing. */

/* How hard a page is packed: well enough, in a quarter of the time that the best takes. */
#define QUICK 1

typedef struct
{
  const char *data;
  gsize length;
  guint n; /* of objects */
  guint root;
  guint info;
  guint tree;     /* the root of the structure */
  gsize start;    /* of the table of objects */
  gsize table;    /* of its lines */
  GString *more;  /* what follows */
  GArray *places; /* of Place: what is in it */
} Update;

typedef struct
{
  guint number;
  gsize offset;
} Place;

/* The number behind a name, of an object or of something else; 0 where there is none. */
static guint
read_number (const char *text, const char *name)
{
  const char *found = text ? strstr (text, name) : NULL;

  return found ? (guint) strtoul (found + strlen (name), NULL, 10) : 0;
}

/* Returns: (transfer full) (nullable): an object up to what closes it, or up to its bytes */
static char *
dup_object (const Update *self, guint number)
{
  g_autofree char *head = g_strdup_printf ("%u 0 obj\n<<", number);
  gsize skip = strlen (head) - 2;
  gsize offset;
  const char *start;
  const char *end;

  if (number == 0 || number >= self->n)
    return NULL;
  offset = strtoul (self->data + self->table + number * 20, NULL, 10);
  start = self->data + offset;
  if (offset + skip >= self->length || memcmp (start, head, skip + 2) != 0)
    return NULL;
  end = memmem (start, self->length - offset, "\n>>\n", 4);
  return end ? g_strndup (start + skip, (gsize) (end - start) - skip) : NULL;
}

/* Where the table of objects begins, which the last lines say; 0 when they do not. */
static gsize
find_start (const Update *self)
{
  static const char last[] = "%%EOF\n";
  g_autofree char *tail = self->length > 64 ? g_strndup (self->data + self->length - 64, 64) : NULL;

  return tail && g_str_has_suffix (tail, last) ? read_number (tail, "startxref\n") : 0;
}

/* cairo's table of objects has one part, of lines of twenty bytes. */
static gboolean
find_table (Update *self)
{
  g_autofree char *trailer = NULL;
  char *entries = NULL;

  self->start = find_start (self);
  if (self->start == 0 || self->start + 64 >= self->length
      || memcmp (self->data + self->start, "xref\n0 ", 7) != 0)
    return FALSE;
  self->n = (guint) strtoul (self->data + self->start + 7, &entries, 10);
  self->table = (gsize) (entries + 1 - self->data);
  if (self->n > self->length / 20 || self->table + self->n * 20 >= self->length)
    return FALSE;
  trailer = g_strndup (self->data + self->table + self->n * 20, self->length - self->table - self->n * 20);
  self->root = read_number (trailer, "/Root ");
  self->info = read_number (trailer, "/Info ");
  return g_str_has_prefix (trailer, "trailer\n") && self->root > 0 && self->info > 0;
}

static gboolean
find_tree (Update *self)
{
  g_autofree char *root = dup_object (self, self->root);

  self->tree = read_number (root, "/StructTreeRoot ");
  return self->tree > 0;
}

static void
begin_object (Update *self, guint number)
{
  const Place place = { number, self->length + self->more->len };

  g_array_append_val (self->places, place);
  g_string_append_printf (self->more, "%u 0 obj\n", number);
}

/* Writes an object once more, with something added. */
static void
amend (Update *self, guint number, const char *text, const char *addition)
{
  begin_object (self, number);
  g_string_append_printf (self->more, "%s\n   %s\n>>\nendobj\n", text, addition);
}

static void
append_stream (Update *self, guint number, const char *entries, const void *bytes, gsize length)
{
  begin_object (self, number);
  g_string_append_printf (self->more, "<< /Length %" G_GSIZE_FORMAT "\n   %s\n>>\nstream\n", length, entries);
  g_string_append_len (self->more, bytes, (gssize) length);
  g_string_append (self->more, "\nendstream\nendobj\n");
}

/* Two objects are new. */
static guint
get_document (const Update *self)
{
  return self->n;
}

static guint
get_metadata (const Update *self)
{
  return self->n + 1;
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

static void
amend_figure (Update *self, guint number, const char *text, const char *alt)
{
  g_autoptr (GString) addition = g_string_new ("/Alt ");

  append_text (addition, alt);
  amend (self, number, text, addition->str);
}

/* Whether a row of a table has anything but headings; then they are those of the row. */
static gboolean
has_cells (const Update *self, guint row)
{
  g_autofree char *text = dup_object (self, row);
  const char *at = text ? strstr (text, "/K [") : NULL;
  gboolean found = FALSE;

  for (at = at ? at + 4 : NULL; at && !found && *at != ']' && *at != '\0';)
    {
      char *behind = NULL;
      g_autofree char *cell = dup_object (self, (guint) strtoul (at, &behind, 10));

      found = cell && strstr (cell, "/S /TD");
      at = behind == at ? NULL : strchr (behind, 'R');
      at = at ? at + 1 + strspn (at + 1, " \n") : NULL;
    }
  return found;
}

/* Makes an element that has none above it one of the document.
 * Returns: (transfer full): its text */
static char *
adopt (const Update *self, char *text)
{
  g_autofree char *owned = text;
  g_autofree char *parent = g_strdup_printf ("/P %u 0 R", self->tree);
  char *found = strstr (text, parent);

  if (!found)
    return g_steal_pointer (&owned);
  return g_strdup_printf ("%.*s/P %u 0 R%s", (int) (found - text), text, get_document (self),
                          found + strlen (parent));
}

/* Elements come in the order in which they are read, and so do their figures. */
static gboolean
amend_elements (Update *self, GPtrArray *alts)
{
  guint n_figures = 0;

  for (guint i = 1; i < self->n; i++)
    {
      g_autofree char *text = dup_object (self, i);
      guint parent = read_number (text, "/P ");

      if (!text || !g_str_has_prefix (text, "<< /Type /StructElem"))
        continue;
      text = adopt (self, g_steal_pointer (&text));
      if (strstr (text, "/S /Figure"))
        {
          if (n_figures < alts->len)
            amend_figure (self, i, text, alts->pdata[n_figures]);
          n_figures++;
        }
      else if (strstr (text, "/S /TH"))
        amend (self, i, text,
               has_cells (self, parent) ? "/A << /O /Table /Scope /Row >>"
                                        : "/A << /O /Table /Scope /Column >>");
      else if (parent == self->tree)
        amend (self, i, text, "");
    }
  return n_figures == alts->len;
}

/* Returns: (transfer full) (nullable) */
static GBytes *
convert (GConverter *converter, const void *bytes, gsize length)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, converter);

  if (!g_output_stream_write_all (stream, bytes, length, NULL, NULL, NULL)
      || !g_output_stream_close (stream, NULL, NULL))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* An object that is a number and nothing else. */
static gsize
read_length (const Update *self, guint number)
{
  g_autofree char *head = g_strdup_printf ("%u 0 obj\n", number);
  gsize offset;

  if (number == 0 || number >= self->n)
    return 0;
  offset = strtoul (self->data + self->table + number * 20, NULL, 10);
  if (offset + strlen (head) >= self->length || memcmp (self->data + offset, head, strlen (head)) != 0)
    return 0;
  return strtoul (self->data + offset + strlen (head), NULL, 10);
}

/* What a page paints; @text is the object's beginning.
 * Returns: (transfer full) (nullable) */
static GBytes *
read_content (const Update *self, guint number, const char *text)
{
  static const char between[] = "\n>>\nstream\n";
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  gsize length = read_length (self, read_number (text, "/Length "));
  gsize offset = strtoul (self->data + self->table + number * 20, NULL, 10);
  const char *start = memmem (self->data + offset, self->length - offset, between, strlen (between));

  if (!start || !strstr (text, "/Filter /FlateDecode"))
    return NULL;
  start += strlen (between);
  return start + length < self->data + self->length ? convert (converter, start, length) : NULL;
}

static gboolean
amend_page (Update *self, const char *page)
{
  guint number = read_number (page, "/Contents ");
  g_autofree char *text = dup_object (self, number);
  g_autoptr (GBytes) content = text ? read_content (self, number, text) : NULL;
  g_autoptr (GConverter) converter
      = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, QUICK));
  g_autoptr (GString) marked = NULL;
  g_autoptr (GBytes) packed = NULL;

  if (!content)
    return FALSE;
  marked = rp_sheet_artifacts_mark (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
  packed = convert (converter, marked->str, marked->len);
  append_stream (self, number, "/Filter /FlateDecode", g_bytes_get_data (packed, NULL),
                 g_bytes_get_size (packed));
  return TRUE;
}

static gboolean
amend_pages (Update *self)
{
  for (guint i = 1; i < self->n; i++)
    {
      g_autofree char *text = dup_object (self, i);

      if (text && g_str_has_prefix (text, "<< /Type /Page ") && !amend_page (self, text))
        return FALSE;
    }
  return TRUE;
}

/* Puts one element above all others, where they were. */
static gboolean
append_document (Update *self)
{
  g_autofree char *text = dup_object (self, self->tree);
  char *kids = text ? strstr (text, "/K [") : NULL;
  char *end = kids ? strchr (kids, ']') : NULL;

  if (!end)
    return FALSE;
  begin_object (self, get_document (self));
  g_string_append_printf (self->more,
                          "<< /Type /StructElem\n   /S /Document\n   /P %u 0 R\n   %.*s\n>>\nendobj\n",
                          self->tree, (int) (end + 1 - kids), kids);
  begin_object (self, self->tree);
  g_string_append_printf (self->more, "%.*s/K [ %u 0 R ]%s\n>>\nendobj\n", (int) (kids - text), text,
                          get_document (self), end + 1);
  return TRUE;
}

/* What programs that look after many files ask for. */
static void
append_metadata (Update *self, guint number, const char *language, const char *title)
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

  append_stream (self, number, "/Type /Metadata\n   /Subtype /XML", metadata, strlen (metadata));
}

static gboolean
amend_document (Update *self, const char *language, const char *title)
{
  g_autofree char *text = dup_object (self, self->root);
  g_autoptr (GString) addition = g_string_new ("/Lang ");

  if (!text)
    return FALSE;
  append_text (addition, language);
  g_string_append_printf (addition,
                          "\n   /ViewerPreferences << /DisplayDocTitle true >>\n   /Metadata %u 0 R",
                          get_metadata (self));
  if (!strstr (text, "/MarkInfo"))
    g_string_append (addition, "\n   /MarkInfo << /Marked true >>");
  amend (self, self->root, text, addition->str);
  append_metadata (self, get_metadata (self), language, title);
  return TRUE;
}

/* Says where the new versions are, and where the table before this one is. */
static void
append_table (Update *self)
{
  gsize here = self->length + self->more->len;

  g_string_append (self->more, "xref\n");
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      g_string_append_printf (self->more, "%u 1\n%010" G_GSIZE_FORMAT " 00000 n \n", place->number,
                              place->offset);
    }
  g_string_append_printf (self->more,
                          "trailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n   /Prev %" G_GSIZE_FORMAT
                          "\n>>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          self->n + 2, self->root, self->info, self->start, here);
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
  g_autoptr (GString) more = g_string_new (NULL);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  Update self = { .data = (const char *) pdf->data, .length = pdf->len, .more = more, .places = places };

  if (!find_table (&self) || !find_tree (&self) || !append_document (&self) || !amend_elements (&self, alts)
      || !amend_pages (&self) || !amend_document (&self, language, title))
    return FALSE;
  append_table (&self);
  g_byte_array_append (pdf, (const guint8 *) more->str, (guint) more->len);
  return TRUE;
}
