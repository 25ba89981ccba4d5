/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-album.h"

#include <string.h>

struct _RpSheetAlbum
{
  GHashTable *pictures; /* of Entry by address; shared with the albums before and after */
  GHashTable *logos;    /* likewise, but not shared: a person may change the file */
  RpSheetQr *code;
  GPtrArray *warnings;
};

/* A picture, or why there is none. */
typedef struct
{
  RpSheetImage *image;
  GError *error;
} Entry;

typedef RpSheetImage *(*Reader) (gconstpointer source, GError **error);

static void
entry_free (Entry *entry)
{
  g_clear_pointer (&entry->image, rp_sheet_image_unref);
  g_clear_error (&entry->error);
  g_free (entry);
}

static GHashTable *
make_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) entry_free);
}

/**
 * rp_sheet_album_new:
 * @before: (nullable): an album whose drawings need not be read again
 *
 * Returns: (transfer full): an album
 */
RpSheetAlbum *
rp_sheet_album_new (RpSheetAlbum *before)
{
  RpSheetAlbum *self = g_new0 (RpSheetAlbum, 1);

  self->pictures = before ? g_hash_table_ref (before->pictures) : make_table ();
  self->logos = make_table ();
  self->warnings = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->warnings, NULL);
  return self;
}

/**
 * rp_sheet_album_free:
 * @self: an album
 *
 * Lets go of it and of its pictures.
 */
void
rp_sheet_album_free (RpSheetAlbum *self)
{
  g_hash_table_unref (self->pictures);
  g_hash_table_unref (self->logos);
  g_clear_pointer (&self->code, rp_sheet_qr_free);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}

/**
 * rp_sheet_album_warn:
 * @self: an album
 * @sentence: what cannot be shown
 *
 * Keeps a sentence among its warnings; once is enough.
 */
void
rp_sheet_album_warn (RpSheetAlbum *self, const char *sentence)
{
  if (!g_strv_contains (rp_sheet_album_get_warnings (self), sentence))
    g_ptr_array_insert (self->warnings, (int) self->warnings->len - 1, g_strdup (sentence));
}

/* @source is what @reader makes the picture of. */
static RpSheetImage *
look_up (RpSheetAlbum *self, GHashTable *table, const char *address, Reader reader, gconstpointer source)
{
  Entry *entry = g_hash_table_lookup (table, address);

  if (!entry)
    {
      entry = g_new0 (Entry, 1);
      entry->image = reader (source, &entry->error);
      if (entry->error)
        g_info ("%s (%s)", entry->error->message, address);
      g_hash_table_insert (table, g_strdup (address), entry);
    }
  if (!entry->image)
    rp_sheet_album_warn (self, entry->error->message);
  return entry->image;
}

static RpSheetImage *
read_drawing (gconstpointer source, GError **error)
{
  return rp_sheet_image_new_drawing (source, error);
}

static RpSheetImage *
read_shot (gconstpointer source, GError **error)
{
  return rp_sheet_image_new_shot (source, error);
}

static RpSheetImage *
read_logo (gconstpointer source, GError **error)
{
  return rp_sheet_image_new_logo (source, error);
}

/**
 * rp_sheet_album_get_picture:
 * @self: an album
 * @uri: where the picture lies
 *
 * Returns: (transfer none) (nullable): the picture; %NULL when it cannot be read
 */
RpSheetImage *
rp_sheet_album_get_picture (RpSheetAlbum *self, const char *uri)
{
  return look_up (self, self->pictures, uri, read_drawing, uri);
}

/**
 * rp_sheet_album_get_shot:
 * @self: an album
 * @shot: a picture that was on the screen
 *
 * Returns: (transfer none) (nullable): the picture; %NULL when it cannot be printed
 */
RpSheetImage *
rp_sheet_album_get_shot (RpSheetAlbum *self, const RpSheetShot *shot)
{
  return look_up (self, self->pictures, shot->id, read_shot, shot);
}

/**
 * rp_sheet_album_get_logo:
 * @self: an album
 * @path: where the logo lies
 *
 * Returns: (transfer none) (nullable): the logo; %NULL when it cannot be read
 */
RpSheetImage *
rp_sheet_album_get_logo (RpSheetAlbum *self, const char *path)
{
  return look_up (self, self->logos, path, read_logo, path);
}

/**
 * rp_sheet_album_get_code:
 * @self: an album
 * @text: (nullable): what the sheet's code says, the same each time; %NULL when the program is too large for any
 *
 * Returns: (transfer none) (nullable): the code; %NULL when the text is too long for one, which is then among the warnings
 */
const RpSheetQr *
rp_sheet_album_get_code (RpSheetAlbum *self, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (self->code)
    return self->code;
  self->code = rp_sheet_qr_new (text, RP_SHEET_QR_LARGEST, &error);
  if (!self->code)
    {
      g_info ("A code for %" G_GSIZE_FORMAT " bytes is left out", text ? strlen (text) : 0);
      rp_sheet_album_warn (self, error->message);
    }
  return self->code;
}

/**
 * rp_sheet_album_get_warnings:
 * @self: an album
 *
 * Returns: (transfer none) (array zero-terminated=1): a sentence for each thing that cannot be shown
 */
const char *const *
rp_sheet_album_get_warnings (RpSheetAlbum *self)
{
  return (const char *const *) self->warnings->pdata;
}
