/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-strip.h"

/* In ems: between two pictures side by side, those of people who stand, and two in a column; above a caption. */
#define GAP 1.0
#define UPRIGHT_GAP 0.4
#define COLUMN_GAP 0.5
#define CAPTION_GAP 0.2

typedef struct
{
  const RpSheetPicture *picture;
  RpSheetImage *image;  /* (nullable): not readable */
  PangoLayout *caption; /* (nullable) */
  double width;         /* of the image, in its own pixels, not in points */
  double height;
} Slot;

struct _RpSheetStrip
{
  double em;    /* in points, as all that follows */
  double width; /* of the strip */
  double gap;   /* between two pictures */
  gboolean in_column;
  GArray *slots;   /* of Slot */
  double captions; /* how high they are; in a column all of them together */
};

static void
slot_clear (Slot *slot)
{
  g_clear_object (&slot->caption);
}

/* How wide the place of one picture is. */
static double
get_slot_width (RpSheetStrip *self)
{
  guint n = self->in_column ? 1 : MAX (self->slots->len, 1);

  return (self->width - (n - 1) * self->gap) / n;
}

static void
add_slot (RpSheetStrip *self, RpSheetAlbum *album, const RpSheetPicture *picture)
{
  Slot slot = { picture };

  slot.image = picture->shot ? rp_sheet_album_get_shot (album, picture->shot)
                             : rp_sheet_album_get_picture (album, picture->uri);
  if (slot.image)
    rp_sheet_image_get_size (slot.image, &slot.width, &slot.height);
  if (slot.image && picture->shot)
    {
      /* How many pixels a screen had says nothing of how large it is shown: a pair is equally high. */
      slot.width /= slot.height;
      slot.height = 1;
    }
  if (slot.image || picture->caption)
    g_array_append_val (self->slots, slot);
}

static void
set_captions (RpSheetStrip *self, RpSheetTypography *type)
{
  double width = get_slot_width (self);

  for (guint i = 0; i < self->slots->len; i++)
    {
      Slot *slot = &g_array_index (self->slots, Slot, i);
      int height = 0;

      if (!slot->picture->caption)
        continue;
      slot->caption = rp_sheet_typography_set (type, RP_SHEET_STYLE_BODY, RP_SHEET_ALIGN_CENTRE, width,
                                               slot->picture->caption);
      pango_layout_get_size (slot->caption, NULL, &height);
      if (self->in_column)
        self->captions += pango_units_to_double (height) + self->em * CAPTION_GAP;
      else
        self->captions = MAX (self->captions, pango_units_to_double (height) + self->em * CAPTION_GAP);
    }
}

static gboolean
is_wanted (const RpSheetPicture *picture, RpSheetStripKind kind)
{
  if (kind == RP_SHEET_STRIP_END)
    return picture->place == RP_DRAWING_END;
  return kind != RP_SHEET_STRIP_ENDS || picture->place != RP_DRAWING_MIDDLE;
}

/* Pictures of people who stand are high: two of them side by side are larger than one above the other. */
static gboolean
are_wide (RpSheetStrip *self)
{
  for (guint i = 0; i < self->slots->len; i++)
    if (g_array_index (self->slots, Slot, i).width < g_array_index (self->slots, Slot, i).height)
      return FALSE;
  return TRUE;
}

/**
 * rp_sheet_strip_new:
 * @type: the typography
 * @album: where the pictures are
 * @exercise: an exercise, which must outlive the strip
 * @width: how wide, in points
 * @kind: how they lie
 *
 * Returns: (transfer full): its pictures, whose size is open
 */
RpSheetStrip *
rp_sheet_strip_new (RpSheetTypography *type,
                    RpSheetAlbum *album,
                    const RpSheetExercise *exercise,
                    double width,
                    RpSheetStripKind kind)
{
  RpSheetStrip *self = g_new0 (RpSheetStrip, 1);

  self->em = rp_sheet_typography_get_em (type);
  self->width = width;
  self->slots = g_array_new (FALSE, FALSE, sizeof (Slot));
  g_array_set_clear_func (self->slots, (GDestroyNotify) slot_clear);
  for (guint i = 0; i < exercise->pictures->len; i++)
    if (is_wanted (exercise->pictures->pdata[i], kind))
      add_slot (self, album, exercise->pictures->pdata[i]);
  self->in_column = kind == RP_SHEET_STRIP_COLUMN && are_wide (self);
  self->gap = self->em * (self->in_column ? COLUMN_GAP : kind == RP_SHEET_STRIP_COLUMN ? UPRIGHT_GAP : GAP);
  if (kind == RP_SHEET_STRIP_ROW || kind == RP_SHEET_STRIP_COLUMN)
    set_captions (self, type);
  return self;
}

/**
 * rp_sheet_strip_free:
 * @self: a strip
 *
 * Lets go of it.
 */
void
rp_sheet_strip_free (RpSheetStrip *self)
{
  g_array_unref (self->slots);
  g_free (self);
}

/**
 * rp_sheet_strip_is_column:
 * @self: a strip
 *
 * Returns: %TRUE when its pictures stand one below the other
 */
gboolean
rp_sheet_strip_is_column (RpSheetStrip *self)
{
  return self->in_column;
}

/* How high one picture becomes; all of them have one scale, so that the person is as large in each. */
static double
get_scale (RpSheetStrip *self, double most)
{
  double width = get_slot_width (self);
  double pictures = most - self->captions - (self->in_column ? (self->slots->len - 1) * self->gap : 0);
  double scale = G_MAXDOUBLE;

  if (self->in_column && self->slots->len > 0)
    pictures /= self->slots->len;
  for (guint i = 0; i < self->slots->len; i++)
    {
      const Slot *slot = &g_array_index (self->slots, Slot, i);

      if (slot->image)
        scale = MIN (scale, MIN (width / slot->width, MAX (pictures, self->em) / slot->height));
    }
  return scale == G_MAXDOUBLE ? 0 : scale;
}

/**
 * rp_sheet_strip_get_height:
 * @self: a strip
 * @most: how high it may be with its captions, in points; a strip with pictures never becomes lower than they can be seen
 *
 * Returns: how high it becomes, in points
 */
double
rp_sheet_strip_get_height (RpSheetStrip *self, double most)
{
  double scale = get_scale (self, most);
  double height = 0;

  for (guint i = 0; i < self->slots->len; i++)
    {
      double picture = g_array_index (self->slots, Slot, i).height * scale;

      height = self->in_column ? height + picture + (i > 0 ? self->gap : 0) : MAX (height, picture);
    }
  return height + self->captions;
}

/* One picture, in the middle of its place and standing on @ground. */
static void
add_picture (RpSheetBlock *block, const Slot *slot, double x, double width, double ground, double scale)
{
  double shown = slot->width * scale;
  RpSheetBox *box;

  if (!slot->image)
    return;
  box = rp_sheet_box_new_picture (slot->image, shown, slot->height * scale, slot->picture->alt);
  box->mirrored = slot->picture->mirrored;
  rp_sheet_block_add (block, box, x + (width - shown) / 2, ground - box->height);
}

static double
add_caption (RpSheetBlock *block, const Slot *slot, double x, double y)
{
  if (!slot->caption)
    return y;
  rp_sheet_block_add (block, rp_sheet_box_new_text (g_object_ref (slot->caption), RP_SHEET_ROLE_CAPTION), x,
                      y);
  return block->height;
}

/**
 * rp_sheet_strip_make:
 * @self: a strip
 * @most: how high it may be with its captions, in points
 *
 * Returns: (transfer full): the pictures in the size that fits, the first at the left
 */
RpSheetBlock *
rp_sheet_strip_make (RpSheetStrip *self, double most)
{
  RpSheetBlock *block = rp_sheet_block_new (self->width);
  double width = get_slot_width (self);
  double scale = get_scale (self, most);
  double ground = rp_sheet_strip_get_height (self, most) - self->captions;
  double y = 0;

  for (guint i = 0; i < self->slots->len; i++)
    {
      const Slot *slot = &g_array_index (self->slots, Slot, i);
      double x = self->in_column ? 0 : i * (width + self->gap);

      if (self->in_column)
        ground = y + slot->height * scale;
      add_picture (block, slot, x, width, ground, scale);
      y = add_caption (block, slot, x, ground + self->em * CAPTION_GAP) + self->gap;
    }
  return block;
}
