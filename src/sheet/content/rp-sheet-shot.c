/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-shot.h"

#include "content/rp-sheet-clean.h"

G_DEFINE_BOXED_TYPE (RpSheetShot, rp_sheet_shot, rp_sheet_shot_ref, rp_sheet_shot_unref)

/* Pictures of one kind of bytes may differ in shape. */
static char *
make_id (guint width, guint height, GBytes *pixels)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, pixels);

  return g_strdup_printf ("shot:%ux%u:%s", width, height, sum);
}

/**
 * rp_sheet_shot_new:
 * @item: which exercise of the program it is of, from 0
 * @width: in pixels, 1 to %RP_SHEET_SHOT_MAX_SIDE
 * @height: in pixels, likewise
 * @pixels: three bytes a pixel: red, green, blue; row after row without a gap
 * @caption: (nullable): a few words to stand under it
 *
 * Returns: (transfer full): a picture for a sheet
 */
RpSheetShot *
rp_sheet_shot_new (guint item, guint width, guint height, GBytes *pixels, const char *caption)
{
  RpSheetShot *self;

  g_return_val_if_fail (width > 0 && width <= RP_SHEET_SHOT_MAX_SIDE, NULL);
  g_return_val_if_fail (height > 0 && height <= RP_SHEET_SHOT_MAX_SIDE, NULL);
  g_return_val_if_fail (pixels && g_bytes_get_size (pixels) == (gsize) width * height * 3, NULL);

  self = g_new0 (RpSheetShot, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->item = item;
  self->width = width;
  self->height = height;
  self->pixels = g_bytes_ref (pixels);
  self->caption = rp_sheet_clean_line (caption);
  self->id = make_id (width, height, pixels);
  return self;
}

/**
 * rp_sheet_shot_ref:
 * @self: a shot
 *
 * Returns: (transfer full): @self
 */
RpSheetShot *
rp_sheet_shot_ref (RpSheetShot *self)
{
  g_return_val_if_fail (self, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * rp_sheet_shot_unref:
 * @self: (transfer full): a shot
 *
 * Gives up a reference.
 */
void
rp_sheet_shot_unref (RpSheetShot *self)
{
  g_return_if_fail (self);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_bytes_unref (self->pixels);
  g_free (self->caption);
  g_free (self->id);
  g_free (self);
}
