/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RP_SHEET_MAX_SHOTS:
 *
 * The most shots of one exercise that a sheet shows: one, or a pair.
 */
#define RP_SHEET_MAX_SHOTS 2

/**
 * RP_SHEET_SHOT_MAX_SIDE:
 *
 * The most pixels that a shot is wide or high.
 */
#define RP_SHEET_SHOT_MAX_SIDE 16384

#define RP_TYPE_SHEET_SHOT (rp_sheet_shot_get_type ())

/**
 * RpSheetShot:
 * @item: which exercise of the program it is of, from 0
 * @width: in pixels
 * @height: in pixels
 * @pixels: three bytes a pixel: red, green, blue; row after row without a gap
 * @caption: (nullable): a few words to stand under it
 * @id: the same for the same picture and different for others
 *
 * A picture that stands on a sheet in place of an exercise's drawings: one that was on the screen, with what was drawn on
 * it. An immutable, counted value; it lies in memory alone.
 */
typedef struct
{
  guint item;
  guint width;
  guint height;
  GBytes *pixels;
  char *caption;
  char *id;
  gatomicrefcount ref_count;
} RpSheetShot;

GType rp_sheet_shot_get_type (void) G_GNUC_CONST;
RpSheetShot *rp_sheet_shot_new (guint item, guint width, guint height, GBytes *pixels, const char *caption);
RpSheetShot *rp_sheet_shot_ref (RpSheetShot *self);
void rp_sheet_shot_unref (RpSheetShot *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetShot, rp_sheet_shot_unref)

G_END_DECLS
