/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-figure.h"

/* One picture of an exercise with its caption, before anything is known of its size on paper. */

/* So that a line that is measured alone is not broken, in points. */
#define SLACK 0.2
/* Between a caption and what is below it, in points. */
#define CLEAR 1.0

/* The lower edge and the left one in the frame that the drawings of an exercise share. */
static void
set_place (RpSheetFigure *self)
{
  double width, height;
  const cairo_rectangle_t *part = rp_sheet_image_get_part (self->image, &width, &height);

  self->x = self->flipped ? width - part->x - part->width : part->x;
  self->rise = height - part->y - part->height;
}

/**
 * rp_sheet_figure_new:
 * @type: the typography
 * @album: where the picture is
 * @picture: what it is, which must outlive the figure
 *
 * Returns: (transfer full) (nullable): the picture, at its place in its own frame; %NULL when it cannot be read
 */
RpSheetFigure *
rp_sheet_figure_new (RpSheetTypography *type, RpSheetAlbum *album, const RpSheetPicture *picture)
{
  RpSheetImage *image = picture->shot ? rp_sheet_album_get_shot (album, picture->shot)
                                      : rp_sheet_album_get_picture (album, picture->uri);
  RpSheetFigure *self;

  if (!image)
    return NULL;
  self = g_new0 (RpSheetFigure, 1);
  self->picture = picture;
  self->image = image;
  self->flipped = picture->mirrored != rp_sheet_typography_is_right_to_left (type);
  rp_sheet_image_get_size (image, &self->width, &self->height);
  set_place (self);
  /* How many pixels a screen had says nothing of how large it is shown: a pair is equally high. */
  if (picture->shot)
    rp_sheet_figure_scale (self, 1 / self->height);
  return self;
}

/**
 * rp_sheet_figure_free:
 * @self: (transfer full): a figure
 *
 * Lets go of it.
 */
void
rp_sheet_figure_free (RpSheetFigure *self)
{
  g_clear_object (&self->caption);
  g_free (self);
}

/**
 * rp_sheet_figure_is_beside:
 * @self: a figure
 * @other: another one of the same exercise
 *
 * Returns: %TRUE when both are drawings of one scene in one frame, in which what does not move has one place
 */
gboolean
rp_sheet_figure_is_beside (const RpSheetFigure *self, const RpSheetFigure *other)
{
  double widths[2], heights[2];

  rp_sheet_image_get_part (self->image, &widths[0], &heights[0]);
  rp_sheet_image_get_part (other->image, &widths[1], &heights[1]);
  return !self->picture->shot && !other->picture->shot && widths[0] == widths[1] && heights[0] == heights[1]
         && self->flipped == other->flipped
         && self->picture->pixels_per_metre == other->picture->pixels_per_metre;
}

/**
 * rp_sheet_figure_measure_caption:
 * @self: a figure
 * @type: the typography
 *
 * Returns: how wide its caption is in one line, in points; 0 when it has none
 */
double
rp_sheet_figure_measure_caption (RpSheetFigure *self, RpSheetTypography *type)
{
  const char *text = self->picture->caption;

  return text ? rp_sheet_typography_measure (type, RP_SHEET_STYLE_BODY, text) + SLACK : 0;
}

/**
 * rp_sheet_figure_set_caption:
 * @self: a figure
 * @type: the typography
 * @align: where its lines lie
 * @room: how wide they may be, in points
 *
 * Sets its caption, if it has one, no wider than it needs to be.
 */
void
rp_sheet_figure_set_caption (RpSheetFigure *self, RpSheetTypography *type, RpSheetAlign align, double room)
{
  const char *text = self->picture->caption;
  int height = 0;

  if (!text)
    return;
  self->caption_width = MIN (rp_sheet_figure_measure_caption (self, type), room);
  g_clear_object (&self->caption);
  self->caption = rp_sheet_typography_set (type, RP_SHEET_STYLE_BODY, align, self->caption_width, text);
  pango_layout_get_size (self->caption, NULL, &height);
  self->caption_height = pango_units_to_double (height);
}

/**
 * rp_sheet_figure_scale:
 * @self: a figure
 * @factor: more than 0
 *
 * Gives it smaller pixels, so that it has more of them.
 */
void
rp_sheet_figure_scale (RpSheetFigure *self, double factor)
{
  self->width *= factor;
  self->height *= factor;
  self->x *= factor;
  self->rise *= factor;
}

/**
 * rp_sheet_figure_get_push:
 * @self: a figure
 * @pixel: how many points a pixel has
 * @x: where its caption would begin, in points from the left edge of all figures of its exercise
 * @clearance: how much is free beside the caption, in points
 *
 * Returns: how much lower than the caption's upper edge that of the picture must be, in points, so that the caption is over no
 *   ink; a picture from the screen is one as a whole
 */
double
rp_sheet_figure_get_push (const RpSheetFigure *self, double pixel, double x, double clearance)
{
  double left = (x - clearance) / pixel - self->x;
  double right = (x + self->caption_width + clearance) / pixel - self->x;
  double width, height, own, down;

  if (right <= 0 || left >= self->width)
    return 0;
  if (self->picture->shot)
    return self->caption_height;
  rp_sheet_image_get_size (self->image, &width, &height);
  own = width / self->width;
  down = rp_sheet_image_find_ink (self->image, left * own, right * own, self->flipped) / own;
  return MAX (self->caption_height + CLEAR - down * pixel, 0);
}

/**
 * rp_sheet_figure_add:
 * @self: a figure
 * @block: a block
 * @pixel: how many points a pixel has
 * @x: where the picture is in the block, in points
 * @y: likewise
 *
 * Puts the picture into the block.
 */
void
rp_sheet_figure_add (const RpSheetFigure *self, RpSheetBlock *block, double pixel, double x, double y)
{
  RpSheetBox *box
      = rp_sheet_box_new_picture (self->image, self->width * pixel, self->height * pixel, self->picture->alt);

  box->mirrored = self->picture->mirrored;
  rp_sheet_block_add (block, box, x, y);
}
