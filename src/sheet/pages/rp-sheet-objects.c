/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-objects.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

/* cairo numbers the objects of a PDF and lists their places at its end. Up to version 1.4 none is packed but pictures, fonts and
 * what pages paint; and a PDF may be followed by newer versions of its objects, with a list of their own. */

/* How hard a page is packed: well enough, in a quarter of the time that the best takes. */
#define QUICK 1
/* Bytes of a line in the list of places. */
#define LINE 20

typedef struct
{
  guint number;
  gsize offset;
} Place;

struct _RpSheetObjects
{
  GByteArray *pdf;
  guint n;
  guint root;
  guint info;
  guint most;     /* one more than the largest number, of the new ones too */
  gsize start;    /* of the list of places */
  gsize lines;    /* of its first line */
  GString *more;  /* what follows */
  GArray *places; /* of Place: where that is */
};

/**
 * rp_sheet_objects_read_number:
 * @text: (nullable): entries of an object
 * @name: a name among them, with the space behind it
 *
 * Returns: the number behind it, of an object or of something else; 0 where there is none
 */
guint
rp_sheet_objects_read_number (const char *text, const char *name)
{
  const char *found = text ? strstr (text, name) : NULL;

  return found ? (guint) strtoul (found + strlen (name), NULL, 10) : 0;
}

static const char *
get_data (RpSheetObjects *self)
{
  return (const char *) self->pdf->data;
}

/* Where the list of places begins, which the last lines say; 0 when they do not. */
static gsize
find_start (RpSheetObjects *self)
{
  static const char last[] = "%%EOF\n";
  g_autofree char *tail = self->pdf->len > 64 ? g_strndup (get_data (self) + self->pdf->len - 64, 64) : NULL;

  return tail && g_str_has_suffix (tail, last) ? rp_sheet_objects_read_number (tail, "startxref\n") : 0;
}

static gboolean
find_list (RpSheetObjects *self)
{
  g_autofree char *trailer = NULL;
  char *end = NULL;
  gsize behind;

  self->start = find_start (self);
  if (self->start == 0 || self->start + 64 >= self->pdf->len
      || memcmp (get_data (self) + self->start, "xref\n0 ", 7) != 0)
    return FALSE;
  self->n = self->most = (guint) strtoul (get_data (self) + self->start + 7, &end, 10);
  self->lines = (gsize) (end + 1 - get_data (self));
  behind = self->lines + (gsize) self->n * LINE;
  if (behind >= self->pdf->len)
    return FALSE;
  trailer = g_strndup (get_data (self) + behind, self->pdf->len - behind);
  self->root = rp_sheet_objects_read_number (trailer, "/Root ");
  self->info = rp_sheet_objects_read_number (trailer, "/Info ");
  return g_str_has_prefix (trailer, "trailer\n") && self->root > 0 && self->info > 0;
}

/**
 * rp_sheet_objects_new:
 * @pdf: (transfer none): a PDF of cairo's, up to version 1.4
 *
 * Returns: (transfer full) (nullable): its objects; %NULL when it is not as cairo is known to write it
 */
RpSheetObjects *
rp_sheet_objects_new (GByteArray *pdf)
{
  g_autoptr (RpSheetObjects) self = g_new0 (RpSheetObjects, 1);

  self->pdf = g_byte_array_ref (pdf);
  self->more = g_string_new (NULL);
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  return find_list (self) ? g_steal_pointer (&self) : NULL;
}

/**
 * rp_sheet_objects_free:
 * @self: (transfer full): objects
 *
 * Lets go of them; what was not appended is lost.
 */
void
rp_sheet_objects_free (RpSheetObjects *self)
{
  g_byte_array_unref (self->pdf);
  g_string_free (self->more, TRUE);
  g_array_unref (self->places);
  g_free (self);
}

/**
 * rp_sheet_objects_get_n:
 * @self: objects
 *
 * Returns: one more than the largest number that cairo gave; a new object may have it
 */
guint
rp_sheet_objects_get_n (RpSheetObjects *self)
{
  return self->n;
}

/**
 * rp_sheet_objects_get_root:
 * @self: objects
 *
 * Returns: the number of the one that knows all others
 */
guint
rp_sheet_objects_get_root (RpSheetObjects *self)
{
  return self->root;
}

/* What stands behind an object's number, and how far it may reach; %NULL when it is not there. */
static const char *
find_object (RpSheetObjects *self, guint number, gsize *length)
{
  g_autofree char *head = g_strdup_printf ("%u 0 obj\n", number);
  gsize offset;

  if (number == 0 || number >= self->n)
    return NULL;
  offset = strtoul (get_data (self) + self->lines + (gsize) number * LINE, NULL, 10);
  if (offset + strlen (head) >= self->start || memcmp (get_data (self) + offset, head, strlen (head)) != 0)
    return NULL;
  *length = self->start - offset - strlen (head);
  return get_data (self) + offset + strlen (head);
}

/**
 * rp_sheet_objects_dup_entries:
 * @self: objects
 * @number: the number of one
 *
 * Returns: (transfer full) (nullable): its entries as cairo wrote them, from "<<" on, without what closes them
 */
char *
rp_sheet_objects_dup_entries (RpSheetObjects *self, guint number)
{
  gsize length = 0;
  const char *start = find_object (self, number, &length);
  const char *end = start && g_str_has_prefix (start, "<<") ? memmem (start, length, "\n>>\n", 4) : NULL;

  return end ? g_strndup (start, (gsize) (end - start)) : NULL;
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

/**
 * rp_sheet_objects_unpack:
 * @self: objects
 * @number: the number of one with packed bytes
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *
rp_sheet_objects_unpack (RpSheetObjects *self, guint number)
{
  static const char between[] = "\n>>\nstream\n";
  g_autoptr (GConverter) converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autofree char *entries = rp_sheet_objects_dup_entries (self, number);
  gsize room = 0;
  const char *start = entries ? find_object (self, number, &room) : NULL;
  gsize skip = start ? strlen (entries) + strlen (between) : 0;
  gsize rest = 0;
  const char *size;

  if (!start || !strstr (entries, "/Filter /FlateDecode") || skip >= room
      || memcmp (start + strlen (entries), between, strlen (between)) != 0)
    return NULL;
  size = find_object (self, rp_sheet_objects_read_number (entries, "/Length "), &rest);
  rest = size ? strtoul (size, NULL, 10) : 0;
  return skip + rest <= room ? convert (converter, start + skip, rest) : NULL;
}

static void
begin_object (RpSheetObjects *self, guint number)
{
  const Place place = { number, self->pdf->len + self->more->len };

  self->most = MAX (self->most, number + 1);
  g_array_append_val (self->places, place);
  g_string_append_printf (self->more, "%u 0 obj\n", number);
}

/**
 * rp_sheet_objects_put:
 * @self: objects
 * @number: the number of one, or of a new one
 * @entries: its entries, from "<<" on, without what closes them
 * @more: further entries
 *
 * Gives it a newer version.
 */
void
rp_sheet_objects_put (RpSheetObjects *self, guint number, const char *entries, const char *more)
{
  begin_object (self, number);
  g_string_append_printf (self->more, "%s\n   %s\n>>\nendobj\n", entries, more);
}

/**
 * rp_sheet_objects_put_bytes:
 * @self: objects
 * @number: the number of one, or of a new one
 * @entries: its entries but for the length, without what opens and closes them
 * @bytes: its bytes
 * @length: how many
 *
 * Gives it a newer version.
 */
void
rp_sheet_objects_put_bytes (RpSheetObjects *self,
                            guint number,
                            const char *entries,
                            const void *bytes,
                            gsize length)
{
  begin_object (self, number);
  g_string_append_printf (self->more, "<< /Length %" G_GSIZE_FORMAT "\n   %s\n>>\nstream\n", length, entries);
  g_string_append_len (self->more, bytes, (gssize) length);
  g_string_append (self->more, "\nendstream\nendobj\n");
}

/**
 * rp_sheet_objects_pack:
 * @self: objects
 * @number: the number of one
 * @bytes: its bytes
 * @length: how many
 *
 * Gives it a newer version, whose bytes are packed.
 */
void
rp_sheet_objects_pack (RpSheetObjects *self, guint number, const void *bytes, gsize length)
{
  g_autoptr (GConverter) converter
      = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, QUICK));
  g_autoptr (GBytes) packed = convert (converter, bytes, length);

  rp_sheet_objects_put_bytes (self, number, "/Filter /FlateDecode", g_bytes_get_data (packed, NULL),
                              g_bytes_get_size (packed));
}

/**
 * rp_sheet_objects_append:
 * @self: objects
 *
 * Appends the newer versions to the PDF, with their places and the place of the list before.
 */
void
rp_sheet_objects_append (RpSheetObjects *self)
{
  gsize here = self->pdf->len + self->more->len;

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
                          self->most, self->root, self->info, self->start, here);
  g_byte_array_append (self->pdf, (const guint8 *) self->more->str, (guint) self->more->len);
  g_string_truncate (self->more, 0);
}
