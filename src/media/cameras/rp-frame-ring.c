/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cameras/rp-frame-ring.h"

struct _RpFrameRing
{
  gatomicrefcount refs;
  gsize capacity;

  /* Guards all that follows */
  GMutex lock;
  GQueue pictures; /* of Picture, the oldest first */
  gsize size;
  gint64 span; /* how long before the newest the oldest may be; 0 for any */
};

typedef struct
{
  GList link;
  gint64 time;
  GBytes *bytes;
} Picture;

static void
drop_first (RpFrameRing *self)
{
  Picture *picture = g_queue_peek_head (&self->pictures);

  g_queue_unlink (&self->pictures, &picture->link);
  self->size -= g_bytes_get_size (picture->bytes);
  g_bytes_unref (picture->bytes);
  g_free (picture);
}

static void
drop_all (RpFrameRing *self)
{
  while (self->pictures.length > 0)
    drop_first (self);
}

/**
 * rp_frame_ring_new:
 * @capacity: how many bytes of pictures to keep
 *
 * Returns: (transfer full): an empty ring
 */
RpFrameRing *
rp_frame_ring_new (gsize capacity)
{
  RpFrameRing *self = g_new0 (RpFrameRing, 1);

  g_atomic_ref_count_init (&self->refs);
  self->capacity = capacity;
  g_mutex_init (&self->lock);
  g_queue_init (&self->pictures);
  return self;
}

/**
 * rp_frame_ring_ref:
 * @self: a ring
 *
 * Returns: (transfer full): the same ring
 */
RpFrameRing *
rp_frame_ring_ref (RpFrameRing *self)
{
  g_return_val_if_fail (self, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

/**
 * rp_frame_ring_unref:
 * @self: (transfer full): a ring
 *
 * Lets go of a ring. With the last one all its pictures are gone.
 */
void
rp_frame_ring_unref (RpFrameRing *self)
{
  g_return_if_fail (self);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  drop_all (self);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/* What is too much, and what is too long ago. The newest stays. */
static void
make_room (RpFrameRing *self)
{
  while (self->size > self->capacity)
    drop_first (self);
  while (self->span > 0 && self->pictures.length > 1
         && ((Picture *) self->pictures.head->data)->time
                < ((Picture *) self->pictures.tail->data)->time - self->span)
    drop_first (self);
}

/**
 * rp_frame_ring_limit:
 * @self: a ring
 * @span: how long before the newest picture the oldest may be, in microseconds; 0, as at first, for as long as there is room
 *
 * Forgets by time too, from now on and at once.
 */
void
rp_frame_ring_limit (RpFrameRing *self, gint64 span)
{
  g_return_if_fail (self);
  g_return_if_fail (span >= 0);

  g_mutex_lock (&self->lock);
  self->span = span;
  make_room (self);
  g_mutex_unlock (&self->lock);
}

/**
 * rp_frame_ring_push:
 * @self: a ring
 * @time: when the picture was taken, in microseconds of one clock
 * @data: (array length=size): the picture, which is copied
 * @size: how many bytes it has
 *
 * Adds a picture. The oldest make room; a picture that is not later than the last one is left out, for what is looked up by
 * time must be in order.
 */
void
rp_frame_ring_push (RpFrameRing *self, gint64 time, gconstpointer data, gsize size)
{
  Picture *picture, *last;

  g_return_if_fail (self);
  g_return_if_fail (data || size == 0);

  if (size == 0 || size > self->capacity)
    return;
  picture = g_new0 (Picture, 1);
  picture->link.data = picture;
  picture->time = time;
  picture->bytes = g_bytes_new (data, size);

  g_mutex_lock (&self->lock);
  last = g_queue_peek_tail (&self->pictures);
  if (!last || last->time < time)
    {
      g_queue_push_tail_link (&self->pictures, &picture->link);
      self->size += size;
      picture = NULL;
    }
  make_room (self);
  g_mutex_unlock (&self->lock);

  if (picture)
    g_bytes_unref (picture->bytes);
  g_free (picture);
}

/**
 * rp_frame_ring_clear:
 * @self: a ring
 *
 * Forgets every picture.
 */
void
rp_frame_ring_clear (RpFrameRing *self)
{
  g_return_if_fail (self);

  g_mutex_lock (&self->lock);
  drop_all (self);
  g_mutex_unlock (&self->lock);
}

/* The newest picture that is not later than @time, else the oldest. From the end, for people look back by seconds. */
static GList *
find_link (RpFrameRing *self, gint64 time)
{
  GList *link = self->pictures.tail;

  while (link && link->prev && ((Picture *) link->data)->time > time)
    link = link->prev;
  return link;
}

/**
 * rp_frame_ring_find:
 * @self: a ring
 * @time: an instant, on the clock of the pictures
 * @found: (out) (optional): when the picture was taken
 *
 * Looks for what could be seen at an instant: the newest picture that is not later, or the oldest when all are.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL when there is none at all
 */
GBytes *
rp_frame_ring_find (RpFrameRing *self, gint64 time, gint64 *found)
{
  GBytes *bytes = NULL;
  GList *link;

  g_return_val_if_fail (self, NULL);

  g_mutex_lock (&self->lock);
  link = find_link (self, time);
  if (link)
    {
      Picture *picture = link->data;

      bytes = g_bytes_ref (picture->bytes);
      if (found)
        *found = picture->time;
    }
  g_mutex_unlock (&self->lock);
  return bytes;
}

/**
 * rp_frame_ring_step:
 * @self: a ring
 * @time: an instant, on the clock of the pictures
 * @frames: how many pictures later, less than 0 for earlier
 *
 * Returns: when that picture was taken: the oldest or the newest when there are not so many; @time when there is none
 */
gint64
rp_frame_ring_step (RpFrameRing *self, gint64 time, int frames)
{
  GList *link;

  g_return_val_if_fail (self, time);

  g_mutex_lock (&self->lock);
  link = find_link (self, time);
  for (; link && frames > 0 && link->next; frames--)
    link = link->next;
  for (; link && frames < 0 && link->prev; frames++)
    link = link->prev;
  if (link)
    time = ((Picture *) link->data)->time;
  g_mutex_unlock (&self->lock);
  return time;
}

/**
 * rp_frame_ring_get_span:
 * @self: a ring
 * @first: (out) (optional): when the oldest picture was taken
 * @last: (out) (optional): when the newest was
 *
 * Returns: whether there is any
 */
gboolean
rp_frame_ring_get_span (RpFrameRing *self, gint64 *first, gint64 *last)
{
  gboolean any;

  g_return_val_if_fail (self, FALSE);

  g_mutex_lock (&self->lock);
  any = self->pictures.length > 0;
  if (any && first)
    *first = ((Picture *) self->pictures.head->data)->time;
  if (any && last)
    *last = ((Picture *) self->pictures.tail->data)->time;
  g_mutex_unlock (&self->lock);
  return any;
}

/**
 * rp_frame_ring_get_size:
 * @self: a ring
 *
 * Returns: how many bytes of pictures it holds
 */
gsize
rp_frame_ring_get_size (RpFrameRing *self)
{
  gsize size;

  g_return_val_if_fail (self, 0);

  g_mutex_lock (&self->lock);
  size = self->size;
  g_mutex_unlock (&self->lock);
  return size;
}
