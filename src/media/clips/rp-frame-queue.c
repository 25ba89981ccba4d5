/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "clips/rp-frame-queue.h"

/* Further ahead than this, jumping is cheaper than decoding what nobody will see. */
#define FAR_AHEAD ((gint64) 500000)

/* A picture that is older than this is seen to be late; and for so long it may be, as in a busy moment. */
#define LATE ((gint64) 300000)
#define LATE_LIMIT ((gint64) 5000000)

typedef struct
{
  gint64 time;
  RpFrame *frame;
} Entry;

struct _RpFrameQueue
{
  gatomicrefcount refs; /* any thread */
  GMutex lock;
  GCond changed;

  /* All below: any thread, under the lock */
  Entry entries[RP_FRAME_QUEUE_LENGTH];
  guint first;
  guint n_entries;
  guint n_shown;
  guint n_dropped;
  guint serial;
  gint64 start;
  gint64 end;
  gint64 floor;       /* virtual time of the frame on screen, or of the last jump */
  gint64 asked;       /* virtual time of the last look */
  gint64 head;        /* virtual time of the newest frame handed in, or of the last jump */
  gint64 newest;      /* the same, but of the last jump that somebody chose */
  gint64 late;        /* for how long pictures were late, less half the time in which they were not */
  gboolean begun;     /* a frame was handed in */
  gboolean too_late;  /* pictures were late for too long */
  gboolean pending;   /* a jump the reading thread has not heard of */
  gboolean under_way; /* a jump it has heard of but not handed in a frame for */
  gboolean active;
  gboolean closed;
};

/**
 * rp_frame_queue_new:
 *
 * Returns: (transfer full): an empty, active queue
 */
RpFrameQueue *
rp_frame_queue_new (void)
{
  RpFrameQueue *self = g_new0 (RpFrameQueue, 1);

  g_atomic_ref_count_init (&self->refs);
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  self->active = TRUE;
  return self;
}

/**
 * rp_frame_queue_ref:
 * @self: a queue
 *
 * Returns: (transfer full): the same queue
 */
RpFrameQueue *
rp_frame_queue_ref (RpFrameQueue *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

static RpFrame *
pop (RpFrameQueue *self)
{
  Entry *entry = &self->entries[self->first];

  self->first = (self->first + 1) % RP_FRAME_QUEUE_LENGTH;
  self->n_entries--;
  self->floor = entry->time;
  return g_steal_pointer (&entry->frame);
}

static void
clear (RpFrameQueue *self)
{
  self->n_dropped += self->n_entries;
  while (self->n_entries > 0)
    rp_frame_unref (pop (self));
}

/**
 * rp_frame_queue_unref:
 * @self: (transfer full): a queue
 *
 * Lets go of a queue; the last one to do so frees it and its frames.
 */
void
rp_frame_queue_unref (RpFrameQueue *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  clear (self);
  g_cond_clear (&self->changed);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/* A jump the reader has not begun may be moved about freely. One it has begun must land first, or a slow machine would
 * chase the time and never show a frame; only a target before it makes it worthless. */
static gboolean
must_jump (RpFrameQueue *self, gint64 start, gint64 end, gint64 time)
{
  if (start != self->start || end != self->end)
    return TRUE;
  if (self->pending)
    return time != self->floor;
  if (time < self->floor - RP_FRAME_TOLERANCE)
    return TRUE;
  return !self->under_way && time > self->head + FAR_AHEAD;
}

static void
jump (RpFrameQueue *self, gint64 start, gint64 end, gint64 time)
{
  clear (self);
  self->serial++;
  self->start = start;
  self->end = end;
  self->floor = time;
  self->head = time;
  self->pending = TRUE;
  self->under_way = FALSE;
  g_cond_broadcast (&self->changed);
}

/* The newest frame not later than a time; those before it are forgotten */
static RpFrame *
pop_newest (RpFrameQueue *self, gint64 time)
{
  g_autoptr (RpFrame) newest = NULL;

  while (self->n_entries > 0 && self->entries[self->first].time <= time + RP_FRAME_TOLERANCE)
    {
      self->n_dropped += newest != NULL;
      g_clear_pointer (&newest, rp_frame_unref);
      newest = pop (self);
    }
  if (newest)
    {
      self->n_shown++;
      g_cond_broadcast (&self->changed);
    }
  return g_steal_pointer (&newest);
}

/* A decoder that is too slow lands when its time has passed. What it brought is shown, late, before it is sent on: else there
 * would never be a picture. */
static RpFrame *
catch_up (RpFrameQueue *self, gint64 start, gint64 end, gint64 time)
{
  gboolean chosen = time > self->asked + FAR_AHEAD;
  RpFrame *newest = chosen ? NULL : pop_newest (self, time);

  jump (self, start, end, time);
  return newest;
}

static RpFrame *
look (RpFrameQueue *self, gint64 start, gint64 end, gint64 time)
{
  if (!must_jump (self, start, end, time))
    return pop_newest (self, time);
  if (start == self->start && end == self->end && !self->pending && time > self->head + FAR_AHEAD)
    return catch_up (self, start, end, time);
  jump (self, start, end, time);
  return NULL;
}

/* Only while time passes by itself: nobody waits for what was chosen this moment. */
static void
note_lateness (RpFrameQueue *self, gint64 start, gint64 end, gint64 time)
{
  gint64 step = time - self->asked;

  if (start != self->start || end != self->end || step > FAR_AHEAD)
    self->newest = time;
  else if (step < 0)
    self->newest = MIN (self->newest, time);
  else if (self->begun && time > self->newest + LATE)
    self->late += step;
  else
    self->late = MAX (self->late - step / 2, 0);
  self->too_late = self->too_late || self->late >= LATE_LIMIT;
}

/**
 * rp_frame_queue_take:
 * @self: a queue
 * @start: where the pass starts in the clip, in microseconds
 * @end: where it ends, exclusive; more than @start
 * @time: virtual time: laps of the pass done, times its length, plus the position inside it; 0 or more
 *
 * Takes the newest frame not later than @time and forgets those before it. Asks the reading thread to jump when the pass
 * is another one, when @time lies before the frame last taken, or far beyond what is decoded. Never waits for decoding.
 *
 * Returns: (transfer full) (nullable): the frame to show now, or %NULL when the last one still stands
 */
RpFrame *
rp_frame_queue_take (RpFrameQueue *self, gint64 start, gint64 end, gint64 time)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  RpFrame *frame;

  note_lateness (self, start, end, time);
  frame = look (self, start, end, time);
  self->asked = time;
  return frame;
}

/**
 * rp_frame_queue_set_active:
 * @self: a queue
 * @active: whether anybody looks
 *
 * While nobody looks, the reading thread sleeps in rp_frame_queue_next().
 */
void
rp_frame_queue_set_active (RpFrameQueue *self, gboolean active)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  self->active = active;
  g_cond_broadcast (&self->changed);
}

/**
 * rp_frame_queue_close:
 * @self: a queue
 *
 * Ends the queue for both sides: nobody waits in it any more, and nothing more goes in. What is in it can still be taken.
 */
void
rp_frame_queue_close (RpFrameQueue *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  self->closed = TRUE;
  g_cond_broadcast (&self->changed);
}

/**
 * rp_frame_queue_is_closed:
 * @self: a queue
 *
 * Returns: whether rp_frame_queue_close() was called
 */
gboolean
rp_frame_queue_is_closed (RpFrameQueue *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return self->closed;
}

static gboolean
is_decided (RpFrameQueue *self, gint64 time)
{
  return !self->pending && !self->under_way
         && (self->n_entries == RP_FRAME_QUEUE_LENGTH || self->head > time + RP_FRAME_TOLERANCE);
}

/**
 * rp_frame_queue_wait:
 * @self: a queue
 * @time: a virtual time that rp_frame_queue_take() was last called with, or a little later
 * @timeout: the longest wait, in microseconds
 *
 * Waits until decoding is past @time, or no more fits in; once taking brings nothing after this, the frame on screen is
 * the very one. For measuring and testing: a view never waits.
 *
 * Returns: %FALSE when the queue was closed or the time ran out first
 */
gboolean
rp_frame_queue_wait (RpFrameQueue *self, gint64 time, gint64 timeout)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  gint64 deadline = g_get_monotonic_time () + timeout;

  while (!self->closed && !is_decided (self, time))
    if (!g_cond_wait_until (&self->changed, &self->lock, deadline))
      break;
  return is_decided (self, time);
}

/**
 * rp_frame_queue_is_late:
 * @self: a queue
 *
 * Returns: whether pictures have come late for several seconds, not only in a busy moment; it stays so
 */
gboolean
rp_frame_queue_is_late (RpFrameQueue *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return self->too_late;
}

/**
 * rp_frame_queue_count:
 * @self: a queue
 * @n_shown: (out): how many frames were taken
 * @n_dropped: (out): how many were not: passed over, left behind by a jump, or handed in too late
 *
 * Tells what became of the frames so far, for whoever looks for a fault.
 */
void
rp_frame_queue_count (RpFrameQueue *self, guint *n_shown, guint *n_dropped)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  *n_shown = self->n_shown;
  *n_dropped = self->n_dropped;
}

static gboolean
has_work (RpFrameQueue *self)
{
  if (!self->active || self->end <= self->start)
    return FALSE;
  return self->pending || self->n_entries < RP_FRAME_QUEUE_LENGTH;
}

/**
 * rp_frame_queue_next:
 * @self: a queue
 * @order: (out): what to do
 *
 * Called by the reading thread: sleeps until a frame is wanted. A jump is told once.
 *
 * Returns: %FALSE when the queue was closed and the thread should end
 */
gboolean
rp_frame_queue_next (RpFrameQueue *self, RpFrameOrder *order)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  while (!self->closed && !has_work (self))
    g_cond_wait (&self->changed, &self->lock);
  *order = (RpFrameOrder){ self->serial, self->pending, self->start, self->end, self->floor };
  if (self->pending)
    self->under_way = TRUE;
  self->pending = FALSE;
  return !self->closed;
}

/**
 * rp_frame_queue_push:
 * @self: a queue
 * @serial: the order the frame was made for
 * @time: its virtual time, later than that of the frame before
 * @frame: (transfer none): the frame
 *
 * Called by the reading thread, once after each rp_frame_queue_next(). Never waits.
 *
 * Returns: %FALSE when the frame came too late for its order and was dropped
 */
gboolean
rp_frame_queue_push (RpFrameQueue *self, guint serial, gint64 time, RpFrame *frame)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (serial != self->serial || self->closed || self->n_entries == RP_FRAME_QUEUE_LENGTH)
    {
      self->n_dropped++;
      return FALSE;
    }
  self->entries[(self->first + self->n_entries) % RP_FRAME_QUEUE_LENGTH]
      = (Entry){ time, rp_frame_ref (frame) };
  self->n_entries++;
  self->head = MAX (self->head, time);
  self->newest = time;
  self->begun = TRUE;
  self->under_way = FALSE;
  g_cond_broadcast (&self->changed);
  return TRUE;
}

/**
 * rp_frame_queue_find_picture:
 * @clip: a clip
 * @position: a place in it, in microseconds
 *
 * Tells what is shown at a place: the file's times are in whole milliseconds, and what comes a little early counts.
 *
 * Returns: which picture of @clip that is, from 0
 */
gint64
rp_frame_queue_find_picture (const RpClip *clip, gint64 position)
{
  const gint64 millisecond = G_USEC_PER_SEC / 1000, unit = (gint64) clip->fps_d * G_USEC_PER_SEC;
  gint64 latest = position + RP_FRAME_TOLERANCE;
  gint64 picture = (latest + millisecond / 2) * clip->fps_n / unit;
  gint64 time = (picture * unit / clip->fps_n + millisecond / 2) / millisecond * millisecond;

  return time > latest ? picture - 1 : picture;
}
