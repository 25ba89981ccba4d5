/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "clips/rp-pass-player.h"

#include "clips/rp-decoder.h"
#include "pipeline/rp-trouble.h"

/* A pass may be longer than the film by this much: its last picture stands then. Microseconds. */
#define STANDS ((gint64) 500000)

/* On the way to a place that lies ahead, pictures are made for so long before it: the last of them may stand there. */
#define RUN_UP ((gint64) 500000)

struct _RpPassPlayer
{
  /* Everything belongs to the reading thread, but for the queue, which has its own lock */
  char *uri;
  RpFrameQueue *queue;
  RpDecoder *decoder;
  RpFrameOrder order;
  gint64 lap;
  gint64 lap_start; /* where this lap was begun, in the clip */
  gint64 place;     /* of the newest frame, in the clip */
  guint n_frames;   /* how many frames this lap has brought */
  RpFrame *before;  /* the last picture before the place to go to, while it is looked for */
  gint64 before_place;
  RpFrame *after; /* the one that came next, while that one goes in first */
  gint64 after_place;
  gboolean searching; /* comes from the key frame before, for no picture begins at the place to go to */
  gboolean searched;  /* has done so in this lap */
  gboolean running;   /* looks for that place without having jumped */
  gboolean proving;   /* goes on past the end of the pass, to see whether the film does */
  gboolean proven;    /* it does */
  gboolean between;   /* the pass starts between key frames, so that going there takes an exact seek */
};

/**
 * rp_pass_player_new:
 * @uri: a clip
 * @queue: where its frames go
 *
 * Returns: (transfer full): a player that has not begun
 */
RpPassPlayer *
rp_pass_player_new (const char *uri, RpFrameQueue *queue)
{
  RpPassPlayer *self = g_new0 (RpPassPlayer, 1);

  self->uri = g_strdup (uri);
  self->queue = rp_frame_queue_ref (queue);
  self->decoder = rp_decoder_new (uri);
  return self;
}

/**
 * rp_pass_player_free:
 * @self: (transfer full): a player
 *
 * Takes the decoder down, which may take a moment.
 */
void
rp_pass_player_free (RpPassPlayer *self)
{
  g_clear_pointer (&self->before, rp_frame_unref);
  g_clear_pointer (&self->after, rp_frame_unref);
  rp_decoder_free (self->decoder);
  rp_frame_queue_unref (self->queue);
  g_free (self->uri);
  g_free (self);
}

/**
 * rp_pass_player_open:
 * @self: a player
 * @error: #RpMediaError
 *
 * Returns: whether the clip can be played
 */
gboolean
rp_pass_player_open (RpPassPlayer *self, GError **error)
{
  return rp_decoder_open (self->decoder, self->queue, error);
}

/* An exact seek aims a little inside the frame, whose own time was rounded when the clip was written */
static gboolean
go_to (RpPassPlayer *self, gint64 position, gboolean exact, GError **error)
{
  gint64 last = MAX (self->order.end - 2 * RP_FRAME_TOLERANCE, self->order.start);
  gint64 target = position == 0 ? 0 : MIN (position + RP_FRAME_TOLERANCE, last);

  return rp_decoder_seek (self->decoder, target, self->order.end, exact, error);
}

static void
begin_at (RpPassPlayer *self, gint64 position)
{
  self->lap_start = position;
  self->n_frames = 0;
  self->proving = FALSE;
  self->searching = FALSE;
  self->searched = FALSE;
  self->running = FALSE;
  g_clear_pointer (&self->before, rp_frame_unref);
  g_clear_pointer (&self->after, rp_frame_unref);
}

static gboolean
begin_lap (RpPassPlayer *self, gint64 position, GError **error)
{
  gboolean exact = self->between || position != self->order.start;

  begin_at (self, position);
  return go_to (self, position, exact, error);
}

static gboolean
next_lap (RpPassPlayer *self, GError **error)
{
  /* A whole lap without a frame: there will never be one */
  if (self->n_frames == 0 && self->lap_start == self->order.start)
    {
      g_propagate_error (error, rp_trouble_new (self->uri, RP_MEDIA_ERROR_DAMAGED));
      return FALSE;
    }
  self->lap++;
  return begin_lap (self, self->order.start, error);
}

/* Where the rate changes, the picture of a place may begin long before it, and an exact seek leaves it out. */
static gboolean
search (RpPassPlayer *self, GError **error)
{
  self->searching = TRUE;
  self->searched = TRUE;
  self->running = FALSE;
  return go_to (self, self->lap_start, FALSE, error);
}

static void
push (RpPassPlayer *self, gint64 position, RpFrame *frame)
{
  const RpFrameOrder *order = &self->order;

  self->n_frames++;
  rp_frame_queue_push (self->queue, order->serial,
                       self->lap * (order->end - order->start) + position - order->start, frame);
}

/* What was looked for begins the lap */
static void
end_search (RpPassPlayer *self)
{
  self->searching = FALSE;
  if (!self->before)
    return;
  self->place = self->before_place;
  push (self, self->lap_start, self->before);
  g_clear_pointer (&self->before, rp_frame_unref);
}

/* A film may end where its last picture stands for long, or because it was cut off. Only one of them goes on. */
static gboolean
end_lap (RpPassPlayer *self, GError **error)
{
  if (self->proving)
    {
      g_propagate_error (error, rp_trouble_new (self->uri, RP_MEDIA_ERROR_SHORT));
      return FALSE;
    }
  if (self->searching && (self->before || self->searched))
    end_search (self);
  else if (self->n_frames == 0 && !self->searched)
    return search (self, error);
  if (self->n_frames == 0)
    self->place = self->lap_start;
  if (self->proven || self->place + STANDS >= self->order.end)
    return next_lap (self, error);
  g_debug ("%s: no picture after %" G_GINT64_FORMAT " us; looks whether the film goes on", self->uri,
           self->place);
  self->proving = TRUE;
  return rp_decoder_seek (self->decoder, self->place + RP_FRAME_TOLERANCE, RP_DECODER_TO_THE_END, TRUE,
                          error);
}

/* Where the last key frame lies farther back than the place lies ahead, there will hardly be one between: a jump would decode
 * all from that key frame, and again whenever it comes too late. */
static gboolean
can_run (RpPassPlayer *self, gint64 lap, gint64 position)
{
  gint64 way = position - self->place;

  return lap == self->lap && self->n_frames > 0 && !self->proving && !self->searching && !self->after
         && way > 0 && way <= self->place - rp_decoder_get_key (self->decoder);
}

static void
run_to (RpPassPlayer *self, gint64 position)
{
  g_debug ("%s: goes on from %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT " us without a jump", self->uri,
           self->place, position);
  begin_at (self, position);
  self->searching = TRUE;
  self->running = TRUE;
  rp_decoder_skip (self->decoder, position - RUN_UP);
}

static gboolean
obey (RpPassPlayer *self, const RpFrameOrder *order, GError **error)
{
  gint64 length = order->end - order->start;
  gint64 lap = order->time / length;
  gint64 position = order->start + order->time % length;
  gboolean same = order->start == self->order.start && order->end == self->order.end;

  if (order->start != self->order.start)
    self->between = FALSE;
  self->proven = self->proven && same;
  self->order = *order;
  g_debug ("%s: jumps from %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT " us, to play %" G_GINT64_FORMAT
           " to %" G_GINT64_FORMAT,
           self->uri, self->place, position, order->start, order->end);
  if (same && can_run (self, lap, position))
    {
      run_to (self, position);
      return TRUE;
    }
  self->lap = lap;
  return begin_lap (self, position, error);
}

/* Whether a picture that came while looking past the end of the pass is one of the pass */
static gboolean
look_past_end (RpPassPlayer *self, gint64 position)
{
  if (position >= self->order.end - RP_FRAME_TOLERANCE)
    self->proven = TRUE;
  return position > self->place + RP_FRAME_TOLERANCE;
}

static gboolean
take_place (RpPassPlayer *self, gint64 position, RpFrame *frame, GError **error)
{
  const RpFrameOrder *order = &self->order;
  gboolean first = self->n_frames == 0;

  if (first && position > self->lap_start + 2 * RP_FRAME_TOLERANCE && !self->searched)
    return search (self, error);
  if (position >= order->end - RP_FRAME_TOLERANCE)
    return next_lap (self, error);
  if (first && position <= self->lap_start + 2 * RP_FRAME_TOLERANCE)
    position = MIN (position, self->lap_start);
  push (self, MAX (position, order->start), frame);
  return TRUE;
}

/* Keeps the newest before the place; the first after it waits, for the queue takes one at a time */
static gboolean
look_before (RpPassPlayer *self, gint64 position, RpFrame *frame, GError **error)
{
  gboolean is_before = position <= self->lap_start + RP_FRAME_TOLERANCE;

  if (!is_before && !self->before)
    {
      self->searching = FALSE;
      self->place = position;
      return take_place (self, position, frame, error);
    }
  if (is_before && self->running && position < self->lap_start - RUN_UP)
    return TRUE;
  if (is_before)
    {
      g_clear_pointer (&self->before, rp_frame_unref);
      self->before = rp_frame_ref (frame);
      self->before_place = position;
      return TRUE;
    }
  end_search (self);
  self->after = rp_frame_ref (frame);
  self->after_place = position;
  return TRUE;
}

/* The picture that waited */
static gboolean
go_on (RpPassPlayer *self, GError **error)
{
  g_autoptr (RpFrame) after = g_steal_pointer (&self->after);

  self->place = self->after_place;
  return take_place (self, self->after_place, after, error);
}

static gboolean
deliver (RpPassPlayer *self, gint64 position, RpFrame *frame, GError **error)
{
  const RpFrameOrder *order = &self->order;

  if (self->proving && !look_past_end (self, position))
    return TRUE;
  if (self->searching)
    return look_before (self, position, frame, error);
  self->place = position;
  if (position < order->start - RP_FRAME_TOLERANCE)
    {
      self->between = TRUE;
      return TRUE;
    }
  return take_place (self, position, frame, error);
}

static gboolean
step (RpPassPlayer *self, GError **error)
{
  g_autoptr (RpFrame) frame = NULL;
  gint64 position = 0;

  if (self->after)
    return go_on (self, error);
  switch (rp_decoder_pull (self->decoder, &position, &frame, error))
    {
    case RP_DECODER_FRAME:
      return deliver (self, position, frame, error);
    case RP_DECODER_END:
      return end_lap (self, error);
    case RP_DECODER_NOTHING:
      return TRUE;
    case RP_DECODER_FAILED:
    default:
      return FALSE;
    }
}

/**
 * rp_pass_player_play:
 * @self: an open player
 * @error: #RpMediaError
 *
 * Plays until the queue is closed or the clip fails.
 *
 * Returns: %TRUE when the queue was closed, %FALSE when the clip failed
 */
gboolean
rp_pass_player_play (RpPassPlayer *self, GError **error)
{
  RpFrameOrder order;

  while (rp_frame_queue_next (self->queue, &order))
    {
      gboolean going = order.seek ? obey (self, &order, error) : step (self, error);

      if (!going)
        return FALSE;
    }
  return TRUE;
}
