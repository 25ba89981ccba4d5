/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-catalogue.h"

#include "base/rp-plural.h"

#include <string.h>

#define MAGIC 0x950412deu
#define HEADER_BYTES 28
/* Of each text: its length, and where it begins. */
#define ENTRY_BYTES 8
/* Places of the header. */
#define REVISION 4
#define COUNT 8
#define ORIGINALS 12
#define TRANSLATIONS 16

#define GERMANIC "n != 1"

struct _RpCatalogue
{
  GBytes *bytes;
  GHashTable *texts; /* of Text by original, both within the bytes */
  char *rule;
};

/* A translation: its forms one after the other, each with a zero at its end. */
typedef struct
{
  const char *start;
  gsize length; /* with the last zero */
} Text;

/* A file while it is read. */
typedef struct
{
  const guint8 *data;
  gsize length;
  gboolean swapped; /* made on a machine of the other order of bytes */
} Reading;

/* The place is within the file. */
static guint32
read_number (const Reading *reading, gsize place)
{
  guint32 number;

  memcpy (&number, reading->data + place, sizeof number);
  return reading->swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

static gboolean
begin (Reading *reading, GBytes *bytes)
{
  reading->data = g_bytes_get_data (bytes, &reading->length);
  if (reading->length < HEADER_BYTES || reading->length > G_MAXINT)
    return FALSE;
  reading->swapped = read_number (reading, 0) == GUINT32_SWAP_LE_BE (MAGIC);
  return (reading->swapped || read_number (reading, 0) == MAGIC)
         && read_number (reading, REVISION) >> 16 == 0;
}

/* Whether the table of texts that begins at @table lies within the file. */
static gboolean
has_table (const Reading *reading, guint32 table, guint32 count)
{
  return table <= reading->length && count <= (reading->length - table) / ENTRY_BYTES;
}

/* One text of a table; both it and the zero at its end lie within the file, and each form is UTF-8. */
static gboolean
read_text (const Reading *reading, gsize entry, Text *text)
{
  guint32 length = read_number (reading, entry);
  guint32 start = read_number (reading, entry + 4);
  const char *end;

  if (start >= reading->length || length >= reading->length - start || reading->data[start + length] != 0)
    return FALSE;
  text->start = (const char *) reading->data + start;
  text->length = (gsize) length + 1;
  end = text->start + text->length;
  for (const char *form = text->start; form < end; form += strlen (form) + 1)
    if (!g_utf8_validate (form, -1, NULL))
      return FALSE;
  return TRUE;
}

static gboolean
read_texts (RpCatalogue *self, const Reading *reading)
{
  guint32 count = read_number (reading, COUNT);
  guint32 originals = read_number (reading, ORIGINALS);
  guint32 translations = read_number (reading, TRANSLATIONS);

  if (!has_table (reading, originals, count) || !has_table (reading, translations, count))
    return FALSE;
  for (gsize i = 0; i < count; i++)
    {
      g_autofree Text *translation = g_new (Text, 1);
      Text original;

      if (!read_text (reading, originals + i * ENTRY_BYTES, &original)
          || !read_text (reading, translations + i * ENTRY_BYTES, translation))
        return FALSE;
      g_hash_table_insert (self->texts, (gpointer) original.start, g_steal_pointer (&translation));
    }
  return TRUE;
}

/* What stands behind a name in the header, up to @end; NULL when it is not there. */
static char *
find_in_header (RpCatalogue *self, const char *name, const char *end)
{
  const char *header = rp_catalogue_get (self, "");
  const char *found = header ? strstr (header, name) : NULL;

  return found ? g_strndup (found + strlen (name), strcspn (found + strlen (name), end)) : NULL;
}

static gboolean
read_header (RpCatalogue *self)
{
  g_autofree char *charset = find_in_header (self, "charset=", " \n");

  if (!charset || g_ascii_strcasecmp (charset, "UTF-8") != 0)
    return FALSE;
  self->rule = find_in_header (self, "plural=", ";\n");
  if (self->rule && rp_plural_is_rule (self->rule))
    return TRUE;
  g_free (self->rule);
  self->rule = g_strdup (GERMANIC);
  return TRUE;
}

/**
 * rp_catalogue_new:
 * @bytes: a whole file
 *
 * Reads a catalogue. It trusts nothing in it: every place is looked at before it is used.
 *
 * Returns: (transfer full) (nullable): the words; %NULL when the file is damaged, or not in UTF-8
 */
RpCatalogue *
rp_catalogue_new (GBytes *bytes)
{
  g_autoptr (RpCatalogue) self = g_new0 (RpCatalogue, 1);
  Reading reading = { NULL };

  g_return_val_if_fail (bytes, NULL);

  self->bytes = g_bytes_ref (bytes);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  if (begin (&reading, bytes) && read_texts (self, &reading) && read_header (self))
    return g_steal_pointer (&self);
  return NULL;
}

/**
 * rp_catalogue_free:
 * @self: (transfer full): a catalogue
 *
 * Frees it, and every word it gave.
 */
void
rp_catalogue_free (RpCatalogue *self)
{
  g_hash_table_unref (self->texts);
  g_bytes_unref (self->bytes);
  g_free (self->rule);
  g_free (self);
}

/* A translation that is empty is one that is still to be made. */
static const Text *
find (const RpCatalogue *self, const char *key)
{
  const Text *text = g_hash_table_lookup (self->texts, key);

  return text && *text->start != '\0' ? text : NULL;
}

/**
 * rp_catalogue_get:
 * @self: a catalogue
 * @key: the words in the source; behind a context, with U+0004 between
 *
 * Returns: (transfer none) (nullable): what they are in the language; %NULL when it does not say
 */
const char *
rp_catalogue_get (const RpCatalogue *self, const char *key)
{
  const Text *text;

  g_return_val_if_fail (self && key, NULL);

  text = find (self, key);
  return text ? text->start : NULL;
}

/**
 * rp_catalogue_get_plural:
 * @self: a catalogue
 * @key: the words in the source for one
 * @n: how many there are
 *
 * Returns: (transfer none) (nullable): the words for that number; %NULL when it does not say
 */
const char *
rp_catalogue_get_plural (const RpCatalogue *self, const char *key, gulong n)
{
  const Text *text;
  const char *form;

  g_return_val_if_fail (self && key, NULL);

  text = find (self, key);
  if (!text)
    return NULL;
  form = text->start;
  for (guint skip = rp_plural_choose (self->rule, n); skip > 0; skip--)
    {
      form += strlen (form) + 1;
      if (form >= text->start + text->length)
        return text->start;
    }
  return form;
}
