/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-sheet-album.h"

struct _RpSheetAlbum
{
  GHashTable *images; /* of RpSheetImage by address; %NULL for one that cannot be read */
  RpSheetCode *code;
  GPtrArray *warnings;
};

typedef RpSheetImage *(*Reader) (const char *address, GError **error);

static void
image_clear (RpSheetImage *image)
{
  if (image != NULL)
    rp_sheet_image_unref (image);
}

/**
 * rp_sheet_album_new:
 *
 * Returns: (transfer full): an album with nothing in it
 */
RpSheetAlbum *
rp_sheet_album_new (void)
{
  RpSheetAlbum *self = g_new0 (RpSheetAlbum, 1);

  self->images = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) image_clear);
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
  g_hash_table_unref (self->images);
  g_clear_pointer (&self->code, rp_sheet_code_free);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}

static void
warn (RpSheetAlbum *self, const GError *error)
{
  g_ptr_array_insert (self->warnings, (int) self->warnings->len - 1, g_strdup (error->message));
}

static RpSheetImage *
look_up (RpSheetAlbum *self, const char *address, Reader reader)
{
  g_autoptr (GError) error = NULL;
  gpointer known;

  if (g_hash_table_lookup_extended (self->images, address, NULL, &known))
    return known;
  known = reader (address, &error);
  if (known == NULL)
    warn (self, error);
  g_hash_table_insert (self->images, g_strdup (address), known);
  return known;
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
  return look_up (self, uri, rp_sheet_image_new_drawing);
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
  return look_up (self, path, rp_sheet_image_new_logo);
}

/**
 * rp_sheet_album_get_code:
 * @self: an album
 * @text: what the code says
 *
 * Returns: (transfer none) (nullable): the code; %NULL when the text is too long for one
 */
const RpSheetCode *
rp_sheet_album_get_code (RpSheetAlbum *self, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (self->code == NULL, self->code);

  self->code = rp_sheet_code_new (text, RP_SHEET_CODE_LARGEST, &error);
  if (self->code == NULL)
    warn (self, error);
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
