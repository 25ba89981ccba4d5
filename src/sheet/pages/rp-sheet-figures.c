/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-figures.h"

#include "pages/rp-sheet-figure.h"

/* In ems: between pictures side by side, and one below the other; above a caption that stands below its picture; free
 * around a caption beside ink. */
/* Pictures in the middle of a wide place stand no farther apart than they need, and this. */
#define MOST_APART 3.0
#define ROW_GAP 0.7
#define COLUMN_GAP 0.4
#define CAPTION_GAP 0.15
#define CLEARANCE 0.25

/* Wider than so many times their height, pictures stand one below the other. */
#define WIDE 1.25

/* How high pictures without a scale are together, in metres of a body that others show. */
#define TALL 1.9

#define POINTS_PER_MM (72 / 25.4)

/* Points. */
#define ROUNDING 0.01

struct _RpSheetFigures
{
  double em;    /* in points, as all that follows */
  double width; /* of the room */
  gboolean in_column;
  gboolean centred;
  GPtrArray *figures;     /* of RpSheetFigure */
  double metre;           /* how many pixels it has; 0 when that is not known of each picture */
  double most;            /* the largest scale, in points for each pixel */
  RpSheetFigures *folded; /* (nullable): the same one below the other, where larger ones have room */
};

/* Where everything lies. */
typedef struct
{
  double x;
  double y;
  double caption_x;
  double caption_y;
} Place;

static RpSheetFigure *
get_figure (RpSheetFigures *self, guint index)
{
  return self->figures->pdata[index];
}

/* A picture that cannot be read is left out with its caption: the others stand alone. */
static void
add_figures (RpSheetFigures *self,
             RpSheetTypography *type,
             RpSheetAlbum *album,
             const RpSheetExercise *exercise)
{
  for (guint i = 0; i < exercise->pictures->len; i++)
    {
      RpSheetFigure *figure = rp_sheet_figure_new (type, album, exercise->pictures->pdata[i]);

      if (figure)
        g_ptr_array_add (self->figures, figure);
    }
}

static gboolean
are_one_scene (RpSheetFigures *self)
{
  for (guint i = 1; i < self->figures->len; i++)
    if (!rp_sheet_figure_is_beside (get_figure (self, i), get_figure (self, 0)))
      return FALSE;
  return TRUE;
}

/* In one scene pictures keep their places to each other, so that the eye sees what has moved; others have none. */
static void
join_scene (RpSheetFigures *self)
{
  gboolean joined = are_one_scene (self);
  double left = G_MAXDOUBLE;
  double ground = G_MAXDOUBLE;

  for (guint i = 0; i < self->figures->len; i++)
    {
      left = MIN (left, get_figure (self, i)->x);
      ground = MIN (ground, get_figure (self, i)->rise);
    }
  for (guint i = 0; i < self->figures->len; i++)
    {
      RpSheetFigure *figure = get_figure (self, i);

      figure->x = joined ? figure->x - left : 0;
      figure->rise = joined ? figure->rise - ground : 0;
    }
}

/* Gives all pictures pixels of one size, when it is known how many of them are a metre. */
static void
find_metre (RpSheetFigures *self)
{
  for (guint i = 0; i < self->figures->len; i++)
    if (get_figure (self, i)->picture->pixels_per_metre == 0)
      return;
  self->metre = self->figures->len > 0 ? get_figure (self, 0)->picture->pixels_per_metre : 0;
  for (guint i = 0; i < self->figures->len; i++)
    rp_sheet_figure_scale (get_figure (self, i),
                           self->metre / get_figure (self, i)->picture->pixels_per_metre);
}

/* How wide pictures are that stand one below the other. */
static double
get_column_width (RpSheetFigures *self)
{
  double width = 0;

  for (guint i = 0; i < self->figures->len; i++)
    width = MAX (width, get_figure (self, i)->x + get_figure (self, i)->width);
  return width;
}

/* How high pictures are that stand side by side. */
static double
get_row_height (RpSheetFigures *self)
{
  double height = 0;

  for (guint i = 0; i < self->figures->len; i++)
    height = MAX (height, get_figure (self, i)->rise + get_figure (self, i)->height);
  return height;
}

static double
get_column_height (RpSheetFigures *self)
{
  double height = 0;

  for (guint i = 0; i < self->figures->len; i++)
    height += get_figure (self, i)->height;
  return height;
}

static double
get_gaps (RpSheetFigures *self)
{
  return self->figures->len > 0 ? (self->figures->len - 1) * self->em * ROW_GAP : 0;
}

/* How wide a caption may be beside the others, so that all have room: what short ones leave is for the long ones. */
static double
find_caption_room (RpSheetFigures *self, RpSheetTypography *type)
{
  double left = self->width - get_gaps (self);
  double share = left / MAX (self->figures->len, 1);

  for (guint round = 0; round < self->figures->len; round++)
    {
      double kept = left;
      guint n_long = 0;

      for (guint i = 0; i < self->figures->len; i++)
        {
          double width = rp_sheet_figure_measure_caption (get_figure (self, i), type);

          kept -= width < share ? width : 0;
          n_long += width < share ? 0 : 1;
        }
      if (n_long > 0)
        share = kept / n_long;
    }
  return share;
}

static void
set_captions (RpSheetFigures *self, RpSheetTypography *type)
{
  RpSheetAlign align = self->in_column ? RP_SHEET_ALIGN_START : RP_SHEET_ALIGN_CENTRE;
  double room = self->in_column ? self->width : find_caption_room (self, type);

  for (guint i = 0; i < self->figures->len; i++)
    rp_sheet_figure_set_caption (get_figure (self, i), type, align, room);
}

/* How wide the slot of one of the pictures side by side is, when a pixel is @pixel points. */
static double
get_slot_width (const RpSheetFigure *figure, double pixel)
{
  return MAX (figure->width * pixel, figure->caption_width);
}

/* How wide all of it is, when a pixel is @pixel points. */
static double
get_total_width (RpSheetFigures *self, double pixel)
{
  double width = get_gaps (self);

  if (self->in_column)
    return get_column_width (self) * pixel;
  for (guint i = 0; i < self->figures->len; i++)
    width += get_slot_width (get_figure (self, i), pixel);
  return width;
}

/* A sum of widths may be a little more than the width that was divided. */
static gboolean
has_room (RpSheetFigures *self, double pixel)
{
  return get_total_width (self, pixel) <= self->width + ROUNDING;
}

/* The most points for a pixel with which all of it has room. */
static double
find_most (RpSheetFigures *self)
{
  double low = 0;
  double high = self->width / get_column_width (self);

  if (has_room (self, high))
    return high;
  for (guint i = 0; i < 40; i++)
    {
      double middle = (low + high) / 2;

      if (has_room (self, middle))
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * rp_sheet_figures_new:
 * @type: the typography
 * @album: where the pictures are, which must outlive the figures
 * @exercise: an exercise, likewise
 * @width: the room they have, in points
 * @flags: how they lie
 *
 * Returns: (transfer full): its pictures, whose scale is open
 */
RpSheetFigures *
rp_sheet_figures_new (RpSheetTypography *type,
                      RpSheetAlbum *album,
                      const RpSheetExercise *exercise,
                      double width,
                      RpSheetFiguresFlags flags)
{
  RpSheetFigures *self = g_new0 (RpSheetFigures, 1);
  gboolean folds = (flags & RP_SHEET_FIGURES_FOLD) != 0;
  gboolean row = folds || (flags & RP_SHEET_FIGURES_ROW) != 0;

  self->em = rp_sheet_typography_get_em (type);
  self->width = width;
  self->centred = (flags & RP_SHEET_FIGURES_CENTRED) != 0;
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_figure_free);
  add_figures (self, type, album, exercise);
  join_scene (self);
  find_metre (self);
  self->in_column = !row && get_column_width (self) > WIDE * get_row_height (self);
  if ((flags & RP_SHEET_FIGURES_CAPTIONS) != 0)
    set_captions (self, type);
  if (self->figures->len > 0)
    self->most = find_most (self);
  if (folds)
    self->folded = rp_sheet_figures_new (type, album, exercise, width,
                                         flags & ~(RpSheetFiguresFlags) RP_SHEET_FIGURES_FOLD);
  return self;
}

/**
 * rp_sheet_figures_free:
 * @self: (transfer full): figures
 *
 * Lets go of them.
 */
void
rp_sheet_figures_free (RpSheetFigures *self)
{
  g_clear_pointer (&self->folded, rp_sheet_figures_free);
  g_ptr_array_unref (self->figures);
  g_free (self);
}

/**
 * rp_sheet_figures_is_empty:
 * @self: figures
 *
 * Returns: %TRUE when there is no picture that can be read
 */
gboolean
rp_sheet_figures_is_empty (RpSheetFigures *self)
{
  return self->figures->len == 0;
}

static double
get_most (RpSheetFigures *self)
{
  return self->metre > 0 ? self->most * self->metre / POINTS_PER_MM : G_MAXDOUBLE;
}

/* Those of both ways to lie that have room. */
static RpSheetFigures *
choose (RpSheetFigures *self, double scale)
{
  return self->folded && scale > get_most (self) ? self->folded : self;
}

/**
 * rp_sheet_figures_get_most:
 * @self: figures
 *
 * Returns: the largest scale at which they have room, in millimetres for each metre of a body; %G_MAXDOUBLE for pictures that
 *   have none
 */
double
rp_sheet_figures_get_most (RpSheetFigures *self)
{
  return self->folded ? MAX (get_most (self), get_most (self->folded)) : get_most (self);
}

/* How many points a pixel has. */
static double
get_pixel (RpSheetFigures *self, double scale)
{
  double height = self->in_column ? get_column_height (self) : get_row_height (self);

  if (self->metre > 0)
    return MIN (scale * POINTS_PER_MM / self->metre, self->most);
  return height > 0 ? MIN (scale * POINTS_PER_MM * TALL / height, self->most) : 0;
}

/* Where a caption has room with the least push: in the upper corner at the right, at the left, or beside the picture. */
static double
place_caption (RpSheetFigures *self, const RpSheetFigure *figure, double pixel, double *x)
{
  double inner = get_column_width (self) * pixel;
  double outer = self->centred ? inner : self->width;
  double beside = inner + self->em * CLEARANCE;
  const double places[] = { inner - figure->caption_width, 0, MIN (beside, outer - figure->caption_width) };
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      double push = rp_sheet_figure_get_push (figure, pixel, places[i], self->em * CLEARANCE);

      if (places[i] < 0 || push >= least - 0.01)
        continue;
      least = push;
      *x = places[i];
    }
  return least;
}

/* What is free is divided above, between and below them. */
static double
place_column (RpSheetFigures *self, double pixel, double slack, Place *places)
{
  double share = slack / (self->figures->len + 1);
  double y = share;

  for (guint i = 0; i < self->figures->len; i++)
    {
      const RpSheetFigure *figure = get_figure (self, i);
      Place *place = &places[i];
      double push = 0;

      y += i > 0 ? self->em * COLUMN_GAP + share : 0;
      place->caption_y = y;
      if (figure->caption)
        push = place_caption (self, figure, pixel, &place->caption_x);
      place->x = figure->x * pixel;
      place->y = y + push;
      y = MAX (place->y + figure->height * pixel, y + figure->caption_height);
    }
  return y + share;
}

static double
place_row (RpSheetFigures *self, double pixel, double slack, Place *places)
{
  double ground = get_row_height (self) * pixel + slack / 2;
  double captions = 0;
  double x = 0;

  for (guint i = 0; i < self->figures->len; i++)
    {
      const RpSheetFigure *figure = get_figure (self, i);
      double slot = get_slot_width (figure, pixel);

      places[i].x = x + (slot - figure->width * pixel) / 2;
      places[i].y = ground - (figure->rise + figure->height) * pixel;
      places[i].caption_x = x + (slot - figure->caption_width) / 2;
      places[i].caption_y = ground + self->em * CAPTION_GAP;
      if (figure->caption)
        captions = MAX (captions, self->em * CAPTION_GAP + figure->caption_height);
      x += slot + self->em * ROW_GAP;
    }
  return ground + captions + slack / 2;
}

/* Returns how high all of it is. */
static double
place_all (RpSheetFigures *self, double pixel, double slack, Place *places)
{
  double height
      = self->in_column ? place_column (self, pixel, slack, places) : place_row (self, pixel, slack, places);
  double free = self->centred ? self->width - get_total_width (self, pixel) : 0;
  double apart = self->in_column ? 0 : MIN (free / (self->figures->len + 1), MOST_APART * self->em);

  free -= apart * MAX (self->figures->len, 1) - apart;
  for (guint i = 0; i < self->figures->len; i++)
    {
      places[i].x += free / 2 + i * apart;
      places[i].caption_x += free / 2 + i * apart;
    }
  return height;
}

/**
 * rp_sheet_figures_get_height:
 * @self: figures
 * @scale: millimetres for each metre of a body; no more than fits is taken of it
 *
 * Returns: how high they are with their captions, in points
 */
double
rp_sheet_figures_get_height (RpSheetFigures *self, double scale)
{
  RpSheetFigures *chosen = choose (self, scale);
  g_autofree Place *places = g_new0 (Place, chosen->figures->len);

  return place_all (chosen, get_pixel (chosen, scale), 0, places);
}

/**
 * rp_sheet_figures_get_width:
 * @self: figures
 * @scale: millimetres for each metre of a body; no more than fits is taken of it
 *
 * Returns: how wide they are with their captions, in points
 */
double
rp_sheet_figures_get_width (RpSheetFigures *self, double scale)
{
  RpSheetFigures *chosen = choose (self, scale);
  double width = get_total_width (chosen, get_pixel (chosen, scale));

  for (guint i = 0; i < chosen->figures->len; i++)
    width = MAX (width, get_figure (chosen, i)->caption_width);
  return width;
}

static RpSheetBlock *
make_block (RpSheetFigures *self, double scale, double slack)
{
  g_autofree Place *places = g_new0 (Place, self->figures->len);
  RpSheetBlock *block = rp_sheet_block_new (self->width);
  double pixel = get_pixel (self, scale);

  block->height = place_all (self, pixel, slack, places);
  for (guint i = 0; i < self->figures->len; i++)
    {
      const RpSheetFigure *figure = get_figure (self, i);

      rp_sheet_figure_add (figure, block, pixel, places[i].x, places[i].y);
      if (figure->caption)
        rp_sheet_block_add (block,
                            rp_sheet_box_new_text (g_object_ref (figure->caption), RP_SHEET_ROLE_CAPTION),
                            places[i].caption_x, places[i].caption_y);
    }
  return block;
}

/**
 * rp_sheet_figures_make:
 * @self: figures
 * @scale: millimetres for each metre of a body; no more than fits is taken of it
 * @slack: how much higher than they need be their room is, in points
 *
 * Returns: (transfer full): the pictures at that scale, each followed by its caption, as wide as their room; the first at the
 *   left until the page is mirrored
 */
RpSheetBlock *
rp_sheet_figures_make (RpSheetFigures *self, double scale, double slack)
{
  return make_block (choose (self, scale), scale, slack);
}
