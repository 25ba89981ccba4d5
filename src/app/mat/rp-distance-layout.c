/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-distance-layout.h"

#include "mat/rp-distance-fit.h"

/* Sizes of the mockup, which is 1920 x 1080: u. */
#define HEIGHT 1080.
#define PANEL 760.
#define PANEL_PADDING 56.
#define TOP 34.
#define TEXTS 312.
#define TEXTS_MOST 384.
#define TEXTS_GAP 10.
/* With the room that the ring keeps around itself for its head; the arcs are 560. */
#define RING 579.
#define RING_GAP 8.
#define BAND 168.
#define FOOT 128.
#define FOOT_MARGIN 48.
#define FOOT_GAP 30.
#define FOOT_AIR 12.
#define SET_WIDTH 290.
#define NEXT_WIDTH 430.
#define BAR 30.
#define SIDE_SIZE 112.
#define PHASE_SIZE 178.
#define SECONDS_SIZE 156.
#define BAND_SIZE 104.
#define FOOT_SIZE 60.
/* Between turns the title is the larger part, and the line above it only says what the time is for. */
#define BETWEEN_SIDE_SIZE 90.
#define BETWEEN_TITLE_SIZE 138.
/* Two digits, which stay two when they become one. */
#define SECONDS_WIDTH 1.25
#define SECONDS_GAP 0.2
#define SECONDS_SHARE_LEAST 0.15
/* In a slim window the picture has what the panel leaves. */
#define PANEL_SHARE 0.56
#define PORTRAIT_UNDER 1.15
#define N_PLACES 10

/* Shares of the height where all lies below one another. */
#define TALL_PADDING 0.02
#define TALL_FOOT 0.08
#define TALL_RING 0.47
#define TALL_RING_LEAST 0.36
#define TALL_BAND 0.072
/* Letters of the cue, as a share of its band. */
#define TALL_BAND_SIZE 0.68
#define TALL_SIDE_SIZE 0.084
#define TALL_PHASE_SIZE 0.094
#define TALL_GAP 0.008
#define TALL_PICTURE_LEAST 0.1

/**
 * rp_distance_layout_get_least:
 * @height: how high a view is, in pixels
 *
 * Returns: how large side and phase are at least, in pixels
 */
double
rp_distance_layout_get_least (int height)
{
  return height * RP_DISTANCE_LEAST;
}

static gboolean
is_portrait (int width, int height)
{
  return width < height * PORTRAIT_UNDER;
}

static double
get_panel_width (int width, int height)
{
  return MIN (PANEL * height / HEIGHT, width * PANEL_SHARE);
}

static double
get_padding (int width, int height)
{
  return is_portrait (width, height) ? MIN (TALL_PADDING * height, width * 0.05)
                                     : PANEL_PADDING * height / HEIGHT;
}

/**
 * rp_distance_layout_get_room:
 * @width: how wide a view is, in pixels
 * @height: how high it is
 *
 * Returns: how wide side and phase may be, in pixels
 */
double
rp_distance_layout_get_room (int width, int height)
{
  double whole = is_portrait (width, height) ? width : get_panel_width (width, height);

  return MAX (whole - 2 * get_padding (width, height), 1);
}

static double
get_seconds_size (int width, int height)
{
  return is_portrait (width, height) ? TALL_PHASE_SIZE * height : SECONDS_SIZE * height / HEIGHT;
}

/**
 * rp_distance_layout_get_phase_room:
 * @width: how wide a view is, in pixels
 * @height: how high it is
 * @has_seconds: whether seconds stand beside the phase
 *
 * Returns: how wide the phase may be with the seconds as large as they would like to be, in pixels
 */
double
rp_distance_layout_get_phase_room (int width, int height, gboolean has_seconds)
{
  double seconds = has_seconds ? get_seconds_size (width, height) * (SECONDS_WIDTH + SECONDS_GAP) : 0;

  return MAX (rp_distance_layout_get_room (width, height) - seconds, 1);
}

static void
set_rect (graphene_rect_t *rect, double x, double y, double width, double height)
{
  graphene_rect_init (rect, (float) x, (float) y, (float) MAX (width, 0), (float) MAX (height, 0));
}

/* What side and phase share; the part that needs lines has them, and the phase what is left. */
static double
share_texts (RpDistanceLayout *self, double least, const RpDistanceWords *words, double most, double *side)
{
  double gap = TEXTS_GAP * self->unit;
  double phase = rp_distance_fit_get_height (least, words->phase_lines);

  *side = words->side_lines > 1 ? rp_distance_fit_get_height (least, words->side_lines)
                                : rp_distance_fit_get_height (self->side_size, 1);
  if (*side + gap + phase > most)
    {
      double shrink = (most - gap) / (*side + phase);

      *side *= shrink;
      phase *= shrink;
    }
  return phase;
}

/* A long phase has the room it needs; the seconds beside it, what is left. */
static void
place_phase (RpDistanceLayout *self,
             double x,
             double y,
             double room,
             double height,
             const RpDistanceWords *words)
{
  double share = SECONDS_WIDTH + SECONDS_GAP;
  double rest = MAX (room - words->phase_width, room * SECONDS_SHARE_LEAST);

  if (!words->has_seconds)
    {
      set_rect (&self->phase, x, y, room, height);
      set_rect (&self->seconds, x + room, y, 0, height);
      return;
    }

  self->seconds_size = MIN (self->seconds_size, rest / share);
  set_rect (&self->phase, x, y, room - self->seconds_size * share, height);
  set_rect (&self->seconds, x + room - self->seconds_size * SECONDS_WIDTH, y,
            self->seconds_size * SECONDS_WIDTH, height);
}

static void
place_texts (RpDistanceLayout *self,
             double x,
             double y,
             double side,
             double phase,
             const RpDistanceWords *words,
             double room)
{
  set_rect (&self->side, x, y, room, side);
  place_phase (self, x, y + side + TEXTS_GAP * self->unit, room, phase, words);
}

static void
place_foot (RpDistanceLayout *self, double x, double width, double top)
{
  double u = self->unit;
  double left = x + FOOT_MARGIN * u;
  double right = x + width - FOOT_MARGIN * u;
  double set = MIN (SET_WIDTH * u, (right - left) * 0.25);
  double next = MIN (NEXT_WIDTH * u, (right - left) * 0.3);
  double height = FOOT * u;

  set_rect (&self->foot, x, top, width, height);
  set_rect (&self->set, left, top + FOOT_AIR * u, set, height - 2 * FOOT_AIR * u);
  set_rect (&self->bar, left + set + FOOT_GAP * u, top + (height - BAR * u) / 2,
            right - left - set - next - 2 * FOOT_GAP * u, BAR * u);
  set_rect (&self->next, right - next, top + FOOT_AIR * u, next, height - 2 * FOOT_AIR * u);
}

/* The picture beside the panel. */
static void
place_beside (RpDistanceLayout *self, int width, int height, const RpDistanceWords *words)
{
  double u = self->unit;
  double panel = get_panel_width (width, height);
  double room = rp_distance_layout_get_room (width, height);
  double padding = get_padding (width, height);
  double rest = width - panel;
  double bottom = height - FOOT * u;
  double side;
  double least = rp_distance_layout_get_least (height);
  double phase = share_texts (self, least, words, TEXTS_MOST * u, &side);
  double texts = MAX (TEXTS * u, side + TEXTS_GAP * u + phase);
  double top = TOP * u + texts + RING_GAP * u;
  double ring = MIN (MIN (RING * u, room), bottom - top - RING_GAP * u);

  set_rect (&self->picture, 0, 0, rest, bottom - BAND * u);
  set_rect (&self->band, 0, bottom - BAND * u, rest, BAND * u);
  place_texts (self, rest + padding, TOP * u, side, texts - side - TEXTS_GAP * u, words, room);
  set_rect (&self->ring, rest + (panel - ring) / 2, (top + bottom - ring) / 2, ring, ring);
  place_foot (self, 0, width, bottom);
}

/* How high side and phase are in a turn, in most languages. */
static double
get_usual_texts (int height)
{
  return rp_distance_fit_get_height (TALL_SIDE_SIZE * height, 1)
         + rp_distance_fit_get_height (TALL_PHASE_SIZE * height, 1);
}

/* One below the other; the picture has what the words leave. */
static void
place_below (RpDistanceLayout *self, int width, int height, const RpDistanceWords *words)
{
  double padding = get_padding (width, height);
  double room = rp_distance_layout_get_room (width, height);
  double gap = TALL_GAP * height;
  double foot = TALL_FOOT * height;
  double band = TALL_BAND * height;
  double between = TEXTS_GAP * self->unit;
  double rest = height - foot - band - 4 * gap - between;
  double ring = MIN (TALL_RING * height, room);
  double usual = rest - ring - get_usual_texts (height);
  double picture = TALL_PICTURE_LEAST * height;
  double most = rest - ring - picture;
  double least = rp_distance_layout_get_least (height);
  double side, y;
  double phase = share_texts (self, least, words, most + between, &side);

  phase = CLAMP (rp_distance_fit_get_height (self->phase_size, 1), phase, MAX (most - side, phase));
  rest -= side + phase;
  /* Nobody counts in a pause: there the ring gives way, and the picture stays where it is. */
  if (words->view == RP_SESSION_VIEW_BETWEEN)
    ring = CLAMP (rest - usual, MIN (TALL_RING_LEAST * height, ring), ring);
  picture = MAX (picture, rest - ring);
  ring = MIN (ring, rest - picture);
  set_rect (&self->picture, 0, 0, width, picture);
  set_rect (&self->band, 0, picture, width, band);
  y = picture + band + gap;
  place_texts (self, padding, y, side, phase, words, room);
  y += side + TEXTS_GAP * self->unit + phase + 2 * gap;
  set_rect (&self->ring, (width - ring) / 2, y, ring, ring);
  y = height - foot;
  set_rect (&self->foot, 0, y, width, foot);
  set_rect (&self->bar, padding, y + foot * 0.16, width - 2 * padding, foot * 0.2);
  set_rect (&self->set, padding, y + foot * 0.42, room * 0.42, foot * 0.5);
  set_rect (&self->next, padding + room * 0.46, y + foot * 0.42, room * 0.54, foot * 0.5);
}

static void
choose_sizes (RpDistanceLayout *self, int width, int height, gboolean between)
{
  double u = self->unit;

  self->side_size = (between ? BETWEEN_SIDE_SIZE : SIDE_SIZE) * u;
  self->phase_size = (between ? BETWEEN_TITLE_SIZE : PHASE_SIZE) * u;
  self->seconds_size = get_seconds_size (width, height);
  self->band_size = BAND_SIZE * u;
  self->foot_size = FOOT_SIZE * u;
  if (!self->portrait)
    return;

  self->side_size = TALL_SIDE_SIZE * height;
  self->phase_size = TALL_PHASE_SIZE * height;
  self->band_size = TALL_BAND * height * TALL_BAND_SIZE;
  self->foot_size = TALL_FOOT * height * 0.4;
}

/**
 * rp_distance_layout_init:
 * @self: (out caller-allocates): the layout
 * @width: how wide the view is, in pixels
 * @height: how high it is
 * @words: what the words need
 *
 * Finds a place for everything.
 */
void
rp_distance_layout_init (RpDistanceLayout *self, int width, int height, const RpDistanceWords *words)
{
  g_return_if_fail (self && words);

  width = MAX (width, 1);
  height = MAX (height, 1);
  self->portrait = is_portrait (width, height);
  self->unit = height / HEIGHT;
  self->inset = self->portrait ? get_padding (width, height) : FOOT_MARGIN * self->unit;
  choose_sizes (self, width, height, words->view == RP_SESSION_VIEW_BETWEEN);
  if (self->portrait)
    place_below (self, width, height, words);
  else
    place_beside (self, width, height, words);
}

/* All places, to go through them. */
static void
list_places (const RpDistanceLayout *self, const graphene_rect_t *all[N_PLACES])
{
  const graphene_rect_t *const places[N_PLACES] = {
    &self->picture, &self->band, &self->side, &self->phase, &self->seconds,
    &self->ring,    &self->foot, &self->set,  &self->bar,   &self->next,
  };

  for (guint i = 0; i < N_PLACES; i++)
    all[i] = places[i];
}

/**
 * rp_distance_layout_is_same:
 * @a: a layout
 * @b: another
 *
 * Returns: whether all is as large and at the same place in both
 */
gboolean
rp_distance_layout_is_same (const RpDistanceLayout *a, const RpDistanceLayout *b)
{
  const graphene_rect_t *ours[N_PLACES];
  const graphene_rect_t *theirs[N_PLACES];

  g_return_val_if_fail (a && b, FALSE);

  list_places (a, ours);
  list_places (b, theirs);
  for (guint i = 0; i < N_PLACES; i++)
    if (!graphene_rect_equal (ours[i], theirs[i]))
      return FALSE;

  return a->inset == b->inset && a->side_size == b->side_size && a->phase_size == b->phase_size
         && a->seconds_size == b->seconds_size && a->band_size == b->band_size
         && a->foot_size == b->foot_size;
}

/**
 * rp_distance_layout_mirror:
 * @self: a layout
 * @width: how wide the view is, in pixels
 *
 * Turns it for a language that runs from right to left.
 */
void
rp_distance_layout_mirror (RpDistanceLayout *self, int width)
{
  graphene_rect_t *const all[] = {
    &self->picture, &self->band, &self->side, &self->phase, &self->seconds,
    &self->ring,    &self->foot, &self->set,  &self->bar,   &self->next,
  };

  g_return_if_fail (self);

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    all[i]->origin.x = (float) width - all[i]->origin.x - all[i]->size.width;
}
